"""Hidden ties found again: our likelihood beside the scores that are commonly used.

Run `make evaluate`, or `python benchmarks/evaluate.py --data FOLDER`: every network in `datasets/`,
in FOLDER (or the environment's COALITION_DATA) and some of networkx. In each of 30 repetitions a
fifth of the ties is hidden, and all pairs without a tie are ranked, hidden ones among them. AUC
is the chance that a hidden tie stands above a pair that never was one; average precision (AP)
is the mean share of hidden ties from the top down to each of them.
"""

import argparse
import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import networkx as nx
import numpy as np
import pandas as pd
from scipy.sparse.linalg import eigsh
from scipy.stats import rankdata

from coalition.api import read
from coalition.errors import CoalitionError
from coalition.network import Floats, Network, Places, binary_network, connect
from coalition.runtime.seeding import SEED, seeded_igraph
from coalition.suggestions.likelihood import likelihoods
from coalition.tables import UNKNOWN, Dataset

HIDDEN = 0.2
FEW = 30
"""Ties below which a fifth of them is too small a sample to tell scores apart."""
MOST = 2000
"""Stakeholders up to which the dense matrices below are worked out."""
ROOT = Path(__file__).parents[1]
SPLIT_BY = ("network", "relation")
"""Columns of a table of ties that name several networks in one file."""


@dataclass(frozen=True)
class Known:
    """What a score may read: the ties that are left, and what the sheet says of stakeholders."""

    network: Network
    dataset: Dataset
    tied: Floats

    @property
    def degree(self) -> Floats:
        """Number of partners, shape (n,)."""
        return self.tied.sum(axis=1)


def preferential_attachment(known: Known) -> Floats:
    """Product of the two numbers of partners."""
    return np.outer(known.degree, known.degree)


def common_neighbours(known: Known) -> Floats:
    """Number of partners in common."""
    return known.tied @ known.tied


def adamic_adar(known: Known) -> Floats:
    """Partners in common, each by 1 / log of its number of partners."""
    each = 1 / np.log(np.maximum(known.degree, 2))
    return (known.tied * each) @ known.tied


def resource_allocation(known: Known) -> Floats:
    """Partners in common, each by 1 / its number of partners."""
    return (known.tied / np.maximum(known.degree, 1)) @ known.tied


def katz(known: Known) -> Floats:
    """Walks of every length, each step damped by half of 1 / largest eigenvalue."""
    n = len(known.tied)
    largest = float(eigsh(known.network.adjacency, 1, v0=np.ones(n))[0][0])
    return np.linalg.inv(np.eye(n) - 0.5 / max(abs(largest), 1.0) * known.tied)


def local_random_walk(known: Known, steps: Sequence[int] = (3,)) -> Floats:
    """Chance to be found at the other end after three steps, both ends weighed by their ties."""
    step = known.tied / np.maximum(known.degree, 1)[:, np.newaxis]
    walks = sum(np.linalg.matrix_power(step, each) for each in steps)
    walks = walks * known.degree[:, np.newaxis]
    return walks + walks.T


def superposed_walk(known: Known) -> Floats:
    """As the local random walk, after two steps and after three added up."""
    return local_random_walk(known, (2, 3))


def block_model(known: Known) -> Floats:
    """Degree-corrected block model, its blocks the communities that Leiden finds."""
    with seeded_igraph():
        found = known.network.graph.community_leiden("modularity", n_iterations=10)
    block = np.array(found.membership, dtype=np.int64)
    return np.outer(known.degree, known.degree) * mixing(known, block, known.degree)


def attribute_mixing(known: Known) -> Floats:
    """Share of the possible ties between the two groups that exist, the group being the sector."""
    return mixing(known, groups_of(known.dataset), np.ones(len(known.tied)))


