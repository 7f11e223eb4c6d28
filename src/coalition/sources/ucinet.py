"""UCINET's text format, DL: matrices, edge lists and node lists, of one or several relations."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coalition.errors import InputError
from coalition.sources._encoding import decoded
from coalition.sources._graph import Record, graph_tables
from coalition.sources._raw import RawTable, shown_name
from coalition.sources._refusal import refusal
from coalition.words import tell

SUFFIXES = (".dl",)
LABEL = tell("a UCINET DL file")
BROAD = False

START = re.compile(rb"(?:\xef\xbb\xbf)?\s*dl[\s,]+(?:n|nr|nc|nm|format)\s*=", re.IGNORECASE)
SETTING = re.compile(r"\b(n|nr|nc|nm|format|diagonal)\s*=\s*([\w]+)", re.IGNORECASE)
HEADING = re.compile(
    r"^\s*(?:(row|col|column|level|matrix)\s+)?(labels|data)(\s+embedded)?\s*:?\s*$", re.IGNORECASE
)
WORD = re.compile(r'"([^"]*)"|([^\s,]+)')
FORMATS = (
    "fullmatrix",
    "upperhalf",
    "lowerhalf",
    "edgelist1",
    "edgelist2",
    "nodelist1",
    "nodelist2",
)
MOST = 100_000


def recognises(start: bytes) -> bool:
    """Whether `start` is the start of a DL file."""
    return START.match(start) is not None


def read(path: Path) -> list[RawTable]:
    """The stakeholders and ties of a DL file; a two-mode matrix has ties between its two modes.

    The kind of a tie is the label of its matrix where there are several. Empty cells of a
    matrix and zeros are no ties. A symmetric matrix has ties without direction.

    References
    ----------
    Borgatti, S. P., Everett, M. G. & Freeman, L. C. (2002). UCINET 6 for Windows. User's guide,
    "The DL file format". Analytic Technologies.
    """
    text, issues = decoded(path.read_bytes(), shown_name(path))
    sheet = _parsed(path, text)
    ties = _ties(sheet)
    pairs = {(a, b, kind): weight for a, b, weight, kind in ties}
    mutual = all(pairs.get((b, a, kind)) == weight for (a, b, kind), weight in pairs.items())
    if mutual:
        ties = [tie for tie in ties if tie[0] <= tie[1]]
    records: list[Record] = [
        ({"source": a, "target": b}, {"weight": weight} | ({"kind": kind} if kind else {}))
        for a, b, weight, kind in ties
    ]
    names = dict.fromkeys([*sheet.rows, *sheet.columns, *(n for a, b, *_ in ties for n in (a, b))])
    nodes: list[Record] = [({"id": name}, {}) for name in names]
    return graph_tables(path, nodes, records, not mutual if ties else None, issues)


@dataclass
class _Sheet:
    """What a DL file says: its settings, labels and data."""

    path: Path
    settings: dict[str, str] = field(default_factory=dict)
    rows: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    matrices: list[str] = field(default_factory=list)
    embedded: bool = False
    data: list[tuple[int, list[str]]] = field(default_factory=list)

    @property
    def format(self) -> str:
        return self.settings.get("format", "fullmatrix").lower()

    @property
    def size(self) -> tuple[int, int]:
        one = self.settings.get("n", "0")
        return self.number("nr", one), self.number("nc", one)

    def number(self, name: str, default: str) -> int:
        said = self.settings.get(name, default)
        if not said.isdecimal() or int(said) > MOST:
            raise self.refused(
                1, said, tell("a number up to {most} for {name}", most=MOST, name=name)
            )
        return int(said)

    def refused(self, line: int, said: str, expected: str) -> InputError:
        return refusal(
            self.path,
            "damaged-network",
            tell("cannot be read; expected {expected}.", expected=expected),
            tell("Mend that line, or export the network again as DL."),
            row=line,
            value=said,
        )


def _parsed(path: Path, text: str) -> _Sheet:
    sheet = _Sheet(path)
    part = "settings"
    for number, line in enumerate(text.splitlines(), start=1):
        heading = HEADING.match(line)
        if heading and heading[2].lower() == "data":
            part = "data"
        elif heading and heading[3]:
            sheet.embedded = True
        elif heading:
            part = (heading[1] or "").lower() or "labels"
        elif part == "settings":
            sheet.settings |= {key.lower(): value for key, value in SETTING.findall(line)}
        elif part == "data" and line.strip():
            sheet.data.append((number, _words(line)))
        else:
            _label(sheet, part, _words(line))
    if sheet.format not in FORMATS:
        raise sheet.refused(1, sheet.format, "format = " + " or ".join(FORMATS))
    if not sheet.embedded:
        _number_the_nameless(sheet)
    return sheet


def _words(line: str) -> list[str]:
    return [quoted or bare for quoted, bare in WORD.findall(line)]


def _label(sheet: _Sheet, part: str, words: Iterable[str]) -> None:
    if part in ("row", "labels"):
        sheet.rows += words
    if part in ("col", "column", "labels"):
        sheet.columns += words if part != "labels" else ()
    if part in ("level", "matrix"):
        sheet.matrices += words


def _number_the_nameless(sheet: _Sheet) -> None:
    """Stakeholders without a label are called by their number."""
    high, wide = sheet.size
    sheet.rows += [str(place) for place in range(len(sheet.rows) + 1, high + 1)]
    two_mode = "nr" in sheet.settings or "nc" in sheet.settings
    if not sheet.columns:
        sheet.columns = [f"column {k}" for k in range(1, wide + 1)] if two_mode else sheet.rows


def _ties(sheet: _Sheet) -> list[tuple[str, str, str, str]]:
    """Source, target, weight and kind of every tie."""
    if sheet.format in ("fullmatrix", "upperhalf", "lowerhalf"):
        return _of_matrices(sheet)
    kind = sheet.matrices[0] if len(sheet.matrices) == 1 else ""
    ties = []
    for number, words in sheet.data:
        ends = [_name(sheet, number, word, place) for place, word in enumerate(_ends(sheet, words))]
        weight = words[2] if sheet.format.startswith("edge") and len(words) > 2 else "1"
        ties += [(ends[0], target, weight, kind) for target in ends[1:] if weight.strip("0.-+")]
    return ties


def _ends(sheet: _Sheet, words: list[str]) -> list[str]:
    return words[:2] if sheet.format.startswith("edge") else words


def _name(sheet: _Sheet, line: int, word: str, place: int) -> str:
    """The label that `word` stands for, as the first or a further end of a tie."""
    if sheet.embedded:
        return word
    labels = sheet.rows if place == 0 else sheet.columns
    if word in labels and not word.isdecimal():
        return word
    if not word.isdecimal() or not 1 <= int(word) <= len(labels):
        raise sheet.refused(line, word, tell("a number from 1 to {most}", most=len(labels)))
    return labels[int(word) - 1]


def _of_matrices(sheet: _Sheet) -> list[tuple[str, str, str, str]]:
    lines = sheet.data
    if sheet.embedded and lines:
        sheet.columns = lines[0][1]
        sheet.rows = [words[0] for _, words in lines[1:] if words]
        lines = [(number, words[1:]) for number, words in lines[1:]]
    values = [(number, word) for number, words in lines for word in words]
    cells = _cells(sheet)
    levels = max(sheet.number("nm", "1"), 1)
    if len(values) != len(cells) * levels:
        found = f"{len(values)} values"
        raise sheet.refused(
            lines[0][0] if lines else 1, found, tell("{number} values", number=len(cells) * levels)
        )
    kinds = sheet.matrices or [f"relation {k}" for k in range(1, levels + 1)]
    ties = []
    for place, (_, word) in enumerate(values):
        level, cell = divmod(place, len(cells))
        if word.strip("0.-+"):
            ties += _entry(sheet, cells[cell], word, kinds[level] if levels > 1 else "")
    return ties


def _entry(
    sheet: _Sheet, cell: tuple[int, int], weight: str, kind: str
) -> list[tuple[str, str, str, str]]:
    a, b = sheet.rows[cell[0]], sheet.columns[cell[1]]
    halves = sheet.format != "fullmatrix" and cell[0] != cell[1]
    return [(a, b, weight, kind), (b, a, weight, kind)] if halves else [(a, b, weight, kind)]


def _cells(sheet: _Sheet) -> Sequence[tuple[int, int]]:
    """Row and column of each value, in the order of the file."""
    high, wide = len(sheet.rows), len(sheet.columns)
    absent = sheet.settings.get("diagonal", "present").lower() == "absent"
    return [
        (i, j)
        for i in range(high)
        for j in range(wide)
        if _holds(sheet.format, i, j) and not (absent and i == j)
    ]


def _holds(format: str, row: int, column: int) -> bool:
    """Whether a matrix of that format has a value at that place."""
    if format == "fullmatrix":
        return True
    return row <= column if format == "upperhalf" else row >= column
