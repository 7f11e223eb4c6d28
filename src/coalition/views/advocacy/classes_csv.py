"""classes.csv: everybody's place in the grids that workshops know."""

from coalition.findings import Findings
from coalition.views._rows import Value
from coalition.views.advocacy._table import table
from coalition.words import tell

FILENAME = "classes.csv"
CONTENTS = tell("everybody's place in the grids that workshops know")


def render(findings: Findings) -> bytes:
    """A row a stakeholder, a column an issue's approach."""
    found = findings.advocacy
    issues = [b.issue for b in found.issues] if found else []
    rows: list[dict[str, Value]] = []
    for c in found.classes if found else ():
        approaches = {f"approach: {issue}": approach for issue, approach in c.approaches}
        rows.append(
            {
                "id": c.id,
                "name": findings.name(c.id),
                "influence": c.influence,
                "interest": c.interest,
                "grid": c.grid,
                "salience": c.salience,
                "near_cut": c.near_cut,
                **approaches,
            }
        )
    columns = ["id", "name", "influence", "interest", "grid", "salience", "near_cut"]
    return table(rows, [*columns, *(f"approach: {issue}" for issue in issues)])
