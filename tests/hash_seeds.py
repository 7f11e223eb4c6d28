"""The same view in processes whose sets and dicts fall out in other orders."""

import os
import subprocess
import sys
from tempfile import gettempdir


def digests(view: str, stakeholders: int) -> set[bytes]:
    """Of what `view` makes of a sample, by hash seed and folder: one, if the order is settled."""
    code = (
        f"import hashlib; from samples import sample_findings; from {view} import render;"
        f"print(hashlib.sha256(render(sample_findings({stakeholders}))).hexdigest())"
    )
    path = os.pathsep.join(os.path.abspath(place) for place in sys.path)
    return {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
            cwd=folder,
            check=True,
            capture_output=True,
        ).stdout
        for seed, folder in (("1", None), ("2", None), ("3", gettempdir()))
    }
