"""Delimited text: CSV, TSV and their relatives, in any encoding and with any delimiter."""

from pathlib import Path

from coalition.errors import InputError, Issue
from coalition.sources._delimiter import Layout, layout_of, layout_with, stated_delimiter
from coalition.sources._encoding import decoded, is_text
from coalition.sources._grid import table_of_rows
from coalition.sources._other_delimiter import recut
from coalition.sources._quotes import cut
from coalition.sources._ragged import even_out
from coalition.sources._raw import RawTable, shown_name
from coalition.sources._refusal import about_rows, refusal
from coalition.sources._signatures import foreign
from coalition.words import tell

SUFFIXES = (".csv", ".tsv", ".txt", ".tab")
LABEL = tell("delimited text")
BROAD = True

LARGEST = 2_000_000_000
"""Bytes; a million stakeholders with two pages of text each."""

MARKUP = (b"<?xml", b"<!", b"<graph", b"<gexf")

WHITE = ' \t\r\n,;|"'

GUARDS = ("'=", "'+", "'-", "'@")
"""What our own exports put before a cell that a spreadsheet would take for a formula."""


def recognises(start: bytes) -> bool:
    """Whether `start` is text, and no text of a known other kind."""
    plain = start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\x00", b"")
    return is_text(start) and not foreign(start) and not plain.startswith(MARKUP)


def read(path: Path) -> list[RawTable]:
    """The one table of a text file.

    Row numbers count rows as a spreadsheet program shows them: a cell with line breaks is one
    row, an empty line is one too, and Excel's ``sep=;`` line is none.
    """
    size = path.stat().st_size
    if size > LARGEST:
        raise refusal(
            path,
            "file-too-large",
            tell("has {size} bytes; as text at most {most} can be read.", size=size, most=LARGEST),
            tell("Split the table, or delete the columns that the analysis does not need."),
        )
    text, issues = decoded(path.read_bytes(), shown_name(path))
    stated, text = stated_delimiter(text)
    if not text.strip(WHITE):
        raise _empty(path)
    layout = layout_with(text, stated) if stated else layout_of(text)
    cells = cut(text, layout, path)
    rows = cells.rows
    others = sorted({*cells.other, *recut(rows, layout)})
    issues += _quote_issues(shown_name(path), cells.unclosed, cells.stray)
    if others:
        issues.append(_delimiter_issue(shown_name(path), others, layout))
    issues += even_out(rows, shown_name(path))
    if any(guard in text for guard in GUARDS):
        _lift_guards(rows)
    table = table_of_rows(shown_name(path), rows, range(1, len(rows) + 1), issues=issues)
    if table is None:
        raise _empty(path)
    return [table]


def _empty(path: Path) -> InputError:
    return refusal(path, "empty-file", tell("has no text in it."), tell("Save the data again."))


def _lift_guards(rows: list[list[str]]) -> None:
    for row in rows:
        for place, cell in enumerate(row):
            if cell.startswith(GUARDS):
                row[place] = cell[1:]


def _quote_issues(file: str, unclosed: list[int], stray: list[int]) -> list[Issue]:
    issues = []
    if unclosed:
        issues.append(
            Issue(
                "unclosed-quote",
                "warning",
                about_rows(
                    tell("{number:Row|Rows} {rows}: a quotation mark that none closes."), unclosed
                ),
                tell("The row was read by itself. Check it, and take the mark out or close it."),
                file,
                row=unclosed[0],
            )
        )
    if stray:
        issues.append(
            Issue(
                "stray-quote",
                "warning",
                about_rows(
                    tell("{number:Row|Rows} {rows}: text after a closing quotation mark."), stray
                ),
                tell("It was joined to the cell. Write a quotation mark inside a cell twice."),
                file,
                row=stray[0],
            )
        )
    return issues


def _delimiter_issue(file: str, others: list[int], layout: Layout) -> Issue:
    named: dict[str, str] = {
        ",": tell("a comma"),
        ";": tell("a semicolon"),
        "\t": tell("a tab"),
        "|": tell("a bar"),
    }
    usual = named.get(layout.delimiter, repr(layout.delimiter))
    return Issue(
        "two-delimiters",
        "warning",
        about_rows(
            tell(
                "{number:Row|Rows} {rows}: cells are separated by another sign than {usual}, which "
                "the other rows use.",
                usual=usual,
            ),
            others,
        ),
        tell("They were read with their own sign. Export the table again with one sign."),
        file,
        row=others[0],
    )
