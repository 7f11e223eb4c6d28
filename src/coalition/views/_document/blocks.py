"""What a document is made of. Nothing here knows Word or HTML."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Cell: TypeAlias = "str | Sequence[str]"
"""What stands in a cell of a table: one text, or several, each on a line of its own."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of `level` 1 to 3; one of level 1 may begin a page."""

    text: str
    level: int = 1
    on_new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    `look` is ``body``, ``lead`` (larger), ``note`` (boxed), ``quiet``, or ``before`` (quiet, and
    on the same page as what follows).
    """

    text: str
    look: str = "body"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order."""

    items: Sequence[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row.

    `widths` are shares of the page, one a column; the columns in `numbers` hold figures, and
    with `total` the last row is a sum. Rows that `may_split` may run over the end of a page.
    A form is filled in by hand: every cell is a box.
    """

    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[float]
    numbers: frozenset[int] = frozenset()
    total: bool = False
    may_split: bool = False
    is_form: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Terms at the left, what is said of each at the right; `term` is the left's share."""

    rows: Sequence[tuple[str, Cell]]
    term: float = 0.24


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG with what it shows in words, for readers who do not see it, and a caption."""

    svg: str
    described: str
    caption: str = ""
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards to cut out, `across` in a row: a title and lines under it."""

    cards: Sequence[tuple[str, Sequence[str]]]
    across: int = 2
    height_cm: float = 6.4


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, under its title."""

    title: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page."""


Block = Heading | Paragraph | Bullets | Table | Facts | Picture | Cards | Contents | NewPage


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    `kind` stands above the title, `subtitle` below it. `running` stands at the foot of each
    page. `language` is one of `coalition.words.LANGUAGES`. `tight` fits more on a page.
    """

    title: str
    blocks: Sequence[Block]
    kind: str = ""
    subtitle: str = ""
    running: str = ""
    language: str = "en"
    landscape: bool = False
    tight: bool = False
    keywords: Sequence[str] = field(default_factory=tuple)
