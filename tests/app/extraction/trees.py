"""Trees written by hand, so that no parser can make a test pass or fail.

    parse("China nsubj 4 CHN; and cc 1; Russia conj 1 RUS; upgraded/upgrade ROOT 4; ...")

One word after the other, parted by "; ", each as `text[/lemma[/TAG]] dep head [meaning]`. The head
is a place counted from 1; a root has its own. Lemma and Penn tag follow from the text and the
dependency where they are not written; a root or conjunct with a lemma of its own is a verb. The
meaning is an entity's id (CHN for country:CHN), more of them joined by "+", and behind "~" the kind
of mention where it is not a name: `Chinese amod 2 CHN~demonym`, `ministers nsubj 3
leader:a+leader:b~role`. What the parser takes for a name stands behind "#": `Xi nsubj 2 #PERSON`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.extraction.actors import Scene
from app.extraction.discourse import Discourse
from app.extraction.introductions import read_people
from app.extraction.mentions import Ref, Refs
from app.extraction.offices import index_offices
from app.extraction.people import People, Person
from app.extraction.references import resolve
from app.extraction.roles import RoleMatcher
from app.extraction.words import Sentence, Word
from app.vocabulary import vocabulary

_TAGS = {
    "det": "DT", "prep": "IN", "agent": "IN", "mark": "IN", "amod": "JJ", "acomp": "JJ",
    "neg": "RB", "advmod": "RB", "cc": "CC", "aux": "MD", "auxpass": "VBD",
    "ccomp": "VBD", "relcl": "VBD", "xcomp": "VB", "advcl": "VB", "acl": "VBG", "pcomp": "VBG",
    "punct": ",", "case": "POS", "nummod": "CD", "prt": "RP", "parataxis": "VBD",
}  # fmt: skip
_POS = {
    "DT": "DET", "PDT": "DET", "IN": "ADP", "TO": "PART", "POS": "PART", "JJ": "ADJ", "JJS": "ADJ",
    "RB": "ADV", "RP": "ADP", "CC": "CCONJ", "MD": "AUX", "CD": "NUM", "PRP": "PRON",
    "PRP$": "PRON", "WP": "PRON", "WDT": "PRON", "WP$": "PRON", ",": "PUNCT", ".": "PUNCT",
    "``": "PUNCT", "''": "PUNCT", ":": "PUNCT", "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN",
    "NNPS": "PROPN", "_SP": "SPACE",
}  # fmt: skip
_PRONOUNS = {
    "he": "PRP", "him": "PRP", "she": "PRP", "it": "PRP", "they": "PRP", "them": "PRP",
    "we": "PRP", "us": "PRP", "i": "PRP", "his": "PRP$", "her": "PRP$", "its": "PRP$",
    "their": "PRP$", "our": "PRP$", "my": "PRP$", "which": "WDT", "that": "WDT", "who": "WP",
    "whom": "WP", "to": "TO",
}  # fmt: skip
_KINDS = {
    "country": "name", "organisation": "name", "initiative": "name", "place": "name",
    "leader": "person", "agreement": "thing", "event": "thing", "sector": "term", "issue": "term",
}  # fmt: skip
_GLUED = frozenset({"'s", "’s", "'", ",", ".", "n't", ")", ":"})


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence; `tree["agreed"]` is its first word of that text, `tree["in", 1]` the second."""

    sentence: Sentence
    refs: Refs

    def __getitem__(self, key: str | tuple[str, int]) -> Word:
        text, number = key if isinstance(key, tuple) else (key, 0)
        return [w for w in self.sentence.words if w.text == text][number]


