"""What a noun phrase is called: the words that belong to its name, and no more."""

from __future__ import annotations

import pytest

from app.extraction.phrases import phrase_words, wording
from tests.app.extraction.trees import parse

PACT = (
    "the det 3; joint amod 3; pact dobj 16; on prep 3; clean amod 6; energy pobj 4; with prep 3; "
    "Oman pobj 7; , punct 3; which dobj 11; pleased/please relcl 3; Iran dobj 11; on prep 3; "
    "Friday pobj 13 #DATE; , punct 16; signed/sign ROOT 16"
)


def named(written: str, head: str, **asked: object) -> str:
    return wording(phrase_words(parse(written)[head], **asked))  # type: ignore[arg-type]


def test_a_name_keeps_its_adjectives_and_prepositions_but_no_article_or_clause() -> None:
    assert named(PACT, "pact", dates=False) == "joint pact on clean energy with Oman"


def test_a_date_belongs_to_a_name_unless_it_is_left_out() -> None:
    assert named(PACT, "pact") == "joint pact on clean energy with Oman on Friday"


def test_only_the_prepositions_asked_for_go_on_with_a_name() -> None:
    assert named(PACT, "pact", tails=frozenset({"on"}), dates=False) == "joint pact on clean energy"


def test_a_name_ends_before_the_phrase_that_would_make_it_too_long() -> None:
    assert named(PACT, "pact", limit=5) == "joint pact on clean energy"
    assert named(PACT, "pact", limit=3) == "joint pact"


JOINED = "peace pobj 4; and cc 1; trade conj 1; for prep 4"


def test_two_nouns_are_one_name_only_where_that_is_asked() -> None:
    assert named(JOINED, "peace") == "peace"
    assert named(JOINED, "peace", joined=True) == "peace and trade"


@pytest.mark.parametrize(
    ("written", "head", "name"),
    [
        ("this det 2; plan dobj 2", "plan", "plan"),
        ("“ punct 2; plan dobj 2; ” punct 2", "plan", "plan"),
        ("China poss 3; 's case 1; plan dobj 3", "plan", "China's plan"),
        ("Plan dobj 1; 2030 nummod 1", "Plan", "Plan 2030"),
        ("plan dobj 1; of prep 1; action pobj 2; for prep 3; peace pobj 4", "plan",
         "plan of action for peace"),
        ("plan dobj 1; despite prep 1; protests pobj 2", "plan", "plan"),
        ("plan dobj 1; , punct 1; Roadmap appos 1", "plan", "plan"),
    ],
)  # fmt: skip
def test_names(written: str, head: str, name: str) -> None:
    assert named(written, head) == name


def test_words_are_written_as_in_the_text_without_quotation_marks() -> None:
    tree = parse("the det 4; “ punct 4; no det 4; limits ROOT 4; ” punct 4; pact dep 4; , punct 4")
    assert wording(tree.sentence.words) == "the no limits pact"
    assert wording([]) == ""
