"""Headers that may mean two things: what stands in the column decides."""

from collections.abc import Callable, Sequence

from coalition.tables._cells import parts_of
from coalition.tables._sectors import given_sector, is_plain_sector, known_type
from coalition.tables._stances import stance_in_words
from coalition.tables._texts import folded
from coalition.tables._words import meanings

HALF = 0.5
MOST = 0.8


def field_by_values(field: str, cells: Sequence[str]) -> str:
    """The field that a column of stakeholders holds whose header says `field`.

    ``sector`` and ``category`` are themes where the values are no sectors or types; ``type`` and
    ``category`` are the sector where the values only say public, private, social, academic.
    """
    distinct = {part for cell in set(cells) for part in parts_of(cell)}
    if field == "stance":
        return field if _share(distinct, lambda v: stance_in_words(v) is not None) >= MOST else ""
    if field == "regions":
        # Letters that stand for an answer (L local, B both) are no places; GB and US may be.
        return (
            field if any(len(v) > 2 for v in distinct) or all(len(v) > 1 for v in distinct) else ""
        )
    if field == "activities":
        return field if distinct and _share(distinct, lambda v: " @ " in v) == 1 else ""
    if not distinct:
        return "" if field == "category" else field
    if field == "sector":
        return field if _share(distinct, _is_sector) >= HALF else "themes"
    if _share(distinct, is_plain_sector) >= MOST:
        return "sector"
    if field == "category":
        return "type" if _share(distinct, lambda v: known_type(v) is not None) >= HALF else "themes"
    return field


def tie_field_by_values(cells: Sequence[str]) -> str:
    """The field of a column of ties called type or relation: a form, a status, a direction."""
    distinct = {folded(cell) for cell in cells if cell.strip()}
    for field, groups in (("directed", "directions"), ("form", "forms"), ("status", "statuses")):
        known = {w for w in meanings(groups) if field != "directed" or len(w) > 4}
        if distinct and len(distinct & known) / len(distinct) > HALF:
            return field
    return "kind"


def _is_sector(value: str) -> bool:
    return given_sector(value) is not None


def _share(values: set[str], holds: Callable[[str], bool]) -> float:
    return sum(holds(value) for value in values) / len(values) if values else 0.0
