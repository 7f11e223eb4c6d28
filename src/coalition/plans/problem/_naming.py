"""Terms of a request found in the data, however they are spelt; what could be asked for."""

from collections import Counter
from collections.abc import Mapping, Sequence

from coalition.tables import Dataset, Stakeholder
from coalition.tables._texts import folded
from coalition.tables.names import nearest
from coalition.words import tell, tell_list

MOST_OFFERED = 10
"""Terms that are named to somebody who asks for none, or for one that nobody offers."""

STAND_INS = ("themes", "regions")
"""What members could be chosen for where nobody states an offer."""


def known_terms(dataset: Dataset) -> dict[str, str]:
    """Every capability of the data, and every spelling that was read as one."""
    known = {folded(merge.written): merge.term for merge in dataset.merges}
    for s in dataset.stakeholders:
        known |= {folded(c.term): c.term for c in (*s.needs, *s.offers)}
    return known


def unheard(word: str, known: Mapping[str, str], people: Sequence[Stakeholder]) -> str:
    """That nobody knows `word`, and what may be meant."""
    hint = nearest(word, sorted(set(known.values())))
    if hint:
        return tell(
            "Nobody in the data needs or offers '{word}'. Did you mean {names}?",
            word=word,
            names=hint,
        )
    offered = most_offered(people)
    if not offered:
        return tell("Nobody in the data needs or offers '{word}'.", word=word)
    return tell(
        "Nobody in the data needs or offers '{word}'. Most offered: {terms}.",
        word=word,
        terms=_counted(offered),
    )


def most_offered(people: Sequence[Stakeholder], field: str = "offers") -> list[tuple[str, int]]:
    """Up to ten terms of a field that most hold, each with how many; of equals by the alphabet."""
    held = Counter(term for s in people for term in _terms(s, field))
    return sorted(held.items(), key=lambda item: (-item[1], item[0]))[:MOST_OFFERED]


def stand_in(people: Sequence[Stakeholder]) -> str:
    """The field that members could be chosen by, of one column; "" where there is none."""
    if most_offered(people, "offers"):
        return "offers"
    # Of a single term everybody who has it would do as well.
    told_apart = (field for field in STAND_INS if len(most_offered(people, field)) > 1)
    return next((field for field in told_apart if ", " not in header_of(people, field)), "")


def header_of(people: Sequence[Stakeholder], field: str) -> str:
    """The user's header of a field."""
    return next((dict(s.columns).get(field, field) for s in people), field)


def could_be_asked_for(people: Sequence[Stakeholder]) -> str:
    """What a plan could be made for where the data state no needs."""
    field = stand_in(people)
    if not field:
        return tell(
            "The data state no offers either, so nobody could be chosen. Add a column of offers, "
            "with semicolons between several, or say which column tells what each one brings: "
            '--column offers="HEADER".'
        )
    terms = _counted(most_offered(people, field))
    if field == "offers":
        return tell("Most offered, and by how many: {terms}.", terms=terms)
    said = {
        "themes": tell(
            "The data state no offers either. Themes could stand in for them: then members are "
            "chosen who together work on all that you name. Most have: {terms}."
        ),
        "regions": tell(
            "The data state no offers either. Regions could stand in for them: then members are "
            "chosen who together work in all that you name. Most have: {terms}."
        ),
    }
    return said[field].saying(terms=terms)


def _terms(s: Stakeholder, field: str) -> set[str]:
    return {c.term for c in s.offers} if field == "offers" else set(getattr(s, field))


def _counted(terms: Sequence[tuple[str, int]]) -> str:
    return tell_list([tell("{term} ({number})", term=term, number=n) for term, n in terms], ",")
