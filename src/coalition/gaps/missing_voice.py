"""An influential undecided stakeholder whom no supporter reaches."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from coalition.errors import shortened
from coalition.gaps._candidates import best
from coalition.gaps._evidence import listed, named, names, percent, stated
from coalition.gaps._gap import Gap
from coalition.gaps._severity import severity_of, worst
from coalition.gaps._steps import FARTHEST, REACH, steps_from
from coalition.network import Floats, Network
from coalition.tables import Dataset, Stakeholder

LABEL = "Missing voices"
MEANING = "An influential stakeholder is undecided, and no supporter is near enough to ask it."
SEVERITY = (
    "Square root of its share of the influence of all who take a position on the issue, the "
    "undecided included."
)

INFLUENTIAL = 0.6
UNDECIDED = 0.5
SUPPORT = 1.0


class Voice(NamedTuple):
    """A stakeholder by its place, on one issue, and its share of the influence there."""

    issue: str
    place: int
    stance: float
    share: float


def find(network: Network, dataset: Dataset) -> list[Gap]:
    """One gap for each issue and influential undecided stakeholder out of supporters' reach.

    Influential is 0.6 of the scale or more, or the top third of those rated where they stand
    above the median; undecided is a stance from -0.5 to 0.5, and silence is none. Nothing
    where no influence is rated or no ties are declared.
    """
    everyone = dataset.stakeholders
    influence = np.array(
        [np.nan if s.influence is None else s.influence for s in everyone], dtype=np.float64
    )
    if network.basis != "declared" or np.isnan(influence).all():
        return []
    influential = _influential(influence)
    stances = {
        issue: _stances(everyone, issue)
        for issue in sorted({issue for s in everyone for issue, _ in s.stances})
    }
    voices = []
    for issue, stance in stances.items():
        steps = steps_from(network.adjacency, np.flatnonzero(stance >= SUPPORT))
        voices += _voices(issue, stance, influence, influential & (steps > REACH))
    severity = severity_of([voice.share for voice in voices])
    subjects = [f"{everyone[voice.place].name} on {voice.issue}" for voice in voices]
    return [
        _gap(network, everyone, voices[k], influence, stances[voices[k].issue], float(severity[k]))
        for k in worst(severity, subjects)
    ]


def _influential(influence: Floats) -> NDArray[np.bool_]:
    rated = np.sort(influence[~np.isnan(influence)])[::-1]
    top_third = rated[int(np.ceil(len(rated) / 3)) - 1]
    # Where most are rated alike, being among the top third says nothing.
    outstanding = (influence >= top_third) & (influence > np.median(rated))
    return np.asarray((influence >= INFLUENTIAL) | outstanding, dtype=np.bool_)


def _stances(everyone: Sequence[Stakeholder], issue: str) -> Floats:
    """Stance of each on `issue`, nan where silent."""
    return np.array([dict(s.stances).get(issue, np.nan) for s in everyone], dtype=np.float64)


def _voices(
    issue: str, stance: Floats, influence: Floats, out_of_reach: NDArray[np.bool_]
) -> list[Voice]:
    whole = float(np.nansum(influence[~np.isnan(stance)]))
    return [
        Voice(issue, i, float(stance[i]), float(influence[i]) / whole)
        for i in np.flatnonzero(out_of_reach & (np.abs(stance) <= UNDECIDED)).tolist()
    ]


def _gap(
    network: Network,
    everyone: Sequence[Stakeholder],
    voice: Voice,
    influence: Floats,
    stance: Floats,
    severity: float,
) -> Gap:
    it, issue = everyone[voice.place], shortened(voice.issue)
    steps = steps_from(network.adjacency, [voice.place])
    supporters = best(np.flatnonzero(stance >= SUPPORT), -steps, np.nan_to_num(influence))
    return Gap(
        kind="missing-voice",
        subject=f"{it.name} on {voice.issue}",
        severity=severity,
        evidence=(
            stated(it, f"stance: {voice.issue}", f"stands at {_signed(voice.stance)} on {issue}"),
            stated(
                it,
                "influence",
                f"has influence {it.influence:.2f} where 1 is the most, {percent(voice.share)} of "
                "all who take a position",
            ),
            f"{_distance(everyone, steps, supporters)}.",
            *(
                stated(
                    everyone[i],
                    f"stance: {voice.issue}",
                    f"stands at {_signed(stance[i])} on {issue}",
                )
                for i in supporters[:3]
            ),
        ),
        stakeholders=(it.id,),
        remedy=_remedy(network, everyone, voice, steps, supporters),
        candidates=tuple(everyone[i].id for i in supporters),
    )


def _signed(stance: float) -> str:
    return f"{stance:+.2g}" if stance else "0"


def _distance(everyone: Sequence[Stakeholder], steps: Floats, supporters: Sequence[int]) -> str:
    if not supporters:
        return "No stakeholder supports it by +1 or more"
    nearest = supporters[0]
    if np.isinf(steps[nearest]):
        return f"No supporter is within {FARTHEST} ties"
    return f"The nearest supporter, {named(everyone[nearest])}, is {int(steps[nearest])} ties away"


def _remedy(
    network: Network,
    everyone: Sequence[Stakeholder],
    voice: Voice,
    steps: Floats,
    supporters: Sequence[int],
) -> str:
    name, issue = named(everyone[voice.place]), shortened(voice.issue)
    if not supporters:
        return f"Win a first supporter on {issue} who knows {name}."
    asker = supporters[0]
    if np.isinf(steps[asker]):
        return (
            f"Build a tie from {names(everyone, supporters, 'or')} to {name}, which no path "
            "joins to a supporter."
        )
    between = _chain(network, everyone, steps, asker)
    return f"Let {named(everyone[asker])} reach {name} by way of {between}."


def _chain(network: Network, everyone: Sequence[Stakeholder], steps: Floats, asker: int) -> str:
    """Names of those between, from `asker` on, along a shortest path."""
    between, here = [], asker
    while steps[here] > 1:
        partners = network.neighbours(here)
        here = int(partners[steps[partners] < steps[here]][0])
        if steps[here] > 0:
            between.append(here)
    return listed([named(everyone[i]) for i in between], joint="then", most=FARTHEST)
