"""How much the service adds to the database: ratios measured in one run.

    python -m benchmarks.http [--statements 10000]

Prints the median time of the pair question over HTTP against the same queries through the bare
driver, taken in turn: asked anew, and asked again while the graph stays as it is. Then the requests
a second of that question against those of an answer that asks no database, through the same stack,
with wrk where it is installed."""

from __future__ import annotations

import argparse
import multiprocessing
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable
from http.client import HTTPConnection
from itertools import count, islice
from pathlib import Path
from statistics import median
from typing import Any

import uvicorn

from app.graph import Graph, Transaction, open_graph, store_all
from app.main import create_app
from app.questions.pairs import dated
from app.questions.reads import View
from app.settings import Settings
from benchmarks.generated import extractions

BATCH = 50  # documents in one transaction
ROUNDS, PER_ROUND, WARM = 5, 60, 100  # questions
SECONDS, CLIENTS = 5, 8
FILTERS: dict[str, Any] = {
    "types": None, "acts": None, "polarity": None, "since": None, "until": None,
    "confidence": 0.0, "knownAt": None, "afterDate": None, "afterId": None, "oldest": False,
    "sources": 1, "limit": 51,
}  # fmt: skip


def serve(settings: Settings) -> None:
    uvicorn.run(
        create_app(settings),
        host="127.0.0.1",
        port=settings.port,
        log_level="error",
        timeout_keep_alive=60,  # each connection rests while the others are measured
    )


def by_driver(graph: Graph, dyad: str) -> Callable[[], None]:
    """The queries behind a pair question, in one transaction as the service runs them."""
    a, b = (f"country:{code}" for code in dyad.split("-"))

    def work(transaction: Transaction) -> None:
        rows = dated(View(transaction), dyad, FILTERS)
        rows += transaction.run("relations_signed", a=a, b=b, **FILTERS)
        newest = sorted(rows, key=lambda row: (row["date"], row["id"]), reverse=True)[:50]
        found = transaction.run("statements", ids=[row["id"] for row in newest])
        ends = {row[end] for row in found for end in ("subject", "object")}
        ends |= {place["id"] for row in found for place in row["places"]}
        transaction.run("statement_ends", ids=sorted(ends))
        transaction.run("statement_sources", ids=sorted({row["document"] for row in found}))
        if signed := sorted({row["object"] for row in found if row["type"] == "SIGNED"}):
            each = transaction.run("agreements", ids=signed)
            sides = {x["represents"] or x["id"] for row in each for x in row["signatories"]}
            transaction.run("network_entities", ids=sorted(filter(None, sides)))

    return lambda: graph.reading(work)


def by_http(port: int, path: str, anew: bool = False) -> Callable[[], None]:
    """Ask one question; `anew` with a filter that differs each time and leaves nothing out, so
    that no kept answer serves."""
    connection = HTTPConnection("127.0.0.1", port)
    numbers = count(1)

    def ask() -> None:
        query = f"?minConfidence={next(numbers)}e-9" if anew else ""
        connection.request("GET", path + query)
        response = connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise RuntimeError(f"{path}: {response.status} {body.decode()[:200]}")

    return ask


def milliseconds(ask: Callable[[], None], times: int) -> list[float]:
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def per_second(port: int, path: str) -> float:
    """Requests a second of several clients at once."""
    if wrk := shutil.which("wrk"):
        address = f"http://127.0.0.1:{port}{path}"
        command = [wrk, "-t1", f"-c{CLIENTS}", f"-d{SECONDS}s", address]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        if bad := re.search(r"Non-2xx or 3xx responses: \d+", told):
            raise RuntimeError(f"{path}: {bad[0]}")
        return float(re.findall(r"Requests/sec:\s+([\d.]+)", told)[0])
    counts = [0] * CLIENTS
    until = time.perf_counter() + SECONDS

    def client(number: int) -> None:
        ask = by_http(port, path)
        while time.perf_counter() < until:
            ask()
            counts[number] += 1

    threads = [threading.Thread(target=client, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / SECONDS


def await_service(port: int) -> None:
    until = time.monotonic() + 120
    while True:
        try:
            by_http(port, "/v1/readiness")()
            return
        except (OSError, RuntimeError):
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def measure(graph: Graph, port: int) -> None:
    counts = graph.read("dyad_counts", types=None, acts=None, since=None, until=None,
                        confidence=0.0, knownAt=None)  # fmt: skip
    ranked = sorted(counts, key=lambda row: -row["statements"])
    for name, row in (("busiest", ranked[0]), ("middling", ranked[len(ranked) // 2])):
        path = "/v1/relations/{}/{}".format(*row["dyad"].split("-"))
        ways = {
            "driver": by_driver(graph, row["dyad"]),
            "anew": by_http(port, path, anew=True),
            "again": by_http(port, path),
        }
        taken: dict[str, list[float]] = {way: [] for way in ways}
        for ask in ways.values():
            milliseconds(ask, WARM)
        for _ in range(ROUNDS):  # in turn, so that what else the machine does hits both
            for way, ask in ways.items():
                taken[way] += milliseconds(ask, PER_ROUND)
        p50 = {way: median(each) for way, each in taken.items()}
        print(f"{name} pair ({row['dyad']}, {row['statements']} statements), p50: bare driver "
              f"{p50['driver']:.1f} ms; over HTTP anew {p50['anew']:.1f} ms, ratio "
              f"{p50['anew'] / p50['driver']:.2f}; again {p50['again']:.1f} ms, ratio "
              f"{p50['again'] / p50['driver']:.2f}", flush=True)  # fmt: skip
    paths = {"constant": "/v1/health", "pair": path}
    rates = {name: per_second(port, path) for name, path in paths.items()}
    print(f"requests/s with {CLIENTS} clients: pair {rates['pair']:.0f}, constant "
          f"{rates['constant']:.0f}, ratio {rates['pair'] / rates['constant']:.2f}")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=10_000)
    asked = parser.parse_args()
    with socket.socket() as free, tempfile.TemporaryDirectory() as folder:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        settings = Settings(data=Path(folder), neo4j_uri="", host="127.0.0.1", port=port)
        with open_graph(settings) as graph:
            print(f"Loading {asked.statements} statements ...", flush=True)
            documents = extractions(asked.statements)
            while group := list(islice(documents, BATCH)):
                store_all(graph, group)
            service = multiprocessing.get_context("spawn").Process(target=serve, args=(settings,))
            service.start()
            try:
                await_service(port)
                measure(graph, port)
            finally:
                service.terminate()
                service.join()


if __name__ == "__main__":
    main()
