"""Who a noun phrase means: its mention, or the country of the army, ministry or envoy it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.extraction.discourse import Discourse
from app.extraction.mentions import Ref, Refs
from app.extraction.subjects import HARM, of_what
from app.extraction.wordlists import word_list
from app.extraction.words import Sentence, Word
from app.vocabulary import Vocabulary

_MODIFIERS = ("poss", "amod", "compound", "nmod", "nummod")
_INNER = (*_MODIFIERS, "npadvmod")
_PARTS = word_list("actors", "parts")
# "Iran-backed Houthi attacks" are not Iran's, as "US-led strikes" are of the US.
_DONE_BY = word_list("actors", "done_by")
# Who fights for an organisation, though not for the country whose rebels they are.
_FIGHTERS = word_list("actors", "fighters")
# "its rival, Iran": Iran, whosever rival it is
_NEIGHBOURS = word_list("actors", "neighbours")
# "a Greek-owned tanker": Greece's
_HELD_BY = frozenset(
    {"own", "owned", "flag", "flagged", "register", "registered", "operate", "operated"}
    | {"make", "build", "built"}
)
# Those who fight the country that they are named by: "Chadian rebels" are not Chad.
_FOES = word_list("actors", "foes")
_BODIES = word_list("discourse", "bodies")
# Harm whose "of" tells who does it.
_DONE_BY_OF = frozenset({"aggression", "campaign", "crime", "threat"})
# What states do to people: done by whom, or where; "of" only tells to whom.
_DONE_TO = word_list("actors", "done_to")
_SEATED = word_list("actors", "seated")
_BORDERS = frozenset({"border", "frontier", "boundary"})
_ACTORS = ("country:", "leader:", "organisation:")


def _is_opposition(word: Word) -> bool:
    """Whether "opposition" means those who oppose a government, not a stand against something."""
    return word.lemma == "opposition" and not any(c.lemma in ("to", "of") for c in word.right)


def _leaning(word: Word) -> bool:
    """Whether "pro-" or "anti-" stands before a word, which is then not whose something is."""
    before = [c for c in (*word.left, *word.head.left) if c.text.lower() in ("pro", "anti", "non")]
    return any(word.i - c.i <= 2 and c.end + 1 >= word.start - 1 for c in before if c.i < word.i)


def _tells_doer(word: Word) -> bool:
    """Whether "of" tells who does harm: "the aggression of Peru", "the raid of Chile on Peru"."""
    if word.lemma in _DONE_BY_OF:
        return True
    after = [c for c in word.right if c.dep == "prep" and c.lemma in ("against", "on", "upon")]
    return bool(after)


def _agents_behind(word: Word) -> list[Word]:
    """Who does something, hung on the words before: "the sale of arms to Peru by Chile"."""
    return [
        g
        for c in word.right
        if c.dep == "prep" and c.lemma != "by"
        for noun in c.all("pobj")
        for inner in noun.right
        if inner.dep == "prep" and inner.lemma == "by"
        for g in inner.all("pobj")
    ]


@dataclass(frozen=True, slots=True)
class Actor:
    """An entity that takes part, and where the text names it.

    about  the head of the phrase that it owns, where the phrase itself is no actor:
           in "opposes Iran's missile programme" the programme; None otherwise
    place  it is named by its capital
    steps  of coreference"""

    id: str
    word: Word
    steps: int = 0
    about: Word | None = None
    place: bool = False


@dataclass(slots=True)
class Scene:
    """All that the matching of one sentence's frames needs to know."""

    sentence: Sentence
    refs: Refs
    discourse: Discourse
    vocabulary: Vocabulary
    memo: dict[tuple[int, bool], list[Actor]] = field(default_factory=dict)

    def actors(self, word: Word, *, owned: bool = False) -> list[Actor]:
        """The named things that a noun phrase and all that is joined to it mean, in order.

        owned  whether "Iran's missile programme" may stand for Iran"""
        key = (word.i, owned)
        if key not in self.memo:
            found: dict[str, Actor] = {}
            for part in word.conjuncts():
                for actor in self._single(part, owned):
                    found.setdefault(actor.id, actor)
                for inner in self._joined_within(part):
                    for actor in self.actors(inner, owned=owned):
                        found.setdefault(actor.id, actor)
            self.memo[key] = list(found.values())
        return self.memo[key]

    def _joined_within(self, word: Word) -> list[Word]:
        """What the parser joined to another word of a name than its head: "the Republic of Korea
        and Peru"."""
        ref = self.refs.at.get(word.i)
        if ref is None or ref.first == ref.last:
            return []
        inner = [w for w in word.subtree() if ref.first <= w.i <= ref.last and w is not word]
        return [c for w in inner for c in w.right if c.dep == "conj" and c.i > ref.last]

    def _single(self, word: Word, owned: bool) -> Iterator[Actor]:
        ref = self.refs.at.get(word.i)
        if ref is not None and ref.kind != "term" and (ref.ids or ref.kind != "role"):
            yield from self._named(ref, word, owned)
            return
        if not word.is_noun() and word.lemma not in _NEIGHBOURS:
            return
        if word.lemma in _PARTS or word.text.lower() in ("both", "all", "each", "some", "most"):
            inner = [
                g
                for c in word.right
                if c.dep == "prep" and c.lemma in ("of", "from")
                for g in c.children
                if g.dep == "pobj"
            ]
            if inner:
                for noun in inner:
                    yield from self.actors(noun, owned=owned)
                return
        if word.dep == "appos" and word.lemma in _BODIES and (ref := self._before(word)):
            yield from self._named(ref, word, owned)  # "the EAC, a bloc that includes Kenya"
            return
        examples = [
            g
            for c in word.right
            if c.dep == "prep" and c.text.lower() in ("including", "like", "as")
            for g in c.all("pobj")
        ]
        if examples and word.tag == "NNS":  # "countries in the region, including Oman"
            for noun in examples:
                yield from self.actors(noun)
        named = [
            c
            for c in word.all("appos")
            if c.i - len(c.left) == word.i + 1 or word.lemma in _NEIGHBOURS
        ]
        named = [c for c in word.all("appos") if self._is_person(c)] or named
        meant = [a for c in named for a in self.actors(c)]
        if meant and word.tag in ("NN", "NNP"):  # "the movement al-Shabaab", "a poet, Ann Lee"
            yield from meant
            return
        organ = self._organ(word)
        if word.lemma in _FIGHTERS and not organ:  # "Hamas militants"
            bands = [a for a in self._owners(word, deep=False) if a.id.startswith("organisation:")]
            if bands:
                yield from bands
                return
        if organ or owned:
            owners = list(self._owners(word, deep=owned and not organ))
            if owned and not owners and (owners := self._users(word)):
                organ = False
            for actor in owners:
                yield (
                    actor if organ else Actor(actor.id, actor.word, actor.steps, word, actor.place)
                )
            if owners or not organ:
                return
        own = organ and word.lemma in ("government", "cabinet", "ministry", "administration")
        before = {c.text.lower() if c.dep == "det" else c.dep for c in word.left}
        if own and self.discourse.home and "the" in before and not before & {"amod", "compound"}:
            yield Actor(self.discourse.home, word, steps=2)

    def _is_person(self, word: Word) -> bool:
        return (ref := self.refs.at.get(word.i)) is not None and ref.kind == "person"

    def _before(self, word: Word) -> Ref | None:
        """The organisation named before the comma or dash that a phrase follows."""
        start = min(w.i for w in [word, *word.left])
        earlier = [w for w in self.sentence.words if w.i < start]
        while earlier and earlier[-1].pos == "PUNCT":
            earlier.pop()
        ref = self.refs.at.get(earlier[-1].i) if earlier else None
        bodies = ref is not None and all(i.startswith("organisation:") for i in ref.ids)
        return ref if bodies else None

    def _organ(self, word: Word) -> bool:
        """Whether a noun acts for its country: "army", "coast guard"."""
        organs = self.vocabulary.organs
        return word.lemma in organs or any(
            f"{c.lemma} {word.lemma}" in organs for c in word.left if c.dep in _MODIFIERS
        )

    def _named(self, ref: Ref, word: Word, owned: bool) -> Iterator[Actor]:
        adjective = ref.kind == "demonym" and word.dep in ("amod", "compound", "nmod") and not owned
        for entity in ref.ids:
            if not adjective:
                yield Actor(entity, word, ref.steps, place=ref.kind == "capital")

    def _owners(self, word: Word, *, deep: bool) -> Iterator[Actor]:
        """Those whom a noun belongs to, by possessive, adjective, "of", "from" or "by"."""
        if deep and (word.lemma in _FOES or _is_opposition(word)):
            return
        found = [a for c in word.left if c.dep in _MODIFIERS for a in self._modifier(c)]
        if deep and word.lemma in _BORDERS:  # "massed tanks on its border with Libya": Libya's
            beyond = [g for c in word.right if c.lemma == "with" for g in c.children]
            found = [a for g in beyond if g.dep == "pobj" for a in self.actors(g)] or found
        if not found and deep:
            found = [a for noun in _agents_behind(word) for a in self.actors(noun, owned=True)]
        if not found:
            done_to = deep and word.lemma in _DONE_TO
            preps = (
                ("by", "from", "in")
                if done_to
                else ("of", "from", "in")
                if not deep and word.lemma in _SEATED
                else ("of", "from")
                if not deep
                else ("by", "from")
                if word.lemma in HARM and not _tells_doer(word)
                else ("of", "from", "by", "in", "inside", "within", "between")
            )
            behind = word.right
            if done_to:  # "the arrest of two of its citizens in Peru"
                behind = [c for c in word.subtree() if c.i > word.i]
            for child in behind:
                if child.dep in ("prep", "agent") and child.lemma in preps:
                    for noun in child.all("pobj"):
                        for part in [noun, *of_what(noun)]:  # "Ministry of Defence of Chile"
                            found += [
                                a
                                for a in self.actors(part, owned=deep)
                                if not (a.place and child.lemma == "in") or done_to or not deep
                            ]
                            if found:
                                break
                    if found:
                        break
        for actor in found:
            yield Actor(actor.id, actor.word, actor.steps, place=actor.place)

    def _users(self, word: Word) -> list[Actor]:
        """Who does something with it: "sites used by the rebels", "the missile that Iran fired"."""
        users = [c for a in word.all("acl") for b in a.all("agent") for c in b.all("pobj")]
        for clause in word.all("relcl"):
            if all(c.lemma in ("that", "which") for c in clause.all("dobj")):
                users += clause.all("nsubj")
        return [a for noun in users for a in self.actors(noun, owned=True)]

    def _modifier(self, word: Word) -> Iterator[Actor]:
        for part in word.conjuncts():
            ref = self.refs.at.get(part.i)
            if _leaning(part):
                continue
            if ref is not None:
                for entity in ref.ids:
                    if entity.startswith(_ACTORS):
                        yield Actor(entity, part, ref.steps, place=ref.kind == "capital")
            elif part.dep == "poss" or part.is_noun() or part.lemma in _HELD_BY:
                yield from (a for c in part.left if c.dep in _INNER for a in self._modifier(c))

    def modifiers(self, word: Word) -> list[Actor]:
        """The actors in a noun's possessive, adjective and compounds: "China-Russia ties"."""
        before = [c for c in word.left if c.dep in _MODIFIERS and c.lemma not in _HELD_BY]
        found = {a.id: a for c in before for a in self._modifier(c)}
        for child in word.left:  # "China - Russia ties": parsed in many ways
            for part in child.subtree():
                if part.head.text.lower() in _DONE_BY and part.head is not word:
                    continue
                if _leaning(part):  # "non-NATO member Austria"
                    continue
                ref = self.refs.at.get(part.i)
                if (
                    ref is not None
                    and ref.kind in ("name", "alias", "demonym", "acronym")
                    and part.dep != "pobj"
                ):
                    for entity in ref.ids:
                        found.setdefault(entity, Actor(entity, part, ref.steps))
        return [a for a in found.values() if a.id.startswith(_ACTORS)]
