"""Who is for, against and undecided on each issue, the camps, and the way to who could move."""

from collections.abc import Mapping, Sequence
from typing import Any

from coalition.advocacy import Advocacy, Balance, Movable, Spokespeople, Swing
from coalition.views._plain_text import plain_text
from coalition.views.map._hundredths import whole_percent, written_score
from coalition.views.map._sentences import kept
from coalition.views.map._shown import Shown

MOST_MOVABLE = 12
"""Of an issue; the others are in movable.csv."""

MOST_SETS = 5
MOST_DIVIDES = 6

TURNS = ("undecided", "undecided and mild opponents")
"""From whom the smallest sets were sought; the script has the words in the same order."""


def advocacy(shown: Shown) -> dict[str, Any] | None:
    """The camps and each issue, by index of stakeholder; None where nobody states a position.

    Where names are withheld there are counts only, and nobody is named.
    """
    found = shown.findings.advocacy
    if found is None or not found.issues:
        return None
    issues = [_issue(shown, found, balance) for balance in found.issues]
    return {
        "goal": found.goal,
        "camps": camps(shown),
        "quality": None if found.camps_quality is None else round(found.camps_quality, 2),
        "divides": [
            [plain_text(d.issue, 60), whole_percent(d.division), d.bridge]
            for d in found.divides[:MOST_DIVIDES]
            if d.division is not None
        ],
        "issues": issues,
        "without": [shown.index[id] for id in found.without_camp if id in shown.index],
    }


def camps(shown: Shown) -> list[dict[str, Any]]:
    """Each camp's name, its members, and how certain each is in it."""
    found = shown.findings.advocacy
    if found is None:
        return []
    return [
        {
            "label": kept(camp.label, 120),
            "members": [shown.index[id] for id in camp.members if id in shown.index],
            "certainty": [
                whole_percent(sure)
                for id, sure in zip(camp.members, camp.certainty, strict=True)
                if id in shown.index
            ],
        }
        for camp in found.camps
    ]


def _issue(shown: Shown, found: Advocacy, balance: Balance) -> dict[str, Any]:
    issue = balance.issue
    movable = sorted(
        (m for m in found.movable if m.issue == issue and m.id in shown.index),
        key=lambda m: (-(m.score or 0), m.id),
    )
    weights = (balance.influence_support, balance.influence_undecided, balance.influence_oppose)
    return {
        "issue": plain_text(issue, 60),
        "view": _view_of(shown, issue),
        "counts": [balance.support, balance.undecided, balance.oppose, balance.silent],
        "influence": None if None in weights else [round(w or 0, 2) for w in weights],
        "unweighed": balance.left_out,
        "swing": _of(found.swing_sets, issue, lambda s: _swing(shown.index, s)),
        "speakers": _of(found.spokespeople, issue, lambda s: _speakers(shown.index, s)),
        "movable": [_movable(shown.index, m) for m in movable[:MOST_MOVABLE]],
    }


def _of(those: Sequence[Any], issue: str, made: Any) -> Any:
    return next((made(one) for one in those if one.issue == issue), None)


def _view_of(shown: Shown, issue: str) -> str | None:
    """Key of the view that shows the stances on `issue`."""
    people = (shown.findings.stakeholders[place].stakeholder for place in shown.places)
    issues = list(dict.fromkeys(name for s in people for name, _ in s.stances))
    return f"stance-{issues.index(issue)}" if issue in issues else None


def _swing(index: Mapping[str, int], swing: Swing) -> dict[str, Any]:
    return {
        "heads": swing.weighed_by == "heads",
        "won": swing.won,
        "share": whole_percent(swing.share),
        "turn": TURNS.index(swing.pool) if swing.pool in TURNS else None,
        "sets": [_indexes(index, members) for members in swing.sets[:MOST_SETS]],
        "more": swing.more is not False or len(swing.sets) > MOST_SETS,
    }


def _speakers(index: Mapping[str, int], found: Spokespeople) -> dict[str, Any]:
    return {
        "members": _indexes(index, found.members),
        "unreached": _indexes(index, found.unreached),
        "risks": [kept(risk, 300) for risk in found.risks],
    }


def _movable(index: Mapping[str, int], one: Movable) -> dict[str, Any]:
    path = _indexes(index, one.path)
    return {
        "who": index[one.id],
        "stance": round(one.stance),
        "score": written_score(one.score),
        "influence": written_score(one.influence),
        "interest": written_score(one.interest),
        "nearness": whole_percent(one.nearness),
        "effect": whole_percent(one.effect),
        "trust": written_score(one.path_trust),
        "path": path if len(path) == len(one.path) else [],
        "advice": kept(one.advice, 300),
    }


def _indexes(index: Mapping[str, int], ids: Sequence[str]) -> list[int]:
    return [index[id] for id in ids if id in index]
