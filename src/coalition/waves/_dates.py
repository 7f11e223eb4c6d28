"""Dates in words that people write: a year, a quarter, a month or a day."""

import re

_DATE = re.compile(
    r"(?<!\d)((?:19|20|21)\d\d)(?:[-/ ]?[QqTt]([1-4])|[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)"
)


def date_in(text: str) -> float | None:
    """The first date of a text in years; None without one. A span counts by its middle.

    >>> date_in("2026"), date_in("coalition 2026-Q1"), date_in("2026-07-01"), date_in("spring")
    (2026.5, 2026.125, 2026.5, None)
    """
    found = _DATE.search(text)
    if found is None:
        return None
    year, quarter, month, day = found.groups()
    if quarter:
        return int(year) + (int(quarter) - 0.5) / 4
    if not month or not 1 <= int(month) <= 12:
        return int(year) + 0.5
    if not day:
        return int(year) + (int(month) - 0.5) / 12
    return int(year) + (int(month) - 1) / 12 + (min(int(day), 31) - 1) / 365
