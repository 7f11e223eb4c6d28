"""Documents to read, edit and print: one content, as a Word file and as a page.

A document is a list of blocks (`blocks`); `word` makes a .docx of it, `page` an HTML page. Texts
are sentences of `coalition.words.tell` or texts of the data; they are translated when rendered.
"""

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
from coalition.views._document.page import page
from coalition.views._document.word import word

__all__ = [
    "Block",
    "Bullets",
    "Cards",
    "Cell",
    "Contents",
    "Document",
    "Facts",
    "Heading",
    "NewPage",
    "Paragraph",
    "Picture",
    "Table",
    "page",
    "word",
]
