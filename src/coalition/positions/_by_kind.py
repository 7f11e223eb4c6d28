"""Where each stakeholder stands in the network of each kind of tie."""

from collections.abc import Mapping

from coalition.algorithms.kinds import MEASURED, by_kind
from coalition.algorithms.partition import certainty
from coalition.network import Network
from coalition.positions._brokerage import z_scores
from coalition.positions._measured import Value, measured, plain

Positions = Mapping[str, Value | Mapping[str, Value]]


def positions_by_kind(network: Network) -> dict[str, list[Positions]]:
    """For each kind the n stakeholders' measures by name.

    Beside the measures stand ``community_certainty`` and, by role, ``brokerage_z``. Empty for one
    kind, and where stakeholders times kinds exceed `MEASURED`.
    """
    kinds = network.once(by_kind)
    if len(kinds) * network.n > MEASURED:
        return {}
    return {kind: _positions(ties) for kind, ties in kinds.items()}


def _positions(network: Network) -> list[Positions]:
    columns = {name: plain(values) for name, values in measured(network).items()}
    columns["community_certainty"] = plain(network.once(certainty))
    beyond_chance = {role: plain(z) for role, z in network.once(z_scores).items()}
    return [
        {name: values[i] for name, values in columns.items()}
        | {"brokerage_z": {role: values[i] for role, values in beyond_chance.items()}}
        for i in range(network.n)
    ]
