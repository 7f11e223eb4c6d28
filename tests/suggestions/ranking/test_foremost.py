"""Which suggestions speak for a whole network."""

from dataclasses import replace

from samples import sample_findings

from coalition.suggestions import Suggestion, foremost
from coalition.suggestions.ranking._foremost import EACH

SOME = sample_findings().suggestions[0]


def suggested(source: str, target: str, low: float, high: float) -> Suggestion:
    return replace(SOME, source=source, target=target, low=low, high=high, score=high, value=0.0)


def test_a_pair_that_is_known_to_fit_stands_before_one_of_whom_little_is_known():
    """The middle of 0.8 and 0.9 is above that of 0.2 and 1."""
    known, hardly = suggested("a", "b", 0.8, 0.9), suggested("c", "d", 0.2, 1.0)
    assert foremost([hardly, known], 2) == (known, hardly)


def test_a_pair_stands_once():
    there, back = suggested("a", "b", 0.8, 0.9), suggested("b", "a", 0.7, 0.9)
    assert foremost([back, there], 2) == (there,)


def test_one_popular_partner_does_not_crowd_out_the_others():
    popular = [suggested("hub", f"s{k}", 0.9, 0.9) for k in range(EACH + 3)]
    other = suggested("x", "y", 0.1, 0.2)
    assert foremost([*popular, other], 10) == (*popular[:EACH], other)


def test_what_is_neither_worth_much_nor_plausible_comes_last():
    fit = replace(suggested("a", "b", 0.9, 0.9), quadrant="leave")
    win = replace(suggested("c", "d", 0.5, 0.5), quadrant="quick win")
    assert foremost([fit, win], 2) == (win, fit)


def test_one_who_may_be_nobody_of_its_own_leads_nothing():
    """Whatever it fits: it may be a second writing of another's name."""
    twin, other = suggested("a", "b", 0.9, 0.9), suggested("c", "d", 0.5, 0.5)
    assert foremost([twin, other], 2, unsure={"a"}) == (other,)
    assert foremost([twin, other], 2, unsure={"b"}) == (other,)
