"""How answers grow with the graph: the same questions to a small and to a large one, in turn.

Both graphs stand side by side in the embedded database, and each question goes to the one and then
to the other, so that whatever else the machine does weighs on both alike."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from random import Random
from statistics import quantiles
from typing import TypeVar

from fastapi.testclient import TestClient

from app.graph import Graph, open_graph, store_all
from app.main import create_app
from app.settings import Settings
from benchmarks.generated import COUNTRIES, extractions

T = TypeVar("T")
GROUP = 64  # documents in one transaction
QUESTIONS = 60  # of each kind, to each graph
WARM = 16
# By rank: the busiest pairs, and some of those that little is said of.
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


def fill(graph: Graph, size: int) -> int:
    """Have the graph hold so many statements; how many it holds. One filled before stays."""
    held = int(graph.read("counts")[0]["statements"])
    if held >= size:
        return held
    start = time.perf_counter()
    stored = 0
    for group in groups(extractions(size, seed=7), GROUP):
        count = sum(len(each.statements) for each in group)
        if stored >= held:
            store_all(graph, group)
        if (stored + count) // 100_000 > stored // 100_000:
            print(
                f"    {stored + count} of {size}, {time.perf_counter() - start:.0f} s", flush=True
            )
        stored += count
    return max(stored, held)


def growing(folder: Path, sizes: list[int]) -> None:
    """Print p95 of each kind of question at each size, and its ratio to that at the first."""
    with ExitStack() as stack:
        clients = {}
        for size in sizes:
            settings = Settings(data=folder / str(size), neo4j_uri="", rate=0)
            graph = stack.enter_context(open_graph(settings))
            print(f"{fill(graph, size)} statements stored", flush=True)
            clients[size] = stack.enter_context(TestClient(create_app(settings, graph)))
        for name, route in ROUTES.items():
            p95 = asked(list(clients.values()), route)
            told = ", ".join(
                f"{size}: {1000 * time:.0f} ms" for size, time in zip(sizes, p95, strict=True)
            )
            print(f"growth of {name}: p95 {told}, ratio {p95[-1] / p95[0]:.2f}", flush=True)


def asked(clients: list[TestClient], route: str) -> list[float]:
    """p95 of one kind of question from each client, in seconds."""
    chance = Random(3)
    times: dict[int, list[float]] = defaultdict(list)
    for question in range(-WARM, QUESTIONS):
        a, b = (COUNTRIES[rank] for rank in chance.choice(PAIRS))
        path = route.format(a=f"country:{a}", b=f"country:{b}")
        for number, client in enumerate(clients):
            # an answer is kept for those who ask for the same in the same form
            form = {"accept": f"application/json, x/{question}"}
            start = time.perf_counter()
            answer = client.get(path, headers=form)
            if question >= 0:
                times[number].append(time.perf_counter() - start)
            answer.raise_for_status()
    return [quantiles(each, n=20)[-1] for _, each in sorted(times.items())]
