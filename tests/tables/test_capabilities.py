"""Capabilities: terms and weights, in the commonest spelling."""

from tables.sheets import by_name, coded, only, understood

from coalition.tables import Capability


def test_weights():
    """A number in parentheses or behind a colon is the weight; other parentheses are text."""
    found = only(understood("Name | Offers\nA | legal advice (3); office: 2; aid (food)"))
    assert found.offers == (
        Capability("legal advice", 3),
        Capability("office", 2),
        Capability("aid (food)", 1),
    )


def test_weight_of_nothing():
    """A weight of 0 is told, and the term left out."""
    dataset = understood("Name | Needs\nA | staff (0); money")
    assert [c.term for c in only(dataset).needs] == ["money"]
    assert coded(dataset, "weight-not-positive")[0].value == "staff (0)"


def test_commonest_spelling():
    """Case, accents, spaces and plural aside, one term has one spelling; the merge is told."""
    dataset = understood(
        "Name | Offers | Needs\nA | Legal advice | \nB | legal advices | Legal  advice\n"
        "C | LEGAL ADVICE | "
    )
    found = by_name(dataset)
    assert {c.term for s in found.values() for c in (*s.offers, *s.needs)} == {"Legal advice"}
    (issue,) = coded(dataset, "merged-spellings")
    assert issue.value == "Legal advice"
    assert "legal advices" in issue.message


def test_one_term_twice_in_a_cell():
    """Spellings of one term in one cell are one, with the greater weight."""
    found = only(understood("Name | Offers\nA | training; Training (4)"))
    assert [c.weight for c in found.offers] == [4]


def test_regions_keep_their_plural():
    """Wale and Wales are different places."""
    found = by_name(understood("Name | Region\nA | Wales\nB | Wale"))
    assert found["B"].regions == ("Wale",)
