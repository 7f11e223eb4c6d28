"""Numbers with their nouns, lists and percentages, as sentences and messages write them."""

from collections.abc import Sequence
from functools import lru_cache

from coalition.errors import Issue, shortened
from coalition.words import Told, tell, tell_list, tell_number, translated, written

APART = {
    "and": tell("{these}; and {last}"),
    "or": tell("{these}; or {last}"),
}
"""How a list ends whose parts are separated by semicolons."""


def counted(number: int, one: str, many: str = "") -> str:
    """``1 tie``, ``2 ties``; `many` where the plural is not `one` with an s.

    >>> counted(1200, "tie"), counted(1, "tie"), counted(2, "body", "bodies")
    ('1,200 ties', '1 tie', '2 bodies')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: Sequence[str], most: int, joint: str = "and", number: int | None = None) -> str:
    """``a, b and c``; past `most`, ``a, b, c and 4 more``; `number` where `words` are the first.

    Semicolons separate where a part holds a comma, as names of organisations do.

    >>> listed(["a", "b", "c"], 2, "or"), listed(["a", "b"], 2, "or")
    ('a, b and 1 more', 'a or b')
    >>> listed(["School of Nutrition, Upper Valley", "a", "b"], 3, "or")
    'School of Nutrition, Upper Valley; a; or b'
    """
    left_out = (len(words) if number is None else number) - len(words[:most])
    if left_out > 0:
        return _told_apart([*words[:most], _more(left_out)], "and")
    return _told_apart(words, joint)


def _told_apart(parts: Sequence[str], joint: str) -> str:
    if len(parts) < 2 or joint not in APART or not any("," in part for part in parts):
        return tell_list(parts, joint)
    return APART[joint].saying(these=tell_list(parts[:-1], ";"), last=parts[-1])


@lru_cache(maxsize=1024)
def _more(number: int) -> Told:
    return tell("{number} more", number=number)


def percent(share: float) -> str:
    r"""`share` as a whole percentage that reads 0 % or 100 % only where it is.

    >>> [percent(share).replace("\u00a0", " ") for share in (0.999, 0.001, 0.25)]
    ['over 99 %', 'under 1 %', '25 %']
    """
    if 0 < share < 0.005:
        return tell("under 1\u00a0%")
    if 0.995 <= share < 1:
        return tell("over 99\u00a0%")
    return tell_number(share, ".0%")


def rounded_percent(share: float) -> int:
    """`share` in hundredths, rounded as ``.0%`` does."""
    return int(f"{100 * share:.0f}")


def fitting(text: str, length: int = 60) -> str:
    """`text` as `shortened`; of a sentence of ours, the texts of the data in it are shortened."""
    short = shortened(text, length)
    if short == text:
        return text
    if not isinstance(text, Told):
        return short
    return text.saying(
        **{name: fitting(v) if isinstance(v, str) else v for name, v in text.said.items()}
    )


def amount(value: float, spec: str = "g") -> float | str:
    """`value` for a sentence, written as `spec` does; a plain number where that is the same.

    >>> amount(2.5), amount(0.125), amount(1e7)
    (2.5, '0.125', '1e+07')
    """
    return value if f"{value:{spec}}" == written(value, "en") else tell_number(value, spec)


def issue_line(issue: Issue, language: str) -> str:
    """A doubt about the data on one line, in `language`."""
    said = [translated(text, language) for text in (issue.message, issue.action)]
    row = "" if issue.row is None else translated(tell("row {row}", row=str(issue.row)), language)
    place = ", ".join(part for part in (issue.file, row, issue.column) if part)
    if language == "en":
        return str(issue)
    value = f" '{shortened(issue.value)}'" if issue.value else ""
    return f"{place}{':' if place else ''}{value} {' '.join(said)}".strip()
