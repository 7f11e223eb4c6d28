"""Returned forms become one sheet of stakeholders and one of ties."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from coalition.collecting.survey import (
    ANSWER,
    FORM_ID,
    PARTNER,
    QUESTION,
    about_columns,
    tie_columns,
)
from coalition.errors import InputError, Issue
from coalition.sources import RawTable, read
from coalition.tables import Dataset, folded, rung

CLOSE = 1
"""Rungs by which two sides may differ before it counts as a disagreement."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One returned form: whose it is, what it says of itself, and of each partner by name."""

    file: str
    id: str
    name: str
    about: Mapping[str, str]
    ties: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two sides that describe their tie differently; a form is None where one names no tie."""

    one: str
    other: str
    form_of_one: str | None
    form_of_other: str | None


@dataclass(frozen=True, slots=True)
class Collected:
    """What came back.

    Parameters
    ----------
    answers : tuple of Answer
        By file name; of two of one stakeholder both.
    silent : tuple of str
        Names of those who were listed and have not answered.
    response_rate : float or None
        Share of the listed who answered; None where no list was given.
    confirmation_rate : float or None
        Of the ties between two who both answered, the share that both name; None without any.
    disagreements : tuple of Disagreement
        Between two who both answered.
    issues : tuple of Issue
        Forms that could not be read, and what was doubtful in others.
    """

    answers: tuple[Answer, ...]
    silent: tuple[str, ...]
    response_rate: float | None
    confirmation_rate: float | None
    disagreements: tuple[Disagreement, ...]
    issues: tuple[Issue, ...]

    def stakeholder_rows(self) -> list[dict[str, str]]:
        """A row an answer, headers as the reader knows them; twice answered, twice listed."""
        return [{"Name": a.name, **a.about} for a in self.answers]

    def tie_rows(self) -> list[dict[str, str]]:
        """A row for each tie that somebody reports, from who reports it."""
        return [
            {"Source": a.name, "Target": partner, **said}
            for a in self.answers
            for partner, said in a.ties.items()
        ]


def collect(paths: Sequence[Path], listed: Dataset | None = None) -> Collected:
    """Read returned forms, and hold them against each other and against the list.

    Parameters
    ----------
    paths : sequence of Path
    listed : Dataset, optional
        The stakeholders who were asked.
    """
    answers: list[Answer] = []
    issues: list[Issue] = []
    for path in sorted(paths):
        try:
            answers.append(_answer(path, read(path), listed, issues))
        except InputError as error:
            issues += error.issues
    issues += _twice(answers)
    silent = _silent(answers, listed)
    asked = len(listed.stakeholders) if listed else 0
    pairs = _pairs(answers)
    both = sum(a is not None and b is not None for a, b in pairs.values())
    return Collected(
        answers=tuple(answers),
        silent=tuple(silent),
        response_rate=(asked - len(silent)) / asked if asked else None,
        confirmation_rate=both / len(pairs) if pairs else None,
        disagreements=tuple(_disagreements(pairs)),
        issues=tuple(issues),
    )


def _answer(
    path: Path, tables: Sequence[RawTable], listed: Dataset | None, issues: list[Issue]
) -> Answer:
    about = next((t for t in tables if {folded(QUESTION), folded(ANSWER)} <= _header(t)), None)
    roster = next((t for t in tables if folded(PARTNER) in _header(t)), None)
    if about is None and roster is None:
        raise InputError([_no_form(path)])
    said = _by_question(about) if about else {}
    id = said.get(folded(FORM_ID), "")
    name = said.get("name", "") or id
    known = {s.id: s.name for s in listed.stakeholders} if listed else {}
    if listed and id not in known:
        id = next((s.id for s in listed.stakeholders if folded(s.name) == folded(name)), id)
    if not name and id not in known:
        raise InputError([_nameless(path)])
    if known.get(id, name) != name:
        issues.append(_renamed(path, known[id], name))
    if roster is None:
        issues.append(_without(path, "partners", PARTNER))
    if about is None:
        issues.append(_without(path, "answers about itself", QUESTION))
    return Answer(
        file=path.name,
        id=id or name,
        name=known.get(id, name),
        about={
            c.header: said[folded(c.header)] for c in about_columns() if said.get(folded(c.header))
        },
        ties=_ties(roster) if roster else {},
    )


def _header(table: RawTable) -> set[str]:
    return {folded(header) for header in table.header}


def _by_question(table: RawTable) -> dict[str, str]:
    header = [folded(name) for name in table.header]
    question, answer = header.index(folded(QUESTION)), header.index(folded(ANSWER))
    return {folded(row[question]): row[answer].strip() for row in table.rows}


def _ties(table: RawTable) -> dict[str, dict[str, str]]:
    """Answers by partner; a row in which nothing is answered is no tie."""
    header = [folded(name) for name in table.header]
    asked = [
        (c.header, header.index(folded(c.header)))
        for c in tie_columns()
        if folded(c.header) in header
    ]
    partner = header.index(folded(PARTNER))
    found = {}
    for row in table.rows:
        said = {name: row[place].strip() for name, place in asked if row[place].strip()}
        if row[partner].strip() and said:
            found[row[partner].strip()] = said
    return found


def _silent(answers: Sequence[Answer], listed: Dataset | None) -> list[str]:
    answered = {a.id for a in answers}
    return [s.name for s in listed.stakeholders if s.id not in answered] if listed else []


Said = Mapping[str, str] | None


def _pairs(answers: Sequence[Answer]) -> dict[tuple[str, str], tuple[Said, Said]]:
    """What both sides say, for every two who answered and of whom one names the other."""
    by_name = {folded(a.name): a for a in answers}
    found = {}
    for one, other in combinations(sorted(by_name), 2):
        a, b = by_name[one], by_name[other]
        there = {folded(name): said for name, said in a.ties.items()}.get(other)
        back = {folded(name): said for name, said in b.ties.items()}.get(one)
        if there is not None or back is not None:
            found[a.name, b.name] = (there, back)
    return found


def _disagreements(pairs: Mapping[tuple[str, str], tuple[Said, Said]]) -> list[Disagreement]:
    found = []
    for (one, other), (there, back) in pairs.items():
        forms = [said.get("Form") or None if said else None for said in (there, back)]
        rungs = [rung(folded(form)) if form else None for form in forms]
        one_sided = there is None or back is None
        apart = rungs[0] and rungs[1] and abs(rungs[0] - rungs[1]) >= CLOSE
        if one_sided or apart:
            found.append(Disagreement(one, other, forms[0], forms[1]))
    return found


def _twice(answers: Sequence[Answer]) -> list[Issue]:
    first: dict[str, Answer] = {}
    issues = []
    for answer in answers:
        former = first.setdefault(answer.id, answer)
        if former is not answer:
            issues.append(
                Issue(
                    "answered-twice",
                    "warning",
                    f"is a second form of '{answer.name}'; the first is {former.file}.",
                    "Both were kept. Delete the one that does not count, and collect again.",
                    answer.file,
                )
            )
    return issues


def _no_form(path: Path) -> Issue:
    return Issue(
        "not-a-form",
        "error",
        f"has neither a sheet with the columns {QUESTION} and {ANSWER} nor one with {PARTNER}.",
        "It was left out. Put the headers back as they were sent, or type the answers into a "
        "fresh form.",
        path.name,
    )


def _nameless(path: Path) -> Issue:
    return Issue(
        "nameless-form",
        "error",
        f"does not say whose it is: the answers to '{FORM_ID}' and 'Name' are empty.",
        "It was left out. Write the name, and collect again.",
        path.name,
    )


def _renamed(path: Path, listed: str, written: str) -> Issue:
    return Issue(
        "renamed",
        "info",
        f"gives the name as '{written}'; the list says '{listed}'.",
        "The list's name was kept, so that ties still meet. Correct the list if it is wrong.",
        path.name,
    )


def _without(path: Path, what: str, header: str) -> Issue:
    return Issue(
        "incomplete-form",
        "warning",
        f"holds no {what}: no sheet has the column {header}.",
        "The rest was read.",
        path.name,
    )
