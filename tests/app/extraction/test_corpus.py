"""Texts that nobody here wrote: whatever stands in them, reading must not fail or misquote."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.extraction.pipeline import Extractor
from app.model import Document, Extraction
from loaders.documents import documents, inputs
from loaders.fields import Fields

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
SPREAD = 60  # texts, evenly over the corpus in the order of their names


@pytest.fixture(scope="module")
def read(spacy_model: str) -> list[Extraction]:
    files = inputs([CORPUS])
    if not CORPUS.is_dir():
        pytest.skip(f"there is no {CORPUS.name} beside the repository")
    found = documents(files[:: len(files) // SPREAD][:SPREAD], Fields(), 1_000_000)
    given = [each for each in found if isinstance(each, Document)]
    assert len(given) == SPREAD
    return list(Extractor(spacy_model).extract_all(given))


def test_each_text_is_read_and_most_say_something(read: list[Extraction]) -> None:
    assert len(read) == SPREAD
    assert sum(bool(e.statements) for e in read) > 0.9 * SPREAD


def test_every_passage_is_a_stretch_of_its_text(read: list[Extraction]) -> None:
    for extraction in read:
        text = extraction.document.text
        for passage in [*extraction.passages, *(s.passage for s in extraction.statements)]:
            assert passage.text
            assert passage.text == text[passage.start : passage.end] == passage.text.strip()


def test_every_statement_stands_in_its_passage_on_whole_words(read: list[Extraction]) -> None:
    for extraction in read:
        text = extraction.document.text
        assert {s.passage for s in extraction.statements} == set(extraction.passages)
        for s in extraction.statements:
            assert s.passage.start <= s.start < s.end <= s.passage.end
            assert text[s.start : s.end] == text[s.start : s.end].strip()
            around = text[s.start - 1 : s.start + 1], text[s.end - 1 : s.end + 1]
            assert not any(pair.isalpha() and len(pair) == 2 for pair in around)


def test_every_mention_is_quoted_as_it_stands(read: list[Extraction]) -> None:
    for extraction in read:
        text = extraction.document.text
        assert extraction.mentions
        for mention in extraction.mentions:
            assert mention.text == text[mention.start : mention.end] != ""


def test_every_statement_has_two_ends_that_the_entities_hold(read: list[Extraction]) -> None:
    for extraction in read:
        known = {e.id for e in extraction.entities}
        assert {m.entity for m in extraction.mentions} <= known
        ids = [s.id for s in extraction.statements]
        assert len(ids) == len(set(ids))
        for s in extraction.statements:
            assert s.subject != s.object
            assert {s.subject, s.object, s.sector, s.at, s.about, s.said_by} - {""} <= known
            assert 0 < s.confidence <= 1
