"""Points of one stakeholder, as its ties and what is known of its partners show them."""

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np

from coalition.errors import shortened
from coalition.findings import SwotPoint
from coalition.gaps._evidence import listed, named
from coalition.gaps._separation import Separation
from coalition.gaps._steps import TRUSTED
from coalition.network import Network
from coalition.own_words import own
from coalition.suggestions import Suggestion
from coalition.tables import UNKNOWN, Dataset
from coalition.words import tell, tell_number

MOST = 2
"""Opportunities of one stakeholder."""


def derived_points(
    network: Network, dataset: Dataset, near: Sequence[Suggestion], place: int
) -> Iterator[SwotPoint]:
    """Of the stakeholder at `place`; `near`: suggested partners two ties away, the best first."""
    separation = network.once(Separation)
    found = {
        "strength": _bridges(network, dataset, place),
        "weakness": _one_trusted(network, dataset, place),
        "opportunity": _opportunities(dataset, network, near),
        "threat": chain(
            _cut_off(network, dataset, separation, place), _contested(network, dataset, place)
        ),
    }
    for quadrant, texts in found.items():
        for text in texts:
            yield SwotPoint(dataset.stakeholders[place].id, quadrant, "derived", text)


def _bridges(network: Network, dataset: Dataset, place: int) -> Iterator[str]:
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
        yield sentence.saying(
            one=named(a), sector=own(a.sector), other=named(b), other_sector=own(b.sector)
        )


def _one_trusted(network: Network, dataset: Dataset, place: int) -> Iterator[str]:
    pairs, everyone = network.pairs, dataset.stakeholders
    mine = np.flatnonzero((pairs.source == place) | (pairs.target == place))
    trusted = mine[pairs.trust[mine] >= TRUSTED]
    if len(mine) == 1:
        told = tell("Its only partner is {name}: every way to the others leads through that one.")
        (only,) = mine
    elif len(trusted) == 1 and (~np.isnan(pairs.trust[mine])).sum() > 1:
        told = tell(
            "Of its {number} {number:tie|ties}, only the one with {name} is rated trustworthy: "
            "at least half of the scale.",
            number=len(mine),
        )
        (only,) = trusted
    else:
        return
    partner = int(pairs.source[only] + pairs.target[only]) - place
    yield told.saying(name=named(everyone[partner]))


def _opportunities(dataset: Dataset, network: Network, near: Sequence[Suggestion]) -> Iterator[str]:
    everyone, place = dataset.stakeholders, network.place
    for s in list(near)[:MOST]:
        middle = everyone[place[s.introduction[1]]]
        sentence = (
            tell("{target} is one introduction away, through {name}. {reason}", reason=s.reasons[0])
            if s.reasons
            else tell("{target} is one introduction away, through {name}.")
        )
        yield sentence.saying(target=named(everyone[place[s.target]]), name=named(middle))


def _cut_off(
    network: Network, dataset: Dataset, separation: Separation, place: int
) -> Iterator[str]:
    everyone = dataset.stakeholders
    near = network.neighbours(place)
    for partner in near[separation.pairs_lost[near] > 0].tolist()[:50]:
        pieces = separation.pieces(partner)
        mine = next((piece for piece in pieces if place in piece), None)
        if mine is None or mine is pieces[0]:
            continue
        lost = sum(len(piece) for piece in pieces) - len(mine)
        yield tell(
            "If {name} leaves, it loses every path to {number} {number:stakeholder|stakeholders}.",
            name=named(everyone[partner]),
            number=lost,
        )


def _contested(network: Network, dataset: Dataset, place: int) -> Iterator[str]:
    everyone = dataset.stakeholders
    mine = dict(everyone[place].stances)
    for issue in sorted(mine):
        against = [
            i
            for i in network.neighbours(place).tolist()
            if mine[issue] * dict(everyone[i].stances).get(issue, 0) < 0
        ]
        if against:
            yield tell(
                "{issue} is contested: it stands at {stance} ({cell}), and {others} "
                "{number:stands|stand} on the other side ({other_cell}).",
                issue=shortened(issue),
                stance=tell_number(mine[issue], "+g"),
                cell=everyone[place].cell(f"stance: {issue}").told,
                others=listed([named(everyone[i]) for i in against], most=3),
                number=len(against),
                other_cell=everyone[against[0]].cell(f"stance: {issue}").told,
            )
