"""Ties as they are shown: the rows of both sides merged, one for each pair and kind."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from coalition.findings import TieFinding
from coalition.network import Network
from coalition.tables import FORMS, Dataset, Tie, rung

Reported = set[tuple[str, str, str, str]]
"""Source, target, kind and status of every row."""

STATUS_ORDER = ("existing", "potential", "past", "conflict")


def tie_findings(network: Network, dataset: Dataset) -> tuple[TieFinding, ...]:
    """Counted ties, then those that the data state but no measure counts (past, conflict).

    Returns
    -------
    tuple of TieFinding
        Sorted by status, source, target and kind.
    """
    counted = {id(tie) for tie in network.ties}
    rows = [*network.ties, *(tie for tie in dataset.ties if id(tie) not in counted)]
    merged: dict[tuple[str, str, str, str], list[Tie]] = defaultdict(list)
    for tie in rows:
        if tie.source != tie.target:
            source, target = _ends(tie, network.directed)
            merged[(tie.status, source, target, tie.kind)].append(tie)
    reported = {(tie.source, tie.target, tie.kind, tie.status) for tie in rows}
    found = [
        _alone(source, target, ties[0], id(ties[0]) in counted, reported)
        if len(ties) == 1
        else _merge(source, target, ties, id(ties[0]) in counted, reported)
        for (_, source, target, _), ties in merged.items()
    ]
    return tuple(
        sorted(found, key=lambda t: (STATUS_ORDER.index(t.status), t.source, t.target, t.kind))
    )


def _ends(tie: Tie, directed: bool) -> tuple[str, str]:
    if directed or tie.source < tie.target:
        return tie.source, tie.target
    return tie.target, tie.source


def _alone(source: str, target: str, tie: Tie, counted: bool, reported: Reported) -> TieFinding:
    """As `_merge` of a single row, as most ties of a large network are."""
    number = rung(tie.form)
    return TieFinding(
        source=source,
        target=target,
        kind=tie.kind,
        status=tie.status,
        form=tie.form if number else None,
        weight=tie.weight or number or 1,
        trust=tie.trust,
        commitment=tie.commitment,
        communication=tie.communication,
        frequency=tie.frequency or None,
        since=tie.since or None,
        until=tie.until or None,
        notes=tie.notes or None,
        confirmed=(tie.target, tie.source, tie.kind, tie.status) in reported,
        counted=counted,
    )


def _merge(
    source: str, target: str, ties: Sequence[Tie], counted: bool, reported: Reported
) -> TieFinding:
    first = ties[0]
    rungs = [number for tie in ties if (number := rung(tie.form))]
    confirmed = {
        (source, target, first.kind, first.status),
        (target, source, first.kind, first.status),
    }
    return TieFinding(
        source=source,
        target=target,
        kind=first.kind,
        status=first.status,
        form=FORMS[min(rungs) - 1] if rungs else None,
        weight=max(tie.weight or rung(tie.form) or 1 for tie in ties),
        trust=_mean(tie.trust for tie in ties),
        commitment=_mean(tie.commitment for tie in ties),
        communication=_mean(tie.communication for tie in ties),
        frequency=_said(tie.frequency for tie in ties),
        since=_said(tie.since for tie in ties),
        until=_said(tie.until for tie in ties),
        notes=_said(tie.notes for tie in ties),
        confirmed=confirmed <= reported,
        counted=counted,
    )


def _mean(values: Iterable[float | None]) -> float | None:
    rated = [value for value in values if value is not None]
    return sum(rated) / len(rated) if rated else None


def _said(texts: Iterable[str | None]) -> str | None:
    """Both sides' words, each once."""
    return "; ".join(dict.fromkeys(text for text in texts if text)) or None
