"""The data sets that ship with the package: what there is, and a copy of one to work on."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from shutil import copyfile, rmtree

from coalition.errors import UnusableInput, reason_of, shortened
from coalition.words import tell

STAKEHOLDERS, TIES, README = "stakeholders.csv", "ties.csv", "README.md"


@dataclass(frozen=True, slots=True)
class Example:
    """One shipped data set: a folder with a table of stakeholders.

    Parameters
    ----------
    name : str
        Name of the folder, as `coalition examples NAME` takes it.
    title : str
        Heading of its README.
    path : Path
        Where the folder lies.
    files : tuple of str
        Names of its files, sorted.
    description : str
        First sentence of its README.
    """

    name: str
    title: str
    path: Path
    files: tuple[str, ...]
    description: str


def examples() -> list[Example]:
    """Every shipped data set, by name."""
    folders = sorted(folder for folder in _datasets().iterdir() if _is_example(folder))
    return [_example(folder) for folder in folders]


def copy(name: str, destination: Path) -> Path:
    """Copy the data set called `name` as a folder into `destination`; the copy's path.

    Raises
    ------
    UnusableInput
        There is no such data set, something of its name stands in `destination` already, or
        the folder cannot be written.
    """
    example = _find(name)
    target = destination / example.name
    if target.exists():
        raise UnusableInput(
            tell("'{path}' is already there, and nothing is overwritten. Use --to.", path=target)
        )
    try:
        target.mkdir(parents=True)
    except OSError as error:
        raise UnusableInput(
            tell("'{path}' cannot be created: {reason}.", path=target, reason=reason_of(error))
        ) from error
    try:
        for file in example.files:
            # Not copytree: an installed package may be read-only, the copy is to be edited.
            copyfile(example.path / file, target / file)
    except OSError as error:
        rmtree(target, ignore_errors=True)
        raise UnusableInput(
            tell("'{path}' cannot be written: {reason}.", path=target, reason=reason_of(error))
        ) from error
    return target


def analysis_command(folder: Path) -> str:
    """The line that analyses the data set in `folder`.

    >>> analysis_command(Path("my sets") / "none").split(" --out ")[1]
    'reports/none'
    """
    words = ["coalition analyze", _quoted(folder / STAKEHOLDERS)]
    if (folder / TIES).is_file():
        words += ["--ties", _quoted(folder / TIES)]
    return " ".join([*words, "--out", _quoted(f"reports/{folder.name}")])


def _find(name: str) -> Example:
    shipped = {example.name: example for example in examples()}
    if name not in shipped:
        choices = ", ".join(shipped)
        raise UnusableInput(
            tell(
                "No data set '{name}'. Choose one of: {choices}.",
                name=shortened(name),
                choices=choices,
            )
        )
    return shipped[name]


def _datasets() -> Path:
    """Inside the installed package; in a checkout two folders above it."""
    package = Path(str(files("coalition")))
    for folder in (package / "datasets", package.parents[1] / "datasets"):
        if folder.is_dir():
            return folder
    raise UnusableInput(
        tell("No data sets came with this installation. Install the package again.")
    )


def _is_example(folder: Path) -> bool:
    return (folder / STAKEHOLDERS).is_file() and (folder / README).is_file()


def _example(folder: Path) -> Example:
    title, description = _title_and_first_sentence((folder / README).read_text(encoding="utf-8"))
    return Example(
        name=folder.name,
        title=title,
        path=folder,
        files=tuple(sorted(file.name for file in folder.iterdir() if file.is_file())),
        description=description,
    )


def _title_and_first_sentence(markdown: str) -> tuple[str, str]:
    heading, _, rest = markdown.strip().partition("\n")
    paragraph = " ".join(rest.strip().partition("\n\n")[0].split())
    sentence = paragraph.partition(". ")[0].removesuffix(".")
    return heading.lstrip("# ").strip(), f"{sentence}."


def _quoted(path: Path | str) -> str:
    # Double quotes: the only ones that every shell knows, that of Windows included.
    return f'"{path}"' if " " in str(path) else str(path)
