"""The text stages on real texts, where those are at hand: nothing is lost, moved or invented."""

import re
from pathlib import Path

import pytest

from app.model import Document
from app.text.clean import clean
from app.text.metadata import describe

SHARED = Path(__file__).parents[3].parent / "shared"
SEED = SHARED / "seed" / "china-russia-2019-06-05.txt"
CORPUS = SHARED / "corpus" / "white-house-readouts"


@pytest.mark.skipif(not SEED.exists(), reason="the seed article is not here")
def test_the_seed_article_is_paragraphs_of_whole_sentences() -> None:
    stored = SEED.read_text(encoding="utf-8")
    cleaned = clean(stored)
    paragraphs = cleaned.text.split("\n\n")
    assert len(paragraphs) == 32
    assert all(paragraph.endswith(".") for paragraph in paragraphs)
    assert "http" not in cleaned.text
    assert "Related article" not in cleaned.text
    assert "the two countries and the world as well." in cleaned.text
    assert "China-Russia relationship" in cleaned.text
    for start, end in cleaned.paragraphs():
        low, high = cleaned.to_original(start, end)
        assert stored[low] == cleaned.text[start]
        assert stored[high - 1] == cleaned.text[end - 1]


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of readouts is not here")
def test_readouts_keep_nearly_all_their_words() -> None:
    for path in sorted(CORPUS.glob("*.md"))[::40]:
        stored = path.read_text(encoding="utf-8")
        cleaned = clean(stored)
        body = stored.split("\n---\n", 1)[1]
        body = re.sub(r"\]\([^)]*\)|https?://\S+|<[^>]*>|&\w+;", " ", body)
        words = re.findall(r"[A-Za-z]{2,}", body)
        kept = re.findall(r"[A-Za-z]{2,}", cleaned.text)
        assert len(kept) > 0.95 * len(words), path.name
        document = describe(Document(stored, path.name))
        assert document.title
        assert document.date is not None
        assert document.date.day.isoformat() == path.name[:10]
        assert document.url.startswith("https://")
