"""The styles of our Word files. Nothing is formatted but by them, so that users can restyle."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

INK, QUIET, ACCENT, RULE = "1B2430", "4D5A68", "0B5C8F", "D3DAE2"
FONT = "Calibri"

LOCALES = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "pt": "pt-PT", "ar": "ar-SA"}

PARAGRAPHS: dict[str, dict[str, Any]] = {
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
    "TOC 1": {"size": 10.5, "after": 3},
    "TOC 2": {"size": 10, "colour": QUIET, "after": 2, "indent": 14},
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

TIGHT = {"Normal": {"after": 3}, "Title": {"size": 20}, "Subtitle": {"size": 11, "after": 6},
         "Heading 2": {"before": 8, "after": 2}, "Note": {"size": 8.5, "after": 4},
         "Table Text": {"after": 1}}  # fmt: skip
"""What differs in a document that must fit one page."""


def style_up(word: "WordDocument", language: str, tight: bool) -> None:
    """Give `word` our styles, its language, and its direction of writing."""
    right_to_left = language == "ar"
    _defaults(word, language)
    for name, look in PARAGRAPHS.items():
        _paragraph(word, name, look | (TIGHT.get(name, {}) if tight else {}))
    if right_to_left:
        _from_right_to_left(word)
    _blank(word)
    for xml in (_GRID, _FACTS, _CARDS):
        _add(word, xml)


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


def _paragraph(word: "WordDocument", name: str, look: dict[str, Any]) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    there = {style.name for style in word.styles}
    style: Any = (
        word.styles[name]
        if name in there
        else word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("TOC"))
    )
    if name not in there:
        style.base_style = word.styles["Normal"]
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
    if "indent" in look:
        layout.left_indent = Pt(look["indent"])
    if look.get("end"):
        _child(style.element.get_or_add_pPr(), "w:jc", val="end")
    if look.get("box"):
        _boxed(style)


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


def _boxed(style: Any) -> None:
    from docx.oxml import parse_xml

    properties = style.element.get_or_add_pPr()
    for xml in (
        f'<w:pBdr {_W}><w:start w:val="single" w:sz="24" w:space="8" w:color="{ACCENT}"/>'
        f'<w:left w:val="single" w:sz="24" w:space="8" w:color="{ACCENT}"/></w:pBdr>',
        f'<w:shd {_W} w:val="clear" w:color="auto" w:fill="E6F1F8"/>',
    ):
        # These stand in a fixed order, before spacing and indents.
        place = next(
            (i for i, e in enumerate(properties) if e.tag.endswith(("}spacing", "}ind", "}jc"))),
            len(properties),
        )
        properties.insert(place, parse_xml(xml))


def _from_right_to_left(word: "WordDocument") -> None:
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    normal: Any = word.styles["Normal"]
    layout = normal.element.get_or_add_pPr()
    bidi = OxmlElement("w:bidi")
    place = next(
        (i for i, e in enumerate(layout) if e.tag in {qn(f"w:{t}") for t in ("spacing", "ind", "jc")}),
        len(layout),
    )
    layout.insert(place, bidi)
    _child(normal.element.get_or_add_rPr(), "w:rtl")


def _blank(word: "WordDocument") -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import parse_xml
    from docx.shared import RGBColor

    style: Any = word.styles.add_style("Blank", WD_STYLE_TYPE.CHARACTER)
    style.font.color.rgb = RGBColor.from_string("7A4B00")
    style.element.get_or_add_rPr().append(
        parse_xml(f'<w:shd {_W} w:val="clear" w:color="auto" w:fill="FFF0C2"/>')
    )
    style.hidden, style.quick_style = False, True


def _add(word: "WordDocument", xml: str) -> None:
    from docx.oxml import parse_xml

    word.styles.element.append(parse_xml(xml))


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MARGINS = (
    '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
    '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>'
)


def _lines(*sides: str, colour: str = RULE) -> str:
    drawn = "".join(f'<w:{s} w:val="single" w:sz="4" w:space="0" w:color="{colour}"/>' for s in sides)
    return f"<w:tblBorders>{drawn}</w:tblBorders>"


_GRID = (
    f'<w:style {_W} w:type="table" w:customStyle="1" w:styleId="CoalitionTable">'
    '<w:name w:val="Coalition Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
    f'<w:tblPr>{_lines("top", "bottom", "insideH")}{_MARGINS}</w:tblPr>'
    '<w:tblStylePr w:type="firstRow">'
    '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="DFE7EE"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="lastRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F4F6F9"/></w:tcPr></w:tblStylePr>'
    "</w:style>"
)
_FACTS = (
    f'<w:style {_W} w:type="table" w:customStyle="1" w:styleId="CoalitionFacts">'
    '<w:name w:val="Coalition Facts"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
    f'<w:tblPr>{_lines("top", "bottom", "insideH")}{_MARGINS}</w:tblPr>'
    '<w:tblStylePr w:type="firstCol"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F4F6F9"/></w:tcPr></w:tblStylePr>'
    "</w:style>"
)
_CARDS = (
    f'<w:style {_W} w:type="table" w:customStyle="1" w:styleId="CoalitionCards">'
    '<w:name w:val="Coalition Cards"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
    f"<w:tblPr>{_lines('top', 'left', 'bottom', 'right', 'insideH', 'insideV', colour='7B8794')}"
    f"{_MARGINS.replace('50', '160').replace('90', '200')}</w:tblPr></w:style>"
)
