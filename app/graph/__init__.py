"""The graph in its database: the door to it, what is written there, and how it is kept true."""

from app.graph.door import Graph, GraphFailure, GraphUnavailable, Transaction
from app.graph.opening import open_graph

__all__ = ["Graph", "GraphFailure", "GraphUnavailable", "Transaction", "open_graph"]
