"""Communities as people read them: who belongs, and what its members share."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from coalition.network import Network, Places
from coalition.own_words import own
from coalition.tables import UNKNOWN, Dataset, Stakeholder
from coalition.words import tell, tell_capital, tell_list

if TYPE_CHECKING:
    from coalition.findings import CommunityFinding

SHARED_BY = 0.5
"""Share of the members who hold a theme, or work in a region, that names their community."""

SECTOR_SHARED_BY = 0.75
"""The same of a sector; higher, as there are only four, so that many share one by chance."""

NAMED_THEMES = 2
LISTED_THEMES = 3


def communities(
    network: Network, dataset: Dataset, community: Places
) -> "tuple[CommunityFinding, ...]":
    """What each community is: members, label, sectors and themes, in order of its number.

    Parameters
    ----------
    network : Network
    dataset : Dataset
        The one that the network was made from, so that places agree.
    community : ndarray of int, shape (n,)
        Number of every stakeholder's community, from 0.

    Returns
    -------
    tuple of CommunityFinding
        The label names up to two themes that half of the members hold, and the region where
        half of them work; else the sector of three quarters; else the member with most
        partners. Communities that would share a label are told apart by that member.
        A community of one bears its member's name.
    """
    # findings imports what reads communities.
    from coalition.findings import CommunityFinding

    members = _members(community)
    labels = _labels(network, dataset, members)
    return tuple(
        CommunityFinding(
            id=number,
            label=labels[number],
            members=tuple(dataset.stakeholders[i].id for i in places),
            sectors=dict(_counted(dataset.stakeholders[i].sector for i in places)),
            themes=tuple(
                theme
                for theme, _ in _counted(
                    theme for i in places for theme in set(dataset.stakeholders[i].themes)
                )[:LISTED_THEMES]
            ),
        )
        for number, places in enumerate(members)
    )


def _members(community: Places) -> list[list[int]]:
    """Places of the members of each community, ascending."""
    order = np.argsort(community, kind="stable")
    ends = np.cumsum(np.bincount(community))
    return [part.tolist() for part in np.split(order, ends[:-1])] if len(community) else []


def _labels(network: Network, dataset: Dataset, members: Sequence[Sequence[int]]) -> list[str]:
    partners = np.diff(network.adjacency.indptr)
    hubs = [
        dataset.stakeholders[min(places, key=lambda i: (-partners[i], i))].name
        for places in members
    ]
    shared = [
        hubs[number]
        if len(places) == 1
        else _what_they_share([dataset.stakeholders[i] for i in places])
        for number, places in enumerate(members)
    ]
    often = Counter(shared)
    return [
        tell("Around {name}", name=hub)
        if not label
        else tell("{label}, around {name}", label=label, name=hub)
        if often[label] > 1
        else label
        for label, hub in zip(shared, hubs, strict=True)
    ]


def _what_they_share(members: Sequence[Stakeholder]) -> str:
    """Such as ``Water and health, Kayes``; empty where they share nothing."""
    least = max(2.0, SHARED_BY * len(members))
    themes = _held_by(least, (theme for s in members for theme in set(s.themes)))
    regions = _held_by(least, (region for s in members for region in set(s.regions)))
    subject = tell_capital(tell_list(themes[:NAMED_THEMES]) or _sector(members))
    if subject and regions:
        return tell("{subject}, {region}", subject=subject, region=tell_capital(regions[0]))
    return subject or tell_capital("".join(regions[:1]))


def _sector(members: Sequence[Stakeholder]) -> str:
    least = max(2.0, SECTOR_SHARED_BY * len(members))
    sectors = _held_by(least, (s.sector for s in members if s.sector != UNKNOWN))
    return tell("{sector} sector", sector=own(sectors[0])) if sectors else ""


def _held_by(least: float, things: Iterable[str]) -> list[str]:
    return [thing for thing, count in _counted(things) if count >= least]


def _counted(things: Iterable[str]) -> list[tuple[str, int]]:
    """Things and how often, the commonest first, equals by name."""
    return sorted(Counter(things).items(), key=lambda item: (-item[1], item[0]))
