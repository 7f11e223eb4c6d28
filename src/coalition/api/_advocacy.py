"""Who can be moved on an issue, asked of an Analysis."""

from typing import TYPE_CHECKING

from coalition.api._analysis import Analysis
from coalition.errors import UnusableInput
from coalition.words import tell

if TYPE_CHECKING:
    from coalition.advocacy import Advocacy


def advocacy(analysis: Analysis, issue: str | None = None, goal: str = "support") -> "Advocacy":
    """Who is with us, who is not, who can be moved, and by whom.

    ``from coalition.api import advocacy``, then ``advocacy(analysis, issue="Tax")``:
    `coalition.advocacy` is the package of its parts, and cannot be called.

    Parameters
    ----------
    analysis : Analysis
    issue : str, optional
        One issue; all by default.
    goal : str
        ``support`` or ``oppose``: what others are to be moved to.

    Raises
    ------
    coalition.errors.UnusableInput
        The data state no stances, or the issue or goal is not known.
    """
    from coalition.advocacy import Cause, advocate

    findings = analysis.findings
    found = advocate(findings.network, findings.dataset, Cause(issue, goal))
    if found is None:
        raise UnusableInput(
            tell("The data state no stances. Add a column such as 'stance: ISSUE'.")
        )
    return found
