"""Documents are stored several at a time, and each as if it had come alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.graph import Graph, check, snapshot, store
from app.model import Extraction
from benchmarks.generated import extractions
from loaders.faults import Skipped
from loaders.loading import CHARACTERS, DOCUMENTS, groups, stored
from tests.app.graph.loader import DAY

MADE = list(extractions(600))


def without_times(graph: Graph) -> list[str]:
    """The graph but for when its documents became known."""
    found = snapshot(graph)
    times = {
        row["recorded"]
        for row in graph.read("store_documents", documents=[each.document.id for each in MADE])
    } | {
        row["source"]["recordedAt"]
        for row in graph.read("store_sources", sources=[each.document.source for each in MADE])
    }
    for time in times:
        found = [line.replace(str(time), "then") for line in found]
    return sorted(found)


def test_a_load_is_what_storing_one_by_one_gives(graph: Graph) -> None:
    became = [(each.document.id, what) for each, what in stored(graph, iter(MADE))]
    assert [(id, id, "added") for id, _ in became] == [
        (id, what.document, what.kind) for id, what in became if not isinstance(what, Skipped)
    ]
    assert [id for id, _ in became] == [each.document.id for each in MADE]
    together = without_times(graph)
    for each in MADE:
        assert store(graph, each, DAY).kind == "unchanged"
    assert without_times(graph) == together
    assert check(graph) == []


def broken(extraction: Extraction) -> Extraction:
    return replace(extraction, entities=extraction.entities[1:])


def test_one_that_cannot_be_stored_is_named_and_takes_no_other_with_it(graph: Graph) -> None:
    few = MADE[:5]
    given = [*few[:2], broken(few[2]), *few[3:]]
    kinds = [what.reason if isinstance(what, Skipped) else what.kind
             for _, what in stored(graph, given)]  # fmt: skip
    assert kinds[:2] + kinds[3:] == ["added"] * 4
    assert kinds[2].startswith("cannot be stored: The extraction of")
    whole = {each.document.id for each in [*few[:2], *few[3:]]}
    assert {row["id"] for row in graph.read("check_documents", after="", limit=9)} == whole
    assert check(graph) == []


def test_what_came_before_a_fault_is_stored(graph: Graph) -> None:
    def found() -> Iterator[Extraction]:
        yield from MADE[:3]
        raise ZeroDivisionError

    told = []
    with pytest.raises(ZeroDivisionError):
        told += [what for _, what in stored(graph, found())]
    ids = {each.document.id for each in MADE[:3]}
    assert {row["id"] for row in graph.read("check_documents", after="", limit=9)} == ids


def test_a_lot_is_full_by_number_or_by_size() -> None:
    assert [len(group) for group in groups(MADE[:1] * (DOCUMENTS + 3))] == [DOCUMENTS, 3]
    long = replace(MADE[0], document=replace(MADE[0].document, text="x" * CHARACTERS))
    assert [len(group) for group in groups([MADE[1], long, MADE[2]])] == [2, 1]
    assert list(groups([])) == []
