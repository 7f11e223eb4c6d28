"""Partners that there are already: the form now, and the one that their tie bears."""

from collections.abc import Mapping
from dataclasses import dataclass

from coalition.findings import Findings
from coalition.strategy._partners import closest_tie, ratings_between
from coalition.suggestions.telling import forms
from coalition.tables import Stakeholder, rung


@dataclass(frozen=True, slots=True)
class PresentPartner:
    """A partner of the focal stakeholder; `form` and `grow_to` are None where not known.

    `ratings` are trust, commitment and communication, 0-1, None where nobody rated.
    """

    stakeholder: Stakeholder
    ratings: Mapping[str, float | None]
    form: str | None
    grow_to: str | None


def present_partners(findings: Findings, focal: Stakeholder) -> tuple[PresentPartner, ...]:
    """Who has an existing tie with `focal`, the closest form first."""
    if findings.network.basis != "declared":
        return ()
    place = findings.network.place
    others = findings.network.neighbours(place[focal.id]).tolist()
    found = []
    for i in others:
        other = findings.stakeholders[i].stakeholder
        tie = closest_tie(findings, focal.id, other.id)
        if tie is not None:
            ratings = ratings_between(findings, focal.id, other.id)
            found.append(PresentPartner(other, ratings, tie.form, _grow_to(tie.form, ratings)))
    return tuple(
        sorted(found, key=lambda p: (-(rung(p.form) or 0), p.stakeholder.name, p.stakeholder.id))
    )


def _grow_to(form: str | None, rated: Mapping[str, float | None]) -> str | None:
    """The next rung where the weakest rating bears it, else the present form; None unrated."""
    if form is None or any(value is None for value in rated.values()):
        return None
    # The form that the ratings bear now is the one to begin with, were it new.
    bears, _ = forms(rated)
    closer = (rung(bears) or 0) > (rung(form) or 0)
    return bears if closer else form
