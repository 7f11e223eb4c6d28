"""The same stakeholders in other places: lanes, grids, stances, places on earth.

A view is a mapping: ``key``, ``name`` (a message and its arguments), ``x`` and ``y`` by index,
``titles`` (messages at places), ``lines`` (x1, y1, x2, y2), and ``ties``: ``all``, ``between``
(only those from sector to sector) or ``none``.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coalition.findings import StakeholderFinding
from coalition.layout._drawing import kept_apart
from coalition.network import Floats
from coalition.views._drawing import is_potential
from coalition.views._look import SECTOR_ORDER, sector_of
from coalition.views._plain_text import plain_text
from coalition.views.map._shown import Shown

WIDTH, HEIGHT = 1600.0, 900.0
MOST = 2_000
"""Stakeholders above which only the network is drawn; more are a crowd in any other picture."""

MOST_ISSUES = 8
FEWEST_LOCATED = 2

MOST_NEAR, FAR = 0.95, 4
"""Share of all that is drawn in any case, and how much wider the rest must make the picture."""

DEGREE = 111.2
"""Kilometres in a degree of latitude, on a globe of 6,371 km."""

STEPS = range(-2, 3)
"""From strongly against to strongly for."""

ASPECT = 3.2
"""Width by height of a stakeholder's cell in a column of stances: its name stands beside it."""

MIDDLE = 0.5
"""From which rating on influence and interest are high."""

QUADRANTS = {
    (True, False): "quadrant-satisfied",
    (True, True): "quadrant-close",
    (False, False): "quadrant-watch",
    (False, True): "quadrant-informed",
}
"""By whether influence and interest are high."""

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
    made += _geography(shown, found)
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


