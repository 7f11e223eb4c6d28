"""From pairs without a tie to ranked suggestions."""

from collections.abc import Mapping, Sequence

import numpy as np

from coalition.errors import UnusableInput, shortened
from coalition.gaps import Gap
from coalition.network import Network, Places
from coalition.suggestions._in_short import InShort, suggest_in_short
from coalition.suggestions._suggestion import Suggestion
from coalition.suggestions.evidence import known
from coalition.suggestions.ranking import Ranking, candidate_pairs, criterion_weights
from coalition.suggestions.telling import Writer
from coalition.tables import Dataset
from coalition.words import tell

FOR_ONE, FOR_EACH = 10, 5
"""Suggestions for the focal stakeholder, and for each where nobody is focal."""

IN_SHORT = 3
"""Suggestions for each of those who get theirs in short: more would take the files' memory."""

SHORTLIST = 50
"""Candidates of each source, by the criteria alone, whose gaps are looked at; more where few
sources are asked for, up to `LOOKED_AT` in all."""

LOOKED_AT = 100_000

MOST_SOURCES = 1_000
"""Stakeholders that suggestions are made for where nobody is focal: those with the most ties.
Nobody reads more than the reasons of these; all others get theirs in short."""


def suggest(
    network: Network,
    dataset: Dataset,
    gaps: Sequence[Gap],
    *,
    focal: str | None = None,
    weights: Mapping[str, float] | None = None,
    most: int | None = None,
) -> tuple[Suggestion, ...]:
    """The best partners for `focal`, or for each stakeholder.

    Candidates have no declared tie with the source, no marked conflict, and no stance strongly
    opposed to its own. They are ordered by the middle of the bounds of their score, so that one
    of whom little is known neither wins nor loses by that; then by value, likelihood and id.
    Those of whom no criterion is known stand last, and after them those without a row.
    Nobody is suggested for whom nothing speaks: no criterion above 0, no gap, no path of up to
    three ties.

    Parameters
    ----------
    network : Network
    dataset : Dataset
        The data that `network` was made from.
    gaps : sequence of Gap
        As `coalition.gaps.find_gaps` gives them, for the value.
    focal : str, optional
        Id of the stakeholder asked for; None for each, or beyond 1,000 stakeholders for the
        1,000 with the most ties.
    weights : mapping, optional
        Weight of each criterion, 1 where not named; only their proportions matter.
    most : int, optional
        Suggestions for each source; 10 for a focal one and 5 otherwise.

    Returns
    -------
    tuple of Suggestion
        By source, in the order of the data, and rank.

    Raises
    ------
    UnusableInput
        `focal` is no id; or a weight names no criterion, is negative, or all are 0.
    """
    share = criterion_weights(weights)
    sources = _sources(network, focal)
    if most is None:
        most = FOR_EACH if focal is None else FOR_ONE
    if len(sources) == 0 or most < 1:
        return ()
    ranking = Ranking(network, dataset, gaps, share)
    facts = known(network, dataset)
    writer = Writer(facts)
    shortlist = max(SHORTLIST, LOOKED_AT // len(sources))
    return tuple(
        suggestion
        for ones, others in candidate_pairs(network, dataset, share, sources)
        for suggestion in writer.suggestions(ranking.best(ones, others, shortlist, most))
    )


def others_in_short(
    network: Network,
    dataset: Dataset,
    gaps: Sequence[Gap],
    weights: Mapping[str, float] | None = None,
) -> InShort | None:
    """Partners in short for those whom `suggest` leaves out; None where it leaves nobody out."""
    rest = np.setdiff1d(np.arange(network.n, dtype=np.int64), _sources(network, None))
    return suggest_in_short(network, dataset, gaps, rest, IN_SHORT, weights) if len(rest) else None


def _sources(network: Network, focal: str | None) -> Places:
    if focal is None:
        degree = np.diff(network.adjacency.indptr)
        return np.sort(np.argsort(-degree, kind="stable")[:MOST_SOURCES]).astype(np.int64)
    if focal not in network.place:
        raise UnusableInput(tell("No stakeholder has the id '{id}'.", id=shortened(focal)))
    return np.array([network.place[focal]], dtype=np.int64)
