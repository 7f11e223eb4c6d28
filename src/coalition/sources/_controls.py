"""Control characters: no table should have them, and files written later could not hold them."""

import re
from dataclasses import replace

from coalition.errors import Issue
from coalition.sources._raw import RawTable
from coalition.words import tell

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
CONTROLS = {code: None for code in range(32) if chr(code) not in "\t\n\r"} | {127: None}
SOFT_BREAK = "\x0b"  # Shift+Enter of word processors


def without_controls(text: str, file: str) -> tuple[str, list[Issue]]:
    """`text` without them, and how many were left out; a soft line break is a space."""
    if not CONTROL.search(text):
        return text, []
    clean = _clean(text)
    removed = len(text) - len(clean)
    return clean, [_issue(file, removed)] if removed else []


def table_without_controls(table: RawTable) -> RawTable:
    """`table` without control characters in any cell, and how many were left out."""
    lines = (table.header, *table.rows)
    soiled = {place for place, line in enumerate(lines) if _is_soiled(line)}
    if not soiled:
        return table
    cleaned = [
        tuple(map(_clean, line)) if place in soiled else line for place, line in enumerate(lines)
    ]
    removed = sum(
        len(before) - len(after)
        for place in soiled
        for before, after in zip(lines[place], cleaned[place], strict=True)
    )
    told = (_issue(table.file, removed),) if removed else ()
    return replace(table, header=cleaned[0], rows=tuple(cleaned[1:]), issues=(*table.issues, *told))


def _is_soiled(line: tuple[str, ...]) -> bool:
    text = "".join(line)
    return not text.isprintable() and CONTROL.search(text) is not None


def _clean(text: str) -> str:
    return text.replace(SOFT_BREAK, " ").translate(CONTROLS)


def _issue(file: str, removed: int) -> Issue:
    return Issue(
        "control-characters",
        "warning",
        tell(
            "The file holds {number} control {number:character|characters}, which no table should "
            "have.",
            number=removed,
        ),
        tell("They were left out. Check the file if it comes from a damaged disk or transfer."),
        file,
    )
