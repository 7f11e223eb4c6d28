"""Sheets about the network as a whole and the data behind it."""

from collections.abc import Mapping

from coalition.analysis.measure_labels import figure_lines
from coalition.findings import Findings
from coalition.own_words import own
from coalition.views._known import word
from coalition.views._workbook_sheet import Column, Sheet, Value, first
from coalition.words import Told, tell, tell_capital

SECTORS_SHOWN = ("public", "private", "social", "academic", "unknown")


def the_network(findings: Findings) -> Sheet:
    """The figures of the whole network, each with its meaning."""
    columns = (
        Column(tell("Figure"), 36, "long"),
        Column(tell("Value"), 14, "number", measured=True),
        Column(tell("What it means"), 90, "long"),
    )
    rows = [
        [line.label, figure_value(line.name, line.value), line.meaning]
        for line in figure_lines(findings)
    ]
    return Sheet(
        tell("The network"),
        tell("What is the network as a whole like?"),
        columns,
        rows,
        len(rows),
        "analysis.json",
    )


def figure_value(name: str, value: Value) -> Value:
    """A figure as a cell shows it; one that is a word of ours is said in the language.

    None is said too, where an empty cell would read as not worked out.
    """
    if value is None:
        return tell("not defined")
    if isinstance(value, bool):
        return tell("yes") if value else tell("no")
    if not isinstance(value, str) or isinstance(value, Told):
        return value
    # The column that groups are told apart by may have any name.
    is_theirs = name == "grouping" and value not in ("sector", "type")
    return value if is_theirs else word(value)


def communities(findings: Findings) -> Sheet:
    """Every community with its members."""
    columns = (
        Column(tell("Number"), 9, "integer", measured=True),
        Column(tell("Community"), 34, "long", measured=True),
        Column(tell("Members"), 10, "integer"),
        *(Column(tell_capital(own(sector)), 10, "integer") for sector in SECTORS_SHOWN),
        Column(tell("Commonest themes"), 40, "long"),
        Column(tell("Who"), 100, "long"),
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
        tell("Communities"),
        tell("Who works mostly with whom?"),
        columns,
        rows,
        len(findings.communities),
        "analysis.json",
        frozen=2,
    )


def sectors(findings: Findings) -> Sheet:
    """Ties between sectors, or the groups asked for, against chance."""
    by_sector = findings.network.grouping == "sector"
    columns = (
        Column(tell("Between"), 20, words=by_sector),
        Column(tell("and"), 20, words=by_sector),
        Column(tell("Ties"), 10, "integer"),
        Column(tell("Expected by chance"), 12, "number", measured=True),
        Column(tell("Possible pairs"), 12, "integer"),
        Column(tell("Standard deviations from chance"), 16, "z", measured=True),
    )
    mixing = findings.figures.get("sector_mixing") or []
    rows = [
        [_plain(cell.get(key)) for key in ("from", "to", "observed", "expected", "possible", "z")]
        for cell in (mixing if isinstance(mixing, list) else [])
        if isinstance(cell, Mapping)
    ]
    return Sheet(
        tell("Sectors"),
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
        Column(tell("How serious"), 11, words=True),
        Column(tell("What kind"), 26, words=True),
        Column(tell("File"), 26),
        Column(tell("Row"), 8, "integer"),
        Column(tell("Column"), 20),
        Column(tell("What stood there"), 34, "long"),
        Column(tell("What is wrong"), 60, "long"),
        Column(tell("What was done, or what to do"), 60, "long"),
    )
    rows = [
        [i.severity, i.code, i.file, i.row, i.column, i.value, i.message, i.action]
        for i in first(findings.dataset.issues, columns)
    ]
    return Sheet(
        tell("Data quality"),
        tell("What was doubtful in the data?"),
        columns,
        rows,
        len(findings.dataset.issues),
        "analysis.json",
        frozen=0,
    )
