"""From pairs without a tie to ranked suggestions."""

from collections.abc import Mapping, Sequence

from coalition.gaps import Gap
from coalition.network import Network
from coalition.suggestions._suggestion import Suggestion
from coalition.tables import Dataset


def suggest(
    network: Network,
    dataset: Dataset,
    gaps: Sequence[Gap],
    *,
    focal: str | None = None,
    weights: Mapping[str, float] | None = None,
    most: int | None = None,
) -> tuple[Suggestion, ...]:
    """The best partners for `focal`, or for each stakeholder."""
    return ()
