"""How far the sheets of an old Excel workbook reach, and which of its cells are in error.

Source: [MS-XLS], Excel Binary File Format (.xls) Structure, section 2.4.
"""

import struct
from collections.abc import Iterator

from coalition.sources._sketch import Sketch

BEGIN, SHEET, PASSWORD = 0x0809, 0x0085, 0x002F
FORMULA, SEVERAL, TRUTH = 0x0006, 0x00BD, 0x0205
CELLS = (FORMULA, SEVERAL, TRUTH, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x027E)
"""Records of cells with content; all begin with row and column."""

ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


def is_protected(stream: bytes) -> bool:
    """Whether a workbook's stream is encrypted."""
    return any(kind == PASSWORD for _, kind, _ in _records(stream))


def sketches(stream: bytes) -> dict[str, Sketch]:
    """Sketch of each sheet by its name."""
    names: dict[int, str] = {}
    found: dict[str, Sketch] = {}
    sketch = Sketch()
    for at, kind, body in _records(stream):
        if kind == SHEET:
            names[struct.unpack_from("<I", body)[0]] = _name(body[6:])
        elif kind == BEGIN:
            sketch = found.setdefault(names.get(at, ""), Sketch())
        elif kind in CELLS and len(body) >= 6:
            row, column = struct.unpack_from("<HH", body)
            last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == SEVERAL else column
            sketch.reach(row + 1, max(column, last) + 1)
            text = _error(kind, body)
            if text:
                sketch.errors.append(((row, column), text))
    return found


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Place, kind and body of every record."""
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _name(body: bytes) -> str:
    length, wide = body[0], body[1] & 1
    text = body[2 : 2 + length * (2 if wide else 1)]
    return text.decode("utf-16-le" if wide else "latin-1", errors="replace")


def _error(kind: int, body: bytes) -> str:
    if kind == TRUTH and len(body) >= 8 and body[7]:
        return ERRORS.get(body[6], "#ERROR")
    if kind == FORMULA and len(body) >= 14 and body[12:14] == b"\xff\xff" and body[6] == 2:
        return ERRORS.get(body[8], "#ERROR")
    return ""
