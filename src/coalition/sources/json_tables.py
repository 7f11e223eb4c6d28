"""JSON: lists of objects, graphs of nodes and links, Kumu's maps, our own analysis, JSON lines."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from coalition.errors import Issue
from coalition.sources._controls import table_without_controls
from coalition.sources._encoding import decoded
from coalition.sources._grid import table_of_records
from coalition.sources._json_shapes import Part, parts_of
from coalition.sources._our_analysis import is_ours, parts_as_given
from coalition.sources._raw import RawTable, shown_name
from coalition.sources._reasons import reason_told
from coalition.sources._refusal import refusal
from coalition.sources._text import text_of
from coalition.words import tell

SUFFIXES = (".json", ".jsonl", ".ndjson")
LABEL = tell("JSON")
BROAD = False

LARGEST = 500_000_000
"""Bytes; in memory the document is some ten times as large."""

OPENING = re.compile(rb'\s*(\{\s*["}]|\[\s*([\[{"\]\d-]|true|false|null|$)|\{\s*$)')

NO_TABLE = tell(
    "holds no table: expected a list of objects, or an object with lists called stakeholders and "
    "ties (or nodes and links, or elements and connections)."
)


def recognises(start: bytes) -> bool:
    """Whether `start` is the start of a JSON object or list."""
    return bool(OPENING.match(start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")))


def read(path: Path) -> list[RawTable]:
    """The tables of a JSON document, or of one object a line.

    Numbers keep the digits that they are written with. Objects within objects are columns
    called ``outer.inner``; lists are joined by ";". The first record counts as row 2.
    """
    if path.stat().st_size > LARGEST:
        raise refusal(
            path,
            "file-too-large",
            tell(
                "has {size} bytes; as JSON at most {most} can be read.",
                size=path.stat().st_size,
                most=LARGEST,
            ),
            tell("Save the table as CSV."),
        )
    text, issues = decoded(path.read_bytes(), shown_name(path))
    parser = _Parser(path)
    try:
        document = parser.document(text)
        parts = parts_as_given(document) if is_ours(document) else parts_of(document)
        records = [[_flat(record) for record in part.records] for part in parts]
    except RecursionError:
        raise refusal(
            path,
            "json-too-deep",
            tell("is nested too deeply to be a table."),
            tell("Export the table again as a plain list of objects."),
        ) from None
    if not any(record for flat in records for record in flat):
        raise refusal(path, "no-table", NO_TABLE, tell("Export the data again."))
    issues += parser.issues()
    return [
        _table(shown_name(path), part, flat, [] if place else issues)
        for place, (part, flat) in enumerate(zip(parts, records, strict=True))
    ]


class _Parser:
    """Reads JSON and keeps what is doubtful about it: repeated keys, and NaN."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.repeated: dict[str, None] = {}
        self.constants: dict[str, None] = {}

    def document(self, text: str) -> Any:
        """The document, or the list of objects where every line is one."""
        # Digits stay as they are written: 007 cannot occur, but 1.50 and long ids do.
        decoder = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_constant=self._constant,
            parse_int=str,
            parse_float=str,
        )
        try:
            return decoder.decode(text)
        except json.JSONDecodeError as error:
            lines = [line for line in text.splitlines() if line.strip()]
            if error.msg != "Extra data" or not all(line.lstrip()[0] in "{[" for line in lines):
                raise self._broken(error, error.lineno) from None
        return self._lines(text, decoder)

    def _lines(self, text: str, decoder: json.JSONDecoder) -> list[Any]:
        documents = []
        for number, line in enumerate(text.splitlines(), start=1):
            try:
                documents += [decoder.decode(line)] if line.strip() else []
            except json.JSONDecodeError as error:
                raise self._broken(error, number) from None
        return documents

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            times = Counter(key for key, _ in pairs)
            self.repeated.update(dict.fromkeys(key for key in found if times[key] > 1))
        return found

    def _constant(self, name: str) -> None:
        self.constants[name] = None

    def _broken(self, error: json.JSONDecodeError, line: int) -> Exception:
        return refusal(
            self.path,
            "broken-json",
            tell(
                "is damaged: no valid JSON ({reason} at character {place}).",
                reason=reason_told(error.msg),
                place=error.colno,
            ),
            tell("Export the data again, or mend the file there."),
            row=line,
            value=error.doc[error.pos : error.pos + 40],
        )

    def issues(self) -> list[Issue]:
        """What was doubtful."""
        issues = []
        if self.repeated:
            issues.append(
                Issue(
                    "repeated-key",
                    "warning",
                    tell("Objects give a key twice: {keys}.", keys=", ".join(self.repeated)),
                    tell("The last value was read. Export the data again."),
                    shown_name(self.path),
                )
            )
        if self.constants:
            issues.append(
                Issue(
                    "not-a-number",
                    "info",
                    tell("Values are no numbers: {values}.", values=", ".join(self.constants)),
                    tell("They were read as empty."),
                    shown_name(self.path),
                )
            )
        return issues


def _flat(record: Any) -> dict[str, str]:
    """A record as texts by column."""
    texts: dict[str, str] = {}
    for key, value in record.items():
        if isinstance(value, dict):
            texts |= {text_of(f"{key}.{inner}"): text_of(found) for inner, found in value.items()}
        else:
            texts[text_of(key)] = text_of(value)
    return texts


def _table(file: str, part: Part, records: list[dict[str, str]], issues: list[Issue]) -> RawTable:
    table = table_of_records(
        file,
        records,
        sheet=part.name,
        holds=part.holds,
        directed=part.directed,
        issues=issues,
    )
    return table_without_controls(table)
