"""Ties that are new, lost, grown or shrunk from one wave to the next."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from coalition.findings import Findings, TieFinding
from coalition.tables import FORMS, rung, who_answered
from coalition.waves._matching import Matching

STATUSES = ("new", "grown", "kept", "shrunk", "lost")


@dataclass(frozen=True, slots=True)
class TieChange:
    """One pair that is tied before, after, or both times.

    Parameters
    ----------
    source, target : str
        Common ids; without direction the lesser first.
    status : str
        ``new``, ``grown``, ``kept``, ``shrunk`` or ``lost``. Grown and shrunk speak of the
        form where both waves give one, else of the weight where both give one.
    form_before, form_after : str or None
    weight_before, weight_after : float or None
        None where there is no tie.
    because : str
        ``"joined"`` or ``"left"`` where an end of the tie is in one wave only, so that the tie
        could not be in both. Of a lost tie also ``"conflict"`` or ``"ended"``, where the later
        wave says so, and ``"no answer"`` where neither end returned its form, so that nobody
        could name the tie. Else ``""``.
    """

    source: str
    target: str
    status: str
    form_before: str | None
    form_after: str | None
    weight_before: float | None
    weight_after: float | None
    because: str


@dataclass(frozen=True, slots=True)
class _Tied:
    form: str | None
    weight: float


def tie_changes(
    before: Findings, after: Findings, matching: Matching, waves: tuple[int, int]
) -> tuple[TieChange, ...]:
    """Every pair that is tied in either wave, sorted by status, then by ids.

    Only counted ties are compared: existing ones, or potential ones where both waves have no
    other. `waves` are the places of the two in `matching`.
    """
    old = _tied(before, matching.keys[waves[0]])
    new = _tied(after, matching.keys[waves[1]])
    there = matching.members(waves[0]), matching.members(waves[1])
    known = _reasons(after, matching.keys[waves[1]])
    silent = _silent(after, matching.keys[waves[1]])
    changes = []
    for pair in sorted({*old, *new}):
        change = _change(pair, old.get(pair), new.get(pair), there)
        if change.status == "lost" and not change.because:
            reason = known.get(_sorted(*pair)) or ("no answer" if silent >= set(pair) else "")
            change = replace(change, because=reason)
        changes.append(change)
    return tuple(sorted(changes, key=lambda c: (STATUSES.index(c.status), c.source, c.target)))


def _reasons(after: Findings, keys: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """What the later wave says of pairs that it does not count as tied."""
    said = {"past": "ended", "conflict": "conflict"}
    return {
        _sorted(keys[tie.source], keys[tie.target]): said[tie.status]
        for tie in sorted(after.ties, key=lambda tie: tie.status, reverse=True)
        if tie.status in said
    }


def _silent(after: Findings, keys: Mapping[str, str]) -> set[str]:
    """Who was sent a form and did not return it, as the column of ``coalition collect`` says."""
    people = after.dataset.stakeholders
    said = who_answered(people) or (None,) * len(people)
    return {keys[s.id] for s, answered in zip(people, said, strict=True) if answered is False}


def _tied(findings: Findings, keys: Mapping[str, str]) -> dict[tuple[str, str], _Tied]:
    found: dict[tuple[str, str], _Tied] = {}
    for tie in findings.ties:
        if not tie.counted:
            continue
        source, target = keys[tie.source], keys[tie.target]
        pair = (source, target) if findings.network.directed else _sorted(source, target)
        found[pair] = _stronger(found.get(pair), tie)
    return found


def _sorted(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _stronger(former: _Tied | None, tie: TieFinding) -> _Tied:
    """Several kinds of tie between two are as close as the closest of them."""
    if former is None:
        return _Tied(tie.form, tie.weight)
    rungs = [number for form in (former.form, tie.form) if (number := rung(form))]
    return _Tied(FORMS[max(rungs) - 1] if rungs else None, max(former.weight, tie.weight))


def _change(
    pair: tuple[str, str],
    old: _Tied | None,
    new: _Tied | None,
    there: tuple[frozenset[str], frozenset[str]],
) -> TieChange:
    because = ""
    if old is None and not set(pair) <= there[0]:
        because = "joined"
    elif new is None and not set(pair) <= there[1]:
        because = "left"
    return TieChange(
        source=pair[0],
        target=pair[1],
        status=_status(old, new),
        form_before=old.form if old else None,
        form_after=new.form if new else None,
        weight_before=old.weight if old else None,
        weight_after=new.weight if new else None,
        because=because,
    )


def _status(old: _Tied | None, new: _Tied | None) -> str:
    if old is None:
        return "new"
    if new is None:
        return "lost"
    before, after = rung(old.form), rung(new.form)
    if before and after:
        step: float = after - before
    else:
        step = new.weight - old.weight if not before and not after else 0
    return "grown" if step > 1e-9 else "shrunk" if step < -1e-9 else "kept"
