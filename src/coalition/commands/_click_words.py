"""The words that click itself shows: in its help, and where a command is typed wrong."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import click

from coalition.words import catalogue, tell

_SAID = (
    tell("Usage:"),
    tell("Options"),
    tell("Commands"),
    tell("Show the version and exit."),
    tell("Show this message and exit."),
    tell("default: {default}"),
    tell("env var: {var}"),
    tell("required"),
    tell("Error: {message}"),
    tell("Try '{command} {option}' for help."),
    tell("Invalid value: {message}"),
    tell("Invalid value for {param_hint}: {message}"),
    tell("Missing argument"),
    tell("Missing option"),
    tell("Missing command."),
    tell("No such option {name!r}."),
    tell("Did you mean {possibility}?"),
    tell("(Did you mean one of: {possibilities}?)"),
    tell("Option {name!r} does not take a value."),
    tell("Option {name!r} requires an argument."),
    tell("Got unexpected extra argument ({args})"),
    tell("Got unexpected extra arguments ({args})"),
    tell("{value!r} is not one of {choices}."),
    tell("{value!r} is not a valid {number_type}."),
    tell("{value} is not in the range {range}."),
)
"""As click writes them; what is in braces is filled in by it."""

_MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "types")


@contextmanager
def click_says(language: str) -> Iterator[None]:
    """Let click say its own words in `language`; what the catalogue lacks stays English."""
    if language == "en":
        yield
        return
    said = catalogue(language)["sentences"]
    answers = {"_": _one(said), "ngettext": _counted(said)}
    # Click asks gettext, which reads compiled catalogues from a folder of the system only; so we
    # answer in gettext's place.
    places = [
        (module, asked, getattr(module, asked))
        for module in (getattr(click, name) for name in _MODULES)
        for asked in answers
        if hasattr(module, asked)
    ]
    for module, asked, _ in places:
        setattr(module, asked, answers[asked])
    try:
        yield
    finally:
        for module, asked, gettext in places:
            setattr(module, asked, gettext)


def _one(said: Mapping[str, str]) -> Callable[[str], str]:
    return lambda text: said.get(text) or text


def _counted(said: Mapping[str, str]) -> Callable[[str, str, Any], str]:
    return lambda one, many, number: _one(said)(one if number == 1 else many)
