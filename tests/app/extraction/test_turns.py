"""Who we, you and our two countries are in a transcript, by the labels before each one's words."""

from __future__ import annotations

from datetime import date

import pytest

from app.extraction.pipeline import Extractor
from app.model import Dated, Document

TALK = (
    "PRESIDENT BIDEN: Mr. Prime Minister, welcome. We value Greek patience. I want to thank you "
    "for your counsel. PRIME MINISTER MITSOTAKIS: It is an honor for me to be here in the United "
    "States. We condemn Russia's raid. Our two countries cooperate in defense."
)


@pytest.fixture(scope="module")
def extractor(spacy_model: str) -> Extractor:
    return Extractor(spacy_model)


def test_each_speaker_is_we_to_himself_and_you_to_the_other(extractor: Extractor) -> None:
    found = extractor.extract(Document(TALK, "talk.txt", date=Dated(date(2022, 5, 16))))
    stated = {
        (s.subject, s.type, s.object)
        for s in found.statements
        if s.type not in ("LEADS", "PROPOSES")
    }
    assert stated >= {
        ("country:USA", "SUPPORTS", "country:GRC"),
        ("country:GRC", "VISITED", "country:USA"),
        ("country:GRC", "CONDEMNS", "country:RUS"),
    }
    assert not stated & {
        ("country:USA", "CONDEMNS", "country:RUS"),
        ("country:USA", "SUPPORTS", "country:USA"),
    }
    together = [s for s in found.statements if s.type == "COOPERATES_IN"]
    assert [{s.subject, s.object} for s in together] == [{"country:USA", "country:GRC"}]


def test_one_label_alone_is_no_talk(extractor: Extractor) -> None:
    alone = "PRESIDENT BIDEN: I want to thank you for your counsel."
    found = extractor.extract(Document(alone, "alone.txt", date=Dated(date(2022, 5, 16))))
    assert [s.type for s in found.statements if s.type == "SUPPORTS"] == []
