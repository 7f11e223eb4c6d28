"""What a file that is no table is, by its first bytes, so that its owner recognises it."""

SIGNATURES = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"MZ", "a program (EXE)"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a compressed file (GZIP)"),
    (b"BZh", "a compressed file (BZIP2)"),
    (b"\xfd7zXZ", "a compressed file (XZ)"),
    (b"7z\xbc\xaf", "a compressed file (7-Zip)"),
    (b"Rar!", "a compressed file (RAR)"),
    (b"SQLite format 3\x00", "a database (SQLite)"),
    (b"ARROW1", "an Arrow file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
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
        return "a web page (HTML)"
    if b"<Workbook" in start and b"urn:schemas-microsoft-com:office:spreadsheet" in start:
        return "an XML workbook of Excel 2003"
    return ""


def nature_of(start: bytes) -> str:
    """What a file that no module reads seems to be."""
    named = foreign(start)
    if named:
        return named
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "an XML file of an unknown kind"
    return "a binary file" if start.strip(b"\x00") else "a file of zero bytes only"
