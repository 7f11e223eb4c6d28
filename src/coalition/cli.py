"""The `coalition` command: finds its commands in their folder, turns errors into exit codes."""

import gc
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import click

import coalition.commands
from coalition import __version__
from coalition.commands._click_words import click_says
from coalition.commands._help import help_in, language_asked
from coalition.errors import CoalitionError, shortened
from coalition.words import Told, tell, translated

INTERRUPTED = 130


class Commands(click.Group):
    """A command is a module in `coalition.commands`, loaded when it is called or listed."""

    language = "en"

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands, in the order of the alphabet."""
        folder = coalition.commands.__path__
        return sorted(m.name for m in iter_modules(folder) if not m.name.startswith("_"))

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command called `name`, None if there is none."""
        if name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"coalition.commands.{name}").command
        return help_in(command, self.language)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; a misspelt command is told with those that it may mean."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            ctx.fail(self._unknown(ctx, args[0]))
        return super().resolve_command(ctx, args)

    def _unknown(self, ctx: click.Context, typed: str) -> str:
        said: dict[str, str] = {"name": shortened(typed)}
        if Path(typed).is_file():
            said["example"] = f"coalition analyze {said['name']}"
            return tell("No such command '{name}'. To analyse a file:  {example}", **said)
        known = self.list_commands(ctx)
        near = get_close_matches(typed.lower(), known, n=1)
        if near:
            return tell("No such command '{name}'. Did you mean '{near}'?", near=near[0], **said)
        return tell("No such command '{name}'. There are: {known}.", known=", ".join(known), **said)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List what each command does, whole: click cuts it to one line."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section(translated(tell("Commands"), self.language)):
            formatter.write_dl([(n, c.get_short_help_str(limit=999)) for n, c in commands if c])


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with:  coalition analyze stakeholders.csv",
)
@click.version_option(__version__, prog_name="coalition")
def group() -> None:
    """From the sheet of stakeholders that you already have to a coalition plan, offline."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit: 0 done, 1 the answer is no, 2 unusable, 130 interrupted."""
    # Read when numpy loads. Our vectors are short: on two busy cores its threads waited for each
    # other so long that the eigenvector of 100,000 took 5 seconds instead of 0.3.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # A run keeps nearly all that it makes: to look for garbage after every 700 records cost a
    # quarter of the time at 100,000 stakeholders, and to do so once at its end, when everything
    # goes anyway, a tenth of a second in a workshop.
    gc.disable()
    try:
        code = _run(arguments)
    finally:
        gc.freeze()
        gc.enable()
    sys.exit(code)


def _run(arguments: Sequence[str] | None) -> int:
    # Before the options are read: what is wrong may be one of them.
    language = language_asked(sys.argv[1:] if arguments is None else arguments)
    with click_says(language):
        return _run_in(language, arguments)


def _run_in(language: str, arguments: Sequence[str] | None) -> int:
    commands = help_in(group, language)
    commands.language = language
    try:
        _speak_any_alphabet()
        result: Any = commands.main(args=arguments, prog_name="coalition", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.ClickException as error:
        if isinstance(error.message, Told) and isinstance(error, click.UsageError):
            error = click.UsageError(error.message.in_language(language), error.ctx)
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(translated(tell("Interrupted; nothing was written."), language), err=True)
        return INTERRUPTED
    except CoalitionError as error:
        said = tell("Error: {message}", message=error.in_language(language))
        click.echo(translated(said, language), err=True)
        return error.exit_code


def _speak_any_alphabet() -> None:
    # A Windows console that cannot show a letter must not end the program.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
