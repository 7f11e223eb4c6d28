"""What was wrong or doubtful in a returned form, each with what was done about it."""

from collections.abc import Sequence

from coalition.errors import Issue, shortened
from coalition.words import tell, tell_list


def no_form(file: str) -> Issue:
    """Neither part of a form was found."""
    return Issue(
        "not-a-form",
        "error",
        tell("has neither a sheet with the columns Question and Your answer nor one with Partner."),
        tell(
            "It was left out. Put the headers back as they were sent, or type the answers into a "
            "fresh form."
        ),
        file,
    )


def nameless(file: str) -> Issue:
    """Nothing says whose form it is."""
    return Issue(
        "nameless-form",
        "error",
        tell("does not say whose it is: the answers to 'Form of' and 'Name' are empty."),
        tell("It was left out. Write the name, and collect again."),
        file,
    )


def renamed(file: str, listed: str, written: str) -> Issue:
    """The name was corrected."""
    return Issue(
        "renamed",
        "info",
        tell(
            "gives the name as '{written}'; the list says '{listed}'.",
            written=shortened(written),
            listed=shortened(listed),
        ),
        tell("The list's name was kept, so that ties still meet. Correct the list if it is wrong."),
        file,
    )


def incomplete(file: str, what: str, header: str) -> Issue:
    """One of the two sheets is missing."""
    return Issue(
        "incomplete-form",
        "warning",
        tell("holds no {what}: no sheet has the column {header}.", what=what, header=header),
        tell("The rest was read."),
        file,
    )


def cut_columns(file: str, headers: Sequence[str]) -> Issue:
    """Columns that were sent have not come back."""
    return Issue(
        "deleted-columns",
        "warning",
        tell("has lost the columns {headers}.", headers=tell_list(headers, ",")),
        tell("They count as not answered. The rest was read."),
        file,
    )


def kept_as_they_are(file: str, what: str, headers: Sequence[str]) -> Issue:
    """Questions or columns that were not sent."""
    told = {
        "questions": tell("holds questions that were not asked: {headers}."),
        "columns": tell("holds columns that were not asked: {headers}."),
    }[what]
    return Issue(
        "added-" + what,
        "info",
        told.saying(headers=_quoted(headers)),
        tell("They were kept under their own headers."),
        file,
    )


def unreadable(file: str, row: int, header: str, cell: str, expected: str) -> Issue:
    """An answer that the analysis cannot read."""
    return Issue(
        "unreadable-answer",
        "warning",
        tell("expected {expected}.", expected=expected),
        tell(
            "It was kept as it is, and counts as not answered. Correct it in the form or in what "
            "was collected."
        ),
        file,
        row,
        header,
        shortened(cell),
    )


def unlisted(file: str, names: Sequence[str]) -> Issue:
    """Partners who are not among those who were asked."""
    return Issue(
        "partner-not-listed",
        "info",
        tell("names partners who are not on the list: {names}.", names=_quoted(names)),
        tell("They were kept. Add them to the list if they should be asked too."),
        file,
    )


def answered_twice(file: str, name: str, first: str) -> Issue:
    """Two forms of one stakeholder."""
    return Issue(
        "answered-twice",
        "warning",
        tell(
            "is a second form of '{name}'; the first is {first}.",
            name=shortened(name),
            first=first,
        ),
        tell(
            "Both were kept: lists were joined, the first form's words stand where they differ, "
            "and every difference is on the sheet Read me. Delete the form that does not count, "
            "and collect again."
        ),
        file,
    )


def emptied(file: str, headers: Sequence[str]) -> Issue:
    """Answers that were filled in when the form was sent, and are empty now."""
    return Issue(
        "emptied",
        "info",
        tell("leaves empty what the list knows: {headers}.", headers=tell_list(headers, ",")),
        tell("The list's words were kept. Delete them in what was collected if they are wrong."),
        file,
    )


def _quoted(texts: Sequence[str]) -> str:
    return tell_list([f"'{shortened(text)}'" for text in texts], ",")
