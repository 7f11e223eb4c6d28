"""Two or more waves of one network, held against each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from coalition.findings import Findings
from coalition.gaps import Gap
from coalition.waves._conflicts import ConflictChange, conflict_changes
from coalition.waves._doubt import figure_ranges
from coalition.waves._figures import FigureChange, figure_changes
from coalition.waves._gap_doubt import gaps_of_altered
from coalition.waves._gaps import GapChange, gap_changes
from coalition.waves._goals import Goal
from coalition.waves._matching import Matching
from coalition.waves._members import MemberChange, member_changes
from coalition.waves._progress import GoalProgress, progress_of
from coalition.waves._ratings import (
    BenefitChange,
    RatingChange,
    benefit_changes,
    rating_changes,
)
from coalition.waves._ties import TieChange, tie_changes


@dataclass(frozen=True, slots=True)
class Step:
    """What changed from one wave to another; `before` and `after` are places of waves."""

    before: int
    after: int
    members: tuple[MemberChange, ...]
    ties: tuple[TieChange, ...]
    conflicts: tuple[ConflictChange, ...]
    figures: tuple[FigureChange, ...]
    gaps: tuple[GapChange, ...]
    ratings: tuple[RatingChange, ...]
    benefits: tuple[BenefitChange, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Waves in the order of time, and the steps between them.

    `steps` holds each wave against the one before it; `whole` the last against the first.
    `language` is what readers are shown it in, one of `coalition.words.LANGUAGES`.
    """

    titles: tuple[str, ...]
    waves: tuple[Findings, ...]
    matching: Matching
    steps: tuple[Step, ...]
    whole: Step
    goals: tuple[GoalProgress, ...] = ()
    language: str = "en"

    def name(self, id: str) -> str:
        """Latest name of the stakeholder with a common id."""
        return self.matching.names[id]


def compare(
    waves: Sequence[Findings],
    matching: Matching,
    titles: Sequence[str],
    goals: Sequence[Goal] = (),
) -> Comparison:
    """Hold two or more analysed waves against each other.

    Parameters
    ----------
    waves : sequence of Findings
        In the order of time, at least two.
    matching : Matching
        Of their data sets, in the same order.
    titles : sequence of str
        What each wave is called.
    goals : sequence of Goal, optional
        Held against the first and the last wave.
    """
    ranges = [figure_ranges(wave.network) for wave in waves]

    @cache
    def runs(wave: int) -> list[list[Gap]] | None:
        return gaps_of_altered(waves[wave])

    def step(before: int, after: int) -> Step:
        old, new, places = waves[before], waves[after], (before, after)
        ratings = rating_changes(old, new, matching, places)
        trust = next((r.verdict for r in ratings if (r.name, r.of) == ("trust", "ties")), "")
        return Step(
            before,
            after,
            member_changes(old, new, matching, places),
            tie_changes(old, new, matching, places),
            conflict_changes(old, new, matching, places),
            figure_changes(old, new, (ranges[before], ranges[after]), trust or "not judged"),
            gap_changes(old, new, matching, places, runs),
            ratings,
            benefit_changes(old, new),
        )

    steps = tuple(step(before, after) for before, after in pairwise(range(len(waves))))
    whole = steps[0] if len(steps) == 1 else step(0, len(waves) - 1)
    progress = progress_of(tuple(goals), waves, titles, _unclear(whole))
    return Comparison(tuple(titles), tuple(waves), matching, steps, whole, progress)


def _unclear(step: Step) -> set[str]:
    """Indicators of goals whose change is no more than missing data could cause."""
    found = {figure.name for figure in step.figures if figure.verdict == "unclear"}
    found |= {r.name for r in step.ratings if r.of == "ties" and r.verdict == "unclear"}
    return found | {f"gaps.{gap.kind}.{gap.subject}" for gap in step.gaps if gap.doubt}
