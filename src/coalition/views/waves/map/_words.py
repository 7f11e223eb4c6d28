"""What the page's script says, in the language of the page."""

from typing import Any

from coalition.views._known import word
from coalition.words import tell, tell_list, translated

TIES = {
    "new": tell("New"),
    "grown": tell("Grown"),
    "shrunk": tell("Shrunk"),
    "lost": tell("Lost"),
    "kept": tell("As before"),
    "there": tell("Tied to"),
}
"""Headings of someone's ties in a wave, in the order in which they are listed."""

TEXTS = {
    "play": tell("Play"),
    "stop": tell("Stop"),
    "conflict": tell("Conflict"),
    "labelled": tell("{label}: {part}"),
    "change": tell("{before} to {after}"),
}


def words(language: str) -> dict[str, Any]:
    """Each text by its key; those with an argument in braces are filled in by the script."""
    said: dict[str, Any] = {key: translated(text, language) for key, text in TEXTS.items()}
    said["ties"] = [[state, translated(heading, language)] for state, heading in TIES.items()]
    said["conflicts"] = {
        state: translated(word(state), language) for state in ("began", "goes on", "settled")
    }
    return said


def in_a_wave(partners: int | None, state: str) -> str:
    """Someone in one wave: how many partners, and what became of them.

    >>> in_a_wave(3, "joined"), in_a_wave(1, "there"), in_a_wave(None, "absent")
    ('3 partners, joined', '1 partner', 'not there')
    """
    if partners is None:
        return word(state) if state == "left" else tell("not there")
    told = tell("{number} {number:partner|partners}", number=partners)
    return told if state == "there" else tell_list([told, word(state)], ",")
