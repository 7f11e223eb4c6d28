"""Goals drawn from the gaps: measure, baseline, target, date, owner."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process

from coalition.errors import UnusableInput
from coalition.findings import Findings
from coalition.gaps import Gap
from coalition.strategy._blank import short_blank
from coalition.strategy._calendar import Calendar
from coalition.strategy._config import Config, GoalSet
from coalition.strategy._indicators import gap_kind, gaps_of, measure_of
from coalition.strategy._partners import TargetPartner
from coalition.strategy._terms import worded
from coalition.tables import FORMS
from coalition.waves import indicators
from coalition.words import tell

GAP_GOALS = 3
"""Kinds of gap that become goals; more than a handful of goals are none."""

OF_NEEDS = ("missing-capability", "unreached-capability")
"""Kinds of gap in which somebody lacks what it needs."""

NAMES = {
    "missing-capability": tell("Find somebody who offers what nobody offers yet"),
    "fragile-capability": tell("Let no capability hang on one provider"),
    "unreached-capability": tell("Bring what is offered within reach of those who need it"),
    "missing-sector": tell("Bring in the sectors that are missing"),
    "uncovered-theme-region": tell("Work where nobody works yet on our themes"),
    "structural-hole": tell("Join circles that no tie joins"),
    "isolated-stakeholder": tell("Leave nobody without a partner"),
    "cut-point": tell("Depend on nobody alone"),
    "weak-criterion": tell("Mend ties that matter and are rated low"),
    "missing-benefit": tell("Gain the benefits that nobody brings yet"),
    "missing-voice": tell("Reach those who are influential and undecided"),
}


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal that is specific, measurable, and has its date and owner, or blanks for them.

    `indicator` is what `coalition compare` works out; `measure` says it in words, `why` where it
    comes from. `target` is in the units of the indicator. `gaps` are those that it is drawn
    from, the gravest first. `by` and `owner` may be blanks; `by_set` is the date as a text for
    strategy.toml, and `since` when the goal started, "" where nobody said. `is_proposed` tells a
    proposal from a goal that the users set.
    """

    number: int
    name: str
    indicator: str
    measure: str
    baseline: float | None
    target: float
    by: str
    by_set: str
    owner: str
    why: str
    gaps: tuple[Gap, ...]
    is_proposed: bool
    since: str = ""


def make_goals(
    findings: Findings, partners: Sequence[TargetPartner], config: Config, calendar: Calendar
) -> tuple[Goal, ...]:
    """The goals that the users set, else those that the partners and the gaps suggest.

    Raises
    ------
    UnusableInput
        A goal names a figure that `coalition compare` does not work out.
    """
    known = indicators(findings)
    if config.goals:
        return tuple(
            _set_goal(findings, known, place, goal, calendar)
            for place, goal in enumerate(config.goals, 1)
        )
    found = [*_of_partnerships(findings, known, partners, calendar)]
    found += _of_gaps(findings, known, partners, calendar, len(found))
    return tuple(found)


def _set_goal(
    findings: Findings,
    known: Mapping[str, float | None],
    number: int,
    goal: GoalSet,
    calendar: Calendar,
) -> Goal:
    is_gap = gap_kind(goal.indicator) in known
    if goal.indicator not in known and not is_gap:
        near = [name for name, *_ in process.extract(goal.indicator, sorted(known), limit=3)]
        raise UnusableInput(
            tell(
                "The goal '{name}' names '{indicator}', which no analysis works out. "
                "Near it: {choices}.",
                name=goal.name,
                indicator=goal.indicator,
                choices=", ".join(near),
            )
        )
    stated = goal.baseline is not None
    gaps = gaps_of(findings, goal.indicator)
    by = calendar.dated(goal.by)
    return Goal(
        number=number,
        name=_own_name(goal),
        indicator=goal.indicator,
        measure=measure_of(findings, goal.indicator),
        # As `coalition compare` reads it: a gap that is not found has severity 0.
        baseline=goal.baseline if stated else known.get(goal.indicator, 0.0),
        target=goal.target,
        by=by or short_blank(tell("date")),
        by_set=by,
        owner=goal.owner or short_blank(tell("owner")),
        why=gaps[0].evidence[0] if gaps else "",
        gaps=gaps,
        is_proposed=False,
        since=goal.since,
    )


