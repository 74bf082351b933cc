"""Whom "the two sides", "it", "they", "we" and "the minister" mean, by what was said before."""

from __future__ import annotations

from collections import Counter

import pytest

from app.extraction.discourse import most_named
from app.extraction.referents import actor_ids
from tests.app.extraction.trees import Text, parse

A = "leader:kari-lunde"
MET = "Oman nsubj 4 OMN; and cc 1; Iran conj 1 IRN; met/meet ROOT 4"
ALONE = "Oman nsubj 2 OMN; spoke/speak ROOT 2"
QUOTED = "“ punct 3; {} nsubj 3; agree/agree/VBP ccomp 6; ” punct 3; {} nsubj 6 {}; said/say ROOT 6"


# --- groups -------------------------------------------------------------------


@pytest.mark.parametrize(
    "group",
    [
        "the det 3; two nummod 3; sides/side nsubj 4",
        "both det 2; countries/country/NNS nsubj 4; then advmod 4",
        "the det 2; parties/party/NNS nsubj 4; then advmod 4",
        "the det 4; High amod 4; Contracting amod 4; Parties/party/NNS nsubj 5; "
        "agreed/agree ROOT 5",
        "the det 4; two nummod 4; Gulf compound 4; neighbours/neighbour/NNS nsubj 5; "
        "agreed/agree ROOT 5",
        "each/each/DT det 2; party nsubj 4; then advmod 4",
    ],
)
def test_the_two_sides_are_those_that_the_text_has_joined(group: str) -> None:
    text = Text()
    written = group if "agreed" in group else f"{group}; agreed/agree ROOT 4"
    word = next(p.split("/")[0].split()[0] for p in written.split("; ") if "nsubj" in p)
    assert text.meant(word, MET, written) == ["OMN", "IRN"]


def test_the_two_of_this_sentence_come_first() -> None:
    written = (
        "Chad nsubj 2 TCD; told/tell ROOT 2; Kenya dobj 2 KEN; the det 6; two nummod 6; "
        "sides/side nsubj 7; agree/agree/VBP ccomp 2"
    )
    assert Text().meant("sides", MET, written) == ["TCD", "KEN"]


@pytest.mark.parametrize(
    "written",
    [
        "two nummod 2; sides/side nsubj 3; agreed/agree ROOT 3",
        "the det 3; Nordic amod 3; countries/country/NNS nsubj 4; agreed/agree ROOT 4",
        "countries/country/NNS nsubj 2; agreed/agree ROOT 2",
        "two nummod 2; countries/country/NNS dobj 3; left/leave ROOT 3",
        "the det 2; countries/country/NNS nsubj 5; of prep 2; Asia pobj 3; agreed/agree ROOT 5",
    ],
)
def test_other_countries_are_no_group_that_was_named(written: str) -> None:
    word = "sides" if "sides" in written else "countries"
    found = Text().meant(word, MET, written)
    assert found == (["OMN", "IRN"] if written.startswith("two nummod 2; sides") else [])


def test_nobody_is_meant_where_nobody_was_named() -> None:
    assert (
        Text().meant("sides", "the det 3; two nummod 3; sides/side nsubj 4; agreed/agree ROOT 4")
        == []
    )


def test_a_text_about_two_means_them_whoever_else_is_named() -> None:
    text = Text(bilateral=True, main=("country:TCD", "country:KEN"))
    assert text.meant(
        "sides", MET, "the det 3; two nummod 3; sides/side nsubj 4; left/leave ROOT 4"
    ) == [
        "TCD",
        "KEN",
    ]


def test_both_and_each_other_mean_the_two() -> None:
    assert Text().meant("both", MET, "both/both/DT nsubj 2; left/leave ROOT 2") == ["OMN", "IRN"]
    each = "they nsubj 2; praised/praise ROOT 2; each/each/DT det 4; {} dobj 2"
    assert Text().meant("other", MET, each.format("other/other/JJ")) == ["OMN", "IRN"]
    assert Text().meant("pact", MET, each.format("pact")) == []


# --- it, they, he, we ---------------------------------------------------------


def test_it_is_the_last_subject_and_never_a_person() -> None:
    written = "it nsubj 2; left/leave ROOT 2"
    assert Text().meant("it", ALONE, written) == ["OMN"]
    person = f"Lunde nsubj 2 {A}; spoke/speak ROOT 2"
    assert A not in Text().meant("it", person, written)


def test_he_is_the_last_person_and_never_a_country() -> None:
    written = "he nsubj 2; left/leave ROOT 2"
    person = f"Lunde nsubj 2 {A}; spoke/speak ROOT 2"
    assert Text().meant("he", person, ALONE, written) == [A]
    assert Text().meant("he", ALONE, written) == []


def test_they_are_several() -> None:
    written = "they nsubj 2; left/leave ROOT 2"
    assert Text().meant("they", MET, written) == ["OMN", "IRN"]
    assert Text().meant("they", ALONE, written) == []


def test_nobody_does_it_to_him_but_to_another() -> None:
    accused = (
        "Chad nsubj 2 TCD; left/leave ROOT 2; Kenya dobj 2 KEN; after prep 2; "
        "accusing/accuse/VBG pcomp 4; it dobj 5"
    )
    assert Text().meant("it", accused) == ["KEN"]
    work = (
        "Norway nsubj 2 NOR; trusts/trust/VBZ ROOT 2; Chad dobj 2 TCD; and cc 3; Kenya conj 3 KEN; "
        "and cc 2; helps/help/VBZ conj 2; them dobj 7"
    )
    assert Text().meant("them", MET, work) == ["TCD", "KEN"]


