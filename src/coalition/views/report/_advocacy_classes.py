"""Classes that workshops know, as the chapter shows them: a grid, salience, approaches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coalition.advocacy import Advocacy, Classes
from coalition.advocacy.classes import APPROACH, GRID, SALIENCE
from coalition.views._known import word
from coalition.views._words import commas

APPROACH_ISSUES = 4
CLAIMS = {"P": word("influence"), "L": word("legitimacy"), "U": word("urgency")}


@dataclass(frozen=True, slots=True)
class SalienceRow:
    """A class of salience, the claims that make it, and who is in it."""

    name: str
    claims: str
    members: list[str]


@dataclass(frozen=True, slots=True)
class ApproachRow:
    """An issue and, in the order of the columns, who is to be approached so."""

    issue: str
    members: list[list[str]]


@dataclass(frozen=True, slots=True)
class Classified:
    """Ids by class; () and [] where the columns that a class needs are not there.

    `grid` has a row for high and one for low influence, each with (class, ids) for low and
    high interest. `unplaced` takes a position and lacks influence or interest.
    """

    grid: list[list[tuple[str, list[str]]]]
    unplaced: list[str]
    near_cut: list[str]
    salience: list[SalienceRow]
    approaches: list[ApproachRow]
    columns: list[str]


def classified(found: Advocacy, issues: Sequence[str]) -> Classified:
    """Everybody's classes, the most influential first."""
    of = sorted(found.classes, key=lambda c: (-(c.influence or 0), c.id))
    placed = [c for c in of if c.grid is not None]
    columns = list(APPROACH.values())
    return Classified(
        grid=[
            [
                (GRID[high, keen], _ids(c for c in placed if c.grid == GRID[high, keen]))
                for keen in (False, True)
            ]
            for high in (True, False)
        ]
        if placed
        else [],
        unplaced=_ids(c for c in of if c.grid is None),
        near_cut=_ids(c for c in placed if c.near_cut),
        salience=_salience(of),
        approaches=_approaches(of, issues, columns),
        columns=columns,
    )


def _salience(of: Sequence[Classes]) -> list[SalienceRow]:
    rows = []
    for claims in sorted(SALIENCE, key=len, reverse=True):
        members = _ids(c for c in of if c.salience == SALIENCE[claims])
        if members:
            made_of = commas([CLAIMS[letter] for letter in claims]) or word("none")
            rows.append(SalienceRow(SALIENCE[claims], made_of, members))
    return rows


def _approaches(
    of: Sequence[Classes], issues: Sequence[str], columns: Sequence[str]
) -> list[ApproachRow]:
    rows = []
    for issue in issues[:APPROACH_ISSUES]:
        said = [(c.id, dict(c.approaches).get(issue)) for c in of]
        members = [[id for id, approach in said if approach == column] for column in columns]
        if any(members):
            rows.append(ApproachRow(issue, members))
    return rows


def _ids(of: Iterable[Classes]) -> list[str]:
    return [c.id for c in of]
