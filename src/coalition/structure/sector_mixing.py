"""Sector mixing: which sectors meet, and which hardly do, given how active each is."""

from itertools import combinations_with_replacement

import numpy as np

from coalition.network import Network
from coalition.structure._grouped import Grouped, grouped
from coalition.words import tell

LABEL = tell("Ties between sectors")
MEANING = tell(
    "Which pairs of sectors work together more, or less, than their number of partnerships would "
    "lead one to expect."
)
FORMULA = tell(
    "Ties between two groups on the undirected view against the configuration model, in which the "
    "ends of all ties are joined at random: expected k_r k_s / 2m between groups, k_r squared / 4m "
    "within, with k the ends of ties in a group. z is the difference in standard deviations of "
    "the random pairing; not given where fewer than 2 ties are expected. Stakeholders whose group "
    "is unknown are left out."
)
SOURCE = (
    "Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E 67, 026126; variance "
    "of the random pairing: worked out from ordered pairs of ends."
)

LISTED = 100
"""Groups beyond which only pairs of groups with a tie are listed."""


def sector_mixing(network: Network) -> list[dict[str, float | int | str | None]]:
    """Every pair of groups, a group with itself included, by name.

    Returns
    -------
    list of dict
        ``from``, ``to``: groups; ``observed``: ties; ``expected``: None without any tie between
        stakeholders of known group; ``possible``: pairs of stakeholders; ``z``: None where
        ``expected`` is below 2 or chance leaves no room.

    Examples
    --------
    Three of six ends of ties are public: 3 * 3 / 6 between, 3 * 3 / 12 within.

    >>> from graphs import network_of
    >>> network = network_of("a-x a-y b-x", sectors="a=public b=public x=social y=social")
    >>> for row in sector_mixing(network):
    ...     print(row["from"], row["to"], row["observed"], row["expected"], row["possible"])
    public public 0 0.75 1
    public social 3 1.5 4
    social social 0 0.75 1
    """
    known = network.once(grouped)
    size = np.bincount(known.group, minlength=len(known.names))
    ends = np.bincount(
        known.group[np.concatenate([known.source, known.target])], minlength=len(known.names)
    )
    return [
        {
            "from": known.names[r],
            "to": known.names[s],
            "observed": ties,
            "expected": _expected(ends[r], ends[s], known.m, r == s),
            "possible": int(size[r] * (size[r] - 1) // 2 if r == s else size[r] * size[s]),
            "z": _z(ties, float(ends[r]), float(ends[s]), known.m, r == s),
        }
        for (r, s), ties in _observed(known).items()
    ]


def _observed(known: Grouped) -> dict[tuple[int, int], int]:
    """Ties by pair of groups, in their order."""
    count = len(known.names)
    ends = known.group[known.source], known.group[known.target]
    keys, ties = np.unique(np.minimum(*ends) * count + np.maximum(*ends), return_counts=True)
    found = {divmod(key, count): n for key, n in zip(keys.tolist(), ties.tolist(), strict=True)}
    if count > LISTED:
        return found
    return {pair: found.get(pair, 0) for pair in combinations_with_replacement(range(count), 2)}


def _expected(ends_r: float, ends_s: float, m: int, same: bool) -> float | None:
    return float(ends_r * ends_s / (4 * m if same else 2 * m)) if m else None


def pairing_variance(ends_r: float, ends_s: float, m: int, same: bool) -> float:
    """Variance of the ties between two groups when the 2m ends are paired at random."""
    if m < 2:
        return 0.0
    pairs = ends_r * (ends_r - 1) / 2 if same else ends_r * ends_s
    mean = pairs / (2 * m - 1)
    if same:
        ordered = pairs * (ends_r - 2) * (ends_r - 3) / 2
    else:
        ordered = pairs * (ends_r - 1) * (ends_s - 1)
    return float(ordered / ((2 * m - 1) * (2 * m - 3)) + mean - mean**2)


def _z(observed: int, ends_r: float, ends_s: float, m: int, same: bool) -> float | None:
    expected = _expected(ends_r, ends_s, m, same)
    variance = pairing_variance(ends_r, ends_s, m, same)
    if expected is None or expected < 2 or variance < 1e-9:
        return None
    return float((observed - expected) / np.sqrt(variance))
