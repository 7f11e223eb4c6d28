"""The plan: who covers the needs together, what each alone brings, what breaks without them."""

from dataclasses import dataclass

from coalition.findings import Findings
from coalition.plans import Contribution

LISTED = 40
"""Members in the table; analysis.json and the workbook have all."""


@dataclass(frozen=True, slots=True)
class ShownMember:
    """A member with names in place of ids; `share` is of what the plan covers, 0-1."""

    name: str
    sector: str
    share: float | None
    only: tuple[str, ...]
    lost: int
    falls_apart: int
    breaks: tuple[str, ...]
    replacements: list[str]


@dataclass(frozen=True, slots=True)
class ShownPlan:
    """The chapter's content; `left_out` counts the members that the table does not list."""

    is_given: bool
    is_proven: bool
    redundancy: int
    headline: str
    sentences: tuple[str, ...]
    broken: tuple[str, ...]
    members: list[ShownMember]
    left_out: int


def plan(findings: Findings) -> ShownPlan | None:
    """The plan in words; None where there is none."""
    found = findings.plan
    if found is None:
        return None
    whole = sum(one.shapley for one in found.contributions)
    return ShownPlan(
        is_given=found.origin == "saved",
        is_proven=found.status == "optimal",
        redundancy=found.redundancy,
        headline=found.sentences[0],
        sentences=found.sentences[1:],
        broken=found.broken,
        members=[
            _shown(findings, one, whole, found.parts or 0) for one in found.contributions[:LISTED]
        ],
        left_out=max(0, len(found.members) - LISTED),
    )


def _shown(findings: Findings, one: Contribution, whole: float, parts: int) -> ShownMember:
    member = findings.stakeholders[findings.network.place[one.id]].stakeholder
    apart = one.parts or 0
    return ShownMember(
        name=member.name,
        sector=member.sector,
        share=one.shapley / whole if whole else None,
        only=one.only,
        lost=len(one.lost),
        falls_apart=apart if 0 < parts < apart else 0,
        breaks=one.breaks,
        replacements=[findings.name(id) for id in one.replacements],
    )
