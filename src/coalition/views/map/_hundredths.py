"""Scores and shares with as many digits as every other product writes of them.

The script shows what it gets: were it to round again, a map could say 0.73 where the brief and
the screen say 0.72.
"""

from coalition.wording import rounded_percent


def written_score(value: float | None) -> float | None:
    """`value` in hundredths, rounded as ``.2f`` does.

    >>> written_score(0.725), written_score(0.125), written_score(None)
    (0.72, 0.12, None)
    """
    return None if value is None else round(value, 2)


def whole_percent(share: float | None) -> float | None:
    """`share` in hundredths, rounded as ``.0%`` does, which multiplies first.

    >>> whole_percent(0.015), written_score(0.015)
    (0.02, 0.01)
    """
    return None if share is None else rounded_percent(share) / 100
