"""Sheets about each kind of tie; none where the data name no kinds."""

from collections.abc import Mapping
from typing import Any

from coalition.analysis.measure_labels import figure_lines
from coalition.findings import Findings
from coalition.views._workbook_sheet import Column, Sheet, Value, first
from coalition.views.workbook._network import figure_value
from coalition.views.workbook._stakeholders import measure_columns
from coalition.words import tell

UNION = tell("All kinds together")


def _multiplex(findings: Findings) -> Mapping[str, Any]:
    found = findings.figures.get("multiplex")
    return found if isinstance(found, Mapping) else {"kinds": [], "overlap": []}


def kinds_of_tie(findings: Findings) -> Sheet | None:
    """The network's figures beside those of each kind."""
    kinds = _multiplex(findings)["kinds"]
    if not kinds:
        return None
    columns = (
        Column(tell("Figure"), 36, "long"),
        Column(UNION, 14, "number", measured=True),
        *(Column(kind["kind"], 14, "number", measured=True) for kind in kinds),
        Column(tell("What it means"), 90, "long"),
    )
    by_kind = [{line.name: line.value for line in figure_lines(findings, kind)} for kind in kinds]
    rows = [
        [
            line.label,
            figure_value(line.name, line.value),
            *(figure_value(line.name, values[line.name]) for values in by_kind),
            line.meaning,
        ]
        for line in figure_lines(findings)
        if all(line.name in values for values in by_kind)
    ]
    return Sheet(
        tell("Kinds of tie"),
        tell("How do the networks of each kind of tie differ?"),
        columns,
        rows,
        len(rows),
        "analysis.json",
    )


def overlap_of_kinds(findings: Findings) -> Sheet | None:
    """For each two kinds, how far they join the same pairs."""
    overlap = _multiplex(findings)["overlap"]
    if not overlap:
        return None
    columns = (
        Column(tell("One kind"), 24),
        Column(tell("Another kind"), 24),
        Column(tell("Pairs tied in both"), 12, "integer", measured=True),
        Column(tell("Of pairs tied in either"), 12, "share", measured=True),
        Column(tell("Of the pairs of the one"), 12, "share", measured=True),
        Column(tell("Of the pairs of the other"), 12, "share", measured=True),
    )
    keys = ("both", "jaccard", "share_of_first", "share_of_second")
    rows = [[*two["kinds"], *(two[key] for key in keys)] for two in overlap]
    return Sheet(
        tell("Overlap of kinds"),
        tell("Do the kinds of tie join the same partners?"),
        columns,
        rows,
        len(rows),
        "analysis.json",
        frozen=2,
    )


def positions_by_kind(findings: Findings) -> Sheet | None:
    """A row for each stakeholder and each kind of tie that it has, to filter by either."""
    example = findings.stakeholders[0] if findings.stakeholders else None
    if example is None or not example.by_kind:
        return None
    measures = (*example.centrality, *example.brokerage)
    columns = (
        Column(tell("Name"), 38, "long"),
        Column(tell("Id"), 14),
        Column(tell("Kind of tie"), 18),
        Column(tell("Number of its community"), 12, "integer", measured=True),
        Column(tell("In the core"), 9, measured=True),
        Column(tell("Cut point"), 9, measured=True),
        *measure_columns(findings, measures),
    )
    rows: list[list[Value]] = [
        [
            s.name,
            s.id,
            kind,
            values["community"] + 1,
            values["core"],
            values["cut_point"],
            *(values[name] for name in measures),
        ]
        for s in findings.stakeholders
        for kind, values in s.by_kind.items()
        if values["degree"]
    ]
    return Sheet(
        tell("Positions by kind"),
        tell("Where does each stand in the kinds of tie that it has?"),
        columns,
        first(rows, columns),
        len(rows),
        "analysis.json",
        frozen=3,
    )
