"""Ratings that the sheet's owner gave: where one stands, nothing needs to be worked out."""

from functools import lru_cache

import numpy as np

from coalition.network import Floats, Network
from coalition.suggestions._suggestion import Judgement
from coalition.suggestions.evidence import called
from coalition.tables import Cell, Dataset
from coalition.wording import amount
from coalition.words import tell

RATED = {
    "alignment": tell("Alignment with {name} is rated {rating} ({cell})."),
    "trust": tell("Trust in {name} is rated {rating} ({cell})."),
    "commitment": tell("Commitment of {name} is rated {rating} ({cell})."),
    "communication": tell("Communication of {name} is rated {rating} ({cell})."),
}


def ratings(network: Network, dataset: Dataset, field: str) -> Floats:
    """Rating of each stakeholder in the column `field`, 0-1, nan where it is empty; shape (n,)."""
    return network.once_with(dataset, _columns)[field]


def _columns(
    network: Network,  # noqa: ARG001 - what is worked out once takes both
    dataset: Dataset,
) -> dict[str, Floats]:
    given = {field: [getattr(s, field) for s in dataset.stakeholders] for field in RATED}
    return {field: np.array(column, dtype=np.float64) for field, column in given.items()}


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
        RATED[field].saying(
            name=called(stakeholder), rating=as_written(dataset, cell, value), cell=cell.told
        ),
    )


def as_written(dataset: Dataset, cell: Cell, value: float) -> str:
    """The rating on the scale of its own column, which the sheet's owner knows."""
    for scale in dataset.scales:
        if (scale.file, scale.column) == (cell.file, cell.column):
            if scale.source == "words":
                return _in_words(value)
            rated = round(scale.low + value * (scale.high - scale.low), 2)
            return _on_scale(rated, scale.low, scale.high)
    if 0 < value < 1:
        return tell("{value} on a scale of 0 to 1", value=float(value))
    return _in_words(value)


@lru_cache(maxsize=1024)
def _on_scale(value: float, low: float, high: float) -> str:
    return tell(
        "{value} on the scale of {low} to {high}",
        value=amount(value),
        low=amount(low),
        high=amount(high),
    )


def _in_words(value: float) -> str:
    """Where on its scale a rating stands, for one that was given in words."""
    if value == 0:
        return tell("as low as the scale goes")
    if value == 1:
        return tell("as high as the scale goes")
    if value == 0.5:
        return tell("in the middle of the scale")
    return tell("high") if value > 0.5 else tell("low")
