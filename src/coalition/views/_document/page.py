"""A document as an HTML page: no script, no request, printable."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from markupsafe import Markup, escape

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
from coalition.views._document.texts import flat, pieces
from coalition.views._page import environment, style
from coalition.words import direction

_OPTION = re.compile(r"(?<!\S)(--[a-z][a-z-]*)")

SHEETS = ("coalition.views.report/report.css", "coalition.views._document/document.css")


def page(document: Document) -> bytes:
    """The page as bytes."""
    template = environment(__package__).get_template("document.html.j2")
    marked = _Marked(document)
    return template.render(
        language=document.language,
        direction=direction(document.language),
        title=flat(document.title, document.language),
        kind=marked.text(document.kind),
        heading=marked.text(document.title),
        subtitle=marked.text(document.subtitle),
        running=marked.text(document.running),
        blocks=[MARKED[type(block)](marked, block) for block in document.blocks],
        style=style(*SHEETS),
    ).encode("utf-8", "replace")


def _unbroken(text: str) -> Markup:
    """`text`, where no line ends within an option such as ``--audience``."""
    return Markup("").join(
        Markup('<span class="option">{}</span>').format(part) if place % 2 else escape(part)
        for place, part in enumerate(_OPTION.split(text))
    )


class _Marked:
    """Blocks of one document as HTML."""

    def __init__(self, document: Document):
        self.language = document.language
        self.headings = [b for b in document.blocks if isinstance(b, Heading)]

    def text(self, text: str) -> Markup:
        """A text, its blanks marked."""
        return Markup("").join(
            Markup('<span class="blank">{}</span>').format(piece) if is_blank else _unbroken(piece)
            for piece, is_blank in pieces(text, self.language)
        )

    def heading(self, block: Heading) -> Markup:
        number = next(n for n, h in enumerate(self.headings) if h is block)
        return Markup('<h{0} id="part-{1}">{2}</h{0}>').format(
            block.level + 1, number, self.text(block.text)
        )

    def paragraph(self, block: Paragraph) -> Markup:
        return Markup('<p class="{}">{}</p>').format(LOOKS[block.look], self.text(block.text))

    def bullets(self, block: Bullets) -> Markup:
        items = (Markup("<li>{}</li>").format(self.text(item)) for item in block.items)
        return Markup("<ul>{}</ul>").format(Markup("").join(items))

    def contents(self, block: Contents) -> Markup:
        links = (
            Markup('<li><a href="#part-{}">{}</a></li>').format(number, self.text(heading.text))
            for number, heading in enumerate(self.headings)
            if heading.level == 1
        )
        return Markup('<nav aria-label="{}"><ol>{}</ol></nav>').format(
            flat(block.title, self.language), Markup("").join(links)
        )

    def table(self, block: Table) -> Markup:
        head = Markup("").join(
            Markup('<th scope="col"{}>{}</th>').format(_number(c, block), self.text(text))
            for c, text in enumerate(block.header)
        )
        last = len(block.rows) - 1
        body = Markup("").join(
            Markup("<tr{}>{}</tr>").format(
                Markup(' class="total"') if block.total and place == last else "",
                self._row(row, block),
            )
            for place, row in enumerate(block.rows)
        )
        return Markup(
            '<div class="scroll"><table class="compact document">{}<thead><tr>{}</tr></thead>'
            "<tbody>{}</tbody></table></div>"
        ).format(_columns(block.widths), head, body)

    def facts(self, block: Facts) -> Markup:
        rows = Markup("").join(
            Markup('<tr><th scope="row">{}</th><td>{}</td></tr>').format(
                self.text(term), self._lines(said)
            )
            for term, said in block.rows
        )
        return Markup(
            '<div class="scroll"><table class="document facts">{}<tbody>{}</tbody></table></div>'
        ).format(_columns((block.term, 1 - block.term)), rows)

    def cards(self, block: Cards) -> Markup:
        cards = (
            Markup("<div><h3>{}</h3>{}</div>").format(
                self.text(title),
                Markup("").join(Markup("<p>{}</p>").format(self.text(line)) for line in lines),
            )
            for title, lines in block.cards
        )
        return Markup('<div class="cards">{}</div>').format(Markup("").join(cards))

    def picture(self, block: Picture) -> Markup:
        caption = (
            Markup("<figcaption>{}</figcaption>").format(self.text(block.caption))
            if block.caption
            else ""
        )
        return Markup(
            '<figure class="wide" style="max-width: {:.0f}%">'
            '<div role="img" aria-label="{}">{}</div>{}</figure>'
        ).format(
            100 * block.width,
            flat(block.described, self.language),
            Markup(block.svg),  # noqa: S704 - escaped by its maker
            caption,
        )

    def new_page(self, _: NewPage) -> Markup:
        return Markup('<div class="new-page"></div>')

    def _row(self, row: Sequence[Cell], block: Table) -> Markup:
        return Markup("").join(
            Markup("<td{}>{}</td>").format(_number(c, block), self._lines(said))
            for c, said in enumerate(row)
        )

    def _lines(self, said: Cell) -> Markup:
        texts = [said] if isinstance(said, str) else said
        return Markup("<br>").join(self.text(text) for text in texts)


LOOKS = {"body": "body", "lead": "lead", "note": "notice", "quiet": "small", "before": "small"}
MARKED: dict[type[Block], Callable[[_Marked, Any], Markup]] = {
    Heading: _Marked.heading,
    Paragraph: _Marked.paragraph,
    Bullets: _Marked.bullets,
    Table: _Marked.table,
    Facts: _Marked.facts,
    Cards: _Marked.cards,
    Picture: _Marked.picture,
    Contents: _Marked.contents,
    NewPage: _Marked.new_page,
}


def _number(column: int, block: Table) -> Markup:
    return Markup(' class="number"') if column in block.numbers else Markup("")


def _columns(widths: Sequence[float]) -> Markup:
    columns = (Markup('<col style="width: {:.1f}%">').format(100 * share) for share in widths)
    return Markup("<colgroup>{}</colgroup>").format(Markup("").join(columns))
