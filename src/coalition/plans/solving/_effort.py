"""How long to try: work that is counted, so that every run stops at the same place, and a guard."""

from dataclasses import dataclass, field
from time import monotonic

USUAL = 8.0
"""Units of work of one plan. A unit takes about a second on one core of a laptop of 2020."""

STEP, PER_ENTRY = 6e-4, 5e-7
"""Work of one step of branch and bound, and of it for each entry of the program's matrix."""

PER_PIVOT, PER_POINT = 2e-8, 2e-7
"""The same for one step of the simplex and of the interior point method."""


@dataclass
class Guard:
    """The time limit. It should never bite; where it does, `bit` says so for good."""

    seconds: float
    bit: bool = False
    until: float = field(init=False)

    def __post_init__(self) -> None:
        self.until = monotonic() + self.seconds

    @property
    def left(self) -> float:
        """Seconds that are left, 0 or more."""
        return max(self.until - monotonic(), 0.0)

    @property
    def is_over(self) -> bool:
        """Whether the time is up; remembered in `bit`."""
        self.bit = self.bit or monotonic() > self.until
        return self.bit


@dataclass
class Effort:
    """Work that may still be spent, under one guard.

    Examples
    --------
    >>> effort = Effort(8.0, Guard(60))
    >>> search = effort.part(0.25)
    >>> search.spend(0.5)
    >>> search.work, effort.work, effort.is_over
    (1.5, 7.5, False)
    """

    work: float
    guard: Guard
    of: "Effort | None" = None

    def part(self, share: float) -> "Effort":
        """A share of what is left; what is spent of it is spent of the whole."""
        return Effort(max(self.work, 0.0) * share, self.guard, self)

    def spend(self, work: float) -> None:
        """Count work that was done."""
        self.work -= work
        if self.of is not None:
            self.of.spend(work)

    @property
    def is_over(self) -> bool:
        """Whether the work is spent or the time is up."""
        return self.work <= 0 or self.guard.is_over
