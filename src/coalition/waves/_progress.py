"""How far goals have come, and whether they are on track."""

from collections.abc import Sequence
from dataclasses import dataclass

from coalition.errors import UnusableInput
from coalition.findings import Findings
from coalition.waves._dates import date_in
from coalition.waves._goals import Goal
from coalition.waves._indicators import indicators
from coalition.words import tell


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """How far a goal has come.

    Parameters
    ----------
    goal : Goal
    first, now : float or None
        The baseline (stated, else the first wave's) and the last wave's value.
    share : float or None
        Part of the way from `first` to the target, 0-1 and beyond; None where one is not known
        or both are equal.
    expected : float or None
        Part of the time that has passed, 0-1; None where a date is not known.
    status : str
        ``reached``, ``on track`` or ``behind`` (``on the way`` where dates do not tell),
        ``no nearer`` or ``not known``.
    in_doubt : bool
        What moved the indicator could be missing data, as the comparison judges it.
    """

    goal: Goal
    first: float | None
    now: float | None
    share: float | None
    expected: float | None
    status: str
    in_doubt: bool = False


def progress_of(
    goals: tuple[Goal, ...], waves: Sequence[Findings], titles: Sequence[str], unclear: set[str]
) -> tuple[GoalProgress, ...]:
    """Each goal against the first and the last wave.

    `unclear` names the indicators whose change is no more than missing data could cause.

    Raises
    ------
    UnusableInput
        An indicator is not known.
    """
    first, last = indicators(waves[0]), indicators(waves[-1])
    found = []
    for goal in goals:
        _check(goal, {*first, *last})
        start = goal.baseline if goal.baseline is not None else first.get(goal.indicator)
        now = last.get(goal.indicator)
        if goal.indicator.count(".") > 1 and goal.indicator.startswith("gaps."):
            start, now = _severities(start, now)
        expected = _expected(goal, titles)
        share, status = _status(start, now, goal.target, expected)
        found.append(
            GoalProgress(goal, start, now, share, expected, status, goal.indicator in unclear)
        )
    return tuple(found)


def _check(goal: Goal, known: set[str]) -> None:
    name = goal.indicator
    kinds = {word for word in known if word.startswith("gaps.") and word.count(".") == 1}
    if name not in known and ".".join(name.split(".")[:2]) not in kinds:
        listed = sorted(word for word in known if not word.startswith("gaps."))
        raise UnusableInput(
            tell(
                "The goal '{name}' names '{indicator}'. Known: {choices}, and a kind of gap with "
                "its subject, such as {example}.",
                name=goal.name,
                indicator=name,
                choices=", ".join([*listed, "gaps", *sorted(kinds)]),
                example="gaps.missing-capability.legal advice",
            )
        )


def _severities(start: float | None, now: float | None) -> tuple[float | None, float | None]:
    """A gap that is not found has severity 0; one that never was is not known."""
    if start is None and now is None:
        return None, None
    return start or 0.0, now or 0.0


def _expected(goal: Goal, titles: Sequence[str]) -> float | None:
    start, due = date_in(goal.since) or date_in(titles[0]), date_in(goal.by)
    now = date_in(titles[-1])
    if start is None or due is None or now is None or due <= start:
        return None
    return min(max((now - start) / (due - start), 0.0), 1.0)


def _status(
    start: float | None, now: float | None, target: float, expected: float | None
) -> tuple[float | None, str]:
    if start is None or now is None:
        return None, "not known"
    way = target - start
    if way == 0:
        return None, "reached" if abs(now - target) < 1e-9 else "not known"
    share = (now - start) / way
    if share >= 1 - 1e-9:
        return share, "reached"
    if share <= 1e-9:
        return share, "no nearer"
    if expected is None:
        return share, "on the way"
    return share, "on track" if share >= expected - 1e-9 else "behind"