def _tray(
    points: Floats, without: Sequence[int], top: float, step: float, left: float = 0
) -> float:
    """Who has no value stands in rows of its own, in no corner of the picture; where they end."""
    in_row = max(1, int(WIDTH / step))
    for place, i in enumerate(without):
        points[i] = (left + (place % in_row + 0.5) * step, top + (place // in_row + 0.5) * step)
    return top + (len(without) // in_row + 1) * step


def _apart(points: Floats, those: Sequence[int], step: float, middle: Floats) -> float:
    """Nobody over another; how much the picture grew about its middle to make the room."""
    far = np.array([[1e6, 0.0]])  # touches nobody, and tells how much all grew
    held = np.vstack([points[those] - middle, far])
    moved = kept_apart(held, np.append(np.full(len(those), min(36.0, 0.3 * step)), 0.0))
    points[those] = moved[:-1] + middle
    return float(moved[-1, 0] / far[0, 0])


def _grid(found: Sequence[StakeholderFinding]) -> list[View]:
    rated = [
        i
        for i, f in enumerate(found)
        if f.stakeholder.influence is not None and f.stakeholder.interest is not None
    ]
    if not rated:
        return []
    points, step = np.zeros((len(found), 2)), _step(len(found))
    counts = dict.fromkeys(QUADRANTS, 0)
    for i in rated:
        one = found[i].stakeholder
        interest, influence = one.interest or 0, one.influence or 0
        points[i] = (WIDTH * interest, HEIGHT * (1 - influence))
        counts[influence >= MIDDLE, interest >= MIDDLE] += 1
    middle = np.array([WIDTH, HEIGHT]) / 2
    # The axes grow with the picture, so that everybody stands where the rating says.
    reach = _apart(points, rated, step, middle) * middle
    (left, top), (right, bottom) = middle - reach - 20, middle + reach + 20
    without = sorted(set(range(len(found))) - set(rated))
    titles = [
        _title(
            middle[0] + 10 if is_right else left + 20,
            top - 10 if is_high else bottom + 30,
            "lane",
            sector=[QUADRANTS[is_high, is_right], {}],
            number=count,
        )
        for (is_high, is_right), count in counts.items()
    ]
    titles.append(_title(right - 220, bottom + 30, "axis-interest"))
    titles.append(_title(left - 165, middle[1], "axis-influence"))
    if without:
        titles.append(_title(left + 20, bottom + 90, "not-rated"))
        _tray(points, without, bottom + 100, step)
    lines = [
        [middle[0], top, middle[0], bottom],
        [left, middle[1], right, middle[1]],
        [left, bottom, right, bottom],
        [left, top, left, bottom],
    ]
    more = {"lines": np.round(lines, 1).tolist(), "reach": np.round(2 * reach, 1).tolist()}
    return [_view("grid", ["view-grid", {}], points, "none", titles=titles, **more)]


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
        short = f"{step:+d}".replace("-", "−") if step else "0"
        title = _title(left + 8, -14, f"stance-{step}")
        titles.append(title | {"wide": round(width, 1), "short": short})
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


def _geography(shown: Shown, found: Sequence[StakeholderFinding]) -> list[View]:
    """Where coordinates are given; a degree east is as wide as it is at the middle latitude."""
    located = [
        i
        for i, f in enumerate(found)
        if f.stakeholder.latitude is not None and f.stakeholder.longitude is not None
    ]
    if len(located) < FEWEST_LOCATED:
        return []
    points, step = np.zeros((len(found), 2)), _step(len(found))
    there = [(found[i].stakeholder.latitude, found[i].stakeholder.longitude) for i in located]
    degrees = np.array(there, dtype=np.float64)
    is_near = _near_the_rest(degrees)
    far = [i for i, near in zip(located, is_near, strict=True) if not near]
    located = [i for i, near in zip(located, is_near, strict=True) if near]
    latitude, longitude = degrees[is_near].T
    east = (longitude - longitude.min()) * np.cos(np.radians(latitude.mean()))
    south = latitude.max() - latitude
    scale = min(WIDTH / max(np.ptp(east), 1e-9), HEIGHT / max(np.ptp(south), 1e-9))
    scale = min(scale, 1e6)
    points[located] = np.column_stack([east, south]) * scale
    scale *= _apart(points, located, step, np.zeros(2))
    (left, _), (right, deepest) = points[located].min(axis=0), points[located].max(axis=0)
    deepest += step
    kilometres, titles, lines = _scale_bar(scale / DEGREE), [], []
    if kilometres:
        long = kilometres * scale / DEGREE
        titles.append(_title(right - long, deepest - 12, "kilometres", number=kilometres))
        lines += [[right - long, deepest, right, deepest]]
        lines += [[at, deepest - 8, at, deepest + 8] for at in (right - long, right)]
    without = sorted(set(range(len(found))) - set(located) - set(far))
    for key, those in (("far-away", far), ("not-located", without)):
        if those:
            titles.append(_title(left, deepest + 60, key))
            deepest = _tray(points, those, deepest + 70, step, left) - 30
    more = {"lines": np.round(lines, 1).tolist(), "aside": far + without, "square": True}
    # Ties that were made up from shared places would only say again who is near.
    ties = "none" if is_potential(shown.findings) else "all"
    return [_view("geography", ["view-geography", {}], points, ties, titles=titles, **more)]


def _near_the_rest(degrees: Floats) -> NDArray[np.bool_]:
    """All, but for the few far overseas for whom all others would shrink to a spot."""
    away = np.abs(degrees - np.median(degrees, axis=0))
    core = degrees[away.max(axis=1) <= np.quantile(away.max(axis=1), MOST_NEAR)]
    low, span = core.min(axis=0), np.ptp(core, axis=0)
    if span.max() * FAR > np.ptp(degrees, axis=0).max():
        return np.ones(len(degrees), dtype=np.bool_)
    room = span.max() / 2
    return np.asarray(((degrees >= low - room) & (degrees <= low + span + room)).all(axis=1))


def _scale_bar(pixels: float) -> float:
    """The round number of kilometres, of so many pixels each, for a bar a fifth of the page."""
    if not 0 < WIDTH / 5 / pixels < 20_000:
        return 0
    power = 10.0 ** np.floor(np.log10(WIDTH / 5 / pixels))
    return float(max(n * power for n in (1, 2, 5) if n * power * pixels <= WIDTH / 5))
