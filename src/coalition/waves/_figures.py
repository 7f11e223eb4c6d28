"""Figures of the network, then and now, and whether the change is more than doubt."""

from dataclasses import dataclass

from coalition.analysis.measure_labels import figure_lines
from coalition.findings import Findings
from coalition.waves._doubt import Range

LEFT_OUT = (
    "basis",
    "directed",
    "grouping",
    "core_periphery.p_value",
    "ei_index.p_value",
    "ei_index.expected",
)

COUNTED = (
    "stakeholders",
    "betweenness_sampling.sources",
    "rank_stability.runs",
    "brokerage_by_chance.left_out",
    "confirmation",
    "multiplex.pairs_of_none",
    "trust_density.raters",
    "trust_density.rated",
    "trust_density.share_rated",
)
"""What the data are, not what they stand for."""

OF_TRUST = ("partner_scores.trust", "trust_density.mean")
"""Means of a rating: judged as the rating is."""


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One figure in two waves.

    Parameters
    ----------
    name, label, meaning : str
    before, after : float or None
        None where undefined.
    range_before, range_after : (float, float) or None
        What missing and mistaken ties could make of it, None where not worked out.
    verdict : str
        ``"more"`` or ``"less"``: the ranges do not meet. ``"unclear"``: they do. ``"same"``:
        the values are equal. ``"counted"``: it says how much data there are, which is known.
        ``"not judged"``: there are no ranges, or a value is missing.
    """

    name: str
    label: str
    meaning: str
    before: float | None
    after: float | None
    range_before: Range | None
    range_after: Range | None
    verdict: str


def figure_changes(
    before: Findings,
    after: Findings,
    ranges: tuple[dict[str, Range], dict[str, Range]],
    trust: str = "not judged",
) -> tuple[FigureChange, ...]:
    """Every figure that is a number in either wave, in the order of the later one.

    `trust` is what was judged of the change of the ties' trust.
    """
    old = {line.name: line for line in figure_lines(before)}
    new = {line.name: line for line in figure_lines(after)}
    changes = []
    for name in dict.fromkeys([*new, *old]):
        line = new.get(name) or old[name]
        was = _number(old[name].value) if name in old else None
        now = _number(new[name].value) if name in new else None
        if name in LEFT_OUT or (was is None and now is None):
            continue
        spans = ranges[0].get(name), ranges[1].get(name)
        verdict = _verdict(was, now, *spans)
        if verdict == "not judged":
            verdict = "counted" if name in COUNTED else trust if name in OF_TRUST else verdict
        changes.append(FigureChange(name, line.label, line.meaning, was, now, *spans, verdict))
    return tuple(changes)


def _number(value: object) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number else None  # type: ignore[arg-type]


def _verdict(
    was: float | None, now: float | None, range_before: Range | None, range_after: Range | None
) -> str:
    if was is None or now is None:
        return "not judged"
    if abs(was - now) < 1e-12:
        return "same"
    if range_before is None or range_after is None:
        return "not judged"
    if min(now, range_after[0]) > max(was, range_before[1]):
        return "more"
    return "less" if max(now, range_after[1]) < min(was, range_before[0]) else "unclear"
