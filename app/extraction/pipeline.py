"""The stages in order, for many documents: clean, parse, read, record. One call for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from app.extraction.english import PipelineEnglish
from app.extraction.frames import Frames, frames
from app.extraction.mentions import Matcher
from app.extraction.offices import index_offices
from app.extraction.parsing import load_pipeline, parts
from app.extraction.reading import Lexicon, Reading
from app.extraction.records import record
from app.extraction.roles import RoleMatcher
from app.model import Document, Extraction
from app.text.capitals import mixed_case
from app.text.clean import CleanText, clean
from app.vocabulary import vocabulary


class Extractor:
    """Reads documents. Holds the spaCy pipeline and the vocabularies; made once, used for all."""

    def __init__(self, model: str, rules: Frames | None = None) -> None:
        self.nlp = load_pipeline(model)
        self.english = PipelineEnglish(self.nlp)
        known = vocabulary()
        matcher = Matcher(known, lambda text: [t.text for t in self.nlp.tokenizer(text)])
        self.lexicon = Lexicon(
            known, matcher, RoleMatcher(known), index_offices(known), rules or frames()
        )

    def extract(self, document: Document) -> Extraction:
        """All that one document says."""
        return next(self.extract_all([document]))

    def extract_all(self, documents: Iterable[Document], batch: int = 32) -> Iterator[Extraction]:
        """Yield what each document says, in order, `batch` texts parsed at a time."""
        return map(record, self.read_all(documents, batch))

    def read_all(self, documents: Iterable[Document], batch: int = 32) -> Iterator[Reading]:
        """Yield each document parsed and ready to be read, in order."""
        pending: list[tuple[Document, CleanText, int]] = []

        def texts() -> Iterator[tuple[str, int]]:
            for document in documents:
                cleaned = clean(document.text)
                cleaned = replace(cleaned, text=mixed_case(cleaned.text, self.english))
                pieces = parts(cleaned.text)
                pending.append((document, cleaned, len(pieces)))
                for offset, text in pieces:
                    yield text, offset

        docs: list[tuple[Doc, int]] = []
        for doc, offset in self.nlp.pipe(texts(), as_tuples=True, batch_size=batch):
            docs.append((doc, offset))
            if len(docs) == pending[0][2]:
                document, cleaned, _ = pending.pop(0)
                yield Reading(self.lexicon, document, cleaned, docs)
                docs = []
