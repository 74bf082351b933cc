"""What is counted of a pair, and a page found by its months, are what its statements say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from app.graph import Graph, check, delete, snapshot, store_all
from app.graph.schema import VERSION, apply_schema
from app.main import create_app
from app.settings import Settings
from benchmarks.generated import COUNTRIES, extractions
from tests.app.graph.loader import DAY
from tests.app.routes.conftest import serving

PAIR = "/v1/relations/country:{}/country:{}".format(*COUNTRIES[:2])
DYAD = "-".join(sorted(COUNTRIES[:2]))
LIMIT = 7


@pytest.fixture
def client(graph: Graph, engine_settings: Settings) -> Iterator[httpx.Client]:
    store_all(graph, extractions(900), DAY)
    with serving(create_app(engine_settings, graph)) as client:
        yield client


def get(client: httpx.Client, path: str, **params: object) -> Any:
    answer = client.get(PAIR + path, params={name: str(value) for name, value in params.items()})
    answer.raise_for_status()
    return answer.json()


def test_a_summary_without_filters_is_that_of_a_filter_that_leaves_nothing_out(
    client: httpx.Client,
) -> None:
    counted, scanned = (get(client, "/summary", **more) for more in ({}, {"minConfidence": 1e-9}))
    assert counted["items"] == scanned["items"]
    assert counted["items"][0]["statements"] > 10


@pytest.mark.parametrize("order", ["asc", "desc"])
@pytest.mark.parametrize(
    "more", [{}, {"act": "did"}, {"type": "MET_WITH,VISITED"}, {"since": 2009}]
)
def test_pages_of_a_timeline_are_all_statements_in_order(
    client: httpx.Client, graph: Graph, order: str, more: dict[str, object]
) -> None:
    rows = graph.driver.execute_query(
        "MATCH (s:Statement {dyad: $dyad}) WHERE ($act = '' OR s.act = $act) "
        "AND ($types = [] OR s.type IN $types) AND s.date >= $since "
        "RETURN s.date AS date, s.id AS id",
        dyad=DYAD,
        act=more.get("act", ""),
        types=str(more.get("type", "")).split(",") if "type" in more else [],
        since=str(more.get("since", "")),
        database_=graph.database,
    ).records
    found = sorted(row["id"] for row in rows)
    found.sort(key={row["id"]: row["date"] for row in rows}.__getitem__, reverse=order == "desc")
    told: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        page = get(client, "/timeline", order=order, limit=LIMIT, **more, cursor=cursor)
        said = [each["id"] for moment in page["items"] for each in moment["statements"]]
        assert 0 < len(said) <= LIMIT
        told += said
        cursor = page["page"]["next"]
    assert told == found


def test_a_pair_goes_with_its_last_statement(graph: Graph) -> None:
    before = snapshot(graph)
    stored = store_all(graph, extractions(60), DAY)
    assert graph.read("pair", id=DYAD)
    for each in stored:
        assert delete(graph, each.document)
    assert snapshot(graph) == before
    assert graph.read("check_pairs") == []


def test_a_graph_of_the_first_version_is_brought_to_this_one(graph: Graph) -> None:
    store_all(graph, extractions(60), DAY)
    now = snapshot(graph)
    for cypher in (
        "MATCH (p:Pair) DELETE p",
        "MATCH (s:Statement) REMOVE s.month",
        "MATCH (s:Statement) REMOVE s.actDay",
        "MATCH (:Entity)-[e]->(:Entity) REMOVE e.sources",
        "MATCH (e:Entity) REMOVE e.edges",
        "MATCH (m:Meta {id: 'schema'}) SET m.version = 1",
    ):
        graph.driver.execute_query(cypher, database_=graph.database)
    apply_schema(graph)
    assert snapshot(graph) == now
    assert check(graph) == []
    assert graph.read("schema_version") == [{"version": VERSION}]
