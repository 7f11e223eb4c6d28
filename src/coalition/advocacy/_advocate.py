"""The whole answer: balance, belief networks, camps, movable, swing sets, spokespeople, classes."""

from collections.abc import Sequence

import numpy as np

from coalition.advocacy._labelled import divides, labelled
from coalition.advocacy._one_issue import OneIssue
from coalition.advocacy._pairs import or_none, pairs
from coalition.advocacy._records import GOALS, Advocacy, Cause, Crossing
from coalition.advocacy.balance import balance
from coalition.advocacy.beliefs import beliefs
from coalition.advocacy.camps import camps
from coalition.advocacy.classes import classes
from coalition.advocacy.periods import periods
from coalition.advocacy.work import work
from coalition.errors import UnusableInput, shortened
from coalition.network import Network
from coalition.network.influence import influence_weights
from coalition.tables import Dataset
from coalition.words import tell

MOST_CROSSING = 1000


def advocate(network: Network, dataset: Dataset, cause: Cause | None = None) -> Advocacy | None:
    """What the stances of `dataset` say; None where it holds none.

    Raises
    ------
    UnusableInput
        The issue or the goal is not known.
    """
    cause = cause or Cause()
    held = beliefs(dataset, cause.statements)
    if not held.issues:
        return None
    people, ids = dataset.stakeholders, network.ids
    columns = _asked(held.issues, cause)
    influence = influence_weights(dataset)
    sign = 1.0 if cause.goal == "support" else -1.0
    part = camps(held)
    found = work(network, part.camp)
    on = [OneIssue(network, dataset, held, k, sign) for k in columns]
    listed, left_out = pairs(held, ids)
    in_time, moves = periods(cause.statements, ids, cause.period)
    speaks = held.speaks[:, columns].any(axis=1)
    return Advocacy(
        goal=cause.goal,
        issue=held.issues[columns[0]] if cause.issue is not None else None,
        issues=tuple(balance(held.issues[k], held.positions[:, k], influence) for k in columns),
        pairs=listed,
        pairs_left_out=left_out,
        camps=labelled(held, part, ids, found),
        camps_method=part.method,
        camps_quality=part.quality,
        camps_tried=tuple(sorted(part.tried.items())),
        without_camp=tuple(ids[i] for i in np.flatnonzero(part.camp < 0).tolist()),
        divides=divides(held, part),
        work=found,
        crossing=tuple(Crossing(ids[i], ids[j]) for i, j in found.crossing[:MOST_CROSSING]),
        movable=tuple(movable for issue in on for movable in issue.movable()),
        swing_sets=tuple(issue.swing() for issue in on),
        spokespeople=tuple(issue.spokespeople() for issue in on),
        classes=tuple(
            classes(s, [(issue.issue, or_none(issue.stance[i])) for issue in on], cause.cut)
            for i, s in enumerate(people)
        ),
        cut=cause.cut,
        without_influence=tuple(
            ids[i] for i in np.flatnonzero(speaks & np.isnan(influence)).tolist()
        ),
        periods=in_time,
        moves=moves,
    )


def _asked(issues: Sequence[str], cause: Cause) -> list[int]:
    if cause.goal not in GOALS:
        raise UnusableInput(
            tell(
                "'{goal}' is no goal. Choose one of: {choices}.",
                goal=cause.goal,
                choices=", ".join(GOALS),
            )
        )
    if cause.issue is None:
        return list(range(len(issues)))
    wanted = cause.issue.strip().casefold()
    found = [k for k, issue in enumerate(issues) if issue.casefold() == wanted]
    if not found:
        listed = ", ".join(shortened(issue) for issue in issues)
        raise UnusableInput(
            tell(
                "No stance is stated on '{issue}'. Issues: {listed}.",
                issue=shortened(cause.issue),
                listed=listed,
            )
        )
    return found[:1]
