"""What both sides say of one tie, and where they differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from coalition.collecting._answer import Answer, Said
from coalition.collecting._columns import TIES
from coalition.tables import FORMS, NO_TIE, folded, form_in, rung

NAMED, NOT_NAMED = "named", "not named"
USED_RATING = "the mean of both"
RATED = {column.header for column in TIES if column.low is not None}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two sides that answer differently; both stand in what was collected.

    Parameters
    ----------
    one, other : str
        Names. Of two forms of one organisation, the name and the second file's.
    form_of_one, form_of_other : str or None
        None where a side names no tie, or no form.
    question : str
        What they differ in: ``Tie`` (one names it, the other does not), ``Form``, a rating, or a
        question about itself that two forms of one organisation answer differently.
    said_by_one, said_by_other : str
    used : str
        What the analysis takes.
    """

    one: str
    other: str
    form_of_one: str | None
    form_of_other: str | None
    question: str = "Form"
    said_by_one: str = ""
    said_by_other: str = ""
    used: str = ""


Pairs = Mapping[tuple[str, str], tuple[Said | None, Said | None]]


def pairs_of(answers: Sequence[Answer]) -> Pairs:
    """What both sides say, for every two who answered and of whom one names the other.

    A row whose form means no tie ("none", "we only know of them") names none.
    """
    said = _by_name(answers)
    names = {folded(a.name): a.name for a in reversed(answers)}
    found = {}
    for one, other in combinations(sorted(said), 2):
        there, back = said[one].get(other), said[other].get(one)
        if there is not None or back is not None:
            found[names[one], names[other]] = (there, back)
    return found


def _by_name(answers: Sequence[Answer]) -> dict[str, dict[str, Said]]:
    """Of two rows or two forms about one partner the first counts."""
    found: dict[str, dict[str, Said]] = {}
    for answer in answers:
        own = found.setdefault(folded(answer.name), {})
        for partner, words in answer.rows():
            if form_in(words.get("Form", "")) != NO_TIE:
                own.setdefault(folded(partner), words)
    return found


def disagreements_of(pairs: Pairs) -> list[Disagreement]:
    """Every question on which two sides differ, pair by pair."""
    found = []
    for (one, other), (there, back) in pairs.items():
        forms = [(said.get("Form") or None) if said else None for said in (there, back)]
        ends = (one, other, forms[0], forms[1])
        if there is None or back is None:
            says = [NOT_NAMED if said is None else NAMED for said in (there, back)]
            used = "the tie counts: one side is enough"
            found.append(Disagreement(*ends, "Tie", says[0], says[1], used))
            continue
        rungs = [rung(form_in(form)) if form else None for form in forms]
        if rungs[0] and rungs[1] and rungs[0] != rungs[1]:
            used = f"the lower: {FORMS[min(rungs[0], rungs[1]) - 1]}"
            found.append(Disagreement(*ends, "Form", forms[0] or "", forms[1] or "", used))
        for question in sorted({*there} & {*back} - {"Form"}):
            words = there[question], back[question]
            if folded(words[0]) != folded(words[1]):
                used = USED_RATING if question in RATED else "both"
                found.append(Disagreement(*ends, question, *words, used))
    return found


def two_forms(first: Answer, second: Answer) -> list[Disagreement]:
    """Where two forms of one organisation differ."""
    name, file = first.name, second.file
    found = [
        Disagreement(name, file, None, None, question, was, now, f"both, or else {first.file}")
        for question in sorted({*first.about} & {*second.about})
        if folded(was := first.about[question]) != folded(now := second.about[question])
    ]
    for partner in sorted({*first.ties} | {*second.ties}):
        was, now = (_in_words(answer.ties.get(partner)) for answer in (first, second))
        if was != now:
            used = "both rows: the lower form, the mean of the ratings"
            found.append(Disagreement(name, file, None, None, f"Tie: {partner}", was, now, used))
    return found


def _in_words(said: Said | None) -> str:
    if said is None:
        return NOT_NAMED
    return "; ".join(f"{question}: {said[question]}" for question in sorted(said))
