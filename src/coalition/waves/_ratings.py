"""Ratings and benefits, then and now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coalition.benefits import BENEFITS, benefits_of
from coalition.findings import Findings
from coalition.tables import STAKEHOLDER_RATINGS, TIE_RATINGS
from coalition.waves._matching import Matching


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
    """

    name: str
    of: str
    mean_before: float | None
    mean_after: float | None
    rated_before: int
    rated_after: int
    rated_both: int
    mean_change: float | None


@dataclass(frozen=True, slots=True)
class BenefitChange:
    """How many members offer something that speaks for a benefit, then and now."""

    name: str
    offering_before: int
    offering_after: int


def rating_changes(
    before: Findings, after: Findings, matching: Matching, waves: tuple[int, int]
) -> tuple[RatingChange, ...]:
    """Every rating that somebody gave in either wave, those of ties first."""
    both = []
    for name in TIE_RATINGS:
        old, new = (
            _of_ties(findings, matching.keys[wave], name)
            for findings, wave in zip((before, after), waves, strict=True)
        )
        both.append(_change(name, "ties", old, new))
    for name in STAKEHOLDER_RATINGS:
        old, new = (
            _of_stakeholders(findings, matching.keys[wave], name)
            for findings, wave in zip((before, after), waves, strict=True)
        )
        both.append(_change(name, "stakeholders", old, new))
    return tuple(change for change in both if change.rated_before or change.rated_after)


def benefit_changes(before: Findings, after: Findings) -> tuple[BenefitChange, ...]:
    """The nine benefits, in their order."""
    old, new = _offering(before), _offering(after)
    return tuple(BenefitChange(name, old[name], new[name]) for name in BENEFITS)


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
    name: str, of: str, old: Mapping[object, float], new: Mapping[object, float]
) -> RatingChange:
    shared = [key for key in old if key in new]
    return RatingChange(
        name=name,
        of=of,
        mean_before=_mean(old.values()),
        mean_after=_mean(new.values()),
        rated_before=len(old),
        rated_after=len(new),
        rated_both=len(shared),
        mean_change=_mean(new[key] - old[key] for key in shared),
    )


def _mean(values: Iterable[float]) -> float | None:
    listed = sorted(values)  # a sum in one order, so that every run agrees
    return sum(listed) / len(listed) if listed else None


def _offering(findings: Findings) -> dict[str, int]:
    count = dict.fromkeys(BENEFITS, 0)
    for s in findings.stakeholders:
        for name in {b for c in s.stakeholder.offers for b in benefits_of(c.term)}:
            count[name] += 1
    return count
