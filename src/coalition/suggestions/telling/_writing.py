"""From ranked pairs of places to suggestions in words."""

from coalition.network import Floats
from coalition.suggestions._suggestion import Judgement, Suggestion
from coalition.suggestions.evidence import Draft, Known, introductions, tie_trust, usual_trust
from coalition.suggestions.ranking import Ranked, criteria_in_order
from coalition.suggestions.telling._benefits import supported_benefits
from coalition.suggestions.telling._forms import forms
from coalition.suggestions.telling.cautions import cautions
from coalition.suggestions.telling.reasons import reasons

DECIMALS = 6
"""Enough for every reader; the same on every machine."""


class Writer:
    """Says in words what the arrays of a ranking mean."""

    def __init__(self, known: Known):
        self._known, self._network, self._dataset = known, known.network, known.dataset
        self._trust = tie_trust(known.network, unrated=usual_trust(known.network))
        self._criteria = criteria_in_order()

    def suggestions(self, ranked: Ranked) -> list[Suggestion]:
        """One suggestion for each ranked pair."""
        scores = ranked.scores
        score, low, high = scores.score, scores.low, scores.high
        paths = introductions(self._trust, ranked.sources, ranked.targets)
        return [
            self._suggestion(
                ranked, k, _figure(score, k), self._draft(ranked, k, low[k], high[k], paths[k])
            )
            for k in range(len(ranked.sources))
        ]

    def _draft(
        self, ranked: Ranked, k: int, low: float, high: float, path: tuple[int, ...]
    ) -> Draft:
        source, target = int(ranked.sources[k]), int(ranked.targets[k])
        return Draft(
            source=source,
            target=target,
            criteria=self._judgements(source, target, ranked.scores.criteria[k]),
            low=round(float(low), DECIMALS),
            high=round(float(high), DECIMALS),
            closes=ranked.closes[k],
            path=path,
            brings=self._known.exchange.passes(target, source),
            takes=self._known.exchange.passes(source, target),
        )

    def _suggestion(self, ranked: Ranked, k: int, score: float | None, draft: Draft) -> Suggestion:
        form, grow_to = forms({name: j.score for name, j in draft.criteria.items()})
        ids = self._network.ids
        return Suggestion(
            source=ids[draft.source],
            target=ids[draft.target],
            score=score,
            low=draft.low,
            high=draft.high,
            value=round(float(ranked.value[k]), DECIMALS),
            likelihood=_figure(ranked.likelihood, k),
            rank=int(ranked.rank[k]),
            rank_acceptability=_figure(ranked.first, k),
            top_five_acceptability=_figure(ranked.top_five, k),
            criteria=tuple(draft.criteria.items()),
            benefits=supported_benefits(self._known, draft),
            form=form,
            grow_to=grow_to,
            introduction=tuple(ids[place] for place in draft.path),
            closes=tuple(gap.id for gap in draft.closes),
            reasons=reasons(self._known, draft),
            cautions=cautions(self._known, draft),
            quadrant=ranked.quadrant[k],
            worth=_figure(ranked.worth, k),
        )

    def _judgements(self, source: int, target: int, scores: Floats) -> dict[str, Judgement]:
        return {
            name: module.judgement(
                self._network, self._dataset, source, target, round(float(score), DECIMALS)
            )
            for (name, module), score in zip(self._criteria.items(), scores, strict=True)
        }


def _figure(values: Floats, k: int) -> float | None:
    value = float(values[k])
    return None if value != value else round(value, DECIMALS)  # nan differs from itself
