"""Whom "the president", "the minister" and "the two leaders" mean, by what was said before."""

from __future__ import annotations

import pytest

from tests.app.extraction.trees import Text

A, B, C = "leader:kari-lunde", "leader:moussa-dabo", "leader:per-berg"
LUNDE = f"Lunde nsubj 2 {A}; spoke/speak ROOT 2"
DABO = f"Dabo nsubj 2 {B}; spoke/speak ROOT 2"
BERG = f"Berg nsubj 2 {C}; spoke/speak ROOT 2"
MET = f"Lunde nsubj 2 {A}; met/meet ROOT 2; Dabo dobj 2 {B}"
LEFT = "left/leave ROOT {}"


def phrase(*words: str) -> str:
    """A noun phrase before "left": its words, the last of which is its head."""
    n = len(words)
    left = [f"{w} {'det' if w in ('the', 'a') else 'amod'} {n}" for w in words[:-1]]
    return "; ".join([*left, f"{words[-1]} nsubj {n + 1}", LEFT.format(n + 1)])


PRESIDENT = phrase("the", "president")
MINISTER = phrase("the", "minister")
LEADERS = phrase("the", "leaders/leader")


def test_the_president_is_the_last_president_named() -> None:
    assert Text().meant("president", LUNDE, DABO, BERG, PRESIDENT) == [B]
    assert Text().meant("president", BERG, PRESIDENT) == []


def test_a_president_is_nobody_in_particular() -> None:
    assert Text().meant("president", LUNDE, phrase("a", "president")) == []


def test_the_minister_is_the_last_minister_named_not_a_president() -> None:
    assert Text().meant("minister", BERG, LUNDE, MINISTER) == [C]
    assert Text().meant("minister", LUNDE, MINISTER) == []


def test_the_leader_may_be_any_head_of_state_but_no_minister() -> None:
    assert Text().meant("leader", LUNDE, BERG, phrase("the", "leader")) == [A]


@pytest.mark.parametrize(
    "written",
    [
        "the det 3; Chadian amod 3 TCD~demonym; president nsubj 4; left/leave ROOT 4",
        "Chad poss 3 TCD; 's case 1; president nsubj 4; left/leave ROOT 4",
        "the det 2; president nsubj 5; of prep 2; Chad pobj 3 TCD; left/leave ROOT 5",
    ],
)
def test_a_title_with_a_country_is_its_bearer_whoever_was_named_last(written: str) -> None:
    assert Text().meant("president", DABO, LUNDE, written) == [B]


def test_a_title_of_a_country_without_a_known_bearer_is_the_country() -> None:
    written = "the det 3; Omani amod 3 OMN~demonym; {} nsubj 4; left/leave ROOT 4"
    assert Text().meant("president", LUNDE, written.format("president")) == ["OMN"]
    assert Text().meant("poet", LUNDE, written.format("poet")) == []


def test_who_was_president_is_not_taken_for_who_is() -> None:
    written = (
        "the det 4; former amod 4; Chadian amod 4 TCD~demonym; president nsubj 5; left/leave ROOT 5"
    )
    assert Text().meant("president", DABO, written) == ["TCD"]


def test_at_home_the_president_needs_neither_name_nor_country() -> None:
    assert Text(home="country:TCD").meant("president", PRESIDENT) == [B]
    assert Text(home="country:OMN").meant("president", PRESIDENT) == ["OMN"]
    assert Text().meant("president", PRESIDENT) == []


@pytest.mark.parametrize(
    "group",
    [
        LEADERS,
        phrase("the", "two", "leaders/leader"),
        phrase("both", "presidents/president"),
        phrase("the", "two", "presidents/president"),
    ],
)
def test_the_leaders_are_those_who_met(group: str) -> None:
    word = "leaders" if "leaders" in group else "presidents"
    assert Text().meant(word, MET, group) == [A, B]


@pytest.mark.parametrize(
    "group",
    [
        phrase("the", "two", "ministers/minister"),
        phrase("the", "ministers/minister"),
        phrase("European", "leaders/leader"),
        "leaders/leader nsubj 2; left/leave ROOT 2",
    ],
)
def test_other_leaders_are_not_those_who_met(group: str) -> None:
    word = "leaders" if "leaders" in group else "ministers"
    assert {A, B} & set(Text().meant(word, MET, group)) == set()


def test_leaders_are_each_of_a_country_of_his_own() -> None:
    both = f"Lunde nsubj 2 {A}; met/meet ROOT 2; Berg dobj 2 {C}"
    assert Text().meant("leaders", both, LEADERS) == []


def test_the_leaders_of_countries_are_their_bearers() -> None:
    written = (
        "the det 2; leaders/leader nsubj 7; of prep 2; Chad pobj 3 TCD; and cc 4; "
        "Norway conj 4 NOR; left/leave ROOT 7"
    )
    assert Text().meant("leaders", written) == [B, A]
