"""Every measure on made-up networks: seconds, and how many times as fast as networkx.

Run `make bench`, or `python benchmarks/measures.py --sizes 100,1000`. Each measure gets a network
of its own, so that it also pays for what it shares with others, such as distances; those have
rows of their own. Seconds are the processor's. Where networkx looks at stakeholders one by one,
it is run for a share of them, and ``~`` marks what all would take in proportion; the row says
how many were looked at. TOTAL adds up the rows of the measures that networkx has too and could
finish in memory. Memory is the most that the process held while our measure was taken, the
network included.
"""

import argparse
import re
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
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
from coalition.network import Network, connect
from coalition.runtime.folder import modules_in

SHARED: dict[str, Callable[[Network], object]] = {
    "graph for the C library": lambda network: network.graph,
    "distances": shortest_paths.distances,
    "paths": shortest_paths.followed,
    "communities": partition.community,
}

STATUS = Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Taken:
    """Processor seconds, and the peak of memory in MB; 0 where it was not measured."""

    seconds: float
    peak_mb: float = 0.0


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
    measures: dict[str, Callable[[Network], object]] = {
        name: getattr(module, name)
        for folder in (coalition.positions, coalition.structure)
        for name, module in modules_in(folder).items()
    }
    both, totals, counts = {}, np.zeros(2), []
    for name, measure in measures.items():
        fresh = replace(network)
        ours = seconds(measure, fresh)
        if is_left_out(measure(fresh)):
            yield row(network.n, f"{name} (not worked out here)", ours)
        elif name in ONE_BY_ONE or name in WHOLE:
            try:
                theirs, count = networkx_seconds(name, graph)
            except MemoryError:
                yield row(network.n, f"{name} (networkx: out of memory)", ours)
                continue
            both[name] = measure
            totals += ours.seconds, theirs
            counts.append(count)
            yield row(network.n, name, ours, theirs, count)
        else:
            yield row(network.n, name, ours)
    once = seconds(together(both), replace(network))
    yield row(
        network.n, "**TOTAL** of those with networkx", Taken(totals[0]), totals[1], min(counts)
    )
    yield row(network.n, "the same, shared work done once", once, totals[1], min(counts))
    yield row(
        network.n, "all measures, shared work done once", seconds(together(measures), network)
    )


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


def networkx_seconds(name: str, graph: "nx.Graph[int]") -> tuple[float, int]:
    """What networkx takes for a measure, and how many stakeholders that is taken from."""
    n = len(graph)
    if name in WHOLE:
        return seconds(lambda graph: WHOLE[name](graph, []), graph).seconds, n
    count = min(n, max(10, LOOKED_AT // n))
    drawn = np.random.default_rng(made_up.SEED).choice(n, count, replace=False)
    some = sorted(int(place) for place in drawn)
    taken = seconds(lambda graph: ONE_BY_ONE[name](graph, some), graph).seconds
    return taken * n / count, count


def seconds(work: Callable[[Any], object], of: object) -> Taken:
    """What one call takes."""
    if STATUS.exists():
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak starts anew
    start = time.process_time()
    work(of)
    return Taken(time.process_time() - start, peak_mb())


def peak_mb() -> float:
    """Most memory held since it was last set back; since the start where it cannot be."""
    if not STATUS.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    peak = re.search(r"VmHWM:\s*(\d+)", STATUS.read_text(encoding="ascii"))
    return int(peak.group(1)) / 1024 if peak else 0.0


def row(size: int, name: str, ours: Taken, theirs: float | None = None, count: int = 0) -> str:
    """One line of the table; `count` of the stakeholders stand for all in networkx's seconds."""
    against = "– | –"
    if theirs is not None:
        mark = "~" if count < size else ""
        share = f" ({count:,} of {size:,})" if count < size else ""
        against = f"{mark}{theirs:.3f}{share} | {mark}{theirs / max(ours.seconds, 1e-4):.0f}"
    memory = f"{ours.peak_mb:.0f}" if ours.peak_mb else "–"
    return f"| {size:,} | {name} | {ours.seconds:.3f} | {against} | {memory} |"


if __name__ == "__main__":
    main()
