"""Supply and demand: who needs and who offers each capability."""

from collections import defaultdict

from coalition.findings import CapabilityFinding
from coalition.tables import Dataset


def supply_and_demand(dataset: Dataset) -> tuple[CapabilityFinding, ...]:
    """Every capability that is needed or offered: the most needed, then the least offered, first.

    Returns
    -------
    tuple of CapabilityFinding
        Sorted by falling demand, rising supply, then term.
    """
    needed: dict[str, set[str]] = defaultdict(set)
    offered: dict[str, set[str]] = defaultdict(set)
    for stakeholder in dataset.stakeholders:
        for capability in stakeholder.needs:
            needed[capability.term].add(stakeholder.id)
        for capability in stakeholder.offers:
            offered[capability.term].add(stakeholder.id)
    terms = sorted(
        needed.keys() | offered.keys(), key=lambda t: (-len(needed[t]), len(offered[t]), t)
    )
    return tuple(
        CapabilityFinding(t, tuple(sorted(needed[t])), tuple(sorted(offered[t]))) for t in terms
    )
