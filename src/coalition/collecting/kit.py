"""What a facilitator takes to a half-day workshop on paper, drawn from the list of stakeholders."""

from collections import Counter
from dataclasses import dataclass

from coalition.tables import Dataset, Stakeholder

MOST_CARDS = 200
"""Cards and rows of a worksheet; more do not fit a wall."""


@dataclass(frozen=True, slots=True)
class Kit:
    """`stakeholders` by name; `left_out` says how many more are listed in the data."""

    title: str
    stakeholders: tuple[Stakeholder, ...]
    left_out: int
    language: str = "en"


def make_kit(dataset: Dataset, language: str = "en") -> Kit:
    """A kit for those listed; of many, for those with the most ties."""
    ties = Counter(end for tie in dataset.ties for end in {tie.source, tie.target})
    first = sorted(dataset.stakeholders, key=lambda s: (-ties[s.id], s.name, s.id))[:MOST_CARDS]
    return Kit(
        title=dataset.title,
        stakeholders=tuple(sorted(first, key=lambda s: (s.name.casefold(), s.id))),
        left_out=len(dataset.stakeholders) - len(first),
        language=language,
    )