def test_its_owner_is_the_nearest_subject_above() -> None:
    written = (
        "Oman nsubj 2 OMN; said/say ROOT 2; Iran nsubj 4 IRN; broke/break ccomp 2; its poss 6; "
        "word dobj 4"
    )
    assert Text().meant("its", written) == ["IRN"]


def test_who_is_urged_is_meant_by_its_and_who_promises_too() -> None:
    written = (
        "Oman nsubj 2 OMN; {} ROOT 2; Iran dobj 2 IRN; to aux 5; stop xcomp 2; its poss 7; "
        "raids dobj 5"
    )
    assert Text().meant("its", written.format("urged/urge")) == ["IRN"]
    assert Text().meant("its", written.format("promised/promise")) == ["OMN"]


def test_who_is_thanked_for_its_aid_has_given_it() -> None:
    written = "Oman nsubj 2 OMN; {} ROOT 2; Iran dobj 2 IRN; for prep 2; its poss 6; aid pobj 4"
    assert Text().meant("its", written.format("thanked/thank")) == ["IRN"]
    assert Text().meant("its", written.format("left/leave")) == ["OMN"]


def test_we_are_the_voices_of_the_text_but_in_a_quotation_the_speakers() -> None:
    plain = "we nsubj 2; agree/agree/VBP ROOT 2"
    quoted = QUOTED.format("we", "Oman", "OMN")
    text = Text(voices=("country:TCD",))
    assert text.meant("we", plain) == ["TCD"]
    assert text.meant("we", quoted) == ["OMN"]
    assert Text().meant("we", plain) == []


def test_i_am_the_speaker_and_we_his_country() -> None:
    assert Text().meant("I", QUOTED.format("I", "Lunde", A)) == [A]
    assert Text().meant("we", QUOTED.format("we", "Lunde", A)) == ["NOR"]


# --- the country, the bloc ----------------------------------------------------


def test_the_country_is_the_last_one_named_and_another_country_is_not() -> None:
    written = "{} det 2; country nsubj 3; left/leave ROOT 3"
    assert Text().meant("country", MET, written.format("the")) == ["IRN"]
    assert Text().meant("country", MET, written.format("a")) == []
    third = "the det 3; third amod 3; country nsubj 4; left/leave ROOT 4"
    assert Text().meant("country", MET, third) == []


def test_a_described_country_is_not_the_subject_that_describes_it() -> None:
    written = (
        "Oman nsubj 3 OMN; had aux 3; warned/warn ROOT 3; the det 6; rich amod 6; country dobj 3"
    )
    assert Text().meant("country", "Iran nsubj 2 IRN; spoke/speak ROOT 2", written) == ["IRN"]


def test_his_country_is_the_speakers() -> None:
    person = f"Lunde nsubj 2 {A}; praised/praise ROOT 2; his poss 4; country dobj 2"
    assert Text().meant("country", person) == ["NOR"]


def test_the_bloc_is_the_last_organisation_and_never_a_country() -> None:
    written = "the det 2; bloc nsubj 3; left/leave ROOT 3"
    union = "ECO nsubj 2 organisation:ECO; met/meet ROOT 2"
    assert Text().meant("bloc", union, ALONE, written) == ["organisation:ECO"]
    assert Text().meant("bloc", ALONE, written) == []


# --- phrases ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Omani amod 2 OMN~demonym; army ROOT 2", ["OMN"]),
        ("army ROOT 1; of prep 1; Oman pobj 2 OMN; and cc 3; Iran conj 3 IRN", ["OMN", "IRN"]),
        ("army ROOT 1; in prep 1; Oman pobj 2 OMN", []),
        ("army ROOT 1 sector:defence", []),
    ],
)
def test_a_phrase_means_its_head_or_its_owner(written: str, found: list[str]) -> None:
    tree = parse(written)
    assert [i.removeprefix("country:") for i in actor_ids(tree["army"], tree.refs)] == found


def test_a_text_is_about_two_where_hardly_anybody_else_is_named() -> None:
    assert most_named(Counter(a=5, b=3, c=2)) == (("a", "b", "c"), True)
    assert most_named(Counter(a=5, b=2, c=2)) == (("a", "b", "c"), False)
    assert most_named(Counter(a=5)) == (("a",), False)


# --- those who met ------------------------------------------------------------


def test_the_sides_are_those_that_met_last_unless_three_were_joined() -> None:
    sides = "the det 2; sides/side/NNS nsubj 3; agreed/agree ROOT 3"
    text = Text(deeds=[("MET_WITH", "country:NOR", "country:TCD")])
    assert text.meant("sides", sides) == ["NOR", "TCD"]
    assert text.meant("sides", MET, sides) == ["NOR", "TCD"]
    three = (
        "Oman nsubj 6 OMN; , punct 1; Iran conj 1 IRN; and cc 3; Kenya conj 3 KEN; met/meet ROOT 6"
    )
    assert text.meant("sides", three, sides) == ["OMN", "IRN", "KEN"]


def test_we_of_a_text_that_nobody_else_speaks_are_those_it_joined_first() -> None:
    assert Text().meant("We", MET, "We nsubj 2; agree/agree/VBP ROOT 2") == ["OMN", "IRN"]
    assert Text().meant("We", ALONE, "We nsubj 2; agree/agree/VBP ROOT 2") == []
