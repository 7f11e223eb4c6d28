"""Which module reads a file: by its suffix, or by its content where the suffix is wrong."""

from dataclasses import replace
from hashlib import file_digest
from pathlib import Path
from types import ModuleType

from coalition.errors import Issue, reason_of
from coalition.runtime.folder import modules_in
from coalition.sources._raw import RawTable, shown_name
from coalition.sources._refusal import refusal
from coalition.sources._signatures import nature_of
from coalition.words import tell, tell_small

START = 8192
"""Bytes at the start of a file by which its format is recognised."""


def read(path: Path | str) -> list[RawTable]:
    """Raw tables of one file: each sheet with content, or the stakeholders and ties of a graph.

    Parameters
    ----------
    path : Path or str
        Of any format that a module of this folder reads.

    Returns
    -------
    list of RawTable
        At least one. A table without rows has a header only.

    Raises
    ------
    InputError
        The file is missing, empty, damaged, protected by a password, or in no format that is
        read. Its one issue says which, and how to mend it.
    """
    path = Path(path)
    start = _start_of(path)
    module = _reader_of(path, start)
    tables: list[RawTable] = module.read(path)
    if path.suffix.lower() in module.SUFFIXES:
        return tables
    mistaken = _mistaken_suffix(path, module)
    return [replace(tables[0], issues=(mistaken, *tables[0].issues)), *tables[1:]]


def sha256_of(path: Path | str) -> str:
    """SHA-256 of the bytes of the file, in hexadecimal."""
    with Path(path).open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _start_of(path: Path) -> bytes:
    """The first bytes of a file that can be opened and is not empty."""
    try:
        if path.is_dir():
            raise refusal(
                path,
                "is-folder",
                tell("is a folder, not a file."),
                tell("Name the file inside it."),
            )
        if not path.exists():
            raise refusal(
                path,
                "missing-file",
                tell("was not found: no such file."),
                tell("Check the spelling and the folder."),
            )
        if not path.is_file():
            raise refusal(
                path,
                "not-a-file",
                tell("is no regular file."),
                tell("Save the data as a file first."),
            )
        with path.open("rb") as file:
            start = file.read(START)
    except (OSError, ValueError) as error:
        raise refusal(
            path,
            "unreadable-file",
            tell(
                "could not be opened ({reason}).",
                reason=tell_small(reason_of(error)) or tell("no reason given"),
            ),
            tell(
                "Check the name, close the file in other programs, and check that you may read it."
            ),
        ) from None
    if not start:
        raise refusal(
            path, "empty-file", tell("is empty: it has no bytes."), tell("Save the data again.")
        )
    return start


def _reader_of(path: Path, start: bytes) -> ModuleType:
    """The module that reads a file that starts so."""
    import coalition.sources

    modules = list(modules_in(coalition.sources).values())
    able = [module for module in modules if module.recognises(start)]
    suffix = path.suffix.lower()
    # Every text could be a delimited one, so the narrower formats are asked first.
    able.sort(key=lambda module: (module.BROAD, suffix not in module.SUFFIXES))
    if able:
        return able[0]
    known = ", ".join(suffix for module in modules for suffix in module.SUFFIXES)
    raise refusal(
        path,
        "unknown-format",
        tell("is {nature}, not a table that can be read.", nature=nature_of(start)),
        tell("Save the table in one of these formats: {suffixes}.", suffixes=known),
    )


def _mistaken_suffix(path: Path, module: ModuleType) -> Issue:
    """That the file is not what its name says."""
    suffix = Path(shown_name(path)).suffix
    sentence = (
        tell("The file is called {suffix} but holds {kind}.", suffix=suffix)
        if suffix
        else tell("The file has no suffix but holds {kind}.")
    )
    return Issue(
        "mistaken-suffix",
        "info",
        sentence.saying(kind=module.LABEL),
        tell("It was read as that. Rename it to end in {suffix}.", suffix=module.SUFFIXES[0]),
        shown_name(path),
    )
