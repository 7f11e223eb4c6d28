"""The catalogues hold every sentence that the code can say, with the same arguments."""

import re

import pytest
from words.sentences import sentences

from coalition.words import LANGUAGES, catalogue

OTHERS = [language for language in LANGUAGES if language != "en"]
SAID = sentences()
_ARGUMENT = re.compile(r"\{(\w+)(:[^}]*)?\}")


def arguments(text: str) -> set[str]:
    """Names of the arguments; one that only chooses a form may be left out."""
    return {name for name, forms in _ARGUMENT.findall(text) if not forms}


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_has_its_translation(language):
    there = set(catalogue(language)["sentences"])
    assert sorted(SAID - there) == [], "missing: run make words, and translate what it adds"
    assert sorted(there - SAID) == [], "no longer said"


@pytest.mark.parametrize("language", OTHERS)
def test_translations_have_the_same_arguments(language):
    for english, other in catalogue(language)["sentences"].items():
        assert other.strip(), english
        assert arguments(other) == arguments(english), english


@pytest.mark.parametrize("language", OTHERS)
def test_forms_of_numbers_are_two_or_six(language):
    for text in catalogue(language)["sentences"].values():
        for _, forms in _ARGUMENT.findall(text):
            assert not forms or forms.count("|") in (1, 5), text


@pytest.mark.parametrize("language", OTHERS)
def test_marks_of_html_are_kept(language):
    for english, other in catalogue(language)["sentences"].items():
        tags = re.findall(r"</?\w+", english)
        assert sorted(re.findall(r"</?\w+", other)) == sorted(tags), english


TAGS = re.compile(r"</?(?:a|b|i|strong|code|span|bdi)(?: [a-z]+=\"[^\"<>]*\")*>|&\w+;")


def test_sentences_are_fit_to_stand_in_a_page():
    """A template is HTML where it holds a mark of it: no other letter may be read as one."""
    for english in SAID:
        if "<" in english or "&" in english:
            assert not re.search("[<>&]", TAGS.sub("", english)), english


@pytest.mark.parametrize("language", OTHERS)
def test_translations_are_fit_to_stand_in_a_page(language):
    for english, other in catalogue(language)["sentences"].items():
        if "<" in other or "&" in other:
            assert not re.search("[<>&]", TAGS.sub("", other)), english
        assert ("<" in english) == ("<" in other), english
