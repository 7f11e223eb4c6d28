"""Ways to draw one component, and to make a drawing readable. No chance, but for igraph's."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.network import Floats, Places
from coalition.runtime.seeding import seeded_igraph

ROUNDS = 120
"""Rounds of stress majorization; the stress is then within 1 % of where it ends."""

PIVOTS = 40
"""Stakeholders whose distances give a large drawing its first form."""

ALL_PAIRS = 1_000
"""Stakeholders up to which forces between all pairs are quick; a grid stands in beyond."""

FEW = 200
"""Stakeholders up to which all pairs are compared; a tree of places takes longer to import."""

HELD_ROUNDS = 60
"""Rounds of pushing after which those who were held move, too."""

GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))

ROOM = 3.0
"""Most room that a drawing takes, in squares of the spacing for each stakeholder."""

STRETCH = 1.35
"""Most that a drawing is widened or heightened to suit the page."""


def by_stress(lengths: csr_array) -> Floats:
    """Positions (n, 2) whose distances come nearest to those along ties of these lengths."""
    from scipy.sparse.csgraph import shortest_path

    wanted = shortest_path(lengths, directed=False)
    reachable = np.isfinite(wanted)
    wanted[~reachable] = 1 + wanted[reachable].max()
    n = len(wanted)
    near = 1 / (wanted + np.eye(n)) ** 2 - np.eye(n)  # errors count less between the distant
    pull, total = near * wanted, near.sum(axis=1)[:, np.newaxis]
    positions = _by_distances(wanted[_far_apart(wanted)]) + 0.1 * sunflower(n)
    for _ in range(ROUNDS):
        x, y = positions.T
        distances = np.hypot(x[:, np.newaxis] - x, y[:, np.newaxis] - y)
        ratio = pull / np.maximum(distances, 1e-9)
        apart = ratio.sum(axis=1)[:, np.newaxis] * positions - ratio @ positions
        positions = (near @ positions + apart) / total
    return np.asarray(positions, dtype=np.float64)


def by_forces(lengths: csr_array) -> Floats:
    """Positions (n, 2) of a larger component: a first form by distances, then by forces."""
    import igraph

    n = lengths.shape[0]
    upper = lengths.tocoo()
    once = upper.row < upper.col
    graph = igraph.Graph(n=n)
    graph.add_edges(np.column_stack([upper.row[once], upper.col[once]]))
    start = _by_distances(_from_far_apart(lengths))
    start = np.sqrt(n) * start / max(np.abs(start).max(), 1e-9) + 0.1 * sunflower(n)
    with seeded_igraph():
        drawn = graph.layout_fruchterman_reingold(
            weights=(1 / upper.data[once] ** 2).tolist(),
            seed=start.tolist(),
            niter=100 if n <= ALL_PAIRS else 200,
            start_temp=np.sqrt(n) / 10,
            grid=n > ALL_PAIRS,
        )
    return np.array(drawn.coords, dtype=np.float64)


def in_discs(part: Places, spacing: float) -> tuple[Floats, Floats]:
    """Offsets (n, 2) from the middle of each part's disc, and the discs' diameters."""
    size = np.bincount(part)
    order = np.argsort(part, kind="stable")
    turn = np.empty(len(part), dtype=np.int64)
    turn[order] = np.arange(len(part)) - np.repeat(np.cumsum(size) - size, size)
    # A sunflower's points lie about 1.9 apart in units of its scale.
    return _spiral(turn) * spacing / 1.9, 2 * np.sqrt(size) * spacing / 1.9


def spread(positions: Floats, spacing: float, page: float) -> Floats:
    """The drawing laid down, stretched a little towards the page, neighbours `spacing` apart."""
    positions = _laid_down(positions)
    width, height = np.maximum(np.ptp(positions, axis=0), 1e-9)
    stretch = np.clip(page * height / width, 1 / STRETCH, STRETCH)
    positions = positions * (np.array([stretch, 1]) if stretch > 1 else np.array([1, 1 / stretch]))
    scale = spacing / max(float(np.median(_to_nearest(positions))), 1e-9)
    room = np.sqrt(ROOM * len(positions) * spacing**2 / np.prod(np.ptp(positions, axis=0) + 1e-9))
    return np.asarray(positions * min(scale, room), dtype=np.float64)


def kept_apart(positions: Floats, radius: Floats, held: NDArray[np.bool_] | None = None) -> Floats:
    """The drawing with circles of these radii (n,) pushed apart where they overlap.

    Those `held` (n,) stay where they are, as long as the others find room.
    """
    positions = positions.copy()
    moves = np.ones(len(positions)) if held is None else np.where(held, 0.0, 1.0)
    rounds = 0
    while len(pairs := _overlapping(positions, radius)):
        apart = positions[pairs[:, 0]] - positions[pairs[:, 1]]
        distance = np.linalg.norm(apart, axis=1, keepdims=True)
        angle = GOLDEN_ANGLE * pairs[:, 0]
        anywhere = np.column_stack([np.cos(angle), np.sin(angle)])
        direction = np.where(distance > 1e-6, apart / np.maximum(distance, 1e-6), anywhere)
        missing = radius[pairs].sum(axis=1, keepdims=True) - distance
        push = direction * (1.02 * missing + 0.2)
        share = moves[pairs] + 1e-9
        share = share / share.sum(axis=1, keepdims=True)
        np.add.at(positions, pairs[:, 0], push * share[:, :1])
        np.add.at(positions, pairs[:, 1], -push * share[:, 1:])
        rounds += 1
        if rounds == HELD_ROUNDS:
            moves[:] = 1
        if rounds % 10 == 0 and moves.all():
            positions *= 1.05  # a crowd needs room, or it pushes for ever
    return positions


def _overlapping(positions: Floats, radius: Floats) -> Places:
    """Pairs (p, 2) of circles that overlap, in order."""
    near = _pairs_within(positions, 2 * radius.max())
    distance = np.linalg.norm(positions[near[:, 0]] - positions[near[:, 1]], axis=1)
    pairs = near[distance < radius[near].sum(axis=1)]
    return np.asarray(pairs[np.lexsort(pairs.T)], dtype=np.int64)


def _pairs_within(positions: Floats, reach: float) -> Places:
    """Pairs (p, 2) that may stand within `reach` of each other."""
    n = len(positions)
    if n <= FEW:
        return np.column_stack(np.triu_indices(n, 1))
    from scipy.spatial import cKDTree

    return np.asarray(cKDTree(positions).query_pairs(reach, output_type="ndarray"))


def sunflower(n: int) -> Floats:
    """Points (n, 2) evenly in a disc, about 1.9 apart."""
    return _spiral(np.arange(n))


def _spiral(turn: Places) -> Floats:
    angle = GOLDEN_ANGLE * turn
    radius = np.sqrt(turn + 0.5)
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


def _by_distances(wanted: Floats) -> Floats:
    """Positions (n, 2) from distances (p, n) to p pivots, by the two main directions."""
    squared = wanted**2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1)[:, np.newaxis] + squared.mean()
    values, vectors = np.linalg.eigh(centred @ centred.T)
    directions = vectors[:, np.argsort(values)[::-1][:2]]
    along = -0.5 * centred.T @ directions
    length = np.linalg.norm(directions.T @ centred, axis=1)
    return np.asarray(along / np.sqrt(np.maximum(length, 1e-9)), dtype=np.float64)


def _far_apart(wanted: Floats) -> Places:
    """Stakeholders far from each other: each is the farthest from those before."""
    pivots = [0]
    to_nearest = wanted[0]
    for _ in range(min(PIVOTS, len(wanted)) - 1):
        pivots.append(int(np.argmax(to_nearest)))
        to_nearest = np.minimum(to_nearest, wanted[pivots[-1]])
    return np.array(pivots, dtype=np.int64)


def _from_far_apart(lengths: csr_array) -> Floats:
    """Distances (p, n) from stakeholders far from each other, of a connected component."""
    from scipy.sparse.csgraph import dijkstra

    distances = [dijkstra(lengths, directed=False, indices=0)]
    to_nearest = distances[0]
    for _ in range(PIVOTS - 1):
        farthest = int(np.argmax(to_nearest))
        distances.append(dijkstra(lengths, directed=False, indices=farthest))
        to_nearest = np.minimum(to_nearest, distances[-1])
    reached = np.array(distances)
    return np.where(np.isfinite(reached), reached, 1 + reached[np.isfinite(reached)].max())


def _laid_down(positions: Floats) -> Floats:
    """Turned about its middle so that it is widest from left to right."""
    positions = positions - positions.mean(axis=0)
    _, directions = np.linalg.eigh(positions.T @ positions)
    turned = positions @ directions[:, ::-1]
    # Which way round is left open by the directions; the longer tail goes to the right and down.
    return np.asarray(turned * np.where((turned**3).sum(axis=0) < 0, -1.0, 1.0))


def _to_nearest(positions: Floats) -> Floats:
    """Distance from each to the nearest other."""
    if len(positions) <= FEW:
        x, y = positions.T
        apart = np.hypot(x[:, np.newaxis] - x, y[:, np.newaxis] - y)
        np.fill_diagonal(apart, np.inf)
        return np.asarray(apart.min(axis=1))
    from scipy.spatial import cKDTree

    return np.asarray(cKDTree(positions).query(positions, k=2)[0][:, 1], dtype=np.float64)
