"""Workbooks are ZIP archives: which kind, and whether unpacking one is safe."""

import struct
import zlib
from lzma import LZMAError
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from coalition.sources._refusal import refusal
from coalition.words import tell

LARGEST = 1_000_000_000
"""Bytes unpacked."""

LARGE = 100_000_000
STEEPEST = 200
"""Times that a large archive may grow; sheets of numbers grow by 10 to 40."""

SAVE_AGAIN = tell("Open it in a spreadsheet program and save it again as .xlsx.")

DAMAGE = (
    *(BadZipFile, zlib.error, LZMAError, struct.error, EOFError, OSError),
    *(ValueError, KeyError, IndexError, RuntimeError, NotImplementedError, OverflowError),
)
"""What reading a damaged archive may raise."""

MEMBERS = (
    ("xl/workbook.bin", tell("a binary workbook of Excel (.xlsb)"), SAVE_AGAIN),
    ("word/", tell("a Word document"), tell("Copy its table into a sheet and save that as .xlsx.")),
    (
        "ppt/",
        tell("a PowerPoint presentation"),
        tell("Copy its table into a sheet and save that as .xlsx."),
    ),
    (
        "Index/",
        tell("a document of Apple Numbers"),
        tell("Export it from Numbers as Excel or CSV."),
    ),
    ("xl/", "", ""),
    ("content.xml", "", ""),
)
"""What an archive with a member of such a name is; ``""`` for those that are read."""

SHEETS = b"application/vnd.oasis.opendocument.spreadsheet"


def checked_archive(path: Path) -> ZipFile:
    """The archive of a workbook that may be unpacked; InputError for any other archive."""
    try:
        archive = ZipFile(path)
    except DAMAGE:
        raise damaged(path) from None
    try:
        _refuse_foreign(path, archive)
        _refuse_bomb(path, archive)
    except BaseException:
        archive.close()
        raise
    return archive


def damaged(path: Path, detail: str = "") -> Exception:
    """The error of a workbook that cannot be opened."""
    return refusal(
        path,
        "damaged-workbook",
        tell("is damaged: it cannot be opened as a workbook ({detail}).", detail=detail)
        if detail
        else tell("is damaged: it cannot be opened as a workbook."),
        tell("Open it in a spreadsheet program, which may repair it, and save it again as .xlsx."),
    )


def protected(path: Path) -> Exception:
    """The error of a workbook that only its password opens."""
    return refusal(
        path,
        "password-protected",
        tell("is protected by a password."),
        tell("Open it, take the password off (File, Info, Protect Workbook), and save it again."),
    )


def _refuse_foreign(path: Path, archive: ZipFile) -> None:
    names = archive.namelist()
    for member, nature, action in MEMBERS:
        if any(name.startswith(member) for name in names):
            if nature:
                raise refusal(
                    path, "unknown-format", tell("is {nature}, not a table.", nature=nature), action
                )
            break
    else:
        raise refusal(
            path,
            "unknown-format",
            tell("is a ZIP archive, not a table."),
            tell("Unpack it first, and name the file inside it."),
        )
    try:
        kind = archive.read("mimetype")[:100] if "mimetype" in names else SHEETS
    except DAMAGE:
        raise damaged(path) from None
    if not kind.startswith(SHEETS):
        raise refusal(
            path,
            "unknown-format",
            tell("is a document of LibreOffice or OpenOffice, but no spreadsheet."),
            tell("Copy its table into a sheet and save that as .ods or .xlsx."),
        )


def _refuse_bomb(path: Path, archive: ZipFile) -> None:
    members = archive.infolist()
    if any(member.flag_bits & 1 for member in members):
        raise protected(path)
    size = sum(member.file_size for member in members)
    packed = max(path.stat().st_size, 1)
    if size > LARGEST or (size > LARGE and size > STEEPEST * packed):
        raise refusal(
            path,
            "zip-bomb",
            tell(
                "would grow from {packed} to {size} bytes when it is unpacked.",
                packed=packed,
                size=size,
            ),
            tell("Save the table as CSV, or check where the file comes from."),
        )
