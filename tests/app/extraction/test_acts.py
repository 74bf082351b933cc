"""How real a relation is, who says so, and whether it is denied: from the words above it."""

from __future__ import annotations

import pytest

from app.extraction.acts import Assessment, assess
from app.model import Act
from tests.app.extraction.trees import parse


def of(written: str, word: str = "sign") -> Assessment:
    tree = parse(written)
    return assess(tree[word], tree.sentence, tree.refs)


def decided(written: str, word: str = "sign") -> tuple[Act, str]:
    found = of(written, word)
    return found.act, found.why


def test_what_nothing_weakens_is_done() -> None:
    found = of("Oman nsubj 2; signed/sign ROOT 2; pacts dobj 2", "signed")
    assert found == Assessment(act=Act.DID)


@pytest.mark.parametrize(
    ("verb", "act"),
    [
        ("agreed/agree", Act.AGREED),
        ("pledged/pledge", Act.PLEDGED),
        ("called/call", Act.CALLED_FOR),
        ("refused/refuse", Act.DENIED),
        ("seemed/seem", Act.SAID),
        ("managed/manage", Act.DID),
    ],
)
def test_the_verb_above_says_how_real_it_is(verb: str, act: Act) -> None:
    why = "" if act is Act.DID else verb.partition("/")[0]
    assert decided(f"Oman nsubj 2; {verb} ROOT 2; to aux 4; sign xcomp 2; pacts dobj 4") == (
        act,
        why,
    )


@pytest.mark.parametrize(
    ("noun", "act"),
    [
        ("agreement", Act.AGREED),
        ("plan", Act.PLEDGED),
        ("call", Act.CALLED_FOR),
        ("refusal", Act.DENIED),
        ("claim", Act.SAID),
    ],
)
def test_the_noun_above_says_how_real_it_is(noun: str, act: Act) -> None:
    assert decided(f"its poss 2; {noun} ROOT 2; to aux 4; sign acl 2; pacts dobj 4") == (act, noun)


@pytest.mark.parametrize(
    ("adjective", "act"),
    [("ready", Act.PLEDGED), ("essential", Act.CALLED_FOR), ("glad", Act.DID)],
)
def test_the_adjective_above_says_how_real_it_is(adjective: str, act: Act) -> None:
    found = decided(f"Oman nsubj 2; is/be ROOT 2; {adjective} acomp 2; to aux 5; sign xcomp 3")
    assert found == (act, "" if act is Act.DID else adjective)


@pytest.mark.parametrize(
    ("modal", "act"),
    [
        ("will", Act.PLEDGED), ("shall", Act.AGREED), ("must", Act.CALLED_FOR),
        ("should", Act.CALLED_FOR), ("may", Act.SAID), ("could", Act.SAID),
    ],
)  # fmt: skip
def test_what_will_should_or_may_be_is_not_done(modal: str, act: Act) -> None:
    assert decided(f"Oman nsubj 3; {modal} aux 3; sign/sign/VB ROOT 3; pacts dobj 3") == (
        act,
        modal,
    )


def test_what_we_shall_do_we_pledge() -> None:
    assert decided("we nsubj 3; shall aux 3; sign/sign/VB ROOT 3") == (Act.PLEDGED, "shall")


def test_what_has_been_is_done() -> None:
    assert decided("Oman nsubj 3; has/have/VBZ aux 3; sign ROOT 3") == (Act.DID, "")


def test_the_least_real_word_decides() -> None:
    written = "Oman nsubj 3; will aux 3; refuse/refuse/VB ROOT 3; to aux 5; sign xcomp 3"
    assert decided(written) == (Act.DENIED, "refuse")
    assert decided(written.replace("refuse/refuse", "agree/agree")) == (Act.PLEDGED, "will")


def test_a_verb_joined_to_another_shares_its_modal_unless_it_has_a_subject() -> None:
    written = "Oman nsubj 3; will aux 3; meet/meet/VB ROOT 3; and cc 3; sign/sign/VB conj 3"
    assert decided(written) == (Act.PLEDGED, "will")
    own = written.replace("sign/sign/VB conj", "Iran nsubj 6; sign/sign/VBP conj")
    assert decided(own) == (Act.DID, "")


