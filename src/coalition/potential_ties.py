"""Potential ties: who could work together, where the data state no tie at all.

Sharing a place or a theme is no partnership. These ties are marked ``potential`` wherever they
are shown, and are never mixed with declared ones.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, hstack

from coalition.tables import Dataset, Stakeholder, Tie
from coalition.tables.incidence import incidence

STRONGEST = 10
"""Ties kept for each stakeholder; a coalition's members seldom name more partners."""

MANY = 2_000_000
"""Ties by shared activities, both directions counted, above which only the strongest stay."""

COMMON = 1000
"""What more stakeholders than this share sets none of them apart, and is passed over."""


def potential_ties(dataset: Dataset) -> tuple[Tie, ...]:
    """Ties between stakeholders who share activities, or else themes, regions, needs and offers.

    Where rows state activities (a theme in a place), the weight is the number of activities
    that both take part in, and every such tie is kept up to `MANY`. Elsewhere it is the sum, over what they share or could give each
    other, of 1 / (number who hold it), so that rare things count more, and a stakeholder keeps
    its `STRONGEST` ties, fewer where equals would have to be cut apart by chance.
    """
    if any(s.activities for s in dataset.stakeholders):
        held, _ = incidence([s.activities for s in dataset.stakeholders])
        likeness = _shared(held)
        if likeness.nnz > MANY:
            likeness = _strongest(likeness)
    else:
        likeness = _strongest(_affinity(dataset.stakeholders))
    pairs = likeness.tocoo()
    return tuple(
        _tie(dataset.stakeholders[i], dataset.stakeholders[j], float(weight))
        for i, j, weight in zip(pairs.row, pairs.col, pairs.data, strict=True)
        if i < j
    )


def _affinity(stakeholders: Sequence[Stakeholder]) -> csr_array:
    themes, _ = incidence([s.themes for s in stakeholders])
    regions, _ = incidence([s.regions for s in stakeholders])
    give = _match(stakeholders)
    return (_shared(_by_rarity(hstack([themes, regions]).tocsr())) + give + give.T).tocsr()


def _match(stakeholders: Sequence[Stakeholder]) -> csr_array:
    """For each (giver, taker), the sum over needs met of 1 / (number who offer it)."""
    held, terms = incidence(
        [[c.term for c in s.offers] for s in stakeholders]
        + [[c.term for c in s.needs] for s in stakeholders]
    )
    n = len(stakeholders)
    offers, needs = held[:n], held[n:]
    if not terms:
        return csr_array((n, n))
    rarity = 1 / np.maximum(offers.sum(axis=0), 1)
    return (offers.multiply(rarity).tocsr() @ needs.T).tocsr()


def _by_rarity(held: csr_array) -> csr_array:
    """Scale so that the product of two rows sums 1 / (number of holders) over shared things."""
    holders = np.asarray(held.sum(axis=0)).ravel()
    scale = np.where(holders <= COMMON, 1 / np.sqrt(np.maximum(holders, 1)), 0)
    return held.multiply(scale).tocsr()


def _shared(held: csr_array) -> csr_array:
    product = (held @ held.T).tocsr()
    product.setdiag(0)
    product.eliminate_zeros()
    return product


def _strongest(likeness: csr_array) -> csr_array:
    """Entries among the `STRONGEST` of either end."""
    likeness.setdiag(0)
    likeness.eliminate_zeros()
    kept = np.zeros(likeness.nnz, dtype=np.bool_)
    for start, end in zip(likeness.indptr[:-1], likeness.indptr[1:], strict=True):
        kept[start:end] = _above_the_cut(likeness.data[start:end])
    entries = likeness.tocoo()
    chosen = csr_array(
        (entries.data[kept], (entries.row[kept], entries.col[kept])), shape=likeness.shape
    )
    return chosen.maximum(chosen.T).tocsr()


def _above_the_cut(values: NDArray[np.float64]) -> NDArray[np.bool_]:
    """The largest `STRONGEST`; equals stay or go together, so that row order never decides."""
    if len(values) <= STRONGEST:
        return np.ones(len(values), dtype=np.bool_)
    rounded = values.round(9)
    cut = np.partition(rounded, -STRONGEST - 1)[-STRONGEST - 1]
    return rounded > cut


def _tie(one: Stakeholder, other: Stakeholder, weight: float) -> Tie:
    return Tie(
        source=one.id,
        target=other.id,
        file=one.file,
        row=one.row,
        weight=weight,
        status="potential",
        kind="potential",
        notes=_what_they_share(one, other),
    )


def _what_they_share(one: Stakeholder, other: Stakeholder) -> str:
    shared = sorted(set(one.activities) & set(other.activities))
    parts = [f"both work on {theme} in {region}" for theme, region in shared]
    if not parts:
        parts += [f"both work on {theme}" for theme in sorted(set(one.themes) & set(other.themes))]
        parts += [f"both in {region}" for region in sorted(set(one.regions) & set(other.regions))]
        for giver, taker in ((one, other), (other, one)):
            offers = {c.term for c in giver.offers}
            parts += [
                f"{giver.name} offers {c.term} that {taker.name} needs"
                for c in taker.needs
                if c.term in offers
            ]
    more = f"; and {len(parts) - 5} more" if len(parts) > 5 else ""
    return "; ".join(parts[:5]) + more
