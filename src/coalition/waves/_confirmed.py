"""Names that a person said are one: the filled-in matches.csv."""

from pathlib import Path

from coalition.errors import UnusableInput
from coalition.sources import read
from coalition.tables import folded
from coalition.words import tell, tell_list

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
            tell(
                "{file} has no {number:column|columns} {names}. Use the matches.csv that coalition "
                "compare wrote, and fill in the column same.",
                file=table.file,
                number=len(missing),
                names=tell_list(missing),
            )
        )
    earlier, later, same = (header.index(name) for name in ("earlier", "later", "same"))
    found = {}
    for number, row in zip(table.numbers, table.rows, strict=True):
        said = folded(row[same])
        if said not in YES | NO:
            raise UnusableInput(
                tell(
                    "{file}, row {row}, same: '{value}' is neither yes nor no.",
                    file=table.file,
                    row=str(number),
                    value=row[same],
                )
            )
        if said in YES:
            found[_unguarded(row[later])] = _unguarded(row[earlier])
    return found


def _unguarded(name: str) -> str:
    """`name` without the apostrophe that our own CSV puts before a formula sign."""
    return name[1:] if name[:2] in ("'=", "'+", "'-", "'@") else name
