"""Which of the nine benefits the evidence supports."""

from coalition.suggestions.evidence import Draft, Known, partners
from coalition.tables import Stakeholder
from coalition.vocabulary.benefits import BENEFITS

INFLUENTIAL = 0.6
"""Influence from which a partner makes one's voice louder."""


def supported_benefits(known: Known, draft: Draft) -> tuple[str, ...]:
    """Benefits of the partnership, in the order of `BENEFITS`.

    - What the words of each capability that would change hands speak for.
    - network expansion: the target has partners, and none of them is the source's.
    - influence amplification: the target's influence is rated 0.6 or more.
    - knowledge sharing: the target is academic, the source is not, and they share a theme.
    """
    source, target = known.stakeholder(draft.source), known.stakeholder(draft.target)
    found = {b for term in (*draft.brings, *draft.takes) for b in known.benefits_of(term)}
    if new_contacts(known, draft):
        found.add("network expansion")
    if is_influential(target):
        found.add("influence amplification")
    if target.sector == "academic" != source.sector and set(source.themes) & set(target.themes):
        found.add("knowledge sharing")
    return tuple(benefit for benefit in BENEFITS if benefit in found)


def is_influential(stakeholder: Stakeholder) -> bool:
    """Whether its influence is rated, and high."""
    return stakeholder.influence is not None and stakeholder.influence >= INFLUENTIAL


def new_contacts(known: Known, draft: Draft) -> tuple[int, ...]:
    """Places of the target's partners, where the two share none; else ()."""
    theirs = partners(known.network, draft.target)
    if set(theirs) & set(partners(known.network, draft.source)):
        return ()
    return tuple(theirs)
