"""Who was asked and answered, where a column of the sheet says so."""

from collections.abc import Sequence

from coalition.tables._records import Stakeholder
from coalition.tables._texts import folded
from coalition.tables._words import words


def who_answered(stakeholders: Sequence[Stakeholder]) -> tuple[bool | None, ...] | None:
    """For each whether it answered, None where nobody says; None for all where no column does.

    The column is called "Answered", as ``coalition collect`` writes it, or "Respondent",
    "Responded" and the like in five languages, and says yes or no.
    """
    headers = {header for s in stakeholders for header, _ in s.further}
    asked = {header for header in headers if folded(header) in words("answered")}
    if not asked:
        return None
    said = tuple(_answer(s, asked) for s in stakeholders)
    return said if any(one is not None for one in said) else None


def _answer(stakeholder: Stakeholder, headers: set[str]) -> bool | None:
    for header, cell in stakeholder.further:
        if header in headers and folded(cell) in words("yes"):
            return True
        if header in headers and folded(cell) in words("no"):
            return False
    return None
