"""One frame laid over one word of a sentence: whether it fits, and who stands in its slots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.extraction.actors import Actor, Scene
from app.extraction.acts import Assessment
from app.extraction.arguments import AMOUNTS, Arguments, arguments, upheld
from app.extraction.frames import Frame
from app.extraction.subjects import PAPERS, inherited_subject, noun_subject, of_what, own_subject
from app.extraction.things import Things
from app.extraction.wordlists import word_list
from app.extraction.words import Word
from app.model import LABELS

_LABELS = {label.lower(): label for label in LABELS}
_LOCATIVE = frozenset({"in", "at", "from", "near", "outside", "inside", "around", "across"})
# The types whose ends may be places, so that a capital after "in" is no mere address.
_PLACED = frozenset(
    {"VISITED", "EXPORTS_TO", "INVESTS_IN", "MILITARY_ACTION", "HOSTS", "EXPELS_OR_RECALLS"}
)
_SITES = word_list("matches", "sites")
# The types that a place gives to the country it lies in.
_SITED = frozenset({"VISITED", "HOSTS"})
_GATHERINGS = word_list("matches", "gatherings")
MARGINS = word_list("qualifiers", "margins")
_AT = ("in", "at", "on", "during")
# What several states do together, which then does something in their name.
_DEALINGS = PAPERS | word_list("matches", "dealings")
_STANCES = frozenset({"SUPPORTS", "OPPOSES", "CONDEMNS", "PROPOSES"})
_ISSUES = frozenset({"adopt", "conclude", "hold", "issue", "make", "publish", "release", "sign"})
_AGENDAS = word_list("matches", "agendas")
_NONFINITE = frozenset({"VB", "VBG"})
# The prepositions behind which a frame may ask for certain words.
MEANS = (
    "with",
    "by",
    "at",
    "to",
    "of",
    "for",
    "on",
    "in",
    "from",
    "off",
    "behind",
    "under",
    "into",
    "out",
)
_VICTIM = ("against", "at", "on", "with")  # prepositions of whom a deed is done to
_POSTS = frozenset({"embassy", "consulate", "mission", "legation", "commission"})
_FRONTIERS = frozenset({"border", "frontier", "boundary", "line"})
# The slots behind the nouns that a frame asks for after a preposition.
_BEHIND = {"means_of": ("of", "to", "by", "from", "on"), "means_with": ("with", "against")}
_IF = frozenset({"if", "unless", "should", "until", "before"})
_ANSWERED = ("to", "for", "after")  # and of what it answers


def _asks_how(clause: Word) -> bool:
    return any(
        c.text.lower() in ("how", "whether", "ways")
        for w in (clause, *clause.all("xcomp"))
        for c in w.left
    )


def label_of(entity: str) -> str:
    return _LABELS[entity.partition(":")[0]]


def _from(noun: Word) -> list[Word]:
    return [g for c in noun.right if c.dep == "prep" and c.lemma == "from" for g in c.all("pobj")]


@dataclass(slots=True)
class Match:
    """One frame laid over one word.

    args        the word's arguments; assessment: what the words around it make of it"""

    scene: Scene
    frame: Frame
    word: Word
    args: Arguments
    assessment: Assessment
    things: Things

    def applies(self) -> bool:
        """Whether the words around the predicate are those that the frame asks for."""
        frame, args = self.frame, self.args
        verb = self.word.is_verb()
        objects = [*args.obj, *args.slot("as")] if verb else [*args.slot("of")]
        objects += [w for o in objects if o.lemma in AMOUNTS for w in of_what(o)]
        objects += self.word.all("npadvmod")  # "gave Niger a week"
        objects += [c for o in objects if o.tag == "NNP" for c in o.left if c.dep == "compound"]
        objects += [c for o in objects for c in o.all("appos")]
        if frame.object and not any(o.lemma in frame.object for o in objects):
            return False
        doers = [*args.subj, *(w for s in args.subj if s.lemma in AMOUNTS for w in of_what(s))]
        if frame.subject and not any(s.lemma in frame.subject for s in doers):
            return False
        if frame.means and not any(
            p.lemma in frame.means
            for s in MEANS
            for w in args.slot(s)
            for p in upheld(w).conjuncts()
        ):
            return False
        if frame.clause and not any(
            c.lemma in frame.clause
            and (not frame.infinitive or any(a.lemma == "to" for a in c.all("aux")))
            for c in self.clauses()
        ):
            return False
        if frame.under and self.word.head.text.lower() not in frame.under:
            return False
        return self._alone_as_asked()

    def _alone_as_asked(self) -> bool:
        """Whether nothing stands beside the predicate that makes something else of it."""
        frame, word = self.frame, self.word
        if frame.particle and not any(
            c.dep in ("prt", "advmod", "aux", "neg") and c.lemma in frame.particle
            for c in word.children
        ):
            return False
        if frame.bare and self.clauses():
            return False
        if frame.intransitive and self.args.obj and word.is_verb():
            return False
        if frame.direct and not (
            self.args.own or self.args.slot("with") or self.args.slot("between")
        ):
            return False
        nouns = [*self.args.obj, *self.args.slot("as")] if word.is_verb() else [word]
        nouns += [w for n in nouns if n.lemma in AMOUNTS for w in of_what(n)]
        around = [*word.children, *(c for n in nouns if n is not word for c in n.children)]
        if frame.unless and any(c.lemma in frame.unless for c in around):
            return False
        return not frame.modifier or any(c.lemma in frame.modifier for n in nouns for c in n.left)

    def clauses(self) -> list[Word]:
        """The verbs of the clauses that complete the predicate: "gave envoys a day to leave"."""
        return [
            c
            for c in self.word.right
            if c.dep in ("xcomp", "ccomp") or (c.dep in ("acl", "advcl") and c.tag == "VB")
        ] + [
            c
            for n in self.word.right
            if n.dep in ("npadvmod", "dobj")
            for c in n.right
            if c.tag == "VB" and c.dep != "ccomp"
        ]

    def means(self) -> list[Word]:
        """The nouns that the frame asks for after a preposition."""
        return [w for s in MEANS for w in self.args.slot(s) if w.lemma in self.frame.means]

    def slot(self, slot: str) -> list[Word]:
        if slot == "self":
            return [self.word]
        if slot == "above" and self.word.is_verb():  # "A and B signed a truce brokered by C"
            return noun_subject(self.word.head, own=False) if self.word.dep == "acl" else []
        if slot == "speaker":  # who says it, where the relation is in saying it
            clause = self.word.head if self.word.dep in ("acomp", "attr", "xcomp") else self.word
            finite = clause.dep in ("ccomp", "ROOT", "parataxis", "conj")
            return [w for w in [self.assessment.speaker] if w is not None and finite]
        if slot == "if":  # "warned of war if Peru joined"
            clauses = [self.word, *self.clauses()]
            ifs = [
                c
                for v in clauses
                for c in v.all("advcl")
                if any(m.lemma in _IF for m in c.all("mark"))
            ]
            return [s for c in ifs for s in c.all("nsubj", "nsubjpass")]
        if slot == "out_of":  # "thrown out of Peru", "expelled from Peru"
            behind = [c for o in self.word.right if o.lemma == "out" for c in o.all("prep")]
            behind += [c for c in self.word.right if c.lemma == "from"]
            return [w for c in behind if c.lemma in ("of", "from") for w in c.all("pobj")]
        if slot in _BEHIND:  # "called for the release of Peru's sailors"
            behind = [c for w in self.means() for c in w.right if c.lemma in _BEHIND[slot]]
            return [w for c in behind for w in c.all("pobj")]
        if slot == "posted":  # "a clerk who works at the Peruvian embassy": his post
            behind = [c for o in self.args.obj for r in o.right for c in (r, *r.right)]
            posts = [
                w for c in behind if c.lemma in ("at", "in", "with", "of") for w in c.all("pobj")
            ]
            return [w for w in posts if w.lemma in _POSTS]
        if slot == "superior":  # "ordered Peru to close its mission": who ordered it
            if self.word.dep not in ("xcomp", "ccomp"):
                return []
            return own_subject(self.word.head) or inherited_subject(self.word.head)
        if slot == "hearer":  # "told Peru that the raid was illegal"
            clause = self.word.head if self.word.dep in ("acomp", "attr") else self.word
            return clause.head.all("dobj", "dative") if clause.dep == "ccomp" else []
        if slot in ("clause", "doer"):  # "threatened to attack Iran", "alleged that Iran attacked"
            wanted = self.frame.clause
            clauses = [c for c in self.clauses() if not wanted or c.lemma in wanted]
            inner = [arguments(c) for c in clauses]
            if slot == "doer":
                told = zip(clauses, inner, strict=True)
                return [w for c, a in told for w in c.all("nsubj") or (a.subj if a.own else [])]
            return [
                w
                for a in inner
                for w in a.obj + [w for p in _VICTIM + _ANSWERED for w in a.slot(p)]
                if w is not self.word
            ]
        if slot == "purpose":  # "a council to spur tourism", "a project for growing rice"
            nouns = [self.word, *self.args.obj] if self.word.is_verb() else [self.word]
            clauses = [c for n in nouns for c in n.right if c.dep in ("acl", "advcl", "xcomp")]
            clauses += [g for n in nouns for c in n.right if c.lemma == "for" for g in c.right]
            return [
                o
                for c in clauses
                if c.tag in ("VB", "VBG")
                for v in c.conjuncts()
                for o in [*v.all("dobj"), *(g for p in v.all("prep") for g in p.all("pobj"))]
            ]
        if (
            slot == "topic"
        ):  # "on the agenda of the talks were A and B", "a topic of the talks is C"
            return self._topics()
        if slot == "how":  # "discussed how the bank can meet the need"
            clauses = [c for c in self.word.right if c.dep == "ccomp" and _asks_how(c)]
            verbs = [v for c in clauses for v in (c, *c.all("xcomp", "conj"))]
            return [o for v in verbs for x in (v, *v.all("xcomp")) for o in x.all("dobj")]
        if slot == "venue":  # "attended the summit in Oslo", "met at the summit in Oslo"
            return [
                g
                for event in self._gatherings()
                for c in event.right
                if c.dep == "prep" and c.lemma in ("in", "at")
                for g in c.all("pobj")
            ]
        if slot == "party":  # "met the Omani minister to discuss trade": whom the talk was with
            above = self.word.head
            if self.word.dep not in ("advcl", "xcomp", "acl") or self.word.tag not in _NONFINITE:
                return []
            met = arguments(above)
            return [*met.slot("obj"), *met.slot("with"), *met.slot("to"), *met.slot("between")]
        return self.args.slot(slot)

    def _gatherings(self) -> list[Word]:
        """The summits and the like that somebody attends, or on whose margins he meets."""
        found = [*self.args.obj, *(w for s in _AT for w in self.args.slot(s))]
        found += [w for o in found if o.lemma in MARGINS for w in of_what(o)]
        return [w for w in found if w.lemma in _GATHERINGS]

    def _topics(self) -> list[Word]:
        """What stood on the agenda of a meeting, where its word hangs on one that says so."""
        top = self.word.head.head if self.word.dep == "pobj" else self.word
        if top.lemma not in _AGENDAS:
            return []
        verb = top.head.head if top.dep == "pobj" else top.head
        if verb.lemma not in ("be", "include", "remain", "become", "stand"):
            return []
        if top.dep == "pobj":
            return verb.all("nsubj", "attr")
        return verb.all("attr", "dobj") if top.dep == "nsubj" else verb.all("nsubj")

    def actors(self, slot: str, labels: frozenset[str], *, owned: bool = False) -> list[Actor]:
        """Who stands in a slot, as far as the relation can take it."""
        if slot == "mod":
            found = self.scene.modifiers(self.word)
        elif slot == "own" or slot.endswith("_own"):  # "Sudanese farms" in "invests in ... farms"
            owned_by = [*self.args.slot("obj" if slot == "own" else slot.removesuffix("_own"))]
            owned_by += [w for o in owned_by if o.lemma in AMOUNTS for w in of_what(o)]
            found = [a for o in owned_by for a in self.scene.modifiers(o)]
            if slot == "to_own" and not found:  # "to the aid of Egypt"
                found = [a for o in owned_by for w in of_what(o) for a in self.scene.actors(w)]
            if slot == "subj_own" and not found:  # "sanctions that hit Iran", "aid from Iran"
                owners = [w for o in owned_by for w in [*noun_subject(o), *_from(o)]]
                found = [a for w in owners for a in self.scene.actors(w)]
        elif slot == "at_border":  # "clashes on their common border"
            near = [
                w
                for s in ("on", "at", "along", "over", "across", "near")
                for w in self.args.slot(s)
            ]
            found = [a for w in near if w.lemma in _FRONTIERS for a in self.scene.modifiers(w)]
        elif slot == "within":  # "caused alarm in Tokyo": a seat of government that is alarmed
            found = [a for w in self.args.slot("in") for a in self.scene.actors(w) if a.place]
        elif slot == "means_of_whom":  # "killed in an Iraqi raid", "came under criticism from Peru"
            found = [a for w in self.means() for a in self.scene.modifiers(w)] or [
                a
                for w in self.means()
                for o in noun_subject(w) + _from(w)
                for a in self.scene.actors(o)
            ]
        else:
            visit = self.frame.type.name == "VISITED"  # "arrived in the Russian city of Kazan"
            found = [
                a
                for w in map(upheld, self.slot(slot))
                for a in self.scene.actors(w, owned=owned or (visit and w.lemma in _SITES))
            ]
            if not found and slot == "subj":
                found = [a for w in self.slot(slot) for a in self._dealers(w)]
        if slot in _LOCATIVE and self.frame.type.name not in _PLACED:
            found = [a for a in found if not a.place]
        if self.frame.type.name in _SITED and "Place" not in labels:
            found = [self._state_of(a) for a in found]
        return [a for a in map(self.fold, found) if a.id and label_of(a.id) in labels]

    def _state_of(self, actor: Actor) -> Actor:
        """The country that a place lies in: who is in Bali is in Indonesia."""
        country = self.scene.vocabulary.located.get(actor.id, "")
        return (
            Actor(country, actor.word, actor.steps, actor.about, place=True) if country else actor
        )

    def _dealers(self, word: Word) -> list[Actor]:
        """Whose talks or agreement it is that does something: "the pact between Fiji and Tonga
        provides for patrols", "issued a statement that backs the plan"."""
        kind = self.frame.type
        if word.lemma not in (_DEALINGS if kind.symmetric else PAPERS):
            return []
        if not kind.symmetric and kind.name not in _STANCES:
            return []
        args = arguments(word)
        between = args.slot("between")
        sides = between or [*args.slot("by"), *args.slot("of"), *args.slot("with")]
        found = [] if between else self.scene.modifiers(word)
        found += [a for w in sides for a in self.scene.actors(w)]
        if not found and word.head.lemma in _ISSUES:
            found = [a for w in noun_subject(word) if w is not word for a in self.scene.actors(w)]
        return list({a.id: a for a in found}.values())

    def fold(self, actor: Actor) -> Actor:
        """The country for its leader, where the relation is between countries."""
        if actor.id.startswith("leader:") and (
            self.frame.type.folds or "Leader" not in self.frame.type.source
        ):
            country = self.scene.discourse.country(actor.id)
            if country.startswith("organisation:"):
                return actor
            return Actor(country, actor.word, actor.steps, actor.about)
        return actor

    def names_actor(self, words: Sequence[Word]) -> bool:
        """Whether any of the words is part of a name or points to somebody."""
        return any((r := self.scene.refs.at.get(w.i)) and r.kind != "term" for w in words)
