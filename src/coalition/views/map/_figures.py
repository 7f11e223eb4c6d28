"""What the page says of the network in figures, and of words that have no figure."""

from collections.abc import Iterator, Mapping
from typing import Any

from coalition.analysis.measure_labels import note
from coalition.views._known import word
from coalition.views.map._shown import Shown
from coalition.words import tell

FIGURES = (
    "components",
    "transitivity",
    "centralization.betweenness",
    "bridges.count",
    "stage.name",
)
"""Those to say aloud to a room that sees the map; the brief has all."""

PLAYERS = 3
"""Stakeholders in a set of key players."""

KEY_PLAYERS = {
    "reach": tell("Whom to brief first, so that news reaches the most"),
    "disrupt": tell("Whose leaving would break the network up the most"),
}
EXPLAINED = ("community", "core", "cut_point")


def figures(shown: Shown) -> list[dict[str, Any]]:
    """Figures of the network with their meaning, then sets of key players by index."""
    if not shown.findings.network.m:
        return []
    return [*_figures(shown), *_key_players(shown)]


def explained(shown: Shown) -> dict[str, list[str]]:
    """Name and meaning of what is no figure, as a profile tells it."""
    notes = {name: note(shown.findings, "positions", name) for name in EXPLAINED}
    return {name: [about.label, about.meaning] for name, about in notes.items()}


def _figures(shown: Shown) -> Iterator[dict[str, Any]]:
    for address in FIGURES:
        name, _, part = address.partition(".")
        value: Any = shown.findings.figures.get(name)
        value = value.get(part) if part and value else value
        if value is not None:
            about = note(shown.findings, "structure", name)
            said = word(value) if isinstance(value, str) else round(value, 4)
            yield {
                "label": about.label,
                "value": said,
                "texts": [about.meaning, *_next(shown, name)],
            }


def _next(shown: Shown, name: str) -> list[str]:
    """What usually helps next, as the stage has it."""
    found: Any = shown.findings.figures.get(name)
    step = found.get("next_step") if isinstance(found, Mapping) else None
    return [step] if step else []


def _key_players(shown: Shown) -> Iterator[dict[str, Any]]:
    found: Any = shown.findings.figures.get("key_players") or {}
    for name, question in KEY_PLAYERS.items():
        for members in (one["members"] for one in found.get(name, []) if one["k"] == PLAYERS):
            if all(id in shown.index for id in members):
                yield {"label": question, "people": [shown.index[id] for id in members]}
