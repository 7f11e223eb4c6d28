"""Every pair of speakers: how often they agree and conflict, and on what."""

from collections.abc import Sequence

import numpy as np

from coalition.advocacy import beliefs as b
from coalition.advocacy._records import Pair

MOST_SPEAKERS = 400
"""Speakers up to whom every pair is listed."""


def pairs(held: b.Beliefs, ids: Sequence[str]) -> tuple[tuple[Pair, ...], int]:
    """The pairs who share an issue, and how many pairs were left out since there are too many."""
    speakers = np.flatnonzero(held.speaks.any(axis=1))
    if len(speakers) > MOST_SPEAKERS:
        return (), len(speakers) * (len(speakers) - 1) // 2
    part = held.of(speakers)
    same, other, shared = b.congruence(part), b.conflict(part), b.shared_issues(part)
    near = b.nearness(part)
    average, jaccard, cosine = (
        b.normalised(same - other, part, way) for way in ("average", "jaccard", "cosine")
    )
    found = [
        Pair(
            source=ids[int(speakers[i])],
            target=ids[int(speakers[j])],
            congruence=int(same[i, j]),
            conflict=int(other[i, j]),
            subtract=int(same[i, j] - other[i, j]),
            subtract_normalised=or_none(average[i, j]),
            subtract_jaccard=or_none(jaccard[i, j]),
            subtract_cosine=or_none(cosine[i, j]),
            nearness=or_none(near[i, j]),
            shared_issues=int(shared[i, j]),
            joint=_joint(part, i, j),
        )
        for i, j in np.argwhere(np.triu(shared) > 0).tolist()
    ]
    return tuple(found), 0


def or_none(value: float) -> float | None:
    """None for nan."""
    return None if np.isnan(value) else float(value)


def _joint(held: b.Beliefs, i: int, j: int) -> tuple[tuple[str, float, float], ...]:
    said = zip(held.issues, held.positions[i], held.positions[j], strict=True)
    return tuple(
        (issue, float(x), float(y)) for issue, x, y in said if not (np.isnan(x) or np.isnan(y))
    )
