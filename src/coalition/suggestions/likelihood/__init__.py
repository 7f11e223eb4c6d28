"""Which pairs without a tie are plausible, as the ties of the network itself teach."""

from coalition.suggestions.likelihood._likelihood import (
    Plausibility,
    likelihoods,
    too_small_to_tell,
)

__all__ = ["Plausibility", "likelihoods", "too_small_to_tell"]
