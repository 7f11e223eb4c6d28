"""Why a tie is there, as views show it."""

from coalition.findings import Findings, TieFinding
from coalition.network.potential_ties import what_they_share


def tie_notes(findings: Findings, tie: TieFinding) -> str | None:
    """The notes of a tie as the data have them; those of a potential tie are sentences of ours."""
    if findings.network.basis != "potential" or not tie.notes:
        return tie.notes
    one, other = (
        findings.stakeholders[findings.network.place[id]].stakeholder
        for id in (tie.source, tie.target)
    )
    return what_they_share(one, other)
