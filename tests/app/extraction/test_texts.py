"""Texts of ours in many layouts, from 1972 to 2025: what is read of each can be traced to it."""

from pathlib import Path

import pytest

from app.extraction.pipeline import Extractor
from app.model import Act, Document, Extraction
from loaders.documents import documents, inputs
from loaders.fields import Fields

TEXTS = Path(__file__).parents[3] / "samples"


@pytest.fixture(scope="module")
def read(spacy_model: str) -> list[Extraction]:
    found = documents(inputs([TEXTS]), Fields(), 1_000_000)
    return list(Extractor(spacy_model).extract_all(d for d in found if isinstance(d, Document)))


def test_every_text_says_something(read: list[Extraction]) -> None:
    assert len(read) == len(list(TEXTS.glob("*.*")))
    assert [e.document.source for e in read if not e.statements] == []


def test_every_quote_is_where_it_is_said_to_be(read: list[Extraction]) -> None:
    for extraction in read:
        text = extraction.document.text
        for s in extraction.statements:
            assert text[s.passage.start : s.passage.end] == s.passage.text
            assert s.passage.start <= s.start < s.end <= s.passage.end


def test_every_id_is_among_the_entities(read: list[Extraction]) -> None:
    for extraction in read:
        known = {e.id for e in extraction.entities}
        for s in extraction.statements:
            parts = {s.subject, s.object, s.sector, s.at, s.about, s.said_by} - {""}
            assert parts <= known


def test_the_same_text_yields_the_same_statements(read: list[Extraction], spacy_model: str) -> None:
    again = Extractor(spacy_model).extract(read[0].document)
    assert again == read[0]


def test_a_cable_in_capitals_says_what_it_would_in_mixed_case(read: list[Extraction]) -> None:
    cable = next(e for e in read if e.document.source.endswith("france-new-zealand-1973.md"))
    said = {(s.subject, s.type, s.object, s.act) for s in cable.statements}
    assert said >= {
        ("country:NZL", "CONDEMNS", "country:FRA", Act.DID),
        ("leader:norman-kirk", "LEADS", "country:NZL", Act.DID),
        ("organisation:ICJ", "OPPOSES", "country:FRA", Act.CALLED_FOR),
        ("country:FJI", "SUPPORTS", "country:NZL", Act.DID),
        ("country:AUS", "PROVIDES_AID", "country:NZL", Act.DID),
        ("country:PER", "SEVERS_TIES", "country:FRA", Act.DID),
    }
    assert not any("AMEMBASSY" in m.text for m in cable.mentions)
    names = {e.id: e.names for e in cable.entities}
    assert names["leader:norman-kirk"] == ("Kirk", "Norman Kirk", "Prime Minister Norman Kirk")
    assert names["country:FJI"] == ("Fiji",)
