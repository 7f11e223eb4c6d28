"""Who could close a gap, best first."""

from collections.abc import Collection, Sequence

import numpy as np

from coalition.errors import shortened
from coalition.gaps._capabilities import NearOffers
from coalition.gaps._evidence import CANDIDATES, listed, named
from coalition.network import Floats, Network, Places
from coalition.tables import Stakeholder
from coalition.words import tell

NEAR_TERMS = 20


def degrees(network: Network) -> Floats:
    """Number of partners of each stakeholder, shape (n,)."""
    return np.asarray(np.diff(network.adjacency.indptr), dtype=np.float64)


def by_degree(network: Network, places: Sequence[int] | Places) -> list[int]:
    """`places`, those with the most partners first, equals in the order of their ids."""
    return best(places, degrees(network), most=None)


def best(places: Sequence[int] | Places, *keys: Floats, most: int | None = CANDIDATES) -> list[int]:
    """The `most` places with the largest of the first key, then of the next, then by id."""
    chosen = np.asarray(places, dtype=np.int64)
    if most is not None and len(chosen) > most:
        first = keys[0][chosen]
        chosen = chosen[first >= np.partition(first, len(first) - most)[len(first) - most]]
    order = np.lexsort((chosen, *(-key[chosen] for key in reversed(keys))))
    return [int(i) for i in chosen[order][:most]]


def near_providers(
    network: Network, offers: NearOffers, term: str, excluded: Collection[int]
) -> list[tuple[int, str]]:
    """Those who offer something near to `term`: place and what they offer, the nearest first."""
    degree = degrees(network)
    found: dict[int, str] = {}
    for thing, holders in offers.near(term)[:NEAR_TERMS]:
        for place in best([i for i in holders if i not in excluded], degree):
            found.setdefault(place, thing)
        if len(found) >= CANDIDATES:
            break
    return list(found.items())[:CANDIDATES]


def described(everyone: Sequence[Stakeholder], near: Sequence[tuple[int, str]]) -> str:
    """``Oxfam (legal aid) or Plan (legal clinics)``."""
    return listed(
        [
            tell("{name} ({thing})", name=named(everyone[place]), thing=shortened(thing))
            for place, thing in near
        ],
        "or",
    )
