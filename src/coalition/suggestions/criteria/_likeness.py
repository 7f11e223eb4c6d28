"""How much two stakeholders have in common, where what is rare counts for more."""

import re
from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Floats, Places
from coalition.suggestions.evidence import row_products
from coalition.tables import Stakeholder
from coalition.tables.incidence import incidence

WORD = re.compile(r"[^\W\d_]{4,}")
"""Letters of any alphabet; shorter words are mostly grammar."""


def of_unit_length(held: Sequence[Iterable[str]]) -> csr_array:
    """What each holds as a row of length 1, rare things weighing more; empty rows stay empty.

    A thing weighs ln((1 + n) / (1 + holders)) + 1.
    """
    matrix, _ = incidence(held)
    if matrix.nnz == 0:
        return matrix
    holders = np.asarray(matrix.sum(axis=0)).ravel()
    weighted = csr_array(matrix.multiply(np.log((1 + len(held)) / (1 + holders)) + 1))
    length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    return csr_array(weighted.multiply(1 / np.where(length > 0, length, 1)[:, np.newaxis]))


def cosine(unit: csr_array, sources: Places, targets: Places) -> Floats:
    """For each pair, the cosine of the two rows of `unit`; shape (p,).

    1 where both hold the same things, 0 where they share none, nan where either holds nothing.
    """
    holds = np.diff(unit.indptr) > 0
    both = holds[sources] & holds[targets]
    likeness = np.full(len(sources), np.nan)
    likeness[both] = row_products(unit, unit, sources[both], targets[both])
    # The sum of squares of a unit row may exceed 1 by 1e-16.
    return np.asarray(np.minimum(likeness, 1), dtype=np.float64)


def words(stakeholder: Stakeholder) -> frozenset[str]:
    """The distinct longer words of a description, in small letters."""
    return frozenset(WORD.findall((stakeholder.description or "").casefold()))
