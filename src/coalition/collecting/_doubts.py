"""What was wrong or doubtful in a returned form, each with what was done about it."""

from collections.abc import Sequence

from coalition.errors import Issue, shortened


def no_form(file: str) -> Issue:
    """Neither part of a form was found."""
    return Issue(
        "not-a-form",
        "error",
        "has neither a sheet with the columns Question and Your answer nor one with Partner.",
        "It was left out. Put the headers back as they were sent, or type the answers into a "
        "fresh form.",
        file,
    )


def nameless(file: str) -> Issue:
    """Nothing says whose form it is."""
    return Issue(
        "nameless-form",
        "error",
        "does not say whose it is: the answers to 'Form of' and 'Name' are empty.",
        "It was left out. Write the name, and collect again.",
        file,
    )


def renamed(file: str, listed: str, written: str) -> Issue:
    """The name was corrected."""
    return Issue(
        "renamed",
        "info",
        f"gives the name as '{shortened(written)}'; the list says '{shortened(listed)}'.",
        "The list's name was kept, so that ties still meet. Correct the list if it is wrong.",
        file,
    )


def incomplete(file: str, what: str, header: str) -> Issue:
    """One of the two sheets is missing."""
    return Issue(
        "incomplete-form",
        "warning",
        f"holds no {what}: no sheet has the column {header}.",
        "The rest was read.",
        file,
    )


def cut_columns(file: str, headers: Sequence[str]) -> Issue:
    """Columns that were sent have not come back."""
    return Issue(
        "deleted-columns",
        "warning",
        f"has lost the columns {', '.join(headers)}.",
        "They count as not answered. The rest was read.",
        file,
    )


def kept_as_they_are(file: str, what: str, headers: Sequence[str]) -> Issue:
    """Questions or columns that were not sent."""
    named = ", ".join(f"'{shortened(header)}'" for header in headers)
    return Issue(
        "added-" + what,
        "info",
        f"holds {what} that were not asked: {named}.",
        "They were kept under their own headers.",
        file,
    )


def unreadable(file: str, row: int, header: str, cell: str, expected: str) -> Issue:
    """An answer that the analysis cannot read."""
    return Issue(
        "unreadable-answer",
        "warning",
        f"expected {expected}.",
        "It was kept as it is, and counts as not answered. Correct it in the form or in what was "
        "collected.",
        file,
        row,
        header,
        shortened(cell),
    )


def unlisted(file: str, names: Sequence[str]) -> Issue:
    """Partners who are not among those who were asked."""
    named = ", ".join(f"'{shortened(name)}'" for name in names)
    return Issue(
        "partner-not-listed",
        "info",
        f"names partners who are not on the list: {named}.",
        "They were kept. Add them to the list if they should be asked too.",
        file,
    )


def answered_twice(file: str, name: str, first: str) -> Issue:
    """Two forms of one stakeholder."""
    return Issue(
        "answered-twice",
        "warning",
        f"is a second form of '{shortened(name)}'; the first is {first}.",
        "Both were kept: lists were joined, the first form's words stand where they differ, and "
        "every difference is on the sheet Read me. Delete the form that does not count, and "
        "collect again.",
        file,
    )


def emptied(file: str, headers: Sequence[str]) -> Issue:
    """Answers that were filled in when the form was sent, and are empty now."""
    return Issue(
        "emptied",
        "info",
        f"leaves empty what the list knows: {', '.join(headers)}.",
        "The list's words were kept. Delete them in what was collected if they are wrong.",
        file,
    )
