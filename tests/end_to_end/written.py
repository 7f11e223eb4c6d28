"""What must hold of every folder that `coalition analyze` writes, whatever the input was."""

import csv
import json
from collections import Counter
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import networkx as nx
import openpyxl

FILES = {
    "analysis.json",
    "gaps.csv",
    "map.html",
    "network.gexf",
    "network.graphml",
    "report.html",
    "stakeholders.csv",
    "suggestions.csv",
    "ties.csv",
    "workbook.xlsx",
}
SCHEMA = jsonschema.Draft202012Validator(
    json.loads(files("coalition.views").joinpath("analysis.schema.json").read_text("utf-8"))
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def assert_whole(folder: Path) -> dict[str, Any]:
    """All files are there, agree with each other and are safe to open; the analysis."""
    assert {path.name for path in folder.iterdir()} == FILES
    analysis = assert_strict_json(folder / "analysis.json")
    SCHEMA.validate(analysis)
    ids = assert_ids_exist(analysis)
    assert_graphs_agree(folder, ids)
    assert_no_formula_in_workbook(folder / "workbook.xlsx")
    for path in folder.glob("*.csv"):
        assert_no_formula_in_csv(path)
    names = [stakeholder["name"] for stakeholder in analysis["stakeholders"]]
    for page in folder.glob("*.html"):
        assert_no_name_is_markup(page, names)
    return analysis


def assert_strict_json(path: Path) -> dict[str, Any]:
    """JSON without NaN and Infinity, which most programs cannot read."""

    def refuse(constant: str) -> None:
        raise AssertionError(f"{path.name} holds {constant}")

    found: dict[str, Any] = json.loads(path.read_text("utf-8"), parse_constant=refuse)
    return found


def assert_ids_exist(analysis: dict[str, Any]) -> set[str]:
    """Everybody who is named anywhere is a stakeholder, and nobody twice."""
    listed = [stakeholder["id"] for stakeholder in analysis["stakeholders"]]
    ids = set(listed)
    assert len(listed) == len(ids) == analysis["network"]["stakeholders"]
    named: set[str] = set()
    for row in (*analysis["ties"], *analysis["suggestions"], *analysis["weaving"]):
        named |= {row["source"], row["target"]}
    for suggestion in analysis["suggestions"]:
        named |= set(suggestion["introduction"])
    for gap in analysis["gaps"]:
        named |= set(gap["stakeholders"])
    for community in analysis["communities"]:
        named |= set(community["members"])
    assert named <= ids, sorted(named - ids)[:3]
    gaps = {gap["id"] for gap in analysis["gaps"]}
    closed = {gap for suggestion in analysis["suggestions"] for gap in suggestion["closes"]}
    assert closed <= gaps, sorted(closed - gaps)[:3]
    return ids


def assert_graphs_agree(folder: Path, ids: set[str]) -> None:
    """Another program reads the same stakeholders out of both graph files."""
    assert set(nx.read_graphml(folder / "network.graphml")) == ids
    assert set(nx.read_gexf(folder / "network.gexf")) == ids


def assert_no_formula_in_workbook(path: Path) -> None:
    """Another program opens it, and every cell is text or a number."""
    book = openpyxl.load_workbook(path, read_only=True)
    found = [
        (sheet.title, cell.coordinate)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert found == []


def assert_no_formula_in_csv(path: Path) -> None:
    """No cell begins as a formula does, numbers aside."""
    csv.field_size_limit(10_000_000)
    with path.open(encoding="utf-8-sig", newline="") as lines:
        cells = {cell for row in csv.reader(lines) for cell in row}
    risky = [c for c in cells if c.startswith(FORMULA_STARTS) and not is_number(c)]
    assert risky == []


def assert_no_name_is_markup(page: Path, names: list[str]) -> None:
    """A name with an angle bracket never stands in a page as it is."""
    text = page.read_text("utf-8")
    assert [name[:60] for name in names if "<" in name and name in text] == []
    elements = Elements()
    elements.feed(text)
    assert elements.opened["script"] == elements.closed["script"]
    assert elements.risky == []


class Elements(HTMLParser):
    """The elements of a page as a browser counts them, and what no page of ours may hold."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: Counter[str] = Counter()
        self.closed: Counter[str] = Counter()
        self.risky: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count it; note what runs code or fetches something."""
        self.opened[tag] += 1
        for name, value in attrs:
            fetches = name == "src" or (name == "href" and tag == "link")
            if name.startswith("on") or (fetches and not (value or "").startswith("data:")):
                self.risky.append(f"{tag} {name}={value}")

    def handle_endtag(self, tag: str) -> None:
        """Count it."""
        self.closed[tag] += 1


def is_number(text: str) -> bool:
    """Whether a spreadsheet reads `text` as a number."""
    try:
        float(text)
    except ValueError:
        return False
    return True
