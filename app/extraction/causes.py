"""What a stance or a hostile act is about where its frame asks for no topic: the doing of the
target's that it is aimed at, and the reason that the sentence gives for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.extraction.actors import Actor
from app.extraction.grievances import BELONGINGS, deed_words, grievance_words, tells
from app.extraction.matches import Match
from app.extraction.naming import EFFORTS
from app.extraction.phrases import phrase_words
from app.extraction.so_called import so_called
from app.extraction.subjects import HARM
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
        "SEVERS_TIES",
    }
)
_PRAISE = word_list("causes", "praise")
# "to protest the arrests", "in response to the raid": words behind which a reason stands.
_ANSWERS = word_list("causes", "answers")
_BECAUSE = frozenset({"over", "because", "due", "amid"})
# What a state does in answer to a deed, so that "for" and "after" tell the deed.
_ANSWERING = frozenset({"EXPELS_OR_RECALLS", "SANCTIONS", "SEVERS_TIES"})
# "on charges of spying", "amid allegations of theft"
_CHARGES = word_list("causes", "charges")
_ACCUSED = word_list("causes", "accused")
# What a state answers besides attacks: "after the arrest of its consul".
_PROVOCATIONS = word_list("causes", "provocations")
# "recalled for consultations", "for three years": no reasons.
_NO_REASONS = word_list("causes", "no_reasons")
_TIMES = ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY")
# What is told is at issue, though other papers are agreements: "rejects Peru's statements on X"
_SPOKEN = frozenset({"declaration", "statement"})
_DEEDS = frozenset({"expulsion", "sanction", "recall"})  # "in response to the expulsions"
_DISPUTES = word_list("causes", "disputes")
_STATES = word_list("causes", "states")
_LONGEST = 9


def standing(match: Match, topics: list[str]) -> list[str]:
    """The topics of a relation; of praise and thanks only the issues that the vocabulary knows:
    what somebody is thanked for is his merit and no issue."""
    if match.frame.type.name != "SUPPORTS" or match.word.lemma not in _PRAISE:
        return topics
    return [t for t in topics if t in match.scene.vocabulary.entities]


def matter(match: Match, target: Actor) -> list[str]:
    """What of the target's a stance is on: the accession in "supports Fiji's accession"."""
    head = target.about
    if head is None or match.word.lemma in _PRAISE:
        return []
    answered = match.frame.type.name == "THREATENS" and head.lemma in HARM | HAPPENINGS
    if match.frame.type.name not in STANCES and not answered:
        return []  # "vowed to avenge the killing of its envoy"
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
    answering = match.frame.type.name in _ANSWERING
    heads = [n for n in _reasons(word, answering) if n is not word and n not in word.ancestors()]
    heads = [n for n in heads if n.lemma not in _DEEDS or n.right]
    found = (_named(match, head) for head in heads)
    return next((i for i in found if i), []) or _happening(match)


def _happening(match: Match) -> list[str]:
    """The war or clash that a military act is: "its war with Mali", "fought a border war"; the
    dispute that two are said to have."""
    word = match.word
    if match.frame.type.name == "OPPOSES" and word.is_noun() and word.lemma in _DISPUTES:
        phrase = grievance_words(word)
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
    """The id of the issue or event that a noun or gerund names; none for a person, thing owned,
    paper or empty word."""
    if head.tag == "VBG" and head.is_verb():
        words = deed_words(head)
        told = any(w.is_noun() for w in words) or head.dep == "pobj"
        return [i for i in [match.things.topic(words)] if told and i]
    if (
        not head.is_noun()
        or head.pos == "PROPN"
        or head.lemma in BELONGINGS
        or (head.lemma in AGREEMENTS and head.lemma not in _SPOKEN)
        or head.ent in _TIMES
        or match.names_actor([head])
    ):
        return []
    words = grievance_words(head)
    praised = match.frame.type.name == "SUPPORTS"  # "welcomes its critical role" is of no issue
    if head.lemma in VAGUE and (praised or not tells(head, words, match.names_actor)):
        return []
    return [i for i in [match.things.topic(words)] if i]


def _reasons(word: Word, answering: bool) -> Iterator[Word]:
    """The nouns and gerunds that tell why something is done: behind "over", "because of", "to
    protest".

    answering  whether "for" and "after" tell it, too"""
    verb = word
    while verb.is_noun() and verb.dep in ("dobj", "nsubjpass", "pobj", "conj", "prep"):
        verb = verb.head
        if verb.pos == "ADP":
            verb = verb.head
    seen = [word] if verb is word else [word, verb]
    for place in seen:
        for child in place.right + place.all("prep"):
            yield from _behind(child, answering)
            if child.dep in ("dobj", "pobj", "ccomp", "oprd"):
                for below in child.right:
                    yield from _behind(below, answering)
            elif child.dep == "prep":  # "ties with Iran over its raid": hung on Iran
                for noun in child.all("pobj"):
                    for below in noun.right:
                        yield from _behind(below, answering)


def _behind(child: Word, answering: bool) -> Iterator[Word]:
    text = child.text.lower()
    prep = child.dep in ("prep", "advmod", "amod", "mark", "acomp")
    if prep and text in _BECAUSE:
        yield from _charged(_objects(child))
    elif prep and answering and text in ("for", "after", "following"):
        for noun in _objects(child):
            if noun.lemma in _NO_REASONS or noun.ent in _TIMES:
                continue
            deed = noun.lemma in HARM or noun.lemma in HAPPENINGS or noun.lemma in _PROVOCATIONS
            if text == "for" or deed:
                yield noun
    elif child.dep == "prep" and text in ("in", "as", "after", "following", "on", "under", "amid"):
        for noun in child.all("pobj"):
            if noun.lemma in _ANSWERS:
                for inner in noun.right:
                    if inner.dep == "prep":
                        yield from _objects(inner)
            elif noun.lemma in _CHARGES:
                yield from _charged([noun])
    elif child.dep in ("advcl", "xcomp", "acl") and child.lemma in _ANSWERS and child.tag == "VB":
        yield from (so_called(w) for w in child.all("dobj", "ccomp"))
        for inner in child.all("prep"):
            if inner.lemma in ("over", "against", "at", "for", "about", "to"):
                yield from _objects(inner)
    elif (
        answering
        and child.dep in ("advcl", "acl")
        and child.lemma in _ACCUSED
        and child.tag in ("VBG", "VBN")
    ):
        for inner in child.all("prep"):
            if inner.lemma in ("of", "for", "with"):
                yield from _objects(inner)


def _charged(nouns: Iterable[Word]) -> Iterator[Word]:
    """What a charge is of: spying in "over allegations of spying"; any other noun itself."""
    for noun in nouns:
        behind = [w for c in noun.right if c.lemma == "of" for w in _objects(c)]
        yield from behind if noun.lemma in _CHARGES and behind else [noun]


def _objects(prep: Word) -> list[Word]:
    """What stands behind a preposition, also behind "because of" and "due to"."""
    found: list[Word] = []
    for child in prep.right:
        if child.dep == "pcomp" and child.text.lower() in ("of", "to"):
            found += child.all("pobj", "pcomp")
        elif child.dep in ("pobj", "pcomp"):
            found.append(so_called(child))
        elif child.dep == "prep" and child.text.lower() in ("of", "to"):
            found += [so_called(w) for w in child.all("pobj", "pcomp")]
    return found
