"""A stakeholder found by what people call it; where none is, who may be meant."""

from collections.abc import Sequence

from coalition.errors import UnusableInput
from coalition.tables._records import Dataset
from coalition.words import Told, tell, tell_list

NAMED = 3


def place_called(dataset: Dataset, asked: str) -> int:
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
    raise UnusableInput(_not_called(asked, [s.name for s in people]))


def nearest(word: str, known: Sequence[str]) -> str:
    """Up to three that look like `word`, as a list; empty where none does."""
    from rapidfuzz import process
    from rapidfuzz.utils import default_process

    near = process.extract(word, known, processor=default_process, limit=NAMED, score_cutoff=60)
    return tell_list([f"'{name}'" for name, _, _ in near], "or")


def _not_called(asked: str, names: Sequence[str]) -> Told:
    hint = nearest(asked, names)
    if hint:
        return tell(
            "No stakeholder is called '{name}'. Did you mean {names}?", name=asked, names=hint
        )
    return tell(
        "No stakeholder is called '{name}'. The data name {number}, such as {names}.",
        name=asked,
        number=len(names),
        names=tell_list([f"'{name}'" for name in names[:NAMED]]),
    )
