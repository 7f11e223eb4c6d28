"""The help of the commands in the user's language."""

import inspect
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from typing import TypeVar

import click

from coalition.words import LANGUAGES, catalogue

Command = TypeVar("Command", bound=click.Command)
VARIABLE = "COALITION_LANGUAGE"


def language_asked(arguments: Sequence[str]) -> str:
    """The language of messages, known before the options are read: they may be wrong themselves.

    >>> language_asked(["analyze", "--language", "fr", "no-such-file.csv"])
    'fr'
    """
    found = [os.environ.get(VARIABLE, "")]
    for place, word in enumerate(arguments):
        name, equals, value = word.partition("=")
        if name == "--language":
            found.append(value if equals else "".join(arguments[place + 1 : place + 2]))
    return next((name for name in reversed(found) if name in LANGUAGES), "en")


def help_texts(command: click.Command) -> Iterator[str]:
    """Every text of ours in the help of `command`, as catalogues hold it."""
    yield from _paragraphs(command.help or "")
    yield from _paragraphs(_heading(command.epilog or ""))
    yield from (p.help for p in command.params if isinstance(p, click.Option) and p.help)


def help_in(command: Command, language: str) -> Command:
    """`command` with its help in `language`; names of options and examples stay."""
    if language == "en":
        return command
    said = catalogue(language)["sentences"]
    spoken = copy(command)
    spoken.help = _translated(command.help or "", said)
    heading = _heading(command.epilog or "")
    spoken.epilog = (command.epilog or "").replace(heading, _translated(heading, said), 1)
    spoken.params = [_option_in(parameter, said) for parameter in command.params]
    return spoken


def _option_in(parameter: click.Parameter, said: Mapping[str, str]) -> click.Parameter:
    if not isinstance(parameter, click.Option) or not parameter.help:
        return parameter
    spoken = copy(parameter)
    spoken.help = said.get(parameter.help) or parameter.help
    return spoken


def _heading(epilog: str) -> str:
    """What stands before the examples, which are typed as they are."""
    return re.sub(r"^[\b\s]*", "", epilog).partition(":")[0]


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in inspect.cleandoc(text).split("\n\n") if part.strip()]


def _translated(text: str, said: Mapping[str, str]) -> str:
    return "\n\n".join(said.get(part) or part for part in _paragraphs(text))
