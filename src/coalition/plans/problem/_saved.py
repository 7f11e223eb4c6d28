"""A plan or a board as it was saved, read again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coalition.errors import Issue, UnusableInput, reason_of
from coalition.tables import Dataset
from coalition.words import tell


@dataclass(frozen=True)
class Saved:
    """Members that were chosen before, and what they were chosen for.

    Parameters
    ----------
    members : tuple of str
        Ids, or names where nobody has such an id.
    needs : mapping, optional
        Weight by term; None for every need that the data state.
    redundancy : int
        Members who are to offer each need.
    file : str
        Name of the file, for messages.
    """

    members: tuple[str, ...]
    needs: Mapping[str, float] | None = None
    redundancy: int = 1
    file: str = ""


def read_saved(path: Path) -> Saved:
    """The plan that `coalition plan` saved, or the first board of a file that the map saved.

    Raises
    ------
    UnusableInput
        The file cannot be read, or is neither.
    """
    try:
        found = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise UnusableInput(
            tell("'{path}' cannot be read ({reason}).", path=path, reason=reason_of(error))
        ) from error
    except (ValueError, RecursionError) as error:
        raise UnusableInput(tell("'{path}' is no plan: it is not JSON.", path=path)) from error
    return saved_from(found, path.name, str(path))


def saved_from(found: Any, file: str = "", place: str = "") -> Saved:
    """As `read_saved`, of what stands in the file.

    Raises
    ------
    UnusableInput
        It is no plan and no board.
    """
    place = place or file or "this"
    if isinstance(found, dict) and isinstance(found.get("boards"), list) and found["boards"]:
        found = found["boards"][0]
    members = found.get("members") if isinstance(found, dict) else None
    if not isinstance(members, list) or not all(isinstance(id, str) for id in members):
        raise UnusableInput(
            tell("'{place}' is no plan and no board: 'members' must be a list of ids.", place=place)
        )
    redundancy = found.get("redundancy", 1)
    if not isinstance(redundancy, int) or isinstance(redundancy, bool) or redundancy < 1:
        raise UnusableInput(
            tell("'{place}': 'redundancy' must be a whole number, 1 or more.", place=place)
        )
    return Saved(tuple(dict.fromkeys(members)), _needs(found.get("needs"), place), redundancy, file)


def _needs(found: Any, place: str) -> dict[str, float] | None:
    """Of plan.json: a list of records with `term` and `weight`."""
    if not found:
        return None
    try:
        needs = {str(need["term"]): float(need["weight"]) for need in found}
    except (TypeError, KeyError, ValueError) as error:
        raise UnusableInput(
            tell("'{place}': each need must have a 'term' and a 'weight'.", place=place)
        ) from error
    if not all(0 < weight < float("inf") for weight in needs.values()):
        raise UnusableInput(
            tell("'{place}': the weight of every need must be a number above 0.", place=place)
        )
    return needs


def found_members(dataset: Dataset, saved: Saved) -> tuple[tuple[str, ...], tuple[Issue, ...]]:
    """Ids of the saved members who are in the data, and a warning for each who is not.

    Raises
    ------
    UnusableInput
        Nobody is.
    """
    ids = {s.id for s in dataset.stakeholders}
    named = {s.name.strip().casefold(): s.id for s in reversed(dataset.stakeholders)}
    places = {s.id: i for i, s in enumerate(dataset.stakeholders)}
    members, issues = set(), []
    for member in saved.members:
        id = member if member in ids else named.get(member.strip().casefold())
        if id is not None:
            members.add(id)
        else:
            issues.append(_gone(saved, member))
    if saved.members and not members:
        raise UnusableInput(
            tell(
                "'{file}': nobody whom it names is in the data. Members are ids or names "
                "of stakeholders.",
                file=saved.file or tell("the plan"),
            )
        )
    return tuple(sorted(members, key=places.__getitem__)), tuple(issues)


def _gone(saved: Saved, member: str) -> Issue:
    return Issue(
        "unknown-member",
        "warning",
        tell("is a member of the plan, but is not in the data."),
        tell("Left out of the plan."),
        file=saved.file,
        value=member,
    )
