"""The same stakeholders in other places: lanes, grids, stances, places on earth.

A view is a mapping: ``key``, ``name`` (a message and its arguments), ``x`` and ``y`` by index,
``titles`` (messages at places), ``lines`` (x1, y1, x2, y2), and ``ties``: ``all``, ``between``
(only those from sector to sector) or ``none``.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from coalition.findings import StakeholderFinding
from coalition.layout._drawing import kept_apart
from coalition.network import Floats
from coalition.views._look import SECTOR_ORDER, sector_of
from coalition.views._plain_text import plain_text
from coalition.views.map._shown import Shown

WIDTH, HEIGHT = 1600.0, 900.0
MOST = 2_000
"""Stakeholders above which only the network is drawn; more are a crowd in any other picture."""

MOST_ISSUES = 8
FEWEST_LOCATED = 2

STEPS = range(-2, 3)
"""From strongly against to strongly for."""

ASPECT = 3.2
"""Width by height of a stakeholder's cell in a column of stances: its name stands beside it."""

EMPTY = 0.95
"""Width of a column in which nobody stands, in cells."""

NAME_ASIDE = 0.14
"""Where in its cell a stakeholder stands, from the left."""

MOST_HEIGHT = 120.0

View = dict[str, Any]


def views(shown: Shown) -> list[View]:
    """The network, and every other view that the data allow."""
    found = [shown.findings.stakeholders[place] for place in shown.places]
    made: list[View] = [
        {"key": "network", "name": ["view-network", {}], "titles": [], "lines": [], "ties": "all"}
    ]
    if not 0 < len(found) <= MOST:
        return made
    made.append(_lanes(found))
    made += _grid(found)
    made += _stances(found)
    made += _geography(found)
    return made


def _view(key: str, name: list[Any], points: Floats, ties: str, **more: Any) -> View:
    return {
        "key": key,
        "name": name,
        "x": points[:, 0].round(1).tolist(),
        "y": points[:, 1].round(1).tolist(),
        "ties": ties,
        "titles": [],
        "lines": [],
    } | more


def _title(x: float, y: float, message: str, **arguments: Any) -> dict[str, Any]:
    return {"x": round(x, 1), "y": round(y, 1), "text": [message, arguments]}


def _step(count: int) -> float:
    """Pixels between neighbours, so that `count` fill the page by three quarters."""
    return float(np.clip(np.sqrt(0.75 * WIDTH * HEIGHT / max(count, 1)), 24, 150))


