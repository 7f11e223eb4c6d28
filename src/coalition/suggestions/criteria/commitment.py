"""How firmly the target stands by its partnerships."""

import numpy as np

from coalition.network import Floats, Network, Places
from coalition.suggestions._suggestion import Judgement
from coalition.suggestions.criteria._judgements import missing
from coalition.suggestions.criteria._ratings import rated_judgement, ratings
from coalition.suggestions.evidence import (
    called,
    empty,
    mean_over_ties,
    partners,
    rows,
    rows_between,
)
from coalition.tables import FORMS, Dataset, Stakeholder
from coalition.words import tell, tell_list, tell_number

LABEL = tell("Commitment")
MEANING = tell("How firmly the possible partner stands by its partnerships.")
FORMULA = tell(
    "The rating in the column commitment where given. Else the mean of those that are known: the "
    "mean commitment rated on the target's existing ties; the mean rung of their forms / 5; the "
    "share of them that both sides report, where the data hold both sides' reports; and, of the "
    "others who state a contribution, the share that give less, equals counting half, since "
    "contributions have no scale of their own."
)
SOURCE = "Own definition; forms of partnership as a ladder of intensity; contributions by rank"


def commitment(
    network: Network,
    dataset: Dataset,
    sources: Places,  # noqa: ARG001 - every criterion takes the same
    targets: Places,
) -> Floats:
    """Commitment of the target, 0-1, nan where neither a rating nor its ties tell."""
    return network.once_with(dataset, _of_each)[targets]


def _of_each(network: Network, dataset: Dataset) -> Floats:
    parts = np.stack([*_parts(network).values(), network.once_with(dataset, less_given)])
    known = ~np.isnan(parts)
    mean = np.where(known, parts, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    derived = np.where(known.any(axis=0), mean, np.nan)
    rated = ratings(network, dataset, "commitment")
    return np.where(np.isnan(rated), derived, rated)


def less_given(
    network: Network,  # noqa: ARG001 - what is worked out once takes both
    dataset: Dataset,
) -> Floats:
    """Share of the others who state a contribution that give less, equals counting half; (n,).

    nan for who states none, and where nobody else does.
    """
    given = [s.contribution for s in dataset.stakeholders]
    amounts = np.array([np.nan if g is None else g for g in given], dtype=np.float64)
    stated = np.sort(amounts[~np.isnan(amounts)])
    if len(stated) < 2:
        return np.full(len(amounts), np.nan)
    less = np.searchsorted(stated, amounts, side="left")
    equal = np.searchsorted(stated, amounts, side="right") - less - 1
    return np.where(np.isnan(amounts), np.nan, (less + equal / 2) / (len(stated) - 1))


def _parts(network: Network) -> dict[str, Floats]:
    """What the ties of each stakeholder tell, arrays of shape (n,), nan where nothing."""
    pairs = network.pairs
    both_report = network.directed and bool(pairs.confirmed.any())
    confirmed = np.where(pairs.confirmed, 1.0, 0.0) if both_report else np.full(len(pairs), np.nan)
    return {
        "rated": mean_over_ties(network, pairs.commitment),
        "forms": mean_over_ties(network, pairs.rung / len(FORMS)),
        "confirmed": mean_over_ties(network, confirmed),
    }


def judgement(
    network: Network,
    dataset: Dataset,
    source: int,  # noqa: ARG001 - every criterion takes the same
    target: int,
    score: float,
) -> Judgement:
    """What `score`, as `commitment` gave it, rests on."""
    other = dataset.stakeholders[target]
    rated = rated_judgement(dataset, target, "commitment")
    if rated is not None:
        return rated
    if np.isnan(score):
        return missing(
            tell(
                "Not known: nobody rated the commitment of {name} ({cell}), and neither its ties "
                "nor a contribution tell.",
                name=called(other),
                cell=empty(other, "commitment"),
            )
        )
    parts = [*_told_by_ties(network, other, target), *_told_by_giving(network, dataset, target)]
    sentence = (
        tell("{score}, worked out from {first} and from {second}.", second=parts[1])
        if len(parts) > 1
        else tell("{score}, worked out from {first}.")
    )
    return Judgement(
        float(score),
        "derived",
        sentence.saying(score=float(score), first=parts[0] if parts else ""),
    )


def _told_by_ties(network: Network, other: Stakeholder, target: int) -> list[str]:
    near = partners(network, target)
    ties = [t for i in near for t in rows_between(network, target, i)]
    kinds = [
        word
        for word, shown in (
            (tell("rated commitment"), any(t.commitment is not None for t in ties)),
            (tell("forms"), any(t.form for t in ties)),
            (tell("reports from both sides"), network.directed and network.pairs.confirmed.any()),
        )
        if shown
    ]
    if not ties or not kinds:
        return []
    said = [t for t in ties if t.commitment is not None or t.form] or ties
    return [
        tell(
            "the {kinds} of {number} {number:tie|ties} of {name} ({rows})",
            kinds=tell_list(kinds),
            number=len(near),
            name=called(other),
            rows=rows(said),
        )
    ]


def _told_by_giving(network: Network, dataset: Dataset, target: int) -> list[str]:
    share = float(network.once_with(dataset, less_given)[target])
    if np.isnan(share):
        return []
    other = dataset.stakeholders[target]
    return [
        tell(
            "its contribution, larger than that of {share} of the others who state one ({cell})",
            share=tell_number(share, ".0%"),
            cell=other.cell("contribution").told,
        )
    ]
