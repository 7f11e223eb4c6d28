"""Key figures of the network, each with its meaning."""

from dataclasses import dataclass

from coalition.analysis.measure_labels import FigureLine, figure_lines
from coalition.findings import Findings
from coalition.views._known import word
from coalition.views._words import number
from coalition.words import tell

WHY_UNDEFINED = {
    "reciprocity": tell("ties have no direction in these data"),
    "diameter": tell("no two stakeholders are tied"),
    "average_path_length": tell("no two stakeholders are tied"),
    "transitivity": tell("no stakeholder has two partners"),
    "modularity": tell("there are no ties"),
    "density": tell("there are fewer than two stakeholders"),
    "fragmentation": tell("there are fewer than two stakeholders"),
    "ei_index": tell("there are no ties between stakeholders whose group is known"),
    "centralization": tell("there are too few stakeholders"),
    "core_periphery": tell("the ties single out no core"),
    "core_periphery.p_value": tell("there is no core, or the network is too large"),
    "compactness": tell("there are fewer than two stakeholders"),
    "mean_degree": tell("there are no stakeholders"),
    "assortativity": tell("there are no ties between stakeholders of two or more known groups"),
    "confirmation": tell("the data do not let both sides report a tie"),
    "trust_density": tell("nobody rated the trust of a tie"),
    "trust_density.asymmetry": tell("no tie was rated from both sides"),
    "small_world": tell("there are no triangles to compare, or the network is too large"),
    "community_stability": tell("there are no ties, or the network is too large"),
}
LEFT_OUT = (
    "basis",
    "directed",
    "grouping",
    "stage",
    "partner_scores",
    "betweenness_sampling",
    "multiplex",
    "rank_stability",
)
"""What other sections tell in words."""
ORDER = (
    "stakeholders",
    "ties",
    "mean_degree",
    "density",
    "components",
    "isolates",
    "fragmentation",
    "average_path_length",
    "diameter",
    "compactness",
    "transitivity",
    "centralization",
    "modularity",
    "core_periphery",
    "ei_index",
    "assortativity",
    "reciprocity",
    "confirmation",
    "trust_density",
)
"""From size to shape to mixing to trust; other figures follow."""


HEADLINE = (
    "stakeholders",
    "ties",
    "mean_degree",
    "components",
    "isolates",
    "average_path_length",
    "transitivity",
    "centralization.betweenness",
    "ei_index.value",
)
"""What can be said aloud to a room."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure as a row of the table; `why` says why there is none."""

    label: str
    value: str
    meaning: str
    why: str


def key_figures(findings: Findings) -> list[KeyFigure]:
    """The single figures of the network; of those with several parts only the first is explained.

    Returns
    -------
    list of KeyFigure
        In the order of `ORDER`.
    """
    lines = [line for line in figure_lines(findings) if _figure(line) not in LEFT_OUT]
    lines.sort(key=lambda line: _order(_figure(line)))
    rows, former = [], ""
    for line in lines:
        rows.append(_key_figure(line, is_first=_figure(line) != former))
        former = _figure(line)
    return rows


def headline_figures(findings: Findings) -> list[KeyFigure]:
    """Those of the figures that a reader needs first; without those that are not defined."""
    lines = {line.name: line for line in figure_lines(findings)}
    shown = [lines[name] for name in HEADLINE if name in lines and lines[name].value is not None]
    return [_key_figure(line, is_first=True) for line in shown]


def _figure(line: FigureLine) -> str:
    return line.name.partition(".")[0]


def _order(name: str) -> int:
    return ORDER.index(name) if name in ORDER else len(ORDER)


def _key_figure(line: FigureLine, *, is_first: bool) -> KeyFigure:
    meaning = line.meaning if is_first else ""
    if line.value is None:
        general = WHY_UNDEFINED.get(_figure(line), tell("these data do not allow it"))
        why = WHY_UNDEFINED.get(line.name, general)
        return KeyFigure(line.label, tell("not defined"), meaning, why)
    if isinstance(line.value, bool):
        return KeyFigure(line.label, tell("yes") if line.value else tell("no"), meaning, "")
    if isinstance(line.value, str):
        return KeyFigure(line.label, word(line.value), meaning, "")
    return KeyFigure(line.label, number(line.value), meaning, "")