def test_a_condition_makes_it_only_said() -> None:
    written = "Oman nsubj 2; waits/wait/VBZ ROOT 2; {} mark 5; Iran nsubj 5; sign advcl 2"
    assert decided(written.format("if")) == (Act.SAID, "if")
    assert decided(written.format("because"))[0] is not Act.SAID


# --- negation and ending ------------------------------------------------------


def test_a_not_denies_what_it_stands_by_but_not_only_does_not() -> None:
    assert of("Oman nsubj 4; did aux 4; not neg 4; sign/sign/VB ROOT 4").negative
    assert not of("Oman nsubj 4; not neg 4; only advmod 4; sign/sign/VBP ROOT 4").negative


def test_a_no_before_a_noun_denies_it() -> None:
    assert of("no det 2; visit ROOT 2", "visit").negative
    assert not of("a det 2; visit ROOT 2", "visit").negative


def test_a_not_on_the_verb_above_denies_what_depends_on_it_but_not_what_is_beside_it() -> None:
    above = "Oman nsubj 4; did aux 4; not neg 4; want/want/VB ROOT 4; to aux 6; sign xcomp 4"
    assert of(above).negative
    beside = (
        "Oman nsubj 4; did aux 4; not neg 4; wait/wait/VB ROOT 4; and cc 4; sign/sign/VB conj 4"
    )
    assert not of(beside).negative


@pytest.mark.parametrize(
    ("verb", "status"),
    [
        ("lifted/lift", "lifted"),
        ("suspended/suspend", "ended"),
        ("slashed/slash", "reduced"),
        ("eyed/eye", ""),
    ],
)
def test_what_is_lifted_or_ended_is_undone(verb: str, status: str) -> None:
    found = of(f"Oman nsubj 2; {verb} ROOT 2; sanctions/sanction dobj 2", "sanctions")
    assert (found.status, found.negative) == (status, bool(status))


def test_what_comes_to_its_end_by_itself_is_not_undone() -> None:
    found = of("talks nsubj 2; ended/end ROOT 2", "talks")
    assert (found.status, found.negative) == ("", False)


def test_what_somebody_stops_doing_is_undone() -> None:
    stopped = of("Oman nsubj 2; stopped/stop ROOT 2; selling/sell/VBG xcomp 2", "selling")
    assert (stopped.status, stopped.negative) == ("ended", True)
    refrained = "Oman nsubj 2; refrained/refrain ROOT 2; from prep 2; selling/sell/VBG pcomp 3"
    assert of(refrained, "selling").act is Act.DENIED


def test_what_somebody_is_told_to_do_is_called_for() -> None:
    told = "Oman nsubjpass 3; was auxpass 3; told/tell/VBN ROOT 3; to aux 5; sign xcomp 3"
    assert decided(told) == (Act.CALLED_FOR, "told")


def test_what_is_held_and_brought_to_its_end_took_place() -> None:
    found = of("Oman nsubj 2; ended/end ROOT 2; talks/talk dobj 2", "talks")
    assert (found.status, found.negative) == ("", False)


def test_what_is_only_the_reason_of_an_end_goes_on() -> None:
    ended = (
        "Oman nsubj 2; ended/end ROOT 2; supplies/supply dobj 2; {} prep 3; attacks/attack pobj 4"
    )
    assert of(ended.format("of"), "attacks").status == "ended"
    assert of(ended.format("over"), "attacks") == Assessment()


def test_a_ban_denies_what_it_is_on_and_who_lifts_it_allows_that() -> None:
    ban = "Oman nsubj 2; {} ROOT 2; ban dobj 2; on prep 3; exports/export pobj 4"
    imposed, lifted = (
        of(ban.format("imposed/impose"), "exports"),
        of(ban.format("lifted/lift"), "exports"),
    )
    assert imposed.negative
    assert (lifted.negative, lifted.act, lifted.status) == (False, Act.PLEDGED, "")


# --- speakers -----------------------------------------------------------------

SAID = "{} nsubj 2; {} ROOT 2; Iran nsubj 4; signed/sign ccomp 2; pacts dobj 4"


def test_who_reports_it_is_the_speaker() -> None:
    found = of(SAID.format("Oman", "said/say"), "signed")
    assert found.speaker is not None
    assert (found.speaker.text, found.act) == ("Oman", Act.DID)


def test_who_merely_sees_it_is_no_speaker() -> None:
    assert of(SAID.format("Oman", "saw/see"), "signed").speaker is None


