"""Demand and supply by group: where what is needed stands, and where nobody is at work."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coalition.findings import Findings, HeatCell
from coalition.tables import SECTORS, UNKNOWN
from coalition.views._known import word
from coalition.words import tell

ROWS, COLUMNS = 12, 8
"""Of a table in the brief; the workbook has all."""

TITLES = {
    "sector": tell("Capabilities by sector"),
    "region": tell("Capabilities by region"),
    "theme": tell("Capabilities by theme"),
    "community": tell("Capabilities by community"),
    "theme in region": tell("Themes by region: how many are at work"),
}
LEVELS = 4
"""Shades of a table, beside the blank one."""


@dataclass(frozen=True, slots=True)
class HeatTable:
    """A matrix: `rows` hold a term and a cell for each of `groups`; what is left out is counted.

    A cell is its text, its level and whether it is a lack: needed there, and offered by nobody.
    """

    title: str
    groups: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, int, bool], ...]], ...]
    terms_left: int
    groups_left: int
    counts_work: bool


def heat(findings: Findings) -> list[HeatTable]:
    """A table for each grouping that parts the stakeholders into two groups or more."""
    labels = {str(c.id): c.label for c in findings.communities}
    alone = {str(c.id) for c in findings.communities if len(c.members) == 1}
    sectors = {sector: word(sector) for sector in (*SECTORS, UNKNOWN)}
    tables = []
    for by, title in TITLES.items():
        cells = [cell for cell in findings.heat if cell.by == by]
        if by == "community":
            cells = [cell for cell in cells if cell.group not in alone]
        if len({cell.group for cell in cells}) > 1:
            tables.append(
                _table(title, cells, {"community": labels, "sector": sectors}.get(by, {}))
            )
    return tables


def _table(title: str, cells: Sequence[HeatCell], labels: Mapping[str, str]) -> HeatTable:
    counts_work = cells[0].need is None
    found = {(cell.term, cell.group): cell for cell in cells}
    terms = _largest(cells, [cell.term for cell in cells])
    groups = _largest(cells, [cell.group for cell in cells])
    most = max(_weight(cell) for cell in cells)
    return HeatTable(
        title=title,
        groups=tuple(labels.get(group, group) for group in groups[:COLUMNS]),
        rows=tuple(
            (term, tuple(_shown(found.get((term, group)), most) for group in groups[:COLUMNS]))
            for term in terms[:ROWS]
        ),
        terms_left=max(0, len(terms) - ROWS),
        groups_left=max(0, len(groups) - COLUMNS),
        counts_work=counts_work,
    )


def _largest(cells: Sequence[HeatCell], names: Sequence[str]) -> list[str]:
    """Names by the falling sum of what their cells weigh."""
    total: Counter[str] = Counter()
    for cell, name in zip(cells, names, strict=True):
        total[name] += _weight(cell)
    return sorted(total, key=lambda name: (-total[name], name))


def _weight(cell: HeatCell) -> int:
    return cell.offer if cell.need is None else cell.need


def _shown(cell: HeatCell | None, most: int) -> tuple[str, int, bool]:
    if cell is None:
        return "", 0, False
    if cell.need is None:
        return str(cell.offer), _level(cell.offer, most), False
    return f"{cell.need} / {cell.offer}", _level(cell.need, most), cell.need > 0 == cell.offer


def _level(amount: int, most: int) -> int:
    return -(-LEVELS * amount // most) if most else 0
