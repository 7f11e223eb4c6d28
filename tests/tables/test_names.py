"""Near-duplicate names are found, and names that only look alike are not."""

import time
from itertools import cycle
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables.sheets import by_name, coded, understood

from coalition.tables.names._names import acronym_in, near_duplicates


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("WHO", "World Health Organization"),
        ("WHO", "World Health Org."),
        ("World Food Program", "World Food Programme"),
        ("Ministry of Health", "Health, Ministry of"),
        ("The University of Leeds", "University of Leeds"),
        ("Acme Ltd", "ACME"),
        ("Médecins du Monde", "Medecins du monde"),
        ("Save the Children", "Save the Children International"),
        ("Catholic Relief Services (CRS)", "Catholic Relief Services"),
        ("UN High Commissioner for Refugees", "UN High Commisionner for Refugees"),
        ("Wisr AI", "WisrAI"),
        ("Agency for Cooperation & Development", "Agency For Cooperation and Development"),
        ("Blumount", "Blumont"),
    ],
)
def test_the_same(one, other):
    """Acronyms, endings, order, accents, spaces, a misspelt or an extra word."""
    pairs = near_duplicates([one, "Something Else Entirely", other])
    assert [(pair.first, pair.second) for pair in pairs] == [(0, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Africa 1", "Africa 2"),
        ("District Hospital A", "District Hospital B"),
        ("Health Board North", "Health Board South"),
        ("Health Board Northern Region", "Health Board Southern Region"),
        ("Ministry of Health, Niger", "Ministry of Health, Nigeria"),
        ("Ministry of Health Gambia", "Ministry of Health Zambia"),
        ("Association of Women Farmers", "Association of Men Farmers"),
        ("Commune de Nancy", "Commune Nandy"),
        ("Action Against Hunger", "Action Against Hunger - Spain"),
        ("GAVI-UNICEF-2001", "UNICEF-GAVI-2001"),
        ("Development Association", "Development Organization"),
        ("WFP", "World Health Organization"),
    ],
)
def test_not_the_same(one, other):
    """A number, a direction, a country or another word tells two names apart."""
    assert near_duplicates([one, other]) == []


def test_acronyms_decide():
    """Two lists' words are alike, but their given acronyms differ: two organisations."""
    names = ["Organization of Rural Rehabilitation", "Rural Rehabilitation Organization"]
    assert near_duplicates(names)
    assert near_duplicates(names, [["ORR"], ["RRO"]]) == []


def test_alias_is_the_other_name():
    """A name that is another's alias means the other."""
    (pair,) = near_duplicates(["OMS", "World Health Organization"], [[], ["OMS"]])
    assert (pair.first, pair.second) == (0, 1)


def test_shared_initials_decide_nothing():
    """Initials that two names share are no acronym of either."""
    names = ["CDC", "Centre for Disease Control", "Community Development Council"]
    assert near_duplicates(names) == []


@pytest.mark.parametrize(
    ("name", "acronym"),
    [("Catholic Relief Services (CRS)", "CRS"), ("COSYDEP (Senegal)", ""), ("A (draft copy)", "")],
)
def test_acronym_in_parentheses(name, acronym):
    """What stands in parentheses is an acronym where it is written as one."""
    assert acronym_in(name) == acronym


@given(st.lists(st.text(max_size=20), max_size=8))
def test_any_text(names):
    """Whatever the names are, pairs are sorted and join two different places."""
    pairs = near_duplicates(names)
    assert pairs == sorted(pairs, key=lambda p: (p.first, p.second))
    assert all(pair.first < pair.second for pair in pairs)


def test_ten_thousand_names():
    """10,000 names that share their words take seconds, not minutes."""
    words = ["water", "health", "rural", "women", "relief", "hope", "green", "future", "river"]
    names = [
        f"{words[i % 9]} {words[i // 9 % 9]} {words[i // 81 % 9]} of {place}{i // 26}"
        for i, place in zip(range(10_000), cycle(ascii_lowercase), strict=False)
    ]
    start = time.process_time()
    near_duplicates(names)
    assert time.process_time() - start < 10


def test_told_and_kept():
    """Without a word from the user both stay, and the merge is proposed."""
    dataset = understood("Name | Themes\nWorld Food Programme | food\nWorld Food Program | school")
    (issue,) = coded(dataset, "near-duplicate-name")
    assert len(dataset.stakeholders) == 2
    assert (issue.row, issue.value) == (3, "World Food Program")
    assert "World Food Programme" in issue.message
    assert "--merge-duplicates" in issue.action


def test_merged_where_asked():
    """The first stays; lists are united, what differs is told, and ties follow."""
    dataset = understood(
        "Name | Themes | Type\nWorld Food Programme | food | NGO\n"
        "World Food Program | school | Media\nB | | ",
        "Source | Target\nWorld Food Program | B\nWorld Food Programme | World Food Program",
        merge_duplicates=True,
    )
    found = by_name(dataset)
    assert sorted(found) == ["B", "World Food Programme"]
    assert found["World Food Programme"].themes == ("food", "school")
    assert found["World Food Programme"].aliases == ("World Food Program",)
    assert [(t.source, t.target) for t in dataset.ties] == [("World Food Programme", "B")]
    assert coded(dataset, "duplicate-conflict")[0].value == "media"
    assert coded(dataset, "merged-self-tie")
