"""The graph in its database: the door to it, what is written there, and how it is kept true."""

from app.graph.check import Finding, check, repair
from app.graph.contents import BrokenExtraction
from app.graph.door import Graph, GraphFailure, GraphUnavailable, Transaction
from app.graph.opening import open_graph
from app.graph.snapshot import snapshot
from app.graph.writer import Outcome, clear, delete, forget, store, store_all

__all__ = [
    "BrokenExtraction",
    "Finding",
    "Graph",
    "GraphFailure",
    "GraphUnavailable",
    "Outcome",
    "Transaction",
    "check",
    "clear",
    "delete",
    "forget",
    "open_graph",
    "repair",
    "snapshot",
    "store",
    "store_all",
]
