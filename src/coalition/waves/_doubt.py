"""How far a figure of the network could move because ties are missing or mistaken."""

from types import ModuleType
from typing import Any

import numpy as np

import coalition.structure
from coalition.folder import modules_in
from coalition.network import Network, binary_network
from coalition.seeding import SEED

RUNS = 60
ERROR = 0.1
"""Share of the ties that a run expects to be missing, and to be mistaken: the usual assumption
where the data do not tell (Borgatti, Carley & Krackhardt, 2006)."""

LARGEST = 2e6
"""Stakeholders times ties up to which ranges are worked out (some seconds)."""

LOW, HIGH = 10, 90

QUICK = (
    "mean_degree",
    "density",
    "bridges",
    "compactness",
    "components",
    "diameter",
    "partner_scores",
    "isolates",
    "fragmentation",
    "average_path_length",
    "transitivity",
    "centralization",
    "modularity",
    "ei_index",
    "assortativity",
)
"""Figures that read only who is tied to whom."""

SLOW = ("core_periphery", "small_world")
FEW = 2e5
"""Stakeholders times ties up to which the slow figures are worked out too."""

SAME_AS = {
    "stage.fragmentation": "fragmentation",
    "stage.degree_centralization": "centralization.degree",
    "stage.clustering": "transitivity",
    "stage.core_fit": "core_periphery.correlation",
}
"""Figures that are another under a second name."""

Range = tuple[float, float]


def figure_ranges(network: Network) -> dict[str, Range]:
    """Range of each figure over networks in which ties are missing and mistaken at random.

    Every run takes away each tie with a chance of `ERROR`, and adds as many as it expects to
    take: half of them between partners of partners, half anywhere.

    Returns
    -------
    dict of str to (float, float)
        By name as in `figure_lines`; the middle 80 % of the runs. Empty without ties, and for
        networks too large.
    """
    if not 0 < network.n * network.m <= LARGEST or network.n < 3:
        return {}
    named = (*QUICK, *SLOW) if network.n * network.m <= FEW else QUICK
    measures = {n: m for n, m in modules_in(coalition.structure).items() if n in named}
    random = np.random.default_rng(SEED)
    runs = [_figures(altered(network, random), measures) for _ in range(RUNS)]
    found = {
        name: (float(np.percentile(values, LOW)), float(np.percentile(values, HIGH)))
        for name in sorted({name for run in runs for name in run})
        if len(values := [run[name] for run in runs if name in run]) > RUNS // 2
    }
    return found | {name: found[of] for name, of in SAME_AS.items() if of in found}


def altered(network: Network, random: np.random.Generator) -> Network:
    source, target = network.pairs.source, network.pairs.target
    kept = random.random(network.m) >= ERROR
    more = int(random.poisson(ERROR * network.m))
    start = random.integers(0, network.n, more)
    end = random.integers(0, network.n, more)
    for k in range(0, more, 2):
        near = network.neighbours(int(start[k]))
        if len(near):
            beyond = network.neighbours(int(random.choice(near)))
            end[k] = random.choice(beyond)
    added = np.sort(np.column_stack([start, end])[start != end], axis=1)
    pairs = np.unique(np.vstack([np.column_stack([source[kept], target[kept]]), added]), axis=0)
    return binary_network(network, pairs[:, 0], pairs[:, 1])


def _figures(network: Network, measures: dict[str, ModuleType]) -> dict[str, float]:
    found: dict[str, float] = {"ties": float(network.m)}
    for name, module in measures.items():
        value: Any = getattr(module, name)(network)
        parts = value.items() if isinstance(value, dict) else [("", value)]
        for part, number in parts:
            if isinstance(number, int | float) and not isinstance(number, bool):
                found[f"{name}.{part}" if part else name] = float(number)
    return found
