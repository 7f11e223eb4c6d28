"""Confirmation: whether both sides report the tie."""

import numpy as np

from coalition.network import Network
from coalition.words import tell

LABEL = tell("Confirmed ties")
MEANING = tell(
    "Share of the partnerships that both sides report; one-sided ones deserve a question."
)
FORMULA = tell(
    "Tied pairs that both sides report / tied pairs whose two sides both report at least one tie "
    "(who reports none was perhaps not asked) or answered, as a column of respondents says. "
    "Undefined where the data do not say who reports."
)
SOURCE = (
    "Stork, D. & Richards, W. D. (1992). Nonrespondents in communication network studies. Group & "
    "Organization Management 17, 193-209."
)


def confirmation(network: Network) -> float | None:
    """Share of the pairs that could be confirmed and are, 0 to 1; None where unknown.

    Examples
    --------
    c reports nothing, so that only the tie of a and b could be confirmed.

    >>> from graphs import network_of
    >>> confirmation(network_of("a>b b>a a>c"))
    1.0
    """
    pairs = network.pairs
    if not (network.directed or pairs.confirmed.any()):
        return None
    reports = np.zeros(network.n, dtype=np.bool_)
    reports[[network.place[tie.source] for tie in network.ties]] = True
    if network.answered is not None:
        reports |= np.array([said is True for said in network.answered], dtype=np.bool_)
    could_be = reports[pairs.source] & reports[pairs.target]
    return float(pairs.confirmed[could_be].mean()) if could_be.any() else None
