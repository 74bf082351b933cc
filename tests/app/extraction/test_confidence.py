"""How far a statement is trusted can be worked out by hand."""

from __future__ import annotations

import pytest

from app.extraction.confidence import arcs_between, confidence, precision_of, precisions
from app.relations import relation_types
from tests.app.extraction.trees import parse


def test_each_step_and_each_arc_beyond_four_takes_its_share() -> None:
    base = precision_of("MET_WITH")
    assert confidence("MET_WITH", 0, 0) == confidence("MET_WITH", 0, 4) == base
    assert confidence("MET_WITH", 2, 4) == round(base * 0.81, 3)
    assert confidence("MET_WITH", 0, 6) == round(base * 0.97 * 0.97, 3)
    assert confidence("MET_WITH", 1, 5) == round(base * 0.9 * 0.97, 3)


def test_a_type_that_was_not_measured_has_the_average() -> None:
    assert precision_of("NO_SUCH_TYPE") == precisions()["average"]


def test_only_types_that_there_are_have_a_precision_and_it_is_a_share() -> None:
    assert precisions().keys() - {"average"} <= relation_types().keys()
    assert [name for name, share in precisions().items() if not 0 < share <= 1] == []


@pytest.mark.parametrize(
    ("a", "b", "arcs"),
    [("Oman", "Oman", 0), ("Oman", "met", 1), ("Oman", "Iran", 3), ("Iran", "Oman", 3)],
)
def test_arcs_are_counted_over_the_word_that_both_hang_on(a: str, b: str, arcs: int) -> None:
    tree = parse("Oman nsubj 2; met/meet ROOT 2; with prep 2; Iran pobj 3")
    assert arcs_between(tree[a], tree[b]) == arcs


def test_words_of_two_trees_are_as_far_apart_as_the_first_is_deep() -> None:
    one, two = parse("Oman nsubj 2; left/leave ROOT 2"), parse("Iran ROOT 1", first=9)
    assert arcs_between(one["Oman"], two["Iran"]) == 2
