"""Storing and deleting on the real engines: what is there afterwards, and what is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from app.graph import BrokenExtraction, Graph, Outcome, delete, forget, snapshot, store, store_all
from app.graph.contents import content_of
from app.graph.rows import contents_from
from app.model import Act, Dated, Mention
from tests.app.graph.samples import ENERGY, PLAN, SCO, XI, document, extraction, statement, visit

DAY = datetime(2024, 1, 1, tzinfo=UTC)
CHN, RUS, IND = "country:CHN", "country:RUS", "country:IND"


def edges(graph: Graph) -> dict[tuple[str, str, str], dict[str, Any]]:
    rows = graph.read("snapshot_edges")
    return {
        (row["source"], row["type"], row["target"]): row["properties"]
        for row in rows
        if "basis" in row["properties"]
    }


def test_only_positive_statements_make_typed_edges(graph: Graph) -> None:
    store(graph, visit())
    assert set(edges(graph)) == {
        (CHN, "SIGNED", PLAN.id),
        (RUS, "SIGNED", PLAN.id),
        (CHN, "PARTY_TO_PARTNERSHIP", RUS),
        (CHN, "COOPERATES_IN", ENERGY.id),
        (RUS, "COOPERATES_IN", ENERGY.id),
        (CHN, "COORDINATES_AT", SCO.id),
        (RUS, "COORDINATES_AT", SCO.id),
        (XI.id, "LEADS", CHN),
    }


def test_a_typed_edge_tells_what_its_statements_say_together(graph: Graph) -> None:
    first, second = (
        document("The first text.", day="2019-06-05"),
        document("The second text.", day="2020-01-02"),
    )
    store(
        graph,
        extraction(
            first,
            statement(first, "COOPERATES_IN", CHN, RUS, end=3, sector=ENERGY.id, confidence=0.5),
            statement(first, "COOPERATES_IN", IND, CHN, end=3, sector=ENERGY.id, act=Act.SAID),
        ),
    )
    store(
        graph,
        extraction(
            second,
            statement(second, "COOPERATES_IN", RUS, CHN, end=3, sector=ENERGY.id, act=Act.SAID),
        ),
    )
    assert edges(graph)[CHN, "COOPERATES_IN", ENERGY.id] == {
        "basis": "text",
        "statements": 3,
        "documents": 2,
        "sources": 2,
        "first": "2019-06-05",
        "last": "2020-01-02",
        "confidence": 0.75,
        "acts": ["did", "said"],
        "with": [IND, RUS],
    }


def test_the_same_again_changes_nothing(graph: Graph) -> None:
    assert store(graph, visit(), DAY) == Outcome(visit().document.id, "added", 7, 8)
    before = snapshot(graph)
    assert store(graph, visit()).kind == "unchanged"
    assert snapshot(graph) == before


def test_what_is_deleted_leaves_no_trace(graph: Graph) -> None:
    other = document("China met Russia again.", "again.txt", day="2020-02-02")
    store(graph, extraction(other, statement(other, "MET_WITH", CHN, RUS)), DAY)
    before = snapshot(graph)
    store(graph, visit(), DAY)
    assert snapshot(graph) != before
    assert delete(graph, visit().document.id) is True
    assert snapshot(graph) == before
    assert delete(graph, visit().document.id) is False


def test_the_same_source_with_another_text_is_replaced(graph: Graph) -> None:
    new = document("China met Russia.", visit().document.source)
    changed = extraction(new, statement(new, "MET_WITH", CHN, RUS))
    store(graph, changed, DAY)
    alone = snapshot(graph)
    delete(graph, new.id)
    store(graph, visit(), DAY)
    assert store(graph, changed, DAY) == Outcome(new.id, "replaced", 2, 1)
    assert snapshot(graph) == alone


def test_the_same_text_read_anew_is_replaced(graph: Graph) -> None:
    store(graph, visit(), DAY)
    fewer = replace(visit(), statements=visit().statements[:2])
    assert store(graph, fewer, DAY).kind == "replaced"
    after = snapshot(graph)
    delete(graph, visit().document.id)
    store(graph, fewer, DAY)
    assert snapshot(graph) == after


def test_a_title_can_be_mended(graph: Graph) -> None:
    store(graph, visit(), DAY)
    told = replace(visit(), document=replace(visit().document, title="", outlet="The Times"))
    assert store(graph, told, DAY).kind == "replaced"
    (found,) = graph.read("content_documents", documents=[told.document.id])
    assert "title" not in found["properties"]
    assert found["properties"]["outlet"] == "The Times"
    assert found["properties"]["text"] == told.document.text


def under(source: str, day: str) -> Any:
    """The same text from another source, read with another date."""
    made = replace(
        visit().document, source=source, title=source, date=Dated(date.fromisoformat(day))
    )
    again = visit().statements
    return replace(
        visit(),
        document=made,
        statements=tuple(
            replace(each, date=made.date) if each.date == visit().document.date else each
            for each in again
        ),
    )


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_same_text_from_several_sources_is_one_document(
    graph: Graph, order: tuple[int, int, int]
) -> None:
    copies = [
        under("b.txt", "2019-06-05"),
        under("a.txt", "2019-06-05"),
        under("c.txt", "2019-06-04"),
    ]
    kinds = [store(graph, copies[each], DAY).kind for each in order]
    assert kinds == ["added", "recognised", "recognised"]
    (found,) = graph.read("content_documents", documents=[visit().document.id])
    assert (found["properties"]["source"], found["properties"]["date"]) == ("c.txt", "2019-06-04")
    assert forget(graph, "c.txt") == visit().document.id
    (found,) = graph.read("content_documents", documents=[visit().document.id])
    assert (found["properties"]["source"], found["properties"]["date"]) == ("a.txt", "2019-06-05")
    assert edges(graph)[CHN, "SIGNED", PLAN.id]["first"] == "2019-06-05"
    after = snapshot(graph)
    delete(graph, visit().document.id)
    assert snapshot(graph) == []
    store_all(graph, [copies[1], copies[0]], DAY)
    assert snapshot(graph) == after
    assert forget(graph, "nowhere.txt") is None


def test_a_group_is_stored_in_one_transaction(graph: Graph) -> None:
    new = document("China met Russia.", visit().document.source)
    changed = extraction(new, statement(new, "MET_WITH", CHN, RUS))
    outcomes = store_all(graph, [visit(), under("copy.txt", "2019-06-05"), changed, visit()], DAY)
    assert [each.kind for each in outcomes] == ["added", "recognised", "replaced", "replaced"]
    (found,) = graph.read("content_documents", documents=[visit().document.id, new.id])
    assert found["properties"]["id"] == visit().document.id


def test_names_and_offices_follow_the_documents(graph: Graph) -> None:
    made = document("Xi was there.", day="2021-01-01")
    later = extraction(made, statement(made, "LEADS", XI.id, CHN))
    as_chair = replace(XI, names=("Mr Xi",), role="chairman")
    later = replace(later, entities=(*[e for e in later.entities if e.id != XI.id], as_chair))
    store(graph, later)
    store(graph, visit())

    def leader() -> tuple[str, list[str]]:
        (row,) = [
            row["properties"]
            for row in graph.read("snapshot_nodes")
            if row["properties"]["id"] == XI.id
        ]
        return row["role"], row["names"]

    assert leader() == ("chairman", ["Mr Xi", "Xi"])
    delete(graph, made.id)
    assert leader() == ("president", ["Xi"])


def test_what_is_stored_can_be_read_back(graph: Graph) -> None:
    store(graph, visit())
    id = visit().document.id
    read = graph.reading(lambda transaction: contents_from(transaction, [id]))
    assert read == {id: content_of(visit())}


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (replace(visit(), entities=visit().entities[1:]), r"names \['agreement:plan'\]"),
        (replace(visit(), mentions=(Mention(80, 900, CHN, "x"),)), "points outside its text"),
    ],
)
def test_an_extraction_that_contradicts_itself_is_refused(
    graph: Graph, broken: Any, fault: str
) -> None:
    with pytest.raises(BrokenExtraction, match=fault):
        store_all(graph, [visit(), broken])
    assert snapshot(graph) == []


def test_a_document_without_statements_or_date_is_kept(graph: Graph) -> None:
    made = document("Nothing was said.", day="")
    assert store(graph, extraction(made)) == Outcome(made.id, "added", 0, 0)
    assert delete(graph, made.id)
    assert snapshot(graph) == []