def _own_name(goal: GoalSet) -> str:
    """The goal's name; one that we proposed in a former run is recognised, and translated."""
    kind = goal.indicator.removeprefix("gaps.")
    return NAMES[kind] if goal.name == NAMES.get(kind) else goal.name


def _of_partnerships(
    findings: Findings,
    known: Mapping[str, float | None],
    partners: Sequence[TargetPartner],
    calendar: Calendar,
) -> list[Goal]:
    new = [p for p in partners if p.is_new]
    if not new:
        return []
    # Potential ties are no partnerships: where no ties are stated, there are none to count yet.
    declared = findings.network.basis == "declared"
    begin = "ties" if declared else "ties.cooperation"
    before = (known["ties"] or 0) if declared else 0.0
    goals = [
        _proposed(
            findings,
            1,
            tell("Begin {number} new {number:partnership|partnerships}", number=len(new)),
            begin,
            before,
            before + len(new),
            calendar,
            2,
            tell("One tie more for each target partner who has none with us yet."),
            (),
        )
    ]
    form = min((p.grow_to for p in new), key=FORMS.index)
    if form != FORMS[0]:
        start = known[f"ties.{form}"] or 0.0
        goals.append(
            _proposed(
                findings,
                2,
                tell("Let them grow to {form} or closer", form=worded(form)),
                f"ties.{form}",
                start,
                start + len(new),
                calendar,
                4,
                tell(
                    "The next rung for the target partners, after the form to begin with that "
                    "their trust, commitment and communication bear."
                ),
                (),
            )
        )
    return goals


def _of_gaps(
    findings: Findings,
    known: Mapping[str, float | None],
    partners: Sequence[TargetPartner],
    calendar: Calendar,
    so_far: int,
) -> list[Goal]:
    """Kinds that touch our own needs first, then those that the partners close, by severity."""
    closed = {gap.id: gap for partner in partners for gap in partner.closes}
    tally = Counter(gap.kind for gap in closed.values())
    gravest = {gap.kind: gap for gap in reversed(findings.gaps)}
    own = [g for g in findings.gaps if g.kind in OF_NEEDS and findings.focal in g.stakeholders]
    ours = {gap.kind for gap in own}
    kinds = sorted(gravest, key=lambda k: (k not in ours, not tally[k], -gravest[k].severity, k))[
        :GAP_GOALS
    ]
    goals = []
    for number, kind in enumerate(kinds, so_far + 1):
        baseline = known[f"gaps.{kind}"] or 0.0
        gaps = gaps_of(findings, f"gaps.{kind}", [*own, *closed.values()])
        fewer = max(tally[kind], 1)
        why = (
            tell(
                "The target partners close or ease {number} of them: the target takes those off.",
                number=tally[kind],
            )
            if tally[kind]
            else tell("None of the target partners closes one: the target takes off the first.")
        )
        goals.append(
            _proposed(
                findings,
                number,
                NAMES[kind],
                f"gaps.{kind}",
                baseline,
                max(baseline - fewer, 0),
                calendar,
                4,
                why,
                gaps,
            )
        )
    return goals


def _proposed(
    findings: Findings,
    number: int,
    name: str,
    indicator: str,
    baseline: float,
    target: float,
    calendar: Calendar,
    quarter: int,
    why: str,
    gaps: tuple[Gap, ...],
) -> Goal:
    last = calendar.last_day(quarter)
    return Goal(
        number=number,
        name=name,
        indicator=indicator,
        measure=measure_of(findings, indicator),
        baseline=baseline,
        target=target,
        by=calendar.end(quarter),
        by_set=last.isoformat() if last else f"Q{quarter}",
        owner=short_blank(tell("owner")),
        why=why,
        gaps=gaps,
        is_proposed=True,
    )
