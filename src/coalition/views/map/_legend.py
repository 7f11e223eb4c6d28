"""The legend: what each colour, shape and line means, and how many there are of each."""

from collections import Counter
from dataclasses import dataclass

from coalition.tables import FORMS, rung
from coalition.tie_findings import STATUS_ORDER
from coalition.views._look import SECTOR_LABELS, SECTOR_ORDER, sector_of
from coalition.views._plain_text import plain_text
from coalition.views.map._shown import Shown

STATUS_LABELS = {
    "existing": "Tie",
    "potential": "Could work together",
    "past": "Past tie",
    "conflict": "Conflict",
}
STATUSES_AT_FIRST = ("existing", "potential")


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the legend; `value` is what the page's data call it."""

    value: int
    name: str
    label: str
    count: int
    is_on: bool = True


def sectors(shown: Shown) -> list[Key]:
    """The sectors that occur, in their usual order; `value` as the facet counts them."""
    found = shown.findings.stakeholders
    counts = Counter(sector_of(found[place].stakeholder.sector) for place in shown.places)
    present = [sector for sector in SECTOR_ORDER if counts[sector]]
    return [
        Key(value, sector, SECTOR_LABELS[sector], counts[sector])
        for value, sector in enumerate(present)
    ]


def statuses(shown: Shown) -> list[Key]:
    """Ties by status; past ones and conflicts are off at first.

    Where forms are stated, these stand for the existing ties.
    """
    counts = Counter(tie.status for tie in shown.ties)
    if forms(shown):
        del counts["existing"]
    return [
        Key(value, status, STATUS_LABELS[status], counts[status], status in STATUSES_AT_FIRST)
        for value, status in enumerate(STATUS_ORDER)
        if counts[status]
    ]


def kinds(shown: Shown) -> list[Key]:
    """Kinds of ties, where there are several."""
    counts = Counter(tie.kind for tie in shown.ties)
    if len(counts) < 2:
        return []
    return [
        Key(value, kind, plain_text(kind, 60) or "kind not said", counts[kind])
        for value, kind in enumerate(sorted(counts))
    ]


def forms(shown: Shown) -> list[Key]:
    """Forms of partnership, by the ladder, where any tie states one."""
    counts = Counter(rung(tie.form) or 0 for tie in shown.ties if tie.status == "existing")
    if set(counts) <= {0}:
        return []
    return [
        Key(value, name, name.capitalize(), counts[value])
        for value, name in enumerate(("form not said", *FORMS))
        if counts[value]
    ]
