"""Subjects that the parser lost behind a long opening, and verbs that it took for nouns."""

from __future__ import annotations

from app.extraction.lost_subjects import find_subjects
from tests.app.extraction.trees import Tree, parse


def mended(written: str) -> Tree:
    tree = parse(written)
    find_subjects(tree.sentence.words)
    return tree


def hung(tree: Tree, text: str) -> tuple[str, str]:
    return tree[text].dep, tree[text].head.text


OPENING = (
    "At/at/IN prep 8; invitation pobj 1; of/of/IN prep 2; Tito/tito/NNP pobj 3; , punct 4; "
    "Ceausescu/ceausescu/NNP {} 4; {} {}; {} ROOT 8; visit dobj 8"
)


def test_a_name_behind_the_opening_s_comma_is_the_subject() -> None:
    tree = mended(OPENING.format("appos", "soon/soon/RB", "advmod 8", "paid/pay/VBD"))
    assert hung(tree, "Ceausescu") == ("nsubj", "paid")


def test_a_name_that_the_sentence_joins_to_the_opening_by_nothing_but_a_comma_is_so_too() -> None:
    tree = mended(OPENING.format("conj", "has/have/VBZ", "aux 8", "paid/pay/VBN"))
    assert hung(tree, "Ceausescu") == ("nsubj", "paid")


def test_a_passive_gets_a_passive_subject() -> None:
    tree = mended(OPENING.format("appos", "was/be/VBD", "auxpass 8", "received/receive/VBN"))
    assert hung(tree, "Ceausescu") == ("nsubjpass", "received")


def test_a_bare_participle_has_no_subject() -> None:
    tree = mended(OPENING.format("appos", "soon/soon/RB", "advmod 8", "paid/pay/VBN"))
    assert hung(tree, "Ceausescu") == ("appos", "Tito")


def test_the_office_stands_before_the_name_that_ends_with_a_comma() -> None:
    tree = mended(
        "In/in/IN prep 8; Oman/oman/NNP pobj 1; , punct 2; minister/minister/NN appos 2; "
        ", punct 4; Lee/lee/NNP appos 4; , punct 4; paid/pay/VBD ROOT 8"
    )
    assert hung(tree, "minister") == ("nsubj", "paid")


def test_a_verb_that_has_its_subject_keeps_it() -> None:
    tree = mended(
        "In/in/IN prep 6; Oman/oman/NNP pobj 1; , punct 2; Qatar/qatar/NNP appos 2; "
        "it/it/PRP nsubj 6; paid/pay/VBD ROOT 6"
    )
    assert hung(tree, "Qatar") == ("appos", "Oman")


def test_a_plural_noun_with_an_object_is_a_verb() -> None:
    tree = mended("Malawi/malawi/NNP compound 2; thanks/thank/NNS ROOT 2; Egypt/egypt/NNP dobj 2")
    assert (tree["thanks"].pos, hung(tree, "Malawi")) == ("VERB", ("nsubj", "thanks"))


def test_a_plural_noun_without_an_object_stays_a_noun() -> None:
    tree = mended("Malawi/malawi/NNP compound 2; exports/export/NNS ROOT 2")
    assert tree["exports"].pos == "NOUN"
