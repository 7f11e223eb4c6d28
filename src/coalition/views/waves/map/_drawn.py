"""What the map draws: stakeholders, ties and conflicts, with what each is in every wave."""

from collections.abc import Mapping
from typing import Any

from coalition.tables import FORMS
from coalition.views._look import SECTOR_ORDER, sector_of, sector_shape
from coalition.views._plain_text import plain_text
from coalition.views.waves._places import places
from coalition.waves import Comparison

MOST = 2000
"""Stakeholders that are drawn; of more, a picture says nothing any more."""

RADIUS = 8
ABSENT = "absent"


def drawn(comparison: Comparison) -> dict[str, Any]:
    """What the script of the page knows; empty lists where there are too many stakeholders.

    States are a list by wave: ``absent``, ``there`` in the first wave, then what changed
    against the wave before. Who left, and a tie that was lost, still shows in that wave.
    """
    points = places(comparison) if len(comparison.matching.names) <= MOST else {}
    ids = sorted(points)
    place = {id: k for k, id in enumerate(ids)}
    return {
        "forms": list(FORMS),
        "shapes": {sector: sector_shape(sector, 0, 0, RADIUS) for sector in SECTOR_ORDER},
        "titles": [plain_text(title, 60) for title in comparison.titles],
        "people": [_person(comparison, id, points[id]) for id in ids],
        "ties": _ties(comparison, place) if ids else [],
        "conflicts": _conflicts(comparison, place) if ids else [],
    }


def people_states(comparison: Comparison) -> dict[str, list[str]]:
    """What each stakeholder is in each wave, by common id."""
    members = comparison.matching.members
    found = {
        id: ["there" if id in members(0) else ABSENT] for id in sorted(comparison.matching.names)
    }
    for wave, step in enumerate(comparison.steps, start=1):
        for member in step.members:
            stayed = "moved" if member.moved else "there"
            found[member.id].append(stayed if member.status == "stayed" else member.status)
        for states in found.values():
            states.extend([ABSENT] * (wave + 1 - len(states)))
    return found


def partners_of(comparison: Comparison) -> dict[str, list[int | None]]:
    """Number of partners in each wave by common id, None where it is not there."""
    found: dict[str, list[int | None]] = {
        id: [None] * len(comparison.waves) for id in sorted(comparison.matching.names)
    }
    for wave, findings in enumerate(comparison.waves):
        for s in findings.stakeholders:
            degree = s.centrality.get("degree")
            found[comparison.matching.keys[wave][s.id]][wave] = int(degree or 0)
    return found


def sector_by_id(comparison: Comparison) -> dict[str, str]:
    """The sector that was said last."""
    found: dict[str, str] = {}
    for wave, findings in enumerate(comparison.waves):
        for s in findings.stakeholders:
            id, sector = comparison.matching.keys[wave][s.id], sector_of(s.stakeholder.sector)
            if sector != "unknown" or id not in found:
                found[id] = sector
    return found


def _person(comparison: Comparison, id: str, point: tuple[float, float]) -> dict[str, Any]:
    x, y = point
    return {
        "id": id,
        "name": plain_text(comparison.name(id), 200),
        "x": round(x, 1),
        "y": round(y, 1),
    }


def _ties(comparison: Comparison, place: Mapping[str, int]) -> list[dict[str, Any]]:
    """Ends, states and forms (places in FORMS) of every pair that is ever tied."""
    waves = len(comparison.waves)
    states: dict[tuple[str, str], list[str]] = {}
    forms: dict[tuple[str, str], list[int | None]] = {}
    for wave, step in enumerate(comparison.steps, start=1):
        for change in step.ties:
            pair = (change.source, change.target)
            shown = states.setdefault(pair, [ABSENT] * waves)
            held = forms.setdefault(pair, [None] * waves)
            shown[wave] = change.status
            if wave == 1 and change.status != "new":
                shown[0] = "there"
                held[0] = _form(change.form_before)
            held[wave] = _form(change.form_after)
    return [
        {"a": place[a], "b": place[b], "states": states[a, b], "forms": forms[a, b]}
        for a, b in sorted(states)
    ]


def _form(form: str | None) -> int | None:
    return FORMS.index(form) if form in FORMS else None


def _conflicts(comparison: Comparison, place: Mapping[str, int]) -> list[dict[str, Any]]:
    waves = len(comparison.waves)
    states: dict[tuple[str, str], list[str]] = {}
    for wave, step in enumerate(comparison.steps, start=1):
        for change in step.conflicts:
            shown = states.setdefault((change.one, change.other), [ABSENT] * waves)
            shown[wave] = change.status
            if wave == 1 and change.status != "began":
                shown[0] = "goes on"
    return [{"a": place[a], "b": place[b], "states": states[a, b]} for a, b in sorted(states)]
