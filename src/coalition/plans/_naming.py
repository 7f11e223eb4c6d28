"""Names and terms of a request found in the data, however they are spelt."""

from collections.abc import Mapping, Sequence

from coalition.errors import UnusableInput
from coalition.tables import Dataset
from coalition.tables._texts import folded
from coalition.words import tell, tell_list


def known_terms(dataset: Dataset) -> dict[str, str]:
    """Every capability of the data, and every spelling that was read as one."""
    known = {folded(merge.written): merge.term for merge in dataset.merges}
    for s in dataset.stakeholders:
        known |= {folded(c.term): c.term for c in (*s.needs, *s.offers)}
    return known


def unheard(word: str, known: Mapping[str, str]) -> str:
    hint = nearest(word, sorted(set(known.values())))
    if not hint:
        return tell("Nobody in the data needs or offers '{word}'.", word=word)
    return tell(
        "Nobody in the data needs or offers '{word}'. Did you mean {names}?", word=word, names=hint
    )


def nearest(word: str, known: Sequence[str]) -> str:
    """Up to three that look like `word`, as a list; empty where none does."""
    from rapidfuzz import process
    from rapidfuzz.utils import default_process

    near = process.extract(word, known, processor=default_process, limit=3, score_cutoff=60)
    return tell_list([repr(name) for name, _, _ in near], "or")


def place_of(dataset: Dataset, asked: str) -> int:
    """Place of the stakeholder with that id, name or alias; letter case ignored.

    Raises
    ------
    UnusableInput
        There is none.
    """
    people = dataset.stakeholders
    for i, s in enumerate(people):
        if s.id == asked:
            return i
    wanted = asked.strip().casefold()
    for i, s in enumerate(people):
        if wanted in {word.casefold() for word in (s.id, s.name, *s.aliases)}:
            return i
    hint = nearest(asked, [s.name for s in people])
    if hint:
        raise UnusableInput(
            tell("No stakeholder is called '{name}'. Did you mean {names}?", name=asked, names=hint)
        )
    raise UnusableInput(tell("No stakeholder is called '{name}'.", name=asked))
