"""Raw tables written as text, as a reader would hand them over."""

import csv
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from coalition.errors import Issue
from coalition.sources._raw import RawTable
from coalition.tables import Dataset, Stakeholder, understand

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"


def raw(text: str, file: str = "stakeholders.csv", sheet: str = "", **fields: object) -> RawTable:
    """A table whose cells stand between bars, one row a line; "BREAK" is a line break."""
    lines = [line.strip() for line in text.strip().splitlines()]
    rows = [[cell.strip().replace("BREAK", "\n") for cell in line.split("|")] for line in lines]
    return from_rows(rows, file, sheet, **fields)


def from_rows(
    rows: list[list[str]], file: str = "stakeholders.csv", sheet: str = "", **fields: object
) -> RawTable:
    """A table of these rows, the header first; short rows are filled, empty ones left out."""
    width = max(len(row) for row in rows)
    full = [tuple(row + [""] * (width - len(row))) for row in rows]
    kept = [(i + 1, row) for i, row in enumerate(full) if i and any(cell.strip() for cell in row)]
    return RawTable(
        file,
        sheet,
        full[0],
        tuple(row for _, row in kept),
        tuple(number for number, _ in kept),
        **fields,  # type: ignore[arg-type]
    )


def read_csv(path: str) -> RawTable:
    """A file of the test data; the test is skipped where it is absent."""
    found = DATA / path
    if not found.exists():
        pytest.skip(f"no test data {path}")
    with found.open(encoding="utf-8-sig", newline="") as lines:
        return from_rows(list(csv.reader(lines)), found.name)


def understood(text: str, ties: str = "", **options: object) -> Dataset:
    """The data set of one sheet, and perhaps a sheet of ties, written as in `raw`."""
    tie_tables = [raw(ties, "ties.csv")] if ties else []
    return understand([raw(text)] if text else [], tie_tables, **options)  # type: ignore[arg-type]


def by_name(dataset: Dataset) -> Mapping[str, Stakeholder]:
    return {s.name: s for s in dataset.stakeholders}


def only(dataset: Dataset) -> Stakeholder:
    """The one stakeholder of the data set."""
    (found,) = dataset.stakeholders
    return found


def coded(dataset: Dataset, code: str) -> list[Issue]:
    """Its issues with this code."""
    return [issue for issue in dataset.issues if issue.code == code]


def placeless(dataset: Dataset) -> tuple[list[object], list[object], bool]:
    """What a data set says, without where in which file it stands."""
    return (
        [
            replace(s, file="", row=0, columns=(), further=tuple(sorted(s.further)))
            for s in dataset.stakeholders
        ],
        [replace(t, file="", row=0, further=tuple(sorted(t.further))) for t in dataset.ties],
        dataset.directed,
    )
