"""matches.csv: near names for somebody to confirm."""

from coalition.views._csv import csv_bytes
from coalition.views._rows import Rows
from coalition.waves import Comparison
from coalition.words import tell

FILENAME = "matches.csv"
CONTENTS = tell("names that may be one: write yes beside those that are, and compare again")

HEADER = ("earlier", "later", "wave", "reason", "same")


def render(comparison: Comparison) -> bytes:
    """A row a proposal, with an empty column `same` to fill in."""
    rows = tuple(
        (p.earlier, p.later, comparison.titles[p.wave], p.reason, None)
        for p in comparison.matching.proposals
    )
    return csv_bytes(Rows(HEADER, rows))
