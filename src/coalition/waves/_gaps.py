"""Gaps that closed, opened, or are still there."""

from dataclasses import dataclass

from coalition.findings import Findings
from coalition.gaps import Gap
from coalition.waves._matching import Matching

STATUSES = ("opened", "worse", "open", "better", "closed")

NOTICEABLE = 0.05
"""Change of severity below which a gap counts as still open, neither better nor worse."""


@dataclass(frozen=True, slots=True)
class GapChange:
    """One gap in two waves; a severity is None where the gap is not found.

    `status`: ``opened``, ``worse``, ``open``, ``better`` or ``closed``. A gap is the same where
    kind and subject are; one about a stakeholder, where the stakeholder is.
    """

    kind: str
    subject: str
    status: str
    severity_before: float | None
    severity_after: float | None


def gap_changes(
    before: Findings, after: Findings, matching: Matching, waves: tuple[int, int]
) -> tuple[GapChange, ...]:
    """Every gap of either wave: what opened first, then by falling severity."""
    old = {_key(gap, before, matching, waves[0]): gap for gap in reversed(before.gaps)}
    new = {_key(gap, after, matching, waves[1]): gap for gap in reversed(after.gaps)}
    changes = [
        GapChange(
            kind=(new.get(key) or old[key]).kind,
            subject=(new.get(key) or old[key]).subject,
            status=_status(old.get(key), new.get(key)),
            severity_before=old[key].severity if key in old else None,
            severity_after=new[key].severity if key in new else None,
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


def _key(gap: Gap, findings: Findings, matching: Matching, wave: int) -> tuple[str, str]:
    """Kind and subject, in which names of stakeholders become their common ids."""
    subject = gap.subject
    for id in sorted(gap.stakeholders, key=lambda id: (-len(findings.name(id)), id)):
        subject = subject.replace(findings.name(id), f"\0{matching.keys[wave][id]}\0")
    return gap.kind, subject


def _status(old: Gap | None, new: Gap | None) -> str:
    if old is None:
        return "opened"
    if new is None:
        return "closed"
    step = new.severity - old.severity
    return "worse" if step > NOTICEABLE else "better" if step < -NOTICEABLE else "open"
