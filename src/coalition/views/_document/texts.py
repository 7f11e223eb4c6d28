"""Texts as a document shows them, and what in them is a blank to fill in."""

import re

from coalition.views._plain_text import plain_text
from coalition.words import translated

LONGEST = 4_000

_BLANK = re.compile("⟦([^⟦⟧]*)⟧")
# What XML 1.0 does not allow; plain_text takes the control characters.
_ILLEGAL = re.compile("[\ud800-\udfff\ufffe\uffff]")


def shown(text: str, language: str) -> str:
    """`text` in `language`, on one line, fit for HTML's and Word's XML."""
    return _ILLEGAL.sub("", plain_text(translated(text, language), LONGEST))


def flat(text: str, language: str) -> str:
    """`shown`, with blanks in square brackets: where nothing can be marked.

    >>> flat("Owner: ⟦to fill in: who⟧", "en")
    'Owner: [to fill in: who]'
    """
    return _BLANK.sub(r"[\1]", shown(text, language))


def pieces(text: str, language: str) -> list[tuple[str, bool]]:
    """`shown` in pieces, and whether each is a blank.

    >>> pieces("Owner: ⟦to fill in: who⟧", "en")
    [('Owner: ', False), ('[to fill in: who]', True)]
    """
    parts = _BLANK.split(shown(text, language))
    found = [
        (f"[{part}]" if place % 2 else part, bool(place % 2)) for place, part in enumerate(parts)
    ]
    return [(part, is_blank) for part, is_blank in found if part]
