"""Large texts as bytes, without holding the text in one piece."""

import io
from collections.abc import Iterable


def encoded(parts: Iterable[str], encoding: str = "utf-8") -> bytes:
    """`parts` one after another; a question mark for what has no code, such as half a pair."""
    content = io.BytesIO()
    for part in parts:
        content.write(part.encode(encoding, "replace"))
    return content.getvalue()
