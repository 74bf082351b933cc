"""What a frame makes of a sentence: who stands at its ends, what it is about, who says it."""

from __future__ import annotations

from typing import Any

import pytest

from app.extraction.discourse import Discourse
from app.extraction.frames import Frame, index
from app.extraction.statements import Finding, distinct, find_statements
from app.extraction.things import Things
from app.model import Act
from app.relations import relation_types
from tests.app.extraction.trees import memory, parse, people, scene

A, B, C = "leader:kari-lunde", "leader:moussa-dabo", "leader:per-berg"


def frame(type_: str, lemma: str, part: str = "verb", **keys: Any) -> Frame:
    return Frame("frame", relation_types()[type_], part, frozenset([lemma]), **keys)


def found(written: str, *frames: Frame, discourse: Discourse | None = None) -> list[Finding]:
    memory_ = discourse or memory(*people())
    return list(find_statements(scene(parse(written), memory_), index(frames), Things()))


def ends(findings: list[Finding]) -> list[tuple[str, str]]:
    return [
        (f.source.removeprefix("country:"), f.target.removeprefix("country:")) for f in findings
    ]


DIRECTED: dict[str, Any] = {"source": ("subj",), "target": ("obj",)}
CONDEMN = frame("CONDEMNS", "condemn", **DIRECTED)
MEET = frame("MET_WITH", "meet", ends=("subj", "obj"))
SANCTION = frame("SANCTIONS", "sanction", **DIRECTED)
COOPERATE = frame("COOPERATES_IN", "cooperate", ends=("subj", "with"), sector=("in",))


def test_both_doers_do_it_to_both_others() -> None:
    written = (
        "Oman nsubj 4 OMN; and cc 1; Iran conj 1 IRN; condemned/condemn ROOT 4; Chad dobj 4 TCD; "
        "and cc 5; Kenya conj 5 KEN"
    )
    assert ends(found(written, CONDEMN)) == [
        ("OMN", "TCD"), ("OMN", "KEN"), ("IRN", "TCD"), ("IRN", "KEN"),
    ]  # fmt: skip


def test_a_relation_without_direction_joins_each_with_each_once() -> None:
    written = (
        "Oman nsubj 6 OMN; , punct 1; Chad conj 1 TCD; and cc 3; Iran conj 3 IRN; met/meet ROOT 6"
    )
    assert ends(found(written, MEET)) == [("OMN", "TCD"), ("OMN", "IRN"), ("TCD", "IRN")]


def test_those_who_cooperate_with_another_do_so_each_with_that_one() -> None:
    written = "Oman nsubj 4 OMN; and cc 1; Iran conj 1 IRN; cooperate/cooperate/VBP ROOT 4{}"
    assert ends(found(written.format("; with prep 4; Chad pobj 5 TCD"), COOPERATE)) == [
        ("OMN", "TCD"), ("IRN", "TCD"),
    ]  # fmt: skip
    assert ends(found(written.format(""), COOPERATE)) == [("OMN", "IRN")]


def test_more_than_five_at_once_are_no_set_of_pairs() -> None:
    codes = ["OMN", "TCD", "IRN", "KEN", "NOR", "FIN"]
    for number, pairs in ((5, 10), (6, 0)):
        names = [f"N{n} {'nsubj' if not n else 'conj'} {7 if not n else 1} {c}"
                 for n, c in enumerate(codes[:number])]  # fmt: skip
        filler = [f"so advmod {7}"] * (6 - number)
        written = "; ".join([*names, *filler, "met/meet ROOT 7"])
        assert len(found(written, MEET)) == pairs


def test_nobody_condemns_himself_or_his_own_country() -> None:
    own = f"Lunde nsubj 2 {A}; condemned/condemn ROOT 2; Norway dobj 2 NOR"
    assert found(own, CONDEMN) == []
    other = f"Lunde nsubj 2 {A}; condemned/condemn ROOT 2; Chad dobj 2 TCD"
    assert ends(found(other, CONDEMN)) != []


def test_a_leader_stands_for_his_country_where_countries_are_related() -> None:
    written = f"Lunde nsubj 2 {A}; sanctioned/sanction ROOT 2; Chad dobj 2 TCD"
    (one,) = found(written, SANCTION)
    assert (ends([one]), one.said_by) == ([("NOR", "TCD")], A)
    met = found(f"Lunde nsubj 2 {A}; met/meet ROOT 2; Dabo dobj 2 {B}", MEET)
    assert ends(met) == [(A, B)]


def test_two_of_one_country_are_no_pair() -> None:
    assert found(f"Lunde nsubj 2 {A}; met/meet ROOT 2; Berg dobj 2 {C}", MEET) == []


def test_each_sector_is_a_statement_of_its_own() -> None:
    written = (
        "Oman nsubj 2 OMN; cooperates/cooperate/VBZ ROOT 2; with prep 2; Iran pobj 3 IRN; "
        "in prep 2; oil pobj 5 sector:oil; and cc 6; gas conj 6 sector:gas"
    )
    assert [f.sector for f in found(written, COOPERATE)] == ["sector:oil", "sector:gas"]


