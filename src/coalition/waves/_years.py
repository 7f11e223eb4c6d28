"""Waves out of one dated tie table: what stood in each year."""

import re
from collections.abc import Sequence
from dataclasses import replace

from coalition.errors import UnusableInput
from coalition.tables import Dataset, Tie
from coalition.words import tell

YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d|21\d\d)(?!\d)")
MOST = 60


def by_year(dataset: Dataset) -> list[tuple[str, Dataset]]:
    """A wave for each year from the first to the last that the ties name.

    A tie stands in a year from its ``since`` to its ``until``, both included; without ``since``
    from the first, without ``until`` to the last. A stakeholder is in the waves in which it has
    a tie; one that has none at all is in every wave.

    Raises
    ------
    UnusableInput
        No tie states a year, or the years span more than 60.
    """
    spans = {id(tie): (_year(tie.since), _year(tie.until)) for tie in dataset.ties}
    years = sorted({year for span in spans.values() for year in span if year})
    if not years:
        raise UnusableInput(
            tell(
                "--by year needs years in the columns since or until of the ties, such "
                "as 2024 or 2024-05-01. None was found."
            )
        )
    if years[-1] - years[0] >= MOST:
        raise UnusableInput(
            tell(
                "The ties run from {first} to {last}; at most {most} years can be compared.",
                first=str(years[0]),
                last=str(years[-1]),
                most=MOST,
            )
        )
    ever = {end for tie in dataset.ties for end in (tie.source, tie.target)}
    waves = []
    for year in range(years[0], years[-1] + 1):
        ties = [tie for tie in dataset.ties if _stands(spans[id(tie)], year)]
        waves.append((str(year), _wave(dataset, ties, ever, year)))
    return waves


def _year(text: str | None) -> int | None:
    found = YEAR.search(text or "")
    return int(found[1]) if found else None


def _stands(span: tuple[int | None, int | None], year: int) -> bool:
    since, until = span
    return (since is None or since <= year) and (until is None or year <= until)


def _wave(dataset: Dataset, ties: Sequence[Tie], ever: set[str], year: int) -> Dataset:
    # A tie that has ended since stood all the same in the years before.
    ties = [replace(tie, status="existing") if tie.status == "past" else tie for tie in ties]
    active = {end for tie in ties for end in (tie.source, tie.target)}
    return replace(
        dataset,
        title=f"{dataset.title} {year}",
        stakeholders=tuple(s for s in dataset.stakeholders if s.id in active or s.id not in ever),
        ties=tuple(ties),
    )