def _lanes(found: Sequence[StakeholderFinding]) -> View:
    """A lane a sector; left to right as in the network, so that ties cross less."""
    step = _step(len(found))
    in_row = max(1, int(WIDTH / step))
    points = np.zeros((len(found), 2))
    titles, lines, top = [], [], 0.0
    for sector in SECTOR_ORDER:
        own = [i for i, f in enumerate(found) if sector_of(f.stakeholder.sector) == sector]
        if not own and sector == "unknown":
            continue
        own.sort(key=lambda i: (found[i].x, found[i].id))
        rows = max(1, -(-len(own) // in_row))
        for place, i in enumerate(own):
            # Column by column: who stands far left in the network stands far left here.
            column, row = divmod(place, rows)
            columns = -(-len(own) // rows)
            points[i] = ((column + 0.5) * WIDTH / columns, top + (row + 0.9) * step)
        message = "lane" if own else "lane-empty"
        titles.append(
            _title(0, top + 18, message, sector=[f"sector-{sector}", {}], number=len(own))
        )
        top += (rows + 0.5) * step
        lines.append([0, round(top, 1), WIDTH, round(top, 1)])
    return _view("lanes", ["view-lanes", {}], points, "between", titles=titles, lines=lines[:-1])


def _tray(points: Floats, without: Sequence[int], top: float, step: float) -> None:
    """Who has no value stands in rows of its own, in no corner of the picture."""
    in_row = max(1, int(WIDTH / step))
    for place, i in enumerate(without):
        points[i] = ((place % in_row + 0.5) * step, top + (place // in_row + 0.5) * step)


def _apart(points: Floats, those: Sequence[int], step: float) -> None:
    points[those] = kept_apart(points[those], np.full(len(those), min(36.0, 0.3 * step)))


def _grid(found: Sequence[StakeholderFinding]) -> list[View]:
    rated = [
        i
        for i, f in enumerate(found)
        if f.stakeholder.influence is not None and f.stakeholder.interest is not None
    ]
    if not rated:
        return []
    points, step = np.zeros((len(found), 2)), _step(len(found))
    for i in rated:
        one = found[i].stakeholder
        points[i] = (WIDTH * (one.interest or 0), HEIGHT * (1 - (one.influence or 0)))
    _apart(points, rated, step)
    without = sorted(set(range(len(found))) - set(rated))
    titles = [
        _title(0, -30, "quadrant-satisfied"),
        _title(WIDTH / 2 + 10, -30, "quadrant-close"),
        _title(0, HEIGHT + 50, "quadrant-watch"),
        _title(WIDTH / 2 + 10, HEIGHT + 50, "quadrant-informed"),
        _title(WIDTH * 0.87, HEIGHT + 50, "axis-interest"),
        _title(-170, HEIGHT / 2, "axis-influence"),
    ]
    if without:
        titles.append(_title(0, HEIGHT + 110, "not-rated"))
        _tray(points, without, HEIGHT + 120, step)
    lines = [
        [WIDTH / 2, -20, WIDTH / 2, HEIGHT + 20],
        [-20, HEIGHT / 2, WIDTH + 20, HEIGHT / 2],
        [-20, HEIGHT + 20, WIDTH + 20, HEIGHT + 20],
        [-20, -20, -20, HEIGHT + 20],
    ]
    return [_view("grid", ["view-grid", {}], points, "none", titles=titles, lines=lines)]


def _stances(found: Sequence[StakeholderFinding]) -> list[View]:
    """A column a stance for each issue; who is silent stands below."""
    issues = dict.fromkeys(issue for f in found for issue, _ in f.stakeholder.stances)
    return [
        _stance(found, number, issue) for number, issue in enumerate(list(issues)[:MOST_ISSUES])
    ]


def _stance(found: Sequence[StakeholderFinding], number: int, issue: str) -> View:
    points = np.zeros((len(found), 2))
    stance = [dict(f.stakeholder.stances).get(issue) for f in found]
    held = [_holding(found, stance, step) for step in STEPS]
    silent = [i for i, s in enumerate(stance) if s is None]
    in_row, height, deepest = _cells([len(own) for own in held], len(silent))
    cell = WIDTH / sum(max(count, EMPTY) for count in in_row)
    titles, bands, left = [], [], 0.0
    for step, own, count in zip(STEPS, held, in_row, strict=True):
        width = cell * max(count, EMPTY)
        for k, i in enumerate(own):
            row, column = divmod(k, count)
            points[i] = (left + (column + NAME_ASIDE) * cell, (row + 0.5) * height)
        titles.append(_title(left + 8, -14, f"stance-{step}"))
        bands.append([round(v, 1) for v in (left, -44, left + width, deepest)] + [step + 2])
        left += width
    if silent:
        titles.append(_title(8, deepest + 34, "silent"))
        across = int(WIDTH / cell)
        for k, i in enumerate(silent):
            row, column = divmod(k, across)
            points[i] = ((column + NAME_ASIDE) * cell, deepest + 44 + (row + 0.5) * height)
    name = ["view-stance", {"issue": plain_text(issue, 60)}]
    more = {"titles": titles, "bands": bands, "room": round(height, 1), "cell": round(cell, 1)}
    return _view(f"stance-{number}", name, points, "none", **more)


def _holding(
    found: Sequence[StakeholderFinding], stance: Sequence[float | None], step: int
) -> list[int]:
    """Who holds a stance, the most influential first."""
    own = [i for i, s in enumerate(stance) if s is not None and round(s) == step]
    return sorted(own, key=lambda i: (-(found[i].stakeholder.influence or 0), found[i].id))


def _cells(held: Sequence[int], silent: int) -> tuple[list[int], float, float]:
    """Stakeholders side by side in each column, height of a row, and where the columns end.

    As few rows as fit the page with a name beside each stakeholder.
    """
    for rows in range(2, max([*held, 2]) + 1):
        in_row = [-(-count // rows) for count in held]
        across = sum(max(count, EMPTY) for count in in_row)
        below = -(-silent // max(int(across), 1))
        height = min(HEIGHT / (rows + below + 0.5), MOST_HEIGHT)
        if across * ASPECT * height <= WIDTH:
            break
    return in_row, height, rows * height


def _geography(found: Sequence[StakeholderFinding]) -> list[View]:
    """Where coordinates are given; a degree east is as wide as it is at the middle latitude."""
    located = [
        i
        for i, f in enumerate(found)
        if f.stakeholder.latitude is not None and f.stakeholder.longitude is not None
    ]
    if len(located) < FEWEST_LOCATED:
        return []
    points, step = np.zeros((len(found), 2)), _step(len(found))
    latitude = np.array([found[i].stakeholder.latitude for i in located], dtype=np.float64)
    longitude = np.array([found[i].stakeholder.longitude for i in located], dtype=np.float64)
    east = (longitude - longitude.min()) * np.cos(np.radians(latitude.mean()))
    south = latitude.max() - latitude
    scale = min(WIDTH / max(np.ptp(east), 1e-9), HEIGHT / max(np.ptp(south), 1e-9))
    points[located] = np.column_stack([east, south]) * min(scale, 1e6)
    _apart(points, located, step)
    without = sorted(set(range(len(found))) - set(located))
    titles = []
    if without:
        deepest = float(points[located, 1].max()) + step
        titles.append(_title(0, deepest + 20, "not-located"))
        _tray(points, without, deepest + 30, step)
    return [
        _view("geography", ["view-geography", {}], points, "all", titles=titles) | {"square": True}
    ]
