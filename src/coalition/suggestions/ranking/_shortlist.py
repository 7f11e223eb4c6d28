"""The likeliest candidates of a large network, from sparse products."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import numpy as np
from scipy.sparse import csr_array, diags_array, eye_array, hstack

from coalition.network import Floats, Network, Places, binary
from coalition.runtime.seeding import SEED
from coalition.suggestions.criteria._likeness import of_unit_length
from coalition.suggestions.criteria.alignment import WEIGHTS, stated
from coalition.suggestions.evidence import exchange, partnerships
from coalition.suggestions.ranking._scores import criteria_in_order
from coalition.tables import Dataset, Stakeholder
from coalition.tables.incidence import incidence

ASKERS = 4
"""Drawn by a seed, to tell what a candidate is worth to whoever asks."""

WEIGHED = 200_000
"""Pairs that are weighed for that at a time."""

PAIRED = 6
"""Themes, values, regions and stances of each, the rarest, that are looked at two by two."""

TWICE = 0.5
"""Of what two things add, what is added for holding both: those who are among the best of each
are counted for each already, the others are not."""

TINY = 1e-9
"""Promise of a ground that only names candidates; a product of 0 would not be kept."""

OUT = -100.0
"""Promise of one who is a partner already: below everybody else's."""


class Shortlist:
    """Those who may come to the top of a stakeholder's candidates, without weighing everybody.

    Who shares a thing with the source, or could exchange one, is a candidate; of the many who
    hold a common thing, `common`: those who are worth most to whoever asks. Of all candidates
    the `each` that promise the highest score stay.

    Parameters
    ----------
    network : Network
    dataset : Dataset
    weights : ndarray, shape (c,)
        Of the criteria, adding up to 1.
    common, each : int
    """

    def __init__(self, network: Network, dataset: Dataset, weights: Floats, common: int, each: int):
        self._appeal = appeal(network, dataset, weights)
        self._each = each
        ties = partnerships(network)
        degree = np.asarray(ties.sum(axis=1)).ravel()
        # Of equals, those with the most partners, then the lower places.
        rank = np.empty(network.n, dtype=np.int64)
        rank[np.lexsort((-degree, -np.round(self._appeal, 9)))] = np.arange(network.n)
        grounds = list(_grounds(network, dataset, weights))
        left = [csr_array(mine) for mine, _ in grounds]
        right = [_thinned(csr_array(theirs), rank, common) for _, theirs in grounds]
        had = binary(csr_array(ties + network.conflicts + eye_array(network.n)))
        self._left = csr_array(hstack([*left, OUT * had], format="csr"))
        self._right = csr_array(hstack([*right, eye_array(network.n)], format="csr").T.tocsr())

    def of(self, sources: Places) -> tuple[Places, Places]:
        """Candidate pairs of `sources`, by source, then target."""
        promise = csr_array(self._left[sources] @ self._right)
        promise.data += self._appeal[promise.indices]
        row, target = _largest_of_rows(promise, self._each)
        order = np.lexsort((target, row))
        return sources[row[order]], target[order]


def appeal(network: Network, dataset: Dataset, weights: Floats) -> Floats:
    """What everybody is worth to whoever asks, 0-1: ratings, commitment, and what is not known.

    For each criterion the least, over a few askers, of the score that counts a missing one as
    one half: what remains where the two share nothing.
    """
    n = network.n
    askers = np.random.default_rng(SEED).choice(n, min(ASKERS, n), replace=False)
    found = np.zeros(n)
    for start in range(0, n, WEIGHED):
        targets = np.arange(start, min(start + WEIGHED, n), dtype=np.int64)
        for weight, (name, module) in zip(weights, criteria_in_order().items(), strict=True):
            of_askers = [
                getattr(module, name)(network, dataset, np.full(len(targets), asker), targets)
                for asker in askers
            ]
            least = np.min(np.where(np.isnan(of_askers), 0.5, of_askers), axis=0)
            found[targets] += weight * least
    return found


