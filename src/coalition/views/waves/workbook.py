"""compare.xlsx: every change as rows to sort and filter."""

from datetime import datetime
from io import BytesIO

from coalition.views._known import word
from coalition.views._workbook_sheet import OPTIONS, Column, Sheet, formats_of, write_sheet
from coalition.views.waves._why import doubt, kind_of, why
from coalition.waves import Comparison
from coalition.words import tell, tell_list, translated

FILENAME = "compare.xlsx"
CONTENTS = tell("every change as rows to sort and filter")


def render(comparison: Comparison) -> bytes:
    """The workbook as bytes; the same comparison gives the same bytes."""
    import xlsxwriter

    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, OPTIONS) as book:
        book.set_properties(
            {
                "title": translated(tell("What changed"), comparison.language),
                "created": datetime(2000, 1, 1),
            }
        )
        formats = formats_of(book)
        for sheet in (
            _gaps(comparison),
            _ties(comparison),
            _conflicts(comparison),
            _members(comparison),
            _figures(comparison),
            _ratings(comparison),
            *([_goals(comparison)] if comparison.goals else []),
        ):
            write_sheet(book, formats, sheet, comparison.language)
    return buffer.getvalue()


def _sheet(title: str, question: str, columns: tuple[Column, ...], rows: list[tuple]) -> Sheet:  # type: ignore[type-arg]
    return Sheet(title, question, columns, rows, len(rows), "compare.json")


def _gaps(comparison: Comparison) -> Sheet:
    columns = (
        Column(tell("What"), 40),
        Column(tell("Kind"), 40),
        Column(tell("Now"), 10, measured=True, words=True),
        Column(tell("Severity then"), 12, "severity", measured=True),
        Column(tell("Severity now"), 12, "severity", measured=True),
        Column(tell("Doubt"), 44, measured=True),
    )
    rows = [
        (
            g.subject,
            kind_of(g),
            g.status,
            g.severity_before,
            g.severity_after,
            doubt(g.doubt) or None,
        )
        for g in comparison.whole.gaps
    ]
    return _sheet(tell("Gaps"), tell("Which gaps closed or opened?"), columns, rows)


def _ties(comparison: Comparison) -> Sheet:
    columns = (
        Column(tell("Between"), 36),
        Column(tell("And"), 36),
        Column(tell("Now"), 10, measured=True, words=True),
        Column(tell("Form then"), 16, words=True),
        Column(tell("Form now"), 16, words=True),
        Column(tell("Strength then"), 10, "number"),
        Column(tell("Strength now"), 10, "number"),
        Column(tell("Why"), 26, measured=True),
    )
    rows = [
        (
            comparison.name(t.source),
            comparison.name(t.target),
            t.status,
            t.form_before,
            t.form_after,
            t.weight_before,
            t.weight_after,
            why(t.because) or None,
        )
        for t in comparison.whole.ties
    ]
    question = tell("Which ties are new, lost, grown or shrunk?")
    return _sheet(tell("Ties"), question, columns, rows)


def _conflicts(comparison: Comparison) -> Sheet:
    columns = (
        Column(tell("Between"), 36),
        Column(tell("And"), 36),
        Column(tell("Now"), 12, measured=True, words=True),
    )
    rows: list[tuple[object, ...]] = [
        (comparison.name(c.one), comparison.name(c.other), c.status)
        for c in comparison.whole.conflicts
    ]
    question = tell("Which conflicts began or were settled?")
    return _sheet(tell("Conflicts"), question, columns, rows)


def _members(comparison: Comparison) -> Sheet:
    columns = (
        Column(tell("Stakeholder"), 40),
        Column(tell("What"), 10, measured=True, words=True),
        Column(tell("Partners then"), 10, "integer", measured=True),
        Column(tell("Partners now"), 10, "integer", measured=True),
        Column(tell("Moved"), 60, "long"),
    )
    rows = [
        (
            comparison.name(m.id),
            m.status,
            m.partners_before,
            m.partners_after,
            tell_list([_move(*move) for move in m.moved], ";") or None,
        )
        for m in comparison.whole.members
    ]
    return _sheet(tell("Members"), tell("Who joined, left, or moved?"), columns, rows)


def _move(what: str, was: str, now: str) -> str:
    return tell("{what}: {before} to {after}", what=word(what), before=word(was), after=word(now))


def _figures(comparison: Comparison) -> Sheet:
    columns = (
        Column(tell("Figure"), 34),
        Column(tell("Then"), 10, "number", measured=True),
        Column(tell("Now"), 10, "number", measured=True),
        Column(tell("Change"), 12, measured=True, words=True),
        *(
            Column(tell("{when}, {end}", when=when, end=end), 12, "number", measured=True)
            for when in (tell("Then"), tell("Now"))
            for end in (tell("lowest"), tell("highest"))
        ),
        Column(tell("What it means"), 70, "long"),
    )
    rows = [
        (
            f.label,
            f.before,
            f.after,
            f.verdict,
            *(f.range_before or (None, None)),
            *(f.range_after or (None, None)),
            f.meaning,
        )
        for f in comparison.whole.figures
    ]
    return _sheet(
        tell("Figures"), tell("Did the network change by more than doubt?"), columns, rows
    )


def _ratings(comparison: Comparison) -> Sheet:
    columns = (
        Column(tell("Rating or benefit"), 30, words=True),
        Column(tell("Of"), 18, words=True),
        Column(tell("Then"), 10, "number", measured=True),
        Column(tell("Now"), 10, "number", measured=True),
        Column(tell("Change where rated both times"), 16, "number", measured=True),
        Column(tell("Rated both times"), 12, "integer", measured=True),
        Column(tell("Change, lowest"), 12, "number", measured=True),
        Column(tell("Change, highest"), 12, "number", measured=True),
        Column(tell("Beyond doubt"), 14, measured=True, words=True),
    )
    rows: list[tuple[object, ...]] = [
        (
            r.name,
            r.of,
            r.mean_before,
            r.mean_after,
            r.mean_change,
            r.rated_both,
            *(r.range or (None, None)),
            r.verdict,
        )
        for r in comparison.whole.ratings
    ]
    rows += [
        (
            b.name,
            tell("members offering it"),
            b.offering_before,
            b.offering_after,
            *[None] * 4,
            b.verdict,
        )
        for b in comparison.whole.benefits
    ]
    return _sheet(tell("Ratings"), tell("How do ratings and benefits stand?"), columns, rows)


def _goals(comparison: Comparison) -> Sheet:
    columns = (
        Column(tell("Goal"), 44),
        Column(tell("Indicator"), 36),
        Column(tell("Then"), 10, "number", measured=True),
        Column(tell("Now"), 10, "number", measured=True),
        Column(tell("Target"), 10, "number"),
        Column(tell("Due by") if comparison.language != "en" else "By", 12),
        Column(tell("Status"), 14, measured=True, words=True),
        Column(tell("Share of the way"), 12, "number", measured=True),
        Column(tell("Share of the time"), 12, "number", measured=True),
        Column(tell("Doubt"), 16, measured=True),
    )
    rows = [
        (
            p.goal.name,
            p.goal.indicator,
            p.first,
            p.now,
            p.goal.target,
            p.goal.by or None,
            p.status,
            p.share,
            p.expected,
            tell("within doubt") if p.in_doubt else None,
        )
        for p in comparison.goals
    ]
    return _sheet(tell("Goals"), tell("Which goals are on track?"), columns, rows)
