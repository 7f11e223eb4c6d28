"""What nobody has said yet: a marked blank, in one look everywhere."""

from coalition.words import Told, tell


def blank(what: str) -> Told:
    """A place to fill in; documents mark it, and show the brackets as square ones.

    >>> blank("who")
    '⟦to fill in: who⟧'
    """
    return tell("⟦to fill in: {what}⟧", what=what)


def or_blank(said: str | None, what: str) -> str:
    """`said`, or a blank for `what` where nothing is said."""
    return said or blank(what)


def short_blank(what: str) -> Told:
    """A short blank, for a cell of a table.

    >>> short_blank("who")
    '⟦who⟧'
    """
    return tell("⟦{what}⟧", what=what)
