"""The legend: what each colour, shape and line means, and how many there are of each."""

from collections import Counter
from dataclasses import dataclass

from coalition.analysis.tie_findings import STATUS_ORDER
from coalition.tables import FORMS, rung
from coalition.views._look import SECTOR_ORDER, sector_of
from coalition.views._plain_text import plain_text
from coalition.views.map._catalogue import catalogue
from coalition.views.map._shown import Shown

STATUSES_AT_FIRST = ("existing", "potential")


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the legend; `value` is what the page's data call it, `word` its message."""

    value: int
    name: str
    label: str
    count: int
    is_on: bool = True
    word: str = ""


def sectors(shown: Shown) -> list[Key]:
    """The sectors that occur, in their usual order; `value` as the facet counts them."""
    found = shown.findings.stakeholders
    counts = Counter(sector_of(found[place].stakeholder.sector) for place in shown.places)
    present = [sector for sector in SECTOR_ORDER if counts[sector]]
    said = catalogue(shown.findings.language)
    return [
        Key(value, sector, said[word], counts[sector], word=word)
        for value, sector in enumerate(present)
        for word in (f"sector-{sector}",)
    ]


def statuses(shown: Shown) -> list[Key]:
    """Ties by status; past ones and conflicts are off at first.

    Where forms are stated, these stand for the existing ties.
    """
    counts = Counter(tie.status for tie in shown.ties)
    if forms(shown):
        del counts["existing"]
    return [
        _status(value, status, counts[status], shown.findings.language)
        for value, status in enumerate(STATUS_ORDER)
        if counts[status]
    ]


def _status(value: int, status: str, count: int, language: str) -> Key:
    word = f"legend-{status}"
    label = catalogue(language)[word]
    return Key(value, status, label, count, status in STATUSES_AT_FIRST, word)


def kinds(shown: Shown) -> list[Key]:
    """Kinds of ties, where there are several."""
    counts = Counter(tie.kind for tie in shown.ties)
    if len(counts) < 2:
        return []
    return [
        Key(
            value,
            kind,
            plain_text(kind, 60) or catalogue(shown.findings.language)["no-kind"],
            counts[kind],
            word="" if kind else "no-kind",
        )
        for value, kind in enumerate(sorted(counts))
    ]


def forms(shown: Shown) -> list[Key]:
    """Forms of partnership, by the ladder, where any tie states one."""
    counts = Counter(rung(tie.form) or 0 for tie in shown.ties if tie.status == "existing")
    if set(counts) <= {0}:
        return []
    return [
        Key(value, name, catalogue(shown.findings.language)[word], counts[value], word=word)
        for value, name in enumerate(("no-form", *FORMS))
        for word in (f"legend-{name}",)
        if counts[value]
    ]
