"""Who does what to whom, the same for every way of putting it."""

from __future__ import annotations

from typing import Any

import pytest

from app.extraction.arguments import Arguments, arguments
from app.extraction.subjects import is_passive
from tests.app.extraction.trees import parse


def of(written: str, word: str) -> Arguments:
    return arguments(parse(written)[word])


def said(found: Arguments) -> dict[str, Any]:
    """The arguments that there are, as their texts."""
    slots = {"subj": found.subj, "obj": found.obj, "iobj": found.iobj, **found.preps}
    return {name: " ".join(w.text for w in words) for name, words in slots.items() if words}


SIGNED = {"subj": "Oman", "obj": "pact"}


@pytest.mark.parametrize(
    ("written", "passive"),
    [
        ("Oman nsubj 2; signed/sign ROOT 2; the det 4; pact dobj 2", False),
        ("pact nsubjpass 3; was auxpass 3; signed/sign/VBN ROOT 3; by agent 3; Oman pobj 4", True),
        ("pact ROOT 1; signed/sign/VBN acl 1; by agent 2; Oman pobj 3", True),
        ("pact ROOT 1; which dobj 4; Oman nsubj 4; signed/sign relcl 1", False),
        ("pact ROOT 1; Oman nsubj 3; signed/sign relcl 1", False),
        ("Oman ROOT 1; which nsubj 3; signed/sign relcl 1; the det 5; pact dobj 3", False),
        ("Oman nsubj 2; agreed/agree ROOT 2; to aux 4; sign xcomp 2; pact dobj 4", False),
        ("Oman nsubj 2; met/meet ROOT 2; and cc 2; signed/sign conj 2; pact dobj 4", False),
        ("Oman nsubj 2; is/be ROOT 2; ready acomp 2; to aux 5; sign xcomp 3; pact dobj 5", False),
        ("Oman ROOT 1; signing/sign acl 1; the det 4; pact dobj 2", False),
        ("Oman nsubj 2; thought/think ROOT 2; of prep 2; signing/sign pcomp 3; pact dobj 4", False),
        ("plan ROOT 1; of prep 1; pact dobj 4; signed/sign ROOT 4; Oman nsubj 4", False),
    ],
)  # fmt: skip
def test_active_passive_relative_controlled_and_joined_say_the_same(
    written: str, passive: bool
) -> None:
    word = next(w for w in parse(written).sentence.words if w.lemma == "sign" or w.text == "sign")
    assert is_passive(word) is passive
    found = said(arguments(word))
    assert {key: found[key] for key in ("subj", "obj")} == SIGNED


def test_a_passive_without_a_doer_has_none_even_below_another_verb() -> None:
    found = of(
        "Oman nsubj 2; praised/praise ROOT 2; pact dobj 2; signed/sign/VBN acl 3; twice advmod 4",
        "signed",
    )
    assert said(found) == {"obj": "pact"}


@pytest.mark.parametrize(
    ("verb", "doer"),
    [("urged/urge", "Iran"), ("asked/ask", "Iran"), ("promised/promise", "Oman")],
)
def test_the_one_urged_is_to_act_but_the_one_who_promises_acts(verb: str, doer: str) -> None:
    found = of(
        f"Oman nsubj 2; {verb} ROOT 2; Iran dobj 2; to aux 5; leave xcomp 2; Iraq dobj 5", "leave"
    )
    assert said(found) == {"subj": doer, "obj": "Iraq"}


def test_whoever_is_called_on_is_to_act() -> None:
    found = of(
        "Oman nsubj 2; called/call ROOT 2; on prep 2; Iran pobj 3; to aux 6; leave advcl 2", "leave"
    )
    assert said(found) == {"subj": "Iran"}


def test_a_verb_with_its_own_subject_inherits_none() -> None:
    found = of(
        "Oman nsubj 2; said/say ROOT 2; Iran nsubj 4; left/leave ccomp 2; and cc 4; Iraq nsubj 7; "
        "stayed/stay conj 4",
        "stayed",
    )
    assert (said(found), found.own) == ({"subj": "Iraq"}, True)
    inherited = of("Oman nsubj 2; left/leave ROOT 2; and cc 2; wept/weep conj 2", "wept")
    assert (said(inherited), inherited.own) == ({"subj": "Oman"}, False)


def test_who_is_praised_for_a_deed_has_done_it() -> None:
    written = "Oman nsubj 2; {} ROOT 2; Iran dobj 2; for prep 2; leaving/leave pcomp 4"
    assert said(of(written.format("praised/praise"), "leaving")) == {"subj": "Iran"}
    assert said(of(written.format("fought/fight"), "leaving")) == {"subj": "Oman"}


def test_prepositions_of_a_verb_and_of_its_object_are_told_by_their_words() -> None:
    found = of(
        "Oman nsubj 2; sent/send ROOT 2; Iran dative 2; tons/ton dobj 2; of prep 4; "
        "wheat pobj 5; in prep 2; May pobj 7",
        "sent",
    )
    assert said(found) == {
        "subj": "Oman",
        "obj": "tons",
        "iobj": "Iran",
        "of": "wheat",
        "in": "May",
    }


