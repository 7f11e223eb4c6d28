"""Sentences of ours in pages: escaped, isolated, cut and written as the language does."""

import pytest
from markupsafe import Markup

from coalition.views._html import filled_in, in_html, in_text
from coalition.views._known import word
from coalition.views._page import environment
from coalition.views._words import listing, named, names, number, percent, score
from coalition.words import Told, tell
from coalition.words import _told as home

HOSTILE = "</script><b>{name}</b>\u202e"


@pytest.fixture(autouse=True)
def catalogues(monkeypatch):
    """French and Arabic of a few sentences."""
    texts = {
        "<b>{name}</b> needs {what}": "{what} : voilà ce qu'il faut à <b>{name}</b>",
        "{number} more": "{number} de plus",
        "cut point": "point de coupure",
    }
    monkeypatch.setattr(home, "catalogue", lambda language: {"sentences": texts})


def test_what_is_said_of_is_escaped_and_isolated():
    said = Told("<b>{name}</b> needs {what}", {"name": HOSTILE, "what": "A & B"})
    assert in_html(said, "fr") == (
        "<bdi>A &amp; B</bdi> : voilà ce qu'il faut à "
        "<b><bdi>&lt;/script&gt;&lt;b&gt;{name}&lt;/b&gt;</bdi></b>"
    )


def test_english_pages_isolate_nothing_but_names():
    said = Told("<b>{name}</b> needs {what}", {"name": named("A"), "what": "B"})
    assert in_html(said, "en") == "<b><bdi>A</bdi></b> needs B"


def test_a_plain_sentence_is_escaped():
    assert in_html(tell("Herfindahl's"), "en") == "Herfindahl&#39;s"


def test_a_value_cannot_be_a_sentence_of_ours():
    """A name that is written as one of our words stays a name."""
    assert in_html("cut point", "fr") == "<bdi>cut point</bdi>"
    assert in_html(word("cut-point"), "fr") == "point de coupure"


def test_lists_and_counts_are_those_of_the_language():
    told = names(["A", "B", "C"], most=1)
    assert in_html(told, "en") == "<bdi>A</bdi> and 2 more"
    assert in_html(told, "fr") == "<bdi>A</bdi> et 2 de plus"


def test_names_with_commas_are_parted_by_semicolons_in_every_language():
    told = listing(["School, Upper Valley", "b", "c"])
    assert in_html(told, "en") == "School, Upper Valley; b; and c"


@pytest.mark.parametrize(
    ("figure", "language", "expected"),
    [
        (number(1234.5), "fr", "1\u202f234,50"),
        (number(-3), "ar", "\u200e−3"),
        (score(0.5), "pt", "0,50"),
        (percent(0.614), "es", "61\u00a0%"),
        (percent(0.002), "pt", "&lt;\u00a01%"),
        (number(None), "fr", "–"),
    ],
)
def test_figures_have_the_marks_of_the_language(figure, language, expected):
    shown = in_html(figure, language) if isinstance(figure, Told) else figure
    assert shown == Markup(expected)


def test_a_long_sentence_is_cut_after_it_is_translated():
    said = named(Told("cut point", {}), length=8)
    assert in_html(said, "en") == "<bdi>cut poi…</bdi>"
    assert in_html(said, "fr") == "<bdi>point d…</bdi>"
    assert in_text(Told("cut point", {}), "fr", 8) == "point d…"


def test_a_template_says_its_sentences_in_the_language():
    page = environment("coalition.views.report", language="fr")
    text = page.from_string(
        '{{ t("<b>{name}</b> needs {what}", {"name": who}, what=2) }} {{ told }} {{ plain }}'
    )
    shown = text.render(who="A<", told=word("cut-point"), plain="A<")
    assert shown == ("2 : voilà ce qu'il faut à <b><bdi>A&lt;</bdi></b> point de coupure A&lt;")


def test_a_sentence_without_translation_stays_english():
    assert filled_in("Nobody said {what}.", {"what": 2}, "fr") == "Nobody said 2."
