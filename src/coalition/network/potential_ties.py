"""Potential ties: who could work together, where the data state no tie at all.

Sharing a place or a theme is no partnership. These ties are marked ``potential`` wherever they
are shown, and are never mixed with declared ones.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array, hstack

from coalition.tables import Dataset, Stakeholder, Tie
from coalition.tables.incidence import incidence
from coalition.words import Told, tell, tell_list

STRONGEST = 10
"""Ties kept for each stakeholder; a coalition's members seldom name more partners."""

EQUALS = 100
"""Ties kept for a stakeholder whose strongest are all equal, as where all share one theme."""

MANY = 2_000_000
"""Ties by shared activities, both directions counted, above which only the strongest stay."""

COMMON = 1000
"""What more stakeholders than this share sets none of them apart, and is passed over."""

PORTION = 5_000_000
"""Shared things that are counted at a time, pair by pair (some 200 MB)."""

SHOWN = 5
"""Shared things that a note names before it says how many more there are."""

Pairs = dict[tuple[int, int], float]
"""Weight by the places of a pair, the lesser place first."""


def potential_ties(dataset: Dataset) -> tuple[Tie, ...]:
    """Ties between stakeholders who share activities, or else themes, regions, needs and offers.

    Where rows state activities (a theme in a place), the weight is the number of activities
    that both take part in, and every such tie is kept up to `MANY`. Elsewhere it is the sum,
    over what they share or could give each other, of 1 / (number who hold it), so that rare
    things count more. There, and beyond `MANY`, a stakeholder keeps its `STRONGEST` ties: fewer
    where equals would have to be cut apart by chance, and up to `EQUALS` where all are equal.
    """
    if any(s.activities for s in dataset.stakeholders):
        held = _uncommon(incidence([s.activities for s in dataset.stakeholders])[0])
        pairs = _all_ties(held, held)
        pairs = _strongest_ties(held, held) if pairs is None else pairs
    else:
        pairs = _strongest_ties(*_give_and_take(dataset.stakeholders))
    return tuple(
        _tie(dataset.stakeholders[i], dataset.stakeholders[j], weight)
        for (i, j), weight in sorted(pairs.items())
    )


def _give_and_take(stakeholders: Sequence[Stakeholder]) -> tuple[csr_array, csr_array]:
    """Two matrices of n rows; the product of row i of one and row j of the other is their weight.

    Themes and regions meet themselves; offers meet needs, and needs offers.
    """
    themes, _ = incidence([s.themes for s in stakeholders])
    regions, _ = incidence([s.regions for s in stakeholders])
    shared = _uncommon(hstack([themes, regions], format="csr"))
    holders = np.maximum(shared.sum(axis=0), 1)
    held, _ = incidence(
        [[c.term for c in s.offers] for s in stakeholders]
        + [[c.term for c in s.needs] for s in stakeholders]
    )
    offers, needs = held[: len(stakeholders)], held[len(stakeholders) :]
    givers, takers = offers.sum(axis=0), needs.sum(axis=0)
    rare = np.where(givers * takers <= COMMON**2, 1 / np.maximum(givers, 1), 0)
    offers = offers.multiply(rare).tocsr()
    left = hstack([shared.multiply(1 / holders), offers, needs], format="csr")
    right = hstack([shared, needs, offers], format="csr")
    left.eliminate_zeros()
    return left, right


def _uncommon(held: csr_array) -> csr_array:
    holders = held.sum(axis=0)
    return held[:, np.flatnonzero(holders <= COMMON)].tocsr()