def mixing(known: Known, group: Places, size: Floats) -> Floats:
    """Ties between any two groups to what `size` would let expect, half a tie added."""
    member = np.eye(int(group.max(initial=0)) + 1)[group]
    ties = member.T @ known.tied @ member
    total = member.T @ size
    possible = np.outer(total, total) - np.diag(member.T @ size**2)
    return ((ties + 0.5) / (possible + 0.5))[np.ix_(group, group)]


def groups_of(dataset: Dataset) -> Places:
    """The sector, else the type, else the first further column with few different cells."""
    columns = [[s.sector for s in dataset.stakeholders], [s.type for s in dataset.stakeholders]]
    further = [dict(s.further) for s in dataset.stakeholders]
    names = sorted({name for cells in further for name in cells})
    columns += [[cells.get(name) for cells in further] for name in names]
    for column in columns:
        names = {cell for cell in column if cell not in (None, "", UNKNOWN)}
        if 2 <= len(names) <= max(len(column) ** 0.5, 2):
            return np.unique([str(cell) for cell in column], return_inverse=True)[1]
    return np.zeros(len(further), dtype=np.int64)


def ours(known: Known) -> Floats:
    """The likelihood that `coalition suggest` shows."""
    n = len(known.tied)
    found = np.zeros((n, n))
    sources, targets, values = likelihoods(known.network, known.dataset)
    found[sources, targets] = values
    return found + found.T


SCORES: dict[str, Callable[[Known], Floats]] = {
    "coalition": ours,
    "preferential attachment": preferential_attachment,
    "common neighbours": common_neighbours,
    "Adamic-Adar": adamic_adar,
    "resource allocation": resource_allocation,
    "Katz": katz,
    "local random walk": local_random_walk,
    "two and three steps": superposed_walk,
    "block model": block_model,
    "attribute mixing": attribute_mixing,
}


