"""What a stance is on and why a hostile act is done, and what the same agreement is called."""

from __future__ import annotations

import pytest

from app.extraction.pipeline import Extractor
from app.model import Document


@pytest.fixture(scope="module")
def extractor(spacy_model: str) -> Extractor:
    return Extractor(spacy_model)


def abouts(extractor: Extractor, text: str, kind: str) -> set[str]:
    found = extractor.extract(Document(text, "t")).statements
    return {s.about for s in found if s.type == kind}


@pytest.mark.parametrize(
    ("text", "kind", "about"),
    [
        ("Turkey supports Georgia's integration into NATO.", "SUPPORTS",
         "issue:georgias-integration-into-nato"),
        ("Libya expelled two Chadian diplomats in retaliation for the arrest of its consul.",
         "EXPELS_OR_RECALLS", "issue:arrest-of-its-consul"),
        ("Sudan accused the Chadian army along the border of carrying out raids on its villages.",
         "CONDEMNS", "issue:raids"),
        ("Kenya thanked Uganda for its leadership.", "SUPPORTS", ""),
        ("Japan and Fiji discussed tourism.", "DISCUSSED", "sector:tourism"),
        ("Japan and Fiji discussed bilateral ties.", "DISCUSSED", "issue:bilateral-relations"),
    ],
)  # fmt: skip
def test_a_relation_is_about_what_it_is_on_or_done_for(
    extractor: Extractor, text: str, kind: str, about: str
) -> None:
    assert abouts(extractor, text, kind) == {about}


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        ("Mali and Niger agreed to an immediate ceasefire. Mali signed a complete ceasefire "
         "with Niger.", {"ceasefire"}),
        ("Peru and Chile signed an agreement on fisheries. Peru and Chile signed an agreement "
         "on mining.", {"agreement on fisheries", "agreement on mining"}),
        ("India and Pakistan signed the Simla agreement in 1972.", {"Simla agreement"}),
    ],
)  # fmt: skip
def test_an_agreement_told_in_more_or_fewer_words_is_one(
    extractor: Extractor, text: str, agreements: set[str]
) -> None:
    found = extractor.extract(Document(text, "t"))
    signed = {s.object for s in found.statements if s.type == "SIGNED"}
    assert {e.name for e in found.entities if e.id in signed} == agreements
