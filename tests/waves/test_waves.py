"""What changed between two waves: matching, ties, members, gaps, ratings, goals, years."""

from dataclasses import replace

import pytest
from analysed import analysed
from graphs import dataset_of, stakeholder, tie

from coalition.analysis import analyze
from coalition.errors import UnusableInput
from coalition.tables import Capability
from coalition.waves import (
    by_year,
    compare,
    confirmed_matches,
    indicators,
    match,
    read_goals,
)
from coalition.waves._ratings import rating_changes


def compared(before, after, confirmed=None, goals=()):
    waves = [before, after]
    found = [analysed(wave) for wave in waves]
    return compare(found, match(waves, confirmed), ["then", "now"], goals)


def ratings_changed(before, after):
    waves = [before, after]
    old, new = map(analysed, waves)
    return rating_changes(old, new, match(waves), (0, 1))


def members(*names, **fields):
    return [replace(stakeholder(name), **fields) for name in names]


def statuses(comparison):
    return {(t.source, t.target): t.status for t in comparison.whole.ties}


def test_the_same_data_twice_show_no_change():
    wave = dataset_of(members("a", "b", "c"), [tie("a", "b"), tie("b", "c")])
    step = compared(wave, wave).whole
    assert {t.status for t in step.ties} == {"kept"}
    assert {m.status for m in step.members} == {"stayed"}
    assert {f.verdict for f in step.figures} <= {"same", "not judged"}
    assert {g.status for g in step.gaps} <= {"open"}


def test_a_tie_is_new_lost_grown_or_shrunk_by_the_ladder_of_forms():
    def between(one, other, form):
        return replace(tie(one, other), form=form)

    before = dataset_of(
        members(*"abcd"),
        [between("a", "b", "cooperation"), between("b", "c", "coalition"), tie("c", "d")],
    )
    after = dataset_of(
        members(*"abcd"),
        [between("a", "b", "coordination"), between("b", "c", "cooperation"), tie("a", "d")],
    )
    assert statuses(compared(before, after)) == {
        ("a", "b"): "grown",
        ("b", "c"): "shrunk",
        ("a", "d"): "new",
        ("c", "d"): "lost",
    }


def test_without_forms_the_weight_tells_whether_a_tie_grew():
    light, heavy = replace(tie("a", "b"), weight=1.0), replace(tie("a", "b"), weight=3.0)
    everybody = members("a", "b")
    there = compared(dataset_of(everybody, [light]), dataset_of(everybody, [heavy]))
    assert statuses(there) == {("a", "b"): "grown"}


def test_a_form_in_one_wave_only_is_no_growth():
    formed = replace(tie("a", "b"), form="coalition")
    everybody = members("a", "b")
    both = compared(dataset_of(everybody, [tie("a", "b")]), dataset_of(everybody, [formed]))
    assert statuses(both) == {("a", "b"): "kept"}


def test_who_joins_and_who_leaves_takes_ties_along():
    before = dataset_of(members("a", "b", "gone"), [tie("a", "gone"), tie("a", "b")])
    after = dataset_of(members("a", "b", "fresh"), [tie("a", "fresh"), tie("a", "b")])
    step = compared(before, after).whole
    assert [(m.id, m.status) for m in step.members[:2]] == [("fresh", "joined"), ("gone", "left")]
    why = {(t.source, t.target): t.because for t in step.ties}
    assert why == {("a", "fresh"): "joined", ("a", "gone"): "left", ("a", "b"): ""}


def test_spelling_case_and_alias_make_no_newcomer():
    before = dataset_of([replace(stakeholder("World Health Organization"), aliases=("WHO",))], [])
    for name in ("world health  organization", "WHO"):
        matching = match([before, dataset_of(members(name), [])])
        assert matching.members(0) == matching.members(1)


def test_a_stated_id_keeps_a_stakeholder_through_a_new_name():
    old = replace(stakeholder("Old Name"), id="7")
    new = replace(stakeholder("Quite Another"), id="7")
    matching = match([dataset_of([old], []), dataset_of([new], [])])
    assert matching.members(0) == matching.members(1) == {"7"}
    assert matching.names == {"7": "Quite Another"}


