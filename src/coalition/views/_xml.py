"""Text and tables as XML 1.0."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coalition.views._rows import Rows, Value

AT_ONCE = 5_000
"""Rows that are turned into text together, column by column."""

# The control characters, surrogates and non-characters that XML 1.0 forbids, section 2.2.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile('[&<>"\t\n\r]|' + _FORBIDDEN.pattern)
# A reader of XML turns white space in attributes to blanks where it is written as itself.
_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}


def xml_text(text: str) -> str:
    """`text` without the characters that no XML file may hold."""
    return _FORBIDDEN.sub("", text)


def escaped(text: str) -> str:
    """`text` as it stands between tags or double quotes, without what no XML file may hold.

    >>> escaped('a < "b"')
    'a &lt; &quot;b&quot;'
    """
    return _SPECIAL.sub(lambda found: _ESCAPES.get(found.group(), ""), text)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table in which anything is known: place, name, and what kind they hold.

    A kind is ``string``, ``boolean``, ``long`` or ``double``, as GraphML and GEXF call them.
    """

    places: tuple[int, ...]
    names: tuple[str, ...]
    kinds: tuple[str, ...]


def columns_of(rows: Rows, start: int) -> Columns:
    """The columns of `rows` from place `start` on."""
    places = range(start, len(rows.header))
    kinds = [_kind(rows, place) for place in places]
    known = [(place, kind) for place, kind in zip(places, kinds, strict=True) if kind]
    return Columns(
        tuple(place for place, _ in known),
        tuple(rows.header[place] for place, _ in known),
        tuple(kind for _, kind in known),
    )


def elements(rows: Rows, columns: Columns, opening: str, closing: str) -> Iterator[str]:
    """For each row its known values of `columns`, each between `opening` and `closing`.

    A ``{}`` in `opening` stands for the number of the column.
    """
    starts = [opening.format(number) for number in range(len(columns.places))]
    known = list(zip(columns.places, starts, columns.kinds, strict=True))
    for first in range(0, len(rows.rows), AT_ONCE):
        some = rows.rows[first : first + AT_ONCE]
        texts = [
            _elements([row[place] for row in some], kind, start, closing)
            for place, start, kind in known
        ]
        yield from map("".join, zip(*texts, strict=True)) if texts else [""] * len(some)


def ends_of(rows: Rows) -> Iterator[str]:
    """The two ends of each row of edges, which stand first in it, as attributes of its tag."""
    # Each stakeholder is an end of many edges: its id is made fit once.
    fit = {id: escaped(str(id)) for row in rows.rows for id in row[:2]}
    return (f'source="{fit[row[0]]}" target="{fit[row[1]]}"' for row in rows.rows)


def _elements(values: Sequence[Value], kind: str, start: str, closing: str) -> list[str]:
    """Each value as an element, nothing for None."""
    if kind in ("long", "double"):
        return ["" if value is None else f"{start}{value!r}{closing}" for value in values]
    words = [None if value is None else str(value) for value in values]
    # The same few words stand in most columns: each is made fit once.
    fit = str.lower if kind == "boolean" else escaped
    text = {word: "" if word is None else f"{start}{fit(word)}{closing}" for word in set(words)}
    return [text[word] for word in words]


def _kind(rows: Rows, place: int) -> str | None:
    """What holds every value of a column; None where it has none."""
    types = {type(row[place]) for row in rows.rows} - {type(None)}
    if not types:
        return None
    if types == {bool}:
        return "boolean"
    if types <= {int, float}:
        return "double" if float in types else "long"
    return "string"