def _weights(left: csr_array, right: csr_array) -> Iterator[coo_array]:
    """The product of `left` and `right` transposed, by portions of rows, no row with itself."""
    turned = right.T.tocsr()
    entries = csr_array((np.ones(left.nnz), left.indices, left.indptr), shape=left.shape)
    work = np.cumsum(entries @ np.diff(turned.indptr))
    starts = np.unique((work // PORTION).astype(np.int64), return_index=True)[1]
    for start, end in pairwise([*starts.tolist(), left.shape[0]]):
        product = (left[start:end] @ turned).tocoo()
        other = (product.row + start != product.col) & (product.data > 0)
        yield coo_array(
            (product.data[other], (product.row[other] + start, product.col[other])),
            shape=(left.shape[0], left.shape[0]),
        )


def _all_ties(left: csr_array, right: csr_array) -> Pairs | None:
    """Every pair of positive weight; None where there are too many."""
    pairs: Pairs = {}
    for portion in _weights(left, right):
        pairs.update(_pairs(portion.row, portion.col, portion.data))
        if 2 * len(pairs) > MANY:
            return None
    return pairs


def _strongest_ties(left: csr_array, right: csr_array) -> Pairs:
    """Pairs among the strongest of either end."""
    pairs: Pairs = {}
    for portion in _weights(left, right):
        kept = _strongest(portion.row, portion.data)
        pairs.update(_pairs(portion.row[kept], portion.col[kept], portion.data[kept]))
    return pairs


def _strongest(row: NDArray[np.int64], weight: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Entries among the `STRONGEST` of their row, which stand together.

    Equals stay or go together, so that the order of rows never decides.
    """
    kept = np.zeros(len(row), dtype=np.bool_)
    starts = np.flatnonzero(np.diff(row, prepend=-1))
    for start, end in pairwise([*starts.tolist(), len(row)]):
        kept[start:end] = _above_the_cut(weight[start:end].round(9))
    return kept


def _above_the_cut(weight: NDArray[np.float64]) -> NDArray[np.bool_]:
    if len(weight) <= STRONGEST:
        return np.ones(len(weight), dtype=np.bool_)
    cut = np.partition(weight, -STRONGEST - 1)[-STRONGEST - 1]
    if cut < weight.max():
        return np.asarray(weight > cut)
    equals = weight == cut
    return np.asarray(equals & (equals.sum() <= EQUALS))


def _pairs(row: NDArray[np.int64], column: NDArray[np.int64], weight: NDArray[np.float64]) -> Pairs:
    ends = np.sort([row, column], axis=0).T.tolist()
    return {(i, j): w for (i, j), w in zip(ends, weight.tolist(), strict=True)}


def _tie(one: Stakeholder, other: Stakeholder, weight: float) -> Tie:
    return Tie(
        source=one.id,
        target=other.id,
        file=one.file,
        row=one.row,
        weight=weight,
        status="potential",
        kind="potential",
        notes=_in_english(one, other),
    )


def what_they_share(one: Stakeholder, other: Stakeholder) -> str:
    """Why the two could work together: what stands in the notes of their tie, to be translated."""
    parts = _shared(one, other)
    told: list[str] = [sentence.saying(**said) for sentence, said in parts[:SHOWN]]
    if len(parts) > SHOWN:
        told.append(_MORE.saying(number=len(parts) - SHOWN))
    return tell_list(told, ";")


def _in_english(one: Stakeholder, other: Stakeholder) -> str:
    """`what_they_share` as plain text: a million ties may have one."""
    parts = _shared(one, other)
    texts = [sentence.template.format(**said) for sentence, said in parts[:SHOWN]]
    if len(parts) > SHOWN:
        texts.append(_MORE.template.format(number=len(parts) - SHOWN))
    return "; ".join(texts)


_WORK = tell("both work on {theme}")
_WORK_THERE = tell("both work on {theme} in {region}")
_THERE = tell("both in {region}")
_EXCHANGE = tell("{giver} offers {term} that {taker} needs")
_MORE = tell("and {number} more")


def _shared(one: Stakeholder, other: Stakeholder) -> list[tuple[Told, dict[str, str]]]:
    """Each thing as a sentence and what it is said of."""
    shared = sorted(set(one.activities) & set(other.activities))
    if shared:
        return [(_WORK_THERE, {"theme": theme, "region": region}) for theme, region in shared]
    parts = [(_WORK, {"theme": theme}) for theme in sorted(set(one.themes) & set(other.themes))]
    parts += [(_THERE, {"region": r}) for r in sorted(set(one.regions) & set(other.regions))]
    for giver, taker in ((one, other), (other, one)):
        offers = {c.term for c in giver.offers}
        parts += [
            (_EXCHANGE, {"giver": giver.name, "term": c.term, "taker": taker.name})
            for c in taker.needs
            if c.term in offers
        ]
    return parts
