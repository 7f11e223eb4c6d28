"""A document as a Word file."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from coalition.views._document.blocks import (
    Block,
    Bullets,
    Cards,
    Cell,
    Contents,
    Document,
    Facts,
    Heading,
    NewPage,
    Paragraph,
    Picture,
    Table,
)
from coalition.views._document.picture import png, size_of
from coalition.views._document.texts import flat, pieces
from coalition.views._document.word_fields import (
    add_field,
    add_link,
    bookmark,
    end_of_field,
    start_of_field,
)
from coalition.views._document.word_package import packed
from coalition.views._document.word_styles import LOCALES, style_up
from coalition.views._document.word_tables import (
    insert_before,
    mirrored,
    repeated,
    set_look,
    unsplit,
)
from coalition.words import direction

LOOKS = {"body": "Normal", "lead": "Lead", "note": "Note", "quiet": "Quiet",
         "before": "Before Table"}  # fmt: skip
MARGIN_CM = 2.1
TIGHT_MARGIN_CM = 1.7
DEEPEST = 1
"""Headings up to this level stand in the table of contents."""


def word(document: Document) -> bytes:
    """The .docx as bytes; the same document gives the same bytes."""
    return _Writer(document).written()


class _Writer:
    """Writes one document, block by block."""

    def __init__(self, document: Document):
        import docx

        self.document = document
        self.language = document.language
        self.file = docx.Document()
        self.headings = [b for b in document.blocks if isinstance(b, Heading)]
        self.written_headings = 0
        style_up(self.file, self.language, document.tight)
        self.style_ids = {style.name: style.style_id for style in self.file.styles}
        self._page()

    def written(self) -> bytes:
        document = self.document
        for style, text in (
            ("Kind", document.kind),
            ("Title", document.title),
            ("Subtitle", document.subtitle),
        ):
            if text:
                self._paragraph(text, style)
        for block in document.blocks:
            WRITERS[type(block)](self, block)
        title = flat(document.title, self.language)
        return packed(self.file, title, LOCALES[self.language])

    def _page(self) -> None:
        from docx.enum.section import WD_ORIENT
        from docx.oxml.parser import OxmlElement
        from docx.shared import Cm

        section = self.file.sections[0]
        wide, high = Cm(21), Cm(29.7)
        if self.document.landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
            wide, high = high, wide
        section.page_width, section.page_height = wide, high
        margin = Cm(TIGHT_MARGIN_CM if self.document.tight else MARGIN_CM)
        section.left_margin = section.right_margin = margin
        section.top_margin = section.bottom_margin = margin
        section.footer_distance = Cm(1)
        self.width = wide - 2 * margin
        if direction(self.language) == "rtl":
            insert_before(section._sectPr, "w:docGrid", OxmlElement("w:bidi"))
        foot = section.footer.paragraphs[0]
        self._styled(foot, "Footer")
        if self.document.running:
            self._runs(foot, self.document.running)
            foot.add_run("  ·  ")
        add_field(foot, "PAGE", "1")
        foot.add_run(" / ")
        add_field(foot, "NUMPAGES", "1")
        self._settings()

    def _settings(self) -> None:
        from docx.oxml.ns import qn

        # Else Word opens the file as one of an old version.
        for setting in self.file.settings.element.iter(qn("w:compatSetting")):
            if setting.get(qn("w:name")) == "compatibilityMode":
                setting.set(qn("w:val"), "15")

    def _paragraph(self, text: str, style: str, parent: Any = None) -> Any:
        paragraph = (parent or self.file).add_paragraph()
        self._styled(paragraph, style)
        self._runs(paragraph, text)
        return paragraph

    def _styled(self, paragraph: Any, style: str) -> None:
        # By its id: looking a style up by name takes longer than all else together.
        paragraph._p.style = self.style_ids[style]

    def _runs(self, paragraph: Any, text: str) -> None:
        for piece, is_blank in pieces(text, self.language):
            run = paragraph.add_run(piece)
            if is_blank:
                run._r.style = self.style_ids["Blank"]

    def heading(self, block: Heading) -> None:
        paragraph = self._paragraph(block.text, f"Heading {block.level}")
        if block.on_new_page:
            paragraph.paragraph_format.page_break_before = True
        self.written_headings += 1
        bookmark(paragraph, self.written_headings)

    def paragraph(self, block: Paragraph) -> None:
        self._paragraph(block.text, LOOKS[block.look])

    def bullets(self, block: Bullets) -> None:
        for item in block.items:
            self._paragraph(item, "List Bullet")

    def contents(self, block: Contents) -> None:
        """A field that Word fills with page numbers; until then, links to the headings."""
        self._paragraph(block.title, "Contents Heading")
        listed = [(n, h) for n, h in enumerate(self.headings, 1) if h.level <= DEEPEST]
        paragraph = None
        for place, (number, heading) in enumerate(listed):
            paragraph = self._paragraph("", f"toc {heading.level}")
            if place == 0:
                start_of_field(paragraph, f'TOC \\o "1-{DEEPEST}" \\h \\z \\u', is_stale=True)
            add_link(paragraph, number, flat(heading.text, self.language))
        if paragraph is not None:
            end_of_field(paragraph)

    def table(self, block: Table) -> None:
        rows = [tuple(block.header), *block.rows]
        look = "Coalition Form" if block.is_form else "Coalition Table"
        table, cells = self._grid(len(rows), block.widths, look, block.may_split)
        for place, row in enumerate(rows):
            is_total = block.total and place == len(rows) - 1
            for column, said in enumerate(row):
                is_number = column in block.numbers
                if place == 0:
                    style = "Table Heading Number" if is_number else "Table Heading"
                elif is_total:
                    style = "Table Total Number" if is_number else "Table Total"
                else:
                    style = "Table Number" if is_number else "Table Text"
                self._fill(cells[place][column], said, style)
        set_look(table, first_row=True, last_row=block.total)
        repeated(table.rows[0])
        self._paragraph("", "After Table")

    def facts(self, block: Facts) -> None:
        widths = (block.term, 1 - block.term)
        table, cells = self._grid(len(block.rows), widths, "Coalition Facts")
        for (left, right), (term, said) in zip(cells, block.rows, strict=True):
            self._fill(left, term, "Table Term")
            self._fill(right, said, "Table Text")
        set_look(table, first_column=True)
        if not self.document.tight:
            self._paragraph("", "After Table")

    def cards(self, block: Cards) -> None:
        from docx.enum.table import WD_ROW_HEIGHT_RULE
        from docx.shared import Cm

        across = block.across
        rows = -(-len(block.cards) // across)
        table, cells = self._grid(rows, (1 / across,) * across, "Coalition Cards")
        for place, (title, lines) in enumerate(block.cards):
            cell = cells[place // across][place % across]
            self._styled(cell.paragraphs[0], "Card Title")
            self._runs(cell.paragraphs[0], title)
            for line in lines:
                self._paragraph(line, "Card Text", cell)
        for row in table.rows:
            row.height, row.height_rule = Cm(block.height_cm), WD_ROW_HEIGHT_RULE.EXACTLY
        set_look(table)

    def picture(self, block: Picture) -> None:
        wide, high = size_of(block.svg)
        paragraph = self._paragraph("", "Picture")
        width = round(self.width * block.width)
        drawn = paragraph.add_run().add_picture(
            BytesIO(png(block.svg)), width=width, height=round(width * high / wide)
        )
        about = drawn._inline.docPr
        about.set("descr", flat(block.described, self.language))
        about.set("name", f"Picture {about.get('id')}")
        if block.caption:
            self._paragraph(block.caption, "Caption")

    def new_page(self, _: NewPage) -> None:
        from docx.enum.text import WD_BREAK

        self.file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _grid(
        self, rows: int, widths: Sequence[float], style: str, may_split: bool = False
    ) -> tuple[Any, list[list[Any]]]:
        """An empty table, and its cells by row."""
        from docx.shared import Emu
        from docx.table import _Cell

        table = self.file.add_table(rows, len(widths))
        table._tbl.tblPr.style = self.style_ids[style]
        table.autofit = False
        if direction(self.language) == "rtl":
            mirrored(table)
        lengths = [Emu(round(self.width * share)) for share in widths]
        for column, width in zip(table.columns, lengths, strict=True):
            column.width = width
        cells = [[_Cell(tc, table) for tc in tr.tc_lst] for tr in table._tbl.tr_lst]
        for row in cells:
            for cell, width in zip(row, lengths, strict=True):
                cell.width = width
        if not may_split:
            for row in table.rows:
                unsplit(row)
        return table, cells

    def _fill(self, cell: Any, said: Cell, style: str) -> None:
        texts = [said] if isinstance(said, str) else list(said)
        for place, text in enumerate(texts or [""]):
            paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
            self._styled(paragraph, style)
            self._runs(paragraph, text)


WRITERS: dict[type[Block], Callable[[_Writer, Any], None]] = {
    Heading: _Writer.heading,
    Paragraph: _Writer.paragraph,
    Bullets: _Writer.bullets,
    Table: _Writer.table,
    Facts: _Writer.facts,
    Cards: _Writer.cards,
    Picture: _Writer.picture,
    Contents: _Writer.contents,
    NewPage: _Writer.new_page,
}
