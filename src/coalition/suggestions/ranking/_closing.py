"""Which gaps a new tie would close or ease, and what share of the trouble that is."""

from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import csr_array, diags_array

from coalition.algorithms.partition import community, component
from coalition.gaps import Gap
from coalition.network import Floats, Network, Places
from coalition.tables import Dataset

CAPABILITY = ("fragile-capability", "missing-capability", "unreached-capability")

OF_ALL = ("cut-point", "isolated-stakeholder")
"""Kinds that concern the whole network, whoever is named in them."""

BY_PLACE = ("cut-point", "isolated-stakeholder", "structural-hole", "weak-criterion")
"""Kinds that no tie to a candidate closes as such; a weak tie needs care, not a new one."""

LISTED = 1000
"""Stakeholders named by a gap at most: whether somebody is outside a longer list is not known."""


class Closing:
    """What a tie between two places would do for each of g gaps.

    A tie eases a gap between one whom the gap concerns and one whom it names as a candidate, or,
    for capabilities, between one who needs the subject and one who offers it. Beyond that, any
    tie eases an isolated stakeholder's gap; one between the two sides a structural hole; and one
    between a side that would be cut off and the rest of its component a cut point.
    """

    def __init__(self, network: Network, dataset: Dataset, gaps: Sequence[Gap]):
        self.gaps = tuple(gaps)
        self._network = network
        self._severity = np.array([gap.severity for gap in gaps], dtype=np.float64)
        of_all = [gap.kind in OF_ALL or not gap.stakeholders for gap in gaps]
        self._of_all = np.array(of_all, dtype=np.bool_)
        place, everyone = network.place, dataset.stakeholders
        concerned = [[place[id] for id in gap.stakeholders if id in place] for gap in gaps]
        named = [
            [] if gap.kind in BY_PLACE else [place[id] for id in gap.candidates if id in place]
            for gap in gaps
        ]
        self._concerned = self._incidence(concerned)
        needing, offering = self._capabilities(dataset, concerned)
        one_side, other_side = self._sides(concerned)
        self._across = [
            (self._concerned, self._incidence(named)),
            (needing, offering),
            (one_side, other_side),
        ]
        self._isolated = self._incidence(self._only("isolated-stakeholder", concerned))
        cuts = [
            {i for i in places if everyone[i].name == gap.subject}
            for gap, places in zip(gaps, self._only("cut-point", concerned), strict=True)
        ]
        self._cut = self._incidence(cuts)
        self._cut_off = self._incidence(
            set(places) - cut if len(places) < LISTED else ()
            for places, cut in zip(self._only("cut-point", concerned), cuts, strict=True)
        )

    def eased(self, sources: Places, targets: Places) -> csr_array:
        """1 where a tie of the pair would close or ease the gap, shape (p, g)."""
        total = csr_array((len(sources), len(self.gaps)))
        if not self.gaps:
            return total
        for left, right in self._across:
            total = total + left[sources].multiply(right[targets])
            total = total + right[sources].multiply(left[targets])
        total = total + self._isolated[sources] + self._isolated[targets]
        total = csr_array(total + self._second_paths(sources, targets))
        total.data = (total.data > 0).astype(np.float64)
        total.eliminate_zeros()
        total.sort_indices()
        return total

    def value(self, sources: Places, eased: csr_array) -> Floats:
        """Severity of the gaps eased over that of all that concern the source, shape (p,).

        Of both only gaps that concern the source or the whole network; 0 where there are none.
        """
        if not self.gaps:
            return np.zeros(len(sources))
        own = self._severity * ~self._of_all
        wide = self._severity * self._of_all
        gain: Floats = eased.multiply(self._concerned[sources]) @ own + eased @ wide
        whole = (self._concerned @ own + wide.sum())[sources]
        return np.clip(gain / np.where(whole > 0, whole, 1), 0, 1)

    def gaps_of(self, eased: csr_array, row: int) -> tuple[Gap, ...]:
        """The gaps that a row of `eased` marks, the most severe first."""
        start, end = eased.indptr[row : row + 2]
        return tuple(self.gaps[g] for g in sorted(eased.indices[start:end].tolist()))

    def _second_paths(self, sources: Places, targets: Places) -> csr_array:
        one, other = self._cut_off[sources], self._cut_off[targets]
        parts = self._network.once(component)
        same_part = (parts[sources] == parts[targets]).astype(np.float64)
        apart = csr_array(diags_array(same_part) @ (one + other - 2 * one.multiply(other)))
        # A tie of the cut point itself leads around nothing.
        return apart - apart.multiply(self._cut[sources] + self._cut[targets])

    def _only(self, kind: str, concerned: Sequence[list[int]]) -> list[list[int]]:
        return [
            places if gap.kind == kind else []
            for gap, places in zip(self.gaps, concerned, strict=True)
        ]

    def _incidence(self, places: Iterable[Iterable[int]]) -> csr_array:
        """Who is listed for which gap, shape (n, g)."""
        entries = [(i, g) for g, listed in enumerate(places) for i in sorted(set(listed))]
        rows, columns = np.array(entries, dtype=np.int64).reshape(-1, 2).T
        shape = (self._network.n, len(self.gaps))
        return csr_array((np.ones(len(rows)), (rows, columns)), shape=shape)

    def _capabilities(
        self, dataset: Dataset, concerned: Sequence[list[int]]
    ) -> tuple[csr_array, csr_array]:
        about: dict[str, list[int]] = {}
        for g, gap in enumerate(self.gaps):
            if gap.kind in CAPABILITY:
                about.setdefault(gap.subject, []).append(g)
        needing: list[list[int]] = [[] for _ in self.gaps]
        offering: list[list[int]] = [[] for _ in self.gaps]
        for i, s in enumerate(dataset.stakeholders):
            for capabilities, lists in ((s.needs, needing), (s.offers, offering)):
                for capability in capabilities:
                    for g in about.get(capability.term, ()):
                        lists[g].append(i)
        # Of those who need it, an unreached capability concerns only those out of reach.
        needers = [sorted(set(a) & set(b)) for a, b in zip(needing, concerned, strict=True)]
        return self._incidence(needers), self._incidence(offering)

    def _sides(self, concerned: Sequence[list[int]]) -> tuple[csr_array, csr_array]:
        """The two groups of each structural hole."""
        ones: list[list[int]] = []
        others: list[list[int]] = []
        for places in self._only("structural-hole", concerned):
            label = self._labels(places)
            ones.append([i for i, part in zip(places, label, strict=True) if part == label[0]])
            others.append([i for i, part in zip(places, label, strict=True) if part != label[0]])
        return self._incidence(ones), self._incidence(others)

    def _labels(self, places: list[int]) -> list[int]:
        """Component of each place, or its community where all are in one component."""
        parts = self._network.once(component)[places]
        if len(set(parts.tolist())) < 2:
            parts = self._network.once(community)[places]
        return [int(part) for part in parts]
