"""Names and sentences from the user's data, fit to be shown."""

import unicodedata

_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def plain_text(text: str, most: int = 600) -> str:
    r"""`text` on one line, without what would disturb the text around it.

    Control characters, marks that override the writing direction (a name may turn the words
    after it around), lone surrogates and byte order marks go; spaces and line breaks become
    single spaces. Right-to-left names stay as they are.

    Parameters
    ----------
    text : str
    most : int
        Characters; longer texts are cut and end in an ellipsis.

    Examples
    --------
    >>> plain_text("Water\tfor\u2028 all\u202e")
    'Water for all'
    """
    if not text.isprintable():
        text = "".join(" " if c.isspace() else c for c in text if c.isspace() or _is_shown(c))
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip("\u200d") + "…"


def _is_shown(character: str) -> bool:
    return character not in _OVERRIDES and unicodedata.category(character) not in ("Cc", "Cs")