def test_a_near_name_is_proposed_and_never_taken():
    before = dataset_of(members("Heartline Diabetes Association", "b"), [])
    after = dataset_of(members("Heartline Diabetis Association", "b"), [])
    matching = match([before, after])
    (proposal,) = matching.proposals
    assert (proposal.earlier, proposal.later) == (
        "Heartline Diabetes Association",
        "Heartline Diabetis Association",
    )
    assert len(matching.names) == 3
    confirmed = match([before, after], {proposal.later: proposal.earlier})
    assert not confirmed.proposals
    assert len(confirmed.names) == 2


def test_confirmed_matches_are_those_that_say_yes(tmp_path):
    path = tmp_path / "matches.csv"
    path.write_text("earlier,later,wave,reason,same\nA,B,2,near,yes\nC,D,2,near,no\nE,F,2,near,\n")
    assert confirmed_matches(path) == {"B": "A"}
    path.write_text("earlier,later,same\nA,B,perhaps\n")
    with pytest.raises(UnusableInput, match="row 2, same: 'perhaps'"):
        confirmed_matches(path)
    path.write_text("one,two\nA,B\n")
    with pytest.raises(UnusableInput, match="no column"):
        confirmed_matches(path)


def test_a_stakeholder_moves_where_both_waves_speak_and_differ():
    before = members("a", sector="social", influence=0.4, stances=(("Tax", 0.0),))
    after = members("a", sector="public", influence=0.8, interest=0.5, stances=(("Tax", 1.0),))
    (member,) = compared(dataset_of(before, []), dataset_of(after, [])).whole.members
    assert member.moved == (
        ("sector", "social", "public"),
        ("influence", "0.40", "0.80"),
        ("stance: Tax", "undecided (0)", "for (+1)"),
    )


def test_a_gap_closes_when_its_need_is_met():
    needy = replace(stakeholder("a"), needs=(Capability("legal advice"),))
    helper = replace(stakeholder("b"), offers=(Capability("legal advice"),))
    ties = [tie("a", "b"), tie("b", "c"), tie("a", "c")]
    before = dataset_of([needy, stakeholder("b"), stakeholder("c")], ties)
    after = dataset_of([needy, helper, stakeholder("c")], ties)
    changes = {(g.kind, g.status) for g in compared(before, after).whole.gaps}
    assert ("missing-capability", "closed") in changes


def test_a_lost_provider_turns_a_fragile_capability_into_a_missing_one():
    """And back: each of the two gaps names the other, so that none reads as progress."""
    needy = replace(stakeholder("a"), needs=(Capability("legal advice"),))
    helper = replace(stakeholder("b"), offers=(Capability("legal advice"),))
    ties = [tie("a", "b"), tie("b", "c"), tie("a", "c")]
    one = dataset_of([needy, helper, stakeholder("c")], ties)
    none = dataset_of([needy, replace(helper, offers=(Capability("rooms"),))], ties)
    for before, after, closed in ((one, none, "fragile"), (none, one, "missing")):
        found = {g.kind: (g.status, g.turned) for g in compared(before, after).whole.gaps}
        opened = "missing" if closed == "fragile" else "fragile"
        assert found[f"{closed}-capability"] == ("closed", f"{opened}-capability")
        assert found[f"{opened}-capability"] == ("opened", f"{closed}-capability")


def test_a_provider_who_falls_silent_leaves_the_gap_in_doubt():
    """B still stands in the sheet, and says nothing of what it offers; leaving is no silence."""
    needy = replace(stakeholder("a"), needs=(Capability("legal advice"),))
    helper = replace(stakeholder("b"), offers=(Capability("legal advice"),))
    ties = [tie("a", "b"), tie("b", "c"), tie("a", "c")]
    before = dataset_of([needy, helper, stakeholder("c")], ties)
    silent = dataset_of([needy, stakeholder("b"), stakeholder("c")], ties)
    gone = dataset_of([needy, stakeholder("c")], ties[2:])
    for after, doubt in ((silent, "silence"), (gone, "")):
        found = {g.kind: g.doubt for g in compared(before, after).whole.gaps if g.turned}
        assert found == {"missing-capability": doubt, "fragile-capability": doubt}


