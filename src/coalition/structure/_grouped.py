"""Ties between stakeholders whose group is known: what mixing is counted on."""

from dataclasses import dataclass

import numpy as np

from coalition.network import Network, Places
from coalition.tables import UNKNOWN


@dataclass(frozen=True, eq=False)
class Grouped:
    """The n stakeholders of known group, renumbered, and the m ties between them.

    `names` are the groups, sorted; `group` (n,) is a place in them; `source` and `target` (m,)
    are places in `group`.
    """

    names: tuple[str, ...]
    group: Places
    source: Places
    target: Places

    @property
    def n(self) -> int:
        """Stakeholders whose group is known."""
        return len(self.group)

    @property
    def m(self) -> int:
        """Ties between them."""
        return len(self.source)


def grouped(network: Network) -> Grouped:
    """Stakeholders of known group; ask through ``network.once(grouped)``."""
    known = network.groups != UNKNOWN
    names, group = np.unique(network.groups[known], return_inverse=True)
    place = np.cumsum(known) - 1
    counted = known[network.pairs.source] & known[network.pairs.target]
    return Grouped(
        names=tuple(str(name) for name in names),
        group=group.astype(np.int64),
        source=place[network.pairs.source[counted]],
        target=place[network.pairs.target[counted]],
    )
