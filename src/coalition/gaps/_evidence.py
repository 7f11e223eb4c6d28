"""Sentences: evidence that names its cell, lists of names, and the cut of long lists."""

from collections.abc import Callable, Sequence

import numpy as np

from coalition.errors import shortened
from coalition.network import Places
from coalition.tables import Stakeholder

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
    return said if len(things) <= most else (*said, f"And {len(things) - most:,} more.")


def stated(stakeholder: Stakeholder, field: str, statement: str) -> str:
    """What a stakeholder says, and the cell in which it stands.

    ``Oxfam needs legal advice (stakeholders.csv, row 14, needs).``
    """
    return f"{named(stakeholder)} {shortened(statement, 120)} ({stakeholder.cell(field)})."


def named(stakeholder: Stakeholder) -> str:
    """The name on one line, of a length that fits a sentence."""
    return shortened(stakeholder.name)


def listed(words: Sequence[str], joint: str = "and", most: int = CANDIDATES) -> str:
    """``a, b and c``; past `most`, ``a, b, c and 4 more``."""
    return _joined(words[:most], len(words), joint)


def names(stakeholders: Sequence[Stakeholder], places: Sequence[int], joint: str = "and") -> str:
    """Names of the stakeholders at `places`, as `listed`."""
    return _joined([named(stakeholders[i]) for i in places[:CANDIDATES]], len(places), joint)


def _joined(shown: Sequence[str], number: int, joint: str) -> str:
    if number > len(shown):
        shown, joint = [*shown, f"{number - len(shown):,} more"], "and"
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} {joint} {shown[-1]}"


def ids(stakeholders: Sequence[Stakeholder], places: Sequence[int] | Places) -> tuple[str, ...]:
    """Sorted ids of those at distinct `places`, no more than `CONCERNED`."""
    # Places follow the order of ids, so the first places are the first ids.
    first = np.sort(np.asarray(places, dtype=np.int64))[:CONCERNED]
    return tuple(stakeholders[i].id for i in first.tolist())


def percent(share: float) -> str:
    """`share` as a whole percentage that reads 0 % or 100 % only where it is.

    >>> percent(0.999), percent(0.001), percent(0.25)
    ('over 99 %', 'under 1 %', '25 %')
    """
    if 0 < share < 0.005:
        return "under 1 %"
    if 0.995 <= share < 1:
        return "over 99 %"
    return f"{share:.0%}".replace("%", " %")
