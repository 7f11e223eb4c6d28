"""The map of a later wave: who was there stays, who is new stands near its partners."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coalition.errors import UnusableInput, reason_of
from coalition.layout._drawing import GOLDEN_ANGLE, kept_apart
from coalition.network import Floats, Network
from coalition.words import tell

Flags = NDArray[np.bool_]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Earlier:
    """Places on an earlier map, by id and by name (letter case ignored)."""

    by_id: dict[str, Point]
    by_name: dict[str, Point]

    def places(self, named: Iterable[tuple[str, str]]) -> Floats:
        """Where each (id, name) was, shape (n, 2); nan for who is new.

        >>> earlier = Earlier({"x1": (3.0, 4.0)}, {"health forum": (5.0, 6.0)})
        >>> earlier.places([("x1", "Moved on"), ("h", "Health Forum"), ("n", "New")])
        array([[ 3.,  4.],
               [ 5.,  6.],
               [nan, nan]])
        """
        nowhere = (np.nan, np.nan)
        found = [
            self.by_id.get(id) or self.by_name.get(name.casefold(), nowhere) for id, name in named
        ]
        return np.array(found, dtype=np.float64).reshape(-1, 2)


def read_earlier(path: Path) -> Earlier:
    """Places in the analysis.json of an earlier wave.

    Raises
    ------
    UnusableInput
        The file is not there, or is no analysis.json with places.
    """
    try:
        analysis = json.loads(path.read_text(encoding="utf-8"))
        found = [(str(s["id"]), str(s["name"]), _point(s["position"])) for s in _listed(analysis)]
    except OSError as error:
        raise UnusableInput(
            tell("{path} cannot be read: {reason}.", path=path, reason=reason_of(error))
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise UnusableInput(
            tell(
                "{file} holds no places. Name the analysis.json that coalition analyze wrote.",
                file=path.name,
            )
        ) from error
    by_name = {name.casefold(): point for _, name, point in reversed(found)}
    return Earlier({id: point for id, _, point in found}, by_name)


def _listed(analysis: Any) -> list[Any]:
    if not str(analysis["schema"]).startswith("coalition-analysis/"):
        raise ValueError(analysis["schema"])
    return list(analysis["stakeholders"])


def _point(position: Any) -> Point:
    x, y = float(position["x"]), float(position["y"])
    if not (np.isfinite(x) and np.isfinite(y)):
        raise ValueError(position)
    return x, y


def beside_earlier(network: Network, earlier: Floats, anew: Floats, apart: float) -> Floats:
    """Places for a later wave: earlier ones kept, new ones among their partners.

    Parameters
    ----------
    network : Network
    earlier : ndarray of shape (n, 2)
        nan for who is new.
    anew : ndarray of shape (n, 2)
        The map drawn without regard to the earlier one: whoever has no partner on that stands
        below it as in this drawing.
    apart : float
        Pixels that two centres keep apart.

    Returns
    -------
    ndarray of shape (n, 2)
        To a tenth of a pixel.
    """
    was_there: Flags = np.isfinite(earlier[:, 0]) & np.isfinite(earlier[:, 1])
    if not was_there.any():
        return anew
    positions = np.where(was_there[:, np.newaxis], earlier, 0.0)
    placed = _among_partners(network, positions, was_there, apart)
    _below(positions, placed, anew, apart)
    settled = kept_apart(positions, np.full(len(positions), apart / 2), held=was_there)
    return np.asarray(settled.round(1) + 0.0)


def _among_partners(network: Network, positions: Floats, was_there: Flags, apart: float) -> Flags:
    """Fill in who has a partner that is placed, step by step outwards; who is placed then."""
    placed = was_there.copy()
    while True:
        near = network.adjacency @ placed.astype(np.float64)
        reached = ~placed & (near > 0)
        if not reached.any():
            return placed
        middle = network.adjacency @ (positions * placed[:, np.newaxis])
        who = np.flatnonzero(reached)
        # Several with the same partners would stand on one point.
        angle = GOLDEN_ANGLE * np.arange(len(who))
        aside = apart * np.column_stack([np.cos(angle), np.sin(angle)])
        positions[who] = middle[who] / near[who][:, np.newaxis] + aside
        placed |= reached


def _below(positions: Floats, placed: Flags, anew: Floats, apart: float) -> None:
    """Who has no partner on the earlier map keeps its place among its like, below the others."""
    if placed.all():
        return
    others = anew[~placed] - anew[~placed].min(axis=0)
    low, high = positions[placed].min(axis=0), positions[placed].max(axis=0)
    positions[~placed] = others + np.array([low[0], high[1] + 1.5 * apart])
