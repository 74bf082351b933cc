"""Every frame is held to its own proof by the real parser: what it finds, what it leaves."""

import re
from dataclasses import replace

import pytest

from app.extraction.frames import Frame, FrameError, frames, index
from app.extraction.pipeline import Extractor
from app.model import Document, Statement

_ENDS = re.compile(
    r"^(?P<text>.+?)\s*\[(?P<source>\S+) (?P<target>\S+?)(?: \| (?P<qualifier>\S+))?\]$", re.S
)


@pytest.fixture(scope="module")
def extractor(spacy_model: str) -> Extractor:
    return Extractor(spacy_model)


def stated(extractor: Extractor, frame: Frame, text: str) -> list[Statement]:
    """What one frame alone finds in a text."""
    extractor.lexicon = replace(extractor.lexicon, frames=index([frame]))
    return [s for s in extractor.extract(Document(text, "test")).statements if s.rule == frame.name]


def ends(statement: Statement) -> tuple[str, ...]:
    s = statement
    return (s.subject, s.object, s.sector, s.at, s.about)


def fits(entity: str, wanted: str) -> bool:
    """Whether an id is the one wanted: RUS is country:RUS; agreement is any agreement."""
    label, _, name = entity.partition(":")
    return wanted in (label, name)


def says(frame: Frame, statement: Statement, source: str, target: str, qualifier: str) -> bool:
    pairs = [(statement.subject, statement.object)]
    if frame.type.symmetric:
        pairs.append((statement.object, statement.subject))
    return any(fits(a, source) and fits(b, target) for a, b in pairs) and (
        not qualifier
        or any(fits(q, qualifier) for q in (statement.sector, statement.at, statement.about))
    )


@pytest.mark.parametrize("frame", frames().all, ids=lambda f: f.name)
def test_a_frame_finds_what_it_says(extractor: Extractor, frame: Frame) -> None:
    for proof in frame.says:
        match = _ENDS.match(proof)
        assert match, f"{frame.name}: write the proof as 'sentence [AAA BBB]': {proof!r}"
        found = stated(extractor, frame, match["text"])
        assert any(
            says(frame, s, match["source"], match["target"], match["qualifier"]) for s in found
        ), f"{frame.name} misses {proof!r}; it found {list(map(ends, found))}"


@pytest.mark.parametrize("frame", frames().all, ids=lambda f: f.name)
def test_a_frame_leaves_the_rest_alone(extractor: Extractor, frame: Frame) -> None:
    for sentence in frame.says_not:
        found = stated(extractor, frame, sentence)
        assert not found, (
            f"{frame.name} must leave {sentence!r} alone; it found {list(map(ends, found))}"
        )


def test_every_frame_has_its_proof() -> None:
    assert [f.name for f in frames().all if not f.says or not f.says_not] == []


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ({"type": "LIKES", "verb": "like", "ends": "subj obj"}, "LIKES"),
        ({"type": "MET_WITH", "ends": "subj obj"}, "verb"),
        ({"type": "MET_WITH", "verb": "meet"}, "ends"),
        (
            {"type": "MET_WITH", "verb": "meet", "ends": "subj obj", "codes": {"cameo": 40}},
            "quotes",
        ),
        ({"type": "MET_WITH", "verb": "meet", "ends": "subj obj", "where": "at"}, "where"),
    ],
)
def test_a_frame_that_cannot_be_read_says_why(keys: dict[str, object], word: str) -> None:
    from app.extraction.frames import _frames

    with pytest.raises(FrameError, match=word):
        list(_frames("file.yaml", "frame", dict(keys)))
