"""Whose the strikes, the charge or the move were, where only an earlier sentence tells."""

import pytest

from app.extraction.pipeline import Extractor
from app.model import Act, Document


@pytest.fixture(scope="module")
def extractor(spacy_model: str) -> Extractor:
    return Extractor(spacy_model)


def stances(extractor: Extractor, text: str) -> list[tuple[str, str, str]]:
    found = extractor.extract(Document(text, "test")).statements
    return [
        (s.subject[-3:], s.type, s.object[-3:])
        for s in found
        if s.type in ("CONDEMNS", "OPPOSES") and s.object.startswith("country:")
    ]


def test_the_strikes_are_those_of_whom_the_text_has_told(extractor: Extractor) -> None:
    text = "Israel bombed Iraq on Monday. Jordan condemned the strikes."
    assert stances(extractor, text) == [("JOR", "CONDEMNS", "ISR")]


def test_a_charge_is_rejected_by_whom_it_was_brought_against(extractor: Extractor) -> None:
    text = "Chad accused Libya of arming rebels. Libya rejected the charge."
    assert stances(extractor, text)[-1] == ("LBY", "OPPOSES", "TCD")
    text = "Chad accused Libya of arming rebels. Niger rejected the charge."
    assert stances(extractor, text) == [("TCD", "CONDEMNS", "LBY")]


def test_strikes_of_two_countries_are_nobody_s(extractor: Extractor) -> None:
    text = "Israel bombed Iraq on Monday. Iran shelled Turkey. Jordan condemned the strikes."
    assert stances(extractor, text) == []


def test_a_deed_that_names_its_doer_needs_no_memory(extractor: Extractor) -> None:
    text = "Israel bombed Iraq on Monday. Jordan condemned the attack by Turkey."
    assert stances(extractor, text) == [("JOR", "CONDEMNS", "TUR")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Canada said it had expelled two Russian diplomats.", Act.DID),
        ("Russia said Canada had expelled two Russian diplomats.", Act.SAID),
        ("Kenya said its soldiers had attacked Somalia.", Act.SAID),
    ],
)
def test_who_says_what_his_own_country_does_states_it(
    extractor: Extractor, text: str, act: Act
) -> None:
    found = extractor.extract(Document(text, "test")).statements
    assert [s.act for s in found if s.type in ("EXPELS_OR_RECALLS", "MILITARY_ACTION")] == [act]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Poland expelled four Russian envoys. Moscow vowed to respond.",
            [("POL", "EXPELS_OR_RECALLS", "RUS"), ("RUS", "THREATENS", "POL")],
        ),
        (
            "Peru imposed duties on Chile. Santiago responded with tariffs on fruit.",
            [("PER", "SANCTIONS", "CHL"), ("CHL", "SANCTIONS", "PER")],
        ),
        ("Poland lauded Russia. Moscow vowed to respond.", [("POL", "SUPPORTS", "RUS")]),
    ],
)
def test_who_answers_a_blow_answers_whoever_dealt_it(
    extractor: Extractor, text: str, found: list[tuple[str, str, str]]
) -> None:
    stated = extractor.extract(Document(text, "test")).statements
    assert [(s.subject[-3:], s.type, s.object[-3:]) for s in stated] == found


def test_several_meant_by_one_word_are_one_side(extractor: Extractor) -> None:
    text = "Chad, Niger and Mali have juntas. Relations between France and the three states soured."
    stated = extractor.extract(Document(text, "test")).statements
    assert {frozenset((s.subject[-3:], s.object[-3:])) for s in stated} == {
        frozenset(("FRA", other)) for other in ("TCD", "NER", "MLI")
    }
