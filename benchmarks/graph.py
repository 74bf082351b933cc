"""How fast the graph is written, against a bare driver, and how its answers grow with its size.

Run as `python -m benchmarks.graph [--sizes 10000,100000] [--neo4j URI --password PASSWORD]`. It
works in a folder of its own, or empties the Neo4j that is named. All figures of one run are ratios
of one machine at one time:

    write   statements a second by `store_all`, over those of a bare driver that creates the same
            nodes and relationships by UNWIND, 1000 rows at once
    growth  p95 of an answer over HTTP at each size, over that at the first"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import LiteralString, TypeVar

from fastapi.testclient import TestClient
from neo4j import ManagedTransaction
from pydantic import SecretStr

from app.graph import Graph, clear, open_graph, store_all
from app.graph.shape import JOINS
from app.main import create_app
from app.model import Extraction
from app.settings import Settings
from benchmarks.generated import COUNTRIES, extractions

T = TypeVar("T")
GROUP = 32  # documents in one transaction
BATCH = 1000  # rows of one query of the bare driver
QUESTIONS = 60  # of each kind, at each size
PAIRS = [(0, 1), (0, 2), (1, 2), (0, 5), (3, 9), (0, 20), (12, 30), (40, 60)]
ROUTES = {
    "pair summary": "/v1/relations/{a}/{b}/summary",
    "timeline page": "/v1/relations/{a}/{b}/timeline?limit=50",
    "ego network": "/v1/entities/{a}/network?limit=100",
    "path, 4 hops": "/v1/paths?from={a}&to={b}&maxHops=4",
}


def groups(items: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(items)
    while group := list(islice(iterator, size)):
        yield group


def write_by_store(graph: Graph, documents: list[Extraction]) -> float:
    start = time.perf_counter()
    for group in groups(documents, GROUP):
        store_all(graph, group)
    return time.perf_counter() - start


Rows = dict[tuple[str, ...], list[dict[str, object]]]


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


def writing(graph: Graph, statements: int, rounds: int = 5) -> None:
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


def growing(graph: Graph, settings: Settings, sizes: list[int]) -> None:
    clear(graph)
    first: dict[str, float] = {}
    stored, documents = 0, extractions(sizes[-1], seed=7)
    with TestClient(create_app(settings, graph)) as client:
        for size in sizes:
            start = time.perf_counter()
            while stored < size and (group := list(islice(documents, GROUP))):
                store_all(graph, group)
                stored += sum(len(each.statements) for each in group)
            print(f"{stored} statements, {time.perf_counter() - start:.0f} s", flush=True)
            for name, route in ROUTES.items():
                p95 = ask(client, route)
                first.setdefault(name, p95)
                ratio = p95 / first[name]
                print(f"    {name}: p95 {p95 * 1000:.0f} ms, {ratio:.2f} x the first", flush=True)


def ask(client: TestClient, route: str) -> float:
    """p95 of one kind of question, in seconds."""
    chance, times = Random(3), []
    for question in range(-10, QUESTIONS):
        a, b = (COUNTRIES[rank] for rank in chance.choice(PAIRS))
        start = time.perf_counter()
        answer = client.get(route.format(a=f"country:{a}", b=f"country:{b}"))
        if question >= 0:  # those before warm up
            times.append(time.perf_counter() - start)
        answer.raise_for_status()
    return quantiles(times, n=20)[-1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", default="10000,100000", help="statements, in growing order")
    parser.add_argument("--write", type=int, default=5000, help="statements to write at once")
    parser.add_argument("--neo4j", default="", help="Bolt URI of a Neo4j that may be emptied")
    parser.add_argument("--password", default="")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            data=Path(folder), neo4j_uri=given.neo4j, neo4j_password=SecretStr(given.password)
        )
        with open_graph(settings) as graph:
            print(graph.engine)
            writing(graph, given.write)
            growing(graph, settings, [int(size) for size in given.sizes.split(",")])
            clear(graph)


if __name__ == "__main__":
    main()