def test_a_cut_point_that_one_tie_mends_is_within_doubt():
    """Two rings of six joined by one member: one tie more, which a mistake could be."""
    ring = [tie(f"{s}{k}", f"{s}{(k + 1) % 6}") for s in "xy" for k in range(6)]
    before = dataset_of([], [*ring, tie("x0", "y0")])
    after = dataset_of([], [*ring, tie("x0", "y0"), tie("x3", "y3")])
    found = {g.subject: (g.status, g.doubt) for g in compared(before, after).whole.gaps}
    assert found["x0"] == ("closed", "ties")


def test_a_weak_tie_that_is_rated_as_before_is_not_surely_mended():
    from coalition.gaps import Gap
    from coalition.waves._gap_doubt import rated_alike

    gap = Gap("weak-criterion", "a and b", 0.5, (), ("a", "b"), "")
    weak, better = (replace(tie("a", "b"), trust=value) for value in (0.25, 0.75))
    then, same, now = (analyze(dataset_of([], [one])) for one in (weak, weak, better))
    ids = {"a": "a", "b": "b"}
    assert rated_alike(gap, then, same, ids)
    assert not rated_alike(gap, then, now, ids)


def test_a_lack_of_sectors_is_one_gap_whatever_sectors_it_names():
    from coalition.waves._gaps import LACKING

    for subject in (
        "private on maternal health",
        "public, private and academic on maternal health",
    ):
        assert LACKING.sub("", subject) == " on maternal health"
    assert LACKING.sub("", "publicity on x") == "publicity on x"


def test_a_tie_is_lost_to_a_conflict_an_end_or_silence():
    unanswered = (("Answered", "no"),)
    before = dataset_of(
        members(*"abcdef"), [tie("a", "b"), tie("c", "d"), tie("e", "f"), tie("a", "c")]
    )
    after = dataset_of(
        [*members(*"abcd"), *members("e", "f", further=unanswered)],
        [
            replace(tie("a", "b"), status="conflict"),
            replace(tie("c", "d"), status="past"),
            tie("a", "d"),
        ],
    )
    step = compared(before, after).whole
    why = {(t.source, t.target): t.because for t in step.ties if t.status == "lost"}
    assert why == {
        ("a", "b"): "conflict",
        ("c", "d"): "ended",
        ("e", "f"): "no answer",
        ("a", "c"): "",
    }
    assert [(c.one, c.other, c.status) for c in step.conflicts] == [("a", "b", "began")]
    back = compared(after, before).whole
    assert [(c.one, c.other, c.status) for c in back.conflicts] == [("a", "b", "settled")]


def test_ratings_change_beyond_doubt_only_where_enough_are_rated_twice():
    """Six ties rise alike: more. Five of twenty, the others rated once only: unclear."""
    pairs = [(f"s{k}", f"s{k + 1}") for k in range(20)]

    def rated(value, which):
        return [
            replace(tie(*pair), trust=value if k in which else None) for k, pair in enumerate(pairs)
        ]

    six, all_ = range(6), range(20)
    sure, *_ = ratings_changed(dataset_of([], rated(0.5, six)), dataset_of([], rated(0.75, six)))
    assert (sure.verdict, sure.range) == ("more", (0.25, 0.25))
    assert [id for id, _, _ in sure.around] == []
    few = dataset_of([], rated(0.5, range(4)))
    less, *_ = ratings_changed(few, dataset_of([], rated(0.75, all_)))
    assert less.verdict == "not judged"
    many = dataset_of([], rated(0.5, all_))
    some, *_ = ratings_changed(many, dataset_of([], rated(0.55, range(5))))
    assert some.verdict == "unclear"


def test_ratings_name_around_whom_they_moved():
    star = [tie("hub", f"s{k}") for k in range(4)]
    low, high = (
        dataset_of([], [replace(one, trust=value) for one in star]) for value in (0.25, 0.75)
    )
    (change,) = compared(low, high).whole.ratings
    assert change.around == (("hub", 0.5, 4),)


