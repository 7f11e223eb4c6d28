"""What falls apart when one stakeholder or one tie goes: the pairs that lose every path."""

import numpy as np

from coalition.algorithms.partition import parts
from coalition.network import Floats, Network, Places


class Separation:
    """The network as a tree of blocks, which no single loss divides, joined at cut points.

    Every stakeholder and every block is a node of the tree, and a stakeholder is joined to the
    blocks it stands in. What hangs below a node is then one stretch of the tree in preorder.

    Attributes
    ----------
    pairs_lost : ndarray of shape (n,)
        For each stakeholder, the pairs of others that only it keeps connected.
    sides : ndarray of shape (m, 2)
        For each tie that is the only path between two sides, the number of stakeholders on the
        lesser and on the greater one; 0 and 0 where another path leads around.

    References
    ----------
    Hopcroft, J. and Tarjan, R. (1973). Efficient algorithms for graph manipulation.
    Communications of the ACM 16(6), 372-378.
    """

    def __init__(self, network: Network):
        self._n = network.n
        parent, order, self._component_size = _tree(network)
        self._parent = parent
        self._weight, self._start, self._count = _stretches(parent, order, self._n)
        self._preorder = np.argsort(self._start, kind="stable")
        self.pairs_lost = self._lost()
        self.sides = self._sides(network)

    def _lost(self) -> Floats:
        n = self._n
        above = self._parent[n:-1]
        below = self._weight[n:-1].astype(np.float64)
        total = np.bincount(above, below, minlength=n)[:n]
        others = self._component_size - 1.0
        squares = np.bincount(above, below**2, minlength=n)[:n] + (others - total) ** 2
        return np.asarray((others**2 - squares) / 2, dtype=np.float64)

    def _sides(self, network: Network) -> Places:
        sides = np.zeros((network.m, 2), dtype=np.int64)
        bridges = np.array(network.graph.bridges(), dtype=np.int64)
        one, other = network.pairs.source[bridges], network.pairs.target[bridges]
        # Such a tie is a block of its own, so one end hangs two steps below the other.
        lower = np.where(self._parent[self._parent[other]] == one, other, one)
        sides[bridges, 0] = self._weight[lower]
        sides[bridges, 1] = self._component_size[lower] - self._weight[lower]
        return np.sort(sides, axis=1)

    def pieces(self, place: int) -> list[Places]:
        """Parts of its component that lose each other without `place`, the largest first."""
        n = self._n
        blocks = n + np.flatnonzero(self._parent[n:-1] == place)
        parts = [self._below(int(block)) for block in blocks]
        top = place
        while self._parent[top] != self._root:
            top = int(self._parent[top])
        rest = self._between(self._start[top], self._start[place])
        beyond = self._between(
            self._start[place] + self._count[place], self._start[top] + self._count[top]
        )
        parts = [part for part in (*parts, np.sort(np.append(rest, beyond))) if len(part)]
        return sorted(parts, key=lambda part: (-len(part), int(part[0])))

    @property
    def _root(self) -> int:
        return len(self._parent) - 1

    def _below(self, node: int) -> Places:
        """Stakeholders in the subtree of `node`, ascending."""
        start = self._start[node]
        return np.sort(self._between(start, start + self._count[node]))

    def _between(self, start: int, end: int) -> Places:
        """Stakeholders in a stretch of the preorder."""
        nodes = self._preorder[start:end]
        return nodes[nodes < self._n]


def _tree(network: Network) -> tuple[Places, Places, Places]:
    """Parent of each node and the nodes from the root down; and each component's size, (n,).

    Nodes are n stakeholders, then the blocks, then one root above every component.
    """
    import igraph

    n = network.n
    blocks = list(network.graph.biconnected_components())
    inside = np.array([i for block in blocks for i in block], dtype=np.int64)
    block = np.repeat(n + np.arange(len(blocks)), [len(b) for b in blocks]).astype(np.int64)
    label = parts(network.graph)
    _, first = np.unique(label, return_index=True)
    root = n + len(blocks)
    rows = np.concatenate([inside, first])
    columns = np.concatenate([block, np.full(len(first), root)])
    joined = igraph.Graph(n=root + 1)
    joined.add_edges(np.column_stack([rows, columns]))
    order, _, parent = (np.array(found, dtype=np.int64) for found in joined.bfs(root))
    parent[root] = root
    return parent, order, np.bincount(label)[label]


def _stretches(parent: Places, order: Places, n: int) -> tuple[Places, Places, Places]:
    """For each node: stakeholders below it, its place in preorder, and nodes below it."""
    above = parent.tolist()
    weight = [1] * n + [0] * (len(above) - n)
    count = [1] * len(above)
    nodes = order.tolist()
    for node in reversed(nodes[1:]):
        weight[above[node]] += weight[node]
        count[above[node]] += count[node]
    start = [0] * len(above)
    free = [1] * len(above)
    for node in nodes[1:]:
        over = above[node]
        start[node] = start[over] + free[over]
        free[over] += count[node]
    return (np.array(weight), np.array(start), np.array(count))
