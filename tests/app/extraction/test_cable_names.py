"""Governments and diplomats as cables write them."""

from __future__ import annotations

from app.extraction.cable_names import cable_refs
from app.vocabulary import vocabulary
from tests.app.extraction.trees import parse

IRELAND, INDIA, USA = "country:IRL", "country:IND", "country:USA"


def means(name: str, others: str = "Chad nsubj 2 TCD", host: str = "") -> tuple[str, ...]:
    tree = parse(f"{others}; told/tell ROOT 2; {name}/{name.lower()}/NNP dobj 2")
    cable_refs(tree.sentence.words, tree.refs, vocabulary(), USA, host)
    ref = tree.refs.at.get(2)
    return ref.ids if ref else ()


def test_some_names_stand_for_the_same_government_in_every_cable() -> None:
    assert means("USG") == (USA,)
    assert means("HMG") == ("country:GBR",)
    assert means("USX") == ()


def test_other_governments_are_those_that_the_cable_names() -> None:
    assert means("GOI", "India nsubj 2 IND") == (INDIA,)
    assert means("GOI", "Ireland nsubj 2 IRL") == (IRELAND,)
    assert means("GOI", "India nsubj 2 IND", host=IRELAND) == (IRELAND,)
    assert means("GOI") == ()


def test_a_country_of_several_words_is_told_by_their_first_letters() -> None:
    assert means("GOSL", "Lanka/lanka/NNP nsubj 2 LKA") == ("country:LKA",)


def test_the_ministry_is_the_hosts_and_the_officers_are_the_senders() -> None:
    assert means("MFA", host=INDIA) == (INDIA,)
    assert means("MFA") == ()
    assert means("Emboff", host=INDIA) == (USA,)
