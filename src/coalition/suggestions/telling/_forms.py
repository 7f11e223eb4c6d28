"""Which form of partnership to begin with, and which to grow to."""

from collections.abc import Mapping

from coalition.tables import FORMS

STEPS = ((0.4, "cooperation"), (0.6, "coordination"))
"""What the weakest link stays below, and the form that it still bears."""

HIGHEST = "collaboration"
"""No partnership begins closer than this, however strong."""

LINKS = ("trust", "commitment", "communication")


def forms(criteria: Mapping[str, float | None]) -> tuple[str, str]:
    """The form to begin with, and the next rung of the ladder.

    The weakest of trust, commitment and communication decides, not their mean: below 0.4, or
    not known, cooperation; below 0.6 coordination; else collaboration.

    >>> forms({"trust": 0.9, "commitment": 0.5, "communication": 0.8})
    ('coordination', 'collaboration')
    >>> forms({"trust": 0.9, "commitment": None, "communication": 0.8})
    ('cooperation', 'coordination')
    """
    known = [criteria.get(link) for link in LINKS]
    weakest = min((0.0 if value is None else value) for value in known)
    # Rounded, so that a mean of ratings such as 0.6 does not fall below its own step.
    form = next((form for step, form in STEPS if round(weakest, 9) < step), HIGHEST)
    return form, FORMS[min(FORMS.index(form) + 1, len(FORMS) - 1)]
