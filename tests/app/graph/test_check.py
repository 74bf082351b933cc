"""A check finds every kind of damage, and a repair leaves a graph that is sound."""

from __future__ import annotations

import pytest

from app.graph import Graph, snapshot, store
from app.graph.check import check, repair
from tests.app.graph.samples import document, extraction, statement, visit

CHN, RUS = "country:CHN", "country:RUS"


def load(graph: Graph) -> None:
    other = document("China met Russia again.", "again.txt", day="2020-02-02")
    store(graph, extraction(other, statement(other, "MET_WITH", CHN, RUS)))
    store(graph, visit())


def damage(graph: Graph, cypher: str) -> None:
    graph.driver.execute_query(cypher, database_=graph.database)


def test_a_sound_graph_has_no_findings(graph: Graph) -> None:
    assert check(graph) == []
    load(graph)
    assert check(graph) == []


EDGE = "MATCH (:Entity {id: 'country:CHN'})-[e:COOPERATES_IN]->() "
DAMAGE = {
    "a count": (EDGE + "SET e.statements = 7", "statements is 7, not 1"),
    "a partner": (EDGE + "SET e.with = ['country:IND']", "with is"),
    "a lost edge": (EDGE + "DELETE e", "is missing"),
    "an edge of no statement": (
        "MATCH (a:Entity {id: 'country:CHN'}), (b:Entity {id: 'country:IND'}) "
        "CREATE (a)-[:SIGNED {basis: 'text', statements: 1}]->(b)",
        "has no statement",
    ),
    "a doubled edge": (
        "MATCH (a:Entity {id: 'country:CHN'})-[:COOPERATES_IN]->(b) "
        "CREATE (a)-[:COOPERATES_IN {basis: 'text'}]->(b)",
        "is there 2 times",
    ),
    "an edge of no kind": (
        "MATCH (a:Entity {id: 'country:CHN'}), (b:Entity {id: 'country:IND'}) "
        "CREATE (a)-[:KNOWS]->(b)",
        "is of no known kind",
    ),
    "an entity of no document": (
        "CREATE (:Entity:Country {id: 'country:XYZ', name: 'Nowhere'})",
        "is named by no document",
    ),
    "a name": ("MATCH (e:Entity {id: 'country:CHN'}) SET e.names = ['Chin']", "names is"),
    "a role": ("MATCH (e:Leader) SET e.role = 'queen'", "role is 'queen', not 'president'"),
    "independent texts": (EDGE + "SET e.sources = 2", "sources is 2, not 1"),
    "a pair": ("MATCH (p:Pair {id: 'CHN-RUS'}) DELETE p", "is missing"),
    "a pair's count": ("MATCH (p:Pair {id: 'CHN-RUS'}) SET p.statements = 9", "is 9, not 4"),
    "a pair of no statement": (
        "CREATE (:Pair {id: 'IND-RUS', statements: 1, tally: '{}'})",
        "has no statement",
    ),
    "a month": (
        "MATCH (s:Statement {type: 'MET_WITH'}) SET s.month = 'CHN-RUS 2019-06'",
        "has a statement of another month",
    ),
    "an act and day": (
        "MATCH (s:Statement {type: 'MET_WITH'}) SET s.actDay = 'did 2001-01-01'",
        "is not found by did ",
    ),
    "a count of edges": (
        "MATCH (e:Entity {id: 'country:CHN'}) SET e.edges = 99",
        "edges, not 99",
    ),
    "a missing constraint": ("DROP CONSTRAINT passage_id", "the constraint is missing"),
}


@pytest.mark.parametrize("which", DAMAGE)
def test_what_can_be_computed_anew_is_mended(graph: Graph, which: str) -> None:
    load(graph)
    sound = snapshot(graph)
    cypher, fault = DAMAGE[which]
    damage(graph, cypher)
    found = check(graph)
    assert fault in found[0].fault
    # whose edge is lost or added has another number of them, too
    assert {each.kind for each in found[1:]} <= ({"entity"} if found[0].kind == "edge" else set())
    assert repair(graph) == found
    assert check(graph) == []
    assert snapshot(graph) == sound


LOSS = {
    "an offset": "MATCH (:Statement {type: 'LEADS'})-[e:EVIDENCED_BY]->() SET e.end = 9",
    "a sentence": "MATCH (p:Passage {start: 34}) SET p.text = 'Xi spoke of other things.'",
    "an act": "MATCH (s:Statement {act: 'called_for'}) SET s.act = 'did'",
    "a statement": "MATCH (s:Statement {type: 'LEADS'}) DETACH DELETE s",
    "a subject": "MATCH (:Statement {type: 'LEADS'})-[r:SUBJECT]->() DELETE r",
    "a mention": "MATCH (d:Document {source: 'visit.txt'})-[m:MENTIONS]->(:Sector) DELETE m",
    "an orphan": "MATCH (:Passage {start: 34})-[r:PART_OF]->() DELETE r",
    "a source": "MATCH (s:Source {id: 'visit.txt'}) DETACH DELETE s",
    "a text": "MATCH (d:Document {source: 'visit.txt'}) SET d.text = 'All else.'",
    "a type": "MATCH (s:Statement {type: 'LEADS'}) REMOVE s.type",
    "a foreign type": "MATCH (s:Statement {type: 'LEADS'}) SET s.type = 'LOVES'",
}


@pytest.mark.parametrize("which", LOSS)
def test_a_damaged_document_is_taken_out_and_can_be_loaded_again(graph: Graph, which: str) -> None:
    other = document("China met Russia again.", "again.txt", day="2020-02-02")
    store(graph, extraction(other, statement(other, "MET_WITH", CHN, RUS)))
    without = snapshot(graph)
    store(graph, visit())
    damage(graph, LOSS[which])
    found = check(graph)
    assert ("document", visit().document.id) in {(each.kind, each.what) for each in found} or (
        which == "a subject"
    )
    repair(graph)
    assert check(graph) == []
    if snapshot(graph) != without:
        raise AssertionError(set(snapshot(graph)) ^ set(without))
    assert store(graph, visit()).kind == "added"
    assert check(graph) == []
