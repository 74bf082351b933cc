"""Near-duplicates are found, told from texts that only sound alike, and forgotten when deleted."""

from __future__ import annotations

from random import Random

import pytest

from app.graph import Graph, check, delete, repair, snapshot, store
from app.graph.copies import ALIKE, likeness, signature
from tests.app.graph.samples import document, extraction

WORDS = [f"word{number}" for number in range(2000)]


def text(seed: int, words: int = 300) -> str:
    return " ".join(Random(seed).choices(WORDS, k=words))


def edited(text: str, changes: int) -> str:
    words, chance = text.split(), Random(7)
    for _ in range(changes):
        words[chance.randrange(len(words))] = "other"
    return " ".join(words)


def originals(graph: Graph) -> dict[str, str | None]:
    return {
        row["properties"]["source"]: row["properties"].get("original")
        for row in graph.read("snapshot_nodes")
        if row["labels"] == ["Document"]
    }


def load(graph: Graph, name: str, words: str, day: str) -> str:
    made = document(words, name, day)
    store(graph, extraction(made))
    return made.id


def test_likeness_is_near_the_share_of_runs_in_common() -> None:
    one = text(1)
    runs = [set(zip(*(each.split()[at:] for at in range(3)), strict=False)) for each in
            (one, edited(one, 10))]  # fmt: skip
    share = len(runs[0] & runs[1]) / len(runs[0] | runs[1])
    assert likeness(signature(one), signature(edited(one, 10))) == pytest.approx(share, abs=0.12)
    assert likeness(signature(one), signature(one.upper())) == 1.0
    assert likeness(signature(one), signature(text(2))) < 0.1
    assert signature("A short text.") == ""


def test_copies_are_joined_to_the_earliest(graph: Graph) -> None:
    wire = text(1)
    late = load(graph, "late", wire + " ends here", "2020-03-03")
    load(graph, "other", text(2), "2020-01-01")
    early = load(graph, "early", edited(wire, 3), "2020-03-01")
    load(graph, "between", edited(wire, 5), "2020-03-02")
    assert originals(graph) == {"early": None, "between": early, "late": early, "other": None}
    assert check(graph) == []
    delete(graph, early)
    assert originals(graph)["late"] == document(edited(wire, 5)).id
    assert originals(graph)["between"] is None
    delete(graph, late)
    assert originals(graph) == {"between": None, "other": None}
    assert check(graph) == []


def test_a_mended_date_changes_which_is_the_original(graph: Graph) -> None:
    a = load(graph, "a", text(1), "2020-01-01")
    b = load(graph, "b", text(1) + " more", "2020-01-02")
    assert originals(graph) == {"a": None, "b": a}
    load(graph, "a", text(1), "2020-01-03")
    assert originals(graph) == {"a": b, "b": None}


def test_what_is_no_copy_is_left_alone(graph: Graph) -> None:
    load(graph, "a", text(1), "2020-01-01")
    load(graph, "half", text(1, 150) + " " + text(3, 150), "2020-01-02")
    assert likeness(signature(text(1)), signature(text(1, 150) + " " + text(3, 150))) < ALIKE
    assert originals(graph) == {"a": None, "half": None}


@pytest.mark.parametrize(
    "damage",
    [
        "MATCH (:Document)-[c:COPY_OF]->() DELETE c",
        "MATCH (:Document {source: 'a'})-[h:HAS]->() DELETE h",
        "MATCH (d:Document {source: 'a'}) REMOVE d.signature",
        "MATCH (:Document)-[c:COPY_OF]->() SET c.likeness = 0.1",
    ],
)
def test_damaged_copies_are_found_and_mended(graph: Graph, damage: str) -> None:
    load(graph, "a", text(1), "2020-01-01")
    load(graph, "b", text(1) + " more", "2020-01-02")
    sound = snapshot(graph)
    graph.driver.execute_query(damage, database_=graph.database)
    assert {each.kind for each in check(graph)} == {"copy"}
    repair(graph)
    assert check(graph) == []
    assert snapshot(graph) == sound
