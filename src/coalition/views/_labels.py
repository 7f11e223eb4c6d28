"""Names beside their nodes in a static picture: wrapped, and never one over another."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import islice

from coalition.views._look import INK, PAPER

COLUMNS, LINES, SHORT = 22, 2, 14
"""A name takes up to 2 lines of about 22 letters; more hides the network."""

SURE = 10
"""So many of the most important are named even where the name covers a small node."""

LEADING = 1.15
"""From one line of a label to the next, in font sizes."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name at its place: the `y` of the first base line, centred on `x` by `anchor`."""

    place: int
    lines: tuple[str, ...]
    x: float
    y: float
    anchor: str


def wrapped(name: str, columns: int = COLUMNS, lines: int = LINES) -> tuple[str, ...]:
    """`name` in up to `lines` lines of about `columns` letters; wide letters count twice.

    >>> wrapped("Marula Valley District Health Office")
    ('Marula Valley District', 'Health Office')
    """
    rows = [""]
    for word in _words(name, columns):
        longer = f"{rows[-1]} {word}".strip()
        if _width(longer) <= columns:
            rows[-1] = longer
        else:
            rows.append(word)
    rows = [row for row in rows if row]
    if len(rows) <= lines:
        return tuple(rows)
    last = " ".join(rows[lines - 1 :])
    while _width(last) > columns - 1:
        last = last[:-1]
    return (*rows[: lines - 1], last.rstrip() + "…")


def _words(name: str, columns: int) -> Iterable[str]:
    """Words; those longer than a line in pieces."""
    for word in name.split():
        piece = ""
        for letter in word:
            if _width(piece + letter) > columns:
                yield piece
                piece = ""
            piece += letter
        yield piece


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def placed_labels(
    names: Sequence[str],
    middles: Sequence[tuple[float, float]],
    radii: Sequence[float],
    order: Iterable[int],
    *,
    font_size: float,
    page: Box,
    most: int = 80,
) -> list[Label]:
    """Labels that fit: in `order`, each below, above, right or left of its node, or nowhere.

    Where a whole name does not fit its short form may; the first of `order` may cover a node.
    """
    nodes, texts = _Taken(), _Taken()
    beginnings = Counter(name[: SHORT - 3].casefold() for name in names)
    for (x, y), r in zip(middles, radii, strict=True):
        nodes.add((x - r, y - r, x + r, y + r))
    labels: list[Label] = []
    for rank, place in enumerate(islice(order, 4 * most)):
        if len(labels) == most:
            break
        possible = [
            (label, box)
            for lines in _forms(names[place], beginnings)
            for label, box in _candidates(place, lines, middles[place], radii[place], font_size)
            if _inside(box, page) and not texts.covered(box)
        ]
        label, box = min(possible, key=lambda one: nodes.covered(one[1]), default=(None, page))
        if label is not None and (rank < SURE or not nodes.covered(box)):
            texts.add(box)
            labels.append(label)
    return labels


def drawn_labels(labels: Iterable[Label], font_size: float) -> list[str]:
    """The labels as a group of an SVG, with a rim of paper around the letters."""
    parts = [
        f'<g font-size="{font_size}" fill="{INK}" stroke="{PAPER}" stroke-width="3.5"'
        ' stroke-linejoin="round" paint-order="stroke">'
    ]
    for label in labels:
        lines = "".join(
            f'<tspan x="{label.x:.1f}" y="{label.y + k * LEADING * font_size:.1f}">'
            f"{escape(line)}</tspan>"
            for k, line in enumerate(label.lines)
        )
        parts.append(f'<text text-anchor="{label.anchor}" direction="ltr">{lines}</text>')
    return [*parts, "</g>"]


def _forms(name: str, beginnings: Counter[str]) -> list[tuple[str, ...]]:
    """The name, and its short form unless another name begins alike."""
    if beginnings[name[: SHORT - 3].casefold()] > 1:
        return [wrapped(name)]
    return [wrapped(name), wrapped(name, SHORT, 1)]


def _candidates(
    place: int, lines: tuple[str, ...], middle: tuple[float, float], radius: float, size: float
) -> Iterable[tuple[Label, Box]]:
    (x, y), leading = middle, LEADING * size
    # Browsers differ in their fonts; 0.58 em a letter is a generous mean of the sans-serif ones.
    width, height = max(map(_width, lines), default=0) * size * 0.58, leading * len(lines)
    away = radius + 4
    for left, top, anchor in (
        (x - width / 2, y + away, "middle"),
        (x - width / 2, y - away - height, "middle"),
        (x + away, y - height / 2, "start"),
        (x - away - width, y - height / 2, "end"),
    ):
        at = {"middle": x, "start": left, "end": left + width}[anchor]
        yield (
            Label(place, lines, at, top + 0.85 * size, anchor),
            (left, top, left + width, top + height),
        )


def _inside(box: Box, page: Box) -> bool:
    return box[0] >= page[0] and box[1] >= page[1] and box[2] <= page[2] and box[3] <= page[3]


class _Taken:
    """Boxes in use, found by the squares of a grid that they touch."""

    SIDE = 24

    def __init__(self) -> None:
        self.squares: dict[tuple[int, int], list[Box]] = {}

    def add(self, box: Box) -> None:
        for square in self._touched(box):
            self.squares.setdefault(square, []).append(box)

    def covered(self, box: Box) -> float:
        """Pixels of `box` that are in use."""
        left, top, right, bottom = box
        near = [self.squares[square] for square in self._touched(box) if square in self.squares]
        overlapping = {
            other
            for square in near
            for other in square
            if other[0] < right and other[2] > left and other[1] < bottom and other[3] > top
        }
        return sum(
            (min(right, other[2]) - max(left, other[0]))
            * (min(bottom, other[3]) - max(top, other[1]))
            for other in overlapping
        )

    def _touched(self, box: Box) -> Iterable[tuple[int, int]]:
        left, top, right, bottom = (int(side // self.SIDE) for side in box)
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                yield column, row
