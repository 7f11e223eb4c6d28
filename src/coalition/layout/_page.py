"""Where everybody stands on the map: positions in pixels, the same on every run.

Each component is drawn by itself; the drawings are then packed on a page, isolates in rows below.
"""

import numpy as np
from scipy.sparse import csr_array

from coalition.algorithms.partition import component
from coalition.layout._drawing import by_forces, by_stress, in_discs, kept_apart, spread, sunflower
from coalition.layout._earlier import beside_earlier
from coalition.network import Floats, Network, Places

STRESSED = 300
"""Stakeholders of a component up to which all distances are weighed (a quarter of a second)."""

FORCED = 5_000
"""Stakeholders up to which forces are worked out (about 2 seconds); discs of communities beyond."""

SPACING = 80.0
"""Pixels between neighbours on the map, by and large."""

NEAREST = 52.0
"""Pixels that two centres keep apart at least: circles of radius 22 and some air."""

PAGE = 16 / 9
"""Width by height that the map comes near to."""

SHORTEST_ROW = 6
"""Isolates that stand side by side, however narrow the rest."""

BETWEEN_COMMUNITIES = 1.8
"""Length of a tie between communities, where one within has length 1."""


def layout(network: Network, community: Places, earlier: Floats | None = None) -> Floats:
    """Position of every stakeholder on the map.

    Parameters
    ----------
    network : Network
    community : ndarray of int, shape (n,)
        Ties within a community are drawn shorter, so that communities show as groups.
    earlier : ndarray of shape (n, 2), optional
        Places on an earlier map, nan for who is new: who was there stays, as far as nobody
        stands on anybody, and who is new stands near its partners.

    Returns
    -------
    ndarray of shape (n, 2)
        Pixels from the middle of the map, x to the right and y down, to a tenth; no two nearer
        than 50. Wider than high, where the network allows.

    References
    ----------
    Gansner, E. R., Koren, Y. & North, S. (2005). Graph drawing by stress majorization. Lecture
    Notes in Computer Science 3383, 239-250; Fruchterman, T. M. J. & Reingold, E. M. (1991).
    Graph drawing by force-directed placement. Software 21, 1129-1164.

    Examples
    --------
    >>> from graphs import network_of
    >>> layout(network_of("a-b"), np.array([0, 0]))
    array([[-40.,   0.],
           [ 40.,   0.]])
    """
    if network.n == 0:
        return np.zeros((0, 2))
    members = _members(network.once(component))
    positions = np.zeros((network.n, 2))
    size = _pack(positions, network, community, [places for places in members if len(places) > 1])
    alone = [places[0] for places in members if len(places) == 1]
    positions[alone] = _rows(len(alone), size)
    middle = (positions.min(axis=0) + positions.max(axis=0)) / 2
    drawn = np.asarray((positions - middle).round(1) + 0.0)  # no -0.0
    return drawn if earlier is None else beside_earlier(network, earlier, drawn, NEAREST)


def _members(parts: Places) -> list[Places]:
    """Places of each part, ascending."""
    return np.split(np.argsort(parts, kind="stable"), np.cumsum(np.bincount(parts))[:-1])


def _pack(
    positions: Floats, network: Network, community: Places, members: list[Places]
) -> tuple[float, float]:
    """Fill in `positions` of the components with ties; the size of the whole."""
    drawings = [_drawing(network, community, places) for places in members]
    sizes = np.array([np.ptp(drawing, axis=0) + SPACING for drawing in drawings]).reshape(-1, 2)
    corners = packed(sizes)
    for places, drawing, corner in zip(members, drawings, corners, strict=True):
        positions[places] = drawing - drawing.min(axis=0) + corner
    width, height = (corners + sizes).max(axis=0, initial=0)
    return float(width), float(height)


def _drawing(network: Network, community: Places, places: Places) -> Floats:
    """One component by itself."""
    if len(places) == 2:
        return np.array([[0.0, 0.0], [SPACING, 0.0]])
    if network.n > FORCED:
        return _discs(community[places])
    ties = network.adjacency[places][:, places].tocsr()
    return (
        _by_communities(ties, community[places])
        if len(places) > STRESSED
        else _by_ties(ties, community[places])
    )


