"""The help of every command in the user's language, and the words that click itself says."""

import re
import string

import click
import pytest
from end_to_end.typed import typed
from words import pseudo
from words.pseudo import LANGUAGE

from coalition.cli import group
from coalition.commands import _click_words, _help
from coalition.commands._click_words import click_says
from coalition.commands._help import help_in, language_asked
from coalition.words import LANGUAGES, catalogue
from coalition.words import _told as home

COMMANDS = group.list_commands(click.Context(group))
OTHERS = [language for language in LANGUAGES if language != "en"]
AS_TYPED = (
    r"(?m)^ *coalition .*$|^ *-.*?(?=  |\n)|: coalition .*",  # examples, and names of options
    r"(?m)^  [a-z]+(?=  )",  # commands
    r"\w+\.(?:html|json|csv|toml|xlsx)",
    r"--?[a-z]+(?:-[a-z]+)*(?: needs=)?",
    r"\b[A-Z_]{3,}(?:\.{3})?",  # what stands for a value
    r"reports/\S+|\[default|region:North=|[a-z]+=(?=\d)|[xX](?=[<>])",
)


@pytest.fixture
def made_up(monkeypatch):
    """The made-up language in place of Arabic."""
    monkeypatch.setenv("COALITION_LANGUAGE", LANGUAGE)
    for module in (home, _help, _click_words):
        monkeypatch.setattr(module, "catalogue", lambda language: pseudo.CATALOGUE)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_nothing_of_the_help_stays_english(command, made_up):
    answer = typed(*command.split(), "--help")
    assert (answer.code, answer.err) == (0, "")
    assert pseudo.left_over(answer.out, AS_TYPED) == []


@pytest.mark.parametrize("language", OTHERS)
def test_translations_of_what_click_says_have_its_fields(language):
    """Click fills them in by `str.format`; a field that it does not know would end the program."""
    said = catalogue(language)["sentences"]
    for told in _click_words._SAID:
        assert fields(said[told.template]) == fields(told.template), told


def fields(text):
    """What `str.format` finds in braces."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def test_after_another_language_click_speaks_english_again():
    before = click.core._
    with click_says("fr"):
        assert click.core._("Missing argument") != "Missing argument"
    assert click.core._ is before
    typed("--help", "--language", "fr")
    assert "Show this message and exit." in typed("--help").out


def test_help_in_another_language_leaves_the_command_as_it_is():
    command = group.get_command(click.Context(group), "plan")
    before = [command.help, command.epilog, *(getattr(p, "help", None) for p in command.params)]
    spoken = help_in(command, "fr")
    assert spoken.help != command.help
    assert [p.name for p in spoken.params] == [p.name for p in command.params]
    after = [command.help, command.epilog, *(getattr(p, "help", None) for p in command.params)]
    assert after == before


@pytest.mark.parametrize(
    ("words", "variable", "expected"),
    [
        ([], "", "en"),
        ([], "fr", "fr"),
        (["check", "--language", "es"], "fr", "es"),
        (["check", "--language=pt", "a.csv"], "", "pt"),
        (["check", "--language", "xx"], "fr", "fr"),
        (["check", "--language"], "", "en"),
    ],
)
def test_the_language_is_known_before_the_options_are_read(words, variable, expected, monkeypatch):
    monkeypatch.setenv("COALITION_LANGUAGE", variable)
    assert language_asked(words) == expected


def test_a_mistyped_option_is_told_in_the_language(monkeypatch):
    monkeypatch.setenv("COALITION_LANGUAGE", "fr")
    answer = typed("check", "--nix")
    assert answer.code == 2
    assert re.search("Erreur.*--nix", answer.err)
    assert "No such option '--nix'." in typed("check", "--nix", "--language", "en").err
