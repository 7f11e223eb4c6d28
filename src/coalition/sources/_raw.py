"""The raw table: what every file format is turned into before anybody asks what it means."""

from dataclasses import dataclass
from pathlib import Path

from coalition.errors import Issue


@dataclass(frozen=True, slots=True)
class RawTable:
    """Cells as text, exactly as they stand in one sheet or file.

    Parameters
    ----------
    file : str
        Name of the file without its folder, as issues show it.
    sheet : str
        Name of the sheet; empty where the format has none.
    header : tuple of str
        First row with content. May repeat names or hold empty ones.
    rows : tuple of tuple of str
        Each as long as `header`. Empty cells are ``""``; wholly empty rows are left out.
    numbers : tuple of int
        For each row, its number as the spreadsheet program counts (header usually 1).
    issues : tuple of Issue
        What the reader had to guess or mend (encoding, ragged rows).
    directed : bool, optional
        Whether ties have a direction, where the format itself says so (GraphML, GEXF).
    holds : str
        ``"stakeholders"`` or ``"ties"`` where the format itself says so, else ``""``.
    """

    file: str
    sheet: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]
    issues: tuple[Issue, ...] = ()
    directed: bool | None = None
    holds: str = ""


def shown_name(path: Path) -> str:
    """Name of a file without its folder; of bytes that are no letters, question marks."""
    return path.name.encode("utf-8", errors="replace").decode("utf-8")
