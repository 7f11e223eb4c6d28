"""Stakeholders who joined, left, or stand elsewhere than before."""

from dataclasses import dataclass

from coalition.findings import Findings, StakeholderFinding
from coalition.tables import STAKEHOLDER_RATINGS, UNKNOWN
from coalition.waves._matching import Matching
from coalition.words import tell, tell_number


@dataclass(frozen=True, slots=True)
class MemberChange:
    """One stakeholder in two waves.

    Parameters
    ----------
    id : str
        Common id.
    status : str
        ``joined``, ``left`` or ``stayed``.
    partners_before, partners_after : int or None
        None where it is not in that wave.
    moved : tuple of (str, str, str)
        What it is now other than before, and both values: sector, type, rating; and the
        stance on an issue, with the camp that it means: for, against or undecided.
    """

    id: str
    status: str
    partners_before: int | None
    partners_after: int | None
    moved: tuple[tuple[str, str, str], ...]


def member_changes(
    before: Findings, after: Findings, matching: Matching, waves: tuple[int, int]
) -> tuple[MemberChange, ...]:
    """Everybody who is in either wave: who joined, who left, who stayed; each by id."""
    old = {matching.keys[waves[0]][s.id]: s for s in before.stakeholders}
    new = {matching.keys[waves[1]][s.id]: s for s in after.stakeholders}
    changes = [_change(id, old.get(id), new.get(id)) for id in sorted({*old, *new})]
    order = ("joined", "left", "stayed")
    return tuple(sorted(changes, key=lambda change: (order.index(change.status), change.id)))


def _change(
    id: str, old: StakeholderFinding | None, new: StakeholderFinding | None
) -> MemberChange:
    status = "joined" if old is None else "left" if new is None else "stayed"
    return MemberChange(
        id,
        status,
        _partners(old),
        _partners(new),
        _moved(old, new) if old and new else (),
    )


def _partners(found: StakeholderFinding | None) -> int | None:
    value = found.centrality.get("degree") if found else None
    return None if value is None else int(value)


def _moved(old: StakeholderFinding, new: StakeholderFinding) -> tuple[tuple[str, str, str], ...]:
    """What both waves say, and say differently; silence is no move."""
    one, other = old.stakeholder, new.stakeholder
    moves = []
    if UNKNOWN not in (one.sector, other.sector) and one.sector != other.sector:
        moves.append(("sector", one.sector, other.sector))
    if one.type and other.type and one.type != other.type:
        moves.append(("type", one.type, other.type))
    for name in STAKEHOLDER_RATINGS:
        was, now = getattr(one, name), getattr(other, name)
        if was is not None and now is not None and abs(was - now) > 1e-9:
            moves.append((name, f"{was:.2f}", f"{now:.2f}"))
    stances = dict(other.stances)
    for issue, was in one.stances:
        if issue in stances and stances[issue] != was:
            moves.append((tell("stance: {issue}", issue=issue), _camp(was), _camp(stances[issue])))
    return tuple(moves)


def _camp(stance: float) -> str:
    """A stance and its side, by the cut points of ``coalition advocacy``.

    >>> _camp(1), _camp(-2), _camp(0)
    ('for (+1)', 'against (-2)', 'undecided (0)')
    """
    side = tell("for") if stance >= 1 else tell("against") if stance <= -1 else tell("undecided")
    number = tell_number(stance, "+g") if stance else "0"
    return tell("{side} ({stance})", side=side, stance=number)
