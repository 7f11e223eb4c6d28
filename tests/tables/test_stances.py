"""Stances run from -2 to +2."""

import pytest
from tables.sheets import by_name, coded, understood


def stances_of(header: str, *cells: str) -> list[float | None]:
    rows = [f"{name} | {cell}" for name, cell in zip("ABCDEF", cells, strict=False)]
    found = by_name(understood("\n".join([f"Name | {header}", *rows])))
    return [next((value for _, value in found[name].stances), None) for name in sorted(found)]


@pytest.mark.parametrize(
    "words",
    [
        ("strongly support", "support", "neutral", "oppose", "strongly against"),
        ("fortement pour", "pour", "neutre", "contre", "tout à fait contre"),
        ("muy a favor", "a favor", "neutral", "en contra", "muy en contra"),
        ("totalmente a favor", "a favor", "neutro", "contra", "totalmente contra"),
    ],
)
def test_words(words):
    """Words of four languages, from strongly for to strongly against."""
    assert stances_of("stance: Levy", *words) == [2, 1, 0, -1, -2]


def test_numbers_and_silence():
    """Numbers from -2 to 2 are kept; an empty cell is silence, not neutrality."""
    assert stances_of("stance: Levy", "2", "-1,5", "", "0") == [2, -1.5, None, 0]


def test_support_and_rejection():
    """Of -1, 0, 1, which say no more than against and for, none is strong."""
    assert stances_of("stance: Levy", "-1", "0", "1") == [-1, 0, 1]


def test_shares():
    """Fractions from -1 to 1 use the whole scale: 0.5 is 1."""
    assert stances_of("stance: Levy", "-1", "0.5", "1") == [-2, 1, 2]


def test_five_steps():
    """Steps 1 to 5 have their middle at 3."""
    assert stances_of("stance: Levy", "1", "3", "4", "5") == [-2, 0, 1, 2]


def test_stated():
    """A scale in the header counts: on 0-10, 5 is 0 and 10 is 2."""
    assert stances_of("stance: Levy (0-10)", "5", "10") == [0, 2]


def test_unreadable():
    """What is no stance is told, and silent."""
    dataset = understood("Name | stance: Levy\nA | maybe later")
    assert dataset.stakeholders[0].stances == ()
    assert coded(dataset, "unreadable-stance")[0].value == "maybe later"


def test_several_issues_sorted():
    """Each column is an issue; pairs are sorted by the issue."""
    dataset = understood("Name | stance: Z | stance: A\nX | for | against")
    assert dataset.stakeholders[0].stances == (("A", -1.0), ("Z", 1.0))
