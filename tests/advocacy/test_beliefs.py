"""Belief networks against Discourse Network Analyzer's definitions, by hand."""

import numpy as np
import pytest
from graphs import dataset_of, stakeholder

from coalition.advocacy.beliefs import beliefs, conflict, congruence, normalised, subtract
from coalition.sources._raw import RawTable
from coalition.tables import statements_of, with_stances

HEADER = ("organization", "concept", "agreement", "date")
SAID = (
    ("Army", "Emissions are bad", "yes", "2020-01-01"),
    ("Army", "Emissions are bad", "yes", "2020-02-01"),
    ("Army", "Markets help", "no", "2020-02-01"),
    ("Bank", "Emissions are bad", "yes", "2020-03-01"),
    ("Bank", "Emissions are bad", "no", "2020-04-01"),
    ("Bank", "Markets help", "yes", "2020-04-01"),
    ("Club", "Emissions are bad", "no", "2020-05-01"),
    ("Club", "Markets help", "yes", "2020-05-01"),
    ("Club", "Taxes help", "yes", "2020-05-01"),
)


def table(rows, header=HEADER) -> RawTable:
    return RawTable("said.csv", "", header, tuple(rows), tuple(range(2, len(rows) + 2)))


@pytest.fixture
def held():
    dataset = dataset_of([stakeholder(name) for name in ("Army", "Bank", "Club")])
    said = statements_of([table(SAID)], dataset)
    return beliefs(with_stances(dataset, said), said.statements)


def test_agreement_is_counted_by_concept_and_side_however_often_it_is_said(held):
    """Bank said yes and no to emissions: it agrees once with Army's yes, once with Club's no.

    Army: emissions+ markets-. Bank: emissions+ emissions- markets+. Club: emissions- markets+
    taxes+. Army-Bank share emissions+; Army-Club nothing; Bank-Club emissions- and markets+.
    """
    assert congruence(held).tolist() == [[0, 1, 0], [1, 0, 2], [0, 2, 0]]


def test_conflict_is_counted_by_concept_and_opposite_sides(held):
    """Army-Bank: emissions +/-, markets -/+. Army-Club the same. Bank-Club: emissions +/-."""
    assert conflict(held).tolist() == [[0, 2, 2], [2, 0, 1], [2, 1, 0]]


def test_subtract_is_congruence_minus_conflict(held):
    assert subtract(held).tolist() == [[0, -1, -2], [-1, 0, 1], [-2, 1, 0]]


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        # Claims: Army 2, Bank 3, Club 3. Congruence 1, 0, 2.
        ("average", [1 / 2.5, 0 / 2.5, 2 / 3]),
        ("jaccard", [1 / (2 + 3 - 1), 0 / 5, 2 / (3 + 3 - 2)]),
        ("cosine", [1 / 6**0.5, 0, 2 / 3]),
    ],
)
def test_normalisation_of_congruence(held, way, expected):
    found = normalised(congruence(held), held, way)
    assert [found[0, 1], found[0, 2], found[1, 2]] == pytest.approx(expected)


def test_jaccard_and_cosine_equal_those_of_the_rows_of_claims(held):
    """A second way to the same figures: sets, and the angle between 0-1 vectors."""
    rows = np.hstack([held.for_it, held.against])
    for i, j in ((0, 1), (0, 2), (1, 2)):
        both, either = (rows[i] & rows[j]).sum(), (rows[i] | rows[j]).sum()
        same = congruence(held)
        assert normalised(same, held, "jaccard")[i, j] == pytest.approx(both / either)
        angle = both / np.sqrt(rows[i].sum() * rows[j].sum())
        assert normalised(same, held, "cosine")[i, j] == pytest.approx(angle)


def test_what_the_sheet_says_outweighs_the_statements():
    dataset = dataset_of([stakeholder("Army", stances=(("Emissions are bad", -2.0),))])
    said = statements_of([table(SAID[:1])], dataset)
    held = beliefs(with_stances(dataset, said), said.statements)
    assert held.sides.tolist() == [[-1.0]]
