"""What is needed and what is there: every capability's demand and supply."""

from dataclasses import dataclass

from markupsafe import Markup

from coalition.findings import CapabilityFinding, Findings
from coalition.views.report._bars import Pair, pairs
from coalition.words import tell

NEED = tell("{name}: {number} need it")
OFFER = tell("{name}: {number} offer it")

CHARTED = 18
LISTED = 200


@dataclass(frozen=True, slots=True)
class Supply:
    """The section's content: `rows` are those needed, the worst supplied and most wanted first."""

    rows: list[CapabilityFinding]
    left_out: int
    unasked: list[CapabilityFinding]
    unoffered: list[CapabilityFinding]
    fragile: list[CapabilityFinding]
    chart: Markup
    charted: int
    tells_reach: bool


def supply(findings: Findings) -> Supply:
    """Demand and supply as a table and a picture."""
    needed = [c for c in findings.capabilities if c.needed_by]
    unoffered = [c for c in needed if not c.offered_by]
    fragile = [c for c in needed if len(c.offered_by) == 1]
    rest = [c for c in needed if len(c.offered_by) > 1]
    rows = [*unoffered, *fragile, *rest]
    return Supply(
        rows=rows[:LISTED],
        left_out=max(0, len(rows) - LISTED),
        unasked=[c for c in findings.capabilities if not c.needed_by],
        unoffered=unoffered,
        fragile=fragile,
        chart=_chart(rows[:CHARTED], findings.language),
        charted=min(CHARTED, len(rows)),
        tells_reach=any(c.out_of_reach is not None for c in rows),
    )


def _chart(rows: list[CapabilityFinding], language: str) -> Markup:
    if not rows:
        return Markup("")
    bars = [Pair(c.term, len(c.needed_by), len(c.offered_by), not c.offered_by) for c in rows]
    return pairs(
        bars,
        tell("Capabilities: how many need and how many offer each"),
        (NEED, OFFER),
        "supply",
        language,
    )
