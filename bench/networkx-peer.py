"""Measures a network of ties read from standard input with NetworkX, each measure timed alone."""

import json
import sys
import time

import networkx as nx

graph = nx.Graph()
for source, target, weight in json.load(sys.stdin):
    graph.add_edge(source, target, weight=weight)

# What is loaded when it is first used is no part of the measuring.
nx.constraint(nx.path_graph(3))


def timed(measure, **options):
    start = time.perf_counter()
    values = measure(graph, **options)
    return {"time": (time.perf_counter() - start) * 1000, "values": values}


# Where it measures all at once, NetworkX 3.6 divides by the strongest tie of the wrong person; one
# at a time it does not. The time is that of all at once, the values are those of a few.
effective_size = timed(nx.effective_size, weight="weight")
few = sorted(graph, key=graph.degree)[:20]
effective_size["values"] = nx.effective_size(graph, few, weight="weight")

# From some people on: the work is the same from each.
some = 100
betweenness = timed(nx.betweenness_centrality, normalized=False, k=some, seed=1)

json.dump(
    {
        "name": f"NetworkX {nx.__version__}",
        "constraint": timed(nx.constraint, weight="weight"),
        "effectiveSize": effective_size,
        "betweenness": {"time": betweenness["time"], "share": some / len(graph)},
    },
    sys.stdout,
)
