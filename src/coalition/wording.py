"""Numbers with their nouns, as sentences and messages write them."""


def counted(number: int, one: str, many: str = "") -> str:
    """``1 tie``, ``2 ties``; `many` where the plural is not `one` with an s.

    >>> counted(1200, "tie"), counted(1, "tie"), counted(2, "body", "bodies")
    ('1,200 ties', '1 tie', '2 bodies')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"
