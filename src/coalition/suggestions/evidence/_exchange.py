"""Who needs what, who offers it, and what current partners already give."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.network import Floats, Network, binary
from coalition.suggestions.evidence._partners import partnerships
from coalition.tables import Capability, Dataset
from coalition.tables.incidence import incidence


@dataclass(frozen=True, eq=False)
class Exchange:
    """Needs and offers of n stakeholders over t terms, as arrays.

    `offers` (n, t) is 1 where offered. `unmet` (n, t) holds, for what a stakeholder needs and
    no current partner offers, weight x rarity; rarity is 1 / (number who offer it), and 1 where
    nobody does. `states_needs` and `states_offers` (n,) say who filled in any.
    """

    terms: tuple[str, ...]
    offers: csr_array
    unmet: csr_array
    states_needs: NDArray[np.bool_]
    states_offers: NDArray[np.bool_]

    @cached_property
    def offered_by(self) -> Floats:
        """Number of stakeholders who offer each term, shape (t,)."""
        return np.asarray(self.offers.sum(axis=0), dtype=np.float64).ravel()

    def passes(self, giver: int, taker: int) -> tuple[str, ...]:
        """Unmet needs of `taker` that `giver` offers: the weightiest, then the rarest, first."""
        start, end = self.unmet.indptr[taker : taker + 2]
        weight = dict(zip(self.unmet.indices[start:end], self.unmet.data[start:end], strict=True))
        first, last = self.offers.indptr[giver : giver + 2]
        shared = [int(t) for t in self.offers.indices[first:last] if t in weight]
        return tuple(self.terms[t] for t in sorted(shared, key=lambda t: (-round(weight[t], 9), t)))


def exchange(network: Network, dataset: Dataset) -> Exchange:
    """Needs and offers of the stakeholders of `dataset`, whose places are the network's."""
    everyone = dataset.stakeholders
    held, terms = incidence(
        [[c.term for c in s.offers] for s in everyone]
        + [[c.term for c in s.needs] for s in everyone]
    )
    n = len(everyone)
    offers, needs = held[:n].tocsr(), held[n:].tocsr()
    needs.data = np.array([w for s in everyone for w in _weights(s.needs)], dtype=np.float64)
    return Exchange(
        terms=terms,
        offers=offers,
        unmet=_unmet(network, offers, needs) if terms else needs,
        states_needs=np.array([bool(s.needs) for s in everyone], dtype=np.bool_),
        states_offers=np.array([bool(s.offers) for s in everyone], dtype=np.bool_),
    )


def _unmet(network: Network, offers: csr_array, needs: csr_array) -> csr_array:
    given = binary((partnerships(network) @ offers).tocsr())
    rarity = 1 / np.maximum(np.asarray(offers.sum(axis=0)).ravel(), 1)
    unmet = csr_array((needs - needs.multiply(given)).multiply(rarity))
    unmet.eliminate_zeros()
    unmet.sort_indices()
    return unmet


def _weights(needs: Sequence[Capability]) -> list[float]:
    """Weight of each distinct term, the largest where it stands twice, in the order of terms."""
    weight: dict[str, float] = {}
    for need in needs:
        weight[need.term] = max(need.weight, weight.get(need.term, 0.0))
    return [weight[term] for term in sorted(weight)]