def _grounds(
    network: Network, dataset: Dataset, weights: Floats
) -> Iterator[tuple[csr_array, csr_array]]:
    """What sources and targets hold, by columns: their product is the score that it may add."""
    weight = dict(zip(criteria_in_order(), weights.tolist(), strict=True))
    held, everyone = network.once_with(dataset, exchange), dataset.stakeholders
    wanted, exchanged = _rows_to_one(held.unmet), weight["complementarity"]
    yield exchanged * wanted, held.offers
    yield exchanged * held.offers, wanted
    themes, values, missions, _ = network.once_with(dataset, stated)
    sides = [[f"{issue} {stance:g}" for issue, stance in s.stances] for s in everyone]
    compared = (themes, values, of_unit_length(sides), missions)
    whole = max(sum(w for things, w in zip(compared, WEIGHTS, strict=True) if things.nnz), 1)
    for things, part in zip(compared, WEIGHTS, strict=True):
        yield weight["alignment"] * part / whole * things, things
    near = of_unit_length([s.regions for s in everyone])
    yield weight["communication"] * near, near
    usual = weight["alignment"] / whole / 2
    both, pairs = _pairs_of_things(everyone, usual, weight["communication"])
    yield both @ pairs, both
    ties = partnerships(network)
    yield weight["trust"] / 2 * _columns_to_one(ties), ties
    everybody = csr_array(np.ones((network.n, 1)))
    yield TINY * everybody, everybody


def _pairs_of_things(
    everyone: Sequence[Stakeholder], alike: float, near: float
) -> tuple[csr_array, csr_array]:
    """Who holds which two of its rarest things; and on the diagonal what sharing both may add."""
    held = [
        [
            *(("theme", theme) for theme in s.themes),
            *(("value", value) for value in s.values),
            *(("region", region) for region in s.regions),
            *((f"stance: {issue}", f"{stance:g}") for issue, stance in s.stances),
        ]
        for s in everyone
    ]
    holders = Counter(thing for things in held for thing in things)
    rarest = [sorted(set(things), key=lambda t: (holders[t], t))[:PAIRED] for things in held]
    names = {thing: place for place, thing in enumerate(sorted(holders))}
    numbers = [sorted(names[thing] for thing in things) for things in rarest]
    both, pairs = incidence(
        [[(str(a), str(b)) for a, b in combinations(things, 2)] for things in numbers]
    )
    adds = [near if kind == "region" else alike for kind, _ in sorted(holders)]
    gains = [TWICE * (adds[int(a)] + adds[int(b)]) for a, b in pairs]
    return both, diags_array(np.array(gains), format="csr") if gains else csr_array((0, 0))


def _rows_to_one(matrix: csr_array) -> csr_array:
    total = np.asarray(matrix.sum(axis=1)).ravel()
    return csr_array(diags_array(1 / np.where(total > 0, total, 1)) @ matrix)


def _columns_to_one(matrix: csr_array) -> csr_array:
    total = np.asarray(matrix.sum(axis=0)).ravel()
    return csr_array(matrix @ diags_array(1 / np.where(total > 0, total, 1)))


def _thinned(held: csr_array, rank: Places, common: int) -> csr_array:
    """At most `common` holders of each thing, those of the lowest `rank`."""
    entries = held.tocoo()
    order = np.lexsort((rank[entries.row], entries.col))
    column = entries.col[order]
    first = np.searchsorted(column, column)
    kept = order[np.arange(len(column)) - first < common]
    return csr_array((entries.data[kept], (entries.row[kept], entries.col[kept])), shape=held.shape)


def _largest_of_rows(matrix: csr_array, most: int) -> tuple[Places, Places]:
    """Row and column of the `most` largest entries of each row, those above 0 alone.

    Of equals the lower columns.
    """
    starts, columns, data = matrix.indptr.tolist(), matrix.indices, np.round(matrix.data, 9)
    rows, found = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for row, (start, end) in enumerate(pairwise(starts)):
        values, column = data[start:end], columns[start:end]
        kept = np.flatnonzero(values >= 0)
        if len(kept) > most:
            values = values[kept]
            cut = np.partition(values, len(kept) - most)[len(kept) - most]
            above, equal = kept[values > cut], kept[values == cut]
            left = most - len(above)
            if left < len(equal):
                equal = equal[np.argpartition(column[equal], left)[:left]]
            kept = np.concatenate([above, equal])
        rows.append(np.full(len(kept), row))
        found.append(column[kept].astype(np.int64))
    return np.concatenate(rows), np.concatenate(found)
