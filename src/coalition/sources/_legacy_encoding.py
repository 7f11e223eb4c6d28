"""Which encoding a text is in that is not in Unicode, told by the words that each would make."""

import re

from coalition.words import tell

WESTERN = ("cp1252", "mac_roman", "cp850")
"""What Excel on Windows, on a Mac, and as "CSV (MS-DOS)" writes in Western languages."""

HUNGARIAN = "őűŐŰ"
"""The letters that make Hungarian words, which look as good in Western letters."""

CENTRAL = ("cp1250", "cp1257", "iso8859_2")
ALPHABETS = (
    *("cp1251", "cp1253", "cp1255", "cp1256", "koi8_r", "cp866", "mac_cyrillic"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
)

NAMES = {
    "cp1250": tell("Central European (Windows-1250)"),
    "cp1251": tell("Cyrillic (Windows-1251)"),
    "cp1252": tell("Western European (Windows-1252)"),
    "cp1253": tell("Greek (Windows-1253)"),
    "cp1254": tell("Turkish (Windows-1254)"),
    "cp1255": tell("Hebrew (Windows-1255)"),
    "cp1256": tell("Arabic (Windows-1256)"),
    "cp1257": tell("Baltic (Windows-1257)"),
    "cp850": tell("Western European (MS-DOS)"),
    "cp866": tell("Cyrillic (MS-DOS)"),
    "cp932": tell("Japanese (Shift-JIS)"),
    "cp949": tell("Korean (Windows-949)"),
    "euc_jp": tell("Japanese (EUC)"),
    "gb18030": tell("Simplified Chinese (GBK)"),
    "big5": tell("Traditional Chinese (Big5)"),
    "koi8_r": tell("Cyrillic (KOI8-R)"),
    "iso8859_2": tell("Central European (ISO 8859-2)"),
    "mac_roman": tell("Western European (Mac)"),
    "mac_cyrillic": tell("Cyrillic (Mac)"),
    "utf-16-le": tell("UTF-16"),
    "utf-16-be": tell("UTF-16"),
    "utf-8": tell("UTF-8"),
}

SAMPLE = 65_536
"""Bytes from which an encoding is told."""

BEYOND = re.compile(rb"[\x80-\xff]")
WORD_BEYOND = re.compile(rb"[\x80-\xff]{3,}")
BROKEN = "\ufffd"
RARELY_ODD = "’‘“”–—…«»·ªº°®™©\xa0"
ODD_AFTER_LETTER = "¤¢¡£‚„†‡ˆƒ"

MOSTLY_WESTERN = 0.1
"""Share of odd letters up to which a text is taken as Western."""


def telling_lines(data: bytes) -> bytes:
    """Whole lines that are not plain ASCII, up to a sample's size."""
    kept: list[bytes] = []
    size = at = 0
    while size < SAMPLE and (match := BEYOND.search(data, at)):
        place = match.start()
        start = max(data.rfind(b"\n", at, place) + 1, at, place - SAMPLE)
        end = data.find(b"\n", place, place + SAMPLE)
        at = end if end >= 0 else place + SAMPLE
        kept.append(data[start:at])
        size += at - start
    return b"\n".join(kept)


def likeliest(sample: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8."""
    oddness = {encoding: _oddness(sample, encoding) for encoding in WESTERN}
    western = min(WESTERN, key=lambda encoding: oddness[encoding])
    if oddness[western] > MOSTLY_WESTERN:
        return _best(sample, ALPHABETS if _has_own_alphabet(sample) else CENTRAL) or western
    return _rival(sample) or western if western == "cp1252" else western


def _oddness(sample: bytes, encoding: str) -> float:
    """Share of the letters beyond ASCII that no Western word would have where they stand."""
    text = sample.decode(encoding, errors="replace")
    odd = beyond = run = 0
    for before, letter, after in zip(" " + text, text, text[1:] + " ", strict=False):
        if ord(letter) < 128:
            run = 0
            continue
        beyond += 1
        run += 1
        if letter.isalpha():
            odd += (letter.isupper() and before.islower()) or run > 3
        elif letter == BROKEN or (letter in ODD_AFTER_LETTER and before.isalpha()):
            odd += 1
        elif letter not in RARELY_ODD:
            odd += before.isalpha() and after.isalpha()
        elif letter != "’":
            odd += before.islower() and after.islower()
    return odd / beyond if beyond else 0.0


def _has_own_alphabet(sample: bytes) -> bool:
    """Whether whole words stand beyond ASCII, as in Cyrillic, and not single letters."""
    in_words = sum(len(run) for run in WORD_BEYOND.findall(sample))
    return 2 * in_words > sum(byte > 127 for byte in sample)


def _best(sample: bytes, encodings: tuple[str, ...]) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample[:SAMPLE], cp_isolation=list(encodings)).best()
    return best.encoding if best is not None and best.encoding in NAMES else ""


def _rival(sample: bytes) -> str:
    """Central European or Turkish, where it makes clearly better words than Western does."""
    from charset_normalizer import from_bytes

    found = from_bytes(sample[:SAMPLE], cp_isolation=["cp1252", "cp1254", *CENTRAL])
    best = found.best()
    if best is None or "cp1252" in best.could_be_from_charset:
        return ""
    western = next((match for match in found if match.encoding == "cp1252"), None)
    if best.language == "Hungarian" and any(letter in HUNGARIAN for letter in str(best)):
        return best.encoding
    if western and western.chaos <= best.chaos and western.coherence >= best.coherence:
        return ""
    return best.encoding
