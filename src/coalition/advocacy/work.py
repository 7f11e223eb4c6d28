"""Camps of belief against communities of work: who works with the other side."""

from dataclasses import dataclass

import numpy as np

from coalition.network import Network, Places
from coalition.runtime.seeding import SEED

SHUFFLES = 999
MOST_TIES = 20_000


@dataclass(frozen=True, slots=True)
class Work:
    """Ties between members of camps, `within` one and `across` two.

    `ei_index` is (across - within) / all, -1 where all stay at home; `by_camp` that of each camp.

    `p_value` is the share of shuffles of the camps that leave no more ties across than there are.
    `crossing` lists the pairs of places across.
    """

    within: int
    across: int
    ei_index: float | None
    by_camp: tuple[float | None, ...]
    p_value: float | None
    crossing: tuple[tuple[int, int], ...]


def work(network: Network, camp: Places) -> Work:
    """How far those who hold other beliefs work together; declared ties only."""
    pairs = network.pairs
    kept = (camp[pairs.source] >= 0) & (camp[pairs.target] >= 0) & (network.basis == "declared")
    source, target = pairs.source[kept], pairs.target[kept]
    crosses = camp[source] != camp[target]
    across, within = int(crosses.sum()), int((~crosses).sum())
    by_camp = []
    for c in range(int(camp.max(initial=-1)) + 1):
        touches = (camp[source] == c) | (camp[target] == c)
        out, all_ties = int((touches & crosses).sum()), int(touches.sum())
        by_camp.append((2 * out - all_ties) / all_ties if all_ties else None)
    return Work(
        within=within,
        across=across,
        ei_index=(across - within) / (across + within) if len(source) else None,
        by_camp=tuple(by_camp),
        p_value=_p_value(camp, source, target, across),
        crossing=tuple(zip(source[crosses].tolist(), target[crosses].tolist(), strict=True)),
    )


def _p_value(camp: Places, source: Places, target: Places, across: int) -> float | None:
    placed = np.flatnonzero(camp >= 0)
    if not 0 < len(source) <= MOST_TIES or len(np.unique(camp[placed])) < 2:
        return None
    random = np.random.default_rng(SEED)
    shuffled, fewer = camp.copy(), 0
    for _ in range(SHUFFLES):
        shuffled[placed] = random.permutation(camp[placed])
        fewer += int((shuffled[source] != shuffled[target]).sum() <= across)
    return (fewer + 1) / (SHUFFLES + 1)
