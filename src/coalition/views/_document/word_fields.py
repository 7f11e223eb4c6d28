"""Fields of Word: what it works out itself, such as page numbers and the table of contents."""

from typing import Any


def add_field(paragraph: Any, code: str, shown: str) -> None:
    """A field that shows `shown` until Word has worked it out."""
    start_of_field(paragraph, code)
    paragraph.add_run(shown)
    end_of_field(paragraph)


def start_of_field(paragraph: Any, code: str, is_stale: bool = False) -> None:
    """Open a field; a stale one is worked out when the file is opened."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    begin = _mark("begin")
    if is_stale:
        begin.set(qn("w:dirty"), "true")
    instruction = OxmlElement("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = f" {code} "
    for part in (begin, instruction, _mark("separate")):
        paragraph.add_run()._r.append(part)


def end_of_field(paragraph: Any) -> None:
    """Close the field that is open."""
    paragraph.add_run()._r.append(_mark("end"))


def _mark(kind: str) -> Any:
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark


def bookmark(paragraph: Any, number: int) -> None:
    """Name the place of a heading, so that the contents can lead there."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), _name(number))
    properties = paragraph._p.pPr
    paragraph._p.insert(0 if properties is None else 1, start)
    paragraph._p.append(end)


def add_link(paragraph: Any, number: int, text: str) -> None:
    """`text` as a link to the heading of that number."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), _name(number))
    run = paragraph.add_run(text)
    paragraph._p.remove(run._r)
    link.append(run._r)
    paragraph._p.append(link)


def _name(number: int) -> str:
    return f"_Toc{number:06d}"