def test_a_benefit_changes_beyond_doubt_only_past_those_who_are_silent():
    """One more offers training; one who said nothing before might have offered it then."""
    told = Capability("rooms")
    trains = Capability("training")
    before = dataset_of(members("a", offers=(told,)) + members("b", offers=(told,)))
    after = dataset_of(members("a", offers=(trains,)) + members("b", offers=(trains,)))
    sure = {b.name: b.verdict for b in compared(before, after).whole.benefits}
    assert sure["capacity building"] == "more"
    silent = dataset_of(members("a", "b"))
    unsure = {b.name: b.verdict for b in compared(silent, after).whole.benefits}
    assert unsure["capacity building"] == "unclear"


def test_ratings_change_by_those_who_are_rated_both_times():
    """A joins with a low rating: the mean falls, the change among those rated twice does not."""
    before = dataset_of(members("a", "b", trust=0.5), [])
    after = dataset_of([*members("a", "b", trust=0.75), *members("c", trust=0.0)], [])
    (change,) = compared(before, after).whole.ratings
    assert (change.name, change.mean_before, change.mean_after) == ("trust", 0.5, 0.5)
    assert (change.mean_change, change.rated_both) == (0.25, 2)


def test_a_figure_that_moves_beyond_doubt_is_told_from_one_that_does_not():
    """A ring of 14 becomes a star: betweenness centralization goes from 0 to 1."""
    names = [f"s{k:02d}" for k in range(14)]
    ring = [tie(names[k], names[(k + 1) % 14]) for k in range(14)]
    star = [tie(names[0], name) for name in names[1:]]
    step = compared(dataset_of(members(*names), ring), dataset_of(members(*names), star)).whole
    verdicts = {f.name: f.verdict for f in step.figures}
    assert verdicts["centralization.betweenness"] == "more"
    assert verdicts["average_path_length"] == "less"
    less = compared(dataset_of(members(*names), ring), dataset_of(members(*names), ring[1:])).whole
    assert {f.name: f.verdict for f in less.figures}["mean_degree"] == "unclear"


def test_goals_are_held_against_first_and_last_wave(tmp_path):
    path = tmp_path / "goals.toml"
    path.write_text(
        '[[goals]]\nname = "More"\nindicator = "mean_degree"\ntarget = 2\n'
        '[[goals]]\nindicator = "isolates"\ntarget = 0\nbaseline = 1\n'
    )
    before = dataset_of(members("a", "b", "c"), [tie("a", "b")])
    after = dataset_of(members("a", "b", "c"), [tie("a", "b"), tie("b", "c")])
    more, isolates = compared(before, after, goals=read_goals(path)).goals
    assert more.status == "on the way"
    assert more.share == pytest.approx((4 / 3 - 2 / 3) / (2 - 2 / 3))
    assert isolates.status == "reached"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("goals = 3", "holds no goals"),
        ("[[goals]]\nname = 'x'", "goals 1, indicator: is missing"),
        ("[[goals", "is no TOML"),
    ],
)
def test_goals_that_cannot_be_read_say_why(tmp_path, text, told):
    (tmp_path / "g.toml").write_text(text)
    with pytest.raises(UnusableInput, match=told):
        read_goals(tmp_path / "g.toml")


def test_a_goal_is_held_against_the_time_that_has_passed(tmp_path):
    """Halfway in time: three quarters of the way are on track, a quarter is behind."""
    path = tmp_path / "strategy.toml"
    goal = '[[goals]]\nindicator = "ties.cooperation"\ntarget = {}\nby = {}\n'
    path.write_text(
        "[[other]]\nx = 1\n"
        + goal.format(5, "2028")
        + goal.format(13, '"2028"')
        + goal.format(9, '""')
    )
    formed = [replace(tie(a, b), form="cooperation") for a, b in ("ab", "bc", "cd", "de")]
    waves = [dataset_of(members(*"abcde"), ties) for ties in (formed[:1], formed)]
    found = [analyze(wave) for wave in waves]
    on, behind, undated = compare(found, match(waves), ["2026", "2027"], read_goals(path)).goals
    assert (on.status, on.share, on.expected) == ("on track", 0.75, 0.5)
    assert (behind.status, behind.share) == ("behind", 0.25)
    assert (undated.status, undated.expected) == ("on the way", None)


