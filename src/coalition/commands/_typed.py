"""A command as a reader can type it: to be copied from the screen."""

import re
import shlex
from collections.abc import Sequence

_HARMLESS = re.compile(r"[\w./\\:~,'()+ -]+")
"""What means nothing to a shell inside double quotes, on Windows or elsewhere."""

_WORD = re.compile(r"[\w./\\:~+-]+")


def is_harmless(text: str) -> bool:
    """Whether `text`, of the data, may stand in a command that somebody will paste."""
    return _HARMLESS.fullmatch(text) is not None and not text.startswith("-")


def typed(words: Sequence[str]) -> str:
    """`words` as one line for a terminal.

    >>> typed(["coalition", "plan", "my sheet.csv", "--need", "data analysis"])
    'coalition plan "my sheet.csv" --need "data analysis"'
    """
    return " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    if _WORD.fullmatch(word):
        return word
    return f'"{word}"' if _HARMLESS.fullmatch(word) else shlex.quote(word)
