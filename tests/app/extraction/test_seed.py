"""The first article that must work: Xi Jinping's visit to Russia in June 2019."""

from datetime import date
from pathlib import Path

import pytest

from app.extraction.pipeline import Extractor
from app.model import Act, Dated, Extraction, Statement
from loaders.documents import documents, inputs
from loaders.fields import Fields

SEED = Path(__file__).parents[4] / "shared" / "seed" / "china-russia-2019-06-05.txt"
XI, PUTIN = "leader:xi-jinping", "leader:vladimir-putin"
CHINA, RUSSIA = "country:CHN", "country:RUS"
LEVEL = "comprehensive strategic partnership of coordination for a new era"

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed article is not there")


@pytest.fixture(scope="module")
def seed(spacy_model: str) -> Extraction:
    (document,) = documents(inputs([SEED]), Fields(date=Dated(date(2019, 6, 5))), 5_000_000)
    return Extractor(spacy_model).extract(document)  # type: ignore[arg-type]


def stated(seed: Extraction, type_: str, a: str, b: str, **slots: str) -> list[Statement]:
    """The statements of a type between two ends, either way round."""
    return [
        s
        for s in seed.statements
        if s.type == type_
        and {s.subject, s.object} == {a, b}
        and all(getattr(s, slot) == value for slot, value in slots.items())
    ]


@pytest.mark.parametrize(
    ("type_", "a", "b"),
    [
        ("LEADS", XI, CHINA),
        ("LEADS", PUTIN, RUSSIA),
        ("MET_WITH", XI, PUTIN),
        ("VISITED", XI, RUSSIA),
        ("ALIGNS_WITH", "initiative:BRI", "organisation:EAEU"),
        ("MEMBER_OF", CHINA, "organisation:UNSC"),
        ("MEMBER_OF", RUSSIA, "organisation:UNSC"),
    ],
)
def test_it_says_who_is_who_and_who_did_what(seed: Extraction, type_: str, a: str, b: str) -> None:
    assert stated(seed, type_, a, b)


def test_the_level_of_the_partnership_is_told_in_its_own_words(seed: Extraction) -> None:
    levels = {s.details.get("level") for s in stated(seed, "PARTY_TO_PARTNERSHIP", CHINA, RUSSIA)}
    assert LEVEL in levels


def test_each_of_the_two_statements_is_signed_by_both(seed: Extraction) -> None:
    signed = {(s.subject, s.object) for s in seed.statements if s.type == "SIGNED"}
    texts = {agreement for _, agreement in signed if "statement" in agreement}
    assert len(texts) == 2
    assert {(who, text) for who in (XI, PUTIN) for text in texts} <= signed


@pytest.mark.parametrize("at", ["UN", "SCO", "BRICS", "APEC", "G20"])
def test_they_coordinate_at_each_organisation(seed: Extraction, at: str) -> None:
    (found,) = stated(seed, "COORDINATES_AT", CHINA, RUSSIA, at=f"organisation:{at}")
    assert found.act is Act.AGREED


@pytest.mark.parametrize(
    ("sector", "act", "speaker"),
    [
        (sector, Act.CALLED_FOR, XI)
        for sector in (
            "economy-and-trade",
            "investment",
            "energy",
            "aerospace",
            "connectivity",
            "agriculture",
            "finance",
        )
    ]
    + [
        (sector, Act.PLEDGED, PUTIN)
        for sector in (
            "economy-and-trade",
            "agriculture",
            "finance",
            "science-and-technology",
            "environment",
            "telecommunications",
            "infrastructure",
            "education",
            "culture",
            "tourism",
        )
    ],
)
def test_each_sector_has_its_act_and_speaker(
    seed: Extraction, sector: str, act: Act, speaker: str
) -> None:
    found = stated(seed, "COOPERATES_IN", CHINA, RUSSIA, sector=f"sector:{sector}")
    assert (act, speaker) in {(s.act, s.said_by) for s in found}


@pytest.mark.parametrize("word", ["korean", "iran", "venezuela"])
def test_what_they_discussed_is_told(seed: Extraction, word: str) -> None:
    abouts = {s.about.lower() for s in stated(seed, "DISCUSSED", CHINA, RUSSIA)}
    assert any(word in about for about in abouts)


@pytest.mark.parametrize("goods", ["oil and gas", "soybeans"])
def test_putin_pledges_exports(seed: Extraction, goods: str) -> None:
    found = [s for s in seed.statements if (s.type, s.subject) == ("EXPORTS_TO", RUSSIA)]
    assert any(goods in s.details.get("goods", "") for s in found)
    assert {(s.object, s.act, s.said_by) for s in found} == {(CHINA, Act.PLEDGED, PUTIN)}


def test_every_quote_is_where_it_is_said_to_be(seed: Extraction) -> None:
    text = seed.document.text
    for s in seed.statements:
        assert text[s.passage.start : s.passage.end] == s.passage.text
        assert s.passage.start <= s.start < s.end <= s.passage.end


def test_other_stories_and_links_yield_nothing(seed: Extraction) -> None:
    for s in seed.statements:
        assert "Related article" not in s.passage.text
        assert "Su-35" not in s.passage.text
    names = " ".join(name for e in seed.entities for name in (e.name, *e.names)).lower()
    assert not [word for word in ("http", "moscowtimes", "panda", "zoo") if word in names]
