"""The introductions that help the whole network most, chosen together."""

from dataclasses import dataclass

from coalition.findings import Findings
from coalition.views._words import sentences


@dataclass(frozen=True, slots=True)
class ShownIntroduction:
    """One introduction with names in place of ids."""

    source: str
    target: str
    through: list[str]
    reasons: list[str]
    cautions: list[str]
    closing: float
    reach: float


def weaving(findings: Findings) -> list[ShownIntroduction]:
    """Every introduction, in the order in which they were chosen."""
    return [
        ShownIntroduction(
            source=findings.name(it.source),
            target=findings.name(it.target),
            through=[findings.name(id) for id in it.through],
            reasons=sentences(it.reasons),
            cautions=sentences(it.cautions),
            closing=it.closing,
            reach=it.reach,
        )
        for it in findings.weaving
    ]
