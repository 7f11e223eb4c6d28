"""Repeats as signs: smaller, and nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from map_reading import unfolded

from coalition.views.map._folded import folded, folded_words
from coalition.words import LANGUAGES, catalogue


@given(st.text("abcé شم", max_size=200) | st.text("ab").map(lambda text: text * 40))
def test_a_folded_text_unfolds_as_it_was(text):
    assert unfolded(folded(text)) == text
    assert len(folded(text).encode()) <= len(text.encode())


def test_a_repeat_is_found_far_back_but_not_farther_than_a_sign_can_say():
    """Numbers from 1000 on are 4 letters each: 8,000 of them are 32,000."""
    between = "".join(map(str, range(1000, 9000)))
    near, far = (folded(f"once upon a time{filler}once upon a time") for filler in ("", between))
    assert unfolded(near).endswith("once upon a time")
    assert unfolded(far) == f"once upon a time{between}once upon a time"
    assert len(far) - len(folded(f"once upon a time{between}")) == 1
    too_far = f"once upon a time{between}{between[:1200]}once upon a time"
    assert unfolded(folded(too_far)) == too_far


def test_no_sign_is_one_that_a_page_must_not_hold():
    """Neither half of a pair nor what Unicode keeps for itself."""
    text = folded("".join(f"{i * 7919 % 1000} of {i}, " for i in range(9_000)))
    assert not any(0xD800 <= ord(sign) <= 0xDFFF or ord(sign) & 0xFFFE == 0xFFFE for sign in text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_catalogue_has_letters_that_are_signs_here(language):
    """Else a text would lose them: another language may need other signs."""
    for part in catalogue(language).values():
        text = "\n".join(part.values())
        assert unfolded(folded(text)) == text


def test_words_of_five_languages_take_less_than_half():
    messages = {language: catalogue(language)["page"] for language in LANGUAGES}
    english = list(catalogue("fr")["sentences"])[:200]
    sentences = {
        language: [catalogue(language)["sentences"].get(text, text) for text in english]
        for language in LANGUAGES
    }
    words = folded_words(messages, sentences)
    lines = unfolded(words["folded"]).split("\n")
    keys = list(messages["en"])
    assert lines[: len(keys)] == keys
    assert len(lines) == 6 * len(keys) + sum(map(len, sentences.values()))
    assert lines[-1] == sentences["ar"][-1]
    assert len(words["folded"].encode()) < 0.5 * len("\n".join(lines).encode())
