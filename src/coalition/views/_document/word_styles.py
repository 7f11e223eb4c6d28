"""The styles of our Word files. Nothing is formatted but by them, so that users can restyle."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from coalition.views._document.word_tables import add_table_styles

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

INK, QUIET, ACCENT = "1B2430", "4D5A68", "0B5C8F"
FONT = "Calibri"

LOCALES = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "pt": "pt-PT", "ar": "ar-SA"}

Look: TypeAlias = dict[str, Any]

PARAGRAPHS: dict[str, Look] = {
    "Normal": {"size": 10.5, "after": 6, "line": 1.12},
    "Title": {"size": 26, "bold": True, "after": 4},
    "Subtitle": {"size": 13, "colour": QUIET, "after": 14},
    "Kind": {"size": 10, "bold": True, "colour": ACCENT, "after": 2},
    "Heading 1": {"size": 17, "bold": True, "before": 20, "after": 6, "next": True},
    "Heading 2": {"size": 13, "bold": True, "before": 14, "after": 4, "next": True},
    "Heading 3": {"size": 11, "bold": True, "before": 8, "after": 3, "next": True},
    "Lead": {"size": 12, "after": 6},
    "Note": {"size": 9.5, "box": True, "before": 4, "after": 8},
    "Quiet": {"size": 9, "colour": QUIET, "after": 6},
    "Before Table": {"size": 9, "colour": QUIET, "after": 6, "next": True},
    "Caption": {"size": 9, "colour": QUIET, "after": 10},
    "Picture": {"after": 2, "next": True},
    "List Bullet": {"size": 10.5, "after": 3},
    "Contents Heading": {"size": 13, "bold": True, "before": 10, "after": 4, "next": True},
    "toc 1": {"size": 10.5, "after": 3},
    "Table Text": {"size": 9.5, "after": 2},
    "Table Number": {"size": 9.5, "after": 2, "end": True},
    "Table Heading": {"size": 9, "bold": True, "after": 2, "next": True},
    "Table Heading Number": {"size": 9, "bold": True, "after": 2, "next": True, "end": True},
    "Table Total": {"size": 9.5, "bold": True, "after": 2},
    "Table Total Number": {"size": 9.5, "bold": True, "after": 2, "end": True},
    "Table Term": {"size": 9.5, "bold": True, "after": 2, "next": True},
    "After Table": {"size": 6, "after": 4},
    "Card Title": {"size": 14, "bold": True, "before": 4, "after": 6},
    "Card Text": {"size": 10, "after": 6},
    "Footer": {"size": 8.5, "colour": QUIET},
}
"""By style: size in points, space before and after, and what else differs from Normal."""

TIGHT: dict[str, Look] = {
    "Normal": {"after": 3},
    "Title": {"size": 20},
    "Subtitle": {"size": 11, "after": 6},
    "Heading 2": {"before": 8, "after": 2},
    "Note": {"size": 8.5, "after": 4},
    "Table Text": {"after": 1},
}
"""What differs in a document that must fit one page."""


def style_up(word: "WordDocument", language: str, tight: bool) -> None:
    """Give `word` our styles, its language, and its direction of writing."""
    from docx.oxml.ns import qn

    right_to_left = language == "ar"
    _defaults(word, language)
    there = {style.name: style for style in word.styles}
    for name, look in PARAGRAPHS.items():
        own = look | (TIGHT.get(name, {}) if tight else {})
        _paragraph(word, there, name, own, right_to_left)
    if right_to_left:
        _from_right_to_left(word)
    _blank(word)
    add_table_styles(word)
    for part, order in (("w:pPr", _LAYOUT), ("w:rPr", _LETTERS)):
        for properties in word.styles.element.iter(qn(part)):
            _in_order(properties, order)


def _defaults(word: "WordDocument", language: str) -> None:
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    properties = word.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for tag in ("w:rFonts", "w:lang"):
        for former in properties.findall(qn(tag)):
            properties.remove(former)
    fonts, lang = OxmlElement("w:rFonts"), OxmlElement("w:lang")
    for script in ("ascii", "hAnsi", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    fonts.set(qn("w:cs"), "Arial")
    lang.set(qn("w:val"), LOCALES[language] if language != "ar" else "en-GB")
    lang.set(qn("w:eastAsia"), "en-US")
    lang.set(qn("w:bidi"), "ar-SA")
    properties.insert(0, fonts)
    properties.append(lang)


def _paragraph(
    word: "WordDocument", there: Mapping[str, Any], name: str, look: Look, right_to_left: bool
) -> None:
    """The style `name`, one of those `there` or a new one, with that `look`."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style: Any = there.get(name)
    if style is None:
        builtin = name.startswith("toc")
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=builtin)
        style.base_style = there["Normal"]
        style.hidden, style.quick_style = False, True
    for tag in ("w:rPr", "w:pBdr"):
        for former in style.element.findall(f".//{qn(tag)}"):
            former.getparent().remove(former)
    font, layout = style.font, style.paragraph_format
    if "size" in look:
        font.size = Pt(look["size"])
        _complex_size(style, look["size"], look.get("bold", False))
    font.bold = look.get("bold", False)
    font.italic = False
    font.color.rgb = RGBColor.from_string(look.get("colour", INK))
    layout.space_before = Pt(look.get("before", 0))
    layout.space_after = Pt(look.get("after", 0))
    layout.line_spacing = look.get("line", 1.1)
    layout.keep_with_next = look.get("next", False)
    if look.get("end"):
        _child(style.element.get_or_add_pPr(), "w:jc", val="end")
    if look.get("box"):
        _boxed(style, "right" if right_to_left else "left")


def _complex_size(style: Any, size: float, bold: bool) -> None:
    # Arabic letters read their own size and weight.
    properties = style.element.get_or_add_rPr()
    _child(properties, "w:szCs", val=str(round(size * 2)))
    if bold:
        _child(properties, "w:bCs")


def _child(parent: Any, tag: str, **values: str) -> Any:
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    element = OxmlElement(tag)
    for name, value in values.items():
        element.set(qn(f"w:{name}"), value)
    parent.append(element)
    return element


def _boxed(style: Any, side: str) -> None:
    properties = style.element.get_or_add_pPr()
    borders = _child(properties, "w:pBdr")
    _child(borders, f"w:{side}", val="single", sz="24", space="8", color=ACCENT)
    _child(properties, "w:shd", val="clear", color="auto", fill="E6F1F8")


def _in_order(properties: Any, order: tuple[str, ...]) -> None:
    """The children as the schema orders them; Word may refuse a file in which they stand else."""
    place = {name: number for number, name in enumerate(order)}
    children = sorted(properties, key=lambda e: place.get(e.tag.rpartition("}")[2], len(order)))
    for child in children:
        properties.append(child)


def _from_right_to_left(word: "WordDocument") -> None:
    normal: Any = word.styles["Normal"]
    _child(normal.element.get_or_add_pPr(), "w:bidi")
    _child(normal.element.get_or_add_rPr(), "w:rtl")


def _blank(word: "WordDocument") -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import RGBColor

    style: Any = word.styles.add_style("Blank", WD_STYLE_TYPE.CHARACTER)
    style.font.color.rgb = RGBColor.from_string("7A4B00")
    _child(style.element.get_or_add_rPr(), "w:shd", val="clear", color="auto", fill="FFF0C2")
    style.hidden, style.quick_style = False, True


_LAYOUT = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl",
)  # fmt: skip
_LETTERS = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
    "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
    "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr",
    "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish",
)  # fmt: skip
"""The order of ISO 29500 for what a style says of a paragraph and of its letters."""
