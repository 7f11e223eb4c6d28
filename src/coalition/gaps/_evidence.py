"""Sentences: evidence that names its cell, lists of names, and the cut of long lists."""

from collections.abc import Callable, Sequence

import numpy as np

from coalition import wording
from coalition.errors import shortened
from coalition.network import Places
from coalition.tables import Stakeholder
from coalition.words import Told, tell

SENTENCES = 8
"""Sentences of evidence shown for one gap."""

CONCERNED = 1000
"""Stakeholders listed for one gap; its evidence gives the whole number."""

CANDIDATES = 5
"""Candidates kept for one gap."""


def capped(
    things: Sequence[int], sentence: Callable[[int], str], most: int = SENTENCES
) -> tuple[str, ...]:
    """`sentence` of each of the first `most` things, and how many more there are."""
    said = tuple(sentence(thing) for thing in things[:most])
    if len(things) <= most:
        return said
    return (*said, tell("And {number} more.", number=len(things) - most))


def stated(stakeholder: Stakeholder, field: str, sentence: Told, **said: object) -> Told:
    """What a stakeholder says, and the cell in which it stands: its {name} and {cell}.

    ``Oxfam needs legal advice (stakeholders.csv, row 14, needs).``
    """
    return sentence.saying(name=named(stakeholder), cell=stakeholder.cell(field).told, **said)


def named(stakeholder: Stakeholder) -> str:
    """The name on one line, of a length that fits a sentence."""
    return shortened(stakeholder.name)


def listed(words: Sequence[str], joint: str = "and", most: int = CANDIDATES) -> str:
    """``a, b and c``; past `most`, ``a, b, c and 4 more``."""
    return wording.listed(words, most, joint)


def names(stakeholders: Sequence[Stakeholder], places: Sequence[int], joint: str = "and") -> str:
    """Names of the stakeholders at `places`, as `listed`."""
    shown = [named(stakeholders[i]) for i in places[:CANDIDATES]]
    return wording.listed(shown, CANDIDATES, joint, len(places))


def ids(stakeholders: Sequence[Stakeholder], places: Sequence[int] | Places) -> tuple[str, ...]:
    """Sorted ids of those at distinct `places`, no more than `CONCERNED`."""
    # Places follow the order of ids, so the first places are the first ids.
    first = np.sort(np.asarray(places, dtype=np.int64))[:CONCERNED]
    return tuple(stakeholders[i].id for i in first.tolist())
