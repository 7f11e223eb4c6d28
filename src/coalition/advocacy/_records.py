"""What is asked about a cause, and what is found out."""

from dataclasses import dataclass, field

from coalition.advocacy.balance import Balance
from coalition.advocacy.classes import Classes, CutPoints
from coalition.advocacy.periods import Move, Period
from coalition.advocacy.work import Work
from coalition.tables import Statement

GOALS = ("support", "oppose")


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
class Held:
    """How many members of a camp hold which side of an issue."""

    issue: str
    support: int
    oppose: int
    undecided: int
    silent: int


@dataclass(frozen=True, slots=True)
class Camp:
    """Who holds the same beliefs; `certainty` by member, None where it cannot be told."""

    id: int
    label: str
    members: tuple[str, ...]
    certainty: tuple[float | None, ...]
    holds: tuple[Held, ...]
    ei_index: float | None


@dataclass(frozen=True, slots=True)
class Divide:
    """How far camps stand apart on an issue (0-1), and whether it unites them."""

    issue: str
    division: float | None
    bridge: bool


@dataclass(frozen=True, slots=True)
class Movable:
    """Somebody who could move: what it is worth, how near it is, and who speaks to it.

    `path` runs from the supporter to the stakeholder; `path_trust` is the product of the trust
    of its ties, None where one of them is not rated.
    """

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
    path_trust: float | None
    shared_issue: str | None
    advice: str


@dataclass(frozen=True, slots=True)
class Swing:
    """Smallest sets whose move gives the goal a majority on the issue.

    No smaller set would do. `more`: sets of the same size exist that are not listed; None where
    the search for them was cut short, by its time limit or since there are too many candidates.
    """

    issue: str
    weighed_by: str
    won: bool
    share: float | None
    pool: str
    sets: tuple[tuple[str, ...], ...]
    more: bool | None


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
    """Who is with us, who is not, who can be moved, and by whom.

    `without_influence` take a position while the data say nothing of their influence: they
    count among heads, and nowhere where influence is weighed.
    """

    goal: str
    issue: str | None
    issues: tuple[Balance, ...]
    pairs: tuple[Pair, ...] = ()
    pairs_left_out: int = 0
    camps: tuple[Camp, ...] = ()
    camps_method: str = "none"
    camps_quality: float | None = None
    camps_tried: tuple[tuple[str, float], ...] = ()
    without_camp: tuple[str, ...] = ()
    divides: tuple[Divide, ...] = ()
    work: Work | None = field(default=None, repr=False)
    crossing: tuple[Crossing, ...] = ()
    movable: tuple[Movable, ...] = ()
    swing_sets: tuple[Swing, ...] = ()
    spokespeople: tuple[Spokespeople, ...] = ()
    classes: tuple[Classes, ...] = ()
    cut: CutPoints = field(default_factory=CutPoints)
    without_influence: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    moves: tuple[Move, ...] = ()
