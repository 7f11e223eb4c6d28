"""The whole answer: balance, belief networks, camps, movable, swing sets, spokespeople, classes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from coalition.advocacy import beliefs as b
from coalition.advocacy.balance import Balance, balance
from coalition.advocacy.camps import Partition, camps, mean_sides
from coalition.advocacy.classes import Classes, CutPoints, classes
from coalition.advocacy.movable import REACH_BY_STEPS, movable, nearness_to, score
from coalition.advocacy.periods import Move, Period, periods
from coalition.advocacy.persuasion_paths import persuasion_path, trust_of_ties, within_two
from coalition.advocacy.spokespeople import fewest
from coalition.advocacy.swing import effect, swing_sets
from coalition.advocacy.work import Work, work
from coalition.errors import UnusableInput, shortened
from coalition.network import Floats, Network, Places
from coalition.tables import Dataset, Statement

GOALS = ("support", "oppose")
MOST_PAIRS = 400
"""Speakers up to whom every pair is listed."""

MOST_MOVABLE = 50
MOST_TARGETS = 200
MOST_CROSSING = 1000
HOLDS = 2 / 3
"""Share of a camp's members who speak that makes a side the camp's own."""


@dataclass(frozen=True, slots=True)
class Cause:
    """What is asked: an issue (None: every issue), the goal, cut points, statements, periods."""

    issue: str | None = None
    goal: str = "support"
    cut: CutPoints = field(default_factory=CutPoints)
    statements: tuple[Statement, ...] = ()
    period: str = "year"


@dataclass(frozen=True, slots=True)
class Pair:
    """What two say of each other's issues; `joint` names each issue and both stances."""

    source: str
    target: str
    congruence: int
    conflict: int
    subtract: int
    subtract_normalised: float | None
    subtract_jaccard: float | None
    subtract_cosine: float | None
    nearness: float | None
    shared_issues: int
    joint: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class Camp:
    """Who holds the same beliefs; `certainty` by member, None where it cannot be told."""

    id: int
    label: str
    members: tuple[str, ...]
    certainty: tuple[float | None, ...]
    ei_index: float | None


@dataclass(frozen=True, slots=True)
class Divide:
    """How far camps stand apart on an issue (0-1), and whether it unites them."""

    issue: str
    division: float | None
    bridge: bool


@dataclass(frozen=True, slots=True)
class Movable:
    """Somebody who could move: what it is worth, how near it is, and who speaks to it."""

    id: str
    issue: str
    stance: float
    standing: str
    influence: float | None
    interest: float | None
    nearness: float | None
    reach: float | None
    score: float | None
    effect: float | None
    path: tuple[str, ...]
    shared_issue: str | None
    advice: str


@dataclass(frozen=True, slots=True)
class Swing:
    """Smallest sets whose move gives the goal a majority on the issue."""

    issue: str
    weighed_by: str
    won: bool
    share: float | None
    pool: str
    sets: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Spokespeople:
    """The fewest supporters who reach all reachable targets of an issue."""

    issue: str
    members: tuple[str, ...]
    unreached: tuple[str, ...]
    optimal: bool
    risks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Crossing:
    """Two who work together and stand in different camps."""

    source: str
    target: str


@dataclass(frozen=True)
class Advocacy:
    """Who is with us, who is not, who can be moved, and by whom."""

    goal: str
    issue: str | None
    issues: tuple[Balance, ...]
    pairs: tuple[Pair, ...]
    pairs_left_out: int
    camps: tuple[Camp, ...]
    camps_method: str
    camps_quality: float | None
    camps_tried: tuple[tuple[str, float], ...]
    without_camp: tuple[str, ...]
    divides: tuple[Divide, ...]
    work: Work = field(repr=False)
    crossing: tuple[Crossing, ...] = ()
    movable: tuple[Movable, ...] = ()
    swing_sets: tuple[Swing, ...] = ()
    spokespeople: tuple[Spokespeople, ...] = ()
    classes: tuple[Classes, ...] = ()
    periods: tuple[Period, ...] = ()
    moves: tuple[Move, ...] = ()


def advocate(network: Network, dataset: Dataset, cause: Cause | None = None) -> Advocacy | None:
    """What the stances of `dataset` say; None where it holds none.

    Raises
    ------
    UnusableInput
        The issue or the goal is not known.
    """
    cause = cause or Cause()
    held = b.beliefs(dataset)
    if not held.issues:
        return None
    columns = _asked(held.issues, cause)
    influence = _values([s.influence for s in dataset.stakeholders])
    part = camps(held)
    found = work(network, part.camp)
    ids = network.ids
    sign = 1.0 if cause.goal == "support" else -1.0
    on = [_OneIssue(network, dataset, held, k, sign, influence) for k in columns]
    first = held.positions[:, columns[0]] * sign if len(columns) == 1 else None
    timed = periods(cause.statements, ids, cause.period)
    pairs, left_out = _pairs(held, ids)
    return Advocacy(
        goal=cause.goal,
        issue=held.issues[columns[0]] if cause.issue is not None else None,
        issues=tuple(balance(held.issues[k], held.positions[:, k], influence) for k in columns),
        pairs=pairs,
        pairs_left_out=left_out,
        camps=_camps(held, part, ids, found),
        camps_method=part.method,
        camps_quality=part.quality,
        camps_tried=tuple(sorted(part.tried.items())),
        without_camp=tuple(ids[i] for i in np.flatnonzero(part.camp < 0).tolist()),
        divides=_divides(held, part),
        work=found,
        crossing=tuple(Crossing(ids[i], ids[j]) for i, j in found.crossing[:MOST_CROSSING]),
        movable=tuple(m for issue in on for m in issue.movable()),
        swing_sets=tuple(issue.swing() for issue in on),
        spokespeople=tuple(issue.spokespeople() for issue in on),
        classes=tuple(
            classes(s, _or_none(first[i]) if first is not None else None, cause.cut)
            for i, s in enumerate(dataset.stakeholders)
        ),
        periods=timed[0],
        moves=timed[1],
    )


