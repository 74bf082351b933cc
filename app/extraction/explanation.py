"""Why a document was read as it was, for those who write frames: reading -> explanation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.extraction.actors import Scene
from app.extraction.confidence import arcs_between, precision_of
from app.extraction.misses import Miss, misses
from app.extraction.reading import Reading, ReadSentence
from app.extraction.records import kept_of, passage_of, statements_of
from app.extraction.statements import Finding
from app.extraction.words import Sentence, Word
from app.model import Act, Entity, Passage, Statement


@dataclass(frozen=True, slots=True)
class ExplainedMention:
    """Words that mean somebody or something: characters of Document.text, end excluded.

    entities  ids, none where a title or the like could not be resolved
    kind      name, demonym, capital, person, role, pronoun, group, term ...
    steps     of coreference that it took"""

    start: int
    end: int
    text: str
    entities: tuple[str, ...]
    kind: str
    steps: int


@dataclass(frozen=True, slots=True)
class Weight:
    """What a statement's confidence is made of; see app/extraction/confidence.py.

    steps  of coreference, both ends; arcs: between the ends in the parse"""

    precision: float
    steps: int
    arcs: int


@dataclass(frozen=True, slots=True)
class ExplainedStatement:
    """A statement with the words that made it.

    word            the one that triggered the frame, "" for a title
    source, target  the words that name the ends, "" for a title
    why             what decided its act and polarity
    weight          None for a title, whose confidence is one for all"""

    statement: Statement
    word: str = ""
    source: str = ""
    target: str = ""
    why: tuple[str, ...] = ()
    weight: Weight | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """One word of a parse, as it was mended; head: a place in the sentence, its own for a root."""

    text: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    passage: Passage
    mentions: tuple[ExplainedMention, ...]
    statements: tuple[ExplainedStatement, ...]
    misses: tuple[Miss, ...]
    parse: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document read from end to end.

    home      the country whose text it is, "" if unknown
    voices    who "we" are outside quotes
    main      the countries it names most, most named first; bilateral: whether two of them are
              what it is about
    entities  by id: all that its mentions and statements use"""

    source: str
    title: str
    home: str
    voices: tuple[str, ...]
    main: tuple[str, ...]
    bilateral: bool
    entities: Mapping[str, Entity]
    sentences: tuple[ExplainedSentence, ...]


def explain(reading: Reading) -> Explanation:
    """Read a document to its end and tell why each sentence was read as it was."""
    discourse = reading.discourse
    home, voices = discourse.home, discourse.voices
    told: list[ExplainedSentence] = []
    stated: dict[str, Statement] = {}
    for read in reading.sentences():
        new = []
        for each in _explained(reading, read):
            if each.statement.id not in stated:
                new.append(each)
            stated.setdefault(each.statement.id, each.statement)
        told.append(_sentence(reading, read, tuple(new)))
    entities = kept_of(reading, stated.values()).entities
    return Explanation(
        reading.document.source,
        reading.document.title,
        home,
        voices,
        discourse.main,
        discourse.bilateral,
        {e.id: e for e in entities},
        tuple(told),
    )


def _sentence(
    reading: Reading, read: ReadSentence, stated: tuple[ExplainedStatement, ...]
) -> ExplainedSentence:
    """What a sentence holds, told while the text behind it is still unread."""
    sentence, lexicon = read.sentence, reading.lexicon
    scene = Scene(sentence, reading.refs, reading.discourse, lexicon.vocabulary)
    return ExplainedSentence(
        passage_of(reading, sentence),
        tuple(_mentions(reading, sentence)),
        stated,
        tuple(misses(scene, lexicon.frames, reading.things, read.findings)),
        tuple(_parse(sentence)),
    )


def _explained(reading: Reading, read: ReadSentence) -> Iterator[ExplainedStatement]:
    """The statements of a sentence: those of its findings, then those of its titles."""
    findings = iter(read.findings)
    for statement in statements_of(reading, read):
        if (finding := next(findings, None)) is None:
            yield ExplainedStatement(statement, why=("the title beside the name",))
            continue
        word, source, target = finding.words[:3]
        yield ExplainedStatement(
            statement,
            word.text,
            _named(reading, read.sentence, source),
            _named(reading, read.sentence, target),
            tuple(_reasons(finding)),
            Weight(
                precision_of(finding.frame.type.name), finding.steps, arcs_between(source, target)
            ),
        )


def _reasons(finding: Finding) -> Iterator[str]:
    """What decided the act and the polarity of a finding."""
    assessment = finding.assessment
    speaker = f"“{assessment.speaker.text}” says it" if assessment.speaker is not None else ""
    if finding.frame.act is not None:
        yield f"frame {finding.frame.name} is always {finding.act}"
    elif assessment.threat and finding.act is Act.DID:
        yield f"threatened: “{assessment.why or 'threat'}”"
    elif finding.act is assessment.act:
        yield f"“{assessment.why}”" if assessment.why else "nothing makes it less than done"
    elif finding.act is Act.DID:
        yield "a deed that is done in order to do this"
    if speaker:
        yield speaker
    if assessment.negative and not assessment.status:
        yield "a “not” or “no” beside it"
    if finding.status:
        yield f"{finding.status}" + (f": “{assessment.why}”" if assessment.status else "")


def _mentions(reading: Reading, sentence: Sentence) -> Iterator[ExplainedMention]:
    """The mentions of a sentence in order; of one that goes beyond it the part within."""
    refs = {id(r): r for w in sentence.words if (r := reading.refs.at.get(w.i))}
    for ref in refs.values():
        inside = [w for w in sentence.words if ref.first <= w.i <= ref.last]
        start, end = reading.cleaned.to_original(inside[0].start, inside[-1].end)
        text = reading.document.text[start:end]
        yield ExplainedMention(start, end, text, ref.ids, ref.kind, ref.steps)


def _named(reading: Reading, sentence: Sentence, word: Word) -> str:
    """The words of the mention that a word belongs to, else the word."""
    ref = reading.refs.at.get(word.i)
    inside = [w for w in sentence.words if ref and ref.first <= w.i <= ref.last] or [word]
    return reading.cleaned.text[inside[0].start : inside[-1].end]


def _parse(sentence: Sentence) -> Iterator[Node]:
    places = {w.i: n for n, w in enumerate(sentence.words)}
    for n, word in enumerate(sentence.words):
        yield Node(word.text, word.tag, word.dep, places.get(word.head.i, n))
