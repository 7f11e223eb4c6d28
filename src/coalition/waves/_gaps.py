"""Gaps that closed, opened, or are still there."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from coalition.findings import Findings
from coalition.gaps import Gap
from coalition.tables import SECTORS
from coalition.waves._gap_doubt import (
    ABOUT_CAPABILITIES,
    ABOUT_TIES,
    fell_silent,
    moved_surely,
    rated_alike,
    shares_of,
)
from coalition.waves._matching import Matching

STATUSES = ("opened", "worse", "open", "better", "closed")

NOTICEABLE = 0.05
"""Change of severity below which a gap counts as still open, neither better nor worse."""

LACKING = re.compile(rf"^(?:(?:{'|'.join(SECTORS)})(?:, | and )?)+(?= )")
"""The sectors with which the subject of a missing sector begins."""

PROVIDERS = ("fragile-capability", "missing-capability")
"""One provider, and none: two degrees of the same lack."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class GapChange:
    """One gap in two waves; a severity is None where the gap is not found.

    `status`: ``opened``, ``worse``, ``open``, ``better`` or ``closed``. A gap is the same where
    kind and subject are; one about a stakeholder, where the stakeholder is; one about sectors,
    where the theme, region or community is.

    `doubt` says of a gap that opened or closed what else could explain it: ``silence``, where
    somebody who spoke of the capability before says nothing now; ``ties``, where missing or
    mistaken ties could have hidden or made it; ``not judged``, where the network is too large
    to try. Else ``""``.

    `turned` is set where a capability that one member offered is offered by nobody now, or the
    other way round: the one gap closes and another opens, and each names the other's kind.
    """

    kind: str
    subject: str
    status: str
    severity_before: float | None
    severity_after: float | None
    doubt: str = ""
    turned: str = ""


Runs = Callable[[int], list[list[Gap]] | None]
"""What `gaps_of_altered` finds for the wave at a place."""


def gap_changes(
    before: Findings, after: Findings, matching: Matching, waves: tuple[int, int], runs: Runs
) -> tuple[GapChange, ...]:
    """Every gap of either wave: what opened first, then by falling severity."""
    keys = _keys_of(before, matching, waves[0]), _keys_of(after, matching, waves[1])
    old = {keys[0](gap): gap for gap in reversed(before.gaps)}
    new = {keys[1](gap): gap for gap in reversed(after.gaps)}
    doubts = _doubts(old, new, (before, after), keys, matching, waves, runs)
    changes = [
        replace(
            _change(old.get(key), new.get(key)),
            doubt=doubts.get(key, ""),
            turned=_turned(key, old.keys(), new.keys()),
        )
        for key in sorted({*old, *new})
    ]
    return tuple(
        sorted(
            changes,
            key=lambda c: (
                STATUSES.index(c.status),
                -max(c.severity_before or 0, c.severity_after or 0),
                c.kind,
                c.subject,
            ),
        )
    )


def _keys_of(findings: Findings, matching: Matching, wave: int) -> Callable[[Gap], Key]:
    """Kind and subject, in which names of stakeholders become their common ids."""

    def key(gap: Gap) -> Key:
        subject = gap.subject
        for id in sorted(gap.stakeholders, key=lambda id: (-len(findings.name(id)), id)):
            subject = subject.replace(findings.name(id), f"\0{matching.keys[wave][id]}\0")
        # A place that lacks one sector less is the same lack, lessened.
        return gap.kind, LACKING.sub("", subject) if gap.kind == "missing-sector" else subject

    return key


def _change(old: Gap | None, new: Gap | None) -> GapChange:
    shown = new or old
    if shown is None:
        raise ValueError("a gap that changed is in one wave at least")
    return GapChange(
        kind=shown.kind,
        subject=shown.subject,
        status=_status(old, new),
        severity_before=old.severity if old else None,
        severity_after=new.severity if new else None,
    )


def _status(old: Gap | None, new: Gap | None) -> str:
    if old is None:
        return "opened"
    if new is None:
        return "closed"
    step = new.severity - old.severity
    return "worse" if step > NOTICEABLE else "better" if step < -NOTICEABLE else "open"


def _turned(key: Key, old: Collection[Key], new: Collection[Key]) -> str:
    """The other kind of gap that a capability's provider, come or gone, made of this one."""
    kind, subject = key
    if kind not in PROVIDERS:
        return ""
    other = PROVIDERS[1 - PROVIDERS.index(kind)]
    was, now = (key, (other, subject)) if key in old else ((other, subject), key)
    gone = was in old and was not in new
    return other if gone and now in new and now not in old else ""


def _doubts(
    old: dict[Key, Gap],
    new: dict[Key, Gap],
    findings: tuple[Findings, Findings],
    keys: tuple[Callable[[Gap], Key], Callable[[Gap], Key]],
    matching: Matching,
    waves: tuple[int, int],
    runs: Runs,
) -> dict[Key, str]:
    """What else could explain each gap that came or went; "" left out."""
    moved = sorted(old.keys() ^ new.keys())
    asked = any(kind in ABOUT_TIES for kind, _ in moved)
    tried = [runs(wave) if asked else None for wave in waves]
    shares = [
        None if run is None else shares_of(run, key) for run, key in zip(tried, keys, strict=True)
    ]
    later = {key: id for id, key in matching.keys[waves[1]].items()}
    same = {id: later[key] for id, key in matching.keys[waves[0]].items() if key in later}
    found = {}
    for key in moved:
        gap = old.get(key) or new[key]
        if gap.kind in ABOUT_CAPABILITIES and fell_silent(gap, *findings, same):
            found[key] = "silence"
        elif gap.kind == "weak-criterion" and rated_alike(gap, *findings, same):
            found[key] = "ties"
        elif gap.kind in ABOUT_TIES:
            if shares[0] is None or shares[1] is None:
                found[key] = "not judged"
            else:
                there, gone = (shares[0], shares[1]) if key in old else (shares[1], shares[0])
                if not moved_surely(there.get(key, 0.0), gone.get(key, 0.0)):
                    found[key] = "ties"
    return found
