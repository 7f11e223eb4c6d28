"""Every measure of a network, by name, and its values as plain numbers."""

import numpy as np
from numpy.typing import NDArray

import coalition.positions
from coalition.network import Network
from coalition.runtime.folder import modules_in

Value = float | int | bool | None


def measured(network: Network) -> dict[str, NDArray[np.float64]]:
    """Each measure's array of shape (n,); those along directions only where ties have some."""
    return {
        name: getattr(module, name)(network)
        for name, module in modules_in(coalition.positions).items()
        if network.directed or not getattr(module, "DIRECTED", False)
    }


def plain(values: NDArray[np.generic]) -> list[Value]:
    """`values` as Python numbers, whole ones as int, None for nan."""
    if np.issubdtype(values.dtype, np.integer) or values.dtype == np.bool_:
        return list(values.tolist())
    floats = values.astype(np.float64)
    said: list[Value] = floats.tolist()
    return [None if v != v else v for v in said] if np.isnan(floats).any() else said
