"""The strengths, weaknesses, opportunities and threats of a network as a whole, all derived."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from coalition.algorithms.partition import component
from coalition.errors import shortened
from coalition.findings import SwotPoint
from coalition.gaps import Gap
from coalition.gaps._evidence import listed
from coalition.gaps._separation import Separation
from coalition.network import Network
from coalition.tables import UNKNOWN, Dataset
from coalition.words import tell, tell_capital

WORST = 3
"""Gaps that stand for a quadrant of the network."""

ENOUGH = 3
"""Providers from which a need does not hang on one or two."""

FEWEST = 5
"""Ties from which their share across sectors says anything."""


def of_the_network(network: Network, dataset: Dataset, gaps: Sequence[Gap]) -> Iterator[SwotPoint]:
    """What holds it together, then its worst gaps and what closes them; stakeholder ""."""
    yield from _strengths(network, dataset)
    yield from _lacks(gaps)


def _lacks(gaps: Sequence[Gap]) -> Iterator[SwotPoint]:
    kinds = {"weakness": ("missing-", "isolated-"), "threat": ("cut-point", "fragile-")}
    for quadrant, starts in kinds.items():
        for gap in _worst_of_each([gap for gap in gaps if gap.kind.startswith(starts)]):
            said = tell(
                "{subject}: {evidence}",
                subject=tell_capital(gap.subject),
                evidence=gap.evidence[0],
            )
            yield SwotPoint("", quadrant, "derived", said)
    for gap in _worst_of_each([gap for gap in gaps if gap.candidates]):
        yield SwotPoint("", "opportunity", "derived", gap.remedy)


def _worst_of_each(gaps: Sequence[Gap]) -> list[Gap]:
    """At most `WORST`: the worst of every kind, so that one kind does not hide the others."""
    first = {gap.kind: gap for gap in reversed(gaps)}
    kinds = [gap for gap in gaps if first[gap.kind] is gap]
    rest = [gap for gap in gaps if first[gap.kind] is not gap]
    return [*kinds, *rest][:WORST]


def _strengths(network: Network, dataset: Dataset) -> Iterator[SwotPoint]:
    """What holds the whole network together, as far as ties and needs are stated."""
    found = [*_connected(network), *_well_supplied(dataset), *_across_sectors(network, dataset)]
    for text in found:
        yield SwotPoint("", "strength", "derived", text)


def _connected(network: Network) -> Iterator[str]:
    if network.basis != "declared" or network.n < 3 or network.once(component).max() > 0:
        return
    cuts = int((network.once(Separation).pairs_lost > 0).sum())
    if cuts:
        yield tell(
            "All {all} stakeholders are connected, and {number} of them can leave without cutting "
            "anybody off.",
            all=network.n,
            number=network.n - cuts,
        )
    else:
        yield tell(
            "All {all} stakeholders are connected, and stay so whichever one of them leaves.",
            all=network.n,
        )


def _well_supplied(dataset: Dataset) -> Iterator[str]:
    everyone = dataset.stakeholders
    needed = {c.term for s in everyone for c in s.needs}
    givers = Counter(term for s in everyone for term in {c.term for c in s.offers} & needed)
    enough = sorted((t for t in givers if givers[t] >= ENOUGH), key=lambda t: (-givers[t], t))
    if enough:
        given = tell("{term} ({number})")
        yield tell(
            "Of {all} {all:capability|capabilities} that somebody needs, {number} {number:is|are} "
            "offered by three stakeholders or more: {terms}.",
            all=len(needed),
            number=len(enough),
            terms=listed(
                [given.saying(term=shortened(t), number=givers[t]) for t in enough], most=3
            ),
        )


def _across_sectors(network: Network, dataset: Dataset) -> Iterator[str]:
    if network.basis != "declared":
        return
    sector = np.array([s.sector for s in dataset.stakeholders])
    one, other = sector[network.pairs.source], sector[network.pairs.target]
    known = (one != UNKNOWN) & (other != UNKNOWN)
    across = int((known & (one != other)).sum())
    whole = int(known.sum())
    if whole >= FEWEST and 2 * across >= whole:
        yield tell("{number} of {all} ties join two sectors.", number=across, all=whole)
