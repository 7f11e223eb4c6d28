"""The coalition board: what a set of members covers, lacks and costs.

The map's page works out the same figures while people choose; a test compares the two.
"""

from collections.abc import Collection
from dataclasses import dataclass

from coalition.findings import Findings, TieFinding
from coalition.tables import SECTORS

SCHEMA = "coalition-board/1"
"""Of the file that the map saves: ``{"schema", "boards": [{"name", "members": [ids]}]}``."""


@dataclass(frozen=True, slots=True)
class Meter:
    """Figures of one board.

    `needs`, `sectors` and `regions` are (covered, all); what is missing stands beside them, the
    need of most stakeholders first. `ties` are counted ties among members, `trust` the mean of
    those that are rated (0-1), `connected` the share of pairs of members that ties among members
    join; both None where there is nothing to share out. `cost` sums the costs that are stated,
    None where none is; `cost_unknown` counts the members without one. `next` is the id of who
    would add most: needs before sectors before regions before ties, and then the first in the
    data; None where nobody adds a need, a sector or a region.
    """

    members: int
    needs: tuple[int, int]
    missing_needs: tuple[str, ...]
    sectors: tuple[int, int]
    missing_sectors: tuple[str, ...]
    regions: tuple[int, int]
    missing_regions: tuple[str, ...]
    ties: int
    trust: float | None
    connected: float | None
    cost: float | None
    cost_unknown: int
    next: str | None


def meter(findings: Findings, members: Collection[str]) -> Meter:
    """The figures of a board with `members` (ids; those that nobody has are passed over)."""
    chosen = {s.id for s in findings.stakeholders} & set(members)
    needed = sorted(
        (c for c in findings.capabilities if c.needed_by), key=lambda c: (-len(c.needed_by), c.term)
    )
    missing = [c for c in needed if chosen.isdisjoint(c.offered_by)]
    own = [f.stakeholder for f in findings.stakeholders if f.id in chosen]
    all_regions = _regions(findings, {s.id for s in findings.stakeholders})
    regions = _regions(findings, chosen)
    sectors = {s.sector for s in own} & set(SECTORS)
    ties = [t for t in findings.ties if t.counted and t.source in chosen and t.target in chosen]
    trust = [t.trust for t in ties if t.trust is not None]
    costs = [s.cost for s in own if s.cost is not None]
    return Meter(
        members=len(chosen),
        needs=(len(needed) - len(missing), len(needed)),
        missing_needs=tuple(c.term for c in missing),
        sectors=(len(sectors), len(SECTORS)),
        missing_sectors=tuple(s for s in SECTORS if s not in sectors),
        regions=(len(regions), len(all_regions)),
        missing_regions=tuple(sorted(all_regions - regions)),
        ties=len(ties),
        trust=sum(trust) / len(trust) if trust else None,
        connected=_connected(chosen, ties),
        cost=sum(costs) if costs else None,
        cost_unknown=len(own) - len(costs),
        next=_next(findings, chosen, {c.term for c in missing}, sectors, regions),
    )


def _regions(findings: Findings, those: Collection[str]) -> set[str]:
    return {r for f in findings.stakeholders if f.id in those for r in f.stakeholder.regions}


def _connected(chosen: Collection[str], ties: Collection[TieFinding]) -> float | None:
    """Share of the pairs of members that lie in one component."""
    n = len(chosen)
    if n < 2:
        return None
    group = {id: {id} for id in chosen}
    for tie in ties:
        one, other = group[tie.source], group[tie.target]
        if one is not other:
            one |= other
            for id in other:
                group[id] = one
    sizes = {min(one): len(one) for one in group.values()}.values()
    return sum(size * (size - 1) for size in sizes) / (n * (n - 1))


def _next(
    findings: Findings,
    chosen: set[str],
    missing: set[str],
    sectors: set[str],
    regions: set[str],
) -> str | None:
    """Who adds most to the board."""
    adds = dict.fromkeys((s.id for s in findings.stakeholders), 0)
    for capability in findings.capabilities:
        if capability.term in missing:
            for id in capability.offered_by:
                adds[id] += 1
    partners: dict[str, set[str]] = {}
    for tie in findings.ties:
        if tie.counted:
            for one, other in ((tie.source, tie.target), (tie.target, tie.source)):
                if other in chosen:
                    partners.setdefault(one, set()).add(other)
    best, most = None, (0, 0, 0, 0)
    for found in findings.stakeholders:
        if found.id in chosen:
            continue
        sector = int(
            found.stakeholder.sector in SECTORS and found.stakeholder.sector not in sectors
        )
        region = len(set(found.stakeholder.regions) - regions)
        gain = (adds[found.id], sector, region, len(partners.get(found.id, ())))
        if gain > most and any(gain[:3]):
            best, most = found.id, gain
    return best
