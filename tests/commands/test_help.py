"""Help: every command has it, with examples, and it opens at once."""

import json
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from coalition import __version__
from coalition.cli import group

HEAVY = {"pandas", "numpy", "networkx", "igraph", "scipy", "jinja2", "pyvis", "pygal", "xlsxwriter"}
COMMANDS = {
    name: group.get_command(click.Context(group), name)
    for name in group.list_commands(click.Context(group))
}
OPTIONS = [
    pytest.param(option, id=f"{name} {option.opts[-1]}")
    for name, command in COMMANDS.items()
    for option in command.params
    if isinstance(option, click.Option)
]


def helped(*words: str) -> str:
    result = CliRunner().invoke(group, [*words, "--help"], prog_name="coalition")
    assert result.exit_code == 0, result.output
    return result.output


def test_the_group_lists_every_command_with_what_it_does():
    """The first sentence of its help, whole and not cut to a line."""
    text = " ".join(helped().split())
    for name, command in COMMANDS.items():
        assert f" {name} {command.get_short_help_str(limit=999)} " in text
        assert not command.get_short_help_str(limit=999).endswith("...")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_examples_of_itself(name):
    """Each example is a line that begins as one would type it."""
    text = helped(name)
    lines = [line.strip() for line in text.partition("Examples:")[2].splitlines()]
    assert any(line.startswith(f"coalition {name}") for line in lines)
    assert all(line.startswith("coalition ") for line in lines if line)


@pytest.mark.parametrize("name", COMMANDS)
def test_no_line_of_help_is_wider_than_the_page(name):
    assert [line for line in helped(name).splitlines() if len(line) > 100] == []


@pytest.mark.parametrize("option", OPTIONS)
def test_every_option_says_what_it_does(option):
    assert option.help
    assert option.help[0].isupper()


def test_an_example_in_the_help_uses_only_options_that_there_are():
    for name, command in COMMANDS.items():
        known = {opt for p in command.params for opt in (*p.opts, *p.secondary_opts)}
        for line in helped(name).partition("Examples:")[2].splitlines():
            words = line.split()
            if words[1:2] == [name]:
                assert {word for word in words if word.startswith("-")} <= known, line


def test_help_loads_nothing_heavy():
    """Neither the group's help nor a command's imports what takes long."""
    program = (
        "import sys, json, click\n"
        "from click.testing import CliRunner\n"
        "from coalition.cli import group\n"
        "words = [[], *([name] for name in group.list_commands(click.Context(group)))]\n"
        "codes = [CliRunner().invoke(group, [*w, '--help']).exit_code for w in words]\n"
        "print(json.dumps([codes, sorted(sys.modules)]))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    codes, modules = json.loads(done.stdout)
    assert set(codes) == {0}
    assert HEAVY & set(modules) == set()


def test_the_version_is_told():
    result = CliRunner().invoke(group, ["--version"], prog_name="coalition")
    assert result.output == f"coalition, version {__version__}\n"
