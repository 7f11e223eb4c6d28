"""balance.csv: how each issue stands."""

from dataclasses import asdict, fields

from coalition.advocacy import Balance
from coalition.findings import Findings
from coalition.views.advocacy._table import table
from coalition.words import tell

FILENAME = "balance.csv"
CONTENTS = tell("how each issue stands")


def render(findings: Findings) -> bytes:
    """A row an issue."""
    issues = findings.advocacy.issues if findings.advocacy else ()
    return table([asdict(b) for b in issues], [field.name for field in fields(Balance)])
