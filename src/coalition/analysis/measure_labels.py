"""What figures and measures are called, and what they mean, as the views show them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coalition.findings import Figure, Findings, MeasureNote
from coalition.words import tell

PLAIN = str | float | int | bool | None

OF_THE_DATA = {
    "stakeholders": MeasureNote(
        "structure", "stakeholders", tell("Stakeholders"), tell("How many are listed."), "", ""
    ),
    "ties": MeasureNote(
        "structure",
        "ties",
        tell("Ties"),
        tell("Tied pairs of stakeholders; each pair counts once."),
        "",
        "",
    ),
    "basis": MeasureNote(
        "structure",
        "basis",
        tell("Where ties come from"),
        tell(
            "Declared: the data state them. Potential: the data state none, and stakeholders are "
            "joined by what they share."
        ),
        "",
        "",
    ),
    "directed": MeasureNote(
        "structure",
        "directed",
        tell("Ties have a direction"),
        tell("Whether who named whom counts."),
        "",
        "",
    ),
    "grouping": MeasureNote(
        "structure",
        "grouping",
        tell("Groups"),
        tell("The column that mixing is counted between."),
        "",
        "",
    ),
    "betweenness_sampling": MeasureNote(
        "structure", "betweenness_sampling", tell("Betweenness sampling"), "", "", ""
    ),
    "rank_stability": MeasureNote(
        "structure", "rank_stability", tell("Rank stability"), "", "", ""
    ),
}
"""Figures that no measure works out: they are read off the data, or tell how others were."""

PARTS: dict[str, str] = {
    part: part
    for part in (
        tell("approximate"),
        tell("asymmetry"),
        tell("betweenness"),
        tell("bound"),
        tell("bound confidence"),
        tell("centralization"),
        tell("closeness"),
        tell("clustering"),
        tell("core fit"),
        tell("correlation"),
        tell("count"),
        tell("degree"),
        tell("degree centralization"),
        tell("density"),
        tell("expected"),
        tell("expected clustering"),
        tell("expected distance"),
        tell("fragmentation"),
        tell("index"),
        tell("left out"),
        tell("mean"),
        tell("name"),
        tell("next step"),
        tell("pairs in several"),
        tell("pairs of none"),
        tell("p value"),
        tell("rated"),
        tell("raters"),
        tell("runs"),
        tell("share rated"),
        tell("sources"),
        tell("standard error"),
        tell("trust"),
        tell("value"),
    )
}
"""What the parts of a figure are called."""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One plain figure of the network with its name and meaning; `value` None: undefined."""

    name: str
    label: str
    value: PLAIN
    meaning: str


def note(findings: Findings, part: str, name: str) -> MeasureNote:
    """The note on a measure; one that only bears its name where there is none."""
    for found in findings.notes:
        if (found.part, found.name) == (part, name):
            return found
    return MeasureNote(
        part, name, name.replace("_", " ").replace("-", " ").capitalize(), "", "", ""
    )


def label(findings: Findings, part: str, name: str) -> str:
    """What a measure is called in a heading."""
    return note(findings, part, name).label


def figure_lines(
    findings: Findings, figures: Mapping[str, Figure] | None = None
) -> tuple[FigureLine, ...]:
    """Those of `figures` that are single values or small mappings of such, in their order.

    `figures` are those of the network, if not those of one kind of tie.
    """
    figures = findings.figures if figures is None else figures
    return tuple(
        line for name, figure in figures.items() for line in _lines(findings, name, figure)
    )


def _lines(findings: Findings, name: str, figure: Figure) -> Iterator[FigureLine]:
    about = OF_THE_DATA.get(name) or note(findings, "structure", name)
    if isinstance(figure, Mapping):
        for part, value in figure.items():
            if not isinstance(value, Mapping | list):
                words = part.replace("_", " ")
                label = tell("{label}: {part}", label=about.label, part=PARTS.get(words, words))
                yield FigureLine(f"{name}.{part}", label, value, about.meaning)
    elif not isinstance(figure, list):
        yield FigureLine(name, about.label, figure, about.meaning)
