"""Every gap of every kind, the worst first."""

from collections import Counter
from dataclasses import replace

import coalition.gaps
from coalition.gaps._gap import Gap
from coalition.network import Network
from coalition.runtime.folder import modules_in
from coalition.tables import Dataset


def find_gaps(network: Network, dataset: Dataset) -> tuple[Gap, ...]:
    """Gaps of all kinds by falling severity, then kind and subject, each with its id."""
    found = [
        gap for kind in modules_in(coalition.gaps).values() for gap in kind.find(network, dataset)
    ]
    found.sort(key=lambda gap: (-round(gap.severity, 9), gap.kind, gap.subject, gap.stakeholders))
    return tuple(_numbered(found))


def _numbered(gaps: list[Gap]) -> list[Gap]:
    count: Counter[str] = Counter()
    numbered = []
    for gap in gaps:
        count[gap.kind] += 1
        numbered.append(replace(gap, id=f"{gap.kind}-{count[gap.kind]}"))
    return numbered
