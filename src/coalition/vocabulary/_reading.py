"""The vocabulary's table as entries: the shipped one, or one that a user edited."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from coalition.errors import InputError, Issue
from coalition.sources import RawTable, read
from coalition.tables._cells import parts_of
from coalition.tables._texts import folded, near, squeezed, tidy
from coalition.vocabulary._entries import BENEFITS, Entry, Vocabulary, term_of
from coalition.words import tell

FILE = "capabilities.csv"

HEADERS = {
    "capability": ("capability", "capabilities", "term", "capacite", "capacidad", "capacidade"),
    "also": ("also written as", "also written", "also", "synonyms", "synonymes", "sinonimos"),
    "benefits": ("benefits", "benefit", "benefices", "beneficios"),
}
"""Headers of the three columns, in any case and spacing."""


@cache
def shipped() -> Vocabulary:
    """The vocabulary that comes with the program."""
    with_path = files("coalition.vocabulary").joinpath(FILE)
    return read_vocabulary(Path(str(with_path)))


def shipped_text() -> str:
    """The shipped table, to be written to a file and edited."""
    return files("coalition.vocabulary").joinpath(FILE).read_text(encoding="utf-8")


def read_vocabulary(path: Path) -> Vocabulary:
    """The vocabulary in a table of any format that stakeholders may have.

    Columns are ``capability``, ``also written as`` and ``benefits``; cells hold several values
    as everywhere. Only the first sheet is read.

    Raises
    ------
    InputError
        There is no such column, a spelling stands in two rows, or a benefit is none of the nine;
        every such row is named.
    """
    table = read(path)[0]
    place = _columns(table)
    issues: list[Issue] = []
    entries: list[Entry] = []
    row_of: dict[str, int] = {}
    for row, cells in zip(table.numbers, table.rows, strict=True):
        term = tidy(cells[place["capability"]])
        if not term:
            continue
        also = tuple(parts_of(cells[place["also"]])) if "also" in place else ()
        said = parts_of(cells[place["benefits"]]) if "benefits" in place else []
        benefits, unknown = _benefits(said)
        issues += [_no_benefit(table.file, row, word) for word in unknown]
        for key in {term_of(spelling): spelling for spelling in (term, *also)}.items():
            if row_of.setdefault(key[0], row) != row:
                issues.append(_twice(table.file, row, key[1], row_of[key[0]]))
        entries.append(Entry(term, also, benefits))
    if issues:
        raise InputError(issues)
    return Vocabulary(table.file, tuple(entries))


def _columns(table: RawTable) -> dict[str, int]:
    headers = [squeezed(header) for header in table.header]
    place = {
        field: headers.index(squeezed(name))
        for field, names in HEADERS.items()
        for name in names[::-1]
        if squeezed(name) in headers
    }
    if "capability" not in place:
        raise InputError(
            [
                Issue(
                    "no-vocabulary",
                    "error",
                    tell("has no column 'capability'."),
                    tell(
                        "A vocabulary has the columns capability, also written as, and benefits. "
                        "Write the shipped one with: coalition vocabulary FILE"
                    ),
                    table.file,
                )
            ]
        )
    return place


def _benefits(said: list[str]) -> tuple[tuple[str, ...], list[str]]:
    known = {folded(name).replace("isation", "ization"): name for name in BENEFITS}
    keys = {word: folded(word).replace("isation", "ization") for word in said}
    found = {known[key] for key in keys.values() if key in known}
    ordered = tuple(name for name in BENEFITS if name in found)
    return ordered, [word for word, key in keys.items() if key not in known]


def _no_benefit(file: str, row: int, word: str) -> Issue:
    hint = near(word, list(BENEFITS), 1)
    return Issue(
        "unknown-benefit",
        "error",
        tell("is none of the nine benefits: {benefits}.", benefits=", ".join(BENEFITS)),
        tell("Write '{benefit}', or leave it out.", benefit=hint[0])
        if hint
        else tell("Write one of them, or leave it out."),
        file,
        row,
        "benefits",
        word,
    )


def _twice(file: str, row: int, spelling: str, first: int) -> Issue:
    return Issue(
        "repeated-spelling",
        "error",
        tell("stands in row {row} already.", row=str(first)),
        tell("Keep it in one of the two rows."),
        file,
        row,
        "capability",
        spelling,
    )
