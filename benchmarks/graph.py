"""How fast the graph is written, against other writers, and how its answers grow with its size.

Run as `python -m benchmarks.graph [--neo4j URI --password PASSWORD]`. It works in a folder of its
own, and empties the Neo4j that is named. All figures of one run are ratios of one machine at one
time:

    write   the time that others take for the same graph, over that of `store_all`: a bare driver
            that creates the same nodes and relationships by UNWIND, 1000 rows at once, and on
            Neo4j neo4j-graphrag and langchain-neo4j, where they are installed (see rivals.py)
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
from benchmarks.rivals import Rows, Writer, writers

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
    """Print how long each of the others takes for the same graph, over the time of `store_all`.

    They write in turn, round by round, so that what else the machine does weighs on all alike. Of
    the medians the first round is left out: it warms up."""
    others: dict[str, Writer] = {"bare driver": write_by_driver}
    if graph.engine == "neo4j":
        others |= writers(settings)
    ratios: dict[str, list[float]] = {name: [] for name in others}
    for round in range(rounds):
        documents = list(extractions(statements, seed=round))
        count = sum(len(each.statements) for each in documents)
        clear(graph)
        ours = write_by_store(graph, documents)
        nodes, edges = parts_of(graph)
        size = sum(map(len, [*nodes.values(), *edges.values()]))
        print(
            f"write {count} statements, {size} nodes and relationships: "
            f"store_all {count / ours:.0f} statements/s",
            flush=True,
        )
        for name, write in others.items():
            clear(graph)
            theirs = write(graph, nodes, edges)
            ratios[name].append(theirs / ours)
            print(f"    {name}: {count / theirs:.0f}/s, ratio {theirs / ours:.2f}", flush=True)
    for name, found in ratios.items():
        print(f"write ratio to {name}, median of {rounds - 1}: {median(found[1:]):.2f}")
    clear(graph)


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
        if sizes:
            growing(given.folder or Path(folder), sizes)


if __name__ == "__main__":
    main()
