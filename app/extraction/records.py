"""From a reading to what is kept of it: statements with their evidence, mentions, entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from app.extraction.confidence import arcs_between, confidence
from app.extraction.people import Title
from app.extraction.reading import Reading, ReadSentence
from app.extraction.statements import Finding
from app.extraction.words import Sentence, Word
from app.model import (
    Act,
    Dated,
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
from app.text.dates import FoundDate, find_dates

# Of a title beside a name: the rule is a pattern of words, not of the parse.
_TITLE_CONFIDENCE = 0.95
# The kinds of mention that call an entity by a name; the others only point to it.
_NAMING = frozenset({"name", "alias", "acronym", "person", "term", "organisation", "thing"})


def record(reading: Reading) -> Extraction:
    """Read a document to its end and keep what it says."""
    return kept_of(reading, (s for r in reading.sentences() for s in statements_of(reading, r)))


def kept_of(reading: Reading, stated: Iterable[Statement]) -> Extraction:
    """What is kept of a document that was read to its end, with all that it stated."""
    statements: dict[str, Statement] = {}
    for statement in stated:
        statements.setdefault(statement.id, statement)
    words = {w.i: w for s in reading.unread for w in s.words}
    mentions = _mentions(reading, words)
    kept = tuple(statements.values())
    passages = {s.passage.start: s.passage for s in kept}
    return Extraction(
        reading.document,
        _entities(reading, words, kept, mentions),
        mentions,
        tuple(passages.values()),
        kept,
    )


def statements_of(reading: Reading, read: ReadSentence) -> Iterator[Statement]:
    """The statements of a sentence: one of each finding, in order, then those of its titles."""
    if not read.findings and not any(t.leads and t.people for t in read.titles):
        return
    passage = passage_of(reading, read.sentence)
    dates = _dates(reading, read.sentence)
    for finding in read.findings:
        yield _statement(reading, read.sentence, finding, passage, dates)
    for title in read.titles:
        yield from _offices(reading, read.sentence, title, passage)


def passage_of(reading: Reading, sentence: Sentence) -> Passage:
    start, end = reading.cleaned.to_original(sentence.start, sentence.end)
    return Passage(start, end, reading.document.text[start:end])


def _statement(
    reading: Reading,
    sentence: Sentence,
    finding: Finding,
    passage: Passage,
    dates: list[FoundDate],
) -> Statement:
    frame, source, target = finding.frame, finding.source, finding.target
    start, end = _span(reading, sentence, finding.words)
    countries = [reading.discourse.country(e) for e in (source, target)]
    a, b = (c.removeprefix("country:") if c.startswith("country:") else "" for c in countries)
    qualifiers = (finding.sector, finding.at, finding.about)
    return Statement(
        id=digest(reading.document.id, start, end, frame.type.name, source, target, *qualifiers),
        type=frame.type.name,
        subject=source,
        object=target,
        act=finding.act,
        passage=passage,
        start=start,
        end=end,
        rule=frame.name,
        cameo=frame.cameo,
        plover=frame.plover,
        goldstein=frame.goldstein,
        confidence=confidence(frame.type.name, finding.steps, arcs_between(*finding.words[1:3])),
        polarity=Polarity.NEGATIVE if finding.undone else Polarity.POSITIVE,
        sector=finding.sector,
        at=finding.at,
        about=finding.about,
        said_by=finding.said_by,
        date=_date(reading, sentence, finding, dates),
        dyad=dyad(a, b) if a and b else "",
        details=finding.details | ({"status": finding.status} if finding.status else {}),
    )


def _span(reading: Reading, sentence: Sentence, words: Iterable[Word]) -> tuple[int, int]:
    """The words that bear a statement, as far as they stand in its sentence."""
    here = [w for w in words if sentence.start <= w.start < sentence.end]
    return reading.cleaned.to_original(min(w.start for w in here), max(w.end for w in here))


def _dates(reading: Reading, sentence: Sentence) -> list[FoundDate]:
    """The dates at which something happened; not since when, nor anniversaries."""
    text = reading.cleaned.text[sentence.start : sentence.end]
    found = find_dates(text, reading.document.date)
    return [d for d in found if d.kind in ("absolute", "relative")]


def _date(
    reading: Reading, sentence: Sentence, finding: Finding, dates: list[FoundDate]
) -> Dated | None:
    """The date that stands nearest to the predicate, else the document's."""
    at = finding.word.start - sentence.start
    found = min(dates, key=lambda d: abs(d.start - at), default=None)
    if found is None:
        return reading.document.date
    future = finding.act in (Act.PLEDGED, Act.CALLED_FOR)
    return found.ahead if future and found.ahead else found.date


def _offices(
    reading: Reading, sentence: Sentence, title: Title, passage: Passage
) -> Iterator[Statement]:
    """Who leads what, as a title beside a name says."""
    if not title.leads:
        return
    leads = relation_types()["LEADS"]
    words = [w for w in sentence.words if title.ref.first <= w.i <= title.ref.last]
    start, end = _span(reading, sentence, words or [title.ref.head])
    for person in title.people:
        body = title.led_by(person)
        if not body:
            continue
        yield Statement(
            id=digest(reading.document.id, start, end, leads.name, person.id, body),
            type=leads.name,
            subject=person.id,
            object=body,
            act=Act.DID,
            passage=passage,
            start=start,
            end=end,
            rule="title",
            cameo=leads.cameo,
            plover=leads.plover,
            goldstein=leads.goldstein,
            confidence=_TITLE_CONFIDENCE,
            date=reading.document.date,
            details={"role": title.text} if title.text else {},
        )


def _mentions(reading: Reading, words: Mapping[int, Word]) -> tuple[Mention, ...]:
    found = []
    for ref in reading.refs.all:
        start, end = reading.cleaned.to_original(words[ref.first].start, words[ref.last].end)
        text = reading.document.text[start:end]
        found += [Mention(start, end, entity, text) for entity in ref.ids]
    return tuple(sorted(found, key=lambda m: (m.start, m.end, m.entity)))


def _entities(
    reading: Reading,
    words: Mapping[int, Word],
    statements: Iterable[Statement],
    mentions: Iterable[Mention],
) -> tuple[Entity, ...]:
    """All that the document names or speaks of, by id, with the names that it uses."""
    ids = {m.entity for m in mentions}
    for s in statements:
        ids.update(i for i in (s.subject, s.object, s.sector, s.at, s.about, s.said_by) if i)
    names = _names(reading, words)
    persons = {p.id: p for p in reading.people.known}
    ids.update(persons[i].country for i in ids & persons.keys() if persons[i].country)
    found = []
    for i in sorted(ids):
        used = tuple(sorted(names.get(i, set()) | (persons[i].called if i in persons else set())))
        if (person := persons.get(i)) is not None:
            entity = Entity(i, "Leader", person.name, represents=person.country, role=person.role)
        elif i in reading.things.entities:
            entity = reading.things.entities[i]
        else:
            entity = reading.lexicon.vocabulary.entities[i]
        found.append(replace(entity, names=used or entity.names))
    return tuple(found)


def _names(reading: Reading, words: Mapping[int, Word]) -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for ref in reading.refs.all:
        if ref.kind in _NAMING:
            text = reading.cleaned.text[words[ref.first].start : words[ref.last].end]
            for entity in ref.ids:
                names.setdefault(entity, set()).add(text)
    return names
