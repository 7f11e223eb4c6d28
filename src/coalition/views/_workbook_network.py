"""Sheets about the network as a whole and the data behind it."""

from collections.abc import Mapping

from coalition.findings import Findings
from coalition.measure_labels import figure_lines
from coalition.views._workbook_sheet import Column, Sheet, Value, first
from coalition.words import tell

SECTORS_SHOWN = ("public", "private", "social", "academic", "unknown")


def the_network(findings: Findings) -> Sheet:
    """The figures of the whole network, each with its meaning."""
    columns = (
        Column("Figure", 36, "long"),
        Column("Value", 14, "number", measured=True),
        Column("What it means", 90, "long"),
    )
    rows = [[line.label, figure_value(line.value), line.meaning] for line in figure_lines(findings)]
    return Sheet(
        "The network",
        tell("What is the network as a whole like?"),
        columns,
        rows,
        len(rows),
        "analysis.json",
    )


def figure_value(value: Value) -> Value:
    """A figure as a cell shows it, where empty would read as not worked out."""
    if value is None:
        return "not defined"
    return ("yes" if value else "no") if isinstance(value, bool) else value


def communities(findings: Findings) -> Sheet:
    """Every community with its members."""
    columns = (
        Column("Number", 9, "integer", measured=True),
        Column("Community", 34, "long", measured=True),
        Column("Members", 10, "integer"),
        *(Column(sector.capitalize(), 10, "integer") for sector in SECTORS_SHOWN),
        Column("Commonest themes", 40, "long"),
        Column("Who", 100, "long"),
    )
    name = {s.id: s.name for s in findings.stakeholders}
    rows: list[list[Value]] = [
        [
            c.id + 1,
            c.label,
            len(c.members),
            *(c.sectors.get(sector, 0) for sector in SECTORS_SHOWN),
            "; ".join(c.themes),
            "; ".join(name[id] for id in c.members),
        ]
        for c in first(findings.communities, columns)
    ]
    return Sheet(
        "Communities",
        tell("Who works mostly with whom?"),
        columns,
        rows,
        len(findings.communities),
        "analysis.json",
        frozen=2,
    )


def sectors(findings: Findings) -> Sheet:
    """Ties between sectors, or the groups asked for, against chance."""
    columns = (
        Column("Between", 20),
        Column("and", 20),
        Column("Ties", 10, "integer"),
        Column("Expected by chance", 12, "number", measured=True),
        Column("Possible pairs", 12, "integer"),
        Column("Standard deviations from chance", 16, "z", measured=True),
    )
    mixing = findings.figures.get("sector_mixing") or []
    rows = [
        [_plain(cell.get(key)) for key in ("from", "to", "observed", "expected", "possible", "z")]
        for cell in (mixing if isinstance(mixing, list) else [])
        if isinstance(cell, Mapping)
    ]
    return Sheet(
        "Sectors",
        tell("Do sectors work across, or keep to themselves?"),
        columns,
        first(rows, columns),
        len(rows),
        "analysis.json",
        frozen=2,
    )


def _plain(value: object) -> Value:
    return value if isinstance(value, str | float | int | bool) else None


def data_quality(findings: Findings) -> Sheet:
    """Every doubt about the data, and what was done about it."""
    columns = (
        Column("How serious", 11),
        Column("What kind", 26),
        Column("File", 26),
        Column("Row", 8, "integer"),
        Column("Column", 20),
        Column("What stood there", 34, "long"),
        Column("What is wrong", 60, "long"),
        Column("What was done, or what to do", 60, "long"),
    )
    rows = [
        [i.severity, i.code, i.file, i.row, i.column, i.value, i.message, i.action]
        for i in first(findings.dataset.issues, columns)
    ]
    return Sheet(
        "Data quality",
        tell("What was doubtful in the data?"),
        columns,
        rows,
        len(findings.dataset.issues),
        "analysis.json",
        frozen=0,
    )
