"""What can go wrong, and with which exit code.

CoalitionError
├── UnusableInput (2)   the question cannot be asked: missing file, unknown option value
│   └── InputError (2)  the data cannot be used; carries every Issue found
└── AnswerIsNo (1)      the question was asked and the answer is no: --strict, an infeasible plan
"""

from collections.abc import Sequence
from dataclasses import dataclass

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
        place = ", ".join(
            part
            for part in (
                self.file,
                f"row {self.row}" if self.row is not None else "",
                self.column,
            )
            if part
        )
        value = f" '{shortened(self.value)}'" if self.value else ""
        return f"{place}{':' if place else ''}{value} {self.message} {self.action}".strip()


class CoalitionError(Exception):
    """Anything the user can mend; shown without a traceback."""

    exit_code = 2


class UnusableInput(CoalitionError):
    """The question cannot be asked as it stands."""


class InputError(UnusableInput):
    """The data cannot be used; `issues` holds every problem, errors first.

    Its text leaves out what is only for notice: that hides what must be mended.
    """

    def __init__(self, issues: Sequence[Issue]):
        self.issues = tuple(issues)
        told = [issue for issue in issues if issue.severity != "info"]
        super().__init__("\n".join(str(issue) for issue in told))


class AnswerIsNo(CoalitionError):
    """The question was answered, and the answer is no."""

    exit_code = 1


def shortened(text: str, length: int = 60) -> str:
    """`text` on one line without control characters, cut to `length` characters."""
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    plain = " ".join(text.split())
    return plain if len(plain) <= length else plain[: length - 1] + "…"