def _asked(issues: Sequence[str], cause: Cause) -> list[int]:
    if cause.goal not in GOALS:
        raise UnusableInput(f"'{cause.goal}' is no goal. Choose one of: {', '.join(GOALS)}.")
    if cause.issue is None:
        return list(range(len(issues)))
    wanted = cause.issue.strip().casefold()
    found = [k for k, issue in enumerate(issues) if issue.casefold() == wanted]
    if not found:
        listed = ", ".join(shortened(issue) for issue in issues)
        raise UnusableInput(f"No stance is stated on '{shortened(cause.issue)}'. Issues: {listed}.")
    return found[:1]


def _values(said: Sequence[float | None]) -> Floats:
    return np.array([np.nan if v is None else v for v in said], dtype=np.float64)


def _or_none(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _pairs(held: b.Beliefs, ids: Sequence[str]) -> tuple[tuple[Pair, ...], int]:
    speakers = np.flatnonzero(held.speaks.any(axis=1))
    if len(speakers) > MOST_PAIRS:
        return (), len(speakers) * (len(speakers) - 1) // 2
    part = held.of(speakers)
    same, other, shared = b.congruence(part), b.conflict(part), b.shared_issues(part)
    near = b.nearness(part)
    average, jaccard, cosine = (
        b.normalised(same - other, part, way) for way in ("average", "jaccard", "cosine")
    )
    pairs = [
        Pair(
            source=ids[int(speakers[i])],
            target=ids[int(speakers[j])],
            congruence=int(same[i, j]),
            conflict=int(other[i, j]),
            subtract=int(same[i, j] - other[i, j]),
            subtract_normalised=_or_none(average[i, j]),
            subtract_jaccard=_or_none(jaccard[i, j]),
            subtract_cosine=_or_none(cosine[i, j]),
            nearness=_or_none(near[i, j]),
            shared_issues=int(shared[i, j]),
            joint=_joint(part, i, j),
        )
        for i, j in np.argwhere(np.triu(shared) > 0).tolist()
    ]
    return tuple(pairs), 0


def _joint(held: b.Beliefs, i: int, j: int) -> tuple[tuple[str, float, float], ...]:
    said = zip(held.issues, held.positions[i], held.positions[j], strict=True)
    return tuple(
        (issue, float(x), float(y)) for issue, x, y in said if not (np.isnan(x) or np.isnan(y))
    )


def _camps(held: b.Beliefs, part: Partition, ids: Sequence[str], ties: Work) -> tuple[Camp, ...]:
    found = []
    for c in range(int(part.camp.max(initial=-1)) + 1):
        members = np.flatnonzero(part.camp == c)
        rest = np.flatnonzero((part.camp >= 0) & (part.camp != c))
        found.append(
            Camp(
                id=c,
                label=_label(held, members, rest),
                members=tuple(ids[i] for i in members.tolist()),
                certainty=tuple(_or_none(part.certainty[i]) for i in members),
                ei_index=ties.by_camp[c],
            )
        )
    return tuple(found)


def _label(held: b.Beliefs, members: Places, rest: Places) -> str:
    """What most members hold, what sets them apart first."""
    own = mean_sides(held, members)
    others = np.nan_to_num(mean_sides(held, rest)) if len(rest) else np.zeros(len(own))
    sides = held.sides[members]
    spoke = np.maximum(held.speaks[members].sum(axis=0), 1)
    parts = []
    for k in np.argsort(-np.round(np.nan_to_num(np.abs(own - others)), 9), kind="stable").tolist():
        share = sides[:, k].sum() / spoke[k]
        backers = (sides[:, k] * np.sign(share) > 0).sum() / spoke[k]
        if backers >= HOLDS:
            parts.append(f"{'for' if share > 0 else 'against'} {shortened(held.issues[k], 40)}")
    return ", ".join(parts[:3]) or "of mixed positions"


def _divides(held: b.Beliefs, part: Partition) -> tuple[Divide, ...]:
    means = np.array(
        [
            mean_sides(held, np.flatnonzero(part.camp == c))
            for c in range(int(part.camp.max(initial=-1)) + 1)
        ]
    ).reshape(-1, len(held.issues))
    found = []
    for k, issue in enumerate(held.issues):
        said = means[:, k][~np.isnan(means[:, k])]
        apart = float(said.max() - said.min()) / 2 if len(said) > 1 else None
        unites = len(said) > 1 and bool((said >= 0.25).all() or (said <= -0.25).all())
        found.append(Divide(issue, apart, unites))
    return tuple(sorted(found, key=lambda d: (-round(d.division or 0, 9), d.issue)))


class _OneIssue:
    """What is asked of one issue: stances run towards the goal."""

    def __init__(
        self,
        network: Network,
        dataset: Dataset,
        held: b.Beliefs,
        column: int,
        sign: float,
        influence: Floats,
    ):
        self.network, self.people, self.held, self.column = (
            network,
            dataset.stakeholders,
            held,
            column,
        )
        self.issue = held.issues[column]
        self.stance = held.positions[:, column] * sign
        self.influence = influence
        self.weighed = bool((~np.isnan(influence) & ~np.isnan(self.stance)).any())
        self.weight = influence if self.weighed else np.ones(network.n)
        self.supporters, self.opponents = self.stance >= b.SIDE, self.stance <= -b.SIDE
        self.trust = network.once(trust_of_ties)

    def movable(self) -> list[Movable]:
        """The most worthwhile first."""
        worth = np.nan_to_num(self.influence)
        places = movable(self.stance)
        places = places[np.lexsort((places, -worth[places]))][:MOST_MOVABLE]
        found = [self._movable(int(i)) for i in places]
        return sorted(found, key=lambda m: (-round(m.score or 0, 9), m.id))

    def _movable(self, i: int) -> Movable:
        s = self.people[i]
        near = nearness_to(self.held, i, np.flatnonzero(self.supporters), self.column)
        path = persuasion_path(self.trust, self.network, i, self.supporters, self.opponents)
        steps = path.places if path else ()
        reach = None if self.network.basis != "declared" else 0.0
        if steps:
            reach = REACH_BY_STEPS[len(steps) - 1]
        shared = self._shared(steps[0], i) if steps else None
        standing = "mild opponent" if self.opponents[i] else "undecided"
        return Movable(
            id=s.id,
            issue=self.issue,
            stance=float(self.held.positions[i, self.column]),
            standing=standing,
            influence=s.influence,
            interest=s.interest,
            nearness=near,
            reach=reach,
            score=score(s.influence, s.interest, near, reach),
            effect=effect(i, self.stance, self.weight),
            path=tuple(self.people[k].id for k in steps),
            shared_issue=shared,
            advice=self._advice(i, steps, shared),
        )

    def _shared(self, one: int, other: int) -> str | None:
        agree = self.held.sides[one] * self.held.sides[other] > 0
        agree[self.column] = False
        return self.held.issues[int(np.flatnonzero(agree)[0])] if agree.any() else None

    def _advice(self, i: int, steps: tuple[int, ...], shared: str | None) -> str:
        name = shortened(self.people[i].name)
        if not steps:
            if self.network.basis != "declared":
                return f"No ties are stated, so nobody can be named who speaks to {name}."
            return f"No supporter reaches {name} within two trusted ties: build a first contact."
        speaker = shortened(self.people[steps[0]].name)
        way = (
            f"{speaker} works with {name} and can ask directly"
            if len(steps) == 2
            else f"{speaker} can reach {name} through {shortened(self.people[steps[1]].name)}"
        )
        ground = f"; begin with {shortened(shared)}, on which both agree" if shared else ""
        return f"{way}{ground}."

    def swing(self) -> Swing:
        """Smallest sets, by id."""
        found = swing_sets(self.stance, self.weight)
        sets = tuple(tuple(self.people[k].id for k in chosen) for chosen in found.sets)
        by = "influence" if self.weighed else "heads"
        return Swing(self.issue, by, found.won, found.share, found.pool, sets)

    def spokespeople(self) -> Spokespeople:
        """The fewest, with what could go wrong."""
        sources, targets = np.flatnonzero(self.supporters), movable(self.stance)
        worth = np.nan_to_num(self.influence[targets])
        targets = np.sort(targets[np.lexsort((targets, -worth))][:MOST_TARGETS])
        chosen = fewest(within_two(self.trust, sources, targets), self.influence[sources])
        members = [int(sources[k]) for k in chosen.rows]
        return Spokespeople(
            issue=self.issue,
            members=tuple(self.people[i].id for i in members),
            unreached=tuple(self.people[int(targets[k])].id for k in chosen.unreached),
            optimal=chosen.optimal,
            risks=tuple(risk for i in members if (risk := self._risk(i))),
        )

    def _risk(self, i: int) -> str:
        against = [k for k in self.network.neighbours(i).tolist() if self.opponents[k]]
        if not against:
            return ""
        names = ", ".join(shortened(self.people[k].name) for k in against[:3])
        more = f" and {len(against) - 3} more" if len(against) > 3 else ""
        return (
            f"{shortened(self.people[i].name)} works with {names}{more}, who hold the other side."
        )
