"""Entities with many edges: how many of which weight is kept exact, and leads to the strongest."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from itertools import product
from typing import Any

import pytest

from app.graph import Graph, check, clear, delete, hubs, repair, snapshot, store_all
from app.graph.hubs import strongest, weights_from
from app.graph.schema import VERSION, apply_schema
from app.questions.networks import degree, edges_in_reach, strongest_edges
from benchmarks.generated import COUNTRIES, extractions
from tests.app.graph.loader import DAY

BUSIEST = f"country:{COUNTRIES[0]}"
FEW = 12


@pytest.fixture
def filled(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> Graph:
    """A graph in which who has more than a few edges is a hub."""
    monkeypatch.setattr(hubs, "BUSY", FEW)
    documents = list(extractions(400))
    for at in range(0, len(documents), 9):
        store_all(graph, documents[at : at + 9], DAY)
    return graph


def kept(graph: Graph) -> dict[str, Any]:
    return {row["id"]: json.loads(row["weights"]) for row in graph.read("check_hubs")}


def test_a_hub_tells_its_edges(filled: Graph) -> None:
    weights: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(
        lambda: defaultdict(Counter)
    )
    for row in filled.read("check_edges"):
        for end in (row["source"], row["target"]):
            weights[end][row["type"]][str(row["properties"]["statements"])] += 1
    sizes = {id: sum(each.total() for each in kinds.values()) for id, kinds in weights.items()}
    assert kept(filled) == {id: weights[id] for id, size in sizes.items() if size > FEW}
    assert len(kept(filled)) > 5
    assert check(filled) == []


def test_hubs_follow_what_is_deleted(filled: Graph) -> None:
    before = kept(filled)
    documents = [each.document.id for each in extractions(400)]
    for id in documents[12:]:
        assert delete(filled, id)
    assert check(filled) == []
    after = snapshot(filled)
    assert 0 < len(kept(filled)) < len(before)
    clear(filled)
    store_all(filled, list(extractions(400))[:12], DAY)
    assert snapshot(filled) == after


@pytest.mark.parametrize(
    "damage",
    [
        f"MATCH (h:Hub {{id: '{BUSIEST}'}}) DELETE h",
        f"MATCH (h:Hub {{id: '{BUSIEST}'}}) SET h.weights = '{{}}'",
        "CREATE (:Hub {id: 'country:XYZ', weights: '{}'})",
        "MATCH (e:Leader) WHERE e.edges = 1 WITH e LIMIT 1 CREATE (:Hub {id: e.id, weights: '{}'})",
    ],
)
def test_a_damaged_hub_is_found_and_mended(filled: Graph, damage: str) -> None:
    sound = snapshot(filled)
    filled.driver.execute_query(damage, database_=filled.database)
    (found,) = check(filled)
    assert (found.kind, found.fault) == ("hub", "does not tell its edges")
    assert repair(filled) == [found]
    assert snapshot(filled) == sound


def test_the_strongest_edges_are_those_of_a_look_at_all(filled: Graph) -> None:
    ids = [BUSIEST, f"country:{COUNTRIES[1]}", f"country:{COUNTRIES[150]}"]
    edges = filled.read("check_edges")
    for types, some in product(
        [None, ["SIGNED"], ["MET_WITH", "VISITED"]], [ids[:1], ids[2:], ids]
    ):
        every = sorted(
            (-row["properties"]["statements"], row["source"], row["type"], row["target"])
            for row in edges
            if {row["source"], row["target"]} & set(some) and (not types or row["type"] in types)
        )
        for most in (1, 7, 20, 1000):
            found = strongest_edges(filled, some, types, most)
            told = [
                (-row["statements"], row["source"], row["type"], row["target"]) for row in found
            ]
            assert told == every[:most]
        if len(some) == 1:
            assert degree(filled, some[0], types) == len(every)


def test_a_search_for_paths_looks_at_the_strongest_edges_of_a_hub(filled: Graph) -> None:
    rows, cut = edges_in_reach(filled, [BUSIEST], None, {})
    assert cut
    assert rows == strongest_edges(filled, [BUSIEST], None, FEW, "path_edges")
    quiet = next(row["id"] for row in filled.read("export_entities") if "leader" in row["id"])
    rows, cut = edges_in_reach(filled, [quiet, BUSIEST], None, {quiet: 1, BUSIEST: 900})
    assert cut
    assert len(rows) == 1 + FEW
    assert edges_in_reach(filled, [quiet], None, {quiet: 1}) == (rows[:1], False)


def test_a_graph_of_an_older_version_is_given_hubs(filled: Graph) -> None:
    now = snapshot(filled)
    for cypher in (
        "MATCH (h:Hub) DELETE h",
        "MATCH (p:Pair) SET p.tally = '{}'",
        "MATCH (m:Meta {id: 'schema'}) SET m.version = 4",
    ):
        filled.driver.execute_query(cypher, database_=filled.database)
    apply_schema(filled)
    assert snapshot(filled) == now
    assert filled.read("schema_version") == [{"version": VERSION}]


def test_types_without_a_strong_edge_are_left_out() -> None:
    weights = weights_from('{"MET_WITH":{"1":3,"9":2},"SIGNED":{"1":80},"VISITED":{"4":1}}')
    assert strongest(weights, None, 2) == (["MET_WITH"], 9)
    assert strongest(weights, None, 3) == (["MET_WITH", "VISITED"], 4)
    assert strongest(weights, None, 4) == (["MET_WITH", "SIGNED", "VISITED"], 1)
    assert strongest(weights, ["SIGNED", "LEADS"], 80) == (["SIGNED"], 0)
    assert strongest(weights, ["LEADS"], 5) == ([], 0)
