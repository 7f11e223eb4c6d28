"""How far the smallest set of members is proven, by how offers are spread, and why not further.

Run `python benchmarks/covers.py`, or `--only "3 each"` for one family and `--probes 0` to leave
out the last two columns, which take longest. A row is one draw of stakeholders and needs:

- found, bound, gap, seconds of the processor: of the plan as `coalition plan` makes it;
- relaxation: the least sum where members may be fractions, which every method of branch and
  bound begins with;
- chance allows: the least size of which one cover or more is to be expected in such a draw; then
  how many are to be expected with one member fewer than found, as a power of ten. Where both are
  far from the relaxation, it is the proof that is missing and hardly the plan;
- steps: how many a plain branch and bound on that relaxation would take to prove the plan, as
  reckoned from random walks down its tree, as a power of ten (see `cover_proofs.py`). A solver
  does some 100 steps a second.
"""

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass

import cover_proofs
import numpy as np
from numpy.typing import NDArray
from scipy.stats import binom

from coalition.network import connect
from coalition.plans import Request, make_plan
from coalition.tables import Capability, Dataset, Stakeholder

PROBES = 100
HEADINGS = (
    "offers",
    "stakeholders x needs",
    "draw",
    "found",
    "bound",
    "gap",
    "seconds",
    "relaxation",
    "chance allows",
    "one fewer, 10^",
    "steps, 10^",
)


@dataclass(frozen=True)
class Family:
    """How offers are drawn: how likely each number of them is, and how popular each need.

    With `dearest`, members cost 1 to that and the least cost is asked for; every need then has
    two providers or more, as in Beasley's OR-Library.
    """

    name: str
    share: NDArray[np.float64]
    people: int = 500
    needs: int = 200
    zipf: float = 0.0
    dearest: int = 0

    def drawn(self, draw: int) -> tuple[list[NDArray[np.int64]], NDArray[np.float64]]:
        """Needs that each stakeholder offers, and costs."""
        random = np.random.default_rng(draw)
        chance = 1 / np.arange(1, self.needs + 1) ** self.zipf
        sizes = random.choice(len(self.share), self.people, p=self.share / self.share.sum())
        held = np.zeros((self.people, self.needs), np.bool_)
        for i, size in enumerate(sizes):
            held[i, random.choice(self.needs, size, replace=False, p=chance / chance.sum())] = True
        for q in range(self.needs if self.dearest else 0):
            held[random.choice(self.people, 2, replace=False), q] |= held[:, q].sum() < 2
        costs = random.integers(1, max(self.dearest, 1) + 1, self.people).astype(np.float64)
        return [np.flatnonzero(row) for row in held], costs


def even(low: int, high: int) -> NDArray[np.float64]:
    """As likely one number of offers as another, from `low` to `high`."""
    share = np.zeros(high + 1)
    share[low:] = 1
    return share


def by_chance(share: float, needs: int = 200) -> NDArray[np.float64]:
    """Every need is offered with the same chance."""
    found: NDArray[np.float64] = binom.pmf(np.arange(needs + 1), needs, share)
    return found


FAMILIES = (
    Family("popular and rare, 3 each", even(3, 3), zipf=1),
    Family("popular and rare, 5 each", even(5, 5), zipf=1),
    Family("popular and rare, 8 each", even(8, 8), zipf=1),
    Family("2 each", even(2, 2)),
    Family("1 to 4", even(1, 4)),
    Family("2 or 3", even(2, 3)),
    Family("1 % of needs", by_chance(0.01)),
    Family("1.5 % of needs", by_chance(0.015)),
    Family("1 to 5", even(1, 5)),
    Family("2 to 4", even(2, 4)),
    Family("3 each", even(3, 3)),
    Family("1 to 8", even(1, 8)),
    Family("2 % of needs", by_chance(0.02)),
    Family("4 each", even(4, 4)),
    Family("5 each", even(5, 5)),
    Family("4 % of needs", by_chance(0.04)),
    Family("8 each", even(8, 8)),
    Family("as scp41, costs to 100", by_chance(0.02), people=1000, dearest=100),
    Family("as scp51, costs to 100", by_chance(0.02), people=2000, dearest=100),
    Family("as scp61, costs to 100", by_chance(0.05), people=1000, dearest=100),
)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", action="append", choices=[f.name for f in FAMILIES])
    parser.add_argument("--draws", type=int, default=1)
    parser.add_argument("--effort", type=float, default=1.0)
    parser.add_argument("--probes", type=int, default=PROBES)
    asked = parser.parse_args()
    print("| " + " | ".join(HEADINGS) + " |")
    print("| --- " * len(HEADINGS) + "|")
    for family in FAMILIES:
        if not asked.only or family.name in asked.only:
            for draw in range(asked.draws):
                cells = row(family, draw, asked.effort, asked.probes)
                print("| " + " | ".join(cells) + " |", flush=True)


def row(family: Family, draw: int, effort: float, probes: int) -> Iterator[str]:
    """One line: the plan of one draw, and what stands in the way of a proof."""
    held, costs = family.drawn(draw)
    dataset = dataset_of(held, costs)
    network = connect(dataset)
    objective = ("cheapest",) if family.dearest else ("fewest",)
    start = time.process_time()
    plan = make_plan(network, dataset, Request(objective=objective, effort=effort, time_limit=600))
    seconds = time.process_time() - start
    [stage] = plan.stages
    yield from (family.name, f"{family.people:,} x {family.needs:,}", str(draw))
    yield from (f"{stage.value:g}", told(stage.bound, "g"), told(stage.gap, ".1%"))
    yield f"{seconds:.1f}"
    cover = cover_proofs.Cover(held, costs)
    yield f"{cover.relaxation:.1f}"
    alike = not family.zipf and not family.dearest
    chance = cover_proofs.Chance(family.share, family.people, cover.t) if alike else None
    yield told(chance and chance.least, "d")
    yield told(chance and chance.expected(int(stage.value) - 1), ".1f")
    hard = stage.gap != 0 and probes > 0
    yield told(cover.steps(stage.value, probes) if hard else None, ".0f")


def told(figure: float | None, form: str) -> str:
    """A figure, or a dash."""
    return "–" if figure is None else "none" if figure == -np.inf else format(figure, form)


def dataset_of(held: list[NDArray[np.int64]], costs: NDArray[np.float64]) -> Dataset:
    """Stakeholders with these offers; the first one needs whatever somebody offers."""
    needs = tuple(Capability(f"n{q:04d}") for q in np.unique(np.concatenate(held)))
    people = tuple(
        Stakeholder(
            id=f"s{i:05d}",
            name=f"s{i:05d}",
            file="made-up",
            row=i + 2,
            offers=tuple(Capability(f"n{q:04d}") for q in own),
            needs=() if i else needs,
            cost=cost,
        )
        for i, (own, cost) in enumerate(zip(held, costs.tolist(), strict=True))
    )
    return Dataset("covers", people, ())


if __name__ == "__main__":
    main()
