"""The catalogues of messages: whole in every language, and every message of the page in them."""

import re
from importlib.resources import files

import pytest

from coalition.views.map._assets import SCRIPTS
from coalition.views.map._catalogue import LANGUAGES, catalogue, told

HOME = files("coalition.views.map")
OTHERS = [language for language in LANGUAGES if language != "en"]


def arguments(message: str) -> set[str]:
    return set(re.findall(r"\{(\w+)[:}]", message))


def test_every_catalogue_is_offered():
    words = files("coalition.words").iterdir()
    there = {path.name.removesuffix(".json") for path in words if path.name.endswith(".json")}
    assert there == set(LANGUAGES)


@pytest.mark.parametrize("language", OTHERS)
def test_catalogues_have_the_same_messages_with_the_same_arguments(language):
    english, other = catalogue("en"), catalogue(language)
    assert list(other) == list(english)
    for key in english:
        assert arguments(other[key]) == arguments(english[key]), key
        assert other[key].strip(), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_are_plain_text_in_order(language):
    messages = catalogue(language)
    assert list(messages) == sorted(messages)
    assert not any(re.search(r"[<>&]", message) for message in messages.values())


def test_every_message_that_is_asked_for_is_there():
    template = HOME.joinpath("page.html.j2").read_text(encoding="utf-8")
    scripts = "".join(
        HOME.joinpath("scripts", name).read_text(encoding="utf-8") for name in SCRIPTS
    )
    asked = set(re.findall(r'words\.message\["([\w-]+)"\]', template))
    asked |= set(re.findall(r'\bword\("([\w-]+)"', scripts))
    assert asked <= set(catalogue("en"))
    assert len(asked) > 100


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 partners"), (1, "1 partner"), (1200, "1,200 partners")]
)
def test_a_number_takes_its_form(number, expected):
    assert told(["partners", {"number": number}]) == expected
