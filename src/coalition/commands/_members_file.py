"""The members that a plan or a board of the map names."""

import json
from pathlib import Path


def members_of(path: Path, what: str) -> tuple[str, ...]:
    """Ids of the members in the JSON file at `path`; `what` is what the file should be.

    Raises
    ------
    UnusableInput
        It cannot be read, or holds no list of members.
    """
    from coalition.errors import UnusableInput

    try:
        found = json.loads(path.read_text("utf-8-sig"))
        # The map saves up to three boards in one file; the first is the one to judge.
        members = (found["boards"][0] if "boards" in found else found)["members"]
    except OSError as error:
        raise UnusableInput(f"'{path}' cannot be read ({error.strerror or error}).") from error
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise UnusableInput(
            f"'{path}' is no {what}: expected JSON with a list 'members'."
        ) from error
    if not isinstance(members, list) or not all(isinstance(id, str) for id in members):
        raise UnusableInput(f"'{path}' is no {what}: 'members' must be a list of ids.")
    return tuple(members)
