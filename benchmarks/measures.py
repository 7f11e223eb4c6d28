"""Every measure on made-up networks: seconds, and how many times as fast as networkx.

Run `make bench`, or `python benchmarks/measures.py --sizes 100,1000`. Peak memory is that of the
whole process so far. A networkx measure is left out (–) once a smaller network took it long.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import made_up
import networkx as nx

import coalition.positions
import coalition.structure
from coalition.api import read
from coalition.folder import modules_in
from coalition.network import Network, connect

THEIRS: dict[str, Callable[[Any], object]] = {
    "betweenness": nx.betweenness_centrality,
    "closeness": lambda graph: dict(nx.harmonic_centrality(graph)),
    "constraint": nx.constraint,
    "effective_size": nx.effective_size,
    "eigenvector": lambda graph: nx.eigenvector_centrality(graph, max_iter=2000),
    "pagerank": nx.pagerank,
    "coreness": nx.core_number,
    "cut_point": lambda graph: list(nx.articulation_points(graph)),
    "community": lambda graph: nx.community.louvain_communities(graph, seed=made_up.SEED),
    "transitivity": nx.transitivity,
}
GROWTH = 50
"""How many times as long the dearest measures take at ten times the size, at the least."""


def main() -> None:
    """Print the table; with --out, write it too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="100,1000,10000,100000")
    parser.add_argument("--limit", type=float, default=600, help="seconds for one networkx measure")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    last: dict[str, float] = {}
    lines = ["| stakeholders | measure | seconds | networkx | times as fast | peak MB |"]
    lines.append("| --- | --- | --- | --- | --- | --- |")
    print("\n".join(lines), flush=True)
    for size in map(int, asked.sizes.split(",")):
        for line in rows(network(size), last, asked.limit):
            lines.append(line)
            print(line, flush=True)
    if asked.out:
        asked.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def network(size: int) -> Network:
    """The made-up network of `size` stakeholders."""
    with tempfile.TemporaryDirectory() as folder:
        return connect(read(*made_up.write(size, Path(folder))))


def rows(network: Network, last: dict[str, float], limit: float) -> list[str]:
    """One row a measure, and one for those that networkx has too together."""
    theirs = nx.Graph(
        zip(network.pairs.source.tolist(), network.pairs.target.tolist(), strict=True)
    )
    theirs.add_nodes_from(range(network.n))
    found, ours_sum, theirs_sum = [], 0.0, 0.0
    measures = modules_in(coalition.positions) | modules_in(coalition.structure)
    for name, module in measures.items():
        ours = seconds(getattr(module, name), network)
        slow = None
        if name in THEIRS and last.get(name, 0.0) * GROWTH <= limit:
            slow = last[name] = seconds(THEIRS[name], theirs)
            ours_sum, theirs_sum = ours_sum + ours, theirs_sum + slow
        elif name in THEIRS:
            last[name] = limit
        found.append(row(network.n, name, ours, slow))
    return [*found, row(network.n, "**those networkx was run on**", ours_sum, theirs_sum or None)]


def seconds(work: Callable[[Any], object], of: object) -> float:
    """Processor seconds of one call."""
    start = time.process_time()
    work(of)
    return time.process_time() - start


def row(size: int, name: str, ours: float, theirs: float | None) -> str:
    """One line of the table."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    against = "– | –" if theirs is None else f"{theirs:.3f} | {theirs / max(ours, 1e-4):.0f}"
    return f"| {size:,} | {name} | {ours:.3f} | {against} | {peak:.0f} |"


if __name__ == "__main__":
    main()
