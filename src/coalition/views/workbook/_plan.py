"""The sheet of the plan: its members, and what hangs on each."""

from coalition.findings import Findings
from coalition.views._workbook_sheet import Column, Sheet, Value, first
from coalition.words import Told, tell, tell_list


def the_plan(findings: Findings) -> Sheet:
    """Every member of the plan, the largest share first."""
    columns = (
        Column(tell("Member"), 32, "long"),
        Column(tell("Sector"), 12, words=True),
        Column(tell("Share of what is covered"), 12, "share", measured=True),
        Column(tell("Brings"), 44, "long", measured=True),
        Column(tell("Only they bring"), 44, "long", measured=True),
        Column(tell("Open again if they leave"), 44, "long", measured=True),
        Column(tell("Rules broken if they leave"), 32, "long", measured=True),
        Column(tell("Parts of the others if they leave"), 12, "integer", measured=True),
        Column(tell("Could take their place"), 44, "long", measured=True),
    )
    found = findings.plan
    contributions = found.contributions if found is not None else ()
    whole = sum(one.shapley for one in contributions)
    rows: list[list[Value]] = [
        [
            findings.name(one.id),
            findings.stakeholders[findings.network.place[one.id]].stakeholder.sector,
            one.shapley / whole if whole else None,
            "; ".join(one.brings),
            "; ".join(one.only),
            "; ".join(one.lost),
            tell_list(one.breaks, ";"),
            one.parts,
            "; ".join(findings.name(id) for id in one.replacements),
        ]
        for one in first(contributions, columns)
    ]
    question = tell("Which members cover the needs together?")
    answer = found.sentences if found is not None else (tell("The data state no needs."),)
    parts = {str(place): text for place, text in enumerate((question, *answer))}
    # Sentences that follow each other, in every language.
    question = Told(" ".join(f"{{{place}}}" for place in parts), parts)
    return Sheet(tell("The plan"), question, columns, rows, len(contributions), "analysis.json")
