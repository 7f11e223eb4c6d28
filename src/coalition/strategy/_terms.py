"""Words of the data model as a reader reads them, in sentences that can be translated."""

from collections.abc import Sequence

from coalition.words import tell, tell_list

WORDS = {
    "cooperation": tell("cooperation"),
    "coordination": tell("coordination"),
    "collaboration": tell("collaboration"),
    "coalition": tell("coalition"),
    "integration": tell("integration"),
    "public": tell("public"),
    "private": tell("private"),
    "social": tell("social"),
    "academic": tell("academic"),
    "unknown": tell("sector not known"),
    "alignment": tell("Alignment"),
    "complementarity": tell("Complementarity"),
    "trust": tell("Trust"),
    "commitment": tell("Commitment"),
    "communication": tell("Communication"),
    "resource mobilization": tell("resource mobilization"),
    "capacity building": tell("capacity building"),
    "knowledge sharing": tell("knowledge sharing"),
    "network expansion": tell("network expansion"),
    "market access": tell("market access"),
    "innovation stimulation": tell("innovation stimulation"),
    "learning facilitation": tell("learning facilitation"),
    "accountability enhancement": tell("accountability enhancement"),
    "influence amplification": tell("influence amplification"),
    "quick win": tell("quick win: worth much and plausible"),
    "strategic bet": tell("strategic bet: worth much, but the present ties do not lead there"),
    "easy but empty": tell("easy, but it closes few of the gaps"),
    "leave": tell("closes few of the gaps, and the present ties do not lead there"),
    "rated": tell("rated"),
    "derived": tell("worked out"),
    "missing": tell("not known"),
}


def worded(word: str) -> str:
    """A form, sector, criterion, benefit, quadrant or basis as readers read it."""
    return WORDS.get(word, word)


def some(words: Sequence[str], most: int = 4) -> str:
    """Words as a list in a sentence; past `most`, how many more there are.

    >>> some(["a", "b", "c"], 2)
    'a, b and 1 more'
    """
    shown = list(words)
    if len(shown) > most:
        shown = [*shown[:most], tell("{number} more", number=len(words) - most)]
    return tell_list(shown)
