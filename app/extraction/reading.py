"""One document read from first sentence to last: who is named, who is meant, what is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from app.extraction.actors import Scene
from app.extraction.allegiance import settle
from app.extraction.cable_names import cable_refs
from app.extraction.discourse import Discourse, most_named
from app.extraction.frames import Frames
from app.extraction.home import body_of, here_of, home_of, voices_of
from app.extraction.introductions import read_people
from app.extraction.listed_people import join_people
from app.extraction.mentions import Matcher, Refs, named_refs, organisation_refs
from app.extraction.offices import Offices
from app.extraction.parties import party_refs
from app.extraction.patterns import pattern_refs
from app.extraction.people import People, Person, Title
from app.extraction.references import resolve
from app.extraction.repairs import repair, share_nouns
from app.extraction.roles import RoleMatcher
from app.extraction.statements import Finding, distinct, find_statements
from app.extraction.things import Things
from app.extraction.turns import speakers, turn
from app.extraction.words import Sentence, sentences_of
from app.model import Document
from app.text.cables import cable
from app.text.clean import CleanText
from app.vocabulary import Vocabulary


@dataclass(frozen=True)
class Lexicon:
    """What is known before a document is opened, with the matchers built from it."""

    vocabulary: Vocabulary
    matcher: Matcher
    roles: RoleMatcher
    offices: Offices
    frames: Frames


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """What one sentence states: the findings of its frames, and the offices of its titles."""

    sentence: Sentence
    findings: list[Finding]
    titles: list[Title]


class Reading:
    """A document's sentences with all their mentions; `sentences()` reads them in order, once.

    docs  the parsed parts of the clean text, each with the character at which it begins"""

    def __init__(
        self,
        lexicon: Lexicon,
        document: Document,
        cleaned: CleanText,
        docs: Iterable[tuple[Doc, int]],
    ) -> None:
        self.lexicon = lexicon
        self.document = document
        self.cleaned = cleaned
        self.things = Things(document.title)
        self.refs = Refs()
        self.unread: list[Sentence] = []
        self.people = People(lexicon.offices, document.date.day if document.date else None)
        year = document.date.day.year if document.date else None
        standing = lexicon.matcher.eras.at(year, cleaned.text)
        first = 0
        for doc, offset in docs:
            sentences = sentences_of(doc, offset, first)
            first += len(doc)
            repair(sentences)
            words = [w for s in sentences for w in s.words]
            named_refs(words, lexicon.matcher, self.refs, standing)
            share_nouns(words, self.refs)
            party_refs(words, self.refs, self.things, self.people)
            read_people(words, self.refs, lexicon.roles, self.people)
            join_people(sentences, self.refs)
            pattern_refs(words, self.refs, self.things)
            organisation_refs(words, self.refs, self.things)
            self.unread += sentences
        for ref in self.refs.all:
            ref.ids = tuple(self.people.now_called(i) for i in ref.ids)
        self.cable = cable(document.text)
        self.discourse = self._discourse()

    def _discourse(self) -> Discourse:
        """The memory to begin with: what the whole text is about, and whose it is."""
        discourse = Discourse(self.people)
        discourse.here = here_of(self.document, self.lexicon.vocabulary)
        if self.cable is not None:
            discourse.terse = True
            words = [w for s in self.unread for w in s.words]
            sender = self.cable.country
            cable_refs(words, self.refs, self.lexicon.vocabulary, sender, discourse.here)
        counts = Counter(
            c
            for ref in self.refs.all
            for c in discourse.countries(ref.ids)
            if c.startswith("country:")
        )
        main, bilateral = most_named(counts)
        home = home_of(self.document, self.people, self.lexicon.vocabulary, main)
        discourse.main, discourse.bilateral, discourse.home = main, bilateral, home
        discourse.body = body_of(self.document, self.people, self.refs, home)
        voices = voices_of(self.document, home, main, bilateral=bilateral)
        discourse.voices = voices or tuple(filter(None, [discourse.body]))
        host = discourse.here if self.cable is not None else ""
        discourse.turns = speakers(discourse, self.unread, self.refs)
        settle(self.people, self.refs, home, main, host, bilateral=bilateral)
        return discourse

    def sentences(self) -> Iterator[ReadSentence]:
        """Yield each sentence with what it states; later ones are understood by earlier ones."""
        titles: dict[int, list[Title]] = {}
        for title in self.people.titles:
            titles.setdefault(title.ref.head.i, []).append(title)
        for sentence in self.unread:
            if self.discourse.turns and (now := turn(self.discourse, sentence, self.refs)):
                self.discourse.voices = now
            resolve(self.discourse, sentence, self.refs)
            scene = Scene(sentence, self.refs, self.discourse, self.lexicon.vocabulary)
            findings = list(
                distinct(list(find_statements(scene, self.lexicon.frames, self.things)))
            )
            here = [t for w in sentence.words for t in titles.get(w.i, ())]
            for title in here:
                title.people += self._bearers(title)
            yield ReadSentence(sentence, findings, here)
            self.discourse.deeds += [(f.frame.type.name, f.source, f.target) for f in findings]
            self.discourse.read(sentence, self.refs)

    def _bearers(self, title: Title) -> list[Person]:
        """Whom a title without a name means, if it alone says whom they lead."""
        if not title.bare or not title.leads or (title.plural and not title.of):
            return []
        told = {(p.id, t.led_by(p)) for t in self.people.titles if t.leads for p in t.people}
        means = (self.discourse.person(i) for i in title.ref.ids)
        led = title.of or (self.discourse.home,)
        office = title.role.office if title.role and not title.any_head else ""
        found = [p for p in means if p and p.country in led and (not office or p.office == office)]
        return [p for p in found if (p.id, title.led_by(p)) not in told]
