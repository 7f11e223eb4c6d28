"""A sector that works elsewhere in the network, but has nobody in a group."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coalition.errors import shortened
from coalition.gaps._candidates import best, degrees
from coalition.gaps._evidence import capped, ids, listed, named, names, stated
from coalition.gaps._gap import Gap
from coalition.gaps._groups import members, middle
from coalition.gaps._severity import severity_of_absence, worst
from coalition.network import Floats, Network, Places
from coalition.own_words import own
from coalition.positions.community import community
from coalition.tables import SECTORS, UNKNOWN, Dataset, Stakeholder
from coalition.tables.incidence import incidence
from coalition.words import Told, tell

LABEL = tell("Missing sectors")
MEANING = tell(
    "Nobody of a sector works on a theme, in a region or in a community where others do."
)
SEVERITY = tell(
    "Square root of the group's share of all stakeholders, times the chance that so many drawn at "
    "random would have included the missing sectors, each at its share of the network; for "
    "sectors absent from the whole network, half their share of the four, since the list may not "
    "have asked."
)

FEWEST = 3
"""Members below which a group that lacks a sector is no find."""

KNOWN = 0.75
"""Share of a group's members whose sector must be known before one can be called missing."""


@dataclass(frozen=True, eq=False)
class Group:
    """Places that share a theme, a region or a community.

    `where` ends a sentence ("on water"); `field` is the column that puts them there.
    """

    where: Told
    field: str
    places: Places


def find(network: Network, dataset: Dataset) -> list[Gap]:
    """One gap for each group that lacks sectors, and one for the network.

    Groups are themes, regions and, where ties are declared, communities. Nothing where no
    sector is known.
    """
    everyone = dataset.stakeholders
    sector = np.array([s.sector for s in everyone], dtype=np.str_)
    known = int((sector != UNKNOWN).sum())
    if known == 0:
        return []
    share = np.array([(sector == name).sum() / known for name in SECTORS])
    groups = [g for g in _groups(network, everyone) if _is_told(sector[g.places])]
    absent = [_absent(sector[g.places], share) for g in groups]
    severity = [
        float(severity_of_absence(len(g.places), network.n, share[lack].sum()))
        for g, lack in zip(groups, absent, strict=True)
    ]
    local = [
        _local(network, everyone, sector, groups[k], absent[k], float(severity[k]))
        for k in worst(severity, [g.where for g in groups])
    ]
    return [*_of_the_network(everyone, sector, share), *local]


def _is_told(sector: NDArray[np.str_]) -> bool:
    return bool(len(sector) >= FEWEST and (sector != UNKNOWN).mean() >= KNOWN)


def _absent(sector: NDArray[np.str_], share: Floats) -> NDArray[np.bool_]:
    """Which of the four sectors the network has and the group lacks."""
    return (share > 0) & ~np.isin(SECTORS, sector)


def _groups(network: Network, everyone: Sequence[Stakeholder]) -> list[Group]:
    groups = [
        *_sharing("themes", tell("on {name}"), [s.themes for s in everyone]),
        *_sharing("regions", tell("in {name}"), [s.regions for s in everyone]),
    ]
    if network.basis == "declared" and network.m:
        label = community(network)
        for k in np.flatnonzero(np.bincount(label) >= FEWEST).tolist():
            places = members(label, k)
            where = tell(
                "in the community around {name}", name=named(everyone[middle(network, places)])
            )
            groups.append(Group(where, "sector", places))
    return groups


def _sharing(field: str, where: Told, held: Sequence[tuple[str, ...]]) -> list[Group]:
    matrix, things = incidence(held)
    columns = matrix.tocsc()
    return [
        Group(where.saying(name=shortened(thing)), field, columns.indices[start:end])
        for thing, start, end in zip(things, columns.indptr[:-1], columns.indptr[1:], strict=True)
        if end - start >= FEWEST
    ]


