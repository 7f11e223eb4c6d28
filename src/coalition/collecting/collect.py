"""Returned forms, held against each other and against the list of those who were asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coalition.collecting._answer import Answer, answer_of, as_sent
from coalition.collecting._doubts import answered_twice, emptied, unlisted
from coalition.collecting._endangered import Endangered, endangered
from coalition.collecting._merged import Row, about_rows, emptied_by, tie_rows, unconfirmed_rows
from coalition.collecting._sides import Disagreement, disagreements_of, pairs_of, two_forms
from coalition.errors import InputError, Issue
from coalition.sources import read
from coalition.tables import Dataset, folded


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
        Between two who both answered, and between two forms of one.
    issues : tuple of Issue
        Forms that could not be read, and what was doubtful in others.
    endangered : tuple of Endangered
        Which figures the missing answers endanger, the hardest hit first.
    stakeholders, ties : tuple of mapping
        The list and the answers as one: rows by header.
    unconfirmed : tuple of mapping
        Ties of the list that an end who answered names no longer.
    """

    answers: tuple[Answer, ...]
    silent: tuple[str, ...]
    response_rate: float | None
    confirmation_rate: float | None
    disagreements: tuple[Disagreement, ...]
    issues: tuple[Issue, ...]
    endangered: tuple[Endangered, ...]
    stakeholders: tuple[Row, ...]
    ties: tuple[Row, ...]
    unconfirmed: tuple[Row, ...]


def collect(paths: Sequence[Path], listed: Dataset | None = None) -> Collected:
    """Read returned forms, and hold them against each other and against the list.

    Parameters
    ----------
    paths : sequence of Path
    listed : Dataset, optional
        The stakeholders who were asked, with what is known of them and of their ties.
    """
    answers: list[Answer] = []
    issues: list[Issue] = []
    for path in sorted(paths):
        try:
            answers.append(answer_of(path, read(path), listed, issues))
        except InputError as error:
            issues += error.issues
    issues += _about_partners(answers, listed)
    differing, twice = _twice(answers)
    issues += twice
    issues += [emptied(file, headers) for file, headers in emptied_by(answers, listed)]
    answered = {a.id for a in answers} - as_sent(answers, listed)
    asked = listed.stakeholders if listed else ()
    silent = tuple(s.name for s in asked if s.id not in answered)
    pairs = pairs_of(answers)
    both = sum(a is not None and b is not None for a, b in pairs.values())
    response = (len(asked) - len(silent)) / len(asked) if asked else None
    confirmation = both / len(pairs) if pairs else None
    return Collected(
        answers=tuple(answers),
        silent=silent,
        response_rate=response,
        confirmation_rate=confirmation,
        disagreements=(*disagreements_of(pairs), *differing),
        issues=tuple(issues),
        endangered=tuple(endangered(response, confirmation)),
        stakeholders=tuple(about_rows(answers, listed)),
        ties=tuple(tie_rows(answers, listed)),
        unconfirmed=tuple(unconfirmed_rows(answers, listed)),
    )


def _about_partners(answers: Sequence[Answer], listed: Dataset | None) -> list[Issue]:
    if listed is None:
        return []
    known = {folded(name) for s in listed.stakeholders for name in (s.name, s.id, *s.aliases)}
    return [
        unlisted(answer.file, names)
        for answer in answers
        if (names := [name for name, _ in answer.rows() if folded(name) not in known])
    ]


def _twice(answers: Sequence[Answer]) -> tuple[list[Disagreement], list[Issue]]:
    first: dict[str, Answer] = {}
    differing: list[Disagreement] = []
    issues = []
    for answer in answers:
        former = first.setdefault(answer.id, answer)
        if former is not answer:
            issues.append(answered_twice(answer.file, answer.name, former.file))
            differing += two_forms(former, answer)
    return differing, issues
