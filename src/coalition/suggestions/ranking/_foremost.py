"""The few suggestions that speak for a whole network."""

from collections import Counter
from collections.abc import Collection, Sequence

from coalition.suggestions._suggestion import Suggestion
from coalition.suggestions.ranking._order import by_gaps

EACH = 3
"""Of the foremost that one stakeholder may stand in, so that one popular partner does not
crowd out all others."""


def foremost(
    suggestions: Sequence[Suggestion], most: int, unsure: Collection[str] = ()
) -> tuple[Suggestion, ...]:
    """The best of all suggestions, each pair once.

    Those that would close most gaps come first, and those best left last (`by_gaps`). A pair of
    whom no criterion is known leads nothing, nor one of the `unsure` (ids).
    """
    known = (s for s in suggestions if s.score is not None)
    ranked = sorted((s for s in known if not {s.source, s.target} & {*unsure}), key=by_gaps)
    chosen: list[Suggestion] = []
    seen: set[frozenset[str]] = set()
    count: Counter[str] = Counter()
    for suggestion in ranked:
        pair = frozenset((suggestion.source, suggestion.target))
        if pair in seen or any(count[id] >= EACH for id in pair):
            continue
        seen.add(pair)
        count.update(pair)
        chosen.append(suggestion)
        if len(chosen) == most:
            break
    return tuple(chosen)
