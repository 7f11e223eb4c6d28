"""Missing sectors, empty cells of themes by regions, missing benefits and missing voices."""

import math
from dataclasses import replace

import pytest
from gaps.finding import found
from graphs import dataset_of, stakeholder, tie

from coalition.gaps import missing_benefit, missing_sector, missing_voice, uncovered_theme_region
from coalition.network import connect
from coalition.tables._records import Scale


def people_in(sector, ids, **fields):
    return [stakeholder(id, sector=sector, **fields) for id in ids]


ALL_SECTORS = [
    *people_in("social", "abc", themes=("water",)),
    *people_in("public", "d"),
    *people_in("private", "e"),
    *people_in("academic", "f"),
]


def test_a_theme_lacks_the_sectors_that_work_elsewhere():
    """3 of 6 on water, all social; half of the network is of the others.

    sqrt(3/6) * (1 - (1 - 1/2)**3) = sqrt(1/2) * 7/8. One gap names the three sectors.
    """
    (gap,) = found(missing_sector, ALL_SECTORS)
    assert gap.subject == "public, private and academic on water"
    assert gap.severity == pytest.approx(math.sqrt(1 / 2) * 7 / 8)
    assert (gap.stakeholders, gap.candidates) == (("a", "b", "c"), ("d", "e", "f"))
    assert "a works on water and is social (test.csv, row 2, themes)." in gap.evidence


def test_the_nearest_of_a_missing_sector_come_first():
    """Already f has a tie to a; d and e have none. The communities lack sectors too."""
    ties = [tie("f", "a"), tie("a", "b"), tie("b", "c"), tie("d", "e")]
    gap = next(g for g in found(missing_sector, ALL_SECTORS, ties) if g.subject.endswith("water"))
    assert gap.candidates == ("f", "d", "e")
    assert "already has 1 tie into the group" in gap.remedy


def test_a_community_may_lack_a_sector():
    """Two triangles: one public, one social. Each lacks the other: sqrt(1/2) * (1 - (1/2)**3)."""
    people = [*people_in("public", "abc"), *people_in("social", "xyz")]
    ties = [tie(*pair) for pair in ("ab", "bc", "ca", "xy", "yz", "zx")]
    gaps = [g for g in found(missing_sector, people, ties) if "community" in g.subject]
    assert [g.subject for g in gaps] == [
        "social in the community around a",
        "public in the community around x",
    ]
    assert [g.severity for g in gaps] == pytest.approx([math.sqrt(1 / 2) * 7 / 8] * 2)


def test_a_sector_that_nobody_has_is_said_of_the_network_with_caution():
    """Private and academic are absent everywhere: half of 2/4, and the theme is not blamed."""
    people = [
        *people_in("public", "ab", themes=("water",)),
        *people_in("social", "cd", themes=("water",)),
    ]
    (gap,) = found(missing_sector, people)
    assert (gap.subject, gap.severity) == ("private and academic in the whole network", 0.25)
    assert "may simply not have asked" in gap.evidence[1]


def test_unknown_sectors_are_not_missing_ones():
    """Of 4 on water only 2 sectors are known, less than three quarters: nothing is said."""
    people = [
        *people_in("social", "ab", themes=("water",)),
        *people_in("unknown", "cd", themes=("water",)),
        *people_in("public", "e"),
        *people_in("private", "f"),
        *people_in("academic", "g"),
    ]
    assert found(missing_sector, people) == []


def test_two_stakeholders_are_no_group():
    people = [*ALL_SECTORS[:1], *people_in("social", "b", themes=("water",)), *ALL_SECTORS[3:]]
    assert found(missing_sector, people) == []


GRID = [
    *(stakeholder(id, themes=("water",), regions=("North", "South")) for id in "abc"),
    *(stakeholder(id, themes=("health",), regions=("East",)) for id in "def"),
]