def main() -> None:
    """Print the tables; with --out, write them too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("COALITION_DATA"))
    parser.add_argument("--repetitions", type=int, default=30)
    parser.add_argument("--only", default="", help="networks whose name contains this")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    names, results = [], []
    for name, dataset in networks(Path(asked.data) if asked.data else None):
        network = connect(dataset)
        if asked.only not in name:
            continue
        if network.basis != "declared" or network.m < 2 or network.n > MOST:
            print(f"{name}: left out, {network.n:,} stakeholders and {network.m:,} ties")
            continue
        start = time.perf_counter()
        names.append((name, network.n, network.m))
        results.append(evaluate(network, dataset, asked.repetitions))
        print(f"{name}: {time.perf_counter() - start:.1f} s", flush=True)
    text = "\n\n".join(table(names, np.array(results)[:, :, k], w) for k, w in enumerate(MEASURED))
    print("\n" + text)
    if asked.out:
        asked.out.write_text(text + "\n", encoding="utf-8")


MEASURED = ("AUC", "AP")


def evaluate(network: Network, dataset: Dataset, repetitions: int) -> Floats:
    """Mean AUC and AP of each score, shape (len(SCORES), 2)."""
    found = np.zeros((repetitions, len(SCORES), len(MEASURED)))
    low, high = np.triu_indices(network.n, 1)
    for k in range(repetitions):
        random = np.random.default_rng([SEED, k])
        is_hidden = np.zeros(network.m, dtype=np.bool_)
        count = max(round(HIDDEN * network.m), 1)
        is_hidden[random.choice(network.m, count, replace=False)] = True
        source, target = network.pairs.source, network.pairs.target
        left = binary_network(network, source[~is_hidden], target[~is_hidden])
        known = Known(left, dataset, left.adjacency.toarray())
        answer = np.zeros((network.n, network.n), dtype=np.bool_)
        answer[source[is_hidden], target[is_hidden]] = True
        untied = known.tied[low, high] == 0
        is_tie = answer[low, high][untied]
        for s, score in enumerate(SCORES.values()):
            found[k, s] = auc_and_ap(np.round(score(known)[low, high][untied], 12), is_tie)
    return found.mean(axis=0)


def auc_and_ap(scores: Floats, is_tie: np.ndarray) -> tuple[float, float]:
    """Both; of equal scores AUC counts half, and AP puts all at the last of their places."""
    order = np.argsort(-scores)
    last = np.flatnonzero(np.append(np.diff(scores[order]) != 0, True))
    hits = np.cumsum(is_tie[order])[last]
    ties, others = int(hits[-1]), len(scores) - int(hits[-1])
    if not ties or not others:
        return np.nan, np.nan
    gained = np.diff(hits, prepend=0)
    passed = last + 1 - hits
    before = passed - np.diff(passed, prepend=0)
    auc = 1 - float((gained * (before + passed) / 2).sum()) / (ties * others)
    return auc, float((gained * hits / (last + 1)).sum() / ties)


def table(names: Sequence[tuple[str, int, int]], results: Floats, what: str) -> str:
    """One row a network, the best score of each in bold; then means and mean ranks."""
    enough = np.array([m >= FEW for _, _, m in names])
    lines = [f"| {what} | n | m | " + " | ".join(SCORES) + " |", "| --- " * (len(SCORES) + 3) + "|"]
    for (name, n, m), row in zip(names, results, strict=True):
        mark = "" if m >= FEW else " (too small to tell)"
        cells = [f"**{x:.3f}**" if x == np.nanmax(row) else f"{x:.3f}" for x in row]
        lines.append(f"| {name}{mark} | {n:,} | {m:,} | " + " | ".join(cells) + " |")
    if enough.any():
        counted = results[enough]
        ranks = np.array([rankdata(-np.round(row, 6)) for row in counted])
        behind = counted.max(axis=1, keepdims=True) - counted
        for label, row in (
            ("mean", counted.mean(axis=0)),
            ("mean rank", ranks.mean(axis=0)),
            ("farthest behind the best", behind.max(axis=0)),
        ):
            lines.append(f"| **{label}** | | | " + " | ".join(f"{x:.3f}" for x in row) + " |")
    return "\n".join(lines)


def networks(folder: Path | None) -> Iterator[tuple[str, Dataset]]:
    """Every network with its name: those in files first, then networkx's."""
    for place in (ROOT / "datasets", folder):
        for ties in sorted(place.rglob("*")) if place is not None and place.is_dir() else ():
            if ties.name in ("ties.csv", "connections.csv"):
                yield from in_tables(ties)
            elif ties.suffix in (".gexf", ".graphml", ".net", ".gml"):
                yield from readable(f"{ties.parent.name}/{ties.name}", ties)
    yield "karate", read(nx.karate_club_graph())
    yield "Florentine families", read(nx.florentine_families_graph())
    yield "Les Misérables", read(nx.les_miserables_graph())
    women = nx.davis_southern_women_graph()
    yield "Davis, women and events", read(women)
    yield "Davis, women", read(nx.bipartite.projected_graph(women, women.graph["top"]))


def in_tables(ties: Path) -> Iterator[tuple[str, Dataset]]:
    """The networks of a table of ties and the table of stakeholders beside it."""
    beside = [ties.with_name(name) for name in ("stakeholders.csv", "elements.csv")]
    people = next((path for path in beside if path.exists()), None)
    if people is None:
        return
    tied, listed = pd.read_csv(ties), pd.read_csv(people)
    column = next((name for name in SPLIT_BY if name in tied.columns), None)
    if column is None:
        yield from readable(ties.parent.name, people, ties)
        return
    for part in sorted(tied[column].unique()):
        own = listed[listed[column] == part] if column in listed.columns else listed
        yield from readable(f"{ties.parent.name}, {part}", own, tied[tied[column] == part])


def readable(name: str, *sources: "Path | pd.DataFrame") -> Iterator[tuple[str, Dataset]]:
    """The data set, or a word why there is none."""
    try:
        yield name, read(*sources)
    except CoalitionError as error:
        print(f"{name}: left out, {error}")


if __name__ == "__main__":
    main()
