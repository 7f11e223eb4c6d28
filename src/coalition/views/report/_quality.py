"""How far the data can be trusted, and what was done about every doubt."""

from collections import defaultdict
from dataclasses import dataclass

from coalition.errors import SEVERITIES, Issue
from coalition.findings import Findings, StakeholderFinding
from coalition.tables import Merge

ROWS = 30
INFERRED = 100
MERGES = 20


@dataclass(frozen=True, slots=True)
class IssueGroup:
    """The issues of one code; `rows` are the first of `total`."""

    code: str
    severity: str
    total: int
    rows: list[Issue]


@dataclass(frozen=True, slots=True)
class Quality:
    """The section's content."""

    groups: list[IssueGroup]
    inferred: list[StakeholderFinding]
    inferred_total: int
    unknown_total: int
    merges: tuple[Merge, ...]


def quality(findings: Findings) -> Quality:
    """Issues by code, the gravest and commonest first, and what was inferred."""
    by_code: dict[tuple[str, str], list[Issue]] = defaultdict(list)
    for issue in findings.dataset.issues:
        if issue.code == "same-capability" and findings.dataset.merges:
            continue  # the table of merges says it
        by_code[(issue.severity, issue.code)].append(issue)
    groups = [
        IssueGroup(code, severity, len(issues), issues[:ROWS])
        for (severity, code), issues in by_code.items()
    ]
    inferred = [s for s in findings.stakeholders if s.stakeholder.sector_source == "inferred"]
    return Quality(
        groups=sorted(groups, key=lambda g: (_gravity(g.severity), -g.total, g.code)),
        inferred=inferred[:INFERRED],
        inferred_total=len(inferred),
        unknown_total=sum(s.stakeholder.sector == "unknown" for s in findings.stakeholders),
        merges=tuple(sorted(findings.dataset.merges, key=lambda m: -m.count)[:MERGES]),
    )


def _gravity(severity: str) -> int:
    return SEVERITIES.index(severity) if severity in SEVERITIES else len(SEVERITIES)
