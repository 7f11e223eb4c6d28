"""How far the sheets of an ODS workbook reach, which cells are merged and which in error."""

import re
from html import unescape
from zipfile import ZipFile

from coalition.sources._sketch import Sketch

TOKEN = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(\s[^<>]*?)?(/?)>")
REPEATED = re.compile(rb'table:number-(?:rows|columns)-repeated="([0-9]{1,12})"')
SPANNED = re.compile(rb'table:number-(rows|columns)-spanned="([0-9]{1,7})"')
NAME = re.compile(rb'table:name="([^"]*)"')
ERROR = re.compile(rb'calcext:value-type="error"')
TEXT = re.compile(rb"<text:p[^<>]*>([^<]*)<")


def sketches(archive: ZipFile) -> dict[str, Sketch]:
    """Sketch of each sheet by its name."""
    content = archive.read("content.xml")
    found: dict[str, Sketch] = {}
    sketch = Sketch()
    row = below = column = 0
    for token in TOKEN.finditer(content):
        kind, attributes, closed = token[1], token[2] or b"", bool(token[3])
        times = int(match[1]) if (match := REPEATED.search(attributes)) else 1
        if kind == b"table":
            name = match[1].decode("utf-8", "replace") if (match := NAME.search(attributes)) else ""
            sketch = found.setdefault(unescape(name), Sketch())
            row = below = column = 0
        elif kind == b"table-row":
            row, below, column = below, below + times, 0
        else:
            if not closed or b"office:value" in attributes:
                sketch.reach(below, column + times)
                _note(sketch, (row, column), attributes, content[token.end() : token.end() + 200])
            column += times
    return found


def _note(sketch: Sketch, place: tuple[int, int], attributes: bytes, inside: bytes) -> None:
    """Keep what is special about a cell with content."""
    if ERROR.search(attributes):
        text = match[1].decode("utf-8", "replace") if (match := TEXT.search(inside)) else ""
        sketch.errors.append((place, text))
    size = {kind: int(number) for kind, number in SPANNED.findall(attributes)}
    last = (place[0] + size.get(b"rows", 1) - 1, place[1] + size.get(b"columns", 1) - 1)
    if last > place:
        sketch.spans.append((place, last))
