"""Ratings that the sheet's owner gave: where one stands, nothing needs to be worked out."""

import numpy as np

from coalition.network import Floats
from coalition.suggestions._sentences import called, figure
from coalition.suggestions._suggestion import Judgement
from coalition.tables import Cell, Dataset

WORDS = {
    "alignment": "Alignment with",
    "trust": "Trust in",
    "commitment": "Commitment of",
    "communication": "Communication of",
}


def ratings(dataset: Dataset, field: str) -> Floats:
    """Rating of each stakeholder in the column `field`, 0-1, nan where it is empty; shape (n,)."""
    given = (getattr(s, field) for s in dataset.stakeholders)
    return np.array([np.nan if value is None else value for value in given], dtype=np.float64)


def rated_judgement(dataset: Dataset, place: int, field: str) -> Judgement | None:
    """What the sheet's owner rated; None where the cell is empty."""
    stakeholder = dataset.stakeholders[place]
    value = getattr(stakeholder, field)
    if value is None:
        return None
    cell = stakeholder.cell(field)
    return Judgement(
        float(value),
        "rated",
        f"{WORDS[field]} {called(stakeholder)} is rated {as_written(dataset, cell, value)} "
        f"({cell}).",
    )


def as_written(dataset: Dataset, cell: Cell, value: float) -> str:
    """The rating on the scale of its own column, which the sheet's owner knows."""
    for scale in dataset.scales:
        if (scale.file, scale.column) == (cell.file, cell.column):
            if scale.source == "words":
                return _in_words(value)
            rated = round(scale.low + value * (scale.high - scale.low), 2)
            return f"{rated:g} on the scale of {scale.low:g} to {scale.high:g}"
    return f"{figure(value)} on a scale of 0 to 1" if 0 < value < 1 else _in_words(value)


def _in_words(value: float) -> str:
    """Where on its scale a rating stands, for one that was given in words."""
    if value in (0, 1):
        return f"as {'high' if value else 'low'} as the scale goes"
    return "in the middle of the scale" if value == 0.5 else f"{'high' if value > 0.5 else 'low'}"


def missing(sentence: str) -> Judgement:
    """Nothing in the data tells."""
    return Judgement(None, "missing", sentence)
