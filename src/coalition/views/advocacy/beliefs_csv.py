"""beliefs.csv: how often each pair agrees and conflicts."""

from dataclasses import asdict, fields

from coalition.advocacy import Pair
from coalition.findings import Findings
from coalition.views.advocacy._table import table
from coalition.words import tell

FILENAME = "beliefs.csv"
CONTENTS = tell("how often each pair agrees and conflicts, as a table of ties")


def render(findings: Findings) -> bytes:
    """A row a pair; advocacy.json says on what."""
    pairs = findings.advocacy.pairs if findings.advocacy else ()
    columns = [field.name for field in fields(Pair) if field.name != "joint"]
    return table([asdict(pair) for pair in pairs], columns)
