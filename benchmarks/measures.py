"""Every measure on made-up networks: seconds, and how many times as fast as networkx.

Run `make bench`, or `python benchmarks/measures.py --sizes 100,1000`. Each measure gets a network
of its own, so that it also pays for what it shares with others, such as distances; those have
rows of their own. Seconds are the processor's. ``~`` marks what networkx would take, in
proportion to what it took for a share of the stakeholders. Peak memory is that of the whole
process so far.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import made_up
import networkx as nx
import numpy as np
from networkx_measures import ONE_BY_ONE, WHOLE

import coalition.positions
import coalition.structure
from coalition.algorithms import partition, shortest_paths
from coalition.api import read
from coalition.folder import modules_in
from coalition.network import Network, connect

SHARED: dict[str, Callable[[Network], object]] = {
    "graph for the C library": lambda network: network.graph,
    "distances": shortest_paths.distances,
    "paths": shortest_paths.followed,
    "communities": partition.community,
}

LOOKED_AT = 1_000_000
"""Stakeholders times those of the share that networkx looks at one by one."""


def main() -> None:
    """Print the table; with --out, write it too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="100,1000,10000,100000")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    lines = ["| stakeholders | measure | seconds | networkx | times as fast | peak MB |"]
    lines.append("| --- | --- | --- | --- | --- | --- |")
    print("\n".join(lines), flush=True)
    for size in map(int, asked.sizes.split(",")):
        for line in rows(network(size)):
            lines.append(line)
            print(line, flush=True)
    if asked.out:
        asked.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def network(size: int) -> Network:
    """The made-up network of `size` stakeholders."""
    with tempfile.TemporaryDirectory() as folder:
        return connect(read(*made_up.write(size, Path(folder))))


def rows(network: Network) -> Iterator[str]:
    """One row a measure, then all together, and those that networkx has too."""
    graph = graph_of(network)
    for name, work in SHARED.items():
        yield row(network.n, f"*shared: {name}*", seconds(work, replace(network)))
    measures = {
        name: getattr(module, name)
        for folder in (coalition.positions, coalition.structure)
        for name, module in modules_in(folder).items()
    }
    both, theirs = {}, 0.0
    for name, measure in measures.items():
        fresh = replace(network)
        ours = seconds(measure, fresh)
        if is_left_out(measure(fresh)):
            yield row(network.n, f"{name} (not worked out here)", ours)
        elif name in ONE_BY_ONE or name in WHOLE:
            slow, mark = networkx_seconds(name, graph)
            both[name] = measure
            theirs += slow
            yield row(network.n, name, ours, slow, mark)
        else:
            yield row(network.n, name, ours)
    yield row(network.n, "**all, shared work done once**", seconds(together(measures), network))
    ours = seconds(together(both), replace(network))
    yield row(network.n, "**those networkx was run on**", ours, theirs)


def is_left_out(found: object) -> bool:
    """Whether a measure gave up: beyond its size, or where ties have no direction."""
    return isinstance(found, np.ndarray) and len(found) > 0 and bool(np.isnan(found).all())


def graph_of(network: Network) -> "nx.Graph[int]":
    """The same network for networkx, weights as strength and as distance."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(network.n))
    ties = zip(*(a.tolist() for a in (network.pairs.source, network.pairs.target)), strict=True)
    for (source, target), weight in zip(ties, network.pairs.weight.tolist(), strict=True):
        graph.add_edge(source, target, weight=weight, distance=1 / weight)
    return graph


def together(measures: dict[str, Callable[[Network], object]]) -> Callable[[Network], object]:
    """All of `measures` of one network, as `analyze` takes them."""
    return lambda network: [measure(network) for measure in measures.values()]


def networkx_seconds(name: str, graph: "nx.Graph[int]") -> tuple[float, str]:
    """What networkx takes for a measure, and ``~`` where only a share was looked at."""
    n = len(graph)
    if name in WHOLE:
        return seconds(lambda graph: WHOLE[name](graph, []), graph), ""
    count = min(n, max(10, LOOKED_AT // n))
    drawn = np.random.default_rng(made_up.SEED).choice(n, count, replace=False)
    some = sorted(int(place) for place in drawn)
    taken = seconds(lambda graph: ONE_BY_ONE[name](graph, some), graph)
    return taken * n / count, "~" if count < n else ""


def seconds(work: Callable[[Any], object], of: object) -> float:
    """Processor seconds of one call."""
    start = time.process_time()
    work(of)
    return time.process_time() - start


def row(size: int, name: str, ours: float, theirs: float | None = None, mark: str = "") -> str:
    """One line of the table."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    against = "– | –"
    if theirs is not None:
        against = f"{mark}{theirs:.3f} | {mark}{theirs / max(ours, 1e-4):.0f}"
    return f"| {size:,} | {name} | {ours:.3f} | {against} | {peak:.0f} |"


if __name__ == "__main__":
    main()
