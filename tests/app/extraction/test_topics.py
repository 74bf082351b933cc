"""What a relation is about: a vague word is told by what stands behind it."""

from __future__ import annotations

from tests.app.extraction.test_statements import found, frame

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
