"""All points: of the network, of the focal stakeholder, and of the others."""

from collections.abc import Iterator, Sequence

from coalition.analysis.swot._of_a_stakeholder import derived_points
from coalition.analysis.swot._of_the_network import points_of_the_network
from coalition.errors import shortened
from coalition.findings import SwotPoint
from coalition.gaps import Gap
from coalition.network import Network
from coalition.suggestions import Suggestion
from coalition.suggestions.evidence import exchange
from coalition.tables import Dataset
from coalition.words import tell

STATED = {
    "strength": "strengths",
    "weakness": "weaknesses",
    "opportunity": "opportunities",
    "threat": "threats",
}
"""Quadrant and the column that states it."""

EACH = 300
"""Stakeholders up to which everybody has points; of more, the first so many and the focal one."""


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
    points = [*points_of_the_network(network, dataset, gaps)]
    near = _two_steps_away(network, dataset, suggestions)
    for i in chosen:
        points += _stated(dataset, i)
        if network.basis == "declared" and network.m:
            points += derived_points(network, dataset, near.get(network.ids[i], ()), i)
    return tuple(points)


def _stated(dataset: Dataset, place: int) -> Iterator[SwotPoint]:
    s = dataset.stakeholders[place]
    for quadrant, field in STATED.items():
        for said in getattr(s, field):
            text = tell("{text} ({cell}).", text=shortened(said, 200), cell=s.cell(field).told)
            yield SwotPoint(s.id, quadrant, "stated", text)


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
