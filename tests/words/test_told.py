"""Sentences that remember their template, and the forms of numbers in each language."""

import copy
import pickle

import pytest

from coalition.words import _told as home
from coalition.words import direction, message, tell, tell_capital, tell_list, translated


@pytest.fixture
def french(monkeypatch):
    """A catalogue of three sentences."""
    texts = {
        "{giver} offers {terms}.": "{terms} : c'est {giver} qui le propose.",
        "{number} {number:tie|ties}": "{number} {number:lien|liens}",
        "{number} more": "{number} de plus",
    }
    monkeypatch.setattr(home, "catalogue", lambda language: {"sentences": texts})


def test_a_sentence_is_its_english():
    said = tell("{giver} offers {terms}.", giver="Ada", terms="maps")
    assert said == "Ada offers maps."
    assert isinstance(said, str)
    assert hash(said) == hash("Ada offers maps.")


def test_arguments_move_and_parts_are_translated_too(french):
    more = tell("{number} more", number=1200)
    terms = tell_list(["maps", "a {room}", more])
    said = tell("{giver} offers {terms}.", giver="Ada", terms=terms)
    assert translated(said, "fr") == (
        "maps, a {room} et 1\u202f200 de plus : c'est Ada qui le propose."
    )


def test_texts_of_the_data_stay(french):
    """A name that looks like a template, or like a sentence of ours, is neither."""
    assert translated("{number} more", "fr") == "{number} more"
    said = tell("{giver} offers {terms}.", giver="{terms}", terms="x")
    assert said == "{terms} offers x."


@pytest.mark.parametrize(("number", "expected"), [(0, "0 lien"), (1, "1 lien"), (2, "2 liens")])
def test_a_number_takes_the_form_of_its_language(french, number, expected):
    assert translated(tell("{number} {number:tie|ties}", number=number), "fr") == expected


@pytest.mark.parametrize(
    ("number", "category"),
    [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (11, "many"), (100, "other")],
)
def test_arabic_has_six_forms(monkeypatch, number, category):
    forms = {"{number:tie|ties}": "{number:zero|one|two|few|many|other}"}
    monkeypatch.setattr(home, "catalogue", lambda language: {"sentences": forms})
    assert translated(tell("{number:tie|ties}", number=number), "ar") == category


def test_what_has_no_translation_stays_english(french):
    assert translated(tell("Nobody said this."), "fr") == "Nobody said this."


def test_semicolons_and_commas_are_those_of_the_language():
    assert translated(tell_list([tell("a"), "b, c"], ";"), "ar") == "a\u061b b, c"
    assert translated(tell_list([tell("a"), "b"], ","), "ar") == "a\u060c b"
    assert translated(tell_list([tell("a"), "b"], ";"), "fr") == "a; b"


def test_a_capital_is_given_after_the_translation(monkeypatch):
    texts = {"around {name}": "autour de {name}"}
    monkeypatch.setattr(home, "catalogue", lambda language: {"sentences": texts})
    said = tell_capital(tell("around {name}", name="Ada"))
    assert said == "Around Ada"
    assert translated(said, "fr") == "Autour de Ada"
    assert tell_capital("water") == "Water"
    assert message(said) == ["^", [["around {name}", {"name": "Ada"}]]]


def test_sentences_without_arguments_are_kept_once():
    assert tell("It was passed over.") is tell("It was passed over.")


def test_saying_fills_what_is_open():
    open_ = tell("Both work on {themes}, {how}.")
    assert open_.saying(themes="water").saying(how="daily") == "Both work on water, daily."


def test_the_script_gets_templates_and_arguments():
    said = tell("{giver} offers {terms}.", giver="Ada", terms=tell_list(["a", "b"], "or"))
    assert message(said) == [
        "{giver} offers {terms}.",
        {"giver": "Ada", "terms": ["or", ["a", "b"]]},
    ]
    assert message("plain") == "plain"


@pytest.mark.parametrize("again", [copy.deepcopy, lambda said: pickle.loads(pickle.dumps(said))])
def test_copies_remember_too(french, again):
    said = again(tell("{giver} offers {terms}.", giver="Ada", terms=tell_list(["a", "b"])))
    assert translated(said, "fr") == "a et b : c'est Ada qui le propose."


def test_arabic_runs_from_right_to_left():
    assert direction("ar") == "rtl"
    assert direction("fr") == "ltr"
