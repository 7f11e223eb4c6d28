"""The map of all waves as a file: what it draws, and what cannot break out of it."""

from dataclasses import replace

from graphs import dataset_of, stakeholder, tie
from waves.comparing import comparison_of

from coalition.analysis import analyze
from coalition.views.waves.map import _drawn, render
from coalition.waves import compare, match


def test_the_states_of_ties_over_three_waves():
    """A tie that goes and comes back: there, lost, new."""
    ties = [tie("a", "b"), tie("b", "c")]
    with_, without = dataset_of([], ties), dataset_of([stakeholder("a")], ties[1:])
    found = _drawn.drawn(comparison_of(with_, without, with_))
    assert [line["states"] for line in found["ties"]] == [
        ["there", "lost", "new"],
        ["there", "kept", "kept"],
    ]


def test_who_left_is_shown_once_more_and_then_absent():
    everybody = dataset_of([stakeholder(name) for name in "abc"], [tie("a", "b")])
    fewer = dataset_of([stakeholder(name) for name in "ab"], [tie("a", "b")])
    states = _drawn.people_states(comparison_of(everybody, fewer, fewer))
    assert states == {
        "a": ["there", "there", "there"],
        "b": ["there", "there", "there"],
        "c": ["there", "left", "absent"],
    }


def test_a_conflict_begins_goes_on_and_is_settled():
    calm = dataset_of([stakeholder("a"), stakeholder("b")], [tie("a", "c")])
    quarrel = dataset_of([], [tie("a", "c"), replace(tie("a", "b"), status="conflict")])
    found = _drawn.drawn(comparison_of(calm, quarrel, quarrel, calm))
    assert [line["states"] for line in found["conflicts"]] == [
        ["absent", "began", "goes on", "settled"]
    ]


def test_too_many_are_told_in_words_only(monkeypatch):
    wave = dataset_of([], [tie("a", "b"), tie("b", "c")])
    monkeypatch.setattr(_drawn, "MOST", 2)
    page = render(comparison_of(wave, wave)).decode()
    assert "too many for a picture" in page
    assert "<svg id=" not in page


def test_names_and_titles_stay_text():
    name = "</script><b>&quot;"
    wave = dataset_of([stakeholder(name)], [tie(name, "b")])
    found = compare([analyze(wave)] * 2, match([wave, wave]), ["<i>then", "now</title>"])
    page = render(found).decode()
    assert page.count("</script>") == 2
    assert "<b>&" not in page
    assert "<i>" not in page
    assert page.count("</title>") == 1


def test_the_same_waves_give_the_same_bytes():
    wave = dataset_of([], [tie("a", "b"), tie("b", "c")])
    one, other = (compare([analyze(wave)] * 2, match([wave, wave]), ["a", "b"]) for _ in range(2))
    assert render(one) == render(other)


def test_empty_waves_make_a_page():
    assert b"<h1>" in render(comparison_of(dataset_of(), dataset_of()))
