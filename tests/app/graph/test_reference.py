"""Reference facts are told apart from what texts say, and go without a trace."""

from __future__ import annotations

from datetime import UTC, datetime

from app.graph import Graph, check, delete, snapshot, store
from app.graph.reference import Fact, drop_facts, store_facts
from tests.app.graph.samples import CHINA, RUSSIA, SCO, document, extraction, statement, visit

DAY = datetime(2024, 1, 1, tzinfo=UTC)
FACTS = [Fact("MEMBER_OF", CHINA, SCO, "2001"), Fact("MEMBER_OF", RUSSIA, SCO)]


def test_facts_carry_their_basis_source_and_version(graph: Graph) -> None:
    assert store_facts(graph, FACTS, "a table", "1.0") == 2
    found = {row["source"]: row["properties"] for row in graph.read("snapshot_edges")}
    assert found == {
        CHINA.id: {"basis": "reference", "source": "a table", "version": "1.0", "since": "2001"},
        RUSSIA.id: {"basis": "reference", "source": "a table", "version": "1.0"},
    }
    assert graph.read("facts") == [
        {"source": "a table", "version": "1.0", "type": "MEMBER_OF", "facts": 2}
    ]
    assert check(graph) == []


def test_a_newer_version_takes_the_place_of_the_older(graph: Graph) -> None:
    store_facts(graph, FACTS, "a table", "1.0")
    store_facts(graph, FACTS[:1], "a table", "1.1")
    newer = snapshot(graph)
    drop_facts(graph, "a table")
    assert snapshot(graph) == []
    store_facts(graph, FACTS[:1], "a table", "1.1")
    assert snapshot(graph) == newer


def test_texts_and_tables_do_not_mix(graph: Graph) -> None:
    made = document("China is a member of it.", "member.txt")
    member = extraction(made, statement(made, "MEMBER_OF", CHINA.id, SCO.id))
    store(graph, visit(), DAY)
    texts = snapshot(graph)
    store_facts(graph, FACTS, "a table", "1.0")
    facts = snapshot(graph)
    store(graph, member, DAY)
    edges = [
        row["properties"] for row in graph.read("snapshot_edges") if row["type"] == "MEMBER_OF"
    ]
    assert sorted(each["basis"] for each in edges) == ["reference", "reference", "text"]
    assert check(graph) == []
    delete(graph, made.id)
    assert snapshot(graph) == facts
    drop_facts(graph, "a table")
    assert snapshot(graph) == texts


def test_an_entity_that_only_a_table_needs_forgets_what_texts_called_it(graph: Graph) -> None:
    store_facts(graph, FACTS, "a table", "1.0")
    facts = snapshot(graph)
    store(graph, visit(), DAY)
    delete(graph, visit().document.id)
    assert snapshot(graph) == facts
    assert check(graph) == []
