"""What the views are made of: titles, steps, and room between neighbours."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from coalition.layout._drawing import kept_apart
from coalition.network import Floats

WIDTH, HEIGHT = 1600.0, 900.0

View = dict[str, Any]


def view(key: str, name: list[Any], points: Floats, ties: str, **more: Any) -> View:
    """A view of points (n, 2); `ties` says which are drawn (see `_views`)."""
    return {
        "key": key,
        "name": name,
        "x": points[:, 0].round(1).tolist(),
        "y": points[:, 1].round(1).tolist(),
        "ties": ties,
        "titles": [],
        "lines": [],
    } | more


def title(x: float, y: float, message: str, **arguments: Any) -> dict[str, Any]:
    """A message of the catalogue at a place of the view."""
    return {"x": round(x, 1), "y": round(y, 1), "text": [message, arguments]}


def step_of(count: int) -> float:
    """Pixels between neighbours, so that `count` fill the page by three quarters."""
    return float(np.clip(np.sqrt(0.75 * WIDTH * HEIGHT / max(count, 1)), 24, 150))


def tray(points: Floats, without: Sequence[int], top: float, step: float, left: float = 0) -> float:
    """Who has no value stands in rows of its own, in no corner of the picture; where they end."""
    in_row = max(1, int(WIDTH / step))
    for place, i in enumerate(without):
        points[i] = (left + (place % in_row + 0.5) * step, top + (place // in_row + 0.5) * step)
    return top + (len(without) // in_row + 1) * step


def apart(points: Floats, those: Sequence[int], step: float, middle: Floats) -> float:
    """Nobody over another; how much the picture grew about its middle to make the room."""
    far = np.array([[1e6, 0.0]])  # touches nobody, and tells how much all grew
    held = np.vstack([points[those] - middle, far])
    moved = kept_apart(held, np.append(np.full(len(those), min(36.0, 0.3 * step)), 0.0))
    points[those] = moved[:-1] + middle
    return float(moved[-1, 0] / far[0, 0])
