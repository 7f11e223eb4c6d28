"""Whether missing answers or missing ties could explain that a gap opened or closed."""

from collections import Counter
from collections.abc import Callable
from itertools import islice

import coalition.gaps
from coalition.findings import Findings
from coalition.gaps import Gap
from coalition.runtime.folder import modules_in
from coalition.tables import TIE_RATINGS
from coalition.waves._doubt import SMALL, altered_networks

ABOUT_TIES = (
    "cut-point",
    "isolated-stakeholder",
    "missing-sector",
    "missing-voice",
    "structural-hole",
    "unreached-capability",
)
"""Kinds that read who is tied to whom; a missing sector may be one of a community."""

ABOUT_CAPABILITIES = ("fragile-capability", "missing-capability", "unreached-capability")
RUNS = 30
"""Of the altered networks, those in which gaps are sought again."""

SURE = 0.9
"""Share of altered networks in which a gap must be found, or not be found, to be called sure."""

Key = tuple[str, str]


def gaps_of_altered(findings: Findings) -> list[list[Gap]] | None:
    """The gaps about ties in each of `RUNS` altered networks; None where too large to try.

    The networks are altered as in `coalition.waves._doubt`: a tenth of the ties mistaken, a
    tenth missing.
    """
    network = findings.network
    if network.basis != "declared" or not 0 < network.n * network.m <= SMALL or network.n < 3:
        return None
    finders = [modules_in(coalition.gaps)[kind.replace("-", "_")] for kind in ABOUT_TIES]
    return [
        [gap for f in finders for gap in f.find(other, findings.dataset)]
        for other in islice(altered_networks(network), RUNS)
    ]


def shares_of(runs: list[list[Gap]], key: Callable[[Gap], Key]) -> dict[Key, float]:
    """In what share of the runs each gap is found."""
    count: Counter[Key] = Counter()
    for gaps in runs:
        count.update({key(gap) for gap in gaps})
    return {found: times / len(runs) for found, times in count.items()}


def moved_surely(with_gap: float, without_gap: float) -> bool:
    """Whether nearly all altered networks of one wave have the gap, and nearly none of the other.

    >>> moved_surely(1.0, 0.0), moved_surely(0.7, 0.0)
    (True, False)
    """
    return with_gap >= SURE and without_gap <= 1 - SURE


def rated_alike(gap: Gap, before: Findings, after: Findings, same: dict[str, str]) -> bool:
    """Whether the tie that a weak criterion is about is rated as before.

    Then the gap came or went only because others make the tie matter more, or less. The gap
    may be of either wave.
    """
    back = {later: id for id, later in same.items()}
    then = {id if id in same else back.get(id, id) for id in gap.stakeholders}
    now = {same.get(id, id) for id in then}
    return _ratings(before, then) == _ratings(after, now)


def _ratings(findings: Findings, ends: set[str]) -> list[tuple[float | None, ...]]:
    found = [
        tuple(getattr(tie, name) for name in TIE_RATINGS)
        for tie in findings.ties
        if {tie.source, tie.target} == ends
    ]
    return sorted(found, key=repr)


def fell_silent(gap: Gap, before: Findings, after: Findings, same: dict[str, str]) -> list[str]:
    """Later ids of who spoke of a capability in `before` and says nothing at all in `after`.

    Who states an offer or a need has answered. `same` gives the later id by the earlier one.
    """
    now = {s.id: s for s in after.dataset.stakeholders}
    silent = []
    for was in before.dataset.stakeholders:
        later = now.get(same.get(was.id, ""))
        if later is None or later.offers or later.needs:
            continue
        if any(c.term == gap.subject for c in (*was.offers, *was.needs)):
            silent.append(later.id)
    return sorted(silent)
