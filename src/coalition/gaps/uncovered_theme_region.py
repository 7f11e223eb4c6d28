"""A theme that others work on, in a region where others work, and nobody does both."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from coalition.errors import shortened
from coalition.gaps._candidates import best
from coalition.gaps._evidence import capped, ids, names, stated
from coalition.gaps._gap import Gap
from coalition.gaps._severity import severity_of_absence, worst
from coalition.network import Floats, Network, Places
from coalition.tables import Dataset, Stakeholder
from coalition.tables.incidence import incidence
from coalition.words import tell

LABEL = tell("Uncovered themes by region")
MEANING = tell(
    "Nobody who works in the region works on the theme, though both are worked on elsewhere."
)
SEVERITY = tell(
    "Square root of the region's share of stakeholders whose theme and region are known, times "
    "the chance that so many drawn at random would have included one on the theme."
)

FEWEST = 3
"""Stakeholders that a theme and a region must have, so that an empty cell means something."""

MOST = 50
"""Gaps reported: a map of themes by districts has thousands of empty cells."""

WIDEST = 500
"""Themes, and regions, that are compared: those with the most stakeholders."""


@dataclass(frozen=True, eq=False)
class Presence:
    """Who works on which theme (n, t) and in which region (n, r), and how many do both (t, r)."""

    themes: csr_array
    regions: csr_array
    together: csr_array
    theme_names: tuple[str, ...]
    region_names: tuple[str, ...]


def find(network: Network, dataset: Dataset) -> list[Gap]:
    """The worst empty cells of the table of themes by regions.

    Activities, where rows state a theme and a place together, say who does what where; a place
    finer than the regions (a district) counts for the region that all who are active there
    state, and for each of them where they share several. Without activities, working on a theme
    counts for all of a stakeholder's regions. Either way a cell that is told of is empty as far
    as the data go, while one that is not may be. Themes found in one region only, and themes
    and regions of fewer than `FEWEST` stakeholders, are passed over.
    """
    everyone = dataset.stakeholders
    presence = _by_activities(everyone) or _by_columns(everyone)
    on_theme, in_region = _totals(presence.themes), _totals(presence.regions)
    spread = np.diff(presence.together.tocsr().indptr)
    themes = _widest(np.flatnonzero((on_theme >= FEWEST) & (spread >= 2)), on_theme)
    regions = _widest(np.flatnonzero(in_region >= FEWEST), in_region)
    if len(themes) == 0 or len(regions) == 0:
        return []
    total = _located(presence)
    chance = on_theme[themes] / total
    severity = severity_of_absence(in_region[regions], total, chance[:, np.newaxis])
    empty = presence.together[themes][:, regions].toarray() == 0
    cells = np.argwhere(empty)
    subjects = [
        f"{presence.theme_names[themes[t]]} in {presence.region_names[regions[r]]}"
        for t, r in cells.tolist()
    ]
    values = severity[empty]
    return [
        _gap(
            network,
            everyone,
            presence,
            int(themes[cells[k, 0]]),
            int(regions[cells[k, 1]]),
            float(values[k]),
        )
        for k in worst(values, subjects, MOST)
    ]


def _by_activities(everyone: Sequence[Stakeholder]) -> Presence | None:
    """Presence as rows state it; None where they state no theme and place together."""
    if not any(s.activities for s in everyone):
        return None
    held, pairs = incidence([s.activities for s in everyone])
    themes, theme_names = incidence([[theme for theme, _ in s.activities] for s in everyone])
    places, place_names = incidence([[place for _, place in s.activities] for s in everyone])
    regions, region_names = incidence([s.regions if s.activities else () for s in everyone])
    row = {name: i for i, name in enumerate(theme_names)}
    column = {name: i for i, name in enumerate(place_names)}
    where = [row[theme] for theme, _ in pairs], [column[place] for _, place in pairs]
    active = csr_array((_totals(held), where), shape=(len(row), len(column)))
    together = active @ _regions_of(places, place_names, regions, region_names)
    return Presence(themes, regions, together.tocsr(), theme_names, region_names)


def _regions_of(
    places: csr_array, place_names: Sequence[str], regions: csr_array, region_names: Sequence[str]
) -> csr_array:
    """1 where a place is a region or, from what those active there state, may lie in it."""
    column = {name: i for i, name in enumerate(region_names)}
    common = (places.T @ regions).tocoo()
    stated_by_all = common.data == _totals(places)[common.row]
    own = np.array([column.get(name, -1) for name in place_names], dtype=np.int64)
    kept = np.where(own[common.row] >= 0, own[common.row] == common.col, stated_by_all)
    cells = common.row[kept], common.col[kept]
    return csr_array((np.ones(len(cells[0])), cells), shape=common.shape)


def _by_columns(everyone: Sequence[Stakeholder]) -> Presence:
    """Presence of those who state themes and regions: every theme in every region."""
    themes, theme_names = incidence([s.themes if s.regions else () for s in everyone])
    regions, region_names = incidence([s.regions if s.themes else () for s in everyone])
    return Presence(themes, regions, (themes.T @ regions).tocsr(), theme_names, region_names)


def _totals(matrix: csr_array) -> Floats:
    return np.asarray(matrix.sum(axis=0), dtype=np.float64).ravel()


def _widest(places: Places, size: Floats) -> Places:
    """Those of the largest `size`, no more than `WIDEST`, ascending."""
    return np.sort(places[np.argsort(-size[places], kind="stable")][:WIDEST])


def _located(presence: Presence) -> int:
    """Stakeholders whose theme and region are known."""
    return int((np.diff(presence.regions.indptr) > 0).sum())


def _gap(
    network: Network,
    everyone: Sequence[Stakeholder],
    presence: Presence,
    theme: int,
    region: int,
    severity: float,
) -> Gap:
    there = presence.regions[:, [region]].toarray().ravel()
    on_theme = presence.themes[:, [theme]].toarray().ravel()
    topic, place = shortened(presence.theme_names[theme]), shortened(presence.region_names[region])
    reach = np.diff(presence.regions.indptr).astype(np.float64)
    candidates = best(np.flatnonzero(on_theme), network.adjacency @ there, reach)
    elsewhere = presence.together[[theme]].toarray().ravel()
    return Gap(
        kind="uncovered-theme-region",
        subject=tell(
            "{theme} in {region}",
            theme=presence.theme_names[theme],
            region=presence.region_names[region],
        ),
        severity=severity,
        evidence=(
            tell(
                "{there} stakeholders work in {region}, and {number} work on {theme} in {regions} "
                "other regions; nobody is known to do both.",
                there=int(there.sum()),
                region=place,
                number=int(on_theme.sum()),
                theme=topic,
                regions=int((elsewhere > 0).sum()),
            ),
            *_unplaced(everyone, presence.theme_names[theme], topic),
            *capped(
                candidates,
                lambda i: stated(
                    everyone[i],
                    "themes",
                    tell("{name} works on {theme} elsewhere ({cell})."),
                    theme=topic,
                ),
                3,
            ),
            *capped(
                np.flatnonzero(there).tolist(),
                lambda i: stated(
                    everyone[i],
                    "regions",
                    tell("{name} works in {region} on other themes ({cell})."),
                    region=place,
                ),
                3,
            ),
        ),
        stakeholders=ids(everyone, np.flatnonzero(there)),
        remedy=tell(
            "Ask {names}, who work on {theme} elsewhere, to extend to {region}, or someone there "
            "to take it up.",
            names=names(everyone, candidates, "or"),
            theme=topic,
            region=place,
        ),
        candidates=tuple(everyone[i].id for i in candidates),
    )


def _unplaced(everyone: Sequence[Stakeholder], theme: str, topic: str) -> tuple[str, ...]:
    silent = [i for i, s in enumerate(everyone) if theme in s.themes and not s.regions]
    if not silent:
        return ()
    return (
        tell(
            "{number} more {number:stakeholder works|stakeholders work} on {theme} without stating "
            "where: {names}.",
            number=len(silent),
            theme=topic,
            names=names(everyone, silent),
        ),
    )
