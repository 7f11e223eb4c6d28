"""Sentences: evidence that names its cell, lists of names, and the cut of long lists."""

from collections.abc import Callable, Iterable, Sequence

from coalition.errors import shortened
from coalition.tables import Stakeholder

SENTENCES = 8
"""Sentences of evidence shown for one gap."""

CONCERNED = 1000
"""Stakeholders listed for one gap; its evidence gives the whole number."""

CANDIDATES = 5
"""Candidates kept for one gap."""


def capped(
    things: Sequence[int], sentence: Callable[[int], str], most: int = SENTENCES
) -> tuple[str, ...]:
    """`sentence` of each of the first `most` things, and how many more there are."""
    said = tuple(sentence(thing) for thing in things[:most])
    return said if len(things) <= most else (*said, f"And {len(things) - most:,} more.")


def stated(stakeholder: Stakeholder, field: str, statement: str) -> str:
    """What a stakeholder says, and the cell in which it stands.

    ``Oxfam needs legal advice (stakeholders.csv, row 14, needs).``
    """
    return f"{named(stakeholder)} {shortened(statement, 120)} ({stakeholder.cell(field)})."


def named(stakeholder: Stakeholder) -> str:
    """The name on one line, of a length that fits a sentence."""
    return shortened(stakeholder.name)


def listed(words: Iterable[str], joint: str = "and", most: int = 3) -> str:
    """``a, b and c``; past `most`, ``a, b, c and 4 more``."""
    every = list(words)
    if len(every) > most:
        every = [*every[:most], f"{len(every) - most:,} more"]
        joint = "and"
    if len(every) < 2:
        return "".join(every)
    return f"{', '.join(every[:-1])} {joint} {every[-1]}"


def names(stakeholders: Sequence[Stakeholder], places: Iterable[int], joint: str = "and") -> str:
    """Names of the stakeholders at `places`, as `listed`."""
    return listed((named(stakeholders[i]) for i in places), joint)


def ids(stakeholders: Sequence[Stakeholder], places: Iterable[int]) -> tuple[str, ...]:
    """Sorted ids of those at `places`, no more than `CONCERNED`."""
    return tuple(sorted({stakeholders[i].id for i in places})[:CONCERNED])


def counted(number: int, one: str, many: str = "") -> str:
    """``1 tie``, ``2 ties``; `many` where the plural is not `one` with an s.

    >>> counted(1200, "tie")
    '1,200 ties'
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"
