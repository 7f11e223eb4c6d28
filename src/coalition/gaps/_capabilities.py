"""Who needs and who offers what, as arrays; and who offers something near."""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array, csr_array

from coalition.network import Floats, Network, Places
from coalition.tables import Capability, Dataset, Stakeholder
from coalition.tables._texts import folded
from coalition.tables.incidence import incidence

NEAR = 1 / 3
"""Share of a needed term's words, rare words counting more, that a near term shares."""

STEM = 8
"""Letters by which words are compared, less an ending, so that 'nurses' finds 'nursing'."""

ENDING = re.compile(r"(?<=\w{4})(?:ings?|ers?|ed|es|s|e)$")


@dataclass(frozen=True, eq=False)
class Capabilities:
    """Needs and offers of n stakeholders over t terms.

    `needs` (n, t) holds how much each needs what, relative to its own foremost need: 1 for
    that, less for lighter ones. `offers` (n, t) holds 1 where offered. `needers` is the number
    of stakeholders who state any need.
    """

    terms: tuple[str, ...]
    needs: csc_array
    offers: csc_array
    needers: int

    @property
    def needed_by(self) -> NDArray[np.int64]:
        """Number of stakeholders who need each term, shape (t,)."""
        return np.asarray(np.diff(self.needs.indptr), dtype=np.int64)

    @property
    def offered_by(self) -> NDArray[np.int64]:
        """Number of stakeholders who offer each term, shape (t,)."""
        return np.asarray(np.diff(self.offers.indptr), dtype=np.int64)

    @property
    def needed_by_own_provider(self) -> NDArray[np.int64]:
        """Number of stakeholders who both need and offer each term, shape (t,)."""
        return np.asarray((self.needs > 0).multiply(self.offers).sum(axis=0), np.int64).ravel()

    def share_of_need(self, needs: csc_array | csr_array) -> Floats:
        """For each term, the sum of `needs` (n, t) over the number who state needs, shape (t,)."""
        return np.asarray(needs.sum(axis=0), np.float64).ravel() / max(self.needers, 1)

    def who_needs(self, term: int) -> Places:
        """Places of those who need a term."""
        return _rows(self.needs, term)

    def who_offers(self, term: int) -> Places:
        """Places of those who offer a term."""
        return _rows(self.offers, term)


def _rows(matrix: csc_array, column: int) -> Places:
    start, end = matrix.indptr[column : column + 2]
    return np.sort(matrix.indices[start:end]).astype(np.int64)


def capabilities(_network: Network, dataset: Dataset) -> Capabilities:
    """Needs and offers of everybody; ask through ``network.once_with(dataset, capabilities)``."""
    everyone = dataset.stakeholders
    held, terms = incidence(
        [[c.term for c in s.offers] for s in everyone]
        + [[c.term for c in s.needs] for s in everyone]
    )
    n = len(everyone)
    needs = held[n:].tocsr()
    needs.data = np.array(
        [weight for s in everyone for weight in _relative(s.needs)], dtype=np.float64
    )
    return Capabilities(
        terms=terms,
        needs=needs.tocsc(),
        offers=held[:n].tocsc(),
        needers=sum(1 for s in everyone if s.needs),
    )


def _relative(needs: Sequence[Capability]) -> list[float]:
    """Weight of each distinct term over the largest, in the order of terms."""
    weight: dict[str, float] = {}
    for need in needs:
        weight[need.term] = max(need.weight, weight.get(need.term, 0.0))
    foremost = max(weight.values(), default=1.0)
    return [weight[term] / foremost for term in sorted(weight)]


class NearOffers:
    """Finds who offers, or counts among its strengths, something near to a term."""

    def __init__(self, stakeholders: Sequence[Stakeholder]):
        self._holders: dict[str, list[int]] = defaultdict(list)
        for place, s in enumerate(stakeholders):
            for thing in sorted({*(c.term for c in s.offers), *s.strengths}):
                self._holders[thing].append(place)
        self._with_stem: dict[str, list[str]] = defaultdict(list)
        for thing in self._holders:
            for stem in stems(thing):
                self._with_stem[stem].append(thing)

    def near(self, term: str) -> list[tuple[str, list[int]]]:
        """Other terms near to `term`, the nearest first, each with the places of its holders."""
        rarity = {stem: self._rarity(stem) for stem in sorted(stems(term))}
        whole = sum(rarity.values())
        shared: dict[str, float] = defaultdict(float)
        for stem, value in rarity.items():
            for thing in self._with_stem.get(stem, ()):
                shared[thing] += value / whole
        close = [thing for thing, share in shared.items() if share >= NEAR and thing != term]
        close.sort(key=lambda thing: (-round(shared[thing], 9), len(thing), thing))
        return [(thing, self._holders[thing]) for thing in close]

    def _rarity(self, stem: str) -> float:
        # A word that no offer has is not rarer than one that a single offer has.
        bearing = max(len(self._with_stem.get(stem, ())), 1)
        return 1 + math.log((1 + len(self._holders)) / (1 + bearing))


def stems(term: str) -> set[str]:
    """The beginnings of the words of `term` that carry meaning.

    >>> sorted(stems("Training of nurses"))
    ['nurs', 'train']
    """
    words = folded(term).split()
    # Short Latin words are mostly articles; a term of nothing else keeps them.
    telling = [word for word in words if len(word) > 3 or not word.isascii()]
    return {ENDING.sub("", word)[:STEM] for word in telling or words}
