"""How far the sheets of an XLSX workbook reach, and which of its cells have no value to show."""

import re
from collections.abc import Iterator
from html import unescape
from posixpath import join, normpath
from zipfile import ZipFile

from coalition.sources._sketch import Place, Sketch, column_of

CHUNK = 16_000_000
OTHER_PARTS = ("sharedstrings.xml", "styles.xml", "theme1.xml", ".png", ".jpeg", ".jpg", ".bin")

USUAL_CELL = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"([^<>]*)>')
ANY_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
TOKEN = re.compile(rb"<(?:\w+:)?(row|c)(\s[^<>]*)?>")
REFERENCE = re.compile(rb"""\sr=["']([A-Za-z]*)([0-9]{1,9})["']""")
ERROR = re.compile(rb"""<(?:\w+:)?c\s[^<>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^<>]*?\bt="e"[^<>]*>""")
SHOWN = re.compile(rb"v>(#[^<]{1,30})<")
UNWORKED = re.compile(
    rb"""<(?:\w+:)?c\s[^<>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^<>]*><(?:\w+:)?f(?:\s[^<>]*)?>([^<]*)"""
    rb"""</(?:\w+:)?f>(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?</"""
)
"""A formula that no spreadsheet program has worked out yet: its cell holds no value."""

NEAR = 10_000
"""Bytes after a cell's start within which its value stands; a formula may come before."""

SHEET = re.compile(r"<(?:\w+:)?sheet\s[^<>]*>")
RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^<>]*>")
ATTRIBUTE = re.compile(r"""(?<![\w:])([\w:]+)=["']([^"']*)["']""")


def sketches(archive: ZipFile) -> dict[str, Sketch]:
    """Sketch of each sheet by its name; of a part that no sheet names, by the part's own."""
    names = _sheets_by_part(archive)
    return {
        names.get(member.filename, member.filename): _sketch(_chunks(archive, member.filename))
        for member in archive.infolist()
        if not member.filename.lower().endswith(OTHER_PARTS)
    }


def _sheets_by_part(archive: ZipFile) -> dict[str, str]:
    relations = _attributes(archive, "xl/_rels/workbook.xml.rels", RELATION)
    parts = {found.get("Id", ""): found.get("Target", "") for found in relations}
    return {
        normpath(join("/xl", parts.get(sheet.get("r:id", ""), ""))).lstrip("/"): sheet.get(
            "name", ""
        )
        for sheet in _attributes(archive, "xl/workbook.xml", SHEET)
    }


def _attributes(archive: ZipFile, part: str, element: re.Pattern[str]) -> list[dict[str, str]]:
    if part not in archive.namelist():
        return []
    text = archive.read(part).decode("utf-8", errors="replace")
    return [
        {key: unescape(value) for key, value in ATTRIBUTE.findall(found)}
        for found in element.findall(text)
    ]


def _chunks(archive: ZipFile, part: str) -> Iterator[bytes]:
    """The part piece by piece, each cut where a cell or a row begins."""
    kept = b""
    with archive.open(part) as file:
        while chunk := file.read(CHUNK):
            chunk = kept + chunk
            end = max(chunk.rfind(b"<c "), chunk.rfind(b"<row "))
            if end <= 0 or len(chunk) > 2 * CHUNK:
                end = len(chunk)
            kept = chunk[end:]
            yield chunk[:end]
    yield kept


def _sketch(chunks: Iterator[bytes]) -> Sketch:
    sketch = Sketch()
    at = (0, 0)
    for chunk in chunks:
        cells = USUAL_CELL.findall(chunk)
        if len(cells) == len(ANY_CELL.findall(chunk)):
            filled = [(letters, row) for letters, row, rest in cells if not rest.endswith(b"/")]
            if filled:
                rows, columns = {row for _, row in filled}, {letters for letters, _ in filled}
                sketch.reach(max(map(int, rows)), max(map(column_of, columns)))
                at = (sketch.rows, sketch.columns)
        else:
            at = _follow(chunk, sketch, at)
        sketch.errors += _errors(chunk)
        sketch.unworked += _unworked(chunk)
    return sketch


def _unworked(chunk: bytes) -> list[tuple[Place, str]]:
    if b"f>" not in chunk:
        return []
    return [
        ((int(row) - 1, column_of(letters) - 1), unescape(f"={formula.decode('utf-8', 'replace')}"))
        for letters, row, formula in UNWORKED.findall(chunk)
    ]


def _errors(chunk: bytes) -> list[tuple[Place, str]]:
    if b't="e"' not in chunk:
        return []
    found = []
    for cell in ERROR.finditer(chunk):
        shown = SHOWN.search(chunk, cell.end(), cell.end() + NEAR)
        text = shown[1].decode("ascii", errors="replace") if shown else "#ERROR"
        found.append(((int(cell[2]) - 1, column_of(cell[1]) - 1), text))
    return found


def _follow(chunk: bytes, sketch: Sketch, at: tuple[int, int]) -> tuple[int, int]:
    """Stretch `sketch` over cells that need not say where they stand: right of the one before."""
    row, column = at
    for token in TOKEN.finditer(chunk):
        rest = token[2] or b""
        reference = REFERENCE.search(rest)
        if token[1] == b"row":
            row, column = int(reference[2]) if reference else row + 1, 0
            continue
        column += 1
        if reference:
            row, column = int(reference[2]), column_of(reference[1].upper())
        if not rest.endswith(b"/"):
            sketch.reach(row, column)
    return row, column
