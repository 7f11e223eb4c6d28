"""Forms filled in by script, as people fill them in."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
from click.testing import CliRunner

from coalition.cli import group

ROSTER = ("Form", "Trust (1-5)", "Commitment (1-5)", "Communication (1-5)", "Frequency")


def run(*words: object):
    return CliRunner().invoke(group, [str(word) for word in words], standalone_mode=False)


def forms_for(folder: Path, names: Sequence[str], columns: str = "sector", cells: str = "social"):
    """The list as a file, and a folder with a form for each name."""
    listed = folder / "list.csv"
    listed.write_text(f"name,{columns}\n" + "".join(f'"{name}",{cells}\n' for name in names))
    assert run("survey", listed, "--out", folder / "forms").exception is None
    return listed, folder / "forms"


def form_of(forms: Path, name: str) -> Path:
    return forms / f"{name.lower().replace(' ', '-')}.xlsx"


def fill(form: Path, partners: Mapping[str, Sequence[object]], about: Mapping[str, object] = {}):
    """Type answers behind partners' names, in the order of `ROSTER`, and behind questions."""
    book = openpyxl.load_workbook(form)
    for row in book["Your partners"].iter_rows(min_row=2):
        for cell, value in zip(row[1:], partners.get(row[0].value, ()), strict=False):
            cell.value = value
    for row in book["About you"].iter_rows(min_row=2):
        if row[0].value in about:
            row[1].value = about[row[0].value]
    book.save(form)
