"""How many ties and answers the data seem to miss."""

from dataclasses import dataclass

from coalition.network import Network
from coalition.structure.confirmation import confirmation

UNREPORTED, SILENT = 0.1, 0.2
"""Shares of ties that nobody reports and of stakeholders that report nothing, where the data do
not tell: common in surveys of organisations."""


@dataclass(frozen=True, slots=True)
class MissingRates:
    """Shares (0-1) of ties that no side reports, and of stakeholders that report nothing.

    `ties_from`, `stakeholders_from`: ``data`` where the data tell, else ``assumed``.
    """

    ties: float
    stakeholders: float
    ties_from: str
    stakeholders_from: str


def missing_rates(network: Network) -> MissingRates:
    """What share of ties and stakeholders the data seem to miss.

    Where each side reports a true tie with chance r, independently, the share of reported ties
    that both confirm is c = r / (2 - r); so r = 2c / (1 + c), and (1 - r)**2 of the true ties are
    reported by nobody. Who did not answer stands in a column of respondents; without one,
    stakeholders that report no tie, in data where others confirm ties, count as silent. Where
    the data do not tell, 10 and 20 % are assumed.

    References
    ----------
    Chapman, D. G. (1951). Some properties of the hypergeometric distribution with applications
    to zoological sample censuses: two lists tell what both miss.

    Examples
    --------
    Of three ties two are confirmed: c = 2/3, r = 4/5, and 1/25 goes unreported.

    >>> from graphs import network_of
    >>> round(missing_rates(network_of("a>b b>a b>c c>a a>c")).ties, 3)
    0.04
    """
    confirmed = confirmation(network) if network.pairs.confirmed.any() else None
    silent = _silent(network, confirmed)
    ties = UNREPORTED if confirmed is None else (1 - 2 * confirmed / (1 + confirmed)) ** 2
    return MissingRates(
        ties,
        SILENT if silent is None else silent,
        "assumed" if confirmed is None else "data",
        "assumed" if silent is None else "data",
    )


def _silent(network: Network, confirmed: float | None) -> float | None:
    """Share of those asked who did not answer; None where the data do not tell."""
    if network.answered is not None:
        asked = [said for said in network.answered if said is not None]
        return 1 - sum(asked) / len(asked)
    if confirmed is None:
        return None
    return 1 - len({tie.source for tie in network.ties}) / network.n
