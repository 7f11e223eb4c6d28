"""Which gaps closed, opened or grew worse, in sentences."""

from collections.abc import Sequence

from coalition.views._words import commas, listing, named
from coalition.views.waves._why import doubt, kind_of
from coalition.waves import GapChange, Step
from coalition.words import tell

GAPS_SHOWN = 6

KINDS = (
    "missing-capability",
    "fragile-capability",
    "weak-criterion",
    "missing-voice",
    "isolated-stakeholder",
    "cut-point",
    "structural-hole",
    "unreached-capability",
    "missing-benefit",
)
"""Kinds of gap in the order in which a board asks for them; the others follow by severity."""

CHANGED = {
    "closed": (tell("Closed beyond doubt: {gaps}."), tell("Closed, but {doubt}: {gaps}.")),
    "opened": (tell("Opened beyond doubt: {gaps}."), tell("Opened, but {doubt}: {gaps}.")),
    "worse": (tell("Worse: {gaps}."), tell("Worse, but {doubt}: {gaps}.")),
}
"""Gaps of which it is sure, and those of which it is not."""


def gap_story(step: Step) -> list[str]:
    """How many gaps moved, then which: those of which it is sure before those in doubt."""
    closed = [g for g in step.gaps if g.status == "closed"]
    opened = [g for g in step.gaps if g.status == "opened"]
    if not step.gaps:
        return []
    worse, better = ([g for g in step.gaps if g.status == s] for s in ("worse", "better"))
    still = len(step.gaps) - len(closed) - len(opened)
    told: list[str] = [gap_counts(len(closed), len(opened), still, len(worse), len(better))]
    # Of a capability whose provider came or went, two gaps changed: one of them is told.
    closed = [g for g in closed if not (g.turned and g.kind == "fragile-capability")]
    opened = [g for g in opened if not (g.turned and g.kind == "fragile-capability")]
    for status, found in (("closed", closed), ("opened", opened), ("worse", worse)):
        certain, doubtful = CHANGED[status]
        sure = [g for g in found if not g.doubt]
        if sure:
            told.append(certain.saying(gaps=_gap_list(sure)))
        for reason in sorted({g.doubt for g in found} - {""}):
            within = [g for g in found if g.doubt == reason]
            told.append(doubtful.saying(doubt=doubt(reason), gaps=_gap_list(within)))
    return told


def gap_counts(closed: int, opened: int, still: int, worse: int, better: int) -> str:
    """How many of each, without those that are none."""
    moved = [
        tell("{number} worse", number=worse) if worse else "",
        tell("{number} better", number=better) if better else "",
    ]
    parts = [
        tell("<b>{closed} {closed:gap|gaps} closed</b>", closed=closed)
        if closed
        else tell("<b>No gaps closed</b>")
    ]
    if opened:
        parts.append(tell("{number} opened", number=opened))
    if still:
        kept = tell("{number} still open", number=still)
        if worse or better:
            changed = listing([part for part in moved if part])
            kept = tell("{open}, of which {changed}", open=kept, changed=changed)
        parts.append(kept)
    return tell("{parts}.", parts=commas(parts))


def _gap_list(gaps: Sequence[GapChange]) -> str:
    def urgency(g: GapChange) -> tuple[int, float, str]:
        return KINDS.index(g.kind), -max(g.severity_before or 0, g.severity_after or 0), g.subject

    kinds = [g for g in gaps if g.kind in KINDS]
    listed = sorted(kinds, key=urgency) + [g for g in gaps if g.kind not in KINDS]
    return listing(
        [tell("{subject} ({kind})", subject=named(g.subject, 80), kind=kind_of(g)) for g in listed],
        GAPS_SHOWN,
    )
