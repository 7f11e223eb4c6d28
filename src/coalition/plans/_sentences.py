"""What a choice comes to, in words."""

from collections.abc import Sequence

from coalition.plans._problem import Problem
from coalition.plans._search import Chosen
from coalition.wording import counted


def listed(parts: Sequence[str], last: str = "and") -> str:
    """`a, b and c`.

    >>> listed(["a", "b", "c"]), listed(["a"]), listed(["a", "b"], "or")
    ('a, b and c', 'a', 'a or b')
    """
    return f" {last} ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def outcome(problem: Problem, chosen: Chosen) -> str:
    """Members, needs covered and cost of a choice.

    Such as ``5 members cover 11 of 12 needs, at a cost of 60``.
    """
    members, covered = int(chosen.sum()), int(problem.covered(chosen).sum())
    verb = "covers" if members == 1 else "cover"
    text = counted(members, "member")
    if len(problem.terms):
        text += f" {verb} {share(covered, len(problem.terms))}"
    if "cheapest" in problem.costs and (
        "cheapest" in problem.stages or any(rule.kind == "budget" for rule in problem.rules)
    ):
        text += f", at a cost of {problem.score('cheapest', chosen):,g}"
    return text


def share(covered: int, needs: int) -> str:
    """So many of so many needs.

    >>> share(3, 12), share(12, 12), share(0, 12), share(1, 1)
    ('3 of 12 needs', 'all 12 needs', 'none of 12 needs', 'the one need')
    """
    if needs == 1:
        return "the one need" if covered else "not the one need"
    if covered in (0, needs):
        return f"{'all' if covered else 'none of'} {counted(needs, 'need')}"
    return f"{covered:,} of {counted(needs, 'need')}"