def _by_ties(ties: csr_array, community: Places) -> Floats:
    """All of `ties` in one drawing."""
    lengths = ties.tocoo()
    same = community[lengths.row] == community[lengths.col]
    lengths.data = np.where(same, 1.0, BETWEEN_COMMUNITIES)
    draw = by_stress if ties.shape[0] <= STRESSED else by_forces
    drawing = spread(draw(lengths.tocsr()), SPACING, PAGE)
    return kept_apart(drawing, np.full(len(drawing), NEAREST / 2))


def _by_communities(ties: csr_array, community: Places) -> Floats:
    """Each community in a drawing of its own, the drawings placed by the ties between them."""
    _, number = np.unique(community, return_inverse=True)
    members = _members(number)
    drawing = np.zeros((len(number), 2))
    radius = np.zeros(len(members))
    for part, places in enumerate(members):
        own = ties[places][:, places].tocsr()
        drawn = (
            _by_ties(own, number[places]) if len(places) > 2 else sunflower(len(places)) * SPACING
        )
        drawing[places] = drawn - (drawn.min(axis=0) + drawn.max(axis=0)) / 2
        radius[part] = np.linalg.norm(drawing[places], axis=1).max() + SPACING / 2
    return drawing + _centres(ties, number, radius)[number]


def _centres(ties: csr_array, number: Places, radius: Floats) -> Floats:
    """Middles of the communities' circles, the nearer the more ties join them."""
    count = len(radius)
    belongs = csr_array((np.ones(len(number)), (np.arange(len(number)), number)))
    between = (belongs.T @ ties @ belongs).tocoo()
    apart = between.row != between.col
    row, column = between.row[apart], between.col[apart]
    lengths = csr_array((radius[row] + radius[column], (row, column)), shape=(count, count))
    centres = by_stress(lengths) if count > 1 else np.zeros((1, 2))
    return kept_apart(centres, radius)


def _discs(community: Places) -> Floats:
    """Each community as a disc, the discs packed like components."""
    _, numbers = np.unique(community, return_inverse=True)
    discs, sizes = in_discs(numbers, SPACING)
    order = np.argsort(-sizes, kind="stable")
    corners = np.empty((len(sizes), 2))
    corners[order] = packed(np.column_stack([sizes[order], sizes[order]]) + SPACING)
    return discs + (corners + sizes[:, np.newaxis] / 2)[numbers]


def packed(sizes: Floats) -> Floats:
    """Upper left corners of boxes of `sizes` (b, 2), the first at the left, in rows of columns.

    Examples
    --------
    Two small boxes stand above each other beside the large one.

    >>> packed(np.array([[400.0, 200.0], [80.0, 80.0], [80.0, 80.0]]))
    array([[  0.,   0.],
           [400.,   0.],
           [400.,  80.]])
    """
    if not len(sizes):
        return np.zeros((0, 2))
    # Boxes never fill a page; the tenth is for what stays empty between them.
    page = max(sizes[:, 0].max(), np.sqrt(1.1 * PAGE * (sizes[:, 0] * sizes[:, 1]).sum()))
    page = max(page, sizes[0, 0] + sizes[1:2, 0].sum())
    corners = np.zeros_like(sizes)
    left = top = row_height = column_width = column_height = 0.0
    order = [0, *(1 + np.argsort(-sizes[1:, 1], kind="stable")).tolist()]
    for box in order:
        width, height = sizes[box].tolist()
        if column_height + height > row_height or width > column_width:
            left, column_width, column_height = left + column_width, width, 0.0
            if left + width > page:
                left, top, row_height = 0.0, top + row_height, 0.0
            row_height = max(row_height, height)
        corners[box] = left, top + column_height
        column_height += height
    return corners


def _rows(count: int, size: tuple[float, float]) -> Floats:
    """Isolates in rows below the rest."""
    width, height = size
    wide = max(width / SPACING, np.sqrt(count * PAGE), SHORTEST_ROW)
    in_row = max(1, min(count, round(wide)))
    place = np.arange(count)
    indent = (width - in_row * SPACING) / 2
    return np.column_stack([indent + place % in_row * SPACING, height + place // in_row * SPACING])
