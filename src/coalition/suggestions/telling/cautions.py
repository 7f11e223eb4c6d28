"""What speaks against a partner, or is not known: sentences that name their evidence."""

from collections.abc import Callable

from coalition.own_words import own
from coalition.suggestions.evidence import (
    Draft,
    Known,
    called,
    cells,
    listed,
    partners,
    rows,
    stance_cell,
)
from coalition.words import tell, tell_list, tell_number

MOST = 4
"""Cautions for one suggestion."""

LOW = 0.4
"""Trust, commitment or communication below which a partnership stands on weak ground."""


def cautions(known: Known, draft: Draft) -> tuple[str, ...]:
    """At most four sentences to weigh against the suggestion, the gravest first."""
    return tuple([sentence for rule in RULES for sentence in rule(known, draft)][:MOST])


def between(known: Known, one: int, other: int) -> tuple[str, ...]:
    """What stands between two places whom somebody might introduce to each other."""
    return (
        *opponents(known, one, other),
        *quarrels(known, one, other),
        *quarrels(known, other, one),
    )


def _opponents(known: Known, draft: Draft) -> list[str]:
    return opponents(known, draft.source, draft.target)


def opponents(known: Known, source: int, target: int) -> list[str]:
    """That the two take opposite sides on some issue."""
    one, other = known.stakeholder(source), known.stakeholder(target)
    mine, theirs = dict(one.stances), dict(other.stances)
    opposed = sorted(
        (issue for issue in mine.keys() & theirs.keys() if mine[issue] * theirs[issue] < 0),
        key=lambda issue: (-abs(mine[issue] - theirs[issue]), issue),
    )
    if not opposed:
        return []
    first = opposed[0]
    where = cells([stance_cell(s, first) for s in (one, other)])
    return [
        tell(
            "{one} and {other} stand on opposite sides of {issues}: {mine} against {theirs} on "
            "{issue} ({cells}).",
            one=called(one),
            other=called(other),
            issues=listed(opposed),
            mine=tell_number(mine[first], "+g"),
            theirs=tell_number(theirs[first], "+g"),
            issue=listed([first]),
            cells=where,
        )
    ]


def _quarrels(known: Known, draft: Draft) -> list[str]:
    return quarrels(known, draft.source, draft.target)


def quarrels(known: Known, source: int, target: int) -> list[str]:
    """That the target is in conflict with partners of the source."""
    if not known.marked:
        return []
    friends = [
        place for place in partners(known.network, source) if known.rows(target, place, "conflict")
    ]
    if not friends:
        return []
    found = [tie for place in friends for tie in known.rows(target, place, "conflict")]
    names = listed(called(known.stakeholder(place)) for place in friends)
    return [
        tell(
            "{target} is in conflict with {names}, with whom {source} has a tie ({rows}).",
            target=called(known.stakeholder(target)),
            names=names,
            source=called(known.stakeholder(source)),
            rows=rows(found),
        )
    ]


def _low_ratings(_: Known, draft: Draft) -> list[str]:
    weak = [
        (name, judgement)
        for name in ("trust", "commitment", "communication")
        if (judgement := draft.criteria[name]).score is not None and judgement.score < LOW
    ]
    return [
        tell("Low {criterion}: {evidence}", criterion=own(name), evidence=judgement.evidence)
        for name, judgement in weak
    ]


def _already_available(known: Known, draft: Draft) -> list[str]:
    source, target = known.stakeholder(draft.source), known.stakeholder(draft.target)
    wanted = {c.term for c in source.needs} & {c.term for c in target.offers}
    if not wanted:
        return []
    for place in partners(known.network, draft.source):
        partner = known.stakeholder(place)
        given = sorted(wanted & {c.term for c in partner.offers})
        if given:
            return [
                tell(
                    "{source} can have {terms} from a present partner already: {partner} offers "
                    "it ({cell}).",
                    source=called(source),
                    terms=listed(given),
                    partner=called(partner),
                    cell=partner.cell("offers").told,
                )
            ]
    return []


def _missing(_: Known, draft: Draft) -> list[str]:
    lacking = [name for name, judgement in draft.criteria.items() if judgement.score is None]
    if not lacking:
        return []
    if len(lacking) == len(draft.criteria):
        return [tell("None of the criteria is known: only its place in the network speaks for it.")]
    criteria = tell_list([*map(own, lacking)])
    if draft.high - draft.low < 0.01:
        return [tell("Not known: {criteria}.", criteria=criteria)]
    return [
        tell(
            "Not known: {criteria}; the score could lie anywhere from {low} to {high}.",
            criteria=criteria,
            low=draft.low,
            high=draft.high,
        )
    ]


def _unlisted(known: Known, draft: Draft) -> list[str]:
    if draft.target not in known.stubs:
        return []
    target = known.stakeholder(draft.target)
    return [
        tell(
            "{name} has no row of its own: only a tie names it ({file}, row {row}), so it stands "
            "last.",
            name=called(target),
            file=target.file,
            row=str(target.row),
        )
    ]


def _lookalike(known: Known, draft: Draft) -> list[str]:
    first = known.written_before.get(draft.target)
    if first is None:
        return []
    target, one = known.stakeholder(draft.target), known.stakeholder(first)
    ends = {*partners(known.network, first)}
    said = (
        tell(
            "{name} may be another writing of {one} ({file}, row {row}), with whom {source} has a "
            "tie already. Ask before you act on this."
        )
        if draft.source in ends
        else tell(
            "{name} may be another writing of {one} ({file}, row {row}). Ask before you act on "
            "this."
        )
    )
    return [
        said.saying(
            name=called(target),
            one=called(one),
            file=one.file,
            row=str(one.row),
            source=called(known.stakeholder(draft.source)),
        )
    ]


def _no_introduction(known: Known, draft: Draft) -> list[str]:
    if draft.path or known.network.basis != "declared":
        return []
    return [tell("Nobody within three ties can introduce them.")]


RULES: tuple[Callable[[Known, Draft], list[str]], ...] = (
    _opponents,
    _unlisted,
    _lookalike,
    _quarrels,
    _low_ratings,
    _already_available,
    _missing,
    _no_introduction,
)
