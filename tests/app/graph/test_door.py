"""The door to the database: what it refuses, and what it says when there is no database."""

from __future__ import annotations

import pytest
from pydantic import SecretStr

from app.graph import Graph, GraphUnavailable, Transaction, open_graph
from app.graph.schema import VERSION, apply_schema
from app.settings import Settings
from cypher import QueryError


def test_a_read_may_not_write(graph: Graph) -> None:
    with pytest.raises(QueryError, match=r"erase_some\.cypher writes"):
        graph.read("erase_some")
    with pytest.raises(QueryError, match=r"erase_some\.cypher writes"):
        list(graph.stream("erase_some"))


def test_a_transaction_that_fails_leaves_nothing(graph: Graph) -> None:
    def fail(transaction: Transaction) -> None:
        transaction.run("store_claim", sources=["a"], documents=["b"])
        raise LookupError

    with pytest.raises(LookupError):
        graph.write(fail)
    assert graph.read("snapshot_nodes") == []


@pytest.mark.parametrize("word", ["NO_SUCH_TYPE", "Country"])
def test_a_slot_takes_only_words_of_the_closed_lists(graph: Graph, word: str) -> None:
    with pytest.raises(QueryError, match="there is no type"):
        graph.write(lambda transaction: transaction.run("erase_edges", type=word, rows=[]))


def test_large_results_come_as_a_stream(graph: Graph) -> None:
    ids = [f"doc:{number:05}" for number in range(2500)]
    graph.write(lambda t: t.run("store_claim", sources=["a"], documents=ids))
    assert sum(1 for _ in graph.stream("snapshot_nodes")) == 2501


def test_a_server_that_is_not_there_is_named() -> None:
    settings = Settings(neo4j_uri="bolt://127.0.0.1:1")
    with (
        pytest.raises(GraphUnavailable, match=r"No Neo4j answers at bolt://127\.0\.0\.1:1"),
        open_graph(settings),
    ):
        pass


@pytest.mark.parametrize("uri", ["http://127.0.0.1:1", "localhost", "bolt://"])
def test_an_address_that_is_none_is_named(uri: str) -> None:
    with (
        pytest.raises(GraphUnavailable, match="ENTENTE_NEO4J_URI"),
        open_graph(Settings(neo4j_uri=uri)),
    ):
        pass


def test_a_refused_password_and_a_missing_database_are_told(engine_settings: Settings) -> None:
    if not engine_settings.neo4j_uri:
        pytest.skip("the embedded database makes its own password")
    wrong = engine_settings.model_copy(update={"neo4j_password": SecretStr("wrong-password")})
    with pytest.raises(GraphUnavailable, match="ENTENTE_NEO4J_PASSWORD"), open_graph(wrong):
        pass
    other = engine_settings.model_copy(update={"neo4j_database": "elsewhere"})
    with pytest.raises(GraphUnavailable, match="ENTENTE_NEO4J_DATABASE"), open_graph(other):
        pass


def test_a_newer_graph_is_refused_and_the_schema_can_be_applied_again(graph: Graph) -> None:
    def mark(version: int) -> None:
        graph.write(lambda transaction: transaction.run("schema_mark", version=version))

    mark(VERSION + 1)
    with pytest.raises(GraphUnavailable, match=f"schema version {VERSION + 1}.*newer entente"):
        apply_schema(graph)
    mark(0)
    mark(VERSION)
    apply_schema(graph)
    assert graph.read("schema_version") == [{"version": VERSION}]
