"""What a stance or a hostile act is about where its frame asks for no topic: the doing of the
target's that it is aimed at, and the reason that the sentence gives for it."""

from __future__ import annotations

from collections.abc import Iterator

from app.extraction.actors import Actor
from app.extraction.matches import Match
from app.extraction.naming import EFFORTS, NAMING
from app.extraction.phrases import phrase_words
from app.extraction.things import AGREEMENTS, HAPPENINGS, VAGUE
from app.extraction.wordlists import word_list
from app.extraction.words import Word

STANCES = frozenset({"SUPPORTS", "OPPOSES", "CONDEMNS"})
_PENAL = frozenset(
    {
        "CONDEMNS",
        "OPPOSES",
        "SANCTIONS",
        "EXPELS_OR_RECALLS",
        "THREATENS",
        "MILITARY_ACTION",
    }
)
# What a state has, or who serves it: no matter of its own to take a stand on.
_BELONGINGS = word_list("causes", "belongings")
_PRAISE = word_list("causes", "praise")
# "to protest the arrests", "in response to the raid": words behind which a reason stands.
_ANSWERS = word_list("causes", "answers")
_BECAUSE = frozenset({"over", "because", "due", "amid"})
_DEEDS = frozenset({"expulsion", "sanction", "recall"})  # "in response to the expulsions"
_DISPUTES = word_list("causes", "disputes")
_STATES = word_list("causes", "states")
_LONGEST = 9
_TAILS = NAMING | {"with", "from", "at", "into", "over", "towards", "toward", "by"}


def standing(match: Match, topics: list[str]) -> list[str]:
    """The topics of a relation; of praise and thanks only the issues that the vocabulary knows:
    what somebody is thanked for is his merit and no issue."""
    if match.frame.type.name != "SUPPORTS" or match.word.lemma not in _PRAISE:
        return topics
    return [t for t in topics if t in match.scene.vocabulary.entities]


def matter(match: Match, target: Actor) -> list[str]:
    """What of the target's a stance is on: the accession in "supports Fiji's accession"."""
    head = target.about
    if head is None or match.frame.type.name not in STANCES or match.word.lemma in _PRAISE:
        return []
    aims = [head]
    if head.lemma in EFFORTS:  # "its efforts to join the union": the union
        clauses = [c for a in head.all("acl") for c in (a, *a.all("acl", "xcomp"))]
        aims = [o for c in clauses if c.tag == "VB" for o in c.all("dobj")]
    return next((i for a in aims if _says_enough(match, a) and (i := _named(match, a))), [])


def _says_enough(match: Match, head: Word) -> bool:
    """Whether a phrase tells more than whose it is: not "Russia's invasion", which any act of its
    owner may be called; "Kosovo's independence" says all."""
    if head.lemma in _DISPUTES:
        return False
    behind = any(c.dep in ("prep", "acl", "relcl") for c in head.right)
    before = any(c.pos in ("ADJ", "NOUN") and not match.names_actor([c]) for c in head.left)
    return behind or before or head.lemma in _STATES


def reason(match: Match) -> list[str]:
    """What is given as the reason of a hostile act."""
    if match.frame.type.name not in _PENAL:
        return []
    word = match.word
    nouns = [n for n in _reasons(word) if n is not word and n not in word.ancestors()]
    found = (_named(match, noun) for noun in nouns if noun.lemma not in _DEEDS)
    return next((i for i in found if i), []) or _happening(match)


def _happening(match: Match) -> list[str]:
    """The war or clash that a military act is: "its war with Mali", "fought a border war"; the
    dispute that two are said to have."""
    word = match.word
    if match.frame.type.name == "OPPOSES" and word.is_noun() and word.lemma in _DISPUTES:
        phrase = phrase_words(word, _LONGEST, tails=_TAILS, dates=False)
        named = [w for w in phrase if w is not word and w.pos in ("ADJ", "NOUN")]
        named = [w for w in named if w.tag != "JJS"]  # "its worst row with Peru" tells nothing
        told = any(not match.names_actor([w]) for w in named)
        return [i for i in [match.things.topic(phrase)] if told and i]
    if match.frame.type.name != "MILITARY_ACTION":
        return []
    nouns = [match.word] if match.word.is_noun() else match.args.obj
    for noun in nouns:
        if noun.lemma in HAPPENINGS and noun.is_noun():
            phrase = phrase_words(noun, _LONGEST, dates=False)
            return [i for i in [match.things.of("Event", phrase)] if len(phrase) > 1 and i]
    return []


def _named(match: Match, head: Word) -> list[str]:
    """The id of the issue or event that a noun names; none for a person, thing owned, paper or
    empty word."""
    telling = (
        head.pos == "NOUN"
        and head.lemma not in _BELONGINGS
        and head.lemma not in VAGUE
        and head.lemma not in AGREEMENTS
        and head.ent not in ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL")
        and not match.names_actor([head])
    )
    phrase = phrase_words(head, _LONGEST, tails=_TAILS, dates=False)
    return [i for i in [match.things.topic(phrase)] if telling and i]


def _reasons(word: Word) -> Iterator[Word]:
    """The nouns that tell why something is done: behind "over", "because of", "to protest"."""
    verb = word
    while verb.is_noun() and verb.dep in ("dobj", "nsubjpass", "pobj", "conj", "prep"):
        verb = verb.head
        if verb.pos == "ADP":
            verb = verb.head
    seen = [word] if verb is word else [word, verb]
    for place in seen:
        for child in place.right:
            yield from _behind(child)
            if child.dep in ("dobj", "pobj"):
                for below in child.right:
                    yield from _behind(below)


def _behind(child: Word) -> Iterator[Word]:
    text = child.text.lower()
    if child.dep in ("prep", "advmod", "amod", "mark", "acomp") and text in _BECAUSE:
        yield from _objects(child)
    elif child.dep == "prep" and text in ("in", "as", "after", "following"):
        for noun in child.all("pobj"):
            if noun.lemma in _ANSWERS:
                for prep in noun.right:
                    if prep.dep == "prep":
                        yield from prep.all("pobj")
    elif child.dep in ("advcl", "xcomp", "acl") and child.lemma in _ANSWERS and child.tag == "VB":
        yield from child.all("dobj")
        for prep in child.all("prep"):
            if prep.lemma in ("over", "against", "at", "for", "about", "to"):
                yield from prep.all("pobj")


def _objects(prep: Word) -> Iterator[Word]:
    """The nouns behind a preposition, also behind "because of" and "due to"."""
    for child in prep.right:
        if child.dep == "pobj":
            yield child
        elif child.dep in ("prep", "pcomp") and child.text.lower() in ("of", "to"):
            yield from child.all("pobj")
