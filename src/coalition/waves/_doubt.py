"""How far a figure of the network could move because ties are missing or mistaken."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np

import coalition.structure
from coalition.network import Network, binary_network
from coalition.runtime.folder import modules_in
from coalition.runtime.seeding import SEED
from coalition.structure import core_periphery, ei_index

RUNS = 60
ERROR = 0.1
"""Share of the ties that a run expects to be missing, and to be mistaken: the usual assumption
where the data do not tell (Borgatti, Carley & Krackhardt, 2006)."""

LARGEST = 2e6
"""Stakeholders times ties up to which ranges are worked out (some seconds)."""

SMALL = 2e5
"""Stakeholders times ties up to which what takes long is worked out too."""

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
    "assortativity",
)
"""Figures that read only who is tied to whom."""

SLOW = ("small_world",)

Measure = Callable[[Network], Any]

WITHOUT_CHANCE: dict[str, Measure] = {"ei_index.value": ei_index.index}
SLOW_WITHOUT_CHANCE: dict[str, Measure] = {"core_periphery.correlation": core_periphery.correlation}
"""Figures whose comparison with chance takes most of the time, and has no range of its own."""

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
    measures = _measures(network)
    runs = [_figures(other, measures) for other in altered_networks(network)]
    found = {
        name: (float(np.percentile(values, LOW)), float(np.percentile(values, HIGH)))
        for name in sorted({name for run in runs for name in run})
        if len(values := [run[name] for run in runs if name in run]) > RUNS // 2
    }
    return found | {name: found[of] for name, of in SAME_AS.items() if of in found}


def altered_networks(network: Network) -> Iterable[Network]:
    """`RUNS` networks, always the same ones; small ones are kept with what is found in them."""
    return network.once(_kept) if network.n * network.m <= SMALL else _drawn(network)


def _kept(network: Network) -> tuple[Network, ...]:
    return tuple(_drawn(network))


def _drawn(network: Network) -> Iterator[Network]:
    random = np.random.default_rng(SEED)
    return (_altered(network, random) for _ in range(RUNS))


def _altered(network: Network, random: np.random.Generator) -> Network:
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


def _measures(network: Network) -> dict[str, Measure]:
    is_small = network.n * network.m <= SMALL
    named = (*QUICK, *SLOW) if is_small else QUICK
    modules = modules_in(coalition.structure)
    whole = {name: getattr(modules[name], name) for name in named}
    return whole | WITHOUT_CHANCE | (SLOW_WITHOUT_CHANCE if is_small else {})


def _figures(network: Network, measures: dict[str, Measure]) -> dict[str, float]:
    found: dict[str, float] = {"ties": float(network.m)}
    for name, measure in measures.items():
        value = measure(network)
        parts = value.items() if isinstance(value, dict) else [("", value)]
        for part, number in parts:
            if isinstance(number, int | float) and not isinstance(number, bool):
                found[f"{name}.{part}" if part else name] = float(number)
    return found
