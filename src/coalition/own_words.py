"""Our own fixed words - sectors, forms, benefits, criteria, ... - as sentences say them.

Data, keys and files hold the plain words; `own` gives the one that is translated. A text of the
data must not be passed through it: a theme called "trust" stays as its owner wrote it.
"""

from coalition.words import tell

_WORDS: dict[str, str] = {
    word: word
    for word in (
        # Sectors
        tell("public"),
        tell("private"),
        tell("social"),
        tell("academic"),
        tell("unknown"),
        # Forms of partnership
        tell("form"),
        tell("cooperation"),
        tell("coordination"),
        tell("collaboration"),
        tell("coalition"),
        tell("integration"),
        # Criteria of a partner
        tell("alignment"),
        tell("complementarity"),
        tell("trust"),
        tell("commitment"),
        tell("communication"),
        # Benefits of a partnership
        tell("resource mobilization"),
        tell("capacity building"),
        tell("knowledge sharing"),
        tell("network expansion"),
        tell("market access"),
        tell("innovation stimulation"),
        tell("learning facilitation"),
        tell("accountability enhancement"),
        tell("influence amplification"),
        # Statuses of a tie
        tell("existing"),
        tell("past"),
        tell("potential"),
        tell("conflict"),
        # Ways to find camps
        tell("one camp"),
        tell("signed modularity"),
        tell("hierarchy of positions"),
        tell("Leiden on agreement"),
        tell("spectral split"),
        # Quadrants of the SWOT
        tell("strength"),
        tell("weakness"),
        tell("opportunity"),
        tell("threat"),
        # Quadrants of worth and likelihood
        tell("quick win"),
        tell("strategic bet"),
        tell("easy but empty"),
        tell("leave"),
        # Stages of a network
        tell("scattered fragments"),
        tell("hub and spoke"),
        tell("multi-hub"),
        tell("core and periphery"),
    )
}


def own(word: str) -> str:
    """`word` as a sentence of ours; itself where it is none of our words.

    >>> own("trust").template
    'trust'
    """
    return _WORDS.get(word, word)
