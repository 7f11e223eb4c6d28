"""Ratings: numbers or words on whatever scale become 0 to 1, and the scale is told."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coalition.errors import Issue
from coalition.tables._cells import Number, number
from coalition.tables._records import Scale
from coalition.tables._sheet import Column, Sheet
from coalition.tables._texts import folded
from coalition.tables._words import is_missing, meanings, words
from coalition.wording import amount
from coalition.words import tell

STEPS = {"very_low": -2, "low": -1, "medium": 0, "high": 1, "very_high": 2}
TOPS = (1.0, 3.0, 4.0, 5.0, 10.0, 100.0)
"""Tops of the scales that ratings use; the least that holds all numbers is taken."""

HIGHEST = 1e9
"""No scale reaches further: a slip of the keyboard must not stretch the scale of all others."""

BY_HAND, ENOUGH = 10.0, 4
"""Where all answers but one, and at least so many, lie within the former, the one is a slip: 44
among answers from 1 to 5 must not turn the 4 of everybody else into 4 of 100."""

GRADES, SEVERAL = 20.0, 2
"""Marks out of 20, as schools give them: where so many answers lie above 10 and none above 20."""

_RANGE = re.compile(
    r"([-−+]?\d+(?:[.,]\d+)?)\s*(?:-|–|—|to|à|a|até|hasta|\.\.+|…)\s*([-−+]?\d+(?:[.,]\d+)?)",
    re.IGNORECASE,
)
_TOP = re.compile(r"(?:/|\bout of|\bsur|\bsobre|\bvon)\s*(\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ratings:
    """One rating a row, 0 to 1 or None; how they were read; and what was doubtful."""

    values: tuple[float | None, ...]
    scale: Scale | None
    issues: tuple[Issue, ...]


def stated_range(header: str) -> tuple[float, float] | None:
    """The scale that a header states, None where it states none.

    >>> stated_range("trust (1-5)"), stated_range("confiance /10"), stated_range("trust %")
    ((1.0, 5.0), (0.0, 10.0), (0.0, 100.0))
    """
    if found := _RANGE.search(header):
        low, high = (float(t.replace("−", "-").replace(",", ".")) for t in found.groups())
        return (low, high) if low < high else None
    if found := _TOP.search(header):
        return (0.0, float(found.group(1))) if float(found.group(1)) > 0 else None
    return (0.0, 100.0) if "%" in header else None


def is_rating(cell: str, low: float, high: float) -> bool:
    """Whether a cell can be read as a rating from `low` to `high`, or says that it is not known.

    >>> is_rating("4", 1, 5), is_rating("6", 1, 5), is_rating("high", 1, 5), is_rating("?", 1, 5)
    (True, False, True, True)
    """
    if is_missing(cell):
        return True
    said = number(cell)
    return _step(cell) is not None if said is None else _on_scale(said, low, high) is not None


def ratings(sheet: Sheet, column: Column, usual: tuple[float, float] | None = None) -> Ratings:
    """The ratings of one column; on the `usual` scale where the header states none."""
    cells = sheet.cells(column)
    numbers = {cell: number(cell) for cell in set(cells) if not is_missing(cell)}
    said = [n for n in numbers.values() if n]
    in_words = {cell: step for cell, n in numbers.items() if n is None and (step := _step(cell))}
    answers = [n.value for cell in cells if (n := numbers.get(cell)) and n.top is None]
    if _has_slip(answers):
        said = [n for n in said if n.top is not None or n.value <= BY_HAND]
    low, high, source = _scale(column.header, said, bool(in_words), usual)
    if source == "inferred" and high > GRADES and _are_grades(answers, said):
        low, high = 0.0, GRADES
    word_values = _word_values(in_words.values())
    values: list[float | None] = []
    issues: list[Issue] = []
    known: dict[str, float | None] = {}
    for cell, n in numbers.items():
        if n is not None:
            known[cell] = _on_scale(n, low, high)
        elif cell in in_words:
            known[cell] = word_values[in_words[cell]]
        else:
            known[cell] = None
    for row, cell in enumerate(cells):
        values.append(known.get(cell))
        if cell in known and known[cell] is None:
            issues.append(_problem(sheet, column, row, cell, numbers[cell], low, high))
    if not known:
        return Ratings(tuple(values), None, ())
    scale = Scale(sheet.label, column.header, low, high, source)
    if source != "stated":
        issues.insert(0, _scale_issue(sheet, column, scale, bool(in_words)))
    return Ratings(tuple(values), scale, tuple(issues))


def _has_slip(answers: Sequence[float]) -> bool:
    """Whether one answer alone lies above a scale that holds all others."""
    return len(answers) > ENOUGH and sum(answer > BY_HAND for answer in answers) == 1


def _are_grades(answers: Sequence[float], said: Sequence[Number]) -> bool:
    """Whether answers read as marks out of 20."""
    return (
        sum(answer > BY_HAND for answer in answers) >= SEVERAL
        and all(0 <= answer <= GRADES for answer in answers)
        and all(n.top is None or n.top <= GRADES for n in said)
    )


def _scale(
    header: str, said: Sequence[Number], has_words: bool, usual: tuple[float, float] | None
) -> tuple[float, float, str]:
    stated = stated_range(header) or usual
    if stated:
        return (*stated, "stated")
    plain = [n.value for n in said if n.top is None and abs(n.value) <= HIGHEST]
    tops = [n.top for n in said if n.top is not None]
    if not said:
        return (0.0, 1.0, "words" if has_words else "inferred")
    if not plain and tops:
        return (0.0, max(tops), "stated")
    if not plain:
        return (0.0, 1.0, "inferred")
    return (*_inferred(min(plain), max([*plain, *tops])), "inferred")


def _inferred(least: float, most: float) -> tuple[float, float]:
    """The scale that numbers from `least` to `most` are most likely given on."""
    if least < 0:
        bound = next((t for t in (1.0, 2.0, *TOPS[1:]) if t >= max(-least, most)), None)
        return (-bound, bound) if bound else (least, most)
    top = next((t for t in TOPS if t >= most), most)
    # People who may answer 0 use it; of the scales to 3 and to 5 both kinds are common.
    starts_at_one = top in (3.0, 5.0) and least >= 1
    return (1.0 if starts_at_one else 0.0), top


def _on_scale(said: Number, low: float, high: float) -> float | None:
    if said.top is not None and said.top != high:
        share = said.value / said.top
    else:
        share = (said.value - low) / (high - low) if high > low else 0.0
    return share if 0 <= share <= 1 else None


def _step(cell: str) -> str | None:
    key = folded(cell)
    # Yes and no are the two ends of their own scale.
    return meanings("ratings").get(key) or _yes_or_no(key)


def _yes_or_no(key: str) -> str | None:
    if key in words("yes"):
        return "very_high"
    return "very_low" if key in words("no") else None


def _word_values(steps: Iterable[str]) -> dict[str, float]:
    """Low is 0 and high is 1, unless very low or very high occur too."""
    used = set(steps)
    low = -2 if "very_low" in used else -1
    high = 2 if "very_high" in used else 1
    return {step: (STEPS[step] - low) / (high - low) for step in used}


def _problem(
    sheet: Sheet, column: Column, row: int, cell: str, said: Number | None, low: float, high: float
) -> Issue:
    if said is None:
        code = "unreadable-rating"
        message = tell(
            "is no rating; expected a number from {low} to {high}, or low, medium, high."
        )
    else:
        code = "rating-off-scale"
        message = tell("lies outside the scale; expected a number from {low} to {high}.")
    message = message.saying(low=amount(low), high=amount(high))
    action = tell("It counts as not answered. Correct the cell, or state the scale in the header.")
    return sheet.issue(code, "warning", message, action, row=row, column=column, value=cell)


def _scale_issue(sheet: Sheet, column: Column, scale: Scale, has_words: bool) -> Issue:
    if scale.source == "words":
        action = tell(
            "The words were read in their order, the lowest as 0, the highest as 1. If that is "
            "wrong, write it in the header, such as '{column} (1-5)'."
        )
    elif has_words:
        action = tell(
            "The numbers were read on a scale from {low} to {high}. Words among them were placed "
            "on the same scale. If that is wrong, write it in the header, such as '{column} (1-5)'."
        )
    else:
        action = tell(
            "The numbers were read on a scale from {low} to {high}. If that is wrong, write it in "
            "the header, such as '{column} (1-5)'."
        )
    off = "info" if scale.high <= TOPS[-1] else "warning"
    return sheet.issue(
        "inferred-scale",
        off,
        tell("does not state its scale."),
        action.saying(low=amount(scale.low), high=amount(scale.high), column=column.header),
        column=column,
    )
