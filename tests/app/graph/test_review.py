"""A person's decisions hold, hold again after a reload, and can be undone without a trace."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from app.graph import Graph, Transaction, check, delete, repair, settlement, snapshot, store
from app.graph.contents import content_of
from app.graph.decisions import Change, Correct, Decision, Merge, Reject, Rename, Split
from app.graph.review import by_hand, decide, decisions, entities_of, undo
from app.graph.settlement import Held, _decide
from app.graph.writer import _store, instant
from app.model import Act, Entity
from app.problems import BadReview
from tests.app.graph.samples import (
    ENTITIES,
    INDIA,
    PLAN,
    RUSSIA,
    XI,
    document,
    extraction,
    statement,
    visit,
)

DAY = datetime(2024, 1, 1, tzinfo=UTC)
CHN, RUS, IND = "country:CHN", "country:RUS", "country:IND"
VISIT = visit().document.id


def edges(graph: Graph) -> dict[tuple[str, str, str], int]:
    return {
        (row["source"], row["type"], row["target"]): row["properties"]["statements"]
        for row in graph.read("snapshot_edges")
        if row["properties"].get("basis") == "text"
    }


def statements(graph: Graph) -> dict[str, dict[str, Any]]:
    rows = graph.read("snapshot_nodes")
    found = [row["properties"] for row in rows if row["labels"] == ["Statement"]]
    return {each["id"]: each for each in found}


def without_reviews(graph: Graph) -> list[str]:
    return [line for line in snapshot(graph) if '"labels": ["Review"]' not in line]


def said(kind: str, subject: str = "") -> str:
    (found,) = [
        each.id for each in visit().statements
        if each.type == kind and (not subject or each.subject == subject)
    ]  # fmt: skip
    return found


CHANGES: dict[str, Change] = {
    "merge": Merge(RUS, INDIA),
    "merge with a new entity": Merge(XI.id, Entity("leader:xi", "Leader", "Xi")),
    "split": Split(RUS, (VISIT,), Entity("country:SUN", "Country", "Soviet Union", iso3="SUN")),
    "rename": Rename(XI.id, "Mr Xi"),
    "reject": Reject(VISIT, said("LEADS")),
    "correct": Correct(VISIT, said("SUPPORTS"), act=Act.DID, object=RUS, details={"role": "x"}),
}


@pytest.mark.parametrize("which", CHANGES)
def test_a_decision_holds_after_a_reload_and_can_be_undone(graph: Graph, which: str) -> None:
    other = document("China met Russia again.", "again.txt", day="2020-02-02")
    again = extraction(other, statement(other, "MET_WITH", CHN, RUS))
    store(graph, again, DAY)
    store(graph, visit(), DAY)
    before = snapshot(graph)
    decision = decide(graph, CHANGES[which], "Ada", "I read it")
    after = snapshot(graph)
    assert check(graph) == []
    assert without_reviews(graph) != before
    assert store(graph, visit()).kind == "unchanged"
    for each in (visit(), again):
        delete(graph, each.document.id)
    assert check(graph) == []
    for each in (visit(), again):
        store(graph, each, DAY)
    assert snapshot(graph) == after
    undone = undo(graph, decision.id, "Bob", "I read it better")
    assert undone.undone.startswith("Bob, ")
    assert without_reviews(graph) == before
    assert check(graph) == []
    with pytest.raises(BadReview, match="was undone before"):
        undo(graph, decision.id, "Bob", "again")


def test_merged_entities_are_one(graph: Graph) -> None:
    store(graph, visit(), DAY)
    decision = decide(graph, Merge(RUS, INDIA), "Ada", "they are one")
    assert edges(graph)[CHN, "PARTY_TO_PARTNERSHIP", IND] == 1
    assert not [key for key in edges(graph) if RUS in key]
    assert graph.read("review_entities", ids=[RUS]) == []
    (india,) = graph.read("review_entities", ids=[IND])
    assert india["properties"]["names"] == ["India", "Russia"]
    found = statements(graph)[said("SIGNED", RUS)]
    assert (found["subject"], found["review"]) == (IND, decision.id)
    assert statements(graph)[said("PARTY_TO_PARTNERSHIP")]["dyad"] == "CHN-IND"


def test_two_that_become_one_have_no_relation(graph: Graph) -> None:
    store(graph, visit(), DAY)
    decide(graph, Merge(RUS, ENTITIES[CHN]), "Ada", "they are one")
    assert said("PARTY_TO_PARTNERSHIP") not in statements(graph)
    assert check(graph) == []


def test_merges_lead_on(graph: Graph) -> None:
    store(graph, visit(), DAY)
    decide(graph, Merge(RUS, INDIA), "Ada", "one")
    decide(graph, Merge(IND, Entity("country:SUN", "Country", "Soviet Union")), "Ada", "two")
    delete(graph, VISIT)
    store(graph, visit(), DAY)
    assert edges(graph)[CHN, "PARTY_TO_PARTNERSHIP", "country:SUN"] == 1
    assert check(graph) == []


def test_a_rejected_and_a_corrected_statement(graph: Graph) -> None:
    store(graph, visit(), DAY)
    decide(graph, Reject(VISIT, said("LEADS")), "Ada", "not said")
    assert said("LEADS") not in statements(graph)
    assert (XI.id, "LEADS", CHN) not in edges(graph)
    decide(graph, Correct(VISIT, said("SUPPORTS"), act=Act.DID, object=RUS), "Ada", "so it is")
    found = statements(graph)[said("SUPPORTS")]
    assert (found["act"], found["object"], found["dyad"]) == ("did", RUS, "IND-RUS")
    assert edges(graph)[IND, "SUPPORTS", RUS] == 1


def test_a_statement_is_added_by_hand(graph: Graph) -> None:
    store(graph, visit(), DAY)
    before = snapshot(graph)
    change = by_hand(graph, VISIT, "India denied it", "OPPOSES", IND, PLAN.id)
    decision = decide(graph, change, "Ada", "read between the lines")
    added = statements(graph)[change.statement.id]
    assert (added["rule"], added["review"], added["confidence"]) == ("by_hand", decision.id, 1.0)
    assert edges(graph)[IND, "OPPOSES", PLAN.id] == 1
    assert check(graph) == []
    undo(graph, decision.id, "Ada", "no")
    assert without_reviews(graph) == before
    with pytest.raises(BadReview, match="does not hold the words 'India agreed'"):
        by_hand(graph, VISIT, "India agreed", "OPPOSES", IND, PLAN.id)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (Merge("country:ZZZ", RUSSIA), "knows no 'country:ZZZ'"),
        (Merge(RUS, RUSSIA), "is that entity already"),
        (Merge(RUS, replace(INDIA, label="Land")), "no kind of entity 'Land'"),
        (Rename(RUS, " "), "Give the name"),
        (Split(RUS, ("doc:none",), INDIA), r"holds no document \['doc:none'\]"),
        (Reject("doc:none", "x"), r"holds no document \['doc:none'\]"),
        (Reject(VISIT, "x"), "makes no statement 'x'"),
        (Correct(VISIT, said("LEADS"), type="LOVES"), "no relation type 'LOVES'"),
        (Correct(VISIT, said("LEADS"), object="country:ZZZ"), r"knows no \['country:ZZZ'\]"),
    ],
)
def test_what_cannot_be_is_refused(graph: Graph, change: Change, fault: str) -> None:
    store(graph, visit(), DAY)
    before = snapshot(graph)
    with pytest.raises(BadReview, match=fault):
        decide(graph, change, "Ada", "why not")
    assert snapshot(graph) == before


def test_who_and_why_are_kept(graph: Graph) -> None:
    store(graph, visit(), DAY)
    with pytest.raises(BadReview, match="Say who decides, and why"):
        decide(graph, Rename(XI.id, "Xi"), "", "")
    decision = decide(graph, Rename(XI.id, "Xi"), "Ada", "shorter")
    assert decisions(graph) == [decision]
    assert (decision.who, decision.why, decision.undone) == ("Ada", "shorter", "")
    with pytest.raises(BadReview, match="There is no decision 'x'"):
        undo(graph, "x", "Ada", "no")
    with pytest.raises(BadReview, match="knows no"):
        entities_of(graph, ["country:ZZZ"])
    assert entities_of(graph, [IND]) == (replace(INDIA, names=()),)


def test_a_decision_reaches_documents_that_come_later(graph: Graph) -> None:
    store(graph, visit(), DAY)
    decide(graph, Merge(RUS, INDIA), "Ada", "they are one")
    other = document("China met Russia again.", "again.txt", day="2020-02-02")
    store(graph, extraction(other, statement(other, "MET_WITH", CHN, RUS)), DAY)
    assert edges(graph)[CHN, "MET_WITH", IND] == 1
    assert check(graph) == []


@pytest.mark.parametrize("entity", [RUS, PLAN.id])
def test_a_decision_made_while_a_document_is_stored_holds_for_it(graph: Graph, entity: str) -> None:
    """The document is written and not yet kept when somebody decides on an entity that it names."""
    store(graph, visit())
    later = document("China met Russia and signed.", "later.txt")
    told = extraction(
        later, statement(later, "MET_WITH", CHN, RUS), statement(later, "SIGNED", RUS, PLAN.id)
    )
    with ThreadPoolExecutor(1) as pool:

        def slowly(transaction: Transaction) -> Future[Decision]:
            _store(transaction, [(told, content_of(told))], instant(DAY))
            deciding = pool.submit(decide, graph, Rename(entity, "Another"), "Ada", "so it is")
            wait([deciding], timeout=1.0)
            assert not deciding.done()
            return deciding

        graph.write(slowly).result()
    assert check(graph) == []
    (found,) = graph.read("review_entities", ids=[entity])
    assert found["properties"]["name"] == "Another"
    rows = graph.read("check_documents", after="", limit=9)
    assert [len(row["reviews"]) for row in rows] == [1, 1]


def test_a_decision_made_after_they_were_asked_for_is_found_before_the_end(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The document has asked for decisions and holds nothing yet when somebody decides."""
    if graph.engine == "arcadedb":
        pytest.skip("nobody decides there while a document is stored")
    store(graph, visit())
    later = document("China met Russia.", "later.txt")
    told = extraction(later, statement(later, "MET_WITH", CHN, RUS))
    asked: list[list[Decision]] = []

    def asking(transaction: Transaction, documents: list[Held]) -> list[Decision]:
        found = _decide(transaction, documents)
        asked.append(found)
        if len(asked) == 1:
            with ThreadPoolExecutor(1) as pool:  # it is decided and kept meanwhile
                pool.submit(decide, graph, Merge(RUS, INDIA), "Ada", "they are one").result()
        return found

    with monkeypatch.context() as patched:
        patched.setattr(settlement, "_decide", asking)
        store(graph, told, DAY)
    assert [len(asked[0]), len(asked[-1])] == [0, 1]
    assert edges(graph)[CHN, "MET_WITH", IND] == 1
    assert not [key for key in edges(graph) if RUS in key]
    assert check(graph) == []


def test_a_check_finds_documents_that_do_not_follow_a_decision(graph: Graph) -> None:
    store(graph, visit(), DAY)
    made = decide(graph, Merge(RUS, INDIA), "Ada", "so it is")
    decided = snapshot(graph)
    undo(graph, made.id, "Ada", "it is not")
    graph.driver.execute_query(
        "MATCH (r:Review) REMOVE r.undone", database_=graph.database
    )  # a decision that nobody has carried out
    (finding,) = check(graph)
    assert (finding.kind, finding.what) == ("review", VISIT)
    assert repair(graph) == [finding]
    assert check(graph) == []
    assert snapshot(graph) == decided
