"""Who the sectors are, and how they mix compared with chance."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from coalition.findings import Findings
from coalition.tables import SECTORS, UNKNOWN
from coalition.views._known import word
from coalition.views._plain_text import plain_text
from coalition.views._words import number
from coalition.views.report._spans import Span, spans, ticks
from coalition.words import tell

MOST_GROUPS = 8
MOST_PAIRS = 15
TOO_FEW = 2
"""Where chance would give fewer ties than this, more or fewer says nothing."""


@dataclass(frozen=True, slots=True)
class MixingCell:
    """Ties between two groups.

    `tone` counts standard deviations from chance: 0 below two, else 2 or 3, negative where ties
    are fewer.
    """

    one: str
    other: str
    observed: float
    expected: float | None
    possible: float | None
    z: float | None
    tone: int


@dataclass(frozen=True, slots=True)
class Mixing:
    """The section's content; `grid` is empty where there are too many groups for one."""

    grouping: str
    counts: list[tuple[str, int]]
    groups: list[str]
    grid: dict[tuple[str, str], MixingCell]
    cells: list[MixingCell]
    left_out: int
    chart: Markup


def mixing(findings: Findings) -> Mixing:
    """Sector counts, the table of ties between sectors, and the chart against chance."""
    cells = _cells(findings)
    groups = sorted({name for cell in cells for name in (cell.one, cell.other)}, key=_order)
    grid = {(cell.one, cell.other): cell for cell in cells}
    grid |= {(cell.other, cell.one): cell for cell in cells if (cell.other, cell.one) not in grid}
    telling = sorted(cells, key=lambda c: (-abs(c.z or 0), -c.observed, c.one, c.other))
    shown = [cell for cell in telling if cell.expected is not None][:MOST_PAIRS]
    counted = Counter(str(group) for group in findings.network.groups)
    return Mixing(
        grouping=findings.network.grouping,
        counts=sorted(counted.items(), key=lambda item: _order(item[0])),
        groups=groups if len(groups) <= MOST_GROUPS else [],
        grid=grid if len(groups) <= MOST_GROUPS else {},
        cells=telling[: 2 * MOST_PAIRS],
        left_out=max(0, len(telling) - 2 * MOST_PAIRS),
        chart=_chart(
            sorted(shown, key=_difference, reverse=True),
            findings.network.grouping == "sector",
            findings.language,
        ),
    )


def _order(group: str) -> tuple[int, str]:
    """Our sectors first and as always, then other groups by name, the unknown last."""
    if group == UNKNOWN:
        return len(SECTORS) + 1, group
    return (SECTORS.index(group) if group in SECTORS else len(SECTORS)), group


def _cells(findings: Findings) -> list[MixingCell]:
    figure = findings.figures.get("sector_mixing")
    rows = figure if isinstance(figure, list) else []
    return [_cell(row) for row in rows if isinstance(row, Mapping)]


def _cell(row: Mapping[str, object]) -> MixingCell:
    expected, z = _float(row.get("expected")), _float(row.get("z"))
    telling = z is not None and expected is not None and expected >= TOO_FEW
    return MixingCell(
        one=str(row["from"]),
        other=str(row["to"]),
        observed=_float(row.get("observed")) or 0,
        expected=expected,
        possible=_float(row.get("possible")),
        z=z,
        tone=_tone(z) if telling and z is not None else 0,
    )


def _tone(z: float) -> int:
    """Whole standard deviations from 0, none below two, at most three."""
    return 0 if abs(z) < 2 else int(max(-3, min(3, z)))


def _float(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _difference(cell: MixingCell) -> float:
    return cell.observed - (cell.expected or 0)


def _chart(cells: list[MixingCell], is_ours: bool, language: str) -> Markup:
    if not cells:
        return Markup("")
    rows = [_span(cell, is_ours) for cell in cells]
    most = max(1, *(row.high for row in rows))
    return spans(
        rows,
        tell("Ties between groups: as found, and as chance would give"),
        ticks(0, most),
        tell("ties"),
        "mixing",
        language,
    )


def _span(cell: MixingCell, is_ours: bool) -> Span:
    expected = cell.expected or 0
    ends = (plain_text(group, 15) for group in (cell.one, cell.other))
    one, other = (word(end) if is_ours else end for end in ends)
    name = tell("{one} – {other}", one=one, other=other)
    if cell.one == cell.other:
        name = tell("within {group}", group=word(cell.one) if is_ours else cell.one)
    return Span(
        name=name,
        low=min(cell.observed, expected),
        high=max(cell.observed, expected),
        at=cell.observed,
        tip=tell(
            "{groups}: {number} ties, by chance {expected}",
            groups=name,
            number=number(cell.observed),
            expected=number(expected),
        ),
        marked=cell.observed < expected,
    )
