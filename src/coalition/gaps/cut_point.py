"""One stakeholder whose leaving would part others from each other."""

from collections.abc import Sequence

import numpy as np

from coalition.gaps._bridge import best_bridge, reason
from coalition.gaps._evidence import ids, named
from coalition.gaps._gap import Gap
from coalition.gaps._groups import middle
from coalition.gaps._separation import Separation
from coalition.gaps._severity import severity_of, worst
from coalition.network import Network, Places
from coalition.positions.cut_point import cut_point
from coalition.tables import Dataset, Stakeholder
from coalition.wording import percent
from coalition.words import tell, tell_list

LABEL = tell("Cut points")
MEANING = tell("If this one leaves, others lose every path to each other.")
SEVERITY = tell(
    "Square root of the share of all pairs of the other stakeholders that would lose their path "
    "(a star's hub: 1; one that alone holds one of ten others: 0.45)."
)

SHOWN = 4
"""Parts that the evidence names."""


def find(network: Network, dataset: Dataset) -> list[Gap]:
    """One gap for each cut point of the declared ties; nothing where none are declared."""
    if network.basis != "declared" or network.n < 3:
        return []
    places = np.flatnonzero(network.once(cut_point)).tolist()
    if not places:
        return []
    separation = network.once(Separation)
    pairs = (network.n - 1) * (network.n - 2) / 2
    share = separation.pairs_lost[places] / pairs
    severity = severity_of(share)
    everyone = dataset.stakeholders
    return [
        _gap(network, everyone, places[k], separation, float(share[k]), float(severity[k]))
        for k in worst(severity, [everyone[i].name for i in places])
    ]


def _gap(
    network: Network,
    everyone: Sequence[Stakeholder],
    place: int,
    separation: Separation,
    share: float,
    severity: float,
) -> Gap:
    it, pieces = everyone[place], separation.pieces(place)
    cut_off = np.concatenate(pieces[1:])
    pair = best_bridge(network, everyone, pieces[0], pieces[1])
    return Gap(
        kind="cut-point",
        subject=it.name,
        severity=severity,
        evidence=(
            tell(
                "On the ties stated, {number} {number:pair|pairs} of other stakeholders, {share} "
                "of all, would lose every path without {name} ({cell}).",
                number=int(separation.pairs_lost[place]),
                share=percent(share),
                name=named(it),
                cell=it.cell("name").told,
            ),
            tell(
                "It holds together {number} {number:part|parts}: {parts}.",
                number=len(pieces),
                parts=_parts(network, everyone, pieces),
            ),
        ),
        stakeholders=ids(everyone, np.append(cut_off, place)),
        remedy=_remedy(everyone, named(it), pair),
        candidates=tuple(everyone[i].id for i in pair or ()),
    )


def _parts(network: Network, everyone: Sequence[Stakeholder], pieces: Sequence[Places]) -> str:
    said = []
    for piece in pieces[:SHOWN]:
        most, others = named(everyone[middle(network, piece)]), len(piece) - 1
        said.append(
            tell("{name} with {number} {number:other|others}", name=most, number=others)
            if others
            else most
        )
    if len(pieces) > SHOWN:
        said.append(tell("{number} more", number=len(pieces) - SHOWN))
    return tell_list(said, ";")


def _remedy(everyone: Sequence[Stakeholder], name: str, pair: tuple[int, int] | None) -> str:
    if pair is None:
        return tell(
            "Build a second tie around {name}: those it joins are in conflict or strongly opposed.",
            name=name,
        )
    one, other = everyone[pair[0]], everyone[pair[1]]
    said = {"one": named(one), "other": named(other), "name": name}
    common = reason(one, other)
    if common:
        return tell(
            "Tie {other} directly to {one}, who have {common} in common: their sides then no "
            "longer hang on {name}.",
            **said,
            common=common,
        )
    return tell("Tie {other} directly to {one}: their sides then no longer hang on {name}.", **said)
