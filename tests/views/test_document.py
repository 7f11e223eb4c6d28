"""Documents: the same content as a Word file and as a page."""

import struct
import zipfile
from io import BytesIO
from xml.etree import ElementTree

import pytest
from samples import HOSTILE
from strategy_samples import texts_of, word_of

from coalition.strategy import blank
from coalition.views._document import (
    Bullets,
    Cards,
    Contents,
    Document,
    Facts,
    Heading,
    NewPage,
    Paragraph,
    Picture,
    Table,
    page,
    word,
)
from coalition.views._document.picture import png
from coalition.words import tell

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" font-family="system-ui, '
    'sans-serif"><rect width="40" height="20" fill="#ff0000"/><text x="2" y="15">Ab</text></svg>'
)


def document(language="en", *more, title="A title") -> Document:
    return Document(
        title=title,
        blocks=[
            Contents(tell("Contents")),
            Heading("First"),
            Paragraph(tell("By {who}.", who=blank(tell("who")))),
            Heading("Second", 2),
            Bullets(["one", "two"]),
            Table(("Name", "Sum"), [("a", "1"), ("All", "1")], (0.7, 0.3), frozenset({1}), True),
            Facts([("Term", ["one line", "another"])]),
            Cards([("Card", ["a line"])]),
            NewPage(),
            Picture(SVG, "A red field", "Below it"),
            *more,
        ],
        running="Foot",
        language=language,
    )


@pytest.fixture(scope="module")
def opened():
    return word_of(word(document()))


def xml_of(content: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return ElementTree.fromstring(archive.read(name))


def test_every_text_is_there(opened):
    texts = texts_of(opened)
    for text in ("A title", "First", "one", "Name", "All", "another", "Card", "Below it"):
        assert text in texts
    assert opened.sections[0].footer.paragraphs[0].text.startswith("Foot")


def test_nothing_is_formatted_but_by_a_style(opened):
    """Runs bear no format of their own, so that a restyled document changes everywhere."""
    runs = opened.element.body.iter(f"{W}rPr")
    assert {child.tag for properties in runs for child in properties} <= {f"{W}rStyle"}
    used = {p.style.name for p in opened.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "List Bullet", "Caption"} <= used
    assert {t.style.name for t in opened.tables} == {
        "Coalition Table", "Coalition Facts", "Coalition Cards",
    }  # fmt: skip


def test_blanks_bear_their_own_style(opened):
    [paragraph] = [p for p in opened.paragraphs if p.text == "By [to fill in: who]."]
    assert [(r.text, r.style.name) for r in paragraph.runs][1] == ("[to fill in: who]", "Blank")


def test_the_contents_are_a_field_with_a_link_to_each_heading(opened):
    body = opened.element.body
    codes = [code.text.strip() for code in body.iter(f"{W}instrText")]
    assert codes[0].startswith("TOC ")
    targets = {link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")}
    named = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    assert targets
    assert targets <= named
    kinds = [mark.get(f"{W}fldCharType") for mark in body.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_pages_are_numbered(opened):
    footer = opened.sections[0].footer._element
    codes = [code.text.strip() for code in footer.iter(f"{W}instrText")]
    assert codes == ["PAGE", "NUMPAGES"]


def test_pictures_have_words_for_those_who_do_not_see_them(opened):
    [shape] = opened.inline_shapes
    assert shape._inline.docPr.get("descr") == "A red field"
    assert abs(shape.width / shape.height - 2) < 0.01


def test_the_picture_is_drawn():
    """Twice as large as the drawing; and its letters are in it, on a machine without fonts too."""
    drawn = png(SVG)
    assert drawn[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", drawn[16:24]) == (80, 40)
    assert drawn != png(SVG.replace("Ab", "")), "the letters are missing"
    assert drawn == png(SVG)


def test_headers_of_tables_are_repeated_and_rows_kept_whole(opened):
    rows = list(opened.tables[0]._tbl.iter(f"{W}tr"))
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_there_is_no_clock_and_no_author():
    content = word(document())
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = word_of(content).core_properties
    assert (properties.author, properties.last_modified_by) == ("", "")
    assert properties.created.year == 2000
    assert content == word(document())


@pytest.mark.parametrize(
    ("language", "locale"), [("en", "en-GB"), ("fr", "fr-FR"), ("es", "es-ES"), ("pt", "pt-PT")]
)
def test_the_language_is_set(language, locale):
    content = word(document(language))
    [lang] = xml_of(content, "word/styles.xml").iter(f"{W}lang")
    assert lang.get(f"{W}val") == locale
    assert word_of(content).core_properties.language == locale
    assert f'<html lang="{language}" dir="ltr">' in page(document(language)).decode()


def test_arabic_runs_from_right_to_left():
    content = word(document("ar"))
    styles = xml_of(content, "word/styles.xml")
    [normal] = [s for s in styles.iter(f"{W}style") if s.get(f"{W}styleId") == "Normal"]
    assert normal.find(f"{W}pPr/{W}bidi") is not None
    assert normal.find(f"{W}rPr/{W}rtl") is not None
    body = xml_of(content, "word/document.xml")
    assert len(list(body.iter(f"{W}bidiVisual"))) == 3
    assert body.find(f".//{W}sectPr/{W}bidi") is not None
    assert '<html lang="ar" dir="rtl">' in page(document("ar")).decode()


@pytest.mark.parametrize(("part", "order"), [("pPr", "_LAYOUT"), ("rPr", "_LETTERS")])
def test_properties_of_styles_stand_in_the_order_of_the_schema(part, order):
    from coalition.views._document import word_styles

    places = {name: place for place, name in enumerate(getattr(word_styles, order))}
    for properties in xml_of(word(document("ar")), "word/styles.xml").iter(f"{W}{part}"):
        found = [places[child.tag.removeprefix(W)] for child in properties]
        assert found == sorted(found)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_stay_text(name):
    more = (Paragraph(name), Heading(name), Facts([(name, name)]), Bullets([name]))
    content = document("en", *more, title=name)
    assert texts_of(word_of(word(content)))
    shown = page(content).decode()
    for mark in ("<script", "<img", "{{ 49", 'onerror="window'):
        assert mark not in shown


def test_the_page_has_no_script_and_asks_for_nothing():
    shown = page(document()).decode()
    assert "<script" not in shown
    assert "default-src 'none'" in shown
    assert '<span class="blank">[to fill in: who]</span>' in shown
    assert '<a href="#part-0">First</a>' in shown
    assert '<h2 id="part-0">First</h2>' in shown
