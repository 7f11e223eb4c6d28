"""TOML files that users write: each key read as its kind, every problem told at once."""

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from coalition.errors import InputError, Issue, UnusableInput, reason_of
from coalition.sources._reasons import reason_told
from coalition.sources._setting_kinds import Kinds
from coalition.words import tell


def settings_of(path: Path) -> dict[str, Any]:
    """What stands in the TOML file at `path`.

    Raises
    ------
    UnusableInput
        It cannot be read, or is no TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UnusableInput(
            tell("'{path}' cannot be read ({reason}).", path=path, reason=reason_of(error))
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnusableInput(
            tell(
                "{file} is no TOML: {reason}. See an example with  coalition strategy "
                "--example-config",
                file=path.name,
                reason=reason_told(str(error)),
            )
        ) from error


class Checking:
    """Checks the tables of one file, collecting every problem before it gives up."""

    def __init__(self, file: str):
        self._file = file
        self._issues: list[Issue] = []

    def table(
        self, content: Any, where: str, kinds: Kinds, others: Collection[str] | None = ()
    ) -> dict[str, Any]:
        """The keys of `kinds` that are there and right.

        `where` is the table's name, "" at the top. `others` are keys that are left alone; None
        stands for all.
        """
        if not isinstance(content, Mapping):
            self._wrong(
                where, content, tell("expected a table that begins with [{name}].", name=where)
            )
            return {}
        found = {}
        for key, value in content.items():
            place = f"{where}, {key}" if where else key
            if key in kinds:
                try:
                    found[key] = kinds[key].read(value)
                except ValueError:
                    expected = kinds[key].expected
                    self._wrong(
                        place,
                        value,
                        tell("expected {expected}.", expected=expected),
                        tell("Correct the line."),
                    )
            elif others is not None and key not in others:
                known = ", ".join(kinds)
                self._wrong(
                    place,
                    "",
                    tell("is not known here. Known: {names}.", names=known),
                    tell("Correct the key, or take the line out."),
                )
        return found

    def tables(
        self,
        rows: Any,
        where: str,
        kinds: Kinds,
        needed: Collection[str],
        others: Collection[str] | None = (),
    ) -> list[dict[str, Any]]:
        """As `table`, of each of several that begin with ``[[where]]``; `needed` must be there."""
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            self._wrong(
                where, rows, tell("expected tables that begin with [[{name}]].", name=where)
            )
            return []
        found = []
        for number, row in enumerate(rows, 1):
            name = f"{where} {number}"
            found.append(self.table(row, name, kinds, others))
            for key in needed:
                if key not in row:
                    message = tell(
                        "is missing: {expected} is needed.", expected=kinds[key].expected
                    )
                    self._wrong(f"{name}, {key}", "", message, tell("Add the line."))
        return found

    def end(self) -> None:
        """Raises InputError where anything was wrong."""
        if self._issues:
            raise InputError(self._issues)

    def _wrong(self, place: str, value: Any, message: str, action: str = "") -> None:
        shown = "" if value == "" else str(value)
        self._issues.append(
            Issue("strategy-config", "error", message, action, self._file, None, place, shown)
        )