def test_a_theme_that_stops_at_a_region():
    """3 of 6 in East, half of all on water: sqrt(1/2) * (1 - (1/2)**3).

    Health is worked on in one region only, so that it may be a local matter.
    """
    (gap,) = found(uncovered_theme_region, GRID)
    assert gap.subject == "water in East"
    assert gap.severity == pytest.approx(math.sqrt(1 / 2) * 7 / 8)
    assert (gap.stakeholders, gap.candidates) == (("d", "e", "f"), ("a", "b", "c"))


def test_those_who_do_not_say_where_are_named():
    """As g works on water somewhere: the empty cell may be theirs."""
    (gap,) = found(uncovered_theme_region, [*GRID, stakeholder("g", themes=("water",))])
    assert gap.evidence[1] == "1 more stakeholder works on water without stating where: g."


def test_activities_say_who_does_what_where():
    """All three work in North and South, but on water only in North, and on health in both."""
    rows = (("health", "North"), ("health", "South"), ("water", "North"), ("water", "West"))
    people = [
        stakeholder(
            id, themes=("health", "water"), regions=("North", "South", "West"), activities=rows
        )
        for id in "abc"
    ]
    assert [g.subject for g in found(uncovered_theme_region, people)] == [
        "health in West",
        "water in South",
    ]


def test_districts_count_for_the_region_that_all_active_there_state():
    """All are active in Hilltop, and d states only North: Hilltop lies in North.

    Lakeside may lie in either of the two regions that a, b and c state, so that water there
    counts for both; health is found in Hilltop alone, hence in North, and not in South.
    """
    rows = (("health", "Hilltop"), ("water", "Hilltop"), ("water", "Lakeside"))
    people = [
        *(
            stakeholder(id, themes=("health", "water"), regions=("North", "South"), activities=rows)
            for id in "abc"
        ),
        stakeholder("d", regions=("North",), activities=(("health", "Hilltop"),)),
        stakeholder("e", regions=("West",), activities=(("health", "West"),)),
    ]
    assert [g.subject for g in found(uncovered_theme_region, people)] == ["health in South"]


def test_an_inferred_sector_is_not_quoted_from_a_column_that_is_not_there():
    people = [
        stakeholder(id, sector="social", sector_source="inferred", type="NGO") for id in "abc"
    ]
    (gap,) = found(missing_sector, people)
    assert "a is taken to be social (test.csv, row 2, type)." in gap.evidence


def test_empty_cells_are_capped():
    """20 themes of 3 in 2 regions of their own: 20 * 38 empty cells, of which 50 are told."""
    people = [
        stakeholder(f"{t:02d}{k}", themes=(f"t{t}",), regions=(f"r{t}", f"q{t}"))
        for t in range(20)
        for k in range(3)
    ]
    assert len(found(uncovered_theme_region, people)) == 50


OFFERS = [
    stakeholder("a", offers="funding; training; research; convening"),
    stakeholder("b", offers="market links; innovation lab; mentoring; coaching; learning"),
    stakeholder("c", offers="advocacy; goodwill", needs="audit"),
    stakeholder("d", themes=("transparency",), needs="training"),
]


def test_a_benefit_that_no_offer_speaks_for():
    """Only accountability is absent; one of two needers wants it; 10 of 11 offers were read.

    sqrt(1/2) * 10/11, and d's theme comes near.
    """
    (gap,) = found(missing_benefit, OFFERS)
    assert gap.subject == "accountability enhancement"
    assert gap.severity == pytest.approx(math.sqrt(1 / 2) * 10 / 11)
    assert (gap.stakeholders, gap.candidates) == (("c",), ("d",))
    assert "c needs audit (test.csv, row 2, needs)." in gap.evidence
    assert "d works on transparency (test.csv, row 2, themes)." in gap.evidence


def test_a_benefit_that_nobody_asks_for_weighs_a_sixth():
    """Eight of nine absent, none asked for, all five offers read: 1/6 each."""
    gaps = found(
        missing_benefit, [stakeholder("a", offers="loans; grants; donors; funding; transport")]
    )
    assert [g.severity for g in gaps] == pytest.approx([1 / 6] * 8)


