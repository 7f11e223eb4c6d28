"""How far apart a map keeps its stakeholders."""

import numpy as np
from scipy.spatial.distance import pdist


def least_distance(positions: np.ndarray) -> float:
    return float(pdist(positions).min(initial=np.inf))
