"""What a stakeholder's influence weighs where influence is summed."""

import numpy as np

from coalition.network import Floats
from coalition.tables import Dataset, Stakeholder


def influence_weights(dataset: Dataset) -> Floats:
    """Influence of each in proportion to the rating as written, shape (n,).

    The rating over the top of its column's scale: on 1 to 5 a 1 weighs 0.2, a fifth of a 5,
    though it is the lowest place on the scale. On scales from 0, and for words, that is the place
    itself; so it is on scales that go below 0, where no proportion can be read. nan where not
    stated.
    """
    spans = {(scale.file, scale.column): (scale.low, scale.high) for scale in dataset.scales}
    found = [_weight(s, spans) for s in dataset.stakeholders]
    return np.array([np.nan if weight is None else weight for weight in found], dtype=np.float64)


def _weight(
    stakeholder: Stakeholder, spans: dict[tuple[str, str], tuple[float, float]]
) -> float | None:
    place = stakeholder.influence
    if place is None:
        return None
    cell = stakeholder.cell("influence")
    low, high = spans.get((cell.file, cell.column), (0.0, 1.0))
    return (low + place * (high - low)) / high if 0 < low < high else place
