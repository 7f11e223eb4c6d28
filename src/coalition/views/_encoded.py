"""Large texts as bytes, without holding the text in one piece."""

import io
from collections.abc import Iterable
from itertools import islice

AT_ONCE = 1_000
"""Parts that are turned into bytes together."""


def encoded(parts: Iterable[str], encoding: str = "utf-8") -> bytes:
    """`parts` one after another; a question mark for what has no code, such as half a pair."""
    content = io.BytesIO()
    remaining = iter(parts)
    while some := list(islice(remaining, AT_ONCE)):
        content.write("".join(some).encode(encoding, "replace"))
    return content.getvalue()
