"""The plan as the analysis shows it: worked out for all needs, or saved before and judged."""

from dataclasses import dataclass

from coalition.network import Network
from coalition.plans._plan import NeedCover, Plan, make_plan
from coalition.plans._story import headline, story
from coalition.plans.explaining import Contribution
from coalition.plans.problem import Request, Saved
from coalition.plans.solving import Stage
from coalition.tables import Dataset

EFFORT = 0.05
"""Of a plan that nobody asked for by name: half a second where the proof is hard."""

MOST_MEMBERS = 500
"""Members whose contributions are told; of more nobody reads them."""


@dataclass(frozen=True)
class PlanFinding:
    """The plan of an analysis.

    Parameters
    ----------
    origin : str
        ``worked out`` (fewest members for every need that somebody offers), or ``saved``
        (members given in a file: judged, not chosen).
    members : tuple of str
        Ids, sorted as the stakeholders are.
    status : str
        ``optimal`` (proven), ``feasible`` (not proven best, or given), ``infeasible`` (given
        members break a rule, told in `broken`) or ``unknown``.
    objective : float or None
        What the first objective comes to: the number of members.
    gap : float or None
        How far that may be from the best, over its value; 0 where proven, None where not known.
    stages : tuple of Stage
        Every objective, its value and bound.
    redundancy : int
        Members who offer a covered need.
    needs : tuple of NeedCover
        Every need: weight, who of the members offers it, how many in the data do, whether it is
        covered; the heaviest first.
    covered, missing : tuple of str
        Terms, the heaviest first.
    coverage : float or None
        Covered share of the weight of all needs.
    cost : float or None
        What the members cost together; None where no cost is stated.
    parts : int or None
        In how many parts ties leave the members; None where the data state no ties.
    contributions : tuple of Contribution
        What each member brings, the largest share first.
    broken : tuple of str
        Rules that given members break.
    sentences : tuple of str
        The plan in words, the headline first.
    cut_short : bool
        Whether the time limit ended the search.
    """

    origin: str
    members: tuple[str, ...]
    status: str
    objective: float | None
    gap: float | None
    stages: tuple[Stage, ...]
    redundancy: int
    needs: tuple[NeedCover, ...]
    covered: tuple[str, ...]
    missing: tuple[str, ...]
    coverage: float | None
    cost: float | None
    parts: int | None
    contributions: tuple[Contribution, ...]
    broken: tuple[str, ...]
    sentences: tuple[str, ...]
    cut_short: bool = False

    @property
    def saved(self) -> Saved:
        """What would have to be saved to judge the same members again."""
        return Saved(self.members, {n.term: n.weight for n in self.needs} or None, self.redundancy)


def default_plan(network: Network, dataset: Dataset) -> PlanFinding | None:
    """The fewest members who cover every need that somebody offers; None without needs."""
    if not any(s.needs for s in dataset.stakeholders):
        return None
    return _finding("worked out", make_plan(network, dataset, Request(effort=EFFORT)))


def judged_plan(
    network: Network, dataset: Dataset, saved: Saved, members: tuple[str, ...]
) -> PlanFinding:
    """What given `members`, ids of the data, come to for the needs that were saved with them."""
    request = Request(needs=saved.needs, redundancy=saved.redundancy, board=members)
    return _finding("saved", make_plan(network, dataset, request))


def _finding(origin: str, plan: Plan) -> PlanFinding:
    few = len(plan.members) <= MOST_MEMBERS
    return PlanFinding(
        origin=origin,
        members=plan.members,
        status=plan.status,
        objective=plan.objective,
        gap=plan.gap,
        stages=plan.stages,
        redundancy=plan.request.redundancy,
        needs=plan.needs,
        covered=plan.covered,
        missing=plan.missing,
        coverage=plan.coverage,
        cost=plan.cost,
        parts=plan.parts,
        contributions=plan.contributions if few else (),
        broken=plan.broken,
        sentences=(headline(plan), *(story(plan) if few else ())),
        cut_short=plan.cut_short,
    )
