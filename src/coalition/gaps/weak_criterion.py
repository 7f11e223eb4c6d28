"""A tie that matters, with little trust, commitment or communication."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from coalition.gaps._candidates import best, degrees
from coalition.gaps._evidence import capped, named, names
from coalition.gaps._gap import Gap
from coalition.gaps._separation import Separation
from coalition.gaps._severity import severity_of, worst
from coalition.network import Network
from coalition.own_words import own
from coalition.positions.cut_point import cut_point
from coalition.tables import TIE_RATINGS, Cell, Dataset, Scale, Stakeholder, Tie, rung
from coalition.tables._headers import meaning_of
from coalition.tables._sheet import TIES
from coalition.wording import amount
from coalition.words import Told, tell, tell_list, tell_number

LABEL = tell("Weak ties that matter")
MEANING = tell(
    "A close, strong or irreplaceable tie is rated low in trust, commitment or communication."
)
SEVERITY = tell(
    "Square root of the share of pairs of stakeholders that have no path but this tie, and at "
    "least of 2 / n, times how far its lowest rating stays below half of its scale (at half: 0; "
    "at the least: 1)."
)

CLOSE = 3
"""Rung from which a form of partnership (collaboration) does not bear a weak criterion."""

LOW = 0.5

STEPS = {
    "trust": tell("keep one small promise to each other in the open"),
    "commitment": tell("write down who gives what by when"),
    "communication": tell("agree on contact persons and a regular call"),
}
"""What mends each criterion, as the end of "Let the two ..."."""


def find(network: Network, dataset: Dataset) -> list[Gap]:
    """One gap for each important tie of the declared network with a rating below half its scale.

    Important is a tie that is a collaboration or closer, or among the strongest quarter, or one
    of a cut point. Several reports of one tie count by their mean.
    """
    pairs = network.pairs
    if network.basis != "declared" or len(pairs) == 0:
        return []
    rated = np.vstack([getattr(pairs, name) for name in TIE_RATINGS])
    lowest = np.where(np.isnan(rated), np.inf, rated).min(axis=0)
    if not (lowest < LOW).any():
        return []
    shortfall = np.clip((LOW - lowest) / LOW, 0, 1) * _important(network)
    sides = network.once(Separation).sides
    hanging = sides.prod(axis=1) / (network.n * (network.n - 1) / 2)
    severity = severity_of(np.maximum(hanging, 2 / network.n)) * shortfall
    weak = np.flatnonzero(severity > 0)
    ends = np.column_stack([pairs.source, pairs.target])[weak].tolist()
    subjects = [_subject(dataset.stakeholders, a, b) for a, b in ends]
    chosen = {int(weak[i]): subjects[i] for i in worst(severity[weak], subjects)}
    reports = _reports(network, chosen)
    return [
        _gap(network, dataset, k, subject, float(severity[k]), reports[k])
        for k, subject in chosen.items()
    ]


def _subject(everyone: Sequence[Stakeholder], one: int, other: int) -> str:
    return tell_list([everyone[one].name, everyone[other].name])


def _important(network: Network) -> NDArray[np.bool_]:
    return network.once(_close) | network.once(_strong) | network.once(_irreplaceable)


def _close(network: Network) -> NDArray[np.bool_]:
    return network.pairs.rung >= CLOSE


def _strong(network: Network) -> NDArray[np.bool_]:
    weight = network.pairs.weight
    # Where all ties weigh the same, none is among the strongest.
    return (weight >= np.quantile(weight, 0.75)) & (weight > np.median(weight))


def _irreplaceable(network: Network) -> NDArray[np.bool_]:
    cut = network.once(cut_point)
    return cut[network.pairs.source] | cut[network.pairs.target]


def _reports(network: Network, chosen: Iterable[int]) -> dict[int, list[Tie]]:
    """The rows behind each chosen pair, in the order of the file."""
    ids, pairs = network.ids, network.pairs
    pair = {frozenset((ids[pairs.source[k]], ids[pairs.target[k]])): k for k in chosen}
    found: dict[int, list[Tie]] = defaultdict(list)
    for tie in network.ties:
        k = pair.get(frozenset((tie.source, tie.target)))
        if k is not None:
            found[k].append(tie)
    return found


def _gap(
    network: Network,
    dataset: Dataset,
    k: int,
    subject: str,
    severity: float,
    reports: Sequence[Tie],
) -> Gap:
    everyone, pairs = dataset.stakeholders, network.pairs
    one, other = int(pairs.source[k]), int(pairs.target[k])
    low = [name for name in TIE_RATINGS if getattr(pairs, name)[k] < LOW]
    said = [
        _rating(dataset, network, tie, name)
        for tie in reports
        for name in low
        if getattr(tie, name) is not None
    ]
    brokers = _mediators(network, one, other)
    return Gap(
        kind="weak-criterion",
        subject=subject,
        severity=severity,
        evidence=(
            _why(network, dataset, k, reports).saying(
                one=named(everyone[one]), other=named(everyone[other])
            ),
            *capped(range(len(said)), lambda i: said[i]),
        ),
        stakeholders=(everyone[one].id, everyone[other].id),
        remedy=_remedy(everyone, one, other, low, brokers),
        candidates=tuple(everyone[i].id for i in brokers),
    )


def _why(network: Network, dataset: Dataset, k: int, reports: Sequence[Tie]) -> Told:
    """What makes the tie important, the first reason that holds."""
    pairs, everyone = network.pairs, dataset.stakeholders
    lesser, greater = network.once(Separation).sides[k].tolist()
    if lesser > 1:
        return tell(
            "The tie of {one} and {other} matters: it is the only path between {lesser} "
            "stakeholders and {greater} others.",
            lesser=lesser,
            greater=greater,
        )
    if network.once(_close)[k]:
        form = next(tie for tie in reports if rung(tie.form) == pairs.rung[k])
        return tell(
            "The tie of {one} and {other} matters: its form is {form} ({cell}).",
            form=own(form.form or ""),
            cell=_form_cell(everyone[network.place[form.source]], form).told,
        )
    if network.once(_strong)[k]:
        return tell(
            "The tie of {one} and {other} matters: its weight, {weight}, is among the largest "
            "quarter.",
            weight=amount(float(pairs.weight[k])),
        )
    ends = (int(pairs.source[k]), int(pairs.target[k]))
    return tell(
        "The tie of {one} and {other} matters: {names} holds others together.",
        names=names(everyone, [i for i in ends if network.once(cut_point)[i]]),
    )


def _form_cell(source: Stakeholder, tie: Tie) -> Cell:
    # A tie that stands in its stakeholder's own row was read from the column of partners.
    if (tie.file, tie.row) == (source.file, source.row):
        return source.cell("partners")
    return Cell(tie.file, tie.row, own("form"))


def _rating(dataset: Dataset, network: Network, tie: Tie, name: str) -> str:
    """What was rated, in the words of the user's own scale where it is known."""
    value = float(getattr(tie, name))
    scale = _scale(dataset.scales, tie.file, name)
    low, high, column = (
        (0.0, 1.0, own(name)) if scale is None else (scale.low, scale.high, scale.column)
    )
    given = (
        tell_number(value, ".2g")
        if scale is None
        else tell_number(low + value * (high - low), ".3g")
    )
    return tell(
        "{rater}'s row rates {criterion} at {value}, where {low} is the least and {high} the most "
        "({cell}).",
        rater=named(dataset.stakeholders[network.place[tie.source]]),
        criterion=own(name),
        value=given,
        low=amount(low),
        high=amount(high),
        cell=Cell(tie.file, tie.row, column).told,
    )


def _scale(scales: Iterable[Scale], file: str, name: str) -> Scale | None:
    """The scale of the column of `file` whose header means the rating `name`."""
    return next((s for s in scales if s.file == file and _means(s.column, name)), None)


def _means(header: str, name: str) -> bool:
    meaning = meaning_of(header, TIES)
    return meaning is not None and meaning.field == name


def _mediators(network: Network, one: int, other: int) -> list[int]:
    """Partners of both, those with the most partners first."""
    return best(
        np.intersect1d(network.neighbours(one), network.neighbours(other)), degrees(network)
    )


def _remedy(
    everyone: Sequence[Stakeholder],
    one: int,
    other: int,
    low: Sequence[str],
    mediators: Sequence[int],
) -> str:
    said = {
        "one": named(everyone[one]),
        "other": named(everyone[other]),
        "steps": tell_list([STEPS[name] for name in low]),
    }
    if not mediators:
        return tell("Let {one} and {other} {steps} before they deepen the tie.", **said)
    return tell(
        "Let {one} and {other} {steps} before they deepen the tie; {names} could mediate, as "
        "{number:a partner|partners} of both.",
        **said,
        names=names(everyone, mediators, "or"),
        number=len(mediators),
    )
