"""What a choice comes to, in words."""

from collections.abc import Sequence

from coalition.plans.problem import Problem
from coalition.plans.solving import Chosen
from coalition.wording import amount
from coalition.words import Told, tell, tell_list, tell_number


def listed(parts: Sequence[str], last: str = "and") -> str:
    """`a, b and c`.

    >>> listed(["a", "b", "c"]), listed(["a"]), listed(["a", "b"], "or")
    ('a, b and c', 'a', 'a or b')
    """
    return tell_list(parts, last)


def outcome(problem: Problem, chosen: Chosen) -> str:
    """Members, needs covered and cost of a choice; as a clause.

    Such as ``5 members cover 11 of 12 needs, at a cost of 60``; and where needs are weighed
    against each other, which share of their weight that is: more needs may weigh less.
    """
    if not chosen.any():
        return tell("the plan is empty")
    met = problem.covered(chosen)
    told = _costing(problem, chosen, _covering(int(chosen.sum()), int(met.sum()), len(met)))
    if "value" not in problem.stages or not met.any() or met.all():
        return told
    share = float(problem.weight[met].sum() / problem.weight.sum())
    return tell(
        "{outcome}: {share} of what is needed, by weight",
        outcome=told,
        share=tell_number(share, ".0%"),
    )


def reckoned(problem: Problem, chosen: Chosen) -> str:
    """Members and cost of a choice, and nothing of what it covers."""
    return _costing(problem, chosen, _covering(int(chosen.sum()), 0, 0))


def _costing(problem: Problem, chosen: Chosen, text: str) -> str:
    if "cheapest" in problem.costs and (
        "cheapest" in problem.stages or any(rule.kind == "budget" for rule in problem.rules)
    ):
        cost = amount(problem.score("cheapest", chosen), ",g")
        return tell("{outcome}, at a cost of {cost}", outcome=text, cost=cost)
    return text


def _covering(members: int, covered: int, needs: int) -> Told:
    if not needs:
        return tell("{number} {number:member|members}", number=members)
    if needs == 1 and not covered:
        return tell(
            "{number} {number:member does|members do} not cover the one need", number=members
        )
    return tell(
        "{number} {number:member covers|members cover} {needs}",
        number=members,
        needs=_share(covered, needs),
    )


def _share(covered: int, needs: int) -> Told:
    """So many of so many needs.

    >>> _share(3, 12), _share(12, 12), _share(0, 12), _share(1, 1)
    ('3 of 12 needs', 'all 12 needs', 'none of 12 needs', 'the one need')
    """
    if needs == 1:
        return tell("the one need")
    if covered == 0:
        return tell("none of {all} {all:need|needs}", all=needs)
    if covered == needs:
        return tell("all {all} {all:need|needs}", all=needs)
    return tell("{number} of {all} {all:need|needs}", number=covered, all=needs)
