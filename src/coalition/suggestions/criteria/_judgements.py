"""Judgements that several criteria put in the same words."""

from collections.abc import Sequence

from coalition.suggestions._suggestion import Judgement
from coalition.suggestions.evidence import called
from coalition.tables import Stakeholder
from coalition.words import tell, tell_list


def missing(sentence: str) -> Judgement:
    """Nothing in the data tells."""
    return Judgement(None, "missing", sentence)


def worked_out(
    score: float, one: Stakeholder, other: Stakeholder, parts: Sequence[str]
) -> Judgement:
    """Out of what both say; `parts` name the cells."""
    return Judgement(
        score,
        "derived",
        tell(
            "{score}, worked out for {one} and {other}: {parts}.",
            score=score,
            one=called(one),
            other=called(other),
            parts=tell_list(parts, ";"),
        ),
    )
