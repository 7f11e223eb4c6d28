"""A benefit of partnership that no offer in the network supports."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from coalition.errors import shortened
from coalition.gaps._candidates import best, degrees
from coalition.gaps._evidence import capped, ids, names, stated
from coalition.gaps._gap import Gap
from coalition.gaps._needs import LONGEST, NEEDS
from coalition.gaps._severity import severity_of, worst
from coalition.network import Network
from coalition.own_words import own
from coalition.tables import Dataset, Stakeholder
from coalition.vocabulary.benefits import BENEFITS, benefit_reader
from coalition.words import Told, tell

LABEL = tell("Missing benefits")
MEANING = tell("Of the nine benefits of a partnership, one that no stated offer speaks for.")
SEVERITY = tell(
    "Square root of the share of stakeholders with stated needs whose needs speak for the "
    "benefit, at least 1/6 (half the square root of one benefit in nine); times the share of "
    "offers whose words could be read, since the others may support it."
)

Reader = Callable[[str], tuple[str, ...]]
"""What benefits a term speaks for."""

FEWEST = 5
"""Offers whose words must be readable before an absent benefit is a find."""

UNASKED = 0.5 * float(severity_of(1 / len(BENEFITS)))
"""Severity of a benefit that no need speaks for."""


def find(network: Network, dataset: Dataset) -> list[Gap]:
    """One gap for each benefit without an offer, once `FEWEST` offers speak for any benefit."""
    everyone = dataset.stakeholders
    benefits_of = benefit_reader(dataset)
    offers = [benefits_of(c.term) for s in everyone for c in s.offers]
    read = sum(1 for supported in offers if supported)
    if read < FEWEST:
        return []
    present = {benefit for supported in offers for benefit in supported}
    absent = [benefit for benefit in BENEFITS if benefit not in present]
    wanted = {benefit: _wanting(everyone, benefits_of, benefit) for benefit in absent}
    needers = max(sum(1 for s in everyone if s.needs), 1)
    severity = [
        max(float(severity_of(len(wanted[b]) / needers)), UNASKED) * read / len(offers)
        for b in absent
    ]
    return [
        _gap(
            network,
            everyone,
            benefits_of,
            absent[k],
            wanted[absent[k]],
            (read, len(offers)),
            severity[k],
        )
        for k in worst(severity, absent)
    ]


def _wanting(everyone: Sequence[Stakeholder], benefits_of: Reader, benefit: str) -> list[int]:
    """Places of those of whose needs one speaks for `benefit`."""
    needed = {c.term for s in everyone for c in s.needs}
    speaking = {term for term in needed if benefit in benefits_of(term)}
    return [i for i, s in enumerate(everyone) if any(c.term in speaking for c in s.needs)]


def _speaking(things: Sequence[str], benefits_of: Reader, benefit: str) -> str:
    """The first of `things` that speaks for `benefit`, or nothing."""
    return next((thing for thing in things if benefit in benefits_of(thing)), "")


def _gap(
    network: Network,
    everyone: Sequence[Stakeholder],
    benefits_of: Reader,
    benefit: str,
    wanting: Sequence[int],
    read: tuple[int, int],
    severity: float,
) -> Gap:
    hinting = _hinting(everyone, benefits_of, benefit)
    candidates = best(list(hinting), degrees(network))
    return Gap(
        kind="missing-benefit",
        subject=own(benefit),
        severity=severity,
        evidence=(
            tell(
                "None of the offers stated speaks for {benefit}; the words of {number} of {all} "
                "could be read.",
                benefit=own(benefit),
                number=read[0],
                all=read[1],
            ),
            *capped(
                wanting,
                lambda i: stated(
                    everyone[i],
                    "needs",
                    NEEDS,
                    term=shortened(
                        _speaking([c.term for c in everyone[i].needs], benefits_of, benefit),
                        LONGEST,
                    ),
                ),
                4,
            ),
            *capped(
                candidates,
                lambda i: stated(everyone[i], hinting[i].field, hinting[i].sentence),
                3,
            ),
        ),
        stakeholders=ids(everyone, wanting),
        remedy=(
            tell(
                "Ask {names}, whose own words come near, what they could offer towards {benefit}.",
                names=names(everyone, candidates, "or"),
                benefit=own(benefit),
            )
            if candidates
            else tell(
                "Ask members what they could offer towards {benefit}, or look for a partner who "
                "does.",
                benefit=own(benefit),
            )
        ),
        candidates=tuple(everyone[i].id for i in candidates),
    )


class Hint(NamedTuple):
    """A column, and what is said of what stands there."""

    field: str
    sentence: Told


def _hinting(everyone: Sequence[Stakeholder], benefits_of: Reader, benefit: str) -> dict[int, Hint]:
    """Those whose strengths or themes speak for `benefit`."""
    found = {}
    things = {thing for s in everyone for thing in (*s.strengths, *s.themes)}
    speaking = {thing for thing in things if benefit in benefits_of(thing)}
    for place, s in enumerate(everyone):
        if speaking.isdisjoint((*s.strengths, *s.themes)):
            continue
        if strength := _speaking(s.strengths, benefits_of, benefit):
            counts = tell("{name} counts {thing} among its strengths ({cell}).")
            found[place] = Hint("strengths", counts.saying(thing=shortened(strength)))
        elif theme := _speaking(s.themes, benefits_of, benefit):
            works = tell("{name} works on {theme} ({cell}).")
            found[place] = Hint("themes", works.saying(theme=shortened(theme)))
    return found