def test_a_dative_with_a_preposition_is_told_as_one() -> None:
    found = of("Oman nsubj 2; gave/give ROOT 2; aid dobj 2; to/to/IN dative 2; Iran pobj 4", "gave")
    assert said(found) == {"subj": "Oman", "obj": "aid", "to": "Iran"}


def test_a_preposition_hung_too_low_is_found_but_a_for_is_not_looked_under() -> None:
    written = (
        "Oman nsubj 2; sent/send ROOT 2; aid dobj 2; {} prep 3; weeks pobj 4; with prep 5; "
        "Iran pobj 6"
    )
    assert said(of(written.format("in"), "sent"))["with"] == "Iran"
    assert "with" not in said(of(written.format("for"), "sent"))


# --- nouns --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "subj", "rest"),
    [
        ("Oman poss 3; 's case 1; visit ROOT 3; to prep 3; Iran pobj 4", "Oman",
         {"poss": "Oman", "to": "Iran"}),
        ("visit ROOT 1; by prep 1; Oman pobj 2; to prep 1; Iran pobj 4", "Oman",
         {"by": "Oman", "to": "Iran"}),
        ("Oman nsubj 2; paid/pay ROOT 2; a det 4; visit dobj 2; to prep 2; Iran pobj 5", "Oman",
         {"above": "Oman", "to": "Iran"}),
        ("Omani amod 2; visit ROOT 2; to prep 2; Iran pobj 3", "", {"mod": "Omani", "to": "Iran"}),
    ],
)  # fmt: skip
def test_a_noun_has_its_doer_before_it_behind_by_or_over_its_verb(
    written: str, subj: str, rest: dict[str, str]
) -> None:
    found = said(of(written, "visit"))
    assert found.pop("subj", "") == subj
    assert found == rest


def test_what_somebody_only_condemns_is_not_his() -> None:
    written = "Oman nsubj 2; {} ROOT 2; attacks/attack/NNS dobj 2; on prep 3; Iran pobj 4"
    assert "subj" not in said(of(written.format("condemned/condemn"), "attacks"))
    assert said(of(written.format("launched/launch"), "attacks"))["subj"] == "Oman"


def test_what_somebody_only_reacts_to_is_not_his() -> None:
    written = (
        "Oman nsubj 2; left/leave ROOT 2; in prep 2; {} pobj 3; to prep 4; visit pobj 5; "
        "by prep 6; Iran pobj 7"
    )
    assert said(of(written.format("response"), "visit"))["subj"] == "Iran"
    bare = "Oman nsubj 2; left/leave ROOT 2; in prep 2; {} pobj 3; to prep 4; visit pobj 5"
    assert "subj" not in said(of(bare.format("response"), "visit"))
    assert said(of(bare.format("addition"), "visit"))["subj"] == "Oman"


def test_a_time_is_nobody() -> None:
    found = said(
        of("Friday poss 3 #DATE; 's case 1; talks ROOT 3; with prep 3; Iran pobj 4", "talks")
    )
    assert found == {"with": "Iran"}


def test_talks_that_focus_on_something_are_on_it() -> None:
    written = "talks nsubj 2; {} ROOT 2; on prep 2; trade pobj 3"
    assert said(of(written.format("focused/focus"), "talks")) == {"on": "trade"}
    assert said(of(written.format("collapsed/collapse"), "talks")) == {}


# --- adjectives ---------------------------------------------------------------


def test_an_adjective_is_said_of_the_subject_or_of_its_noun() -> None:
    found = of("Oman nsubj 2; is/be/VBZ ROOT 2; furious acomp 2; at prep 2; Iran pobj 4", "furious")
    assert said(found) == {"subj": "Oman", "at": "Iran"}
    found = of("partner ROOT 1; eager amod 1; for prep 2; peace pobj 3", "eager")
    assert said(found) == {"subj": "partner", "for": "peace"}


def test_a_phrase_before_the_adjective_is_not_its_own() -> None:
    found = of("Oman nsubj 4; at prep 4; first pobj 2; was/be ROOT 4; furious acomp 4", "furious")
    assert said(found) == {"subj": "Oman"}


def test_the_first_half_of_a_hyphenated_participle_is_its_doer() -> None:
    backed = "Iran npadvmod 3; - punct 3; backed/back/VBN amod 4; rebels ROOT 4"
    rebels = parse(backed)
    rebels["-"].start = rebels["Iran"].end
    assert said(arguments(rebels["backed"])) == {"subj": "Iran", "obj": "rebels"}
    apart = parse("newly advmod 2; backed/back/VBN amod 3; rebels ROOT 3")
    assert said(arguments(apart["backed"])) == {"obj": "rebels"}


def test_who_is_involved_in_a_deed_does_it_and_not_whom_others_do_something_to() -> None:
    fined = (
        "Oman nsubj 2; fined/fine ROOT 2; firms dobj 2; involved/involve/VBN acl 3; in prep 4; "
        "sales/sale pobj 5"
    )
    assert said(arguments(parse(fined)["sales"]))["subj"] == "firms"


def test_whom_somebody_considers_something_is_considered() -> None:
    written = (
        "Oman nsubj 2; considers/consider/VBZ ROOT 2; Iran nsubj 5; a det 5; partner/partner/NN "
        "ccomp 2"
    )
    assert said(arguments(parse(written)["considers"])) == {"subj": "Oman", "obj": "Iran partner"}
