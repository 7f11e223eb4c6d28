"""Where stakeholders are on earth, drawn from their coordinates alone."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from coalition.findings import StakeholderFinding
from coalition.network import Floats
from coalition.views._drawing import is_potential
from coalition.views.map._placing import HEIGHT, WIDTH, View, apart, step_of, title, tray, view
from coalition.views.map._shown import Shown

FEWEST_LOCATED = 2

MOST_NEAR, FAR = 0.95, 4
"""Share of all that is drawn in any case, and how much wider the rest must make the picture."""

DEGREE = 111.2
"""Kilometres in a degree of latitude, on a globe of 6,371 km."""


def geography(shown: Shown, found: Sequence[StakeholderFinding]) -> list[View]:
    """Where coordinates are given; a degree east is as wide as it is at the middle latitude."""
    located = [
        i
        for i, f in enumerate(found)
        if f.stakeholder.latitude is not None and f.stakeholder.longitude is not None
    ]
    if len(located) < FEWEST_LOCATED:
        return []
    points, step = np.zeros((len(found), 2)), step_of(len(found))
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
    scale *= apart(points, located, step, np.zeros(2))
    (left, _), (right, deepest) = points[located].min(axis=0), points[located].max(axis=0)
    deepest += step
    kilometres, titles, lines = _scale_bar(scale / DEGREE), [], []
    if kilometres:
        long = kilometres * scale / DEGREE
        name = {"text": f"{kilometres:g} km"}  # as it is, in every language
        titles.append(title(right - long, deepest - 12, "") | name)
        lines += [[right - long, deepest, right, deepest]]
        lines += [[at, deepest - 8, at, deepest + 8] for at in (right - long, right)]
    without = sorted(set(range(len(found))) - set(located) - set(far))
    for key, those in (("far-away", far), ("not-located", without)):
        if those:
            titles.append(title(left, deepest + 60, key))
            deepest = tray(points, those, deepest + 70, step, left) - 30
    more = {"lines": np.round(lines, 1).tolist(), "aside": far + without, "square": True}
    # Ties that were made up from shared places would only say again who is near.
    ties = "none" if is_potential(shown.findings) else "all"
    return [view("geography", ["view-geography", {}], points, ties, titles=titles, **more)]


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
