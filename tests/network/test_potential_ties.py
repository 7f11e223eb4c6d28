import pytest
from graphs import dataset_of, stakeholder
from hypothesis import given, settings
from hypothesis import strategies as st

from coalition.network import potential_ties as module
from coalition.network.potential_ties import potential_ties, what_they_share
from coalition.tables import Dataset, Stakeholder
from coalition.words import translated


def weights(dataset: Dataset) -> dict[tuple[str, str], float]:
    return {(t.source, t.target): t.weight for t in potential_ties(dataset)}


def test_rare_things_count_more():
    """Water has two holders, 1/2; health three, 1/3: a and b share both, 5/6."""
    dataset = dataset_of(
        [
            stakeholder("a", themes=("water", "health")),
            stakeholder("b", themes=("water", "health")),
            stakeholder("c", themes=("health",)),
        ]
    )
    assert weights(dataset) == pytest.approx(
        {("a", "b"): 5 / 6, ("a", "c"): 1 / 3, ("b", "c"): 1 / 3}
    )


def test_an_offer_meets_a_need():
    """Two offer legal advice, so each meets c's need by 1/2; the two share nothing."""
    dataset = dataset_of(
        [
            stakeholder("a", offers="legal advice"),
            stakeholder("b", offers="legal advice"),
            stakeholder("c", needs="legal advice"),
        ]
    )
    assert weights(dataset) == pytest.approx({("a", "c"): 0.5, ("b", "c"): 0.5})


def test_both_directions_of_giving_add_up():
    """Each offers what the other needs, and nobody else does: 1 + 1."""
    dataset = dataset_of(
        [
            stakeholder("a", offers="funds", needs="staff"),
            stakeholder("b", offers="staff", needs="funds"),
        ]
    )
    assert weights(dataset) == pytest.approx({("a", "b"): 2})


def test_needs_without_any_offer_tie_nobody():
    """Two in the same need cannot help each other."""
    assert not potential_ties(
        dataset_of([stakeholder("a", needs="funds"), stakeholder("b", needs="funds")])
    )


def test_activities_count_where_rows_state_them():
    """Two activities in common weigh 2; the same theme in another region is another activity."""
    north, south, east = ("water", "North"), ("water", "South"), ("health", "East")
    dataset = dataset_of(
        [
            stakeholder("a", activities=(north, east)),
            stakeholder("b", activities=(north, east)),
            stakeholder("c", activities=(south,), themes=("water",)),
        ]
    )
    assert weights(dataset) == {("a", "b"): 2}


def test_says_what_is_shared():
    """The note names each thing, and the tie is marked as potential."""
    dataset = dataset_of(
        [
            stakeholder("a", themes=("water",), regions=("Kayes",), offers="funds"),
            stakeholder("b", themes=("water",), regions=("Kayes",), needs="funds"),
        ]
    )
    (found,) = potential_ties(dataset)
    assert found.notes == "both work on water; both in Kayes; a offers funds that b needs"
    assert (found.status, found.kind) == ("potential", "potential")


def test_long_notes_are_cut():
    """Five things are named and the others counted."""
    themes = tuple("abcdefg")
    (found,) = potential_ties(
        dataset_of([stakeholder("x", themes=themes), stakeholder("y", themes=themes)])
    )
    assert found.notes is not None
    assert found.notes.endswith("both work on e; and 2 more")


def test_the_note_can_be_said_in_another_language():
    """What a view says of the pair is what stands in the tie, in words that have translations."""
    themes = tuple("abcdefg")
    one = stakeholder("x", themes=themes, offers="funds")
    other = stakeholder("y", themes=themes, needs="funds")
    (found,) = potential_ties(dataset_of([one, other]))
    told = what_they_share(one, other)
    assert told == found.notes
    assert type(found.notes) is str, "a million ties may have a note"
    assert translated(told, "fr").startswith("tous deux travaillent sur")
    assert translated(told, "fr").endswith("et 3 de plus")


