"""How far both want the same: themes, values, stances and the words of their missions."""

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Floats, Network, Places
from coalition.suggestions._suggestion import Judgement
from coalition.suggestions.criteria._judgements import missing, worked_out
from coalition.suggestions.criteria._likeness import cosine, of_unit_length, words
from coalition.suggestions.criteria._ratings import rated_judgement, ratings
from coalition.suggestions.evidence import (
    RANGE,
    Stances,
    called,
    cells,
    empty,
    listed,
    stance_cell,
    stances,
)
from coalition.tables import Dataset, Stakeholder
from coalition.words import Told, tell

LABEL = tell("Alignment")
MEANING = tell(
    "Whether both work on the same themes, hold the same values and want the same policies."
)
FORMULA = tell(
    "The rating in the column alignment where given. Else the weighted mean of those that both "
    "sides' data allow: cosine of themes, cosine of values and cosine of the words of both "
    "missions (each thing or word weighing ln((1+n)/(1+holders)) + 1), and the mean over shared "
    "issues of 1 - |difference of stances| / 4. Themes, values and stances weigh 1 each, the "
    "words of the missions 1/4: two who want the same seldom write the same words."
)
SOURCE = (
    "Salton & Buckley (1988), Information Processing & Management 24, 513-523 (weighting); "
    "Leifeld & Haunss (2012), European Journal of Political Research 51, 382-409 (stances)"
)

THEMES = (
    tell("no theme in common ({cells})"),
    tell("{number} {number:theme|themes} in common, {things} ({cells})"),
)
VALUES = (
    tell("no value in common ({cells})"),
    tell("{number} {number:value|values} in common, {things} ({cells})"),
)
"""What is said where two share none, and where they share some."""

TEXT = 0.25
"""Weight of the missions' words beside themes, values and stances: our own choice."""

WEIGHTS = (1.0, 1.0, 1.0, TEXT)


def alignment(
    network: Network,
    dataset: Dataset,
    sources: Places,
    targets: Places,
) -> Floats:
    """How far source and target want the same, 0-1, nan where nothing can be compared."""
    rated = ratings(network, dataset, "alignment")[targets]
    if not np.isnan(rated).any():
        return rated
    themes, values, missions, positions = network.once_with(dataset, stated)
    parts = np.stack(
        [
            cosine(themes, sources, targets),
            cosine(values, sources, targets),
            positions.agreement(sources, targets),
            cosine(missions, sources, targets),
        ]
    )
    weight = ~np.isnan(parts) * np.array(WEIGHTS)[:, np.newaxis]
    whole = weight.sum(axis=0)
    mean = (np.nan_to_num(parts) * weight).sum(axis=0) / np.where(whole > 0, whole, 1)
    return np.where(np.isnan(rated), np.where(whole > 0, mean, np.nan), rated)


def stated(
    network: Network,  # noqa: ARG001 - what is worked out once takes both
    dataset: Dataset,
) -> tuple[csr_array, csr_array, csr_array, Stances]:
    """What everybody states: rows of themes, of values and of a mission's words; and stances."""
    everyone = dataset.stakeholders
    return (
        of_unit_length([s.themes for s in everyone]),
        of_unit_length([s.values for s in everyone]),
        of_unit_length([words(s) for s in everyone]),
        stances(dataset),
    )


def judgement(
    network: Network,  # noqa: ARG001 - every criterion takes the same
    dataset: Dataset,
    source: int,
    target: int,
    score: float,
) -> Judgement:
    """What `score`, as `alignment` gave it, rests on."""
    one, other = dataset.stakeholders[source], dataset.stakeholders[target]
    rated = rated_judgement(dataset, target, "alignment")
    if rated is not None:
        return rated
    if np.isnan(score):
        return missing(_silence(one, other))
    compared = [
        *_shared(one, other, "themes", THEMES),
        *_shared(one, other, "values", VALUES),
        *_issues(one, other),
        *_words(one, other),
    ]
    return worked_out(float(score), one, other, compared)


def _shared(
    one: Stakeholder, other: Stakeholder, field: str, words: tuple[Told, Told]
) -> list[str]:
    mine, theirs = set(getattr(one, field)), set(getattr(other, field))
    if not mine or not theirs:
        return []
    both = sorted(mine & theirs)
    where = cells([one.cell(field), other.cell(field)])
    none, some = words
    if not both:
        return [none.saying(cells=where)]
    return [some.saying(number=len(both), things=listed(both), cells=where)]


def _issues(one: Stakeholder, other: Stakeholder) -> list[str]:
    mine, theirs = dict(one.stances), dict(other.stances)
    both = sorted(mine.keys() & theirs.keys())
    if not both:
        return []
    agreement = np.mean([1 - abs(mine[issue] - theirs[issue]) / RANGE for issue in both])
    where = cells([stance_cell(s, issue) for issue in both[:3] for s in (one, other)])
    return [
        tell(
            "stances on {issues} agree to {agreement} ({cells})",
            issues=listed(both),
            agreement=float(agreement),
            cells=where,
        )
    ]


def _words(one: Stakeholder, other: Stakeholder) -> list[str]:
    mine, theirs = words(one), words(other)
    if not mine or not theirs:
        return []
    both = sorted(mine & theirs, key=lambda word: (-len(word), word))
    where = cells([one.cell("description"), other.cell("description")])
    if not both:
        none = tell("their descriptions have no word of four letters or more in common ({cells})")
        return [none.saying(cells=where)]
    return [
        tell(
            "their descriptions have the words {words} in common ({cells})",
            words=listed(both),
            cells=where,
        )
    ]


def _silence(one: Stakeholder, other: Stakeholder) -> str:
    for s in (other, one):
        if not s.themes:
            return tell(
                "Not known: {name} states no themes ({cell}), and nothing else of {one} and "
                "{other} can be compared.",
                name=called(s),
                cell=empty(s, "themes"),
                one=called(one),
                other=called(other),
            )
    return tell(
        "Not known: nothing of {one} and {other} can be compared.",
        one=called(one),
        other=called(other),
    )
