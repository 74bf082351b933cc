"""The plain words of a parse: from a parsed text, and how they are walked."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

from app.extraction.words import Sentence, sentences_of
from tests.app.extraction.trees import parse


def parsed(words: str, heads: list[int], **given: Any) -> Doc:
    """A parsed text made by hand: words parted by blanks, each with a blank behind it."""
    texts = words.split(" ")
    return Doc(Vocab(), texts, heads=heads, deps=given.pop("deps", ["dep"] * len(texts)), **given)


def texts(sentence: Sentence) -> list[str]:
    return [w.text for w in sentence.words]


def test_a_parsed_text_becomes_sentences_of_words_hung_on_each_other() -> None:
    doc = parsed(
        "Oman thanked Iran It rained",
        [1, 1, 1, 4, 4],
        deps=["nsubj", "ROOT", "dobj", "nsubj", "ROOT"],
        lemmas=["Oman", "thank", "Iran", "it", "rain"],
        tags=["NNP", "VBD", "NNP", "PRP", "VBD"],
        pos=["PROPN", "VERB", "PROPN", "PRON", "VERB"],
    )
    first, second = sentences_of(doc)
    assert (texts(first), texts(second)) == (["Oman", "thanked", "Iran"], ["It", "rained"])
    oman, thanked, iran = first.words
    assert (thanked.lemma, thanked.tag, thanked.pos, thanked.dep) == (
        "thank",
        "VBD",
        "VERB",
        "ROOT",
    )
    assert (thanked.left, thanked.right, thanked.head) == ([oman], [iran], thanked)
    assert (oman.head, iran.head) == (thanked, thanked)
    assert (oman.lemma, oman.start, oman.end, thanked.start) == ("oman", 0, 4, 5)


def test_places_count_from_where_the_part_begins_in_the_whole_text() -> None:
    (sentence,) = sentences_of(parsed("It rained", [1, 1]), offset=100, first=20)
    assert [(w.i, w.start, w.end) for w in sentence.words] == [(20, 100, 102), (21, 103, 109)]
    assert (sentence.start, sentence.end) == (100, 109)


def test_blanks_are_no_words_of_a_sentence() -> None:
    doc = Doc(Vocab(), ["It", "\n\n", "rained"], heads=[2, 0, 2], deps=["nsubj", "dep", "ROOT"])
    (sentence,) = sentences_of(doc)
    assert texts(sentence) == ["It", "rained"]


def test_a_lemma_that_was_stripped_too_far_is_mended_and_others_are_kept() -> None:
    doc = parsed("raging raged waned", [0, 0, 0], lemmas=["rag", "rag", "wane"])
    assert [w.lemma for w in sentences_of(doc)[0].words] == ["rage", "rage", "wane"]


def test_a_plural_name_is_told_by_its_singular() -> None:
    doc = parsed(
        "Parties States Swiss", [0, 0, 0], lemmas=["Parties", "States", "Swiss"],
        tags=["NNPS", "NNPS", "NNPS"], pos=["PROPN"] * 3,
    )  # fmt: skip
    (sentence,) = sentences_of(doc)
    assert [w.lemma for w in sentence.words] == ["party", "state", "swiss"]


def test_words_between_quotation_marks_are_known() -> None:
    doc = parsed("He said “ we agree ” and left “ so", [1] * 10)
    (sentence,) = sentences_of(doc)
    assert [w.text for w in sentence.words if w.i in sentence.quoted] == ["we", "agree", "so"]


def test_a_paragraph_closes_a_quotation_that_was_left_open() -> None:
    words = ["“", "we", "\n\n", "agree"]
    (sentence,) = sentences_of(Doc(Vocab(), words, heads=[1] * 4, deps=["dep"] * 4))
    assert [w.text for w in sentence.words if w.i in sentence.quoted] == ["we"]


LIST = (
    "Oman nsubj 6 OMN; , punct 1; Iran conj 1 IRN; and cc 3; Qatar conj 3 QAT; met/meet ROOT 6; "
    "on prep 6; Friday pobj 7"
)


def test_conjuncts_are_all_that_is_joined_in_order_but_nothing_else() -> None:
    tree = parse(LIST)
    assert [w.text for w in tree["Oman"].conjuncts()] == ["Oman", "Iran", "Qatar"]
    assert tree["Qatar"].conjuncts() == [tree["Qatar"]]
    assert tree["met"].conjuncts() == [tree["met"]]


def test_ancestors_lead_to_the_root_and_a_subtree_to_all_below() -> None:
    tree = parse(LIST)
    assert list(tree["Qatar"].ancestors()) == [tree["Iran"], tree["Oman"], tree["met"]]
    assert list(tree["met"].ancestors()) == []
    assert [w.text for w in tree["on"].subtree()] == ["on", "Friday"]
    assert tree["met"].subtree() == tree.sentence.words


def test_children_are_found_by_their_labels() -> None:
    tree = parse(LIST)
    assert tree["met"].child("prep", "nsubj") is tree["Oman"]
    assert tree["met"].child("dobj") is None
    assert tree["met"].all("prep", "nsubj") == [tree["Oman"], tree["on"]]
    assert tree["met"].children == [tree["Oman"], tree["on"]]


def test_a_list_joined_without_end_is_followed_only_so_far() -> None:
    parts = [f"N{n} conj {n}" for n in range(1, 100)]
    tree = parse("; ".join(["N0 ROOT 1", *parts]))
    assert len(tree["N0"].conjuncts()) == 60
