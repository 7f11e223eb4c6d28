"""What speaks for a partner: sentences that name their evidence."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from coalition.errors import shortened
from coalition.gaps import Gap
from coalition.own_words import own
from coalition.suggestions.criteria._ratings import as_written
from coalition.suggestions.evidence import (
    Draft,
    Known,
    called,
    cells,
    listed,
    partners,
    rows,
    rows_between,
    stance_cell,
)
from coalition.suggestions.telling._benefits import is_influential, new_contacts
from coalition.tables import Stakeholder
from coalition.wording import fitting
from coalition.words import Told, tell, tell_capital, tell_list

MOST = 6
"""Reasons for one suggestion."""

GOOD = 0.7
"""Rating from which a criterion is a reason of its own."""

OFFERS = tell("{giver} offers {terms}, which {taker} needs ({cells}).")

NAMES = ("cut-point", "isolated-stakeholder")
"""Kinds of gap whose subject is a name: several stand in a sentence as names do."""

EASED = {
    "structural-hole": tell("A tie would join two groups that none joins yet, {subject}."),
    "isolated-stakeholder": tell("A tie would end the isolation of {subject}."),
    "cut-point": tell("A tie would give a second path around {subject}, on whom others depend."),
    "missing-sector": tell("A tie would help where a sector is missing: {subject}."),
    "uncovered-theme-region": tell("A tie would help where nobody works yet: {subject}."),
    "missing-voice": tell("A tie would bring a supporter near {subject}."),
    "missing-benefit": tell("A tie would bring a benefit that is missing: {subject}."),
    "fragile-capability": tell(
        "A tie would help with {subject}, which hangs on a single provider."
    ),
    "missing-capability": tell(
        "A tie would help with {subject}: nobody offers it, but one of the two offers something "
        "near."
    ),
    "unreached-capability": tell("A tie would bring {subject} within reach."),
}


def reasons(known: Known, draft: Draft) -> tuple[str, ...]:
    """At most six sentences for the suggestion, the strongest kind of evidence first."""
    said = [sentence for rule in RULES for sentence in rule(known, draft)]
    if len(said) == len(_introduction(known, draft)):
        # That somebody could introduce the two is no reason to bring them together.
        said += _best_known(draft)
    return tuple(said[:MOST])


def _best_known(draft: Draft) -> list[str]:
    """The evidence of the criterion that speaks most for the pair, where one does."""
    known = [(j.score, name) for name, j in draft.criteria.items() if j.score]
    if not known:
        return []
    _, best = max(known, key=lambda it: it[0])
    evidence = draft.criteria[best].evidence
    return [tell("{criterion}: {evidence}", criterion=tell_capital(own(best)), evidence=evidence)]


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
    sentence = (
        tell("{giver} offers {terms}, which {taker} needs and nobody else here offers ({cells}).")
        if alone
        else OFFERS
    )
    return sentence.saying(
        giver=called(gives),
        terms=shortened(term),
        taker=called(takes),
        cells=cells([gives.cell("offers"), takes.cell("needs")]),
    )


def _further(terms: Sequence[str], giver: Stakeholder) -> list[str]:
    if not terms:
        return []
    return [
        tell("{name} also offers {terms}, needed too.", name=called(giver), terms=listed(terms))
    ]


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
            tell(
                "{first}, a partner of {source}, works with {second}, who works with {target}: "
                "they can introduce the two ({rows}).",
                first=names[1],
                source=names[0],
                second=names[2],
                target=names[3],
                rows=rows(ties),
            )
        ]
    both = {*partners(known.network, draft.source)} & {*partners(known.network, draft.target)}
    others = len(both) - 1
    sentence = (
        tell(
            "{name} can introduce them: it works with both, as {number:does|do} {number} "
            "{number:other|others} ({rows}).",
            number=others,
        )
        if others
        else tell("{name} can introduce them: it works with both ({rows}).")
    )
    return [sentence.saying(name=names[1], rows=rows(ties))]


def _shared_themes(known: Known, draft: Draft) -> list[str]:
    return _shared(known, draft, "themes", tell("Both work on {things} ({cells})."))


def _shared_values(known: Known, draft: Draft) -> list[str]:
    return _shared(known, draft, "values", tell("Both hold the same values, {things} ({cells})."))


def _shared_regions(known: Known, draft: Draft) -> list[str]:
    return _shared(known, draft, "regions", tell("Both work in {things} ({cells})."))


def _shared(known: Known, draft: Draft, field: str, sentence: Told) -> list[str]:
    one, other = known.stakeholder(draft.source), known.stakeholder(draft.target)
    both = sorted(set(getattr(one, field)) & set(getattr(other, field)))
    if not both:
        return []
    where = cells([one.cell(field), other.cell(field)])
    return [sentence.saying(things=listed(both), cells=where)]


def _gaps(_: Known, draft: Draft) -> list[str]:
    exchanged = {*draft.brings, *draft.takes}
    return eased([gap for gap in draft.closes if gap.subject not in exchanged][:2])


def eased(gaps: Sequence[Gap]) -> list[str]:
    """That a tie would close or ease `gaps`: a sentence for each kind, the first one's first."""
    subjects: dict[str, list[str]] = {}
    for gap in gaps:
        subjects.setdefault(gap.kind, []).append(fitting(gap.subject, 120))
    return [
        EASED.get(kind, tell("A tie would ease a gap: {subject}.")).saying(
            subject=tell_list(found, "and" if kind in NAMES else ";")
        )
        for kind, found in subjects.items()
    ]


def _common_stances(known: Known, draft: Draft) -> list[str]:
    one, other = known.stakeholder(draft.source), known.stakeholder(draft.target)
    mine, theirs = dict(one.stances), dict(other.stances)
    sentences: list[str] = []
    sides = (
        (tell("Both are for {issues} ({cells})."), 1),
        (tell("Both are against {issues} ({cells})."), -1),
    )
    for sentence, sign in sides:
        both = sorted(
            i for i in mine.keys() & theirs.keys() if min(mine[i] * sign, theirs[i] * sign) > 0
        )
        if both:
            where = cells([stance_cell(s, both[0]) for s in (one, other)])
            sentences.append(sentence.saying(issues=listed(both), cells=where))
    return sentences[:1]


def _marks(known: Known, draft: Draft) -> list[str]:
    said = (
        ("past", tell("They were partners before ({rows}).")),
        ("potential", tell("The data name this as a potential tie ({rows}).")),
    )
    return [
        sentence.saying(rows=rows(found))
        for status, sentence in said
        if (found := known.rows(draft.source, draft.target, status))
    ]


def _new_contacts(known: Known, draft: Draft) -> list[str]:
    new = new_contacts(known, draft)
    if not new:
        return []
    sentence = (
        tell("{target} works with {names}, with whom {source} has no tie.")
        if len(new) == 1
        else tell("{target} works with {names}, with none of whom {source} has a tie.")
    )
    return [
        sentence.saying(
            target=called(known.stakeholder(draft.target)),
            names=listed(known.stakeholder(place).name for place in new),
            source=called(known.stakeholder(draft.source)),
        )
    ]


def _influence(known: Known, draft: Draft) -> list[str]:
    target = known.stakeholder(draft.target)
    if target.influence is None or not is_influential(target):
        return []
    cell = target.cell("influence")
    return [
        tell(
            "{name} has influence, rated {rating} ({cell}).",
            name=called(target),
            rating=as_written(known.dataset, cell, target.influence),
            cell=cell.told,
        )
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
