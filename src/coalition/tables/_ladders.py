"""Ladders of partnership other than ours, each read by its own rungs and kept as written.

A number means another rung on every ladder, so that only a header that names its ladder is read
in this way: ``Frey (0-5)``, ``Tamarack (1-7)``, ``PARTNER intensity (0-3)``. The order of the
rungs is kept; two rungs may fall on one of ours. What stood in the cell stays beside it.

References
----------
Frey, B. B., Lohmeier, J. H., Lee, S. W., & Tollefson, N. (2006). Measuring collaboration among
grant partners. American Journal of Evaluation, 27(3), 383-392.
Tamarack Institute. The collaboration spectrum, seven steps.
Varda, D. M., & Sprong, S. (2020). Evaluating networks using PARTNER. New Directions for
Evaluation, 165, 67-89.
Mattessich, P. W., & Johnson, K. M. (2018). Collaboration: What makes it work (3rd ed.). Fieldstone
Alliance. Of all of them only the names of rungs and factors are used, never a question's wording.
"""

from collections.abc import Mapping

from coalition.tables._cells import number
from coalition.tables._forms import NO_TIE
from coalition.tables._texts import folded

CONFLICT = "conflict"
"""What the lowest of seven steps means: the two compete."""

Rungs = tuple[tuple[str, str], ...]

# Each rung: its name, and ours. Frey's collaboration lies above its coalition: "one system".
FREY: Rungs = (
    ("no interaction", NO_TIE),
    ("networking", NO_TIE),
    ("cooperation", "cooperation"),
    ("coordination", "coordination"),
    ("coalition", "coalition"),
    ("collaboration", "integration"),
)
TAMARACK: Rungs = (
    ("compete", CONFLICT),
    ("co exist", NO_TIE),
    ("communicate", "cooperation"),
    ("cooperate", "cooperation"),
    ("coordinate", "coordination"),
    ("collaborate", "collaboration"),
    ("integrate", "integration"),
)
PARTNER: Rungs = (
    ("none", NO_TIE),
    ("cooperative", "cooperation"),
    ("coordinated", "coordination"),
    ("integrated", "integration"),
)

LADDERS: Mapping[str, tuple[int, Rungs]] = {
    "frey": (0, FREY),
    "levels of collaboration scale": (0, FREY),
    "tamarack": (1, TAMARACK),
    "partner intensity": (0, PARTNER),
    "intensity partner": (0, PARTNER),
}
"""By the words that a header holds: the number of the lowest rung, and the rungs."""

PARTNER_TRUST = frozenset(
    {
        "trust reliability", "reliability", "trust mission", "trust mission congruence",
        "mission congruence", "support of the mission", "trust openness", "openness",
        "openness to discussion", "open to discussion",
    }
)  # fmt: skip
"""Headers of PARTNER's three sides of trust: their mean is the tie's trust."""

PARTNER_SCALE = (1.0, 4.0)
"""That of PARTNER's ratings; its 0 means that there is no tie."""

WILDER = "wilder"
"""A word in the headers of the Wilder inventory's factors: they speak of the coalition as a
whole, never of a tie or a member, whatever else the header says."""

OTHER_NAMES = {
    "coexist": "co exist",
    "coexistence": "co exist",
    "co existence": "co exist",
    "competition": "compete",
    "cooperation": "cooperate",
    "coordination": "coordinate",
    "collaboration": "collaborate",
    "integration": "integrate",
    "communication": "communicate",
    "awareness": "none",
    "cooperate": "cooperative",
    "coordinate": "coordinated",
    "integrate": "integrated",
    "network": "networking",
    "none": "no interaction",
}


def ladder_of(header: str) -> tuple[int, Rungs] | None:
    """The ladder that a header names, None where it names none.

    >>> ladder_of("Frey scale (0-5)")[0], ladder_of("Form") is None
    (0, True)
    """
    words = f" {folded(header)} "
    return next((ladder for name, ladder in LADDERS.items() if f" {name} " in words), None)


def is_partner_trust(header: str) -> bool:
    """Whether a column holds one of PARTNER's three sides of trust.

    >>> is_partner_trust("trust_reliability (1-4)"), is_partner_trust("PARTNER: openness")
    (True, True)
    """
    words = folded("".join(c for c in header if not c.isdigit()))
    return words.removeprefix("partner ").strip() in PARTNER_TRUST


def is_of_the_whole(header: str) -> bool:
    """Whether a column rates the coalition itself, as the Wilder inventory does."""
    return WILDER in folded(header).split()


def form_on(ladder: tuple[int, Rungs], cell: str) -> str | None:
    """Our form for a rung by its number or name; `NO_TIE`, `CONFLICT`, or None.

    >>> form_on(ladder_of("Tamarack"), "6"), form_on(ladder_of("Frey"), "3 = Coordination")
    ('collaboration', 'coordination')
    """
    lowest, rungs = ladder
    names = dict(rungs)
    word = folded("".join(c for c in cell if not c.isdigit()))
    for name in (word, OTHER_NAMES.get(word, "")):
        if name in names:
            return names[name]
    said = number(cell)
    if said is None or not said.value.is_integer():
        return None
    place = int(said.value) - lowest
    return rungs[place][1] if 0 <= place < len(rungs) else None
