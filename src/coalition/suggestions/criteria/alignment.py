"""How far both want the same: themes, values and stances; at worst, words."""

import numpy as np

from coalition.network import Floats, Network, Places
from coalition.suggestions._sentences import called, cells, figure, listed
from coalition.suggestions._stances import RANGE, stance_cell, stances
from coalition.suggestions._suggestion import Judgement
from coalition.suggestions.criteria._likeness import cosine, words
from coalition.suggestions.criteria._ratings import missing, rated_judgement, ratings
from coalition.tables import Dataset, Stakeholder
from coalition.wording import counted

LABEL = "Alignment"
MEANING = "Whether both work on the same themes, hold the same values and want the same policies."
FORMULA = (
    "The rating in the column alignment where given. Else the mean of those that both sides' "
    "data allow: cosine of themes, cosine of values (each thing weighing ln((1+n)/(1+holders)) "
    "+ 1), and the mean over shared issues of 1 - |difference of stances| / 4. Only where none "
    "of the three can be compared: cosine of the words of both descriptions, weak evidence."
)
SOURCE = (
    "Salton & Buckley (1988), Information Processing & Management 24, 513-523 (weighting); "
    "Leifeld & Haunss (2012), European Journal of Political Research 51, 382-409 (stances)"
)


def alignment(
    network: Network,  # noqa: ARG001 - every criterion takes the same
    dataset: Dataset,
    sources: Places,
    targets: Places,
) -> Floats:
    """How far source and target want the same, 0-1, nan where nothing can be compared."""
    everyone = dataset.stakeholders
    rated = ratings(dataset, "alignment")[targets]
    if not np.isnan(rated).any():
        return rated
    parts = np.stack(
        [
            cosine([s.themes for s in everyone], sources, targets),
            cosine([s.values for s in everyone], sources, targets),
            stances(dataset).agreement(sources, targets),
        ]
    )
    known = ~np.isnan(parts)
    mean = np.where(known, parts, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    derived = np.where(known.any(axis=0), mean, np.nan)
    silent = np.isnan(derived) & np.isnan(rated)
    if silent.any():
        described = [words(s) for s in everyone]
        derived[silent] = cosine(described, sources[silent], targets[silent])
    return np.where(np.isnan(rated), derived, rated)


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
        *_shared(one, other, "themes", "theme"),
        *_shared(one, other, "values", "value"),
        *_issues(one, other),
    ] or _words(one, other)
    return Judgement(
        float(score),
        "derived",
        f"{figure(score)}, worked out for {called(one)} and {called(other)}: "
        f"{'; '.join(compared)}.",
    )


def _shared(one: Stakeholder, other: Stakeholder, field: str, noun: str) -> list[str]:
    mine, theirs = set(getattr(one, field)), set(getattr(other, field))
    if not mine or not theirs:
        return []
    both = sorted(mine & theirs)
    where = cells([one.cell(field), other.cell(field)])
    if not both:
        return [f"no {noun} in common ({where})"]
    return [f"{counted(len(both), noun)} in common, {listed(both)} ({where})"]


def _issues(one: Stakeholder, other: Stakeholder) -> list[str]:
    mine, theirs = dict(one.stances), dict(other.stances)
    both = sorted(mine.keys() & theirs.keys())
    if not both:
        return []
    agreement = np.mean([1 - abs(mine[issue] - theirs[issue]) / RANGE for issue in both])
    where = cells([stance_cell(s, issue) for issue in both[:3] for s in (one, other)])
    return [f"stances on {listed(both)} agree to {figure(float(agreement))} ({where})"]


def _words(one: Stakeholder, other: Stakeholder) -> list[str]:
    both = sorted(words(one) & words(other), key=lambda word: (-len(word), word))
    where = cells([one.cell("description"), other.cell("description")])
    share = f"share the words {listed(both)}" if both else "share no longer word"
    return [f"only the descriptions can be compared, and they {share} ({where})"]


def _silence(one: Stakeholder, other: Stakeholder) -> str:
    for s in (other, one):
        if not s.themes:
            return (
                f"Not known: {called(s)} states no themes ({s.cell('themes')}), and nothing else "
                f"of {called(one)} and {called(other)} can be compared."
            )
    return f"Not known: nothing of {called(one)} and {called(other)} can be compared."
