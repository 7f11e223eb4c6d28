"""Names that a person said are one: the filled-in matches.csv."""

from pathlib import Path

from coalition.errors import UnusableInput
from coalition.sources import read
from coalition.tables import folded

YES = {"yes", "y", "x", "1", "true", "oui", "si", "sim", "same"}
NO = {"", "no", "n", "0", "false", "non", "nao", "different"}


def confirmed_matches(path: Path) -> dict[str, str]:
    """Earlier name by later name, of the rows whose column ``same`` says yes.

    Raises
    ------
    UnusableInput
        A column is missing, or a cell of ``same`` says neither yes nor no.
    """
    (table, *_) = read(path)
    header = [folded(name) for name in table.header]
    missing = [name for name in ("earlier", "later", "same") if name not in header]
    if missing:
        raise UnusableInput(
            f"{table.file} has no column {' and none called '.join(missing)}. Use the matches.csv "
            "that coalition compare wrote, and fill in the column same."
        )
    earlier, later, same = (header.index(name) for name in ("earlier", "later", "same"))
    found = {}
    for number, row in zip(table.numbers, table.rows, strict=True):
        said = folded(row[same])
        if said not in YES | NO:
            raise UnusableInput(
                f"{table.file}, row {number}, same: '{row[same]}' is neither yes nor no."
            )
        if said in YES:
            found[_unguarded(row[later])] = _unguarded(row[earlier])
    return found


def _unguarded(name: str) -> str:
    """`name` without the apostrophe that our own CSV puts before a formula sign."""
    return name[1:] if name[:2] in ("'=", "'+", "'-", "'@") else name
