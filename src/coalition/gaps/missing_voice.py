"""An influential undecided stakeholder whom no supporter reaches."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from coalition.errors import shortened
from coalition.gaps._candidates import best
from coalition.gaps._evidence import named, names, stated
from coalition.gaps._gap import Gap
from coalition.gaps._severity import severity_of, worst
from coalition.gaps._steps import FARTHEST, REACH, steps_from
from coalition.network import Floats, Network
from coalition.network.influence import influence_weights
from coalition.tables import Dataset, Stakeholder
from coalition.wording import percent
from coalition.words import Told, tell, tell_number

LABEL = tell("Missing voices")
MEANING = tell(
    "An influential stakeholder is undecided, and no supporter is near enough to ask it."
)
SEVERITY = tell(
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
    influential, weights = _influential(influence), influence_weights(dataset)
    stances = {
        issue: _stances(everyone, issue)
        for issue in sorted({issue for s in everyone for issue, _ in s.stances})
    }
    voices = []
    for issue, stance in stances.items():
        steps = steps_from(network.adjacency, np.flatnonzero(stance >= SUPPORT))
        voices += _voices(issue, stance, weights, influential & (steps > REACH))
    severity = severity_of([voice.share for voice in voices])
    subjects = [_subject(everyone, voice) for voice in voices]
    return [
        _gap(network, everyone, voices[k], weights, stances[voices[k].issue], float(severity[k]))
        for k in worst(severity, subjects)
    ]


def _subject(everyone: Sequence[Stakeholder], voice: Voice) -> Told:
    return tell("{name} on {issue}", name=everyone[voice.place].name, issue=voice.issue)


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
    issue: str, stance: Floats, weights: Floats, out_of_reach: NDArray[np.bool_]
) -> list[Voice]:
    whole = float(np.nansum(weights[~np.isnan(stance)]))
    return [
        Voice(issue, i, float(stance[i]), float(weights[i]) / whole)
        for i in np.flatnonzero(out_of_reach & (np.abs(stance) <= UNDECIDED)).tolist()
    ]


def _gap(
    network: Network,
    everyone: Sequence[Stakeholder],
    voice: Voice,
    weights: Floats,
    stance: Floats,
    severity: float,
) -> Gap:
    it = everyone[voice.place]
    steps = steps_from(network.adjacency, [voice.place])
    supporters = best(np.flatnonzero(stance >= SUPPORT), -steps, np.nan_to_num(weights))
    return Gap(
        kind="missing-voice",
        subject=_subject(everyone, voice),
        severity=severity,
        evidence=(
            _standing(it, voice.issue, voice.stance),
            stated(
                it,
                "influence",
                tell(
                    "{name} has influence {influence} where 1 is the most, {share} of all who "
                    "take a position ({cell})."
                ),
                influence=tell_number(float(weights[voice.place]), ".2f"),
                share=percent(voice.share),
            ),
            _distance(everyone, steps, supporters),
            *(_standing(everyone[i], voice.issue, float(stance[i])) for i in supporters[:3]),
        ),
        stakeholders=(it.id,),
        remedy=_remedy(network, everyone, voice, steps, supporters),
        candidates=tuple(everyone[i].id for i in supporters),
    )


def _standing(it: Stakeholder, issue: str, stance: float) -> str:
    return stated(
        it,
        f"stance: {issue}",
        tell("{name} stands at {stance} on {issue} ({cell})."),
        stance=tell_number(stance, "+.2g") if stance else "0",
        issue=shortened(issue),
    )


def _distance(everyone: Sequence[Stakeholder], steps: Floats, supporters: Sequence[int]) -> str:
    if not supporters:
        return tell("No stakeholder supports it by +1 or more.")
    nearest = supporters[0]
    if np.isinf(steps[nearest]):
        return tell("No supporter is within {number} ties.", number=FARTHEST)
    return tell(
        "The nearest supporter, {name}, is {number} ties away.",
        name=named(everyone[nearest]),
        number=int(steps[nearest]),
    )


def _remedy(
    network: Network,
    everyone: Sequence[Stakeholder],
    voice: Voice,
    steps: Floats,
    supporters: Sequence[int],
) -> str:
    name, issue = named(everyone[voice.place]), shortened(voice.issue)
    if not supporters:
        return tell("Win a first supporter on {issue} who knows {name}.", issue=issue, name=name)
    asker = supporters[0]
    if np.isinf(steps[asker]):
        return tell(
            "Build a tie from {supporters} to {name}, which no path joins to a supporter.",
            supporters=names(everyone, supporters, "or"),
            name=name,
        )
    return tell(
        "Let {supporter} reach {name} by way of {between}.",
        supporter=named(everyone[asker]),
        name=name,
        between=_chain(network, everyone, steps, asker),
    )


def _chain(network: Network, everyone: Sequence[Stakeholder], steps: Floats, asker: int) -> str:
    """Names of those between, from `asker` on, along a shortest path."""
    between, here = [], asker
    while steps[here] > 1:
        partners = network.neighbours(here)
        here = int(partners[steps[partners] < steps[here]][0])
        if steps[here] > 0:
            between.append(here)
    *first, last = [named(everyone[i]) for i in between]
    return tell("{names} then {name}", names=", ".join(first), name=last) if first else last
