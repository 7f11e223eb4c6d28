"""The best set of members, asked of an Analysis."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from coalition.api._analysis import Analysis

if TYPE_CHECKING:
    from coalition.plans import Plan


def plan(
    analysis: Analysis,
    needs: Sequence[str] | Mapping[str, float] | None = None,
    redundancy: int = 1,
    max_members: int | None = None,
    budget: float | None = None,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    sectors: Mapping[str, Any] | None = None,
    connected: bool = False,
    *,
    quotas: Mapping[tuple[str, str], Any] | None = None,
    **further: Any,
) -> "Plan":
    """The best set of members for stated needs.

    Parameters
    ----------
    analysis : Analysis
    needs : sequence of str or mapping, optional
        Terms, each of weight 1, or weights by term; every need that the data state by default.
    redundancy : int
        Members who are to offer each need; of one that fewer in the data offer, without a size or
        a budget, all who do.
    max_members, budget : optional
        With either, the plan covers as much as it can; without, all that the data allow.
    include, exclude : sequence of str
        Names or ids of who must and must not be a member.
    sectors : mapping, optional
        Least number of members of a sector, or (least, most), either of them None.
    connected : bool
        Whether the ties among members must join them all.
    quotas : mapping, optional
        As `sectors`, by (column, value).
    **further
        `min_members`, `min_trust`, `objective`, `require_all`, `effort`, `time_limit` and
        `board`, as
        `coalition.plans.Request` has them.

    Raises
    ------
    coalition.errors.UnusableInput
        The request does not fit the data. Where no plan keeps the rules nothing is raised: the
        status is ``infeasible``.
    """
    from coalition.plans import Quota, Request, make_plan

    bounds = {("sector", name): bound for name, bound in (sectors or {}).items()} | dict(
        quotas or {}
    )
    limits = {k: b if isinstance(b, tuple | list) else (b, None) for k, b in bounds.items()}
    request = Request(
        needs=needs,
        redundancy=redundancy,
        max_members=max_members,
        budget=budget,
        include=include,
        exclude=exclude,
        connected=connected,
        quotas=tuple(Quota(*k, low or 0, high) for k, (low, high) in limits.items()),
        **further,
    )
    findings = analysis.findings
    return make_plan(findings.network, findings.dataset, request)
