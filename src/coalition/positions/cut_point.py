"""Cut point: whose loss would cut others off."""

import numpy as np
from numpy.typing import NDArray

from coalition.network import Network
from coalition.words import tell

GROUP = ""
LABEL = tell("Cut point")
MEANING = tell(
    "If this stakeholder left, others would be cut off from the rest, on the reported ties."
)
FORMULA = tell(
    "True where taking the stakeholder out raises the number of components among the others."
)
SOURCE = "Harary, F. (1969). Graph Theory, ch. 3. Addison-Wesley."
RANKED = ""
INTERVAL = ""


def cut_point(network: Network) -> NDArray[np.bool_]:
    """Whether the others fall apart without the stakeholder.

    Returns
    -------
    ndarray of bool, shape (n,)

    Examples
    --------
    >>> from graphs import network_of
    >>> cut_point(network_of("hub-north hub-south"))
    array([ True, False, False])
    """
    cuts = np.zeros(network.n, dtype=np.bool_)
    cuts[network.graph.articulation_points()] = True
    return cuts
