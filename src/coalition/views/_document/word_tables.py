"""Tables of our Word files: their styles, and what a style cannot say of one table."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

RULE, LINE, HEAD, SHADE = "D3DAE2", "7B8794", "DFE7EE", "F4F6F9"


def add_table_styles(word: "WordDocument") -> None:
    """Tables, forms, facts and cards, each a style that users can change."""
    from docx.oxml import parse_xml

    for xml in (_TABLE, _FORM, _FACTS, _CARDS):
        word.styles.element.append(parse_xml(xml))


def set_look(
    table: Any, first_row: bool = False, last_row: bool = False, first_column: bool = False
) -> None:
    """Which parts of the table's style apply."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    properties = table._tbl.tblPr
    for former in properties.findall(qn("w:tblLook")):
        properties.remove(former)
    look = OxmlElement("w:tblLook")
    flags = {
        "firstRow": first_row, "lastRow": last_row, "firstColumn": first_column,
        "lastColumn": False, "noHBand": True, "noVBand": True,
    }  # fmt: skip
    bits = (0x20, 0x40, 0x80, 0x100, 0x200, 0x400)
    look.set(qn("w:val"), f"{sum(b for b, on in zip(bits, flags.values(), strict=True) if on):04X}")
    for name, on in flags.items():
        look.set(qn(f"w:{name}"), "1" if on else "0")
    properties.append(look)


def insert_before(parent: Any, tag: str, element: Any) -> None:
    """Put `element` before the child with that tag; at the end where there is none."""
    from docx.oxml.ns import qn

    following = parent.find(qn(tag))
    parent.insert(len(parent) if following is None else parent.index(following), element)


def mirrored(table: Any) -> None:
    """Let the first column stand at the right."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    properties = table._tbl.tblPr
    properties.insert(
        1 if properties.find(qn("w:tblStyle")) is not None else 0, OxmlElement("w:bidiVisual")
    )


def unsplit(row: Any) -> None:
    """Keep a row on one page."""
    from docx.oxml.parser import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def repeated(row: Any) -> None:
    """Show a row again on each page that the table runs over."""
    from docx.oxml.parser import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MARGINS = (
    '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
    '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>'
)


def _lines(*sides: str, colour: str = RULE) -> str:
    drawn = "".join(
        f'<w:{s} w:val="single" w:sz="4" w:space="0" w:color="{colour}"/>' for s in sides
    )
    return f"<w:tblBorders>{drawn}</w:tblBorders>"


def _fill(part: str, colour: str) -> str:
    return (
        f'<w:tblStylePr w:type="{part}"><w:tcPr><w:shd w:val="clear" w:color="auto"'
        f' w:fill="{colour}"/></w:tcPr></w:tblStylePr>'
    )


_TABLE = (
    f'<w:style {_W} w:type="table" w:customStyle="1" w:styleId="CoalitionTable">'
    '<w:name w:val="Coalition Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
    f"<w:tblPr>{_lines('top', 'bottom', 'insideH')}{_MARGINS}</w:tblPr>"
    f"{_fill('firstRow', HEAD)}{_fill('lastRow', SHADE)}</w:style>"
)
_FORM = (
    _TABLE.replace("CoalitionTable", "CoalitionForm")
    .replace("Coalition Table", "Coalition Form")
    .replace(
        _lines("top", "bottom", "insideH"),
        _lines("top", "left", "bottom", "right", "insideH", "insideV", colour=LINE),
    )
)
_FACTS = (
    f'<w:style {_W} w:type="table" w:customStyle="1" w:styleId="CoalitionFacts">'
    '<w:name w:val="Coalition Facts"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
    f"<w:tblPr>{_lines('top', 'bottom', 'insideH')}{_MARGINS}</w:tblPr>"
    f"{_fill('firstCol', SHADE)}</w:style>"
)
_CARDS = (
    f'<w:style {_W} w:type="table" w:customStyle="1" w:styleId="CoalitionCards">'
    '<w:name w:val="Coalition Cards"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
    f"<w:tblPr>{_lines('top', 'left', 'bottom', 'right', 'insideH', 'insideV', colour=LINE)}"
    f"{_MARGINS.replace('50', '160').replace('90', '200')}</w:tblPr></w:style>"
)
