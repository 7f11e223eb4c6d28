"""Trust density: how much trust the rated ties carry."""

import numpy as np

from coalition.network import Network
from coalition.words import tell

LABEL = tell("Trust")
MEANING = tell(
    "How much trust there is on the ties whose trust was rated, 0 to 1, and how many were."
)
FORMULA = tell(
    "Mean over rated ties of trust brought to 0-1 (lowest of the scale 0, highest 1); a tie rated "
    "from both sides counts once, with the mean. Ties that nobody rated are left out, never "
    "taken as distrust. Asymmetry: mean difference of the two sides' ratings."
)
SOURCE = (
    "Varda, D. M., Chandra, A., Stern, S. & Lurie, N. (2008). Core dimensions of connectivity in "
    "public health collaboratives. J. Public Health Management and Practice 14(5), E1-E7."
)


def trust_density(network: Network) -> dict[str, float | int | None]:
    """Trust on the rated ties.

    Returns
    -------
    dict
        ``mean`` 0 to 1, None without a rated tie; ``rated``: number of tied pairs with a rating;
        ``share_rated`` of all tied pairs, None without ties; ``raters``: number of stakeholders
        who rated; ``asymmetry`` 0 to 1, None where no tie was rated from both sides.

    Examples
    --------
    >>> from graphs import network_of
    >>> trust_density(network_of("a-b"))["share_rated"]
    0.0
    """
    rated = ~np.isnan(network.pairs.trust)
    return {
        "mean": mean_trust(network),
        "rated": int(rated.sum()),
        "share_rated": float(rated.mean()) if network.m else None,
        "raters": len({tie.source for tie in network.ties if tie.trust is not None}),
        "asymmetry": _asymmetry(network),
    }


def mean_trust(network: Network) -> float | None:
    """Mean trust of the rated ties, 0 to 1; None without one."""
    trust = network.pairs.trust
    rated = ~np.isnan(trust)
    return float(trust[rated].mean()) if rated.any() else None


def _asymmetry(network: Network) -> float | None:
    ratings: dict[tuple[str, str], list[float]] = {}
    for tie in network.ties:
        if tie.trust is not None:
            ratings.setdefault((tie.source, tie.target), []).append(tie.trust)
    differences = [
        abs(np.mean(ratings[pair]) - np.mean(ratings[pair[::-1]]))
        for pair in sorted(ratings)
        if pair[0] < pair[1] and pair[::-1] in ratings
    ]
    return float(np.mean(differences)) if differences else None
