"""What a data person would write: pandas, networkx and pyvis; the least that `analyze` is held to.

Run as ``python benchmarks/plain_script.py STAKEHOLDERS.csv TIES.csv FOLDER``.
"""

import sys
from pathlib import Path

import made_up
import networkx as nx
import pandas as pd
from pyvis.network import Network

MEASURES = {
    "betweenness": nx.betweenness_centrality,
    "closeness": nx.harmonic_centrality,
    "eigenvector": lambda graph: nx.eigenvector_centrality(graph, max_iter=2000),
    "pagerank": nx.pagerank,
    "coreness": nx.core_number,
    "constraint": nx.constraint,
    "effective_size": nx.effective_size,
    "local_clustering": nx.clustering,
}


def main(stakeholders: str, ties: str, folder: str) -> None:
    """Measures as a CSV file, and a map."""
    table = pd.read_csv(stakeholders).set_index("name")
    pairs = pd.read_csv(ties)
    graph = nx.from_pandas_edgelist(pairs, "source", "target")
    graph.add_nodes_from(table.index)
    for name, measure in MEASURES.items():
        table[name] = pd.Series(measure(graph))
    communities = nx.community.louvain_communities(graph, seed=made_up.SEED)
    table["community"] = pd.Series({s: i for i, group in enumerate(communities) for s in group})
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    table.to_csv(out / "stakeholders.csv")
    picture = Network(height="750px", cdn_resources="in_line")
    for stakeholder, row in table.iterrows():
        size = 5 + 40 * row["betweenness"]
        picture.add_node(stakeholder, label=stakeholder, size=size, group=int(row["community"]))
    for source, target in graph.edges:
        picture.add_edge(source, target)
    (out / "map.html").write_text(picture.generate_html(), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
