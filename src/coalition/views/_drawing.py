"""What is drawn of a network, and how large: one choice for the map and the static picture."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.findings import Findings
from coalition.network import Pairs
from coalition.suggestions import Suggestion

SHOWN_SUGGESTIONS = 12
"""Suggestions drawn at first; more dashed ties than this hide the network."""

ALL_TIES_STAKEHOLDERS, ALL_TIES = 300, 1500
"""Up to both of these every tie is drawn; beyond, the strongest two a stakeholder."""


TWO_TIES_STAKEHOLDERS = 2_000
"""Above this, where communities come first, the strongest one a stakeholder."""


def node_radii(findings: Findings, measure: str) -> NDArray[np.float64]:
    """Radius of each stakeholder in pixels when the whole network is in view, shape (n,).

    The area above the smallest grows with `measure`, a key of `centrality`; an undefined value
    gets the smallest. All are equal where nobody has a value above 0.
    """
    values = np.array(
        [s.centrality.get(measure) or 0 for s in findings.stakeholders], dtype=np.float64
    )
    n = max(len(values), 1)
    largest = float(np.clip(115 / np.sqrt(n), 2.5, 20))
    smallest = max(0.42 * largest, 2)
    most = values.max(initial=0)
    if most <= 0:
        return np.full(len(values), (largest + smallest) / 2).round(1)
    radii: NDArray[np.float64] = smallest + (largest - smallest) * np.sqrt(values.clip(0) / most)
    return radii.round(1)


def is_potential(findings: Findings) -> bool:
    """Whether the data state no tie, so that lines only say who could work together."""
    return findings.figures.get("basis") == "potential"


def size_measure(findings: Findings) -> str:
    """What the size of a node shows: betweenness, or the degree where nobody lies between."""
    found = any(s.centrality.get("betweenness") for s in findings.stakeholders)
    return "betweenness" if found else "degree"


def importance_order(findings: Findings) -> list[int]:
    """Places: the focal stakeholder, then by falling size and degree. Labels go in this order."""
    measure = size_measure(findings)

    def key(place: int) -> tuple[bool, float, float, int]:
        found = findings.stakeholders[place]
        degree = found.centrality.get("degree") or 0
        return (found.id != findings.focal, -(found.centrality.get(measure) or 0), -degree, place)

    return sorted(range(len(findings.stakeholders)), key=key)


def drawn_pairs(findings: Findings) -> NDArray[np.bool_]:
    """Which of the network's m pairs are drawn, shape (m,).

    All of a small network; of a large one the 2 n strongest (n of a very large one) and a maximum
    spanning forest, so that nobody who has a tie looks isolated. Equals are taken in the order of
    the pairs.
    """
    network = findings.network
    pairs, n, m = network.pairs, network.n, network.m
    if n <= ALL_TIES_STAKEHOLDERS and m <= ALL_TIES:
        return np.ones(m, dtype=np.bool_)
    drawn = np.zeros(m, dtype=np.bool_)
    most = 2 * n if n <= TWO_TIES_STAKEHOLDERS else n
    drawn[np.argsort(-pairs.weight, kind="stable")[:most]] = True
    return drawn | _forest(pairs, n)


def _forest(pairs: Pairs, n: int) -> NDArray[np.bool_]:
    from scipy.sparse.csgraph import minimum_spanning_tree

    distance = csr_array((1 / pairs.weight, (pairs.source, pairs.target)), shape=(n, n))
    forest = minimum_spanning_tree(distance).tocoo()
    key = pairs.source * n + pairs.target
    kept: NDArray[np.bool_] = np.isin(key, forest.row.astype(np.int64) * n + forest.col)
    return kept


def best_suggestions(findings: Findings, most: int = SHOWN_SUGGESTIONS) -> tuple[Suggestion, ...]:
    """The suggestions to show first: the focal stakeholder's, or the best of the whole network."""
    return findings.best_suggestions(most)
