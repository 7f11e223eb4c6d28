"""Strengths, weaknesses, opportunities and threats: as stated, and as the network shows them."""

from collections.abc import Iterator, Sequence

import numpy as np

from coalition.analysis._swot_of_the_network import of_the_network
from coalition.errors import shortened
from coalition.findings import SwotPoint
from coalition.gaps import Gap
from coalition.gaps._evidence import listed, named
from coalition.gaps._separation import Separation
from coalition.gaps._steps import TRUSTED
from coalition.network import Network
from coalition.own_words import own
from coalition.suggestions import Suggestion
from coalition.suggestions._exchange import exchange
from coalition.tables import UNKNOWN, Dataset
from coalition.words import tell, tell_number

STATED = {
    "strength": "strengths",
    "weakness": "weaknesses",
    "opportunity": "opportunities",
    "threat": "threats",
}
"""Quadrant and the column that states it."""

EACH = 300
"""Stakeholders up to which everybody has points; of more, the first so many and the focal one."""

FIRST = 2
"""Derived points of one kind for one stakeholder."""


def swot(
    network: Network,
    dataset: Dataset,
    gaps: Sequence[Gap],
    suggestions: Sequence[Suggestion],
    focal: str | None,
) -> tuple[SwotPoint, ...]:
    """Points of the network (stakeholder ""), of the focal stakeholder, and of the others.

    Derived of the network are: strength, that all are connected, needs that three or more can
    meet, ties that cross sectors; weakness, threat and opportunity, its worst gaps and what
    closes them. Derived of a stakeholder are: strength, partners of two sectors who have no tie
    of their own; weakness, all ties that are trusted lead to one partner; opportunity, a
    suggested partner two ties away who offers what is needed, or needs what is offered; threat,
    a partner whose loss would cut it off, or an issue on which it and a partner stand on
    opposite sides.
    """
    chosen = list(range(min(network.n, EACH)))
    if focal is not None and network.place[focal] not in chosen:
        chosen.append(network.place[focal])
    points = [*of_the_network(network, dataset, gaps)]
    best = _two_steps_away(network, dataset, suggestions)
    separation = network.once(Separation) if network.basis == "declared" and network.m else None
    for i in chosen:
        points += _stated(dataset, i)
        if separation is not None:
            points += _bridges(network, dataset, i)
            points += _one_trusted(network, dataset, i)
            points += _opportunities(dataset, network, best.get(network.ids[i], ()))
            points += _cut_off(network, dataset, separation, i)
            points += _contested(network, dataset, i)
    return tuple(points)


def _stated(dataset: Dataset, place: int) -> Iterator[SwotPoint]:
    s = dataset.stakeholders[place]
    for quadrant, field in STATED.items():
        for said in getattr(s, field):
            text = tell("{text} ({cell}).", text=shortened(said, 200), cell=s.cell(field).told)
            yield SwotPoint(s.id, quadrant, "stated", text)


def _bridges(network: Network, dataset: Dataset, place: int) -> Iterator[SwotPoint]:
    everyone, near = dataset.stakeholders, network.neighbours(place).tolist()
    tied = {i: set(network.neighbours(i).tolist()) for i in near[:100]}
    open_pairs = [
        (a, b)
        for a in tied
        for b in tied
        if a < b
        and b not in tied[a]
        and UNKNOWN not in (everyone[a].sector, everyone[b].sector)
        and everyone[a].sector != everyone[b].sector
    ]
    if open_pairs:
        a, b = (everyone[i] for i in open_pairs[0])
        sentence = (
            tell(
                "It stands between {one} ({sector}) and {other} ({other_sector}), who have no tie "
                "of their own, and {number} other such {number:pair|pairs}.",
                number=len(open_pairs) - 1,
            )
            if open_pairs[1:]
            else tell(
                "It stands between {one} ({sector}) and {other} ({other_sector}), who have no tie "
                "of their own."
            )
        )
        yield SwotPoint(
            everyone[place].id,
            "strength",
            "derived",
            sentence.saying(
                one=named(a), sector=own(a.sector), other=named(b), other_sector=own(b.sector)
            ),
        )


