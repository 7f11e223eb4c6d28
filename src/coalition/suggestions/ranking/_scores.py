"""From five criteria to one score, its bounds, and the order of candidates."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType

import numpy as np

import coalition.suggestions.criteria
from coalition.errors import UnusableInput, shortened
from coalition.network import Floats, Network, Places
from coalition.runtime.folder import modules_in
from coalition.suggestions.criteria import ORDER
from coalition.tables import Dataset
from coalition.words import tell

DECIMALS = 9
"""Scores that agree to so many decimals are equal."""


@dataclass(frozen=True, eq=False)
class Scores:
    """Of p pairs on c criteria: `criteria` (p, c) 0-1, nan where not known; `weights` (c,).

    `weights` add up to 1.
    """

    criteria: Floats
    weights: Floats

    @property
    def score(self) -> Floats:
        """Weighted mean of the known criteria, shape (p,); nan where none that counts is known."""
        known = ~np.isnan(self.criteria)
        weight = (known * self.weights).sum(axis=1)
        total = np.nansum(self.criteria * self.weights, axis=1)
        return np.where(weight > 0, total / np.where(weight > 0, weight, 1), np.nan)

    @property
    def low(self) -> Floats:
        """The score if every missing criterion were 0, shape (p,)."""
        return self._if_missing(0.0)

    @property
    def high(self) -> Floats:
        """The score if every missing criterion were 1, shape (p,)."""
        return self._if_missing(1.0)

    @property
    def middle(self) -> Floats:
        """Halfway between `low` and `high`, shape (p,): what candidates are ordered by.

        By the mean of the known criteria, somebody of whom a single good thing is known would
        come before everybody who is well known.
        """
        return self._if_missing(0.5)

    def _if_missing(self, value: float) -> Floats:
        filled = np.where(np.isnan(self.criteria), value, self.criteria)
        return np.round(filled @ self.weights, DECIMALS + 3)


def criteria_in_order() -> dict[str, ModuleType]:
    """The criteria by name, in the order in which they are shown."""
    found = modules_in(coalition.suggestions.criteria)
    names = [*(name for name in ORDER if name in found), *(n for n in found if n not in ORDER)]
    return {name: found[name] for name in names}


def criterion_weights(asked: Mapping[str, float] | None) -> Floats:
    """Weight of each criterion, adding up to 1; those not named weigh 1 before that.

    Raises
    ------
    UnusableInput
        A name is no criterion, a weight is negative or no number, or all weights are 0.
    """
    names = list(criteria_in_order())
    for name, weight in (asked or {}).items():
        if name not in names:
            raise UnusableInput(
                tell(
                    "'{name}' is no criterion. Choose from: {choices}.",
                    name=shortened(str(name)),
                    choices=", ".join(names),
                )
            )
        if not (np.isfinite(weight) and weight >= 0):
            raise UnusableInput(
                tell(
                    "The weight of {name} is {weight}; expected 0 or a larger number. The "
                    "criteria are: {choices}.",
                    name=name,
                    weight=f"{weight:g}",
                    choices=", ".join(names),
                )
            )
    weights = np.array([float((asked or {}).get(name, 1)) for name in names])
    if weights.sum() <= 0:
        raise UnusableInput(
            tell(
                "All criteria weigh 0. Give at least one of {choices} a larger weight.",
                choices=", ".join(names),
            )
        )
    share: Floats = weights / weights.sum()
    return share


def weigh(
    network: Network, dataset: Dataset, sources: Places, targets: Places, weights: Floats
) -> Scores:
    """Every criterion for every pair."""
    columns = [
        getattr(module, name)(network, dataset, sources, targets)
        for name, module in criteria_in_order().items()
    ]
    return Scores(np.column_stack(columns), weights)


def in_order(sources: Places, targets: Places, *keys: Floats) -> Places:
    """Pairs by source, then by falling `keys`, nan last, then by target; shape (p,)."""
    falling = [-np.nan_to_num(np.round(key, DECIMALS), nan=-1.0) for key in keys]
    order: Places = np.lexsort(np.stack([targets, *reversed(falling), sources]))
    return order


def place_in_group(sources: Places) -> Places:
    """How many of the same source stand before each pair; `sources` ascending; shape (p,)."""
    return np.arange(len(sources)) - np.searchsorted(sources, sources)
