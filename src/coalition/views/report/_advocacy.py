"""The chapter on advocacy: balance, camps, who can be moved, and who should speak."""

from dataclasses import dataclass

from coalition.advocacy import Advocacy
from coalition.advocacy._advocacy import Camp, Movable

LISTED = 10
MEMBERS = 12


@dataclass(frozen=True, slots=True)
class Chapter:
    """The section's content; names of stakeholders are still ids."""

    found: Advocacy
    goal: str
    movable: list[Movable]
    more: int
    camps: list[Camp]
    alone: int
    dividing: list[str]
    bridges: list[str]
    weak: list[str]


def chapter(found: Advocacy | None) -> Chapter | None:
    """None where no stance is given."""
    if found is None:
        return None
    ranked = sorted(found.movable, key=lambda m: (-round(m.score or 0, 9), m.id, m.issue))
    camps = [camp for camp in found.camps if len(camp.members) > 1]
    weak = [
        id
        for camp in camps
        for id, sure in zip(camp.members, camp.certainty, strict=True)
        if sure is not None and sure < 2 / 3
    ]
    return Chapter(
        found=found,
        goal="support" if found.goal == "support" else "opposition",
        movable=ranked[:LISTED],
        more=max(0, len(ranked) - LISTED),
        camps=camps,
        alone=len(found.camps) - len(camps),
        dividing=[d.issue for d in found.divides if (d.division or 0) >= 0.25 and not d.bridge][:3],
        bridges=[d.issue for d in found.divides if d.bridge],
        weak=weak,
    )
