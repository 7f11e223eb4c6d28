"""Of when the data are, as far as they say."""

import re

from coalition.findings import Findings
from coalition.tables.statements import iso_date

COLUMNS = frozenset(
    {"as of", "date", "last updated", "retrieved", "updated", "fecha", "mise à jour", "atualizado"}
)
"""Columns of one's own that say of when a row is."""

_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[-_.]?(0[1-9]|1[0-2])(?:[-_.]?([0-3]\d))?)?(?!\d)")


def data_date(findings: Findings) -> str:
    """The latest date in a column of dates, or the one in a file's name; "" where none is said.

    It is never the day on which the analysis ran: the same data give the same page.
    """
    cells = (
        text
        for s in findings.dataset.stakeholders
        for column, text in s.further
        if column.strip().casefold() in COLUMNS
    )
    stated = [date for text in cells if (date := iso_date(text))]
    named = [
        "-".join(filter(None, found.groups()))
        for file in findings.dataset.files
        if (found := _IN_NAME.search(file.name))
    ]
    return max(stated or named, default="")
