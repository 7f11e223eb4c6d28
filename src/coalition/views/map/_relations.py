"""Ties, suggestions and gaps as the page's script reads them."""

from typing import Any

from coalition.findings import TieFinding
from coalition.gaps import Gap
from coalition.measure_labels import label
from coalition.suggestions import Suggestion
from coalition.tables import TIE_RATINGS, rung
from coalition.tie_findings import STATUS_ORDER
from coalition.views._plain_text import plain_text
from coalition.views.map._shown import Shown

MANY_TIES = 10_000
"""Above this the words that go with a tie stay in ties.csv."""


def ties(shown: Shown) -> dict[str, Any]:
    """Columns of the ties carried; ``more`` holds what only some have, by number of the tie."""
    kinds = sorted({t.kind for t in shown.ties})
    return {
        "kinds": [plain_text(kind, 60) for kind in kinds],
        "source": [shown.index[t.source] for t in shown.ties],
        "target": [shown.index[t.target] for t in shown.ties],
        "status": [STATUS_ORDER.index(t.status) for t in shown.ties],
        "kind": [kinds.index(t.kind) for t in shown.ties],
        "form": [rung(t.form) or 0 for t in shown.ties],
        "confirmed": [i for i, t in enumerate(shown.ties) if t.confirmed],
        "more": {
            str(i): words
            for i, t in enumerate(shown.ties)
            if (words := _more(t, wordy=len(shown.ties) <= MANY_TIES))
        },
    }


def _more(tie: TieFinding, *, wordy: bool) -> dict[str, Any]:
    ratings = {
        name: round(value, 3) for name in TIE_RATINGS if (value := getattr(tie, name)) is not None
    }
    if not wordy:
        return ratings
    texts = {
        name: plain_text(text, 300)
        for name in ("frequency", "since", "until", "notes")
        if (text := getattr(tie, name))
    }
    return ratings | texts


def suggestions(shown: Shown) -> list[dict[str, Any]]:
    """The suggestions carried, with reasons; those drawn at first come first."""
    gap_number = {gap.id: i for i, gap in enumerate(shown.gaps)}
    names = {
        name: label(shown.findings, "criteria", name)
        for s in shown.suggestions[:1]
        for name, _ in s.criteria
    }
    return [_suggestion(shown, s, gap_number, names) for s in shown.suggestions]


def _suggestion(
    shown: Shown, s: Suggestion, gap_number: dict[str, int], names: dict[str, str]
) -> dict[str, Any]:
    through = [shown.index[id] for id in s.introduction if id in shown.index]
    return {
        "source": shown.index[s.source],
        "target": shown.index[s.target],
        "score": _rounded(s.score),
        "low": _rounded(s.low),
        "high": _rounded(s.high),
        "rank": s.rank,
        "first": _rounded(s.rank_acceptability),
        "likelihood": _rounded(s.likelihood),
        "form": s.form,
        "grow": s.grow_to,
        "benefits": list(s.benefits),
        "introduction": through if len(through) == len(s.introduction) else [],
        "closes": [gap_number[id] for id in s.closes if id in gap_number],
        "reasons": [plain_text(reason, 400) for reason in s.reasons],
        "cautions": [plain_text(caution, 400) for caution in s.cautions],
        "criteria": [
            [names.get(name, name), _rounded(j.score), j.basis, plain_text(j.evidence, 300)]
            for name, j in s.criteria
        ],
    }


def gaps(shown: Shown) -> list[dict[str, Any]]:
    """The gaps carried, the gravest first as the analysis ranks them."""
    return [_gap(shown, gap) for gap in shown.gaps]


def _gap(shown: Shown, gap: Gap) -> dict[str, Any]:
    return {
        "label": label(shown.findings, "gaps", gap.kind),
        "subject": plain_text(gap.subject, 200),
        "severity": round(gap.severity, 3),
        "evidence": [plain_text(line, 400) for line in gap.evidence[:5]],
        "remedy": plain_text(gap.remedy, 400),
        "concerns": [shown.index[id] for id in gap.stakeholders if id in shown.index],
        "candidates": [shown.index[id] for id in gap.candidates if id in shown.index],
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