def parse(written: str, *, first: int = 0, start: int = 0, refs: Refs | None = None) -> Tree:
    """The sentence that is written down; first, start: the places of its first word and
    character in the text; refs: of the sentences before it, which take its mentions too."""
    refs = Refs() if refs is None else refs
    words: list[Word] = []
    heads: list[int] = []
    meanings: list[str] = []
    for part in written.split("; "):
        form, dep, head, *rest = part.split()
        text, lemma, tag = _form(form, dep)
        glued = not words or text in _GLUED or words[-1].text in ("(", "“")
        start = (words[-1].end if words else start) + (0 if glued else 1)
        pos = "AUX" if dep in ("aux", "auxpass") and tag != "TO" else _POS.get(tag, "VERB")
        meaning = next((r for r in rest if not r.startswith("#")), "")
        ent = next((r[1:] for r in rest if r.startswith("#")), "")
        word = Word(first + len(words), text, lemma, pos, tag, dep, ent, start, start + len(text))
        words.append(word)
        heads.append(int(head) - 1)
        meanings.append(meaning)
    for word, place in zip(words, heads, strict=True):
        word.head = words[place]
        if word.head is not word:
            side = word.head.left if word.i < word.head.i else word.head.right
            side.append(word)
    for word, meaning in zip(words, meanings, strict=True):
        if meaning:
            refs.add(_ref(word, meaning))
    return Tree(Sentence(words, frozenset(_quoted(words))), refs)


def memory(*people: Person, **given: Any) -> Discourse:
    """What a text has said so far: whom it introduced, and the fields of Discourse."""
    known = People(index_offices(vocabulary()), given.pop("on", None))
    known.known += people
    return Discourse(known, **given)


def scene(tree: Tree, discourse: Discourse | None = None) -> Scene:
    return Scene(tree.sentence, tree.refs, discourse or memory(), vocabulary())


def people() -> tuple[Person, ...]:
    """Whom a text has introduced: two presidents and a minister."""
    return (
        Person("Kari Lunde", "country:NOR", "president", "head_of_state", "head"),
        Person("Moussa Dabo", "country:TCD", "president", "head_of_state", "head"),
        Person("Per Berg", "country:NOR", "foreign minister", "foreign_minister", "minister"),
    )


class Text:
    """Sentences read one after the other; given: the fields of Discourse."""

    def __init__(self, **given: Any) -> None:
        self.discourse, self.refs = memory(*people(), **given), Refs()
        self.first = 0

    def read(self, *written: str) -> Tree:
        """Read sentences; gives the last."""
        for one in written:
            tree = parse(one, first=self.first, start=self.first * 20, refs=self.refs)
            self.first += len(tree.sentence.words)
            read_people(tree.sentence.words, self.refs, _roles(), self.discourse.people)
            resolve(self.discourse, tree.sentence, self.refs)
            self.discourse.read(tree.sentence, self.refs)
        return tree

    def meant(self, word: str, *written: str) -> list[str]:
        """Whom a word of the last sentence means, without "country:"."""
        ref = self.refs.at.get(self.read(*written)[word].i)
        return [i.removeprefix("country:") for i in ref.ids] if ref else []


@cache
def _roles() -> RoleMatcher:
    return RoleMatcher(vocabulary())


def _form(form: str, dep: str) -> tuple[str, str, str]:
    text, _, rest = form.partition("/") if len(form) > 1 else (form, "", "")
    lemma, _, tag = rest.partition("/")
    if not tag:
        verb = lemma and dep in ("ROOT", "conj") and not text.endswith("s")
        noun = "NNP" if text[0].isupper() else "NNS" if lemma and text == lemma + "s" else "NN"
        pronoun = "" if dep in ("det", "mark", "prep") else _PRONOUNS.get(text.lower(), "")
        tag = pronoun or ("VBD" if verb else _TAGS.get(dep, noun))
    return text, lemma or text.lower(), tag


def _ref(word: Word, meaning: str) -> Ref:
    ids, _, kind = meaning.partition("~")
    entities = tuple(i if ":" in i else f"country:{i}" for i in ids.split("+"))
    kind = kind or _KINDS[entities[0].partition(":")[0]]
    return Ref(word.i, word.i, word, entities, kind)


def _quoted(words: list[Word]) -> Iterator[int]:
    inside = False
    for word in words:
        if word.text in ("“", "”"):
            inside = word.text == "“"
        elif inside:
            yield word.i
