"""The graph writers of other libraries, given the same nodes and relationships as ours.

They take Neo4j with the APOC plugin. `pip install -e '.[bench]'` brings them, best into an
environment of their own. Each gets the whole graph at once, which is what it does fastest."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from typing import Any

from app.graph import Graph
from app.graph.shape import JOINS
from app.settings import Settings

Rows = dict[tuple[str, ...], list[dict[str, Any]]]


Writer = Callable[[Graph, Rows, Rows], float]
"""Writes nodes and relationships to an empty graph; the seconds that it took."""


def writers(settings: Settings) -> dict[str, Writer]:
    """Those that are installed, by the name of their library."""
    known: dict[str, Writer] = {
        "neo4j-graphrag": _graphrag,
        "langchain-neo4j": partial(_langchain, settings),
    }
    found = {name: write for name, write in known.items() if find_spec(name.replace("-", "_"))}
    if lacking := known.keys() - found.keys():
        print(f"not compared with {' and '.join(sorted(lacking))}: pip install -e '.[bench]'")
    return found


def _key(label: str, id: str) -> str:
    return f"{label} {id}"


def _graphrag(graph: Graph, nodes: Rows, edges: Rows) -> float:
    from neo4j_graphrag.components.kg_writer import Neo4jWriter
    from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship

    given = Neo4jGraph(
        nodes=[
            Neo4jNode(id=_key(_group(labels), row["id"]), label=_label(labels), properties=row)
            for labels, rows in nodes.items()
            for row in rows
        ],
        relationships=[
            Neo4jRelationship(
                start_node_id=_key(JOINS[kind][0], row["source"]),
                end_node_id=_key(JOINS[kind][1], row["target"]),
                type=kind,
                properties=row["properties"],
            )
            for (kind,), rows in edges.items()
            for row in rows
        ],
    )
    writer = Neo4jWriter(driver=graph.driver, neo4j_database=graph.database)
    start = time.perf_counter()
    told = asyncio.run(writer.run(given))
    if told.status != "SUCCESS":
        raise RuntimeError(f"neo4j-graphrag: {told.metadata}")
    return time.perf_counter() - start


def _langchain(settings: Settings, graph: Graph, nodes: Rows, edges: Rows) -> float:
    from langchain_core.documents import Document
    from langchain_neo4j import Neo4jGraph
    from langchain_neo4j.graphs.graph_document import GraphDocument, Node, Relationship

    made = {
        _key(_group(labels), row["id"]): Node(
            id=_key(_group(labels), row["id"]),
            type=_label(labels),
            properties={name: value for name, value in row.items() if name != "id"},
        )
        for labels, rows in nodes.items()
        for row in rows
    }
    joined = [
        Relationship(
            source=made[_key(JOINS[kind][0], row["source"])],
            target=made[_key(JOINS[kind][1], row["target"])],
            type=kind,
            properties=row["properties"],
        )
        for (kind,), rows in edges.items()
        for row in rows
    ]
    given = GraphDocument(
        nodes=list(made.values()), relationships=joined, source=Document(page_content="")
    )
    writer = Neo4jGraph(
        url=settings.neo4j_uri,
        username=settings.neo4j_user,
        password=settings.neo4j_password.get_secret_value(),
        database=graph.database,
        refresh_schema=False,
    )
    start = time.perf_counter()
    writer.add_graph_documents([given], baseEntityLabel=True)
    return time.perf_counter() - start


def _label(labels: tuple[str, ...]) -> str:
    """The one label that these writers give a node."""
    return next(label for label in labels if label != "Entity")


def _group(labels: tuple[str, ...]) -> str:
    """The label under which a node's id is its own."""
    return "Entity" if "Entity" in labels else labels[0]
