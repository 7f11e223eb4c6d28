"""Camps: who holds the same beliefs, found by several methods, and how sure each place is.

The best of the methods is the one with the largest signed modularity on the subtract network.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce

import numpy as np

from coalition.advocacy.beliefs import RANGE, Beliefs, nearness, subtract
from coalition.errors import shortened
from coalition.network import Floats, Places
from coalition.runtime.seeding import SEED, seeded_igraph
from coalition.words import tell

FULL = 500
"""Speakers among whom camps are searched; of more, evenly drawn ones, whom the rest join."""

DRAWS = 200
"""Draws of issues that certainty rests on; fewer where more speak."""

ROUNDS = 10
"""Rounds of the community search; until nothing changes may never end."""

FEWEST_ISSUES = 3
"""With fewer issues a draw of them says nothing of how sure a place is."""

SMALL = 60
"""Up to so many speakers all eigenvectors are found as fast as one."""

SWEEPS = 50
MOST_CAMPS = 6
NOWHERE = -1

HOLDS = 2 / 3
"""Share of a camp's members who speak that makes a side the camp's own."""

NAMED = 3


@dataclass(frozen=True, eq=False)
class Partition:
    """Camp of each stakeholder, -1 for who agrees or conflicts with nobody; shape (n,).

    `quality` is the signed modularity, `tried` that of each method, `certainty` (n,) the share
    of draws of issues in which a member stays with most of its camp, nan where unknown.
    """

    camp: Places
    method: str
    quality: float | None
    tried: Mapping[str, float]
    certainty: Floats


def camps(held: Beliefs, sure: bool = True) -> Partition:
    """The best partition into camps, the largest camp being 0; certainty only where `sure`.

    References
    ----------
    Gomez, S., Jensen, P. & Arenas, A. (2009). Analysis of community structure in networks of
    correlated data. Physical Review E 80, 016114. Leifeld, P. (2017), as in `beliefs`.
    """
    n = len(held.positions)
    everywhere = np.full(n, NOWHERE)
    unsure = np.full(n, np.nan)
    active = np.flatnonzero(held.activity > 0)
    searched = active[:: -(-len(active) // FULL)] if len(active) else active
    part = held.of(searched)
    ties = subtract(part)
    joined = np.abs(ties).sum(axis=1) > 0
    searched, ties = searched[joined], ties[np.ix_(joined, joined)]
    if not len(searched):
        return Partition(everywhere, "none", None, {}, unsure)
    part = held.of(searched)
    found = _found(part, ties)
    gain = modularity_matrix(ties)
    tried = {name: quality(gain, labels) for name, labels in found.items()}
    best = max(tried, key=lambda name: round(tried[name], 9))
    camp = _numbered(found[best])
    everywhere[searched] = camp
    if sure:
        unsure[searched] = _certainty(part, camp)
    _join(held, active, everywhere, part, camp)
    return Partition(everywhere, best, tried[best], tried, unsure)


def modularity_matrix(ties: Floats) -> Floats:
    """What each pair adds to the signed modularity by being in one camp; shape (n, n).

    ``(w+ - w- - p_i p_j / 2P + m_i m_j / 2M) / (2P + 2M)``: p, m the sums of a row's positive
    and negative ties, 2P and 2M those of all.
    """
    positive, negative = np.maximum(ties, 0), np.maximum(-ties, 0)
    p, m = positive.sum(axis=1), negative.sum(axis=1)
    whole = p.sum() + m.sum()
    expected = np.outer(p, p) / max(p.sum(), 1) - np.outer(m, m) / max(m.sum(), 1)
    return np.asarray((ties - expected) / max(whole, 1))


def quality(gain: Floats, labels: Places) -> float:
    """Signed modularity of a partition, -1 to 1."""
    return float(gain[labels[:, np.newaxis] == labels].sum())


def _found(held: Beliefs, ties: Floats) -> dict[str, Places]:
    gain = modularity_matrix(ties)
    found = {"one camp": np.zeros(len(ties), dtype=np.int64)}
    if len(ties) > 1:
        found |= {"Leiden on agreement": _leiden(ties), "spectral split": _spectral(gain)}
        found |= _hierarchical(held, gain)
    start = max(found, key=lambda name: round(quality(gain, found[name]), 9))
    found["signed modularity"] = _improved(gain, found[start])
    return found


def _leiden(ties: Floats) -> Places:
    import igraph

    source, target = np.nonzero(np.triu(ties > 0))
    graph = igraph.Graph(
        n=len(ties), edges=list(zip(source.tolist(), target.tolist(), strict=True))
    )
    if not len(source):
        return np.arange(len(ties))
    with seeded_igraph():
        parts = graph.community_leiden(
            objective_function="modularity",
            weights=ties[source, target].tolist(),
            n_iterations=ROUNDS,
        )
    return np.array(parts.membership, dtype=np.int64)


def _spectral(gain: Floats) -> Places:
    leading = _leading(gain)
    # The sign of an eigenvector is arbitrary; the first clear entry settles it.
    clear = np.flatnonzero(np.abs(leading) > 1e-9)
    flip = len(clear) > 0 and leading[clear[0]] < 0
    return ((-leading if flip else leading) < -1e-9).astype(np.int64)


def _leading(gain: Floats) -> Floats:
    """The eigenvector of the largest eigenvalue."""
    n = len(gain)
    if n > SMALL:
        from scipy.sparse.linalg import ArpackNoConvergence, eigsh

        # Any start does that is the same in every run.
        start = np.cos(np.arange(n))
        try:
            return np.asarray(eigsh(gain, k=1, which="LA", v0=start, tol=1e-9)[1][:, 0])
        except ArpackNoConvergence:
            pass
    return np.asarray(np.linalg.eigh(gain)[1][:, -1])


def _hierarchical(held: Beliefs, gain: Floats) -> dict[str, Places]:
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    apart: Floats = 1 - nearness(held)
    # Those who share no issue are as far apart as two drawn blindly.
    apart = np.asarray(np.round(np.where(np.isnan(apart), 0.5, apart), 12), dtype=np.float64)
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform(apart, checks=False), method="average")
    cuts = [
        fcluster(tree, k, criterion="maxclust").astype(np.int64)
        for k in range(2, min(MOST_CAMPS, len(apart)) + 1)
    ]
    return {"hierarchy of positions": max(cuts, key=lambda c: round(quality(gain, c), 9))}


def _improved(gain: Floats, start: Places) -> Places:
    """`start`, moved member by member to where modularity grows most, until none does."""
    labels = _numbered(start)
    for _ in range(SWEEPS):
        moved = False
        for i in range(len(labels)):
            worth = np.bincount(labels, gain[i], minlength=labels.max() + 2)
            worth[labels[i]] -= gain[i, i]
            to = int(np.argmax(np.round(worth, 12)))
            if worth[to] > worth[labels[i]] + 1e-12:
                labels[i], moved = to, True
        if not moved:
            break
    return _numbered(labels)


def _certainty(held: Beliefs, camp: Places) -> Floats:
    n, issues = held.positions.shape
    if issues < FEWEST_ISSUES or n < 3:
        return np.full(n, np.nan)
    random = np.random.default_rng(SEED)
    stays, counted = np.zeros(n), np.zeros(n)
    mates = (camp[:, np.newaxis] == camp).astype(np.float64)
    np.fill_diagonal(mates, 0)
    for _ in range(max(20, min(DRAWS, 10_000 // n))):
        drawn = held.on(np.asarray(random.integers(0, issues, issues), dtype=np.int64))
        ties = subtract(drawn)
        speaks = np.abs(ties).sum(axis=1) > 0
        gain = modularity_matrix(ties)
        found = max(
            (_improved(gain, start) for start in (camp, _spectral(gain))),
            key=lambda labels: round(quality(gain, labels), 9),
        )
        together = (found[:, np.newaxis] == found) * mates * speaks
        known = speaks & ((mates * speaks).sum(axis=1) > 0)
        share = together.sum(axis=1) / np.maximum((mates * speaks).sum(axis=1), 1)
        stays[known] += share[known] > 0.5
        counted += known
    return np.where(counted > 0, stays / np.maximum(counted, 1), np.nan)


def _join(held: Beliefs, active: Places, camp: Places, part: Beliefs, found: Places) -> None:
    """Let who was not drawn join the camp that it agrees with most, if any."""
    rest = active[camp[active] == NOWHERE]
    if len(rest) == 0 or len(active) <= FULL:
        return
    middle = np.stack([part.sides[found == c].mean(axis=0) for c in range(found.max() + 1)])
    agrees = held.sides[rest] @ middle.T
    camp[rest] = np.where(np.abs(agrees).max(axis=1) > 0, agrees.argmax(axis=1), NOWHERE)


def _numbered(labels: Places) -> Places:
    """Labels from 0, the largest first, then by the first member."""
    _, first, part, size = np.unique(
        labels, return_index=True, return_inverse=True, return_counts=True
    )
    number = np.empty(len(size), dtype=np.int64)
    number[np.lexsort((first, -size))] = np.arange(len(size))
    return np.asarray(number[part])


def mean_sides(held: Beliefs, members: Places) -> Floats:
    """Mean stance of the members on each issue, as a share of the scale -1 to 1; nan if silent."""
    said = held.positions[members]
    count = (~np.isnan(said)).sum(axis=0)
    return np.where(count > 0, np.nansum(said, axis=0) / np.maximum(count, 1) / (RANGE / 2), np.nan)


def label(held: Beliefs, members: Places, rest: Places) -> str:
    """What most of the members hold, what sets them apart from the `rest` first."""
    own = mean_sides(held, members)
    others = np.nan_to_num(mean_sides(held, rest)) if len(rest) else np.zeros(len(own))
    sides = held.sides[members]
    spoke = np.maximum(held.speaks[members].sum(axis=0), 1)
    parts = []
    for k in np.argsort(-np.round(np.nan_to_num(np.abs(own - others)), 9), kind="stable").tolist():
        share = sides[:, k].sum() / spoke[k]
        backers = (sides[:, k] * np.sign(share) > 0).sum() / spoke[k]
        if backers >= HOLDS:
            side = tell("for {issue}") if share > 0 else tell("against {issue}")
            parts.append(side.saying(issue=shortened(held.issues[k], 40)))
    if not parts:
        return tell("of mixed positions")
    return reduce(lambda said, part: tell("{said}, {more}", said=said, more=part), parts[:NAMED])
