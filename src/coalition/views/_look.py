"""The one visual identity of the map and the brief: sectors by colour and shape, and the CSS."""

import math
from collections.abc import Sequence
from importlib.resources import files
from itertools import pairwise

from coalition.tables import SECTORS, UNKNOWN
from coalition.words import tell

LOOK_CSS = files("coalition.views").joinpath("look.css").read_text(encoding="utf-8")
"""Fonts, spacing and colours as custom properties; dark under ``[data-theme="dark"]``."""

SECTOR_ORDER = (*SECTORS, UNKNOWN)
SECTOR_LABELS = {
    "public": tell("Public"),
    "private": tell("Private"),
    "social": tell("Social"),
    "academic": tell("Academic"),
    "unknown": tell("Sector unknown"),
}

# Okabe and Ito's colours stay apart for every kind of colour vision, but not always by enough:
# the shape says the sector too. Orange has little contrast on white, hence the outline.
SECTOR_COLOURS = {
    "public": "#0072b2",
    "private": "#e69f00",
    "social": "#009e73",
    "academic": "#cc79a7",
    "unknown": "#8a94a0",
}
SECTOR_SHAPES = {
    "public": "square",
    "private": "diamond",
    "social": "dot",
    "academic": "triangle",
    "unknown": "hexagon",
}
INK, QUIET, PAPER = "#1b2430", "#4d5a68", "#ffffff"
TIE, SUGGESTED, CONFLICT = "#7b8794", "#c2410c", "#b91c1c"
OUTLINE_WIDTH = 1.5

# A shape of "size" r covers another area than a circle of radius r, as vis-network draws it:
# square 4 r^2, diamond 2 r^2, triangle 2.29 r^2, hexagon 2.60 r^2, circle 3.14 r^2.
SHAPE_SCALES = {"square": 0.886, "diamond": 1.253, "dot": 1.0, "triangle": 1.171, "hexagon": 1.1}


def sector_of(sector: str) -> str:
    """`sector` where it is one of ours, else ``unknown``."""
    return sector if sector in SECTOR_COLOURS else UNKNOWN


def sector_shape(sector: str, x: float, y: float, radius: float) -> str:
    """The sector's shape around a point, as the ``d`` of an SVG path.

    Parameters
    ----------
    sector : str
    x, y : float
        Middle of the shape.
    radius : float
        Of the circle that has the same area, so that shapes compare by size.
    """
    shape = SECTOR_SHAPES[sector_of(sector)]
    r = radius * SHAPE_SCALES[shape]
    if shape == "dot":
        half = f"a{_n(r)} {_n(r)} 0 1 0"
        return f"M{_n(x - r)} {_n(y)}{half} {_n(2 * r)} 0{half}{_n(-2 * r)} 0z"
    return _polygon([(x + r * dx, y + r * dy) for dx, dy in _CORNERS[shape]])


_CORNERS: dict[str, tuple[tuple[float, float], ...]] = {
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
    "triangle": ((0, -1.15 * 1.155), (1.15, 1.15 * 0.577), (-1.15, 1.15 * 0.577)),
    "hexagon": tuple((math.cos(k * math.pi / 3), math.sin(k * math.pi / 3)) for k in range(6)),
}


def sector_mark(sector: str, size: int = 16) -> str:
    """The sector's sign as a small SVG picture, for legends and beside names.

    It is hidden from screen readers: the sector's name always stands beside it.
    """
    key = sector_of(sector)
    path = sector_shape(key, 10, 10 if key != "academic" else 10.8, 6.6)
    return (
        f'<svg class="mark" data-mark="{key}" width="{size}" height="{size}"'
        ' viewBox="0 0 20 20" aria-hidden="true">'
        f'<path d="{path}" fill="{SECTOR_COLOURS[key]}" stroke="currentColor"'
        f' stroke-width="{OUTLINE_WIDTH}"/></svg>'
    )


def _polygon(corners: Sequence[tuple[float, float]]) -> str:
    """From the first corner on, how far each lies from the one before: fewer digits."""
    steps = "".join(_step(c - a, d - b) for (a, b), (c, d) in pairwise(corners))
    return f"M{_n(corners[0][0])} {_n(corners[0][1])}{steps}z"


def _step(right: float, down: float) -> str:
    right, down = round(right, 1), round(down, 1)
    if not down:
        return f"h{_n(right)}"
    # A minus parts two numbers as a space does.
    return f"v{_n(down)}" if not right else f"l{_n(right)} {_n(down)}".replace(" -", "-")


def _n(value: float) -> str:
    """A coordinate to a tenth of a pixel, as short as it can be written."""
    return f"{round(value, 1) + 0:g}" if abs(value) < 1e5 else str(round(value))
