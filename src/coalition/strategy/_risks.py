"""What may go wrong: cut points, weak criteria, conflicts, and what would make it less likely."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coalition.findings import Findings
from coalition.strategy._partners import TargetPartner
from coalition.strategy._terms import some, worded
from coalition.tables import Stakeholder
from coalition.words import tell

EACH = 4
"""Risks of one kind."""


@dataclass(frozen=True, slots=True)
class Risk:
    """One risk: its kind, what it is, what shows it, and what to do.

    `severity` 0-1 is that of the gap that it comes from, None where it comes from none.
    `partner` is the id of the target partner that it concerns, "" for the whole.
    """

    kind: str
    what: str
    evidence: str
    mitigation: str
    severity: float | None = None
    partner: str = ""


def make_risks(
    findings: Findings, focal: Stakeholder, partners: Sequence[TargetPartner]
) -> tuple[Risk, ...]:
    """Risks from the network, then from each partner, then from quarrels."""
    around = {focal.id} | {p.id for p in partners}
    around |= {s.id for p in partners for s in p.introducers}
    return (
        *_cut_points(findings, around),
        *_weak_ties(findings, around),
        *_conflicts(findings, focal, partners),
        *_opposed(focal, partners),
        *_low(partners),
        *_not_suggested(partners),
        *_not_known(partners),
    )


def _cut_points(findings: Findings, around: set[str]) -> Iterator[Risk]:
    by_name = {s.name: s.id for s in findings.stakeholders}
    gaps = [gap for gap in findings.gaps if gap.kind == "cut-point"]
    near = [gap for gap in gaps if by_name.get(gap.subject) in around]
    for gap in (near or gaps[:1])[:EACH]:
        yield Risk(
            "cut-point",
            tell("Others hang on {name}: if it leaves, they lose touch.", name=gap.subject),
            gap.evidence[0],
            gap.remedy,
            gap.severity,
        )


def _weak_ties(findings: Findings, around: set[str]) -> Iterator[Risk]:
    gaps = [
        gap
        for gap in findings.gaps
        if gap.kind == "weak-criterion" and around & set(gap.stakeholders)
    ]
    for gap in gaps[:EACH]:
        names = [findings.name(id) for id in gap.stakeholders]
        yield Risk(
            "weak-criterion",
            tell("The tie of {names} matters and is weak.", names=some(names)),
            gap.evidence[-1],
            gap.remedy,
            gap.severity,
        )


def _conflicts(
    findings: Findings, focal: Stakeholder, partners: Sequence[TargetPartner]
) -> Iterator[Risk]:
    chosen = {p.id for p in partners} | {focal.id}
    found = [
        tie
        for tie in findings.ties
        if tie.status == "conflict" and chosen & {tie.source, tie.target}
    ]
    for tie in found[:EACH]:
        names = [findings.name(tie.source), findings.name(tie.target)]
        yield Risk(
            "conflict",
            tell("{names} are in conflict, as the data state.", names=some(names)),
            tell("A tie of theirs has the status: conflict."),
            tell(
                "Hear both sides before anything is signed; agree on who mediates, and keep "
                "joint work apart from what they quarrel about."
            ),
            partner=next((id for id in (tie.source, tie.target) if id != focal.id), ""),
        )


def _opposed(focal: Stakeholder, partners: Sequence[TargetPartner]) -> Iterator[Risk]:
    mine = dict(focal.stances)
    for partner in partners:
        theirs = dict(partner.stakeholder.stances)
        issues = sorted(i for i in mine.keys() & theirs.keys() if mine[i] * theirs[i] < 0)
        if issues:
            yield Risk(
                "stance",
                tell(
                    "{partner} and we stand on opposite sides: {issues}.",
                    partner=partner.name,
                    issues=some(issues),
                ),
                partner.stakeholder.cell(f"stance: {issues[0]}").told,
                tell("Say openly where you differ, and leave that issue out of the agreement."),
                partner=partner.id,
            )


def _low(partners: Sequence[TargetPartner]) -> Iterator[Risk]:
    for partner in partners:
        if partner.low:
            first = next(c for c in partner.criteria if c.name == partner.low[0])
            yield Risk(
                "criterion",
                tell(
                    "Below half of the scale with {partner}: {criteria}.",
                    partner=partner.name,
                    criteria=some([worded(name) for name in partner.low]),
                ),
                first.evidence or tell("As the tie is rated."),
                tell(
                    "Begin with the loosest form and one small promise kept in the open; rate it "
                    "again before the partnership grows."
                ),
                partner=partner.id,
            )


def _not_suggested(partners: Sequence[TargetPartner]) -> Iterator[Risk]:
    for partner in partners:
        if partner.is_new and partner.suggestion is None:
            yield Risk(
                "not-suggested",
                tell("The analysis does not suggest {partner}.", partner=partner.name),
                tell(
                    "It suggests nobody who is in conflict with us, who stands strongly against "
                    "us on an issue, or for whom nothing in the data speaks."
                ),
                tell("Find out which it is, and talk about it first."),
                partner=partner.id,
            )


def _not_known(partners: Sequence[TargetPartner]) -> Iterator[Risk]:
    unknown = [p for p in partners if p.unknown]
    if unknown:
        yield Risk(
            "unknown",
            tell(
                "Not everything is known of {partners}: some of the five criteria are open.",
                partners=some([p.name for p in unknown]),
            ),
            tell("The table of criteria shows which."),
            tell("Ask those who know them, and them, before anything is signed."),
        )
