"""Persons in a row are joined; two that no "and" joins are not."""

from __future__ import annotations

import pytest

from app.extraction.listed_people import join_people
from tests.app.extraction.trees import Tree, parse

A, B, C = "leader:a~person", "leader:b~person", "leader:c~person"


def mended(written: str) -> Tree:
    tree = parse(written)
    join_people([tree.sentence], tree.refs)
    return tree


def joined(tree: Tree, first: str) -> list[str]:
    return [w.text for w in tree[first].conjuncts()]


LIST = (
    f"met/meet ROOT 1; Roy/roy/NNP dobj 1 {A}; , punct 2; Sen/sen/NNP {{}} 2 {B}; {{}} 4; "
    f"Das/das/NNP appos 4 {C}"
)


@pytest.mark.parametrize("dep", ["appos", "npadvmod", "conj"])
def test_members_of_a_list_are_joined_to_the_first(dep: str) -> None:
    assert joined(mended(LIST.format(dep, "and/and/CC cc")), "Roy") == ["Roy", "Sen", "Das"]


def test_names_between_commas_alone_are_no_list() -> None:
    assert joined(mended(LIST.format("appos", ",/,/, punct")), "Roy") == ["Roy"]


def test_a_subject_is_no_member_of_what_stands_before_it() -> None:
    assert joined(mended(LIST.format("nsubj", "and/and/CC cc")), "Roy") == ["Roy"]


def test_what_stands_between_ends_a_list() -> None:
    tree = mended(
        f"met/meet ROOT 1; Roy/roy/NNP dobj 1 {A}; told/tell/VBD conj 1; Sen/sen/NNP appos 2 {B}; "
        f"and/and/CC cc 4; Das/das/NNP appos 4 {C}"
    )
    assert joined(tree, "Roy") == ["Roy"]
    assert joined(tree, "Sen") == ["Sen", "Das"]