def _one_trusted(network: Network, dataset: Dataset, place: int) -> Iterator[SwotPoint]:
    pairs, everyone = network.pairs, dataset.stakeholders
    mine = np.flatnonzero((pairs.source == place) | (pairs.target == place))
    trusted = mine[pairs.trust[mine] >= TRUSTED]
    if len(mine) == 1:
        partner = int(pairs.source[mine[0]] + pairs.target[mine[0]]) - place
        yield SwotPoint(
            everyone[place].id,
            "weakness",
            "derived",
            tell(
                "Its only partner is {name}: all its trust runs through that one.",
                name=named(everyone[partner]),
            ),
        )
    elif len(trusted) == 1 and (~np.isnan(pairs.trust[mine])).sum() > 1:
        partner = int(pairs.source[trusted[0]] + pairs.target[trusted[0]]) - place
        yield SwotPoint(
            everyone[place].id,
            "weakness",
            "derived",
            tell(
                "Of its {number} {number:tie|ties}, only the one with {name} is rated trustworthy: "
                "at least half of the scale.",
                number=len(mine),
                name=named(everyone[partner]),
            ),
        )


def _two_steps_away(
    network: Network, dataset: Dataset, suggestions: Sequence[Suggestion]
) -> dict[str, list[Suggestion]]:
    """Suggestions to meet somebody two ties away who could exchange something, by source."""
    held, place = network.once_with(dataset, exchange), network.place
    found: dict[str, list[Suggestion]] = {}
    for s in suggestions:
        one, other = place[s.source], place[s.target]
        if len(s.introduction) == 3 and (held.passes(one, other) or held.passes(other, one)):
            found.setdefault(s.source, []).append(s)
    return found


def _opportunities(
    dataset: Dataset, network: Network, near: Sequence[Suggestion]
) -> Iterator[SwotPoint]:
    everyone, place = dataset.stakeholders, network.place
    for s in list(near)[:FIRST]:
        middle = everyone[place[s.introduction[1]]]
        sentence = (
            tell("{target} is one introduction away, through {name}. {reason}", reason=s.reasons[0])
            if s.reasons
            else tell("{target} is one introduction away, through {name}.")
        )
        yield SwotPoint(
            s.source,
            "opportunity",
            "derived",
            sentence.saying(target=named(everyone[place[s.target]]), name=named(middle)),
        )


def _cut_off(
    network: Network, dataset: Dataset, separation: Separation, place: int
) -> Iterator[SwotPoint]:
    everyone = dataset.stakeholders
    near = network.neighbours(place)
    for partner in near[separation.pairs_lost[near] > 0].tolist()[:50]:
        pieces = separation.pieces(partner)
        own = next((piece for piece in pieces if place in piece), None)
        if own is None or own is pieces[0]:
            continue
        lost = sum(len(piece) for piece in pieces) - len(own)
        yield SwotPoint(
            everyone[place].id,
            "threat",
            "derived",
            tell(
                "If {name} leaves, it loses every path to {number} "
                "{number:stakeholder|stakeholders}.",
                name=named(everyone[partner]),
                number=lost,
            ),
        )


def _contested(network: Network, dataset: Dataset, place: int) -> Iterator[SwotPoint]:
    everyone = dataset.stakeholders
    mine = dict(everyone[place].stances)
    for issue in sorted(mine):
        against = [
            i
            for i in network.neighbours(place).tolist()
            if mine[issue] * dict(everyone[i].stances).get(issue, 0) < 0
        ]
        if against:
            yield SwotPoint(
                everyone[place].id,
                "threat",
                "derived",
                tell(
                    "{issue} is contested: it stands at {stance} ({cell}), and {others} "
                    "{number:stands|stand} on the other side ({other_cell}).",
                    issue=shortened(issue),
                    stance=tell_number(mine[issue], "+g"),
                    cell=everyone[place].cell(f"stance: {issue}").told,
                    others=listed([named(everyone[i]) for i in against], most=3),
                    number=len(against),
                    other_cell=everyone[against[0]].cell(f"stance: {issue}").told,
                ),
            )
