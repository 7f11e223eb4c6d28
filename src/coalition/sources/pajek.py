"""Pajek's networks: ``.net``, and ``.paj`` projects with partitions and vectors."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from coalition.errors import InputError
from coalition.sources._encoding import decoded
from coalition.sources._graph import Record, graph_tables
from coalition.sources._raw import RawTable, shown_name
from coalition.sources._refusal import refusal
from coalition.words import tell

SUFFIXES = (".net", ".paj")
LABEL = tell("a Pajek network")
BROAD = False

START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:%[^\n]*\n\s*)*\*(?:network|vertices)\b", re.IGNORECASE)
TOKEN = re.compile(r'"([^"]*)"|(\S+)')
SECTION = re.compile(r"\*(\w+)\s*(.*)")
MARKS = ("ic", "bc", "box", "ellipse", "diamond", "triangle", "cross", "empty")
BESIDE = ("partition", "vector", "permutation", "cluster")
MOST = 20_000_000


class _Line(NamedTuple):
    number: int
    section: str
    argument: str
    words: list[str]


def recognises(start: bytes) -> bool:
    """Whether `start` is the start of a Pajek file."""
    return START.match(start) is not None


def read(path: Path) -> list[RawTable]:
    """The vertices and the lines of a Pajek file.

    A vertex is its label where labels are unique, else its number. The kind of a tie is the
    name of its relation; partitions and vectors are columns of the stakeholders.

    References
    ----------
    Mrvar, A. & Batagelj, V. Pajek and Pajek-XXL: programs for analysis and visualization of
    very large networks. Reference manual, "Data objects".
    """
    text, issues = decoded(path.read_bytes(), shown_name(path))
    found = _Network(path)
    for line in _lines(text):
        found.take(line)
    nodes = [
        ({"id": name}, found.columns.get(number, {}))
        for number, name in zip(range(1, found.size + 1), found.names(), strict=True)
    ]
    return graph_tables(path, nodes, found.ties(), found.direction(), issues)


def _lines(text: str) -> Iterator[_Line]:
    """Lines with content, each with the section that it stands in; a heading has no words."""
    section, argument = "", ""
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()
        if not line or line.startswith("%"):
            continue
        heading = SECTION.match(line)
        if heading and heading[1].lower() == "vertices" and section in BESIDE:
            continue  # a partition says again how many vertices there are
        if heading:
            section, argument = heading[1].lower(), heading[2].strip()
            yield _Line(number, section, argument, [])
        else:
            words = [quoted or bare for quoted, bare in TOKEN.findall(line)]
            yield _Line(number, section, argument, words)


class _Network:
    """What the lines have said so far."""

    def __init__(self, path: Path):
        self.path = path
        self.size = 0
        self.labels: dict[int, str] = {}
        self.columns: dict[int, dict[str, str]] = {}
        self.found: list[tuple[int, int, dict[str, str], bool]] = []
        self._row = 0

    def take(self, line: _Line) -> None:
        """Read one line."""
        if not line.words:
            self._row = 0
            if line.section == "vertices" and not self.size:
                self.size = self._number(line, line.argument.split(" ")[0])
            return
        self._row += 1
        match line.section:
            case "vertices":
                self._vertex(line)
            case "arcs" | "edges":
                self._tie(line, line.words[0], line.words[1:2], line.words[2:3])
            case "arcslist" | "edgeslist":
                self._tie(line, line.words[0], line.words[1:], [])
            case "matrix":
                row = str(self._row)
                for place, word in enumerate(line.words, start=1):
                    if word.strip("0.-+"):
                        self._tie(line, row, [str(place)], [word])
            case "partition" | "vector":
                name = line.argument or line.section
                self.columns.setdefault(self._row, {})[name] = line.words[0]

    def _vertex(self, line: _Line) -> None:
        number = self._place(line, line.words[0])
        self.labels[number] = line.words[1] if len(line.words) > 1 else line.words[0]

    def _tie(self, line: _Line, source: str, targets: list[str], weight: list[str]) -> None:
        said = {"weight": weight[0]} if weight and weight[0].lower() not in MARKS else {}
        kind = line.argument.partition('"')[2].rstrip('"').strip()
        said |= {"kind": kind} if kind else {}
        directed = line.section not in ("edges", "edgeslist")
        start = self._place(line, source)
        for target in targets:
            # A negative number in a list of lines only says how it is drawn.
            self.found.append((start, self._place(line, target.lstrip("-")), said, directed))

    def _place(self, line: _Line, word: str) -> int:
        place = self._number(line, word)
        if not 1 <= place <= self.size:
            raise self._refused(line, word, tell("a number from 1 to {most}", most=self.size))
        return place

    def _number(self, line: _Line, word: str) -> int:
        if not word.isdecimal() or int(word) > MOST:
            raise self._refused(line, word, tell("a number of a vertex"))
        return int(word)

    def _refused(self, line: _Line, word: str, expected: str) -> InputError:
        return refusal(
            self.path,
            "damaged-network",
            tell("cannot be read; expected {expected}.", expected=expected),
            tell("Mend that line, or save the network again in Pajek."),
            row=line.number,
            value=word,
        )

    def names(self) -> list[str]:
        """What each vertex is called: its label, or its number where labels repeat."""
        labels = [self.labels.get(number, str(number)) for number in range(1, self.size + 1)]
        if len(set(labels)) == len(labels):
            return labels
        return [str(number) for number in range(1, self.size + 1)]

    def direction(self) -> bool | None:
        """Whether ties have a direction; some may have none."""
        return any(directed for *_, directed in self.found) if self.found else None

    def ties(self) -> list[Record]:
        """Ends and attributes of every tie."""
        names = self.names()
        mixed = len({directed for *_, directed in self.found}) > 1
        return [
            (
                {"source": names[a - 1], "target": names[b - 1]},
                said | ({"directed": str(directed).lower()} if mixed else {}),
            )
            for a, b, said, directed in self.found
        ]
