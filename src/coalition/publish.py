"""The one place that writes: files land in a folder whole, or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from coalition.errors import UnusableInput, reason_of
from coalition.words import tell


def publish(files: Mapping[str, bytes] | Iterable[tuple[str, bytes]], folder: Path) -> list[Path]:
    """Write `files` into `folder`, replacing those of the same name and touching no others.

    Everything is first written beside `folder`, in the order given; only then do files change
    places. If that fails half-way, the former files are put back.

    Raises
    ------
    UnusableInput
        `folder` is a file, holds a folder of a file's name, or may not be written.
    """
    if folder.exists() and not folder.is_dir():
        raise UnusableInput(
            tell("'{folder}' is a file; choose a folder for the results with --out.", folder=folder)
        )
    names: list[str] = []
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".coalition-") as temporary:
            fresh, former = Path(temporary, "fresh"), Path(temporary, "former")
            fresh.mkdir()
            former.mkdir()
            for name, content in files.items() if isinstance(files, Mapping) else files:
                if (folder / name).is_dir():
                    raise UnusableInput(
                        tell(
                            "'{path}' is a folder; a file is to be written there.",
                            path=folder / name,
                        )
                    )
                (fresh / name).write_bytes(content)
                names.append(name)
            names.sort()
            _exchange(names, fresh, former, folder)
    except OSError as error:
        raise UnusableInput(
            tell(
                "'{folder}' cannot be written ({reason}). Close files of it that are "
                "open in another program, or choose another --out.",
                folder=folder,
                reason=reason_of(error),
            )
        ) from error
    return [folder / name for name in names]


def publish_file(content: bytes, path: Path) -> None:
    """Write one file, whole or not at all.

    Raises
    ------
    UnusableInput
        It may not be written.
    """
    if path.is_dir():
        raise UnusableInput(tell("'{path}' is a folder; name a file.", path=path))
    publish({path.name: content}, path.parent)


def _exchange(names: list[str], fresh: Path, former: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    kept = [name for name in names if (folder / name).exists()]
    try:
        for name in kept:
            os.replace(folder / name, former / name)
        for name in names:
            os.replace(fresh / name, folder / name)
    except OSError:
        for name in kept:
            if (former / name).exists():
                shutil.move(former / name, folder / name)
        for name in set(names) - set(kept):
            if not (fresh / name).exists():
                (folder / name).unlink(missing_ok=True)
        raise
