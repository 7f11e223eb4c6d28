"""Multiplex: the same stakeholders in several networks at once, and how far these overlap."""

from collections.abc import Mapping
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

import coalition.structure
from coalition.algorithms.kinds import MEASURED, SEARCHED, by_kind
from coalition.network import Network, Places
from coalition.runtime.folder import modules_in
from coalition.words import tell

MOST_FOR = {
    "community_stability": SEARCHED,
    "core_periphery": SEARCHED,
    "small_world": SEARCHED,
    "stage": SEARCHED,
    "key_players": 240,
}
"""Stakeholders times kinds up to which the dearer figures are worked out for each kind."""

LABEL = tell("Kinds of tie")
MEANING = tell(
    "How the networks of each kind of tie differ, and how far they join the same partners."
)
FORMULA = tell(
    "Figures of the ties of each kind, over all stakeholders; the figures of the network itself "
    "are those of the union. Overlap of two kinds: pairs tied in both / in either (Jaccard), "
    "and shares of each kind's pairs that the other joins, too. Only where the data name two to "
    "ten kinds and stakeholders times ties are at most 50 million; positions for each kind where "
    "stakeholders times kinds are at most {most}; core and periphery, stage, small world and "
    "stability of communities where they are at most {fewer}, and key players at most {fewest}.",
    most=MEASURED,
    fewer=SEARCHED,
    fewest=MOST_FOR["key_players"],
)
SOURCE = "Battiston, F., Nicosia, V. & Latora, V. (2014). Physical Review E 89, 032804."

Figure = float | int | str | None | Mapping[str, "Figure"] | list["Figure"]


def multiplex(network: Network) -> dict[str, Figure]:
    """Figures of each kind's network and the overlap of kinds; empty lists for one kind.

    Returns
    -------
    dict
        ``kinds``: for each kind its name, ``ties`` and every other figure of this folder, None
        for those beyond `MOST_FOR`. ``overlap``: for each two ``kinds`` the pairs tied in
        ``both``, ``jaccard``, ``share_of_first`` and ``share_of_second``, 0 to 1.
        ``pairs_in_several`` are tied in more than one kind; of ``pairs_of_none`` no kind is
        stated.

    Examples
    --------
    >>> from graphs import network_of
    >>> multiplex(network_of("a-b"))
    {'kinds': [], 'overlap': []}
    """
    kinds = network.once(by_kind)
    if not kinds:
        return {"kinds": [], "overlap": []}
    tied = {name: _tied(network, kind) for name, kind in kinds.items()}
    ways = np.sum(list(tied.values()), axis=0)
    return {
        "kinds": [_kind(name, kind, len(kinds)) for name, kind in kinds.items()],
        "overlap": [_overlap(a, b, tied[a], tied[b]) for a, b in combinations(tied, 2)],
        "pairs_in_several": int((ways > 1).sum()),
        "pairs_of_none": int((ways == 0).sum()),
    }


def _tied(network: Network, kind: Network) -> NDArray[np.bool_]:
    """Which of the network's pairs are tied in this kind, shape (m,)."""
    return np.isin(_keys(network), _keys(kind))


def _keys(network: Network) -> Places:
    return network.pairs.source * network.n + network.pairs.target


def _kind(name: str, network: Network, kinds: int) -> dict[str, Figure]:
    figures = {
        figure: getattr(module, figure)(network)
        if kinds * network.n <= MOST_FOR.get(figure, np.inf)
        else None
        for figure, module in modules_in(coalition.structure).items()
        if figure != multiplex.__name__
    }
    return {"kind": name, "ties": network.m, **figures}


def _overlap(a: str, b: str, one: NDArray[np.bool_], other: NDArray[np.bool_]) -> dict[str, Figure]:
    both = int((one & other).sum())
    return {
        "kinds": [a, b],
        "both": both,
        "jaccard": both / int((one | other).sum()),
        "share_of_first": both / int(one.sum()),
        "share_of_second": both / int(other.sum()),
    }
