"""What is asked of a plan, in the user's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

OBJECTIVES = ("fewest", "cheapest", "value", "trust")


@dataclass(frozen=True, slots=True)
class Quota:
    """At least `least` and at most `most` members whose `column` holds `value`."""

    column: str
    value: str
    least: int = 0
    most: int | None = None


@dataclass(frozen=True)
class Request:
    """What is asked of a plan.

    Parameters
    ----------
    needs : sequence of str or mapping, optional
        Terms, or weights by term; every need that the data state by default.
    redundancy : int
        Members who are to offer each need. Where no size or budget bounds the plan, a need that
        fewer in the data offer is offered as often as it can be: all its providers are members,
        while it still counts as missing, and the plan says so.
    max_members, min_members : int, optional
    budget : float, optional
        Most that the members may cost together, in the unit of the data.
    include, exclude : sequence of str
        Names or ids of who must and must not be a member.
    quotas : sequence of Quota
    connected : bool
        Whether the ties among members must join them all.
    min_trust : float, optional
        Least trust of a member, 0-1.
    objective : sequence of str
        Of `OBJECTIVES`, the most important first. By default ``fewest``, and where a size or a
        budget bounds the plan ``value``, then ``fewest``.
    require_all : bool
        Whether every need is a rule, even one that too few offer.
    effort : float
        How long to try, 1 being some eight seconds on one core of a laptop. It is counted in
        steps and not by the clock, so that the same request gives the same plan everywhere.
    time_limit : float
        Seconds after which the search ends; the frontier, and the alternatives with the prices,
        may each take as long again. `Plan.cut_short` says where it did. Greedy and swaps
        are finished first, where ties need not join the members and among up to 10,000
        stakeholders.
    board : sequence of str, optional
        Ids of members that are set already: the plan judges them and chooses nobody.
    """

    needs: Sequence[str] | Mapping[str, float] | None = None
    redundancy: int = 1
    max_members: int | None = None
    min_members: int | None = None
    budget: float | None = None
    include: Sequence[str] = ()
    exclude: Sequence[str] = ()
    quotas: Sequence[Quota] = field(default_factory=tuple)
    connected: bool = False
    min_trust: float | None = None
    objective: Sequence[str] = ()
    require_all: bool = False
    effort: float = 1.0
    time_limit: float = 60.0
    board: Sequence[str] | None = None

    @property
    def bounded(self) -> bool:
        """Whether a size or a budget may leave needs open."""
        return self.max_members is not None or self.budget is not None

    @property
    def stages(self) -> tuple[str, ...]:
        """The objectives in their order."""
        if self.objective:
            return tuple(self.objective)
        return ("value", "fewest") if self.bounded else ("fewest",)
