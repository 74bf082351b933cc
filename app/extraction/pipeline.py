"""The stages in order: clean, parse, name, resolve, match, assess. One call for a whole document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from app.extraction.actors import Scene
from app.extraction.confidence import arcs_between, confidence
from app.extraction.discourse import Discourse, most_named
from app.extraction.frames import Frame, Frames, frames
from app.extraction.home import home_of, voices_of
from app.extraction.mentions import Matcher, Refs, named_refs
from app.extraction.parsing import load_pipeline, parts
from app.extraction.people import People, RoleMatcher, read_people
from app.extraction.repairs import repair
from app.extraction.statements import Finding, distinct, find_statements
from app.extraction.things import Things
from app.extraction.words import Sentence, sentences_of
from app.model import (
    Act,
    Dated,
    Document,
    Entity,
    Extraction,
    Mention,
    Passage,
    Polarity,
    Statement,
    digest,
    dyad,
)
from app.relations import relation_types
from app.text.clean import CleanText, clean
from app.text.dates import FoundDate, find_dates
from app.vocabulary import vocabulary


class Extractor:
    """Reads documents. Holds the spaCy pipeline and the vocabularies; made once, used for all."""

    def __init__(self, model: str, rules: Frames | None = None) -> None:
        self.nlp = load_pipeline(model)
        self.vocabulary = vocabulary()
        self.frames = rules or frames()
        self.matcher = Matcher(
            self.vocabulary, lambda text: [t.text for t in self.nlp.tokenizer(text)]
        )
        self.roles = RoleMatcher(self.vocabulary)

    def extract(self, document: Document) -> Extraction:
        """All that one document says."""
        return next(self.extract_all([document]))

    def extract_all(self, documents: Iterable[Document], batch: int = 32) -> Iterator[Extraction]:
        """Yield what each document says, in order, `batch` texts parsed at a time."""
        pending: list[tuple[Document, CleanText, int]] = []

        def texts() -> Iterator[tuple[str, tuple[int, int]]]:
            for document in documents:
                cleaned = clean(document.text)
                pieces = parts(cleaned.text)
                pending.append((document, cleaned, len(pieces)))
                for offset, text in pieces:
                    yield text, (len(pieces), offset)

        docs: list[tuple[Doc, int]] = []
        for doc, (_, offset) in self.nlp.pipe(texts(), as_tuples=True, batch_size=batch):
            docs.append((doc, offset))
            while pending and len(docs) >= pending[0][2]:
                document, cleaned, count = pending.pop(0)
                yield Reading(self, document, cleaned, docs[:count]).extraction()
                del docs[:count]


class Reading:
    """One document being read."""

    def __init__(
        self,
        extractor: Extractor,
        document: Document,
        cleaned: CleanText,
        docs: list[tuple[Doc, int]],
    ) -> None:
        self.extractor = extractor
        self.document = document
        self.cleaned = cleaned
        self.things = Things()
        self._dates: dict[str, list[FoundDate]] = {}
        self.people = People(extractor.vocabulary, document.date.day if document.date else None)
        self.pages: list[tuple[list[Sentence], Refs]] = []
        counts: Counter[str] = Counter()
        first = 0
        for doc, offset in docs:
            sentences = sentences_of(doc, offset, first)
            first += len(doc)
            words = [w for s in sentences for w in s.words]
            repair(sentences)
            refs = named_refs(words, extractor.matcher)
            read_people(words, refs, extractor.roles, self.people)
            self.pages.append((sentences, refs))
        self.discourse = Discourse(self.people)
        for _, refs in self.pages:
            for ref in refs.all:
                counts.update(
                    c for c in self.discourse.countries(ref.ids) if c.startswith("country:")
                )
        self.discourse.main, self.discourse.bilateral = most_named(counts)
        self.discourse.home = home_of(
            document, self.people, extractor.vocabulary, self.discourse.main
        )
        self.discourse.voices = voices_of(
            document, self.discourse.home, self.discourse.main, bilateral=self.discourse.bilateral
        )
        for person in self.people.known:
            if not person.country and person.role:
                person.country = self.discourse.home

    def extraction(self) -> Extraction:
        statements: dict[str, Statement] = {}
        mentions: list[Mention] = []
        for sentences, refs in self.pages:
            for sentence in sentences:
                self.discourse.resolve(sentence, refs)
                scene = Scene(sentence, refs, self.discourse, self.extractor.vocabulary)
                findings = list(find_statements(scene, self.extractor.frames, self.things))
                for finding in distinct(findings):
                    statement = self._statement(sentence, finding)
                    statements.setdefault(statement.id, statement)
                for statement in self._offices(sentence, refs):
                    statements.setdefault(statement.id, statement)
                self.discourse.read(sentence, refs)
            mentions += self._mentions(refs, sentences)
        passages = {s.passage.start: s.passage for s in statements.values()}
        entities = self._entities(statements.values(), mentions)
        return Extraction(
            self.document,
            entities,
            tuple(mentions),
            tuple(passages.values()),
            tuple(statements.values()),
        )

    def _passage(self, sentence: Sentence) -> Passage:
        start, end = self.cleaned.to_original(sentence.start, sentence.end)
        return Passage(start, end, self.document.text[start:end])

    def _statement(self, sentence: Sentence, finding: Finding) -> Statement:
        frame: Frame = finding.frame
        start, end = self.cleaned.to_original(
            min(w.start for w in finding.words), max(w.end for w in finding.words)
        )
        details = dict(finding.details)
        if finding.status:
            details["status"] = finding.status
        a, b = (self.discourse.country(e) for e in (finding.source, finding.target))
        pair = dyad(a[8:], b[8:]) if a.startswith("country:") and b.startswith("country:") else ""
        return Statement(
            id=digest(
                self.document.id,
                start,
                end,
                frame.type.name,
                finding.source,
                finding.target,
                finding.sector,
                finding.at,
                finding.about,
            ),
            type=frame.type.name,
            subject=finding.source,
            object=finding.target,
            act=finding.act,
            passage=self._passage(sentence),
            start=start,
            end=end,
            rule=frame.name,
            cameo=frame.cameo,
            plover=frame.plover,
            goldstein=frame.goldstein,
            confidence=confidence(
                frame.type.name, finding.steps, arcs_between(finding.words[1], finding.words[2])
            ),
            polarity=Polarity.NEGATIVE if finding.assessment.negative else Polarity.POSITIVE,
            sector=finding.sector,
            at=finding.at,
            about=finding.about,
            said_by=finding.said_by,
            date=self._date(sentence, finding),
            dyad=pair,
            details=details,
        )

    def _date(self, sentence: Sentence, finding: Finding) -> Dated | None:
        """The date that stands nearest to the predicate, else the document's."""
        text = self.cleaned.text[sentence.start : sentence.end]
        if text not in self._dates:
            self._dates[text] = [
                d
                for d in find_dates(text, self.document.date)
                if d.kind in ("absolute", "relative")
            ]
        at = finding.word.start - sentence.start
        found = min(self._dates[text], key=lambda d: abs(d.start - at), default=None)
        if found is None:
            return self.document.date
        ahead = finding.act in (Act.PLEDGED, Act.CALLED_FOR) and found.ahead
        return ahead or found.date

    def _offices(self, sentence: Sentence, refs: Refs) -> Iterator[Statement]:
        here = {w.i for w in sentence.words}
        leads = relation_types()["LEADS"]
        for title in self.people.titles:
            if title.ref.head.i not in here or not title.leads:
                continue
            for person in title.people:
                if not person.country:
                    continue
                start, end = self.cleaned.to_original(*_span(title, sentence))
                yield Statement(
                    id=digest(self.document.id, start, end, "LEADS", person.id, person.country),
                    type=leads.name,
                    subject=person.id,
                    object=person.country,
                    act=Act.DID,
                    passage=self._passage(sentence),
                    start=start,
                    end=end,
                    rule="title",
                    cameo="",
                    plover="",
                    goldstein=0.0,
                    confidence=0.95,
                    date=self.document.date,
                    details={"role": title.text} if title.text else {},
                )

    def _mentions(self, refs: Refs, sentences: list[Sentence]) -> list[Mention]:
        words = {w.i: w for s in sentences for w in s.words}
        found = []
        for ref in refs.all:
            if ref.first not in words or ref.last not in words:
                continue
            start, end = self.cleaned.to_original(words[ref.first].start, words[ref.last].end)
            found += [
                Mention(start, end, entity, self.document.text[start:end]) for entity in ref.ids
            ]
        return sorted(found, key=lambda m: (m.start, m.end, m.entity))

    def _entities(
        self, statements: Iterable[Statement], mentions: list[Mention]
    ) -> tuple[Entity, ...]:
        ids = {m.entity for m in mentions}
        for s in statements:
            ids.update(i for i in (s.subject, s.object, s.sector, s.at, s.about, s.said_by) if i)
        names: dict[str, set[str]] = {}
        for mention in mentions:
            names.setdefault(mention.entity, set()).add(" ".join(mention.text.split()))
        persons = {p.id: p for p in self.people.known}
        found = []
        for i in sorted(ids):
            used = tuple(sorted(names.get(i, ())))
            if i in persons:
                p = persons[i]
                found.append(
                    Entity(i, "Leader", p.name, names=used, represents=p.country, role=p.role)
                )
            elif i in self.things.entities:
                found.append(self.things.entities[i])
            elif (known := self.extractor.vocabulary.entities.get(i)) is not None:
                found.append(
                    Entity(
                        known.id,
                        known.label,
                        known.name,
                        known.aliases,
                        used,
                        known.wikidata,
                        known.iso2,
                        known.iso3,
                        since=known.since,
                        until=known.until,
                    )
                )
            else:
                raise LookupError(f"{i} is an id that neither the text nor the vocabulary made")
        return tuple(found)


def _span(title, sentence):
    words = {w.i: w for w in sentence.words}
    first, last = (
        words.get(title.ref.first, title.ref.head),
        words.get(title.ref.last, title.ref.head),
    )
    return first.start, last.end
