"""Positions on policy issues: where two stakeholders agree, and where they are opponents."""

from dataclasses import dataclass

import numpy as np

from coalition.network import Floats, Places
from coalition.tables import Cell, Dataset, Stakeholder

RANGE = 4.0
"""From strongly against (-2) to strongly for (+2)."""


@dataclass(frozen=True, eq=False)
class Stances:
    """`positions` (n, i) runs from -2 to +2 over i `issues`, nan where silent."""

    issues: tuple[str, ...]
    positions: Floats

    def agreement(self, sources: Places, targets: Places) -> Floats:
        """For each pair the mean, over issues on which both speak, of 1 - |difference| / 4.

        nan where they share no issue; shape (p,).
        """
        total, count = np.zeros(len(sources)), np.zeros(len(sources))
        for column in self.positions.T:
            likeness = 1 - np.abs(column[sources] - column[targets]) / RANGE
            known = ~np.isnan(likeness)
            total[known] += likeness[known]
            count += known
        return np.where(count > 0, total / np.maximum(count, 1), np.nan)

    def opposition(self, sources: Places, targets: Places) -> Floats:
        """For each pair the largest difference on an issue where one is for and one against.

        0 where they oppose each other on none; shape (p,).
        """
        largest = np.zeros(len(sources))
        for column in self.positions.T:
            one, other = column[sources], column[targets]
            opposed = one * other < 0  # False where either is silent or neutral
            largest[opposed] = np.maximum(largest, np.abs(one - other))[opposed]
        return largest


def stance_cell(stakeholder: Stakeholder, issue: str) -> Cell:
    """Where the stakeholder's stance on `issue` stands in the user's file."""
    return stakeholder.cell(f"stance: {issue}")


def stances(dataset: Dataset) -> Stances:
    """What every stakeholder of `dataset` says on every issue, issues sorted."""
    said = [dict(s.stances) for s in dataset.stakeholders]
    issues = sorted({issue for positions in said for issue in positions})
    positions = np.full((len(said), len(issues)), np.nan)
    place = {issue: i for i, issue in enumerate(issues)}
    for row, of in enumerate(said):
        for issue, value in of.items():
            positions[row, place[issue]] = value
    return Stances(tuple(issues), positions)
