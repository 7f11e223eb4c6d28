"""The page's messages: one file a language in ``words/``, which a translator can edit alone."""

import json
from importlib.resources import files


def catalogue(language: str = "en") -> dict[str, str]:
    """Every message of `language` by its key; ``{name}`` stands for an argument."""
    path = files("coalition.views.map").joinpath("words", f"{language}.json")
    messages: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return messages
