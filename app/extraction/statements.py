"""From a sentence to what it states: each frame tried on each word that may trigger it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import combinations

from app.extraction.actors import Actor, Scene
from app.extraction.acts import Assessment, assess
from app.extraction.arguments import AMOUNTS, Arguments, arguments, noun_subject, of_what
from app.extraction.frames import Frame, Frames
from app.extraction.mentions import term_ids
from app.extraction.phrases import phrase_words, wording
from app.extraction.things import AGREEMENTS, EVENTS, FIELDS, VAGUE, Things, listed
from app.extraction.wordlists import word_list
from app.extraction.words import Word
from app.model import Act
from app.relations import RelationType, relation_types

_LABELS = {
    "country": "Country",
    "leader": "Leader",
    "organisation": "Organisation",
    "initiative": "Initiative",
    "agreement": "Agreement",
    "sector": "Sector",
    "issue": "Issue",
    "event": "Event",
    "place": "Place",
}
# "called Iran and Iraq" does not bring those two together.
_ONE_BY_ONE = frozenset({"CONSULTS"})
_MARGINS = word_list("statements", "margins")
_LOCATIVE = frozenset({"in", "at", "from", "near", "outside", "inside", "around", "across"})
# "in the face of", "in line with": the noun of a preposition made of several words
_IDIOMS = word_list("statements", "idioms")


_VICTIM = ("against", "at", "on", "with")  # prepositions of whom a deed is done to
_DEEDS = frozenset({"MILITARY_ACTION", "SANCTIONS", "EXPELS_OR_RECALLS", "SEVERS_TIES"})


_STANCES = frozenset({"OPPOSES", "CONDEMNS", "SUPPORTS"})


@cache
def threat_of(frame: Frame) -> Frame:
    """What "threatens to" makes of a hostile deed."""
    kind = relation_types()["THREATENS"]
    return replace(frame, type=kind, cameo=kind.cameo, plover=kind.plover, goldstein=kind.goldstein)


def label_of(entity: str) -> str:
    return _LABELS[entity.partition(":")[0]]


# "the importance of X", "the need to end X": X is what was discussed.
_ASPECTS = word_list("statements", "aspects")
# The most parties that a relation is written out for in pairs; a larger group is no set of pairs.
_PAIRS_UP_TO = 5
_QUANTITIES = word_list("statements", "quantities")


@dataclass(slots=True)
class Finding:
    """One relation that a sentence states, before it becomes a statement of the document."""

    frame: Frame
    word: Word
    source: str
    target: str
    assessment: Assessment
    act: Act
    words: list[Word]
    steps: int = 0
    sector: str = ""
    at: str = ""
    about: str = ""
    said_by: str = ""
    status: str = ""
    details: dict[str, str] = field(default_factory=dict)

    @property
    def undone(self) -> bool:
        """Whether it is not so: denied by a "not", or brought to an end, but not both."""
        return self.assessment.negative != (self.frame.status in ("lifted", "ended"))


def find_statements(scene: Scene, frames: Frames, things: Things) -> Iterator[Finding]:
    """Yield the relations that one sentence states, in the order of its words."""
    memo: dict[int, tuple[Arguments, Assessment]] = {}
    for word in scene.sentence.words:
        name = scene.refs.at.get(word.i)
        if name is not None and word.is_verb() and name.kind in ("name", "alias", "acronym"):
            continue  # "the Joint Council on Combating Crime": part of a name
        for frame in frames.of(word):
            if word.i not in memo:
                memo[word.i] = (arguments(word), assess(word, scene.sentence, scene.refs))
            yield from _Match(scene, frame, word, *memo[word.i], things).findings()


@dataclass(slots=True)
class _Match:
    """One frame laid over one word."""

    scene: Scene
    frame: Frame
    word: Word
    args: Arguments
    assessment: Assessment
    things: Things

    def findings(self) -> Iterator[Finding]:
        frame, args = self.frame, self.args
        objects = [*args.obj, *args.slot("as")] if self.word.is_verb() else args.slot("of")
        objects += [w for o in objects if o.lemma in AMOUNTS for w in of_what(o)]
        if frame.object and not any(o.lemma in frame.object for o in objects):
            return
        if frame.subject and not any(s.lemma in frame.subject for s in args.subj):
            return
        if frame.means and not any(
            p.lemma in frame.means
            for s in ("with", "by", "at", "to")
            for w in args.slot(s)
            for p in w.conjuncts()
        ):
            return
        if frame.clause and not any(c.lemma in frame.clause for c in self._clauses()):
            return
        if not self._fits():
            return
        if frame.under and self.word.head.text.lower() not in frame.under:
            return
        pairs = list(self._symmetric() if frame.ends else self._directed())
        if not pairs:
            return
        sectors = self._sectors()
        places = self._places()
        if frame.type.qualifier == "at" and frame.type.to_qualifier and not places:
            return
        abouts = self._abouts()
        if any(
            not given for key, given in (("sector", sectors), ("at", places)) if key in frame.needs
        ):
            return
        for source, target in pairs:
            about = self._owned_thing(target)
            if "about" in frame.needs and not about and not abouts:
                continue
            for sector in sectors or [""]:
                for at in places or [""]:
                    for topic in ([about] if about else abouts) or [""]:
                        if topic in (source.id, target.id):
                            if frame.type.to_qualifier:
                                continue
                            topic = ""
                        yield self._finding(source, target, sector, at, topic)

    def _fits(self) -> bool:
        """Whether the words around the predicate are those that the frame asks for."""
        frame, word = self.frame, self.word
        if frame.particle and not any(
            c.dep in ("prt", "advmod") and c.lemma in frame.particle for c in word.children
        ):
            return False
        if frame.intransitive and self.args.obj and word.is_verb():
            return False
        if frame.direct and not (
            self.args.own or self.args.slot("with") or self.args.slot("between")
        ):
            return False
        nouns = self.args.obj if word.is_verb() else [word]
        around = [*word.children, *(c for n in nouns if n is not word for c in n.children)]
        if frame.unless and any(c.lemma in frame.unless for c in around):
            return False
        return not frame.modifier or any(c.lemma in frame.modifier for n in nouns for c in n.left)

    def _clauses(self) -> list[Word]:
        """The verbs of the clauses that complete the predicate: "gave envoys a day to leave"."""
        return [
            c
            for c in self.word.right
            if c.dep in ("xcomp", "ccomp") or (c.dep == "advcl" and c.tag == "VB")
        ] + [c for n in self.word.right if n.dep == "npadvmod" for c in n.right if c.tag == "VB"]

    # --- ends -------------------------------------------------------------

    def _slot(self, slot: str) -> list[Word]:
        if slot == "self":
            return [self.word]
        if slot == "speaker":  # who says it, where the relation is in saying it
            clause = self.word.head if self.word.dep == "acomp" else self.word
            finite = clause.dep in ("ccomp", "ROOT", "parataxis", "conj")
            return [w for w in [self.assessment.speaker] if w is not None and finite]
        if slot in ("clause", "doer"):  # "threatened to attack Iran", "alleged that Iran attacked"
            wanted = self.frame.clause
            clauses = [c for c in self._clauses() if not wanted or c.lemma in wanted]
            inner = [arguments(c) for c in clauses]
            if slot == "doer":
                told = zip(clauses, inner, strict=True)
                return [w for c, a in told for w in a.subj or c.all("nsubj")]
            return [
                w
                for a in inner
                for w in a.obj + [w for p in _VICTIM for w in a.slot(p)]
                if w is not self.word
            ]
        return self.args.slot(slot)

    def _actors(self, slot: str, labels: frozenset[str], *, owned: bool = False) -> list[Actor]:
        """Who stands in a slot, as far as the relation can take it."""
        if slot == "mod":
            found = self.scene.modifiers(self.word)
        elif slot in ("own", "subj_own"):
            owned_by = self.args.obj if slot == "own" else self.args.subj
            found = [a for o in owned_by for a in self.scene.modifiers(o)]
            if slot == "subj_own" and not found:  # "imposed sanctions that hit Iran"
                found = [a for o in owned_by for w in noun_subject(o) for a in self.scene.actors(w)]
        else:
            found = [a for w in self._slot(slot) for a in self.scene.actors(w, owned=owned)]
        if slot in _LOCATIVE and self.frame.type.name not in (
            "VISITED",
            "EXPORTS_TO",
            "INVESTS_IN",
            "MILITARY_ACTION",
            "HOSTS",
        ):
            found = [a for a in found if not a.place]
        return [a for a in map(self._fold, found) if a.id and label_of(a.id) in labels]

    def _fold(self, actor: Actor) -> Actor:
        """The country for its leader, where the relation is between countries."""
        if actor.id.startswith("leader:") and (
            self.frame.type.folds or "Leader" not in self.frame.type.source
        ):
            country = self.scene.discourse.country(actor.id)
            if country.startswith("organisation:"):
                return actor
            return Actor(country, actor.word, actor.steps, actor.about)
        return actor

    def _symmetric(self) -> Iterator[tuple[Actor, Actor]]:
        labels = self.frame.source_labels or self.frame.type.source
        slots = self.frame.ends
        if "between" in slots and self.args.slot("between"):
            slots = tuple(s for s in slots if s in ("between", "mod"))
        found: dict[str, Actor] = {}
        partners: set[str] = set()
        for slot in slots:
            for actor in self._actors(slot, labels):
                if actor.id not in found and slot in ("with", "to", "obj"):
                    partners.add(actor.id)
                found.setdefault(actor.id, actor)
        if len(partners) == len(found) or self.frame.type.name not in _ONE_BY_ONE:
            partners = set()
        leaders = {self.scene.discourse.country(i) for i in found if i.startswith("leader:")}
        ends = [a for a in found.values() if a.id not in leaders]
        if len(ends) == 1 and self.frame.implied and self.frame.type.qualifier != "about":
            ends += self._partner(ends[0])
        if len(ends) > _PAIRS_UP_TO:
            return
        apart = self._apart(slots, labels)
        for a, b in combinations(ends, 2):
            if a.id in partners and b.id in partners:
                continue
            if (a.id in apart) and (b.id in apart):
                continue
            if self.scene.discourse.country(a.id) != self.scene.discourse.country(
                b.id
            ) or not self.scene.discourse.country(a.id):
                yield a, b

    def _apart(self, slots: tuple[str, ...], labels: frozenset[str]) -> set[str]:
        """Those met one by one: in "his meetings with A and B", A and B did not meet."""
        if self.word.tag != "NNS" or "with" not in slots:
            return set()
        return {a.id for a in self._actors("with", labels)}

    def _partner(self, one: Actor) -> list[Actor]:
        """The country that goes without saying: the last one named, else the other of two."""
        country = self.scene.discourse.country
        for word in reversed(self.scene.sentence.words):
            ref = self.scene.refs.at.get(word.i) if word.i < self.word.i else None
            if ref is not None and ref.kind in ("name", "alias", "acronym", "person"):
                for other in map(country, ref.ids):
                    if other.startswith("country:") and other != country(one.id):
                        return [Actor(other, one.word, one.steps + 1)]
        discourse = self.scene.discourse
        pair = discourse.main[:2] if discourse.bilateral else ()
        if country(one.id) in pair:
            return [Actor(c, one.word, one.steps + 1) for c in pair if c != country(one.id)]
        return []

    def _directed(self) -> Iterator[tuple[Actor, Actor]]:
        kind = self.frame.type
        sources = next(
            (
                a
                for s in self.frame.source
                if (a := self._actors(s, self.frame.source_labels or kind.source))
            ),
            [],
        )
        given = {a.id for a in sources}
        targets = next(
            (
                t
                for s in self.frame.target
                if (t := [a for a in self._targets(s, kind) if s != "own" or a.id not in given])
            ),
            [],
        )
        if sources:
            sources = sources + [a for s in self.frame.also for a in self._actors(s, kind.source)]
        if not sources and self.frame.implied and targets:
            sources = self._partner(targets[0])
        country = self.scene.discourse.country
        if self.frame.plural and len({t.id for t in targets}) < 2:
            return
        own = {a.id for a in sources}
        targets = [t for t in targets if t.about is None or t.id not in own]
        if kind.name == "MEDIATES" and own & {t.id for t in targets}:
            return  # who settles his own dispute mediates in none
        for source in sources:
            for target in targets:
                if source.id != target.id and (
                    kind.name == "LEADS"  # the one relation of a country to its own
                    or not country(source.id)
                    or country(source.id) != country(target.id)
                ):
                    yield source, target

    def _targets(self, slot: str, kind: RelationType) -> list[Actor]:
        labels = self.frame.target_labels or kind.target
        found = self._actors(slot, labels, owned=kind.owned)
        if found:
            avoid = self.frame.avoid
            return [a for a in found if a.about is None or a.about.lemma not in avoid]
        if self.frame.target_labels and self._actors(slot, kind.target, owned=kind.owned):
            return []  # it is somebody's, which a frame that takes actors reads
        return [
            Actor(entity, part, about=None)
            for word in self._slot(slot)
            for part in word.conjuncts()
            for entity in self._open_targets(part, labels)
        ]

    def _open_targets(self, word: Word, labels: frozenset[str]) -> list[str]:
        """The ids of the agreement, event or issue that a phrase names, as the relation takes."""
        if not word.is_noun():
            return []
        if word.lemma in (
            "number",
            "series",
            "raft",
            "package",
            "set",
            "pair",
            "host",
            "couple",
            "range",
        ):
            for child in word.right:
                if child.lemma == "of":
                    return [e for g in child.children for e in self._open_targets(g, labels)]
        if "Agreement" in labels and word.lemma in AGREEMENTS:
            return self._agreements(word)
        if "Event" in labels and word.lemma in EVENTS:
            return [i for i in [self.things.of("Event", phrase_words(word))] if i]
        if "Issue" in labels and (
            self.frame.open or term_ids([word], self.scene.refs, ("issue:",))
        ):
            terms = term_ids(phrase_words(word), self.scene.refs, ("issue:",))
            return terms[:1] or [
                i
                for i in [self.things.of("Issue", phrase_words(word, 9))]
                if i and word.lemma not in VAGUE
            ]
        return []

    def _agreements(self, word: Word) -> list[str]:
        known = term_ids(word.subtree(), self.scene.refs, ("agreement:",))
        if known:
            return known[:1]
        topics = [c for c in word.right if c.dep == "prep" and c.lemma in ("on", "for")]
        topics += [c for t in topics for c in t.right if c.dep == "conj" and c.pos == "ADP"]
        if topics and word.head.is_verb():
            topics += [
                c
                for c in word.head.right
                if c.dep in ("prep", "conj") and c.lemma == topics[0].lemma and c.i > topics[0].i
            ]
        if word.tag == "NNS" and len(topics) > 1:
            left = [w for w in phrase_words(word, 4) if w.i < word.i]
            each = [
                wording([*left]) + " " + word.lemma + " " + wording(_until(t, topics))
                for t in topics
            ]
            return [i for name in each if (i := self.things.named("Agreement", name))]
        phrase = _complement(word)
        if len(phrase) == 1 and any(c.text.lower() in ("the", "this", "that") for c in word.left):
            return self.things.last("Agreement")  # "the pact": the one spoken of before
        return [i for i in [self.things.of("Agreement", phrase)] if i]

    def _owned_thing(self, target: Actor) -> str:
        if target.about is None or self.frame.type.qualifier != "about":
            return ""
        if target.about.lemma in _ASPECTS:  # "the importance of France's engagement"
            inner = [g for c in target.about.right if c.lemma == "of" for g in c.all("pobj")]
            return self._owned_thing(replace(target, about=inner[0])) if inner else ""
        terms = term_ids([target.about], self.scene.refs, ("issue:", "event:"))
        if terms:
            return terms[0]
        phrase = phrase_words(target.about, 12)
        telling = [
            w
            for w in phrase
            if w.pos in ("NOUN", "PROPN", "ADJ")
            and w.lemma not in VAGUE
            and not self._names_actor([w])
        ]
        label = "Event" if target.about.lemma in EVENTS else "Issue"
        return self.things.of(label, phrase) if telling else ""

    # --- qualifiers -------------------------------------------------------

    def _abouts(self) -> list[str]:
        if self.frame.type.qualifier != "about":
            return []
        found: list[str] = []
        for slot in self.frame.about:
            for word in self._slot(slot):
                found += [i for phrase in self._topics(word) if (i := phrase) and i not in found]
            if found:
                break
        return found if self.frame.type.name in ("DISCUSSED", "CONSULTS") else found[:1]

    def _topics(self, word: Word) -> Iterator[str]:
        """The issues that a phrase lists; "a number of issues, including X" lists X."""
        if word.lemma in _MARGINS or word.ent in ("DATE", "TIME"):
            return
        vague = word.lemma in VAGUE or word.lemma in _QUANTITIES or word.lemma in _ASPECTS
        if vague and (examples := _examples(word)):
            for noun in examples:
                yield from self._topics(noun)
            return
        if word.is_verb():
            clause = [w for w in word.subtree() if word.i <= w.i < word.i + 9]
            if any(w.is_noun() for w in clause):
                yield self.things.of("Issue", clause)
            return
        for phrase in listed(word):
            if issue := self._issue(phrase) or self._country(phrase):
                yield issue

    def _issue(self, phrase: Sequence[Word]) -> str:
        known = term_ids(phrase, self.scene.refs, ("issue:",))
        if known and len(phrase) <= 3:
            return known[0]
        telling = [
            w
            for w in phrase
            if w.pos in ("NOUN", "PROPN", "VERB")
            and w.lemma not in VAGUE
            and w.lemma not in _QUANTITIES
            and not self._names_actor([w])
        ]
        return self.things.of("Issue", phrase) if telling else ""

    def _country(self, phrase: Sequence[Word]) -> str:
        """The country that is itself the topic: "they discussed Afghanistan"."""
        ref = self.scene.refs.at.get(phrase[-1].i) if phrase else None
        topic = ref.ids[0] if ref and ref.kind in ("name", "alias") and len(ref.ids) == 1 else ""
        return topic if topic.startswith("country:") and ref and ref.first == phrase[0].i else ""

    def _sectors(self) -> list[str]:
        if self.frame.type.qualifier != "sector":
            return []
        found: list[str] = []
        refs = self.scene.refs
        for slot in self.frame.sector:
            if slot in ("mod", "self"):
                words = [
                    w
                    for c in self.word.left
                    if c.dep in ("amod", "compound", "nmod", "poss")
                    for w in c.subtree()
                ]
                words += [self.word] if slot == "self" else []
                found += [i for i in term_ids(words, refs) if i not in found]
                continue
            for word in self._slot(slot):
                if word.i < self.word.i and slot not in ("subj", "obj"):
                    continue
                terms = term_ids(word.subtree(), refs)
                found += [i for i in terms if i not in found]
                if not terms and slot in ("in", "on", "against", "obj") and word.is_noun():
                    found += [i for i in self._unlisted_sectors(word) if i and i not in found]
        return found

    def _unlisted_sectors(self, word: Word) -> Iterator[str]:
        if word.lemma in FIELDS:
            inner = [
                g
                for c in word.right
                if c.dep == "prep" and c.lemma in ("of", "from", "such", "like")
                for g in c.children
                if g.dep == "pobj"
            ]
            for noun in inner:
                yield from self._unlisted_sectors(noun)
            return
        for phrase in listed(word):
            if (
                phrase
                and not self._names_actor(phrase)
                and not (
                    phrase[-1].lemma in _IDIOMS
                    or phrase[0].lemma in _IDIOMS
                    or phrase[0].lemma in VAGUE
                )
                and not any(w.ent in ("DATE", "TIME") for w in phrase)
            ):
                yield self.things.of("Sector", phrase[:7])

    def _names_actor(self, words: Sequence[Word]) -> bool:
        return any((r := self.scene.refs.at.get(w.i)) and r.kind != "term" for w in words)

    def _places(self) -> list[str]:
        """The organisations and events at which a relation takes place."""
        if self.frame.type.qualifier != "at":
            return []
        found: list[str] = []
        for slot in self.frame.at:
            for word in self._slot(slot):
                for part in _within(word):
                    ref = self.scene.refs.at.get(part.i)
                    for entity in ref.ids if ref else ():
                        if (
                            entity.startswith(("organisation:", "event:", "initiative:"))
                            and entity not in found
                        ):
                            found.append(entity)
                    if (
                        ref is None
                        and self.frame.type.name == "MET_WITH"
                        and part.lemma in EVENTS
                        and len(phrase_words(part)) > 1
                    ):
                        found.append(self.things.of("Event", phrase_words(part, 6)))
        return found if self.frame.type.to_qualifier else found[:1]

    # --- putting together -------------------------------------------------

    def _finding(self, source: Actor, target: Actor, sector: str, at: str, about: str) -> Finding:
        frame, assessment = self.frame, self.assessment
        act = frame.act or assessment.act
        if frame.type.name in _DEEDS and assessment.threat:
            frame, act = threat_of(frame), Act.DID
        if frame.type.name in _STANCES and assessment.purpose and act is Act.PLEDGED:
            act = Act.DID  # who does something to counter a threat opposes it already
        said_by = self._speaker(source)
        if frame.act is None and act is Act.DID and assessment.speaker is not None and said_by:
            act = Act.SAID
        words = [self.word, source.word, target.word]
        finding = Finding(
            frame,
            self.word,
            source.id,
            target.id,
            assessment,
            act,
            words,
            steps=source.steps + target.steps,
            sector=sector,
            at=at,
            about=about,
            said_by=said_by,
            status=assessment.status or ("" if assessment.negative else frame.status),
        )
        for key in ("goods", "amount", "level", "role"):
            for slot in getattr(frame, key):
                if (text := self._detail(slot)) and key not in finding.details:
                    finding.details[key] = text
        return finding

    def _speaker(self, source: Actor) -> str:
        if self.assessment.speaker is not None:
            speakers = self.scene.actors(self.assessment.speaker)
            if len(speakers) == 1 and speakers[0].id.startswith(
                ("leader:", "country:", "organisation:")
            ):
                return speakers[0].id
        ref = self.scene.refs.at.get(source.word.i)
        if (
            ref is not None
            and len(ref.ids) == 1
            and ref.ids[0] != source.id
            and ref.ids[0].startswith("leader:")
        ):
            return ref.ids[0]
        return ""

    def _detail(self, slot: str) -> str:
        heads = [self.word] if slot == "self" else self._slot(slot)
        for head in heads:
            if head.is_noun() and not self._names_actor([head]):
                return wording(phrase_words(head, 16, joined=True, tails=_NAMING - {"between"}))
        return ""


def _within(word: Word) -> list[Word]:
    """What a phrase lists; of "the margins of X" it is X."""
    if word.lemma in _MARGINS:
        return [p for c in word.right if c.lemma == "of" for g in c.children for p in g.conjuncts()]
    return word.conjuncts()


def _examples(word: Word) -> list[Word]:
    """The nouns behind "of", "including" or "such as" under a vague noun."""
    found: list[Word] = []
    for child in word.right:
        if child.dep == "prep" and (
            child.lemma in ("of", "on", "include", "like", "as")
            or child.text.lower() in ("including", "such")
        ):
            nouns = [g for g in child.children if g.dep == "pobj"]
            deeper = [
                g for c in child.children if c.dep == "prep" for g in c.children if g.dep == "pobj"
            ]
            found += deeper if any(n.lemma in VAGUE for n in nouns) and deeper else nouns
            found += [o for c in child.children if c.dep == "pcomp" for o in c.all("dobj")]
        elif child.dep == "acl" and child.tag == "VB":
            found += [o for o in child.all("dobj") if o.is_noun()]
    return found


def _until(prep: Word, others: Sequence[Word]) -> list[Word]:
    """The words of one prepositional phrase, without the others that hang on it."""
    stop = {w.i for o in others if o is not prep for w in o.subtree()}
    found = [w for w in prep.subtree() if w.i not in stop]
    while found and (found[-1].dep in ("cc", "punct")):
        found.pop()
    return found


# The prepositions that go on with an agreement's name; "with Iran" only tells the other side.
_NAMING = frozenset({"of", "for", "on", "in", "between", "to", "against"})


def _complement(word: Word) -> list[Word]:
    """An agreement's name: its phrase and, if that says too little, what it is to do."""
    words = phrase_words(word, tails=_NAMING, dates=False)
    clause = next(
        (
            c
            for c in word.right
            if c.dep in ("acl", "relcl") and c.tag in ("VB", "VBG", "VBZ", "VBP")
        ),
        None,
    )
    if clause is not None and len(words) <= 3 and clause.i - word.i < 7:
        words = words + [w for w in clause.subtree() if w.i < clause.i + 9]
        while words and words[-1].dep in ("prep", "det", "punct", "cc", "aux", "amod", "compound"):
            words.pop()
    return words


def distinct(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings of one sentence without those that another one says better.

    Of two that say the same the first stays; "cooperate" without a sector goes where the
    sentence names one for the same pair."""
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        ends = (finding.source, finding.target)
        if finding.frame.type.symmetric:
            ends = (min(ends), max(ends))
        qualifiers = (finding.sector, finding.at, finding.about)
        key: tuple[object, ...] = (finding.frame.type.name, ends, *qualifiers)
        kept.setdefault(key, finding)
    for key, finding in kept.items():
        bare = not (finding.sector or finding.at or finding.about)
        if (
            bare
            and finding.frame.type.qualifier
            and any(k[:2] == key[:2] and k != key for k in kept)
        ):
            continue
        yield finding