def test_every_indicator_that_can_be_named_is_known():
    """What a strategy may write is what `indicators` gives, gaps by their subject included."""
    needy = replace(stakeholder("a"), needs=(Capability("legal advice"),))
    values = indicators(analyze(dataset_of([needy], [tie("a", "b")])))
    assert values["gaps.missing-capability.legal advice"] > 0
    assert {"gaps", "trust", "ties.coalition", "mean_degree"} <= set(values)


def test_a_goal_can_name_one_gap(tmp_path):
    path = tmp_path / "strategy.toml"
    path.write_text(
        '[[goals]]\nindicator = "gaps.missing-capability.legal advice"\ntarget = 0\n'
        '[[goals]]\nindicator = "gaps.missing-capability.nobody ever needed it"\ntarget = 0\n'
    )
    needy = replace(stakeholder("a"), needs=(Capability("legal advice"),))
    helper = replace(stakeholder("b"), offers=(Capability("legal advice"),))
    before, after = dataset_of([needy, stakeholder("b")]), dataset_of([needy, helper])
    closed, unknown = compared(before, after, goals=read_goals(path)).goals
    assert (closed.status, closed.now, closed.in_doubt) == ("reached", 0.0, False)
    assert closed.first > 0
    assert unknown.status == "not known"


def test_an_unknown_indicator_is_refused_with_those_that_are_known(tmp_path):
    (tmp_path / "g.toml").write_text('[[goals]]\nindicator = "love"\ntarget = 1\n')
    wave = dataset_of(members("a", "b"), [tie("a", "b")])
    with pytest.raises(UnusableInput, match=r"names 'love'\. Known: .*density"):
        compared(wave, wave, goals=read_goals(tmp_path / "g.toml"))


def test_dated_ties_give_a_wave_a_year():
    """A tie stands from its since to its until, both included; undated ones always."""
    ties = [
        replace(tie("a", "b"), since="2020", until="2021-06"),
        replace(tie("b", "c"), since="May 2021"),
        tie("a", "c"),
    ]
    waves = by_year(dataset_of(members("a", "b", "c", "d"), ties))
    assert [title for title, _ in waves] == ["2020", "2021"]
    pairs = [sorted((t.source, t.target) for t in wave.ties) for _, wave in waves]
    assert pairs == [[("a", "b"), ("a", "c")], [("a", "b"), ("a", "c"), ("b", "c")]]
    with pytest.raises(UnusableInput, match="--by year needs years"):
        by_year(dataset_of(members("a", "b"), [tie("a", "b")]))


@pytest.mark.parametrize("names", [[], ["a"], ["a", "b"]])
def test_tiny_and_empty_waves_are_compared(names):
    wave = dataset_of(members(*names), [])
    assert compared(wave, dataset_of(members(*names, "z"), [])).whole.members


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((0, 0, 3, 0, 0), "<b>No gaps closed</b>, 3 still open."),
        ((1, 0, 0, 0, 0), "<b>1 gap closed</b>."),
        ((2, 1, 3, 1, 0), "<b>2 gaps closed</b>, 1 opened, 3 still open, of which 1 worse."),
        (
            (0, 1, 3, 1, 2),
            "<b>No gaps closed</b>, 1 opened, 3 still open, of which 1 worse and 2 better.",
        ),
    ],
)
def test_gaps_are_counted_without_those_that_are_none(counts, sentence):
    from coalition.views.waves._gap_story import gap_counts

    assert gap_counts(*counts) == sentence


def test_what_chance_gives_is_no_figure_that_moves():
    star = dataset_of([], [tie("hub", f"s{k}") for k in range(5)])
    names = {figure.name for figure in compared(star, star).whole.figures}
    assert "core_periphery.correlation" in names
    assert not [name for name in names if name.endswith(("p_value", "expected"))]
