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
from coalition.positions.community import community
from coalition.tables import SECTORS, UNKNOWN, Dataset, Stakeholder
from coalition.tables.incidence import incidence
from coalition.wording import counted

LABEL = "Missing sectors"
MEANING = "Nobody of a sector works on a theme, in a region or in a community where others do."
SEVERITY = (
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

    where: str
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
        *_sharing("themes", "on", [s.themes for s in everyone]),
        *_sharing("regions", "in", [s.regions for s in everyone]),
    ]
    if network.basis == "declared" and network.m:
        label = community(network)
        for k in np.flatnonzero(np.bincount(label) >= FEWEST).tolist():
            places = members(label, k)
            around = named(everyone[middle(network, places)])
            groups.append(Group(f"in the community around {around}", "sector", places))
    return groups


def _sharing(field: str, preposition: str, held: Sequence[tuple[str, ...]]) -> list[Group]:
    matrix, things = incidence(held)
    columns = matrix.tocsc()
    return [
        Group(f"{preposition} {shortened(thing)}", field, columns.indices[start:end])
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
        subject=f"{listed(lacking)} {group.where}",
        severity=severity,
        evidence=(
            f"Of {len(group.places):,} stakeholders {group.where}, "
            f"{_counts(sector[group.places])}; none is {listed(lacking, 'or')}, as "
            f"{counted(len(outside), 'stakeholder')} elsewhere "
            f"{'is' if len(outside) == 1 else 'are'}.",
            *capped(
                np.sort(group.places).tolist(),
                lambda i: stated(everyone[i], *_membership(everyone[i], group)),
            ),
        ),
        stakeholders=ids(everyone, group.places),
        remedy=(
            f"Bring in {names(everyone, candidates, 'or')}, "
            f"{_nearest(network, inside, candidates)}."
        ),
        candidates=tuple(everyone[i].id for i in candidates),
    )


def _nearest(network: Network, inside: Floats, candidates: Sequence[int]) -> str:
    ties = int((network.adjacency @ inside)[candidates[0]])
    if ties and network.basis == "declared":
        who = "who" if len(candidates) == 1 else "the first of whom"
        return f"{who} already has {counted(ties, 'tie')} into the group"
    return f"who {'stands' if len(candidates) == 1 else 'stand'} for what is missing"


def _counts(sector: NDArray[np.str_]) -> str:
    parts = [
        f"{number:,} {'is' if number == 1 else 'are'} "
        f"{'of unknown sector' if name == UNKNOWN else name}"
        for name in (*SECTORS, UNKNOWN)
        if (number := int((sector == name).sum()))
    ]
    return listed(parts, most=5)


def _membership(stakeholder: Stakeholder, group: Group) -> tuple[str, str]:
    """The column that puts it in the group, and the statement with its sector."""
    field, sector = _sector(stakeholder)
    if group.field == "sector":
        return field, sector
    return group.field, f"works {group.where} and {sector}"


def _sector(stakeholder: Stakeholder) -> tuple[str, str]:
    """The column that tells its sector, and the statement."""
    if stakeholder.sector == UNKNOWN:
        return "name", "is of unknown sector"
    if stakeholder.sector_source == "inferred":
        return "type" if stakeholder.type else "name", f"is taken to be {stakeholder.sector}"
    return "sector", f"is {stakeholder.sector}"


def _of_the_network(
    everyone: Sequence[Stakeholder], sector: NDArray[np.str_], share: Floats
) -> list[Gap]:
    lacking = [name for name, part in zip(SECTORS, share, strict=True) if part == 0]
    if not lacking or not _is_told(sector):
        return []
    return [
        Gap(
            kind="missing-sector",
            subject=f"{listed(lacking)} in the whole network",
            severity=0.5 * len(lacking) / len(SECTORS),
            evidence=(
                f"Of {len(sector):,} stakeholders, {_counts(sector)}; none is "
                f"{listed(lacking, 'or')}.",
                "The list may simply not have asked for them: this is a lack of the data before "
                "it is one of the network.",
                *capped(
                    np.flatnonzero(sector != UNKNOWN).tolist(),
                    lambda i: stated(everyone[i], *_sector(everyone[i])),
                    3,
                ),
            ),
            stakeholders=(),
            remedy=(
                f"Check whether {listed(lacking, 'or')} stakeholders were left out of the list; "
                "if not, invite some."
            ),
        )
    ]