def _local(
    network: Network,
    everyone: Sequence[Stakeholder],
    sector: NDArray[np.str_],
    group: Group,
    absent: NDArray[np.bool_],
    severity: float,
) -> Gap:
    lacking = [name for name, lacks in zip(SECTORS, absent, strict=True) if lacks]
    inside = np.isin(np.arange(network.n), group.places).astype(np.float64)
    outside = np.flatnonzero(np.isin(sector, lacking))
    candidates = best(outside, network.adjacency @ inside, degrees(network))
    return Gap(
        kind="missing-sector",
        subject=tell("{sectors} {where}", sectors=listed([*map(own, lacking)]), where=group.where),
        severity=severity,
        evidence=(
            tell(
                "Of {number} stakeholders {where}, {counts}; none is {sectors}, as {others} "
                "{others:stakeholder|stakeholders} elsewhere {others:is|are}.",
                number=len(group.places),
                where=group.where,
                counts=_counts(sector[group.places]),
                sectors=listed([*map(own, lacking)], "or"),
                others=len(outside),
            ),
            *capped(np.sort(group.places).tolist(), lambda i: _membership(everyone[i], group)),
        ),
        stakeholders=ids(everyone, group.places),
        remedy=_remedy(network, everyone, inside, candidates),
        candidates=tuple(everyone[i].id for i in candidates),
    )


def _remedy(
    network: Network, everyone: Sequence[Stakeholder], inside: Floats, candidates: Sequence[int]
) -> str:
    ties = int((network.adjacency @ inside)[candidates[0]])
    who = names(everyone, candidates, "or")
    if not ties or network.basis != "declared":
        return tell(
            "Bring in {names}, who {number:stands|stand} for what is missing.",
            names=who,
            number=len(candidates),
        )
    if len(candidates) == 1:
        return tell(
            "Bring in {name}, who already has {number} {number:tie|ties} into the group.",
            name=who,
            number=ties,
        )
    return tell(
        "Bring in {names}, the first of whom already has {number} {number:tie|ties} into the "
        "group.",
        names=who,
        number=ties,
    )


def _counts(sector: NDArray[np.str_]) -> str:
    unknown = tell("{number} {number:is|are} of unknown sector")
    known = tell("{number} {number:is|are} {sector}")
    parts = [
        unknown.saying(number=number)
        if name == UNKNOWN
        else known.saying(number=number, sector=own(name))
        for name in (*SECTORS, UNKNOWN)
        if (number := int((sector == name).sum()))
    ]
    return listed(parts, most=5)


def _membership(it: Stakeholder, group: Group) -> str:
    """That it belongs to the group, and its sector, with the cell that puts it there."""
    if group.field == "sector":
        return _sector(it)
    if it.sector == UNKNOWN:
        sentence = tell("{name} works {where} and is of unknown sector ({cell}).")
    elif it.sector_source == "inferred":
        sentence = tell("{name} works {where} and is taken to be {sector} ({cell}).")
    else:
        sentence = tell("{name} works {where} and is {sector} ({cell}).")
    return stated(it, group.field, sentence, where=group.where, sector=own(it.sector))


def _sector(it: Stakeholder) -> str:
    """What its sector is, with the cell that tells it."""
    if it.sector == UNKNOWN:
        return stated(it, "name", tell("{name} is of unknown sector ({cell})."))
    if it.sector_source == "inferred":
        sentence = tell("{name} is taken to be {sector} ({cell}).")
        return stated(it, "type" if it.type else "name", sentence, sector=own(it.sector))
    return stated(it, "sector", tell("{name} is {sector} ({cell})."), sector=own(it.sector))


def _of_the_network(
    everyone: Sequence[Stakeholder], sector: NDArray[np.str_], share: Floats
) -> list[Gap]:
    lacking = [name for name, part in zip(SECTORS, share, strict=True) if part == 0]
    if not lacking or not _is_told(sector):
        return []
    return [
        Gap(
            kind="missing-sector",
            subject=tell("{sectors} in the whole network", sectors=listed([*map(own, lacking)])),
            severity=0.5 * len(lacking) / len(SECTORS),
            evidence=(
                tell(
                    "Of {number} stakeholders, {counts}; none is {sectors}.",
                    number=len(sector),
                    counts=_counts(sector),
                    sectors=listed([*map(own, lacking)], "or"),
                ),
                tell(
                    "The list may simply not have asked for them: this is a lack of the data "
                    "before it is one of the network."
                ),
                *capped(
                    np.flatnonzero(sector != UNKNOWN).tolist(), lambda i: _sector(everyone[i]), 3
                ),
            ),
            stakeholders=(),
            remedy=tell(
                "Check whether {sectors} stakeholders were left out of the list; if not, invite "
                "some.",
                sectors=listed([*map(own, lacking)], "or"),
            ),
        )
    ]
