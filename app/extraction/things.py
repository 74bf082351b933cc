"""What the text names but no vocabulary can list: agreements, issues, events, sectors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from app.extraction.names import slug
from app.extraction.phrases import phrase_words, wording
from app.extraction.wordlists import word_list
from app.extraction.words import Word
from app.model import Entity

AGREEMENTS = word_list("things", "agreements")
EVENTS = word_list("things", "events")
# What can be hosted besides.
HOSTED = word_list("things", "hosted")
FIELDS = word_list("things", "fields")
VAGUE = word_list("things", "vague")
# What happens rather than being at issue: a war, a riot, a summit.
HAPPENINGS = word_list("things", "happenings")
# What somebody has thought up: a peace plan, a roadmap.
PLANS = word_list("things", "plans")
# "the ongoing war": the war.
_FLEETING = word_list("things", "fleeting")
# Words that say nothing of an agreement's content: "the controversial new deal".
_PASSING = _FLEETING | word_list("things", "passing")
# Words for one kind of agreement.
KINDS = (
    ("truce", "ceasefire", "cease-fire", "armistice"),
    ("treaty", "pact", "accord", "agreement", "convention", "compact", "deal"),
    ("memorandum", "memoranda", "mou"),
    ("contract",),
    ("communique", "communiqué", "statement", "declaration"),
)
_KIND_WORDS = frozenset(w for kind in KINDS for w in kind) | {"understanding", "cease", "fire"}
_TOPIC = re.compile(r" (?:on|for|to|about|of(?! understanding)) ")
_PAIR = re.compile(r" (?:between|with) .*")


class Things:
    """The open-class entities of one document, one for each wording.

    title  the document's own: of a treaty, that is what "this Treaty" means"""

    def __init__(self, title: str = "") -> None:
        self.entities: dict[str, Entity] = {}
        self.title = title

    def of(self, label: str, words: Sequence[Word]) -> str:
        """The id of the entity that a phrase names; "" where the phrase says too little."""
        if len(words) == 1 and words[0].lemma in VAGUE:
            return ""
        while len(words) > 1 and words[0].text in _FLEETING:
            words = words[1:]
        name = wording(words)
        return (self._told_before(name) if label == "Agreement" else "") or self.named(label, name)

    def _told_before(self, name: str) -> str:
        """The id of an agreement named before in more or fewer words: "the maritime deal" after
        "a deal on maritime borders"; "" for none."""
        kind, plural, told = _content(name)
        if kind < 0:
            return ""
        for i, entity in self.entities.items():
            if entity.label != "Agreement":
                continue
            other = _content(entity.name)
            if other[:2] != (kind, plural):
                continue
            less = name if len(told) <= len(other[2]) else entity.name
            within = told <= other[2] or other[2] <= told
            if told == other[2] or (within and not _TOPIC.search(less)):
                self.entities[i] = self.entities.pop(i)  # now named last
                return i
        return ""

    def topic(self, words: Sequence[Word]) -> str:
        """The id of what is at issue: an event or agreement where the phrase names one."""
        inside = set(words)
        heads = [w for w in words if w.head not in inside or w.head is w]
        head = heads[0] if heads else None
        if head is not None and head.is_noun() and len(words) > 1:
            if head.lemma in HAPPENINGS:
                return self.of("Event", words)
            if head.lemma in PLANS and any(c.dep in ("amod", "compound") for c in head.left):
                return self.of("Initiative", words)
            if head.lemma in AGREEMENTS and head.lemma != "statement":
                return self.of("Agreement", words)
        return self.of("Issue", words)

    def last(self, label: str, words: Sequence[str] = ()) -> list[str]:
        """The id of the entity of a label that was named last, if there is one.

        words  only those whose name has one of them"""
        found = [(i, e.name.lower()) for i, e in self.entities.items() if e.label == label]
        return [i for i, name in found if not words or any(w in name for w in words)][-1:]

    def named(self, label: str, name: str) -> str:
        """The id of the entity of this name."""
        name = " ".join(name.split())
        key = slug(name)[:80].strip("-")
        if not key:
            return ""
        entity = f"{label.lower()}:{key}"
        if entity not in self.entities:
            self.entities[entity] = Entity(entity, label, name, names=(name,))
        return entity


@lru_cache(maxsize=1000)
def _content(name: str) -> tuple[int, bool, frozenset[str]]:
    """The kind of an agreement's name, whether it is several, and the words of its content."""
    words = re.findall(r"[^\W\d_]+|[12]\d\d\d", _PAIR.sub("", name.lower()))
    kinds = [n for n, kind in enumerate(KINDS) for w in words if w.removesuffix("s") in kind]
    plural = any(w.endswith("s") and w[:-1] in kind for kind in KINDS for w in words)
    told = {w for w in words if len(w) > 2 and w.removesuffix("s") not in _KIND_WORDS}
    return min(kinds, default=-1), plural, frozenset(told - _PASSING)


def listed(head: Word) -> list[list[Word]]:
    """The phrases of a list of things: "A, B and C" is three, "growth and recovery" is one."""
    parts = head.conjuncts()
    nouns = [p for p in parts if p.is_noun() or p.tag == "VBG"]
    plain = [n for n in nouns if not any(c.dep in ("det", "poss") for c in n.left)]
    if (
        len(nouns) == 2
        and len(plain) == 2
        and nouns[1].head is nouns[0]
        and nouns[1].i - nouns[0].i < 6
    ):
        return [phrase_words(head, joined=True)]
    return [phrase_words(n) for n in nouns]
