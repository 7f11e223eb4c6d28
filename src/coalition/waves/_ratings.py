"""Ratings and benefits, then and now."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from coalition.findings import Findings
from coalition.tables import STAKEHOLDER_RATINGS, TIE_RATINGS
from coalition.vocabulary.benefits import BENEFITS, benefits_of
from coalition.waves._matching import Matching
from coalition.waves._rating_doubt import change_range, verdict_of

FEW, MUCH = 3, 0.1
"""Ties around a stakeholder, and their mean change, from which it is worth a word."""


@dataclass(frozen=True, slots=True)
class RatingChange:
    """One rating in two waves.

    Parameters
    ----------
    name : str
    of : str
        ``"ties"`` or ``"stakeholders"``.
    mean_before, mean_after : float or None
        0-1, of all who are rated; None where nobody is.
    rated_before, rated_after, rated_both : int
    mean_change : float or None
        Of those who are rated both times only: others joining or falling silent do not move
        it. None where nobody is.
    range : (float, float) or None
        What `mean_change` could be, had others been rated; None with fewer than 5.
    verdict : str
        As of a figure: ``more``, ``less``, ``unclear``, ``same`` or ``not judged``.
    around : tuple of (str, float, int)
        Common ids around whom the ratings of ties changed most, the mean change of their ties
        and how many: at least 3 ties and 0.1. Empty for ratings of stakeholders.
    """

    name: str
    of: str
    mean_before: float | None
    mean_after: float | None
    rated_before: int
    rated_after: int
    rated_both: int
    mean_change: float | None
    range: tuple[float, float] | None = None
    verdict: str = "not judged"
    around: tuple[tuple[str, float, int], ...] = ()


@dataclass(frozen=True, slots=True)
class BenefitChange:
    """How many members offer something that speaks for a benefit, then and now.

    `silent_before` and `silent_after` say nothing of what they offer, so that each could offer
    it too: a change is ``more`` or ``less`` only where that would not undo it.
    """

    name: str
    offering_before: int
    offering_after: int
    silent_before: int
    silent_after: int
    verdict: str


def rating_changes(
    before: Findings, after: Findings, matching: Matching, waves: tuple[int, int]
) -> tuple[RatingChange, ...]:
    """Every rating that somebody gave in either wave, those of ties first."""
    old, new = (matching.keys[wave] for wave in waves)
    tied = _pairs_of(before, old) & _pairs_of(after, new)
    there = {*old.values()} & {*new.values()}
    both = [
        _change(name, "ties", _of_ties(before, old, name), _of_ties(after, new, name), tied)
        for name in TIE_RATINGS
    ]
    both += [
        _change(
            name,
            "stakeholders",
            _of_stakeholders(before, old, name),
            _of_stakeholders(after, new, name),
            there,
        )
        for name in STAKEHOLDER_RATINGS
    ]
    return tuple(change for change in both if change.rated_before or change.rated_after)


def benefit_changes(before: Findings, after: Findings) -> tuple[BenefitChange, ...]:
    """The nine benefits, in their order."""
    old, new = _offering(before), _offering(after)
    was, now = (sum(not s.stakeholder.offers for s in f.stakeholders) for f in (before, after))
    return tuple(
        BenefitChange(n, old[n], new[n], was, now, _benefit(old[n], new[n], (was, now)))
        for n in BENEFITS
    )


def _benefit(old: int, new: int, silent: tuple[int, int]) -> str:
    if old == new:
        return "same"
    if new > old:
        return "more" if new > old + silent[0] else "unclear"
    return "less" if new + silent[1] < old else "unclear"


def _pairs_of(findings: Findings, keys: Mapping[str, str]) -> set[object]:
    return {frozenset((keys[t.source], keys[t.target])) for t in findings.ties if t.counted}


def _of_ties(findings: Findings, keys: Mapping[str, str], name: str) -> dict[object, float]:
    found: dict[object, list[float]] = {}
    for tie in findings.ties:
        value = getattr(tie, name)
        if tie.counted and value is not None:
            pair = frozenset((keys[tie.source], keys[tie.target]))
            found.setdefault(pair, []).append(value)
    return {pair: sum(values) / len(values) for pair, values in found.items()}


def _of_stakeholders(findings: Findings, keys: Mapping[str, str], name: str) -> dict[object, float]:
    return {
        keys[s.id]: value
        for s in findings.stakeholders
        if (value := getattr(s.stakeholder, name)) is not None
    }


def _change(
    name: str,
    of: str,
    old: Mapping[object, float],
    new: Mapping[object, float],
    lasting: Collection[object],
) -> RatingChange:
    """`lasting`: who or what is in both waves, rated or not."""
    moved = {key: new[key] - old[key] for key in old if key in new}
    changes = list(moved.values())
    once = sum((key in old) != (key in new) for key in lasting)
    mean, span = _mean(changes), change_range(changes, once)
    return RatingChange(
        name=name,
        of=of,
        mean_before=_mean(old.values()),
        mean_after=_mean(new.values()),
        rated_before=len(old),
        rated_after=len(new),
        rated_both=len(changes),
        mean_change=mean,
        range=span,
        verdict=verdict_of(mean, span),
        around=_around(moved) if of == "ties" else (),
    )


def _around(moved: Mapping[object, float]) -> tuple[tuple[str, float, int], ...]:
    by_end: dict[str, list[float]] = {}
    for pair, change in moved.items():
        for end in cast("frozenset[str]", pair):
            by_end.setdefault(end, []).append(change)
    means = [(id, sum(sorted(c)) / len(c), len(c)) for id, c in by_end.items() if len(c) >= FEW]
    far = [found for found in means if abs(found[1]) >= MUCH]
    return tuple(sorted(far, key=lambda found: (-abs(found[1]) * found[2], found[0])))


def _mean(values: Iterable[float]) -> float | None:
    listed = sorted(values)  # a sum in one order, so that every run agrees
    return sum(listed) / len(listed) if listed else None


def _offering(findings: Findings) -> dict[str, int]:
    count = dict.fromkeys(BENEFITS, 0)
    for s in findings.stakeholders:
        for name in {b for c in s.stakeholder.offers for b in benefits_of(c.term)}:
            count[name] += 1
    return count
