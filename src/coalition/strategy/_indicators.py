"""What the indicator of a goal counts."""

from collections.abc import Sequence

from coalition.analysis.measure_labels import figure_lines, label
from coalition.errors import shortened
from coalition.findings import Findings
from coalition.gaps import Gap
from coalition.strategy._terms import worded
from coalition.words import tell


def gaps_of(findings: Findings, indicator: str, first: Sequence[Gap] = ()) -> tuple[Gap, ...]:
    """Gaps that an indicator counts: `first`, then the others, the gravest first."""
    own = [
        gap
        for gap in findings.gaps
        if indicator in (f"gaps.{gap.kind}", f"gaps.{gap.kind}.{gap.subject}")
    ]
    return tuple(sorted(own, key=lambda gap: (gap not in first, -gap.severity, gap.id)))


def gap_kind(indicator: str) -> str:
    """``gaps.KIND`` of ``gaps.KIND.SUBJECT``; empty of what names no gap."""
    part, _, rest = indicator.partition(".")
    return f"gaps.{rest.partition('.')[0]}" if part == "gaps" and "." in rest else ""


def measure_of(findings: Findings, indicator: str) -> str:
    """What an indicator counts, in words."""
    part, _, rest = indicator.partition(".")
    if indicator == "gaps":
        return tell("Number of gaps")
    if part == "gaps" and "." in rest:
        kind, _, subject = rest.partition(".")
        return tell(
            "Severity of the gap, from 0 (closed) to 1: {kind}, {subject}",
            kind=label(findings, "gaps", kind),
            subject=shortened(subject),
        )
    if part == "gaps":
        return tell("Number of gaps: {kind}", kind=label(findings, "gaps", rest))
    if indicator == "ties":
        return tell("Number of pairs in the network who have a tie")
    if part == "ties":
        return tell("Number of ties in the network of the form {form} or closer", form=worded(rest))
    if indicator in ("trust", "commitment", "communication"):
        return tell("Mean of the ties' ratings: {rating}, from 0 to 1", rating=worded(indicator))
    found = next((line.label for line in figure_lines(findings) if line.name == indicator), None)
    return found or indicator