def test_a_deed_that_is_threatened_is_a_threat_that_is_made() -> None:
    written = "Oman nsubj 2 OMN; {} ROOT 2; to aux 4; sanction xcomp 2; Iran dobj 4 IRN"
    (threat,) = found(written.format("threatened/threaten"), SANCTION)
    assert (threat.frame.type.name, threat.act) == ("THREATENS", Act.DID)
    (plan,) = found(written.format("planned/plan"), SANCTION)
    assert (plan.frame.type.name, plan.act) == ("SANCTIONS", Act.PLEDGED)


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("Oman nsubj 4 OMN; does/do/VBZ aux 4; not neg 4; back/back/VB ROOT 4; Iran dobj 4 IRN",
         "OPPOSES"),
        ("Oman nsubj 2 OMN; backs/back/VBZ ROOT 2; Iran dobj 2 IRN", "SUPPORTS"),
    ],
)  # fmt: skip
def test_who_does_not_support_somebody_opposes_him(written: str, made: str) -> None:
    (one,) = found(written, frame("SUPPORTS", "back", **DIRECTED))
    assert (one.frame.type.name, one.undone, one.act) == (made, False, Act.DID)


def test_what_somebody_says_is_done_is_said() -> None:
    written = "{}; said/say ROOT 2; Chad nsubj 4 TCD; sanctioned/sanction ccomp 2; Iran dobj 4 IRN"
    (one,) = found(written.format("Oman nsubj 2 OMN"), SANCTION)
    assert (one.act, one.said_by) == (Act.SAID, "country:OMN")
    (one,) = found(written.format("Sources nsubj 2"), SANCTION)
    assert (one.act, one.said_by) == (Act.DID, "")


def test_the_frames_own_act_counts_over_what_stands_around_it() -> None:
    written = "Oman nsubj 3 OMN; may aux 3; sanction/sanction/VB ROOT 3; Iran dobj 3 IRN"
    assert [f.act for f in found(written, SANCTION)] == [Act.SAID]
    always = frame("SANCTIONS", "sanction", **DIRECTED, act=Act.PLEDGED)
    assert [f.act for f in found(written, always)] == [Act.PLEDGED]


@pytest.mark.parametrize(
    ("negation", "status", "undone"),
    [
        ("", "", False),
        ("not neg 3", "", True),
        ("", "lifted", True),
        ("not neg 3", "lifted", False),
    ],
)
def test_what_is_denied_or_ended_is_undone_but_not_what_is_both(
    negation: str, status: str, undone: bool
) -> None:
    between = negation or "so advmod 3"
    written = f"Oman nsubj 3 OMN; {between}; sanctioned/sanction ROOT 3; Iran dobj 3 IRN"
    ending = frame("SANCTIONS", "sanction", **DIRECTED, status=status)
    assert [f.undone for f in found(written, ending)] == [undone]


def test_the_other_of_two_goes_without_saying_only_where_the_frame_allows_it() -> None:
    written = "Oman nsubj 2 OMN; met/meet ROOT 2"
    two = memory(bilateral=True, main=("country:OMN", "country:IRN"))
    implied = frame("MET_WITH", "meet", ends=("subj", "obj"), implied=True)
    assert ends(found(written, implied, discourse=two)) == [("OMN", "IRN")]
    assert found(written, MEET, discourse=two) == []
    assert found(written, implied) == []


def test_steps_of_coreference_are_counted_on_both_ends() -> None:
    tree = parse("it nsubj 2 OMN~pronoun; condemned/condemn ROOT 2; them dobj 2 IRN~pronoun")
    for ref in tree.refs.all:
        ref.steps = 1
    (one,) = find_statements(scene(tree), index([CONDEMN]), Things())
    assert one.steps == 2


def test_saying_it_twice_is_one_statement_and_a_bare_one_gives_way_to_a_full_one() -> None:
    kind = frame("COOPERATES_IN", "cooperate", ends=("subj",))
    word = parse("cooperate ROOT 1")["cooperate"]
    assessment = found("Oman nsubj 2 OMN; condemned/condemn ROOT 2; Iran dobj 2 IRN", CONDEMN)[
        0
    ].assessment

    def one(a: str, b: str, sector: str = "") -> Finding:
        return Finding(kind, word, a, b, assessment, Act.DID, [word], sector=sector)

    bare, full, turned, other = (
        one("a", "b"),
        one("a", "b", "oil"),
        one("b", "a", "oil"),
        one("a", "c"),
    )
    assert list(distinct([bare, full, turned, other])) == [full, other]
    assert list(distinct([bare])) == [bare]


def test_a_noun_or_verb_of_another_kind_triggers_nothing() -> None:
    written = "Oman nsubj 2 OMN; praised/praise ROOT 2; Iran dobj 2 IRN"
    assert found(written, CONDEMN) == []
    assert found(written, frame("CONDEMNS", "praise", "noun", **DIRECTED)) == []


def test_cooperating_in_trade_is_not_trading_too() -> None:
    trade = frame("TRADES_WITH", "trade", "noun", ends=("subj",))
    written = (
        "Oman nsubj 4 OMN; and cc 1; Iran conj 1 IRN; cooperate/cooperate/VBP ROOT 4; in prep 4; "
        "trade pobj 5 sector:trade"
    )
    both = found(written, COOPERATE, trade)
    assert [f.frame.type.name for f in both] == ["COOPERATES_IN", "TRADES_WITH"]
    assert list(distinct(both)) == both[:1]


def test_talking_about_trade_is_not_trading() -> None:
    trade = frame("TRADES_WITH", "trade", "noun", ends=("subj",))
    discuss = frame("DISCUSSED", "discuss", ends=("subj",), about=("obj",))
    written = "Oman nsubj 4 OMN; and cc 1; Iran conj 1 IRN; discussed/discuss ROOT 4; trade dobj 4"
    both = found(written, discuss, trade)
    assert [f.frame.type.name for f in distinct(both)] == ["DISCUSSED"]
    assert [f.frame.type.name for f in distinct(both[1:])] == ["TRADES_WITH"]