def test_the_nearest_of_two_speakers_counts() -> None:
    found = of(
        "Oman nsubj 2; said/say ROOT 2; Iran nsubj 4; claimed/claim ccomp 2; Iraq nsubj 6; "
        "signed/sign ccomp 4",
        "signed",
    )
    assert found.speaker is not None
    assert found.speaker.text == "Iran"


def test_what_is_said_by_nobody_in_particular_has_no_speaker() -> None:
    found = of(
        "it nsubjpass 3; was auxpass 3; said/say/VBN ROOT 3; Iran nsubj 5; signed/sign ccomp 3",
        "signed",
    )
    assert found.speaker is None


def test_according_to_names_the_speaker_in_accordance_does_not() -> None:
    written = "{} prep 5; to prep 1; Oman pobj 2; Iran nsubj 5; signed/sign ROOT 5"
    found = of(written.format("According/accord/VBG"), "signed")
    assert found.speaker is not None
    assert found.speaker.text == "Oman"
    assert of(written.format("Owing/owe/VBG"), "signed").speaker is None


def test_a_speaker_behind_the_quotation_is_found() -> None:
    found = of(
        "Iran nsubj 2; signed/sign ccomp 5; , punct 5; Oman nsubj 5; said/say ROOT 5", "signed"
    )
    assert found.speaker is not None
    assert found.speaker.text == "Oman"


# --- threats, purposes, facts -------------------------------------------------


def test_a_threat_is_known_from_a_mere_plan() -> None:
    written = "Oman nsubj 2; {} ROOT 2; to aux 4; attack xcomp 2; Iran dobj 4"
    assert of(written.format("threatened/threaten"), "attack").threat
    assert not of(written.format("planned/plan"), "attack").threat


def test_what_something_else_is_done_for_is_a_purpose() -> None:
    found = of("Oman nsubj 2; sent/send ROOT 2; ships dobj 2; to aux 5; counter advcl 2", "counter")
    assert (found.purpose, found.act) == (True, Act.PLEDGED)
    found = of("Oman nsubj 2; agreed/agree ROOT 2; to aux 4; counter xcomp 2", "counter")
    assert not found.purpose


def test_a_relative_clause_states_what_it_says_whatever_stands_above() -> None:
    found = decided(
        "Oman nsubj 2; plans/plan/VBZ ROOT 2; to aux 4; honour xcomp 2; pacts dobj 4; it nsubj 7; "
        "signed/sign relcl 5",
        "signed",
    )
    assert found == (Act.DID, "")


def test_what_is_approved_is_there_and_what_is_decided_is_agreed() -> None:
    written = "Oman nsubj 2; {} ROOT 2; cooperation dobj 2"
    assert decided(written.format("approved/approve"), "cooperation") == (Act.DID, "")
    assert decided(written.format("decided/decide"), "cooperation") == (Act.AGREED, "decided")


def test_what_is_announced_as_a_fact_is_one_and_what_is_announced_to_come_is_not() -> None:
    fact = "Oman nsubj 2; announced/announce ROOT 2; Iran nsubj 4; signed/sign ccomp 2"
    assert decided(fact, "signed")[0] is Act.DID
    assert decided("Oman nsubj 2; announced/announce ROOT 2; aid dobj 2", "aid") == (
        Act.PLEDGED,
        "announced",
    )


def test_an_adjective_makes_a_noun_less_real() -> None:
    assert decided("possible amod 2; visit ROOT 2", "visit") == (Act.SAID, "possible")
    assert decided("recent amod 2; visit ROOT 2", "visit") == (Act.DID, "")


def test_what_people_meet_to_do_they_do() -> None:
    met = "Iran nsubj 2; {} ROOT 2; to aux 4; {} advcl 2; trade dobj 4"
    assert of(met.format("met/meet", "discuss/discuss/VB"), "discuss").act is Act.DID
    assert of(met.format("met/meet", "expand/expand/VB"), "expand").act is Act.PLEDGED
    assert of(met.format("paid/pay", "discuss/discuss/VB"), "discuss").act is Act.PLEDGED


def test_who_wants_to_thank_thanks() -> None:
    wish = "Iran nsubj 2; wanted/want ROOT 2; to aux 4; {} xcomp 2; Oman dobj 4"
    assert of(wish.format("thank/thank/VB"), "thank").act is Act.DID
    assert of(wish.format("buy/buy/VB"), "buy").act is Act.PLEDGED
