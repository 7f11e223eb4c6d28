"""Where each stakeholder stands in the network of each kind of tie."""

from collections.abc import Mapping

from coalition.algorithms.kinds import MEASURED, SEARCHED, by_kind
from coalition.algorithms.partition import certainty
from coalition.network import Network
from coalition.positions._brokerage import z_scores
from coalition.positions._measured import Value, measured, plain

Positions = Mapping[str, Value | Mapping[str, Value]]


def positions_by_kind(network: Network) -> dict[str, list[Positions]]:
    """For each kind the n stakeholders' measures by name.

    Beside the measures stand ``community_certainty``, None where stakeholders times kinds exceed
    `SEARCHED`, and by role ``brokerage_z``. Empty for one kind, and beyond `MEASURED`.
    """
    kinds = network.once(by_kind)
    if len(kinds) * network.n > MEASURED:
        return {}
    is_searched = len(kinds) * network.n <= SEARCHED
    return {kind: _positions(ties, is_searched) for kind, ties in kinds.items()}


def _positions(network: Network, is_searched: bool) -> list[Positions]:
    columns = {name: plain(values) for name, values in measured(network).items()}
    unknown: list[Value] = [None] * network.n
    columns["community_certainty"] = plain(network.once(certainty)) if is_searched else unknown
    beyond_chance = {role: plain(z) for role, z in network.once(z_scores).items()}
    return [
        {name: values[i] for name, values in columns.items()}
        | {"brokerage_z": {role: values[i] for role, values in beyond_chance.items()}}
        for i in range(network.n)
    ]
