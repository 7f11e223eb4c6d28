"""What the focal stakeholder needs, and who offers it: partners, target partners, others."""

from collections.abc import Sequence
from dataclasses import dataclass

from coalition.findings import Findings
from coalition.strategy._partners import TargetPartner
from coalition.strategy._present import PresentPartner
from coalition.tables import Stakeholder


@dataclass(frozen=True, slots=True)
class NeedSupply:
    """One need: the names of those who offer it, by how near they are."""

    term: str
    weight: float
    present: tuple[str, ...]
    targets: tuple[str, ...]
    others: tuple[str, ...]


def needs_of(
    findings: Findings,
    focal: Stakeholder,
    present: Sequence[PresentPartner],
    partners: Sequence[TargetPartner],
) -> tuple[NeedSupply, ...]:
    """Every need of `focal`, the weightiest first."""
    now = {p.stakeholder.id for p in present}
    chosen = {p.id for p in partners} - now
    found = []
    for term, weight in sorted({(c.term, c.weight) for c in focal.needs}, key=lambda n: (-n[1], n)):
        givers = [
            s.stakeholder
            for s in findings.stakeholders
            if s.id != focal.id and any(c.term == term for c in s.stakeholder.offers)
        ]
        found.append(
            NeedSupply(
                term,
                weight,
                tuple(s.name for s in givers if s.id in now),
                tuple(s.name for s in givers if s.id in chosen),
                tuple(s.name for s in givers if s.id not in now | chosen),
            )
        )
    return tuple(found)
