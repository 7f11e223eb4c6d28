"""What a file that is no table is, by its first bytes, so that its owner recognises it."""

from coalition.words import tell

SIGNATURES = (
    (b"%PDF", tell("a PDF document")),
    (b"\x89PNG", tell("a picture (PNG)")),
    (b"\xff\xd8\xff", tell("a picture (JPEG)")),
    (b"GIF8", tell("a picture (GIF)")),
    (b"BM", tell("a picture (BMP)")),
    (b"II*\x00", tell("a picture (TIFF)")),
    (b"MM\x00*", tell("a picture (TIFF)")),
    (b"{\\rtf", tell("a text document (RTF)")),
    (b"MZ", tell("a program (EXE)")),
    (b"\x7fELF", tell("a program")),
    (b"\x1f\x8b", tell("a compressed file (GZIP)")),
    (b"BZh", tell("a compressed file (BZIP2)")),
    (b"\xfd7zXZ", tell("a compressed file (XZ)")),
    (b"7z\xbc\xaf", tell("a compressed file (7-Zip)")),
    (b"Rar!", tell("a compressed file (RAR)")),
    (b"SQLite format 3\x00", tell("a database (SQLite)")),
    (b"ARROW1", tell("an Arrow file")),
    (b"ID3", tell("a sound file")),
    (b"OggS", tell("a sound file")),
)

SHORT = 2
"""A signature this short also begins words, so it counts only before bytes that are no text."""

WEB_PAGE = (b"<!doctype html", b"<html", b"<head", b"<table", b"<meta")


def foreign(start: bytes) -> str:
    """What a known other kind of file is, else ``""``.

    >>> foreign(b"%PDF-1.7 ...")
    'a PDF document'
    >>> foreign(b"name,sector")
    ''
    """
    for signature, nature in SIGNATURES:
        if start.startswith(signature) and (len(signature) > SHORT or b"\x00" in start):
            return nature
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(WEB_PAGE):
        return tell("a web page (HTML)")
    if b"<Workbook" in start and b"urn:schemas-microsoft-com:office:spreadsheet" in start:
        return tell("an XML workbook of Excel 2003")
    return ""


def nature_of(start: bytes) -> str:
    """What a file that no module reads seems to be."""
    named = foreign(start)
    if named:
        return named
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return tell("an XML file of an unknown kind")
    return tell("a binary file") if start.strip(b"\x00") else tell("a file of zero bytes only")
