"""Odd networks through the whole of analyze: no file holds what is no number."""

import io
import json
import re
import warnings
import zipfile
from pathlib import Path

import pandas as pd
import pytest

import coalition

NAMES = ["Ann", "Bea", "Cy", "Dov", "Eve", "Flo"]
Rows = list[tuple[object, ...]]
CASES: dict[str, tuple[list[str], Rows]] = {
    "one": (NAMES[:1], []),
    "two apart": (NAMES[:2], []),
    "two tied": (NAMES[:2], [("Ann", "Bea")]),
    "all isolates": (NAMES, [("Ann", "Ann")]),
    "complete": (NAMES, [(a, b) for a in NAMES for b in NAMES if a < b]),
    "star": (NAMES, [("Ann", b) for b in NAMES[1:]]),
    "two components": (NAMES, [("Ann", "Bea"), ("Bea", "Cy"), ("Dov", "Eve"), ("Eve", "Flo")]),
    "self-ties, returned, negative, zero and endless weights, two kinds": (
        NAMES,
        [
            ("Ann", "Ann", 1, "aid"),
            ("Ann", "Bea", -2, "aid"),
            ("Bea", "Ann", 3, "news"),
            ("Bea", "Cy", 0, "aid"),
            ("Cy", "Dov", "1e400", "news"),
            ("Dov", "Eve", "-1e400", "news"),
            ("Eve", "Flo", 1e-308, "aid"),
        ],
    ),
}
NO_NUMBER = re.compile(r"(?<![\w'-])(NaN|nan|-?[Ii]nf(inity)?)(?![\w'])")


def texts(path: Path) -> list[str]:
    """What stands in a file, but for scripts and styles of ours; a workbook's cells."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as book:
            return [book.read(name).decode() for name in book.namelist() if "sheet" in name]
    text = path.read_text("utf-8")
    return [re.sub(r"<(script>|style).*?</(script|style)>", "", text, flags=re.DOTALL)]


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize(("names", "rows"), CASES.values(), ids=CASES)
def test_every_output_holds_numbers_only(
    names: list[str], rows: Rows, directed: bool, tmp_path: Path
):
    people = pd.DataFrame({"Name": names, "Sector": (["public", "NGO", ""] * 2)[: len(names)]})
    columns = ["From", "To", "Weight", "Kind"][: len(rows[0]) if rows else 2]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        # pygal's finder of plug-ins is of an old kind, which the next import complains of.
        warnings.filterwarnings("ignore", "PluginImportFixer", ImportWarning)
        found = coalition.analyze(
            people, ties=pd.DataFrame(rows, columns=columns), directed=directed
        )
        found.write(tmp_path / "out")
    written = sorted((tmp_path / "out").iterdir())
    assert len(written) == 10
    for path in written:
        assert [m.group() for text in texts(path) for m in NO_NUMBER.finditer(text)] == [], (
            path.name
        )
    json.loads((tmp_path / "out" / "analysis.json").read_text("utf-8"), parse_constant=pytest.fail)
