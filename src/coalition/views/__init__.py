"""Show: one module or folder a product, found by its name.

A view is a module with ``FILENAME``, the name of the file that it makes; ``CONTENTS``, what a
reader finds in it, in a few words; and ``render(findings) -> bytes``. It reads a finished
`coalition.findings.Findings` and works nothing out. A folder without ``FILENAME`` is a folder of
views of another result: its modules take that instead.
"""

from collections.abc import Iterator
from types import ModuleType
from typing import Any

from coalition.runtime.progress import Progress, silent
from coalition.words import tell


def render_all(
    result: Any, progress: Progress = silent, folder: ModuleType | None = None
) -> dict[str, bytes]:
    """Every output, by file name: of `analyze`, or of the views in `folder`."""
    return dict(rendered(result, progress, folder))


def rendered(
    result: Any, progress: Progress = silent, folder: ModuleType | None = None
) -> Iterator[tuple[str, bytes]]:
    """As `render_all`, one output at a time, since those of a large network fill the memory."""
    from coalition.views._side_by_side import pays_off, side_by_side

    views = _views(folder)
    if pays_off(result):
        yield from side_by_side(result, views, progress)
        return
    for view in views:
        progress(tell("Writing {name}", name=view.FILENAME))
        yield view.FILENAME, view.render(result)


def contents(folder: ModuleType | None = None) -> dict[str, str]:
    """What each output holds, by file name."""
    return {view.FILENAME: view.CONTENTS for view in _views(folder)}


def _views(folder: ModuleType | None) -> list[ModuleType]:
    import coalition.views
    from coalition.runtime.folder import modules_in

    modules = modules_in(folder or coalition.views).values()
    return [module for module in modules if hasattr(module, "FILENAME")]
