"""What speaks against a partner, or is not known: sentences that name their evidence."""

from collections.abc import Callable

from coalition.suggestions._known import Draft, Known
from coalition.suggestions._partners import partners
from coalition.suggestions._sentences import called, cells, figure, listed, rows
from coalition.suggestions._stances import stance_cell

MOST = 4
"""Cautions for one suggestion."""

LOW = 0.4
"""Trust, commitment or communication below which a partnership stands on weak ground."""


def cautions(known: Known, draft: Draft) -> tuple[str, ...]:
    """At most four sentences to weigh against the suggestion, the gravest first."""
    return tuple([sentence for rule in RULES for sentence in rule(known, draft)][:MOST])


def _opponents(known: Known, draft: Draft) -> list[str]:
    one, other = known.stakeholder(draft.source), known.stakeholder(draft.target)
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
        f"{called(one)} and {called(other)} stand on opposite sides of {listed(opposed)}: "
        f"{mine[first]:+g} against {theirs[first]:+g} on {listed([first])} ({where})."
    ]


def _quarrels(known: Known, draft: Draft) -> list[str]:
    if not known.marked:
        return []
    friends = [
        place
        for place in partners(known.network, draft.source)
        if known.rows(draft.target, place, "conflict")
    ]
    if not friends:
        return []
    found = [tie for place in friends for tie in known.rows(draft.target, place, "conflict")]
    names = listed(called(known.stakeholder(place)) for place in friends)
    target = called(known.stakeholder(draft.target))
    source = called(known.stakeholder(draft.source))
    return [f"{target} is in conflict with {names}, with whom {source} has a tie ({rows(found)})."]


def _low_ratings(_: Known, draft: Draft) -> list[str]:
    weak = [
        (name, judgement)
        for name in ("trust", "commitment", "communication")
        if (judgement := draft.criteria[name]).score is not None and judgement.score < LOW
    ]
    return [f"Low {name}: {judgement.evidence}" for name, judgement in weak]


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
                f"{called(source)} can have {listed(given)} from a present partner already: "
                f"{called(partner)} offers it ({partner.cell('offers')})."
            ]
    return []


def _missing(_: Known, draft: Draft) -> list[str]:
    lacking = [name for name, judgement in draft.criteria.items() if judgement.score is None]
    if not lacking:
        return []
    if len(lacking) == len(draft.criteria):
        return ["None of the criteria is known, so it stands last: only its place speaks for it."]
    if draft.high - draft.low < 0.01:
        return [f"Not known: {listed(lacking, 5)}."]
    return [
        f"Not known: {listed(lacking, 5)}; the score could lie anywhere from "
        f"{figure(draft.low)} to {figure(draft.high)}."
    ]


def _unlisted(known: Known, draft: Draft) -> list[str]:
    if draft.target not in known.stubs:
        return []
    target = known.stakeholder(draft.target)
    return [
        f"{called(target)} has no row of its own: only a tie names it ({target.file}, row "
        f"{target.row}), so it stands last."
    ]


def _no_introduction(known: Known, draft: Draft) -> list[str]:
    if draft.path or known.network.basis != "declared":
        return []
    return ["Nobody within three ties can introduce them."]


RULES: tuple[Callable[[Known, Draft], list[str]], ...] = (
    _opponents,
    _unlisted,
    _quarrels,
    _low_ratings,
    _already_available,
    _missing,
    _no_introduction,
)
