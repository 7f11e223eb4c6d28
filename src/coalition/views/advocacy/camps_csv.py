"""camps.csv: who is in which camp, and how surely."""

from coalition.findings import Findings
from coalition.views.advocacy._table import table
from coalition.words import tell

FILENAME = "camps.csv"
CONTENTS = tell("who is in which camp, and how surely")

COLUMNS = ("camp", "label", "id", "name", "certainty")


def render(findings: Findings) -> bytes:
    """A row a member."""
    camps = findings.advocacy.camps if findings.advocacy else ()
    members = [
        {
            "camp": camp.id + 1,
            "label": camp.label,
            "id": id,
            "name": findings.name(id),
            "certainty": sure,
        }
        for camp in camps
        for id, sure in zip(camp.members, camp.certainty, strict=True)
    ]
    return table(members, COLUMNS)
