"""The parsed words of a text, as plain objects: spaCy's own tokens are too slow to walk so often.

Measured on the development texts: the frames walk each word some 40 times; through `Token`
that took as long as the parse itself, through `Word` it takes a tenth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from spacy.attrs import (  # type: ignore[import-not-found]  # compiled, without stubs
    DEP,
    ENT_TYPE,
    HEAD,
    IDX,
    LEMMA,
    ORTH,
    POS,
    SENT_START,
    TAG,
)
from spacy.tokens import Doc

_ATTRIBUTES = (ORTH, LEMMA, POS, TAG, DEP, ENT_TYPE, HEAD, IDX, SENT_START)
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
# Forms that the lemmatizer strips too far ("stag", "wag") or that mean the other word here.
_LEMMAS = {
    form: lemma
    for lemma, forms in {
        "stage": "staged staging",
        "wage": "waged waging",
        "rage": "raged raging",
        "snipe": "sniped sniping",
        "dine": "dined dining",
        "base": "bases",
    }.items()
    for form in forms.split()
}
_CONJUNCT_STEPS = 60  # longest list of conjuncts that is followed


@dataclass(slots=True, eq=False)
class Word:
    """One token of a parsed text.

    i             its place in the text's words; start, end: characters of the clean text
    head          the word it depends on, itself for a root
    left, right   its dependents before and after it, in order"""

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    ent: str
    start: int
    end: int
    head: Word = field(init=False, repr=False)
    left: list[Word] = field(default_factory=list, repr=False)
    right: list[Word] = field(default_factory=list, repr=False)

    @property
    def children(self) -> list[Word]:
        return self.left + self.right

    def child(self, *deps: str) -> Word | None:
        """The first dependent that has one of these dependency labels."""
        return next((c for c in self.left + self.right if c.dep in deps), None)

    def all(self, *deps: str) -> list[Word]:
        return [c for c in self.left + self.right if c.dep in deps]

    def ancestors(self) -> Iterator[Word]:
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def conjuncts(self) -> list[Word]:
        """Itself and all that is joined to it by "and", "or" or a comma, in order."""
        found: list[Word] = []
        todo = [self]
        while todo and len(found) < _CONJUNCT_STEPS:
            word = todo.pop(0)
            found.append(word)
            todo += [c for c in word.left + word.right if c.dep == "conj"]
        return found

    def subtree(self) -> list[Word]:
        """Itself and all below it, in the order of the text."""
        found, todo = [], [self]
        while todo:
            word = todo.pop()
            found.append(word)
            todo += word.left
            todo += word.right
        return sorted(found, key=lambda w: w.i)

    def is_noun(self) -> bool:
        return self.pos in NOUNS

    def is_verb(self) -> bool:
        return self.pos in ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence; start and end are characters of the clean text.

    quoted  the places of those between quotation marks"""

    words: Sequence[Word]
    quoted: frozenset[int] = frozenset()

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


def sentences_of(doc: Doc, offset: int = 0, first: int = 0) -> list[Sentence]:
    """The sentences of a parsed text.

    doc     n tokens with head, dep, tag, lemma and sentence starts
    offset  the character of the clean text at which `doc` begins
    first   the place of its first word among the words of the whole text"""
    table: Any = doc.to_array(list(_ATTRIBUTES))
    strings = doc.vocab.strings
    names: dict[int, str] = {0: ""}
    words: list[Word] = []
    heads: list[int] = []
    starts: list[bool] = []
    for i, row in enumerate(table.tolist()):
        for key in row[:6]:
            if key not in names:
                names[key] = strings[key]
        text = names[row[0]]
        start = row[7] + offset
        word = Word(
            first + i,
            text,
            _LEMMAS.get(text) or _lemma(names[row[1]].lower(), names[row[3]]),
            names[row[2]],
            names[row[3]],
            names[row[4]],
            names[row[5]],
            start,
            start + len(text),
        )
        words.append(word)
        heads.append(i + _signed(row[6]))
        starts.append(row[8] == 1 or i == 0)
    for word, head in zip(words, heads, strict=True):
        word.head = words[head]
        if word.head.i > word.i:
            word.head.left.append(word)
        elif word.head.i < word.i:
            word.head.right.append(word)
    cuts = [i for i, begins in enumerate(starts) if begins] + [len(words)]
    quoted = _quoted(words)
    return [
        Sentence(part, frozenset(w.i for w in part if w.i in quoted))
        for a, b in pairwise(cuts)
        if (part := [w for w in words[a:b] if not w.text.isspace()])
    ]


def _lemma(lemma: str, tag: str) -> str:
    """Plural names keep their form in the parser: the "Parties" of a treaty are parties too."""
    if tag != "NNPS" or not lemma.endswith("s") or lemma.endswith("ss"):
        return lemma
    return lemma[:-3] + "y" if lemma.endswith("ies") else lemma[:-1]


def written(words: Iterable[Word]) -> str:
    """The words as the text has them, parted by a space where it parts them."""
    text, end = "", -1
    for word in words:
        text += ("" if end in (-1, word.start) else " ") + word.text
        end = word.end
    return text


def _quoted(words: Sequence[Word]) -> set[int]:
    """The places of the words between quotation marks; a paragraph's end closes them."""
    found: set[int] = set()
    inside = False
    for word in words:
        if word.text in ('"', "``", "''", "“", "”"):
            inside = word.text == "“" or (word.text != "”" and not inside)
        elif "\n\n" in word.text:
            inside = False
        elif inside:
            found.add(word.i)
    return found


def _signed(number: int) -> int:
    """HEAD is a signed offset in an unsigned column."""
    return number - (1 << 64) if number >= 1 << 63 else number


def move(word: Word, head: Word, dep: str) -> None:
    """Hang a word on another head, unless that one hangs below it: a tree has no ring."""
    if head is word or word in head.ancestors():
        return
    old = word.head
    (old.left if word in old.left else old.right).remove(word)
    word.head, word.dep = head, dep
    side = head.left if word.i < head.i else head.right
    side.append(word)
    side.sort(key=lambda w: w.i)
