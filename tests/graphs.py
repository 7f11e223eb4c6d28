"""Small networks and data sets whose answers can be worked out by hand, and random ones."""

from collections.abc import Sequence
from dataclasses import replace

import networkx as nx
from hypothesis import strategies as st

from coalition.network import Network, connect, network_from
from coalition.tables import Capability, Dataset, Stakeholder, Tie

GROUPS = ("academic", "public", "social", "unknown")


def stakeholder(id: str, *, offers: str = "", needs: str = "", **fields: object) -> Stakeholder:
    """A stakeholder whose name is its id; `offers` and `needs` are terms split on ';'."""
    fields.setdefault("name", id)
    if "sector" in fields:
        fields.setdefault("sector_source", "given")
    return Stakeholder(
        id=id,
        file="test.csv",
        row=2,
        offers=_capabilities(offers),
        needs=_capabilities(needs),
        **fields,  # type: ignore[arg-type]
    )


def _capabilities(terms: str) -> tuple[Capability, ...]:
    return tuple(Capability(term.strip()) for term in terms.split(";") if term.strip())


def tie(source: str, target: str, **fields: object) -> Tie:
    """An existing tie between two ids."""
    return Tie(source=source, target=target, file="test.csv", row=2, **fields)  # type: ignore[arg-type]


def dataset_of(
    stakeholders: Sequence[Stakeholder] = (), ties: Sequence[Tie] = (), *, directed: bool = False
) -> Dataset:
    """A data set of these stakeholders, and of those whom only a tie names, sorted by id."""
    known = {s.id: s for s in stakeholders}
    for t in ties:
        for id in (t.source, t.target):
            known.setdefault(id, stakeholder(id))
    return Dataset(
        title="test",
        stakeholders=tuple(known[id] for id in sorted(known)),
        ties=tuple(ties),
        directed=directed,
    )


def network_of(text: str, *, directed: bool = False, sectors: str = "") -> Network:
    """Network from words: ``a-b`` a tie, ``a-b:3`` of weight 3, ``a>b`` an arc, ``a`` an isolate.

    `sectors` names them in the same way: ``a=public b=social``.
    """
    of = dict(word.split("=") for word in sectors.split())
    ties, isolates = [], []
    for word in text.split():
        pair, _, weight = word.partition(":")
        mark = ">" if ">" in pair else "-"
        if mark not in pair:
            isolates.append(pair)
            continue
        source, target = pair.split(mark)
        ties.append(tie(source, target, weight=float(weight) if weight else None))
    ids = {id for t in ties for id in (t.source, t.target)} | set(isolates)
    people = [stakeholder(id, sector=of[id]) if id in of else stakeholder(id) for id in sorted(ids)]
    return network_from(dataset_of(people, ties, directed=directed or ">" in text), ties)


def network_from_edges(edges: Sequence[tuple[int, int]], n: int) -> Network:
    """Network on places 0..n-1, whose ids sort as the places do."""
    people = [stakeholder(f"s{i:04d}") for i in range(n)]
    ties = [tie(f"s{a:04d}", f"s{b:04d}") for a, b in edges]
    return connect(dataset_of(people, ties)) if ties else network_from(dataset_of(people), [])


@st.composite
def networks(draw: st.DrawFn, most: int = 12) -> Network:
    """Random simple networks of up to `most` stakeholders, isolates among them."""
    n = draw(st.integers(0, most))
    pairs = [(i, j) for i in range(n) for j in range(i + 1, n)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return network_from_edges(chosen, n)


@st.composite
def grouped_networks(draw: st.DrawFn, most: int = 9) -> Network:
    """Random networks with arcs, whose stakeholders belong to one of three groups, or unknown."""
    n = draw(st.integers(0, most))
    sectors = draw(st.lists(st.sampled_from(GROUPS), min_size=n, max_size=n))
    pairs = [(i, j) for i in range(n) for j in range(n) if i != j]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    people = [stakeholder(f"s{i:04d}", sector=sector) for i, sector in enumerate(sectors)]
    arcs = [tie(f"s{a:04d}", f"s{b:04d}") for a, b in chosen]
    return network_from(dataset_of(people, arcs, directed=draw(st.booleans())), arcs)


def network_from_networkx(graph: nx.Graph) -> Network:
    """The network of a networkx graph, place i being its i-th sorted node."""
    place = {node: i for i, node in enumerate(sorted(graph))}
    return network_from_edges([(place[a], place[b]) for a, b in graph.edges], len(place))


def networkx_graph(network: Network) -> nx.Graph:
    """The simple undirected view for a second opinion, nodes being places."""
    graph = nx.Graph()
    graph.add_nodes_from(range(network.n))
    graph.add_edges_from(zip(network.pairs.source, network.pairs.target, strict=True))
    return graph


def reordered(network: Network, order: Sequence[int]) -> Network:
    """The same network with place k taken by the stakeholder at ``order[k]``."""
    new = {network.ids[old]: f"s{place:04d}" for place, old in enumerate(order)}
    people = [stakeholder(new[network.ids[old]], sector=str(network.groups[old])) for old in order]
    ties = [replace(t, source=new[t.source], target=new[t.target]) for t in network.ties]
    return network_from(dataset_of(people, ties, directed=network.directed), ties)
