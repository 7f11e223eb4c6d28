"""Bytes become text: which encoding a file is in, and how sure that is."""

import codecs

from coalition.errors import Issue
from coalition.sources._controls import CONTROL, without_controls
from coalition.sources._legacy_encoding import (
    BROKEN,
    NAMES,
    SAMPLE,
    likeliest,
    telling_lines,
)
from coalition.words import tell

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

LEAST_ASCII = 0.03
"""Share of commas, spaces and line ends in a table of any language."""

FEW = 4
"""Control characters that even a short text may hold."""


def decoded(data: bytes, file: str) -> tuple[str, list[Issue]]:
    """Text of `data` without byte order mark and control characters, and what was guessed."""
    text, issues = _text(data, file)
    clean, removed = without_controls(text, file)
    return clean, issues + removed


def is_text(start: bytes) -> bool:
    """Whether a file that starts so is plausibly text in some encoding."""
    if any(start.startswith(mark) for mark, _ in MARKS) or _unmarked_utf16(start):
        return True
    controls = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1a" for byte in start)
    return controls <= max(len(start) / 50, FEW)


def _text(data: bytes, file: str) -> tuple[str, list[Issue]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _forced(data[len(mark) :], encoding, file)
    utf16 = _unmarked_utf16(data[:SAMPLE])
    if utf16:
        return _forced(data, utf16, file)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    sample = telling_lines(data)
    if _nearly_utf8(sample):
        return _forced(data, "utf-8", file)
    encoding = likeliest(sample)
    text, issues = _forced(data, encoding, file)
    guess = Issue(
        "encoding-guessed",
        "info",
        tell("The file is not in UTF-8; it was read as {encoding}.", encoding=NAMES[encoding]),
        tell("If letters look wrong, save it again as 'CSV UTF-8'."),
        file,
    )
    return text, [guess, *issues]


def _forced(data: bytes, encoding: str, file: str) -> tuple[str, list[Issue]]:
    """Text in spite of bytes that are no letters in `encoding`, and a warning about them."""
    text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    broken = text.count(BROKEN)
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        row = text[: text.find(BROKEN)].count("\n") + 1
        return text, [
            Issue(
                "broken-characters",
                "warning",
                tell(
                    "{number} characters cannot be read as {encoding} ({reason}).",
                    number=broken,
                    encoding=NAMES.get(encoding, encoding),
                    reason=error.reason,
                ),
                tell(
                    "They stand as '{mark}' in the texts. Save the file again as 'CSV UTF-8'.",
                    mark=BROKEN,
                ),
                file,
                row=row,
            )
        ]
    return text, []


def _unmarked_utf16(start: bytes) -> str:
    """The byte order of UTF-16 without a mark, whose every comma and line end has a zero byte."""
    if 0 not in start:
        return ""
    plain = start.replace(b"\x00", b"").decode("utf-8", errors="replace")
    few_zeros = start.count(0) < len(start) / 4
    few_controls = len(CONTROL.findall(plain)) <= len(start) / 20
    if few_zeros and few_controls and plain.count(BROKEN) < 2:
        return ""  # plain text that some zero bytes got into
    shares = {encoding: _share_of_ascii(start, encoding) for encoding in ("utf-16-le", "utf-16-be")}
    order = max(shares, key=lambda encoding: shares[encoding])
    return order if shares[order] > LEAST_ASCII else ""


def _share_of_ascii(start: bytes, encoding: str) -> float:
    text = start.decode(encoding, errors="ignore")
    return sum(" " <= letter <= "~" or letter in "\t\r\n" for letter in text) / max(len(text), 1)


def _nearly_utf8(sample: bytes) -> bool:
    """Whether a file is UTF-8 with a few bad bytes: damaged, or put together from two."""
    text = sample.decode("utf-8", errors="replace")
    broken = text.count(BROKEN)
    return sum(ord(letter) > 127 for letter in text) - broken > 10 * broken
