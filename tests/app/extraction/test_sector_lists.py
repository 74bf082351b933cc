"""Which fields lists of adjectives and purposes name, and which fields lists of papers; with the
real parser."""

from __future__ import annotations

import pytest

from app.extraction.pipeline import Extractor
from app.model import Document


@pytest.fixture(scope="module")
def extractor(spacy_model: str) -> Extractor:
    return Extractor(spacy_model)


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        (
            "Peru and Poland will develop cooperation in the political, cultural and social"
            " fields.",
            {"politics", "culture", "social-affairs"},
        ),
        (
            "Peru and Poland cooperate in various fields (political, trade, culture, tourism).",
            {"politics", "trade", "culture", "tourism"},
        ),
        (
            "The political, economic and security links between Peru and Poland are strong.",
            {"politics", "economy", "security"},
        ),
        (
            "Peru and Poland signed a number of cooperation documents in the areas of aviation,"
            " culture and investment.",
            {"aviation", "culture", "investment"},
        ),
        (
            "Peru and Poland agreed to work together to unlock supply routes.",
            {"supply-routes"},
        ),
        ("Peru and Poland will work together to achieve this goal.", set()),
        ("Peru and Poland agreed to work together to stop the war.", set()),
        (
            "Peru said it welcomed enhanced cooperation with Poland in farming, mining, kitchen"
            " appliances, textile and light industry.",
            {"agriculture", "mining", "kitchen-appliances", "textile", "industry"},
        ),
    ],
)
def test_each_field_of_a_list_is_a_sector(
    extractor: Extractor, text: str, sectors: set[str]
) -> None:
    read = extractor.extract(Document(text, "t"))
    told = {s.sector.removeprefix("sector:") for s in read.statements if s.sector}
    assert told == sectors
