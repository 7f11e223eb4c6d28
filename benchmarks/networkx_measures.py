"""The measures that networkx has too, each of a graph and of a share of its stakeholders.

Where a measure looks at stakeholders one by one, only the share is looked at: the seconds for
all of them follow in proportion. `WHOLE` look at the graph at once, whatever the share.
"""

from collections.abc import Callable
from typing import Any

import made_up
import networkx as nx

Work = Callable[[Any, list[int]], object]

ONE_BY_ONE: dict[str, Work] = {
    "betweenness": lambda graph, some: nx.betweenness_centrality_subset(graph, some, list(graph)),
    "closeness": lambda graph, some: nx.harmonic_centrality(graph, nbunch=some),
    "closeness_weighted": lambda graph, some: nx.harmonic_centrality(
        graph, nbunch=some, distance="distance"
    ),
    "betweenness_weighted": lambda graph, some: nx.betweenness_centrality_subset(
        graph, some, list(graph), weight="distance"
    ),
    "local_clustering": lambda graph, some: nx.clustering(graph, some),
    "average_path_length": lambda graph, some: [
        sum(nx.single_source_shortest_path_length(graph, node).values()) for node in some
    ],
}

# Of some stakeholders alone, networkx would work out structural holes by another, slower way.
WHOLE: dict[str, Work] = {
    "constraint": lambda graph, _: nx.constraint(graph),
    "constraint_weighted": lambda graph, _: nx.constraint(graph, weight="weight"),
    "effective_size": lambda graph, _: nx.effective_size(graph),
    "eigenvector": lambda graph, _: nx.eigenvector_centrality(graph, max_iter=2000),
    "pagerank": lambda graph, _: nx.pagerank(graph),
    "coreness": lambda graph, _: nx.core_number(graph),
    "cut_point": lambda graph, _: list(nx.articulation_points(graph)),
    "community": lambda graph, _: nx.community.louvain_communities(graph, seed=made_up.SEED),
    "component": lambda graph, _: list(nx.connected_components(graph)),
    "transitivity": lambda graph, _: nx.transitivity(graph),
    "bridges": lambda graph, _: list(nx.bridges(graph)),
    "density": lambda graph, _: nx.density(graph),
}
