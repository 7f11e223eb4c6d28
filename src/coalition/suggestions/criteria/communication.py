"""How easy the two will find it to talk."""

from collections.abc import Callable, Iterable

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Floats, Network, Places
from coalition.suggestions._suggestion import Judgement
from coalition.suggestions.criteria._frequency import closeness_of, contacts_a_year
from coalition.suggestions.criteria._judgements import missing
from coalition.suggestions.criteria._languages import language_column, languages
from coalition.suggestions.criteria._ratings import rated_judgement, ratings
from coalition.suggestions.evidence import (
    called,
    cells,
    empty,
    listed,
    mean_over_ties,
    partners,
    row_products,
    rows,
    rows_between,
)
from coalition.tables import Dataset, Stakeholder, Tie
from coalition.tables.incidence import incidence
from coalition.words import Told, tell, tell_list

LABEL = tell("Communication")
MEANING = tell(
    "How well the possible partner communicates, and whether both work in the same places and "
    "languages."
)
FORMULA = tell(
    "The rating in the column communication where given. Else the mean of those that are known: "
    "the mean communication rated on the target's existing ties; how often it is in touch over "
    "them, the mean of ln(1 + contacts a year) / ln(366), at most 1; the regions that both share, "
    "over the regions of the one who has fewer; and the same for languages, where the sheet has "
    "such a column."
)
SOURCE = (
    "Own definition; overlap coefficient of Szymkiewicz and Simpson for regions and languages; "
    "Marsden & Campbell (1984), Social Forces 63, 482-501 (frequency as a sign of a tie's strength)"
)


REGIONS = (
    tell("{one} and {other}: no region in common ({cells})"),
    tell("{one} and {other}: both work in {things} ({cells})"),
)
LANGUAGES = (
    tell("{one} and {other}: no language in common ({cells})"),
    tell("{one} and {other}: both use {things} ({cells})"),
)
"""What is said where two share none, and where they share some."""


def communication(network: Network, dataset: Dataset, sources: Places, targets: Places) -> Floats:
    """Ease of communication, 0-1, nan where neither ratings, ties, regions nor languages tell."""
    rated = ratings(network, dataset, "communication")[targets]
    regions, spoken = network.once_with(dataset, _shared)
    parts = np.stack(
        [
            mean_over_ties(network, network.pairs.communication)[targets],
            mean_over_ties(network, network.once(_touch))[targets],
            _overlap(regions, sources, targets),
            _overlap(spoken, sources, targets),
        ]
    )
    known = ~np.isnan(parts)
    mean = np.where(known, parts, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    return np.where(np.isnan(rated), np.where(known.any(axis=0), mean, np.nan), rated)


def _touch(network: Network) -> Floats:
    """How often each pair is in touch, 0-1, the more frequent report; nan where none says."""
    pairs, place = network.pairs, network.place
    often = np.full(len(pairs), np.nan)
    keys = pairs.source * network.n + pairs.target
    for tie in network.ties:
        contacts = _contacts(tie)
        if contacts is not None:
            one, other = sorted((place[tie.source], place[tie.target]))
            at = np.searchsorted(keys, one * network.n + other)
            often[at] = np.fmax(often[at], closeness_of(contacts))
    return often


def _contacts(tie: Tie) -> float | None:
    return contacts_a_year(tie.frequency) if tie.frequency else None


def _shared(
    network: Network,  # noqa: ARG001 - what is worked out once takes both
    dataset: Dataset,
) -> tuple[csr_array, csr_array]:
    everyone = dataset.stakeholders
    return (
        incidence([s.regions for s in everyone])[0],
        incidence([languages(s) for s in everyone])[0],
    )


def _overlap(matrix: csr_array, sources: Places, targets: Places) -> Floats:
    """What both hold, over what the one holds who holds less; nan where either holds nothing."""
    if matrix.nnz == 0:
        return np.full(len(sources), np.nan)
    count = np.asarray(matrix.sum(axis=1)).ravel()
    fewer = np.minimum(count[sources], count[targets])
    shared = row_products(matrix, matrix, sources, targets)
    return np.where(fewer > 0, shared / np.maximum(fewer, 1), np.nan)


def judgement(
    network: Network, dataset: Dataset, source: int, target: int, score: float
) -> Judgement:
    """What `score`, as `communication` gave it, rests on."""
    one, other = dataset.stakeholders[source], dataset.stakeholders[target]
    rated = rated_judgement(dataset, target, "communication")
    if rated is not None:
        return rated
    if np.isnan(score):
        return missing(
            tell(
                "Not known: nobody rated the communication of {name} ({cell}), and its ties, "
                "places and languages do not tell.",
                name=called(other),
                cell=empty(other, "communication"),
            )
        )
    parts = [*_ties(network, target), *_places(one, other), *_languages(one, other)]
    return Judgement(
        float(score),
        "derived",
        tell("{score}, worked out: {parts}.", score=float(score), parts=tell_list(parts, ";")),
    )


def _ties(network: Network, target: int) -> list[str]:
    ties = [t for i in partners(network, target) for t in rows_between(network, target, i)]
    told: tuple[tuple[Told, Callable[[Tie], float | None]], ...] = (
        (tell("communication is rated on its ties ({rows})"), lambda tie: tie.communication),
        (tell("its ties state how often it is in touch ({rows})"), _contacts),
    )
    return [
        sentence.saying(rows=rows(found))
        for sentence, of in told
        if (found := [tie for tie in ties if of(tie) is not None])
    ]


def _places(one: Stakeholder, other: Stakeholder) -> list[str]:
    return _common(one, other, (one.regions, other.regions), "regions", REGIONS)


def _languages(one: Stakeholder, other: Stakeholder) -> list[str]:
    said = (languages(one), languages(other))
    return _common(one, other, said, language_column(one), LANGUAGES)


def _common(
    one: Stakeholder,
    other: Stakeholder,
    said: tuple[Iterable[str], Iterable[str]],
    field: str,
    words: tuple[Told, Told],
) -> list[str]:
    if not all(said):
        return []
    both = sorted(set(said[0]) & set(said[1]))
    where = cells([one.cell(field), other.cell(field)])
    none, some = words
    sentence = some.saying(things=listed(both)) if both else none
    return [sentence.saying(one=called(one), other=called(other), cells=where)]