def test_too_few_readable_offers_say_nothing():
    """Four offers speak for a benefit, the fifth is not understood."""
    assert (
        found(missing_benefit, [stakeholder("a", offers="loans; grants; donors; funding; 凡")])
        == []
    )


CHAIN = [tie("a", "b"), tie("b", "c"), tie("c", "d")]


def voices(stance_of_a=0.0, supporter="d", influence=0.6):
    return [
        stakeholder("a", stances=(("tax", stance_of_a),), influence=influence),
        stakeholder(supporter, stances=(("tax", 2.0),), influence=0.3),
        stakeholder("e", stances=(("tax", -2.0),), influence=0.6),
    ]


def test_an_undecided_voice_out_of_reach():
    """a-b-c-d: d is three ties off. Influence 0.6 of 1.5 on the issue: sqrt(0.4)."""
    (gap,) = found(missing_voice, voices(), CHAIN)
    assert gap.subject == "a on tax"
    assert gap.severity == pytest.approx(math.sqrt(0.4))
    assert (gap.stakeholders, gap.candidates) == (("a",), ("d",))
    assert gap.remedy == "Let d reach a by way of c then b."
    assert "a stands at 0 on tax (test.csv, row 2, stance: tax)." in gap.evidence


def test_a_share_of_influence_is_that_of_the_ratings_as_written():
    """Places 0.75, 0.25 and 1 on 1 to 5 were written 4, 2 and 5: a has 4 of 11, and 0.8 of 1."""
    people = [
        stakeholder("a", stances=(("tax", 0.0),), influence=0.75),
        stakeholder("d", stances=(("tax", 2.0),), influence=0.25),
        stakeholder("e", stances=(("tax", -2.0),), influence=1.0),
    ]
    scale = Scale("test.csv", "influence", 1, 5, "stated")
    dataset = replace(dataset_of(people, CHAIN), scales=(scale,))
    (gap,) = missing_voice.find(connect(dataset), dataset)
    assert gap.severity == pytest.approx(math.sqrt(4 / 11))
    assert any("has influence 0.80 where 1 is the most, 36" in told for told in gap.evidence)


def test_a_supporter_two_ties_away_can_ask():
    assert found(missing_voice, voices(supporter="c"), CHAIN) == []


def test_the_decided_and_the_weightless_are_no_missing_voices():
    """A stance of 1 is decided; influence 0.2 is neither high nor in the top third."""
    assert found(missing_voice, voices(stance_of_a=1.0), CHAIN) == []
    assert found(missing_voice, voices(influence=0.2), CHAIN) == []


def test_silence_is_not_indecision():
    people = [
        stakeholder("a", influence=0.9),
        stakeholder("d", stances=(("tax", 2.0),), influence=0.1),
    ]
    assert found(missing_voice, people, CHAIN) == []


def test_without_rated_influence_nothing_is_said():
    people = [stakeholder("a", stances=(("tax", 0.0),)), stakeholder("d", stances=(("tax", 2.0),))]
    assert found(missing_voice, people, CHAIN) == []


def test_an_issue_without_a_supporter():
    """Nobody to send: the remedy is to win a first one."""
    people = [stakeholder("a", stances=(("tax", 0.0),), influence=0.9)]
    (gap,) = found(missing_voice, people, CHAIN)
    assert gap.severity == 1.0
    assert gap.candidates == ()
    assert gap.remedy == "Win a first supporter on tax who knows a."


def test_the_top_third_is_influential_on_a_low_scale():
    """0.5, 0.2, 0.1: one in three stands out though none reaches 0.6; share 0.5 / 0.6."""
    people = [
        stakeholder("a", stances=(("tax", 0.5),), influence=0.5),
        stakeholder("b", influence=0.2),
        stakeholder("d", stances=(("tax", 1.0),), influence=0.1),
    ]
    (gap,) = found(missing_voice, people, CHAIN)
    assert gap.severity == pytest.approx(math.sqrt(0.5 / 0.6))
