"""Forms and statuses of ties, in the words of several ladders and languages."""

import re
from functools import lru_cache

from coalition.tables._texts import folded, without_parentheses
from coalition.tables._words import meanings

NO_TIE = "none"
"""What a form means that is below partnership: known of, and nothing more."""


@lru_cache(maxsize=10_000)
def form_in(cell: str) -> str | None:
    """The form that a cell means, `NO_TIE` for mere awareness, None where it means neither.

    >>> form_in("Coopération"), form_in("3 - collaborate"), form_in("knows of"), form_in("friends")
    ('cooperation', 'collaboration', 'none', None)
    """
    return _meaning(cell, "forms")


@lru_cache(maxsize=10_000)
def status_in(cell: str) -> str | None:
    """The status that a cell means, None where it means none.

    >>> status_in("en cours"), status_in("planned"), status_in("rivals")
    ('existing', 'potential', 'conflict')
    """
    return _meaning(cell, "statuses")


@lru_cache(maxsize=10_000)
def direction_in(cell: str) -> bool | None:
    """Whether a cell says that a tie has a direction, None where it says neither."""
    said = _meaning(cell, "directions")
    return None if said is None else said == "directed"


def _meaning(cell: str, groups: str) -> str | None:
    known = meanings(groups)
    without_number = re.sub(r"^\s*\d+\s*[-–=:.)]\s*|\s*[-–=:(]\s*\d+\s*\)?\s*$", "", cell)
    for text in (cell, without_number, without_parentheses(cell)[0]):
        if found := known.get(folded(text)):
            return found
    return None
