"""Which topics the lists of a talk name: one by one, apposed, in focus; with the real parser."""

from __future__ import annotations

import pytest

from app.extraction.pipeline import Extractor
from app.model import Document


@pytest.fixture(scope="module")
def extractor(spacy_model: str) -> Extractor:
    return Extractor(spacy_model)


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "The presidents of Peru and Chile exchanged views on fishing rights, with a particular"
            " focus on the situation in Mali, the Republic of Congo, and Niger.",
            [
                "issue:fishing-rights",
                "issue:situation-in-mali",
                "issue:situation-in-republic-of-congo",
                "issue:situation-in-niger",
            ],
        ),
        (
            "The leaders of Peru and Chile discussed the talks on the whaling agreement, the"
            " trilateral process and the forthcoming Fijian election.",
            [
                "agreement:whaling-agreement",
                "issue:trilateral-process",
                "event:forthcoming-fijian-election",
            ],
        ),
        (
            "The presidents of Peru and Chile discussed Northern Ireland.",
            ["place:Northern-Ireland"],
        ),
        (
            "The ministers of Peru and Chile discussed the development of relations between the two"
            " countries.",
            ["issue:bilateral-relations"],
        ),
    ],
)
def test_each_topic_of_a_list_is_told(extractor: Extractor, text: str, topics: list[str]) -> None:
    read = extractor.extract(Document(text, "t"))
    assert [s.about for s in read.statements if s.type == "DISCUSSED"] == topics
