"""What can go wrong, and with which exit code.

CoalitionError
├── UnusableInput (2)   the question cannot be asked: missing file, unknown option value
│   └── InputError (2)  the data cannot be used; carries every Issue found
└── AnswerIsNo (1)      the question was asked and the answer is no: --strict, an infeasible plan
    └── Doubtful (1)    --strict, and there are warnings; carries them
"""

from collections.abc import Sequence
from dataclasses import dataclass

from coalition.words import tell, translated

SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing about the data that its owner should know.

    Parameters
    ----------
    code : str
        Stable name for programs, such as ``unknown-sector``.
    severity : str
        ``error`` (the data cannot be used), ``warning`` (used, but doubtful) or ``info``.
    message : str
        What is wrong and what was expected, in words of the sheet's owner.
    action : str
        What was done about it, or how to mend it.
    file, column, value : str, optional
        Where it stands and what stood there.
    row : int, optional
        Row as the spreadsheet program counts: the first line of the file is 1.
    """

    code: str
    severity: str
    message: str
    action: str
    file: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""

    def __str__(self) -> str:
        return self.in_language("en")

    def in_language(self, language: str) -> str:
        """All of it on one line; names of files and columns stay as they are."""
        row = "" if self.row is None else tell("row {row}", row=str(self.row))
        place = ", ".join(filter(None, (self.file, translated(row, language), self.column)))
        value = f" '{shortened(self.value)}'" if self.value else ""
        said = " ".join(translated(text, language) for text in (self.message, self.action))
        return f"{place}{':' if place else ''}{value} {said}".strip()


class CoalitionError(Exception):
    """Anything the user can mend; shown without a traceback.

    Parameters
    ----------
    lines : str
        What is wrong and how to mend it; a sentence of ours is said in the user's language.
    """

    exit_code = 2

    def __init__(self, *lines: str):
        super().__init__("\n".join(lines))
        self.lines = lines

    def in_language(self, language: str) -> str:
        """The message, a line each, in `language`."""
        return "\n".join(translated(line, language) for line in self.lines)


class UnusableInput(CoalitionError):
    """The question cannot be asked as it stands."""


class InputError(UnusableInput):
    """The data cannot be used; `issues` holds every problem, errors first.

    Its text leaves out what is only for notice: that hides what must be mended.
    """

    def __init__(self, issues: Sequence[Issue]):
        self.issues = tuple(issues)
        super().__init__(self.in_language("en"))

    def in_language(self, language: str) -> str:
        """Every problem on a line of its own."""
        told = [issue for issue in self.issues if issue.severity != "info"]
        return "\n".join(issue.in_language(language) for issue in told)


class AnswerIsNo(CoalitionError):
    """The question was answered, and the answer is no."""

    exit_code = 1


class Doubtful(AnswerIsNo):
    """``--strict``, and there is something to look at; `issues` are listed below what it says."""

    def __init__(self, told: str, issues: Sequence[Issue]):
        self.issues = tuple(issues)
        super().__init__(told, *(f"  {issue}" for issue in issues))

    def in_language(self, language: str) -> str:
        """The message, and under it the issues."""
        listed = [f"  {issue.in_language(language)}" for issue in self.issues]
        return "\n".join([translated(self.lines[0], language), *listed])


def reason_of(error: OSError | ValueError) -> str:
    """Why the computer refused; its commonest reasons are sentences of ours.

    >>> reason_of(FileNotFoundError(2, "No such file or directory"))
    'No such file or directory'
    """
    if not isinstance(error, OSError):
        return str(error)
    return _REASONS.get(error.strerror or "") or error.strerror or str(error)


_REASONS: dict[str, str] = {
    reason: reason
    for reason in (
        tell("File exists"),
        tell("File name too long"),
        tell("Is a directory"),
        tell("No space left on device"),
        tell("No such file or directory"),
        tell("Not a directory"),
        tell("Permission denied"),
        tell("Read-only file system"),
    )
}


def shortened(text: str, length: int = 60) -> str:
    """`text` on one line without control characters, cut to `length` characters."""
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    plain = " ".join(text.split())
    return plain if len(plain) <= length else plain[: length - 1] + "…"
