"""Show: one module or folder a product, found by its name.

A view is a module with ``FILENAME``, the name of the file that it makes; ``CONTENTS``, what a
reader finds in it, in a few words; and ``render(findings) -> bytes``. It reads a finished
`coalition.findings.Findings` and works nothing out.
"""

from coalition.findings import Findings
from coalition.progress import Progress, silent


def render_all(findings: Findings, progress: Progress = silent) -> dict[str, bytes]:
    """Every output of `analyze`, by file name."""
    import coalition.views
    from coalition.folder import modules_in

    files = {}
    for view in modules_in(coalition.views).values():
        progress(f"Writing {view.FILENAME}")
        files[view.FILENAME] = view.render(findings)
    return files


def contents() -> dict[str, str]:
    """What each output holds, by file name."""
    import coalition.views
    from coalition.folder import modules_in

    return {view.FILENAME: view.CONTENTS for view in modules_in(coalition.views).values()}
