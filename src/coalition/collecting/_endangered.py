"""Which figures missing answers endanger, as studies of missing data found."""

from dataclasses import dataclass

from coalition.words import tell


@dataclass(frozen=True, slots=True)
class Endangered:
    """Figures not to lean on, and why."""

    figures: str
    why: str


@dataclass(frozen=True, slots=True)
class _Bound:
    below: float
    figures: str
    why: str


# Paths break first, counts of named partners last: Smith & Moody (2013), Costenbader & Valente
# (2003). The bounds are rules of thumb, not theorems; 0.7 is that of the analysis too.
BOUNDS = (
    _Bound(
        0.7,
        tell("betweenness, brokerage, cut points and path lengths"),
        tell("paths through those who did not answer are missing"),
    ),
    _Bound(
        0.8,
        tell("communities, structural holes, clustering and core"),
        tell("whole groups may hang on ties that nobody could name"),
    ),
    _Bound(
        0.9,
        tell("density, fragmentation and centralization"),
        tell("ties between two who did not answer are unknown, so that they read too low"),
    ),
    _Bound(
        1.0,
        tell("lacking capabilities and sectors"),
        tell("who did not answer may offer what seems to lack"),
    ),
)

UNCONFIRMED = 0.5
"""Share of ties named by both below which forms and ratings are one side's view."""


def endangered(response: float | None, confirmation: float | None) -> list[Endangered]:
    """The figures that these rates endanger, the hardest hit first; empty where none are.

    >>> [one.figures.split()[0] for one in endangered(0.75, 0.9)]
    ['communities,', 'density,', 'lacking']
    """
    found = []
    if response is not None:
        found += [Endangered(b.figures, b.why) for b in BOUNDS if response < b.below]
    if confirmation is not None and confirmation < UNCONFIRMED:
        found.append(
            Endangered(
                tell("forms and ratings of ties"),
                tell("fewer than half of the ties are named by both"),
            )
        )
    return found
