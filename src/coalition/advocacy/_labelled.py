"""Camps with their names: what each holds, and over what they part."""

from collections.abc import Sequence

import numpy as np

from coalition.advocacy._pairs import or_none
from coalition.advocacy._records import Camp, Divide, Held
from coalition.advocacy.beliefs import Beliefs
from coalition.advocacy.camps import Partition, label, mean_sides
from coalition.advocacy.work import Work
from coalition.network import Places

CLEAR = 0.25
"""A camp whose mean stance is this far from the middle (of 1) leans to one side."""


def labelled(held: Beliefs, part: Partition, ids: Sequence[str], ties: Work) -> tuple[Camp, ...]:
    """The camps of a partition, the largest first."""
    found = []
    for c in range(int(part.camp.max(initial=-1)) + 1):
        members = np.flatnonzero(part.camp == c)
        rest = np.flatnonzero((part.camp >= 0) & (part.camp != c))
        found.append(
            Camp(
                id=c,
                label=label(held, members, rest),
                members=tuple(ids[i] for i in members.tolist()),
                certainty=tuple(or_none(part.certainty[i]) for i in members),
                holds=_holds(held, members),
                ei_index=ties.by_camp[c],
            )
        )
    return tuple(found)


def _holds(held: Beliefs, members: Places) -> tuple[Held, ...]:
    sides, speaks = held.sides[members], held.speaks[members]
    counts = zip(
        held.issues,
        (sides > 0).sum(axis=0).tolist(),
        (sides < 0).sum(axis=0).tolist(),
        (speaks & (sides == 0)).sum(axis=0).tolist(),
        (~speaks).sum(axis=0).tolist(),
        strict=True,
    )
    return tuple(Held(*row) for row in counts)


def divides(held: Beliefs, part: Partition) -> tuple[Divide, ...]:
    """The issues, those that divide the camps of more than one member most first."""
    camps = [np.flatnonzero(part.camp == c) for c in range(int(part.camp.max(initial=-1)) + 1)]
    means = np.array([mean_sides(held, c) for c in camps if len(c) > 1])
    means = means.reshape(-1, len(held.issues))
    found = []
    for k, issue in enumerate(held.issues):
        said = means[:, k][~np.isnan(means[:, k])]
        apart = float(said.max() - said.min()) / 2 if len(said) > 1 else None
        unites = len(said) > 1 and bool((said >= CLEAR).all() or (said <= -CLEAR).all())
        found.append(Divide(issue, apart, unites))
    return tuple(sorted(found, key=lambda d: (-round(d.division or 0, 9), d.issue)))
