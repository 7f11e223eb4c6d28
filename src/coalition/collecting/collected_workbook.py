"""What came back, as one workbook that the analysis reads."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from coalition.collecting._answer import as_sent
from coalition.collecting._merged import Row
from coalition.collecting._sheets import OPTIONS, looks_of
from coalition.collecting.collect import Collected
from coalition.collecting.survey import tie_columns
from coalition.tables import Dataset
from coalition.wording import issue_line
from coalition.words import Figure, tell, tell_list, translated

if TYPE_CHECKING:
    import xlsxwriter

SIDES = ("One", "The other", "Question", "Says the one", "Says the other", "Used")


def collected_workbook(
    collected: Collected, listed: Dataset | None = None, language: str = "en"
) -> bytes:
    """Sheets Stakeholders, Ties and Read me; the same bytes for the same forms.

    The first two are the list and the answers as one, so that they can be analysed at once;
    who has not answered stands there with what the list knows, and ``no`` under Answered. Where
    two sides differ, both stand in Ties, and side by side in Read me, whose sentences are in
    `language`.
    """
    import xlsxwriter

    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, OPTIONS) as book:
        book.set_properties({"title": "Collected", "created": datetime(2000, 1, 1)})
        looks = looks_of(book)
        _sheet(book, looks, "Stakeholders", ("name",), collected.stakeholders)
        # A column that nobody filled is left out: a ladder that was added may stand for it.
        used = {title for row in collected.ties for title in row}
        asked = [column.header for column in tie_columns() if column.header in used]
        _sheet(book, looks, "Ties", ("Source", "Target", *asked), collected.ties)
        _read_me(book, looks, collected, listed, language)
    return buffer.getvalue()


def _sheet(
    book: "xlsxwriter.Workbook",
    looks: dict[str, Any],
    name: str,
    first: Sequence[str],
    rows: Sequence[Row],
) -> None:
    header = list(dict.fromkeys([*first, *(title for row in rows for title in row)]))
    page = book.add_worksheet(name)
    page.freeze_panes(1, 1)
    for place, title in enumerate(header):
        page.set_column(place, place, 34 if title in ("name", "Source", "Target") else 20)
        page.write_string(0, place, title, looks["heading"])
        for number, row in enumerate(rows, start=1):
            if row.get(title):
                page.write_string(number, place, row[title], looks["text"])
    page.autofilter(0, 0, max(len(rows), 1), len(header) - 1)


def _read_me(
    book: "xlsxwriter.Workbook",
    looks: dict[str, Any],
    collected: Collected,
    listed: Dataset | None,
    language: str,
) -> None:
    """Who answered, what that endangers, where two sides differ, and what was doubtful."""
    page = book.add_worksheet("Read me")
    page.set_column(0, 5, 32)
    page.write_string(0, 0, translated(tell("What came back"), language), looks["title"])
    row = 1
    for line in summary(collected, listed):
        page.write_string(row, 0, translated(line, language))
        row += 1
    differ = [
        (d.one, d.other, d.question, d.said_by_one, d.said_by_other, d.used)
        for d in collected.disagreements
    ]
    row = _part(page, looks, row + 1, SIDES, differ)
    unnamed = translated(tell("in the list, named by neither now"), language)
    gone = [
        (tie["Source"], tie["Target"], tie.get("Form", ""), unnamed)
        for tie in collected.unconfirmed
    ]
    row = _part(page, looks, row + 1, ("No longer named", "With", "Form", "Why left out"), gone)
    _part(
        page,
        looks,
        row + 1,
        ("Doubtful",),
        [(issue_line(issue, language),) for issue in collected.issues],
    )


def _part(
    page: Any,
    looks: dict[str, Any],
    row: int,
    heading: Sequence[str],
    rows: Iterable[Sequence[str]],
) -> int:
    """A small table from `row` on; the row after it. Nothing where there are no rows."""
    listed = list(rows)
    for place, words in enumerate(heading if listed else ()):
        page.write_string(row, place, words, looks["part"])
    for cells in listed:
        row += 1
        for place, words in enumerate(cells):
            page.write_string(row, place, words, looks["text"] if len(cells) > 1 else None)
    return row + 1


def summary(
    collected: Collected, listed: Dataset | None = None, most: int | None = None
) -> list[str]:
    """Rates in sentences, for the screen and the workbook; at most `most` names in one."""
    read = len(collected.answers)
    lines: list[str] = [tell("{number} {number:form|forms} read.", number=read)]
    if len(as_sent(collected.answers, listed)) == len({a.id for a in collected.answers}):
        lines.append(tell("Nobody answered: every form came back as it was sent."))
    if listed and collected.response_rate is not None:
        asked = len(listed.stakeholders)
        lines.append(
            tell(
                "Response rate: {share} ({number} of {asked} asked).",
                share=_share(collected.response_rate),
                number=asked - len(collected.silent),
                asked=asked,
            )
        )
    if collected.silent:
        names = tell_list(collected.silent[:most], ";")
        if more := len(collected.silent[most:]) if most else 0:
            names = tell(
                "{these}; and {last}", these=names, last=tell("{number} more", number=more)
            )
        lines.append(tell("Not yet: {names}.", names=names))
    if collected.confirmation_rate is not None:
        lines.append(
            tell(
                "Confirmation rate: {share} of the ties between two who answered are named by "
                "both.",
                share=_share(collected.confirmation_rate),
            )
        )
    lines += [
        tell("Do not lean on {figures}: {why}.", figures=one.figures, why=one.why)
        for one in collected.endangered
    ]
    return lines


def _share(share: float) -> str:
    return Figure(f"{share:.0%}")
