"""movable.csv: who can be moved, on what, and by whom."""

from dataclasses import asdict, fields

from coalition.advocacy import Movable
from coalition.findings import Findings
from coalition.views.advocacy._table import table
from coalition.words import tell

FILENAME = "movable.csv"
CONTENTS = tell("who can be moved, on what, and by whom")


def render(findings: Findings) -> bytes:
    """A row a stakeholder and issue; the way there as names."""
    movable = findings.advocacy.movable if findings.advocacy else ()
    rows = []
    for m in movable:
        way = " > ".join(findings.name(id) for id in m.path) or None
        rows.append(asdict(m) | {"name": findings.name(m.id), "path": way})
    columns = [field.name for field in fields(Movable)]
    return table(rows, ["id", "name", *columns[1:]])
