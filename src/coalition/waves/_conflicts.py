"""Quarrels that began, were settled, or are still there."""

from collections.abc import Mapping
from dataclasses import dataclass

from coalition.findings import Findings
from coalition.waves._matching import Matching

STATUSES = ("began", "goes on", "settled")


@dataclass(frozen=True, slots=True)
class ConflictChange:
    """Two who are in conflict in either wave; `one` is the lesser common id.

    `status`: ``began``, ``goes on`` or ``settled``. A conflict that the later wave no longer
    states counts as settled only where both are still there; else nothing is known of it.
    """

    one: str
    other: str
    status: str


def conflict_changes(
    before: Findings, after: Findings, matching: Matching, waves: tuple[int, int]
) -> tuple[ConflictChange, ...]:
    """What began first, then by ids."""
    old = conflicts_of(before, matching.keys[waves[0]])
    new = conflicts_of(after, matching.keys[waves[1]])
    there = matching.members(waves[1])
    changes = [
        ConflictChange(*pair, _status(pair in old, pair in new))
        for pair in sorted(old | new)
        if pair in new or there.issuperset(pair)
    ]
    return tuple(sorted(changes, key=lambda c: (STATUSES.index(c.status), c.one, c.other)))


def conflicts_of(findings: Findings, keys: Mapping[str, str]) -> set[tuple[str, str]]:
    """Pairs of common ids, the lesser first, that a wave calls a conflict."""
    pairs = (
        sorted((keys[tie.source], keys[tie.target]))
        for tie in findings.ties
        if tie.status == "conflict"
    )
    return {(one, other) for one, other in pairs}


def _status(was: bool, now: bool) -> str:
    if was and now:
        return "goes on"
    return "began" if now else "settled"
