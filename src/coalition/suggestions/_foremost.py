"""The few suggestions that speak for a whole network."""

from collections import Counter
from collections.abc import Sequence

from coalition.suggestions._suggestion import Suggestion

EACH = 3
"""Of the foremost that one stakeholder may stand in, so that one popular partner does not
crowd out all others."""


def foremost(suggestions: Sequence[Suggestion], most: int) -> tuple[Suggestion, ...]:
    """The best of all suggestions, each pair once.

    In the order that a single stakeholder's suggestions have: by the middle of the bounds of
    the score, so that a pair of whom little is known stands behind one that is known to fit;
    then by value and by likelihood. A pair of whom no criterion is known leads nothing, and one
    that is neither worth much nor plausible comes after all others.
    """
    known = [s for s in suggestions if s.score is not None]
    ranked = sorted(
        known,
        key=lambda s: (
            s.quadrant == "leave",
            -round(s.low + s.high, 6),
            -s.value,
            -(s.likelihood or 0),
            s.source,
            s.target,
        ),
    )
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
