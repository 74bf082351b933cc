"""How fast the graph is written, against other writers, and how its answers grow with its size.

Run as `python -m benchmarks.graph [--neo4j URI --password PASSWORD]`. It works in a folder of its
own, and empties the Neo4j that is named. All figures of one run are ratios of one machine at one
time:

    write   statements a second by `store_all`, over those of a bare driver that creates the same
            nodes and relationships by UNWIND, 1000 rows at once
    rivals  the time that the writers of neo4j-graphrag and langchain-neo4j take for the same graph
            over ours; on Neo4j only, and where they are installed (see rivals.py)
    growth  p95 of an answer over HTTP at each size, over that at the first; `--folder` keeps the
            graphs for the next run, for a million statements take a quarter of an hour or more"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import LiteralString

from neo4j import ManagedTransaction
from pydantic import SecretStr

from app.graph import Graph, clear, open_graph, store_all
from app.graph.shape import JOINS
from app.model import Extraction
from app.settings import Settings
from benchmarks.generated import extractions
from benchmarks.growth import groups, growing
from benchmarks.rivals import Rows, racing

GROUP = 128  # documents in one transaction, as `entente load` has them
BATCH = 1000  # rows of one query of the bare driver


def write_by_store(graph: Graph, documents: list[Extraction]) -> float:
    start = time.perf_counter()
    for group in groups(documents, GROUP):
        store_all(graph, group)
    return time.perf_counter() - start


def parts_of(graph: Graph) -> tuple[Rows, Rows]:
    """All nodes by their labels and all relationships by their type, as rows."""
    nodes: Rows = defaultdict(list)
    edges: Rows = defaultdict(list)
    for row in graph.stream("snapshot_nodes"):
        nodes[tuple(sorted(row["labels"]))].append(row["properties"])
    for row in graph.stream("snapshot_edges"):
        edges[(row["type"],)].append(row)
    return nodes, edges


def write_by_driver(graph: Graph, nodes: Rows, edges: Rows) -> float:
    start = time.perf_counter()
    with graph.driver.session(database=graph.database) as session:
        for labels, rows in nodes.items():
            create = f"UNWIND $rows AS row CREATE (n:{':'.join(labels)}) SET n = row"
            for batch in groups(rows, BATCH):
                session.execute_write(_run, create, batch)
        for (kind,), rows in edges.items():
            source, target = JOINS[kind]
            create = (
                f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) "
                f"MATCH (b:{target} {{id: row.target}}) "
                f"CREATE (a)-[r:{kind}]->(b) SET r = row.properties"
            )
            for batch in groups(rows, BATCH):
                session.execute_write(_run, create, batch)
    return time.perf_counter() - start


def _run(
    transaction: ManagedTransaction, text: LiteralString, rows: list[dict[str, object]]
) -> None:
    transaction.run(text, rows=rows).consume()


def writing(graph: Graph, settings: Settings, statements: int, rounds: int = 5) -> None:
    ratios = []
    for round in range(rounds):
        documents = list(extractions(statements, seed=round))
        count = sum(len(each.statements) for each in documents)
        clear(graph)
        ours = write_by_store(graph, documents)
        nodes, edges = parts_of(graph)
        clear(graph)
        bare = write_by_driver(graph, nodes, edges)
        ratios.append(bare / ours)
        size = sum(map(len, [*nodes.values(), *edges.values()]))
        print(
            f"write {count} statements, {size} nodes and relationships: store_all "
            f"{count / ours:.0f}/s, bare driver {count / bare:.0f}/s, ratio {bare / ours:.2f}",
            flush=True,
        )
    print(f"write ratio, median of the last {rounds - 1} (the first warms up): "
          f"{median(ratios[1:]):.2f}")  # fmt: skip
    if graph.engine == "neo4j":
        racing(graph, settings, ours, nodes, edges)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", default="10000,100000", help="statements; empty: no growth")
    parser.add_argument("--write", type=int, default=5000, help="statements written; 0: none")
    parser.add_argument("--folder", type=Path, help="where the graphs that grow are kept")
    parser.add_argument("--neo4j", default="", help="Bolt URI of a Neo4j that may be emptied")
    parser.add_argument("--password", default="")
    given = parser.parse_args()
    sizes = [int(size) for size in given.sizes.split(",") if size]
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            data=Path(folder), neo4j_uri=given.neo4j, neo4j_password=SecretStr(given.password)
        )
        if given.write:
            with open_graph(settings) as graph:
                print(graph.engine)
                writing(graph, settings, given.write)
                clear(graph)
        if sizes:
            growing(given.folder or Path(folder), sizes)


if __name__ == "__main__":
    main()
