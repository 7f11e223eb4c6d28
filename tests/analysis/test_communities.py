import numpy as np
import pytest
from graphs import dataset_of, stakeholder, tie
from hypothesis import given
from hypothesis import strategies as st

from coalition.analysis.communities import communities
from coalition.network import network_from
from coalition.tables import Stakeholder, Tie


def found(people: list[Stakeholder], labels: list[int], ties: tuple[Tie, ...] = ()):
    dataset = dataset_of(people, ties)
    return communities(network_from(dataset, ties), dataset, np.array(labels, dtype=np.int64))


def test_named_by_themes_and_region():
    """All three share water, two of them health and Kayes; education is of one alone."""
    (community,) = found(
        [
            stakeholder("a", themes=("water", "health"), regions=("Kayes",)),
            stakeholder("b", themes=("water", "health", "education"), regions=("Kayes",)),
            stakeholder("c", themes=("water",), regions=("Mopti",)),
        ],
        [0, 0, 0],
    )
    assert community.label == "Water and health, Kayes"
    assert community.themes == ("water", "health", "education")
    assert community.members == ("a", "b", "c")


def test_named_by_sector_where_nothing_else_is_shared():
    """Three of four are public; the fourth's sector is unknown, and counted as such."""
    (community,) = found(
        [*(stakeholder(id, sector="public") for id in "abc"), stakeholder("d")], [0, 0, 0, 0]
    )
    assert community.label == "Public sector"
    assert dict(community.sectors) == {"public": 3, "unknown": 1}


def test_named_by_the_member_with_most_partners():
    """Nothing is shared, so that b, tied to both others, gives the name."""
    (community,) = found(
        [stakeholder(id, name=f"Org {id}") for id in "abc"],
        [0, 0, 0],
        (tie("a", "b"), tie("b", "c")),
    )
    assert community.label == "Around Org b"


def test_equal_labels_are_told_apart():
    """Two communities on water are not one; each names its centre."""
    people = [stakeholder(id, themes=("water",)) for id in "abcd"]
    labels = [c.label for c in found(people, [0, 0, 1, 1], (tie("a", "b"), tie("c", "d")))]
    assert labels == ["Water, around a", "Water, around c"]


def test_one_alone_bears_its_name():
    """A community of one is that one."""
    (community,) = found([stakeholder("x", name="Well Diggers", themes=("water",))], [0])
    assert community.label == "Well Diggers"


def test_what_one_of_two_does_names_nobody():
    """Half of two members is one, who shares it with nobody."""
    (community,) = found([stakeholder("a", themes=("water",)), stakeholder("b")], [0, 0])
    assert community.label == "Around a"


def test_no_stakeholder_no_community():
    """Nothing to tell."""
    assert found([], []) == ()


@given(st.lists(st.integers(0, 4), max_size=12))
def test_everybody_belongs_once(raw: list[int]):
    """Members of all communities together are all stakeholders, in the order of numbers."""
    numbers = {label: i for i, label in enumerate(dict.fromkeys(raw))}
    labels = [numbers[label] for label in raw]
    people = [stakeholder(f"s{i:02}") for i in range(len(labels))]
    result = found(people, labels)
    assert [c.id for c in result] == list(range(len(numbers)))
    assert sorted(id for c in result for id in c.members) == [s.id for s in people]
    for community in result:
        assert community.label
        assert sum(community.sectors.values()) == len(community.members)


@pytest.mark.parametrize("name", ["</script>", "=cmd()", "\u05e9\u05dc\u05d5\u05dd"])
def test_names_are_taken_as_they_are(name: str):
    """Labels are text; who shows them escapes them."""
    (community,) = found([stakeholder("a", name=name)], [0])
    assert community.label == name
