"""The same stakeholders in other places: lanes, grids, stances, places on earth.

A view is a mapping: ``key``, ``name`` (a message and its arguments), ``x`` and ``y`` by index,
``titles`` (messages at places), ``lines`` (x1, y1, x2, y2), and ``ties``: ``all``, ``between``
(only those from sector to sector) or ``none``. In the grid ``reach`` is how far a rating of 1 is
from one of 0; in the geography those ``aside`` have no place on it.
"""

from collections.abc import Sequence

import numpy as np

from coalition.findings import StakeholderFinding
from coalition.views._look import SECTOR_ORDER, sector_of
from coalition.views._plain_text import plain_text
from coalition.views.map._geography import geography
from coalition.views.map._placing import HEIGHT, WIDTH, View, apart, step_of, title, tray, view
from coalition.views.map._shown import Shown

MOST = 2_000
"""Stakeholders above which only the network is drawn; more are a crowd in any other picture."""

MOST_ISSUES = 8

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
    made += geography(shown, found)
    return made


def _lanes(found: Sequence[StakeholderFinding]) -> View:
    """A lane a sector; left to right as in the network, so that ties cross less."""
    step = step_of(len(found))
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
        titles.append(title(0, top + 18, message, sector=[f"sector-{sector}", {}], number=len(own)))
        top += (rows + 0.5) * step
        lines.append([0, round(top, 1), WIDTH, round(top, 1)])
    return view("lanes", ["view-lanes", {}], points, "between", titles=titles, lines=lines[:-1])


def _grid(found: Sequence[StakeholderFinding]) -> list[View]:
    rated = [
        i
        for i, f in enumerate(found)
        if f.stakeholder.influence is not None and f.stakeholder.interest is not None
    ]
    if not rated:
        return []
    points, step = np.zeros((len(found), 2)), step_of(len(found))
    counts = dict.fromkeys(QUADRANTS, 0)
    for i in rated:
        one = found[i].stakeholder
        interest, influence = one.interest or 0, one.influence or 0
        points[i] = (WIDTH * interest, HEIGHT * (1 - influence))
        counts[influence >= MIDDLE, interest >= MIDDLE] += 1
    middle = np.array([WIDTH, HEIGHT]) / 2
    # The axes grow with the picture, so that everybody stands where the rating says.
    reach = apart(points, rated, step, middle) * middle
    (left, top), (right, bottom) = middle - reach - 20, middle + reach + 20
    without = sorted(set(range(len(found))) - set(rated))
    titles = [
        title(
            middle[0] + 10 if is_right else left + 20,
            top - 10 if is_high else bottom + 30,
            "lane",
            sector=[QUADRANTS[is_high, is_right], {}],
            number=count,
        )
        for (is_high, is_right), count in counts.items()
    ]
    titles.append(title(right - 220, bottom + 30, "axis-interest"))
    titles.append(title(left - 165, middle[1], "axis-influence"))
    if without:
        titles.append(title(left + 20, bottom + 90, "not-rated"))
        tray(points, without, bottom + 100, step)
    lines = [
        [middle[0], top, middle[0], bottom],
        [left, middle[1], right, middle[1]],
        [left, bottom, right, bottom],
        [left, top, left, bottom],
    ]
    more = {"lines": np.round(lines, 1).tolist(), "reach": np.round(2 * reach, 1).tolist()}
    return [view("grid", ["view-grid", {}], points, "none", titles=titles, **more)]


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
        titles.append(title(left + 8, -14, f"stance-{step}"))
        bands.append([round(v, 1) for v in (left, -44, left + width, deepest)] + [step + 2])
        left += width
    if silent:
        titles.append(title(8, deepest + 34, "silent"))
        across = int(WIDTH / cell)
        for k, i in enumerate(silent):
            row, column = divmod(k, across)
            points[i] = ((column + NAME_ASIDE) * cell, deepest + 44 + (row + 0.5) * height)
    name = ["view-stance", {"issue": plain_text(issue, 60)}]
    more = {"titles": titles, "bands": bands, "room": round(height, 1), "cell": round(cell, 1)}
    return view(f"stance-{number}", name, points, "none", **more)


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
