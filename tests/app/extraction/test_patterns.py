"""Named things that no vocabulary knows, by the capitals around a word that says their kind."""

from __future__ import annotations

import pytest

from app.extraction.mentions import Refs
from app.extraction.patterns import pattern_refs
from app.extraction.things import Things
from tests.app.extraction.trees import Tree, parse

_TAGS = {
    "on": "IN",
    "of": "IN",
    "for": "IN",
    "the": "DT",
    "The": "DT",
    "and": "CC",
    "(": ",",
    ")": ",",
}


def words(written: str) -> Tree:
    parts = []
    for word in written.split():
        text, _, meaning = word.partition("|")
        tag = _TAGS.get(text) or ("NNP" if text[0].isupper() else "VBD")
        parts.append(f"{text}/{text.lower()}/{tag} dep 1 {meaning}")
    return parse("; ".join(parts))


def named(written: str) -> list[tuple[str, str]]:
    tree, things = words(written), Things()
    pattern_refs(tree.sentence.words, tree.refs, things)
    return [(e.label, e.name) for e in things.entities.values()]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("signed the Blue Harbour Agreement today", [("Agreement", "Blue Harbour Agreement")]),
        ("signed The Harbour Treaty today", [("Agreement", "Harbour Treaty")]),
        ("signed the Agreement on Clean Ports today", [("Agreement", "Agreement on Clean Ports")]),
        ("joined the Clean Ports Initiative", [("Initiative", "Clean Ports Initiative")]),
        ("signed the agreement today", []),
        ("signed the Agreement today", []),
        ("signed a blue harbour agreement", []),
        ("WE SIGN THE HARBOUR AGREEMENT", []),
    ],
)
def test_a_name_is_told_by_its_capitals(written: str, found: list[tuple[str, str]]) -> None:
    assert named(written) == found


def test_a_name_that_the_vocabulary_knows_is_left_to_it() -> None:
    assert named("joined the Ports|initiative:P Initiative|initiative:P today") == []


def test_an_acronym_behind_a_name_means_it_later_and_one_without_brackets_does_not() -> None:
    tree, things, refs = words("the Blue Harbour Agreement ( BHA ) holds . BHA"), Things(), Refs()
    pattern_refs(tree.sentence.words, refs, things)
    assert [(r.first, r.last) for r in refs.all] == [(1, 3), (5, 5), (9, 9)]
    assert len({r.ids for r in refs.all}) == 1
    tree, refs = words("the Blue Harbour Agreement , BHA , holds"), Refs()
    pattern_refs(tree.sentence.words, refs, Things())
    assert [(r.first, r.last) for r in refs.all] == [(1, 3)]
