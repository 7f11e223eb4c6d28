"""One returned form: whose it is, and everything that it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from coalition.collecting._columns import ANSWER, FORM_ID, HINT, PARTNER, QUESTION
from coalition.collecting._doubts import (
    cut_columns,
    incomplete,
    kept_as_they_are,
    nameless,
    no_form,
    renamed,
    unreadable,
)
from coalition.collecting._labels import plain_answer, plain_header
from coalition.collecting.survey import about_columns, known_answer, tie_columns
from coalition.errors import InputError, Issue
from coalition.sources import RawTable
from coalition.tables import Dataset, folded, form_in, is_rating
from coalition.words import tell

Said = Mapping[str, str]
"""What a row answers, by header; nothing that is empty."""

ASKED = frozenset(column.header for column in about_columns())
"""What a form asks of everybody."""

LOW, HIGH = 1, 5
"""Ends of the scale on which a form asks for ratings."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One returned form.

    Parameters
    ----------
    file, id, name : str
        `id` and `name` as the list has them, where there is one.
    about : mapping
        What it says of itself; questions that somebody added keep their own words.
    ties : mapping
        What it says of each partner, by name.
    more : tuple of (str, mapping)
        Further rows of a partner who stands there twice.
    """

    file: str
    id: str
    name: str
    about: Said
    ties: Mapping[str, Said]
    more: tuple[tuple[str, Said], ...] = ()

    def rows(self) -> list[tuple[str, Said]]:
        """Every row that answers something of a partner."""
        return [*self.ties.items(), *self.more]


def answer_of(
    path: Path, tables: Sequence[RawTable], listed: Dataset | None, issues: list[Issue]
) -> Answer:
    """The form in `tables`; what is doubtful in it is added to `issues`.

    Raises
    ------
    InputError
        It is no form, or does not say whose.
    """
    about = next((t for t in tables if {QUESTION, ANSWER} <= set(_header(t))), None)
    roster = next((t for t in tables if PARTNER in _header(t)), None)
    if about is None and roster is None:
        raise InputError([no_form(path.name)])
    issues += [replace(issue, file=path.name) for t in tables for issue in t.issues]
    said = _about(about) if about else {}
    known = {s.id: s.name for s in listed.stakeholders} if listed else {}
    id = said.pop(FORM_ID, "")
    name = said.pop("Name", "") or id
    if listed and id not in known:
        id = next((s.id for s in listed.stakeholders if folded(s.name) == folded(name)), id)
    if not name and id not in known:
        raise InputError([nameless(path.name)])
    if known.get(id, name) != name:
        issues.append(renamed(path.name, known[id], name))
    if roster is None:
        issues.append(incomplete(path.name, tell("partners"), PARTNER))
    if about is None:
        issues.append(incomplete(path.name, tell("answers about itself"), QUESTION))
    added = [header for header in said if header not in ASKED]
    rows = _rows(path.name, roster, issues) if roster else []
    if added:
        issues.append(kept_as_they_are(path.name, "questions", added))
    ties: dict[str, Said] = {}
    more = []
    for partner, words in rows:
        if partner in ties:
            more.append((partner, words))
        else:
            ties[partner] = words
    return Answer(path.name, id or name, known.get(id, name), said, ties, tuple(more))


def as_sent(answers: Sequence[Answer], listed: Dataset | None) -> set[str]:
    """Ids of those of whom no form says anything that it was not sent with."""
    known = {s.id: s for s in listed.stakeholders} if listed else {}
    silent = {a.id for a in answers}
    for answer in answers:
        s = known.get(answer.id)
        if answer.ties or any(
            s is None or header not in ASKED or folded(said) != folded(known_answer(s, header))
            for header, said in answer.about.items()
        ):
            silent.discard(answer.id)
    return silent


def _header(table: RawTable) -> list[str]:
    return [plain_header(header) for header in table.header]


def _about(table: RawTable) -> dict[str, str]:
    """Answers by question; of a question that stands there twice, both."""
    header = _header(table)
    question, answer = header.index(QUESTION), header.index(ANSWER)
    found: dict[str, str] = {}
    for row in table.rows:
        name, said = plain_header(row[question]), plain_answer(row[answer].strip())
        if not said or not name:
            continue
        found[name] = f"{found[name]}; {said}" if name in found else said
    return found


def _rows(file: str, table: RawTable, issues: list[Issue]) -> list[tuple[str, Said]]:
    """Partners with what is said of them; a row in which nothing is answered is no tie."""
    header = _header(table)
    partner = header.index(PARTNER)
    asked = [column.header for column in tie_columns()]
    lost = [name for name in asked if name not in header]
    added = [name for name in header if name and name not in (*asked, PARTNER, HINT)]
    if lost:
        issues.append(cut_columns(file, lost))
    if added:
        issues.append(kept_as_they_are(file, "columns", added))
    found: list[tuple[str, Said]] = []
    for number, row in zip(table.numbers, table.rows, strict=True):
        said = {
            name: plain_answer(cell.strip())
            for name, cell in zip(header, row, strict=True)
            if name in (*asked, *added) and cell.strip()
        }
        if row[partner].strip() and said:
            issues += _doubts(file, number, said)
            found.append((row[partner].strip(), said))
        elif said:
            issues.append(unreadable(file, number, PARTNER, "", tell("a partner's name")))
    return found


def _doubts(file: str, row: int, said: Said) -> list[Issue]:
    """Answers that the analysis will not be able to read, at their place in the form."""
    found = []
    for header, cell in said.items():
        if header == "Form" and form_in(cell) is None:
            found.append(unreadable(file, row, header, cell, tell("a form of partnership")))
        elif header.endswith(f"({LOW}-{HIGH})") and not is_rating(cell, LOW, HIGH):
            found.append(
                unreadable(
                    file, row, header, cell, tell("a number {low} to {high}", low=LOW, high=HIGH)
                )
            )
    return found