def with_partners(count: int, strong: int) -> Dataset:
    """A hub that shares 'all' with everybody, and something more with the first `strong`."""
    others = [
        stakeholder(f"p{i:03}", themes=("all", f"t{i}") if i < strong else ("all",))
        for i in range(count)
    ]
    hub = stakeholder("hub", themes=("all", *(f"t{i}" for i in range(strong))))
    return dataset_of([hub, *others])


def test_only_the_strongest_stay():
    """The hub shares 'all' with 150 and more with 4: only these stay, the equals do not fit.

    The others share 'all' with more than a hundred equals, of whom none stands out.
    """
    found = weights(with_partners(150, strong=4))
    assert set(found) == {("hub", f"p{i:03}") for i in range(4)}


def test_equals_stay_together_where_nothing_else_tells():
    """Twelve who share one theme are all tied, not none: 66 pairs of 1/12."""
    found = weights(dataset_of([stakeholder(f"s{i:02}", themes=("water",)) for i in range(12)]))
    assert len(found) == 66
    assert list(found.values()) == pytest.approx([1 / 12] * 66)


def test_what_everybody_shares_ties_nobody():
    """A theme of more than a hundred equals sets none of them apart."""
    assert not weights(dataset_of([stakeholder(f"s{i:03}", themes=("w",)) for i in range(150)]))


def test_common_things_are_passed_over(monkeypatch: pytest.MonkeyPatch):
    """Beyond the limit a theme neither ties nor weighs; the rarer one still does."""
    monkeypatch.setattr(module, "COMMON", 2)
    people = [stakeholder(id, themes=("all", "rare") if id < "c" else ("all",)) for id in "abcd"]
    assert weights(dataset_of(people)) == {("a", "b"): 0.5}


def test_too_many_by_activities_leave_the_strongest(monkeypatch: pytest.MonkeyPatch):
    """Thirteen share one activity and four of them another: only the latter stand out."""
    monkeypatch.setattr(module, "MANY", 10)
    every, some = ("water", "North"), ("water", "South")
    people = [
        stakeholder(f"s{i:02}", activities=(every, some) if i < 4 else (every,)) for i in range(13)
    ]
    found = weights(dataset_of(people))
    assert {pair for pair, weight in found.items() if weight == 2} == {
        (f"s{i:02}", f"s{j:02}") for j in range(4) for i in range(j)
    }


def people() -> st.SearchStrategy[list[Stakeholder]]:
    words = st.lists(st.sampled_from("abcd"), unique=True, max_size=3).map(tuple)
    one = st.tuples(words, words, words, words)
    return st.lists(one, max_size=14).map(
        lambda rows: [
            stakeholder(f"s{i:02}", themes=t, regions=r, offers=";".join(o), needs=";".join(n))
            for i, (t, r, o, n) in enumerate(rows)
        ]
    )


@settings(max_examples=60, deadline=None)
@given(people=people())
def test_portions_do_not_matter(people: list[Stakeholder]):
    """Worked out a few pairs at a time the ties are the same."""
    dataset = dataset_of(people)
    whole = potential_ties(dataset)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "PORTION", 3)
        assert potential_ties(dataset) == whole


@settings(max_examples=60, deadline=None)
@given(people=people())
def test_each_pair_once_for_a_reason(people: list[Stakeholder]):
    """Source before target, a positive weight, and a note that is not empty."""
    found = potential_ties(dataset_of(people))
    assert len({(t.source, t.target) for t in found}) == len(found)
    for each in found:
        assert each.source < each.target
        assert each.weight is not None
        assert each.weight > 0
        assert each.notes


def test_nobody_and_nothing():
    """No stakeholders, or none who states anything: no ties."""
    assert potential_ties(dataset_of()) == ()
    assert potential_ties(dataset_of([stakeholder("a"), stakeholder("b")])) == ()
