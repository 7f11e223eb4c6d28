"""The kinds of tie side by side, and how far they join the same partners."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from coalition.analysis.measure_labels import figure_lines, label, note
from coalition.findings import Findings
from coalition.views._known import word
from coalition.views._words import UNDEFINED, number, percent
from coalition.views.report._positions import FEWEST
from coalition.words import tell

SHOWN = (
    "ties",
    "isolates",
    "mean_degree",
    "transitivity",
    "centralization.degree",
    "stage.name",
)
"""Figures that differ between kinds in a way that can be said aloud."""

FIRST = 2
"""Equals that are named as standing between most."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A row of the table; `kind` is empty for all kinds together.

    `between` are the names of who stands between others most, empty where nobody does.
    """

    kind: str
    values: list[str]
    between: list[str]


@dataclass(frozen=True, slots=True)
class Kinds:
    """The section's content.

    `shares` says of each kind's pairs what share each kind joins; empty where no pair is in two.
    """

    meaning: str
    headings: list[str]
    rows: list[Kind]
    shares: list[tuple[str, list[str]]]
    told: list[str]
    with_places: bool


def kinds(findings: Findings) -> Kinds | None:
    """The section; None where the data name fewer than two kinds."""
    found: Any = findings.figures.get("multiplex")
    if not found or not found["kinds"]:
        return None
    labels = {line.name: line.label for line in figure_lines(findings)}
    labels["stage.name"] = label(findings, "structure", "stage")
    places: list[Mapping[str, Any]] = [s.centrality for s in findings.stakeholders]
    rows = [_row(findings, "", findings.figures, places)]
    for kind in found["kinds"]:
        own = [s.by_kind.get(kind["kind"], {}) for s in findings.stakeholders]
        rows.append(_row(findings, kind["kind"], kind, own))
    return Kinds(
        meaning=note(findings, "structure", "multiplex").meaning,
        headings=[labels[name] for name in SHOWN],
        rows=rows,
        shares=_shares(found) if found["pairs_in_several"] else [],
        told=_told(findings, found),
        with_places=len(findings.stakeholders) >= FEWEST and any(row.between for row in rows),
    )


def _row(
    findings: Findings, kind: str, figures: Mapping[str, Any], places: Iterable[Mapping[str, Any]]
) -> Kind:
    values = {line.name: line.value for line in figure_lines(findings, figures)}
    between = [one.get("betweenness") or 0 for one in places]
    most = max(between, default=0)
    first = [i for i, value in enumerate(between) if most > 0 and value >= most - 1e-9]
    return Kind(
        kind,
        [_value(values.get(name)) for name in SHOWN],
        [findings.stakeholders[i].name for i in first] if len(first) <= FIRST else [],
    )


def _value(value: object) -> str:
    if isinstance(value, str):
        return word(value)
    return number(value) if isinstance(value, int | float) else UNDEFINED


def _shares(found: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    names = [kind["kind"] for kind in found["kinds"]]
    share = {}
    for two in found["overlap"]:
        one, other = two["kinds"]
        share[one, other], share[other, one] = two["share_of_first"], two["share_of_second"]
    return [
        (one, ["" if one == other else percent(share[one, other]) for other in names])
        for one in names
    ]


def _told(findings: Findings, found: Mapping[str, Any]) -> list[str]:
    of_none = found["pairs_of_none"]
    told = _overlapping(found["pairs_in_several"], findings.network.m - of_none)
    if of_none:
        told.append(
            tell(
                "Pairs of which no kind is stated: {number}; they count in all kinds together "
                "only.",
                number=of_none,
            )
        )
    return told


def _overlapping(several: int, named: int) -> list[str]:
    """How many of the pairs whose kind is named are tied in several, and what that tells."""
    if not several:
        return [
            tell(
                "No pair is tied in more than one kind. Where a sheet has room for the main kind "
                "of each tie only, this is all that it can say."
            )
        ]
    return [
        tell(
            "Pairs tied in more than one kind: {several} of {number} ({share}).",
            several=several,
            number=named,
            share=percent(several / named),
        ),
        tell(
            "Ties of several kinds seldom end all at once: this network rests on them, and loses "
            "little when one kind of work ends."
        )
        if 2 * several >= named
        else tell(
            "Most partners meet in one way only, and may lose touch where that work ends; adding "
            "a second kind of tie between them makes the network firmer without a new partner."
        ),
    ]
