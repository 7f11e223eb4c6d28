"""E-I index: whether groups work across or keep to themselves, compared with chance."""

import math

import numpy as np

from coalition.network import Floats, Network, Places
from coalition.runtime.seeding import SEED
from coalition.structure._grouped import Grouped, grouped
from coalition.words import tell

LABEL = tell("E-I index")
MEANING = tell(
    "Whether sectors work across (1) or keep to themselves (-1). Compare it with what chance "
    "would give: with sectors of unequal size that is not 0."
)
FORMULA = tell(
    "(ties between groups - ties within groups) / ties, on the undirected view; stakeholders whose "
    "group is unknown are left out. Expected: the same with groups dealt out at random, exactly. "
    "p: two-sided, from up to 20,000 such deals with a stored seed; from the exact mean and "
    "variance by the normal curve where the network is too large for 1,000."
)
SOURCE = (
    "Krackhardt, D. & Stern, R. N. (1988). Informal networks and organizational crises. Social "
    "Psychology Quarterly 51, 123-140."
)

DRAWS = 20_000
FEWEST_DRAWS = 1_000

LABELS_DEALT = 20_000_000
"""Labels of stakeholders and of ties' ends that are drawn in all (a quarter of a second)."""


def ei_index(network: Network) -> dict[str, float | None]:
    """E-I index, its expected value, and the p-value of a difference as large.

    Returns
    -------
    dict of str to float
        ``value`` and ``expected`` -1 to 1, None without ties between stakeholders of known
        group; ``p_value`` 0 to 1, None also where every deal gives the same value.

    Examples
    --------
    Both ties cross; of the pairs of two and two, a third lies within: 1 - 2/3.

    >>> from graphs import network_of
    >>> result = ei_index(network_of("a-x b-y", sectors="a=public b=public x=social y=social"))
    >>> result["value"], round(result["expected"], 4)
    (1.0, 0.3333)
    """
    known = network.once(grouped)
    value = index(network)
    if value is None:
        return {"value": None, "expected": None, "p_value": None}
    mean, variance = internal_moments(known)
    return {
        "value": value,
        "expected": 1 - 2 * mean / known.m,
        "p_value": _p_value(known, abs(_internal(known) - mean), mean, variance),
    }


def index(network: Network) -> float | None:
    """The E-I index alone, without what chance would give, which takes longer."""
    known = network.once(grouped)
    return 1 - 2 * _internal(known) / known.m if known.m else None


def _internal(known: Grouped) -> int:
    return int(np.count_nonzero(known.group[known.source] == known.group[known.target]))


def internal_moments(known: Grouped) -> tuple[float, float]:
    """Mean and variance of the ties within groups when groups are dealt out at random."""
    n, m = known.n, known.m
    sizes = np.bincount(known.group).astype(np.float64)
    degree = np.bincount(np.concatenate([known.source, known.target]), minlength=n)
    adjacent = float((degree * (degree - 1)).sum() / 2)  # pairs of ties that share an end
    disjoint = m * (m - 1) / 2 - adjacent
    pair, triple, four = (_falling(sizes, k) for k in (2, 3, 4))
    one = float(pair.sum()) / _below(n, 2)
    both_adjacent = float(triple.sum()) / _below(n, 3)
    both_disjoint = float(four.sum() + pair.sum() ** 2 - (pair**2).sum()) / _below(n, 4)
    variance = m * one * (1 - one) + 2 * (
        adjacent * (both_adjacent - one**2) + disjoint * (both_disjoint - one**2)
    )
    return m * one, max(variance, 0.0)


def _falling(values: Floats, k: int) -> Floats:
    """Product of k factors: values, values - 1, and so on."""
    return np.asarray(np.prod([values - step for step in range(k)], axis=0))


def _below(n: int, k: int) -> float:
    """Ways to draw k of n in order; 1 where there are none, since nothing is then divided."""
    return float(math.perm(n, k)) or 1.0


def _p_value(known: Grouped, distance: float, mean: float, variance: float) -> float | None:
    if variance < 1e-9:
        return None
    draws = min(DRAWS, LABELS_DEALT // (known.n + 2 * known.m))
    if draws < FEWEST_DRAWS:
        return math.erfc(distance / math.sqrt(2 * variance))
    as_far = np.count_nonzero(np.abs(_dealt(known, draws) - mean) >= distance - 1e-9)
    return float((as_far + 1) / (draws + 1))


def _dealt(known: Grouped, draws: int) -> Places:
    """Ties within groups in each of `draws` random deals of the groups."""
    random = np.random.default_rng(SEED)
    labels = known.group.astype(np.int16 if len(known.names) < 2**15 else np.int64)
    portion = max(1, 2_000_000 // (known.n + known.m))
    internal = []
    for start in range(0, draws, portion):
        count = min(portion, draws - start)
        deal = random.permuted(np.broadcast_to(labels, (count, known.n)), axis=1)
        internal.append((deal[:, known.source] == deal[:, known.target]).sum(axis=1))
    return np.concatenate(internal)
