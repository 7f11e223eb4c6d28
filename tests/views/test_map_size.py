"""How large a map is, which people mail and open on old laptops: the same bytes on every run."""

import csv
import re
import runpy
from pathlib import Path

import pytest
from analysed import shipped
from samples import sample_findings

from coalition.api import analyze, read
from coalition.examples import Example, examples
from coalition.views.map import render

MADE_UP = Path(__file__).parents[2] / "benchmarks" / "made_up.py"
PLACES = ("Upper Valley", "Old Harbour", "Lakeside", "Mirren Hills", "Eastern Plain")
KINDS = ("Association", "Forum", "Community Trust", "District Office", "Women's Cooperative")


@pytest.mark.parametrize("example", examples(), ids=lambda one: one.name)
def test_shipped_sets_stay_far_below_the_budget_of_sixty(example: Example):
    """Which is 0.8 MB; they have 54 to 107 stakeholders."""
    assert len(render(shipped(example.name).findings)) <= 780_000


@pytest.mark.parametrize(("n", "most"), [(60, 0.8), (300, 1.05), (1000, 1.5)])
def test_large_rich_networks_stay_within_their_budgets(n, most, tmp_path):
    """Five ties each, long names, ratings, stances, costs and descriptions.

    The budgets are 0.8, 1.1 and 1.6 MB.
    """
    people, ties = runpy.run_path(str(MADE_UP))["write"](n, tmp_path)
    enrich(people, ties)
    size = len(render(analyze(read(people, ties)).findings))
    print(f"{n} stakeholders: {size:,} bytes")
    assert size <= most * 1e6


@pytest.mark.parametrize(("n", "most"), [(60, 0.7), (300, 0.8), (1000, 1.05)])
def test_plain_networks_are_smaller_still(n, most):
    assert len(render(sample_findings(n))) <= most * 1e6


def enrich(people: Path, ties: Path) -> None:
    """Names and columns as people write them."""
    for path in (people, ties):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"Organisation (\d+)", named, text), encoding="utf-8")
    with people.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    with people.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow([*header, "type", "cost", "description", "url"])
        for place, row in enumerate(rows):
            founded, towns = 1950 + place * 7 % 70, place * 11 % 9 + 2
            told = f"Founded in {founded}, works in {towns} towns on {row[2].replace(';', ' and')}"
            address = f"https://example.org/{place}"
            sheet.writerow([*row, "NGO", place * 13 % 20 + 1, told, address])


def named(found: re.Match[str]) -> str:
    """A name of some thirty letters, another for every number."""
    place = int(found[1])
    return f"{PLACES[place % 5]} {KINDS[place // 5 % 5]} {place + 1}"
