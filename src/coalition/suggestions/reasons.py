"""What speaks for a partner: sentences that name their evidence."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from coalition.errors import shortened
from coalition.gaps import Gap
from coalition.suggestions._benefits import is_influential, new_contacts
from coalition.suggestions._known import Draft, Known
from coalition.suggestions._partners import partners, rows_between
from coalition.suggestions._sentences import called, cells, listed, rows
from coalition.suggestions._stances import stance_cell
from coalition.suggestions.criteria._ratings import as_written
from coalition.tables import Stakeholder
from coalition.wording import counted

MOST = 6
"""Reasons for one suggestion."""

GOOD = 0.7
"""Rating from which a criterion is a reason of its own."""

EASED = {
    "structural-hole": "A tie would join two groups that none joins yet, {subject}",
    "isolated-stakeholder": "A tie would end the isolation of {subject}",
    "cut-point": "A tie would give a second path around {subject}, on whom others depend",
    "missing-sector": "A tie would bring nearer the sectors that are missing: {subject}",
    "uncovered-theme-region": "A tie would help where nobody works yet: {subject}",
    "missing-voice": "A tie would bring a supporter near {subject}",
    "missing-benefit": "A tie would bring a benefit that is missing: {subject}",
    "fragile-capability": "A tie would help with {subject}, which hangs on a single provider",
    "missing-capability": "A tie would help with {subject}, which is needed and nobody offers",
    "unreached-capability": "A tie would bring {subject} within reach",
}


def reasons(known: Known, draft: Draft) -> tuple[str, ...]:
    """At most six sentences for the suggestion, the strongest kind of evidence first."""
    said = [sentence for rule in RULES for sentence in rule(known, draft)]
    return tuple(said[:MOST])


def _brings(known: Known, draft: Draft) -> list[str]:
    return [
        _given(known, draft.target, draft.source, term) for term in draft.brings[:2]
    ] + _further(draft.brings[2:], known.stakeholder(draft.target))


def _takes(known: Known, draft: Draft) -> list[str]:
    return [_given(known, draft.source, draft.target, term) for term in draft.takes[:1]]


def _given(known: Known, giver: int, taker: int, term: str) -> str:
    gives, takes = known.stakeholder(giver), known.stakeholder(taker)
    held = known.exchange
    alone = held.offered_by[held.terms.index(term)] == 1
    return (
        f"{called(gives)} offers {shortened(term)}, which {called(takes)} needs"
        f"{' and nobody else here offers' if alone else ''} "
        f"({cells([gives.cell('offers'), takes.cell('needs')])})."
    )


def _further(terms: Sequence[str], giver: Stakeholder) -> list[str]:
    return [f"{called(giver)} also offers {listed(terms)}, needed too."] if terms else []


def _introduction(known: Known, draft: Draft) -> list[str]:
    if not draft.path:
        return []
    names = [called(known.stakeholder(place)) for place in draft.path]
    ties = [
        tie
        for one, other in pairwise(draft.path)
        for tie in rows_between(known.network, one, other)
    ]
    if len(names) > 3:
        return [
            f"{names[1]}, a partner of {names[0]}, works with {names[2]}, who works with "
            f"{names[3]}: they can introduce the two ({rows(ties)})."
        ]
    return [
        f"{names[1]} can introduce them: it works with both{_as_do_others(known, draft)} "
        f"({rows(ties)})."
    ]


def _as_do_others(known: Known, draft: Draft) -> str:
    both = {*partners(known.network, draft.source)} & {*partners(known.network, draft.target)}
    others = len(both) - 1
    return f", as {'does' if others == 1 else 'do'} {counted(others, 'other')}" if others else ""


def _shared_themes(known: Known, draft: Draft) -> list[str]:
    return _shared(known, draft, "themes", "Both work on")


def _shared_values(known: Known, draft: Draft) -> list[str]:
    return _shared(known, draft, "values", "Both hold the same values,")


def _shared_regions(known: Known, draft: Draft) -> list[str]:
    return _shared(known, draft, "regions", "Both work in")


def _shared(known: Known, draft: Draft, field: str, words: str) -> list[str]:
    one, other = known.stakeholder(draft.source), known.stakeholder(draft.target)
    both = sorted(set(getattr(one, field)) & set(getattr(other, field)))
    where = cells([one.cell(field), other.cell(field)])
    return [f"{words} {listed(both)} ({where})."] if both else []


def _gaps(_: Known, draft: Draft) -> list[str]:
    exchanged = {*draft.brings, *draft.takes}
    return [eased(gap) for gap in draft.closes if gap.subject not in exchanged][:2]


def eased(gap: Gap) -> str:
    """That a tie would close or ease `gap`."""
    start = EASED.get(gap.kind, "A tie would ease a gap: {subject}")
    return f"{start.format(subject=shortened(gap.subject, 120))}."


def _common_stances(known: Known, draft: Draft) -> list[str]:
    one, other = known.stakeholder(draft.source), known.stakeholder(draft.target)
    mine, theirs = dict(one.stances), dict(other.stances)
    sentences = []
    for side, sign in (("for", 1), ("against", -1)):
        both = sorted(
            i for i in mine.keys() & theirs.keys() if min(mine[i] * sign, theirs[i] * sign) > 0
        )
        if both:
            where = cells([stance_cell(s, both[0]) for s in (one, other)])
            sentences.append(f"Both are {side} {listed(both)} ({where}).")
    return sentences[:1]


def _marks(known: Known, draft: Draft) -> list[str]:
    said = (
        ("past", "They were partners before"),
        ("potential", "The data name this as a potential tie"),
    )
    return [
        f"{words} ({rows(found)})."
        for status, words in said
        if (found := known.rows(draft.source, draft.target, status))
    ]


def _new_contacts(known: Known, draft: Draft) -> list[str]:
    new = new_contacts(known, draft)
    if not new:
        return []
    target = called(known.stakeholder(draft.target))
    names = listed(known.stakeholder(place).name for place in new)
    whom = "with whom" if len(new) == 1 else "with none of whom"
    has = "has no tie" if len(new) == 1 else "has a tie"
    return [f"{target} works with {names}, {whom} {called(known.stakeholder(draft.source))} {has}."]


def _influence(known: Known, draft: Draft) -> list[str]:
    target = known.stakeholder(draft.target)
    if target.influence is None or not is_influential(target):
        return []
    return [
        f"{called(target)} has influence, rated "
        f"{as_written(known.dataset, target.cell('influence'), target.influence)} "
        f"({target.cell('influence')})."
    ]


def _good_ratings(_: Known, draft: Draft) -> list[str]:
    return [
        judgement.evidence
        for judgement in draft.criteria.values()
        if judgement.basis == "rated" and (judgement.score or 0) >= GOOD
    ][:2]


RULES: tuple[Callable[[Known, Draft], list[str]], ...] = (
    _brings,
    _takes,
    _marks,
    _introduction,
    _shared_themes,
    _gaps,
    _common_stances,
    _good_ratings,
    _influence,
    _new_contacts,
    _shared_values,
    _shared_regions,
)
