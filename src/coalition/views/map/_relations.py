"""Ties, suggestions and gaps as the page's script reads them."""

from typing import Any

from coalition.analysis.measure_labels import label
from coalition.analysis.tie_findings import STATUS_ORDER
from coalition.findings import Findings, TieFinding
from coalition.gaps import Gap
from coalition.suggestions import Judgement, Suggestion
from coalition.tables import rung
from coalition.views._plain_text import plain_text
from coalition.views._tie_notes import tie_notes
from coalition.views.map._hundredths import whole_percent, written_score
from coalition.views.map._packed import packed_known
from coalition.views.map._sentences import kept
from coalition.views.map._shown import Shown

MOST_CAPABILITIES = 2_000

BASES = ("missing", "rated", "derived")
"""How a criterion is known; the script has the words in the same order."""

EVIDENCE = 1
"""Lines of evidence of a gap; the others are in gaps.csv and in the brief."""

MANY_TIES = 10_000
"""Above this the words that go with a tie stay in ties.csv."""


def ties(shown: Shown) -> dict[str, Any]:
    """Columns of the ties carried; trust and ``more`` are known of some, by number of the tie.

    Commitment and communication stay in ties.csv: nothing on the page reads them.
    """
    kinds = sorted({t.kind for t in shown.ties})
    return {
        "kinds": [plain_text(kind, 60) for kind in kinds],
        "source": [shown.index[t.source] for t in shown.ties],
        "target": [shown.index[t.target] for t in shown.ties],
        "status": [STATUS_ORDER.index(t.status) for t in shown.ties],
        "kind": [kinds.index(t.kind) for t in shown.ties],
        "form": [rung(t.form) or 0 for t in shown.ties],
        "confirmed": [i for i, t in enumerate(shown.ties) if t.confirmed],
        "trust": packed_known(
            {i: round(t.trust, 3) for i, t in enumerate(shown.ties) if t.trust is not None},
            len(shown.ties),
        ),
        "more": {
            str(i): words
            for i, t in enumerate(shown.ties if len(shown.ties) <= MANY_TIES else ())
            if (words := _more(shown.findings, t))
        },
    }


def _more(findings: Findings, tie: TieFinding) -> dict[str, str]:
    texts = {"frequency": tie.frequency, "since": tie.since, "until": tie.until}
    texts["notes"] = tie_notes(findings, tie)
    return {name: kept(text, 300) for name, text in texts.items() if text}


def suggestions(shown: Shown) -> list[dict[str, Any]]:
    """The suggestions carried, with reasons; those drawn at first come first."""
    gap_number = {gap.id: i for i, gap in enumerate(shown.gaps)}
    return [_suggestion(shown, s, gap_number) for s in shown.suggestions]


def criteria(shown: Shown) -> list[str]:
    """What the criteria of the suggestions are called, in their order."""
    first = shown.suggestions[:1]
    return [label(shown.findings, "criteria", name) for s in first for name, _ in s.criteria]


def _suggestion(shown: Shown, s: Suggestion, gap_number: dict[str, int]) -> dict[str, Any]:
    # The evidence of every criterion of every suggestion would be a tenth of the page.
    is_told = s in shown.best
    most = 400 if is_told or s.rank == 1 else 160
    through = [shown.index[id] for id in s.introduction if id in shown.index]
    return {
        "source": shown.index[s.source],
        "target": shown.index[s.target],
        "score": written_score(s.score),
        "low": written_score(s.low),
        "high": written_score(s.high),
        "rank": s.rank if s.source in shown.ranked else 0,
        "first": whole_percent(s.rank_acceptability),
        "form": s.form,
        "quadrant": s.quadrant,
        "grow": s.grow_to,
        "benefits": list(s.benefits),
        "introduction": through if len(through) == len(s.introduction) else [],
        "closes": [gap_number[id] for id in s.closes if id in gap_number],
        "reasons": [
            kept(reason, most) for reason in s.reasons[: None if is_told or s.rank == 1 else 1]
        ],
        "cautions": [
            kept(caution, most) for caution in s.cautions[: None if is_told or s.rank == 1 else 1]
        ],
        "criteria": [
            [_criterion(j), kept(j.evidence, 200)] if is_told else _criterion(j)
            for _, j in s.criteria
        ],
    }


def _criterion(judgement: Judgement) -> int | None:
    """Hundredths of the score times three, plus the number of the basis; None without a score."""
    if judgement.score is None:
        return None
    basis = BASES.index(judgement.basis) if judgement.basis in BASES else 0
    return round(100 * round(judgement.score, 2)) * len(BASES) + basis


def weaving(shown: Shown) -> list[list[Any]]:
    """Introductions that together help the whole network most: two indexes and the reasons."""
    return [
        [
            shown.index[w.source],
            shown.index[w.target],
            [kept(r, 300) for r in (*w.reasons, *w.cautions)],
        ]
        for w in shown.findings.weaving
        if w.source in shown.index and w.target in shown.index
    ]


def capabilities(shown: Shown) -> list[dict[str, Any]]:
    """Who needs and who offers each capability, what most need first."""
    made = [
        {
            "term": plain_text(c.term, 120),
            "needed": [shown.index[id] for id in c.needed_by if id in shown.index],
            "offered": [shown.index[id] for id in c.offered_by if id in shown.index],
        }
        for c in shown.findings.capabilities
    ]
    return sorted(made, key=lambda c: (-len(c["needed"]), c["term"]))[:MOST_CAPABILITIES]


def gaps(shown: Shown) -> list[dict[str, Any]]:
    """The gaps carried, the gravest first as the analysis ranks them."""
    return [_gap(shown, gap) for gap in shown.gaps]


def _gap(shown: Shown, gap: Gap) -> dict[str, Any]:
    return {
        "label": label(shown.findings, "gaps", gap.kind),
        "subject": kept(gap.subject, 200),
        "severity": written_score(gap.severity),
        "evidence": [kept(line, 400) for line in gap.evidence[:EVIDENCE]],
        "remedy": kept(gap.remedy, 400),
        "concerns": [shown.index[id] for id in gap.stakeholders if id in shown.index],
        "candidates": [shown.index[id] for id in gap.candidates if id in shown.index],
    }
