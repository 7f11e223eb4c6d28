"""Suggested partners: the best in full, then the first few for everybody."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from coalition.analysis.measure_labels import label
from coalition.findings import Findings
from coalition.gaps import Gap
from coalition.suggestions import BY_FIT, BY_GAPS, Judgement, Suggestion, are_told_apart, order_told
from coalition.suggestions.likelihood import too_small_to_tell
from coalition.views._drawing import best_suggestions
from coalition.views._known import word
from coalition.views._words import percent, semicolons, sentences
from coalition.views.report._quadrants import Point, quadrants
from coalition.words import tell, tell_small

IN_FULL, MOST_FOR_ONE = 6, 10
"""Suggestions told in full: for the whole network, and for a focal stakeholder."""

LISTED = 100
EACH = 3

CLOSED = 3
"""Gaps of one kind that are named."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One of the five, as a bar; `score` None where the data do not tell."""

    label: str
    score: float | None
    basis: str
    evidence: str


@dataclass(frozen=True, slots=True)
class ShownSuggestion:
    """A suggestion with names and words in place of ids and shares."""

    source: str
    target: str
    target_sector: str
    rank: int
    score: float | None
    low: float
    high: float
    value: float
    likelihood: float | None
    stability: str
    criteria: list[Criterion]
    reasons: list[str]
    cautions: list[str]
    through: list[str]
    form: str
    grow_to: str
    benefits: tuple[str, ...]
    closes: list[str]
    quadrant: str


@dataclass(frozen=True, slots=True)
class Partners:
    """The section's content; `focal` is empty where the suggestions are for everybody."""

    focal: str
    total: int
    best: list[ShownSuggestion]
    everybody: list[tuple[str, list[ShownSuggestion]]]
    left_out: int
    chart: Markup
    plausible: float
    order: str
    doubt: str


def partners(findings: Findings) -> Partners:
    """The best suggestions, and the first few for each stakeholder."""
    best = best_suggestions(findings, IN_FULL if findings.focal is None else MOST_FOR_ONE)
    gaps = {gap.id: gap for gap in findings.gaps}
    by_source: dict[str, list[Suggestion]] = defaultdict(list)
    if findings.focal is None:
        for suggestion in findings.suggestions:
            by_source[suggestion.source].append(suggestion)
    everybody = [
        (
            findings.name(source),
            [_shown(findings, s, gaps) for s in sorted(own, key=_place)[:EACH]],
        )
        for source, own in list(by_source.items())[:LISTED]
    ]
    return Partners(
        focal=findings.name(findings.focal) if findings.focal is not None else "",
        total=len(findings.suggestions),
        best=[_shown(findings, s, gaps, are_told_apart(best)) for s in best],
        everybody=everybody,
        left_out=max(0, len(by_source) - LISTED),
        chart=_chart(findings, best),
        plausible=findings.plausible_from,
        order=order_told(best, BY_GAPS if findings.focal is None else BY_FIT) if best else "",
        doubt=too_small_to_tell(findings.network),
    )


def _chart(findings: Findings, best: Sequence[Suggestion]) -> Markup:
    """What the best are worth against how likely they are; "" where neither is told of any."""
    points = [
        Point(
            str(place),
            s.likelihood,
            s.worth,
            tell(
                "{place}. {source} with {target}: {quadrant}",
                place=place,
                source=findings.name(s.source),
                target=findings.name(s.target),
                quadrant=word(s.quadrant or ""),
            ),
        )
        for place, s in enumerate(best, 1)
        if s.likelihood is not None and s.worth is not None
    ]
    if not points:
        return Markup("")
    return quadrants(
        points,
        tell("The best suggestions: value against likelihood"),
        (tell("Strategic bets"), tell("Quick wins"), tell("Leave"), tell("Easy but empty")),
        (
            tell("likelihood: how plausible the present ties make it"),
            tell("value, best of ten = 1"),
        ),
        findings.language,
        middle=findings.plausible_from,
    )


def _place(suggestion: Suggestion) -> int:
    return suggestion.rank


def _shown(
    findings: Findings, s: Suggestion, gaps: Mapping[str, Gap], is_ranked: bool = True
) -> ShownSuggestion:
    target = findings.stakeholders[findings.network.place[s.target]].stakeholder
    return ShownSuggestion(
        source=findings.name(s.source),
        target=target.name,
        target_sector=target.sector,
        rank=s.rank,
        score=s.score,
        low=s.low,
        high=s.high,
        value=s.value,
        likelihood=s.likelihood,
        stability=stability(s) if is_ranked else "",
        criteria=[_criterion(findings, name, judgement) for name, judgement in s.criteria],
        reasons=sentences(s.reasons),
        cautions=sentences(s.cautions),
        through=[findings.name(id) for id in s.introduction[1:-1]],
        form=s.form,
        grow_to=s.grow_to,
        benefits=s.benefits,
        closes=_by_kind(findings, [gaps[id] for id in s.closes if id in gaps]),
        quadrant=s.quadrant or "",
    )


def _by_kind(findings: Findings, closed: Sequence[Gap]) -> list[str]:
    """The subjects of each kind of gap, which alone would not tell what is closed."""
    subjects: dict[str, list[str]] = defaultdict(list)
    for gap in closed:
        subjects[gap.kind].append(gap.subject)
    return [
        tell(
            "{kind} ({subjects})",
            kind=tell_small(label(findings, "gaps", kind)),
            subjects=semicolons(_some(found)),
        )
        for kind, found in subjects.items()
    ]


def _some(subjects: Sequence[str]) -> list[str]:
    more = len(subjects) - CLOSED
    last = [tell("{number} more", number=more)] if more > 0 else []
    return [*subjects[:CLOSED], *last]


def stability(s: Suggestion) -> str:
    """How far the place depends on the weights of the criteria, in words."""
    if s.rank_acceptability is None:
        return ""
    first = _share(s.rank_acceptability)
    if s.top_five_acceptability is None:
        return tell("the best fit in {share} of all ways to weigh the criteria", share=first)
    return tell(
        "the best fit in {share} of all ways to weigh the criteria, among the best five in {five}",
        share=first,
        five=_share(s.top_five_acceptability),
    )


def _share(share: float) -> str:
    return word("none") if share == 0 else percent(share)


def _criterion(findings: Findings, name: str, judgement: Judgement) -> Criterion:
    return Criterion(
        label(findings, "criteria", name), judgement.score, judgement.basis, judgement.evidence
    )
