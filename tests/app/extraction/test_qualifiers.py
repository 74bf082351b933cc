"""Which sectors a relation names: those of a list, of "areas such as", known or not."""

from __future__ import annotations

import pytest

from app.extraction.discourse import Discourse
from tests.app.extraction.test_statements import COOPERATE, ends, found, frame
from tests.app.extraction.trees import memory

TIES = frame("COOPERATES_IN", "relation", "noun", ends=("subj", "between"), sector=("in",))
BOTH = "Oman nsubj 4 OMN; and cc 1; Iran conj 1 IRN; cooperate/cooperate/VBP ROOT 4; in prep 4; "


def sectors(written: str) -> list[str]:
    return [f.sector.removeprefix("sector:") for f in found(BOTH + written, COOPERATE)]


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("oil pobj 5 sector:oil; , punct 6; cinema conj 6; and cc 6; gas conj 6 sector:gas",
         ["oil", "cinema", "gas"]),
        ("oil pobj 5 sector:oil; and cc 6; cinema conj 6", ["oil"]),
        ("cinema pobj 5; and cc 6; radio conj 6", ["cinema-and-radio"]),
        ("areas/area pobj 5; such amod 8; as prep 6; oil pobj 8 sector:oil; and cc 9; "
         "gas conj 9 sector:gas", ["oil", "gas"]),
        ("areas/area pobj 5; of prep 6; cinema pobj 7; , punct 6; oil conj 6 sector:oil; "
         "and cc 10; gas conj 10 sector:gas", ["cinema", "oil", "gas"]),
        ("areas/area pobj 5; they nsubj 8; know/know/VBP relcl 6; , punct 8; including/include/IN "
         "prep 8; oil pobj 10 sector:oil", ["oil"]),
        ("fields/field pobj 5; ( punct 6; oil appos 6 sector:oil; , punct 8; "
         "gas conj 8 sector:gas; ) punct 6", ["oil", "gas"]),
        ("areas/area pobj 5", [""]),
    ],
)  # fmt: skip
def test_a_list_names_each_of_its_sectors(written: str, named: list[str]) -> None:
    assert sectors(written) == named


@pytest.mark.parametrize(("bilateral", "pairs"), [(True, [("OMN", "IRN")]), (False, [])])
def test_relations_of_nobody_are_those_of_the_two_that_the_text_is_about(
    *, bilateral: bool, pairs: list[tuple[str, str]]
) -> None:
    written = (
        "relations/relation nsubjpass 5; in prep 1; oil pobj 2 sector:oil; be auxpass 5; "
        "promoted/promote/VBN ROOT 5"
    )
    text: Discourse = memory(main=("country:OMN", "country:IRN"), bilateral=bilateral)
    assert ends(found(written, TIES, discourse=text)) == pairs


def test_what_was_signed_by_nobody_named_the_two_have_signed() -> None:
    sign = frame("SIGNED", "sign", source=("subj",), target=("obj",))
    text = memory(main=("country:OMN", "country:IRN"), bilateral=True)
    passive = (
        "Treaty/treaty nsubjpass 5; of prep 1; Oil compound 4; Supply pobj 2; "
        "signed/sign/VBN ROOT 5; was auxpass 5{}"
    )
    signed = found(passive.format(""), sign, discourse=text)
    assert [(f.source, f.target) for f in signed] == [
        ("country:OMN", "agreement:treaty-of-oil-supply"),
        ("country:IRN", "agreement:treaty-of-oil-supply"),
    ]
    by = passive.format("; by agent 5; firms pobj 7")
    assert found(by, sign, discourse=text) == []


DISCUSS = frame("DISCUSSED", "discuss", ends=("subj",), about=("obj",))
MET = "Oman nsubj 4 OMN; and cc 1; Iran conj 1 IRN; {}/{} ROOT 4; "


def test_a_vague_topic_is_told_by_the_clause_behind_it() -> None:
    discussed = MET.format("discussed", "discuss")
    told = "challenges/challenge dobj 4; facing/face/VBG acl 5; farmers dobj 6"
    assert [f.about for f in found(discussed + told, DISCUSS)] == [
        "issue:challenges-facing-farmers"
    ]
    assert [f.about for f in found(discussed + "challenges/challenge dobj 4", DISCUSS)] == [""]


def test_efforts_to_reach_something_are_for_that() -> None:
    back = frame("SUPPORTS", "back", source=("subj",), target=("obj",), open=True)
    efforts = MET.format("backed", "back") + (
        "efforts/effort dobj 4; to aux 7; end/end/VB acl 5; hunger dobj 7"
    )
    assert {f.target for f in found(efforts, back)} == {"issue:hunger"}
