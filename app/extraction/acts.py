"""The speech act of a predicate: whether it is done, agreed, pledged, called for, said or denied.

Read from the words above it in the parse ("agreed to", "the plan to"), its modals, tense and
negation, and the reporting verb whose subject is the speaker. "did" is what is left when
nothing weaker stands there, never a default for what is only planned."""

from __future__ import annotations

from dataclasses import dataclass

from app.extraction.act_words import ActWords, act_words
from app.extraction.mentions import Refs
from app.extraction.speakers import according_to, speaker_above
from app.extraction.subjects import ATTITUDES, HARM
from app.extraction.wordlists import word_list
from app.extraction.words import Sentence, Word
from app.model import Act

# From most to least real; the least real word above a predicate decides.
_ORDER = (Act.DID, Act.AGREED, Act.SAID, Act.PLEDGED, Act.CALLED_FOR, Act.DENIED)
_FUTURE = frozenset({"will", "shall", "'ll", "wo", "’ll"})
_DUTY = frozenset({"should", "must", "ought"})
_MAYBE = frozenset({"may", "might", "could", "can", "would", "'d", "ca"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_THREATS = frozenset({"threaten", "vow", "warn"})
# The prepositions by which a verb takes what it agrees on, calls for or commits to.
_TAKING = frozenset({"on", "upon", "to", "for", "from", "of", "about", "against", "over"})
# The prepositions through which a verb ends what stands behind its object: "halt supplies of gas".
_REACHING = frozenset({"of", "in", "with", "between", "to"})
_WISHES = frozenset({"like", "love", "want", "wish"})
# What is done by saying that one would like to do it.
_SPOKEN = word_list("acts", "spoken")
# Meetings and calls, and what is done in them once they are held.
_CONTACTS = word_list("acts", "contacts")
_AT_ONCE = _SPOKEN | word_list("acts", "at_once")
_FAILS = frozenset({"fail", "neglect", "omit"})
_TRANSPARENT = word_list("acts", "transparent")
_BARS = word_list("acts", "bars")
_BARRING = frozenset({"on", "against", "of"})
_FINISHES = frozenset({"end", "conclude", "complete", "finish"})
_HELD = word_list("acts", "held")


@dataclass(slots=True)
class Assessment:
    """What the words around a predicate make of it.

    negative  it is said not to be so, or undone
    status    how it is undone: lifted, ended; "" otherwise
    speaker   the head of the phrase that names who says it, None if the text itself does
    why       the words that decided, for people to read
    threat    it is threatened
    purpose   it is only what something else is done for: "to counter the threat"
    barred    it is what a ban forbids"""

    act: Act = Act.DID
    negative: bool = False
    status: str = ""
    speaker: Word | None = None
    why: str = ""
    threat: bool = False
    purpose: bool = False
    barred: bool = False

    def weaken(self, act: Act, word: Word) -> None:
        if _ORDER.index(act) > _ORDER.index(self.act):
            self.act, self.why = act, word.text


def assess(predicate: Word, sentence: Sentence, refs: Refs) -> Assessment:
    """How real a predicate is, as its sentence puts it."""
    known = act_words()
    found = Assessment()
    _own_level(predicate, found, known)
    below = predicate
    asserted = False  # a relative clause states what it says, whatever stands above it
    reached = True  # whether who ends what stands above ends the predicate too
    theirs = predicate.lemma in HARM and any(
        (ref := refs.at.get(c.i)) and ref.kind != "term"
        for c in predicate.left
        if c.dep in ("poss", "amod", "compound", "nmod")
    )
    for word in predicate.ancestors():
        dep = below.dep
        if theirs and word.is_verb() and word.lemma in ATTITUDES:
            asserted = True  # "rejected Russia's annexation": it is denied by nobody
        if not asserted:
            _govern(below, word, dep, found, known)
            if word.is_verb() and (reached or found.barred):
                _end(predicate, below, word, found, known)
            reached = reached and (word.pos != "ADP" or word.lemma in _REACHING)
        if found.speaker is None:
            found.speaker = speaker_above(word, below, predicate)
        asserted = asserted or dep == "relcl" or (dep == "advcl" and below.tag != "VB")
        if dep in ("dobj", "nsubjpass") and word.lemma in ATTITUDES:
            asserted = True  # who may evade sanctions is under them
        if theirs and word.pos != "ADP":
            asserted = True  # "committed to monitoring UN sanctions": there are such sanctions
        below = word
    if found.speaker is None:
        found.speaker = according_to(sentence, predicate)
    return found


def _own_level(word: Word, found: Assessment, known: ActWords) -> None:
    """The modals, tense and negation of a verb; the determiners and adjectives of a noun."""
    if any(m.text.lower() == "unless" for c in word.all("advcl") for m in c.all("mark")):
        found.threat = True  # "will impose duties unless Peru yields"
    for child in word.left + word.right:
        low = child.text.lower()
        if child.dep == "neg" and not any(c.text.lower() == "only" for c in word.left + word.right):
            found.negative = True
        elif child.dep == "aux":
            _modal(child, found)
        elif child.dep == "mark" and low in _CONDITIONS:
            found.weaken(Act.SAID, child)
        elif child.dep == "det" and low in ("no", "neither"):
            found.negative = True
        elif (
            child.dep in ("amod", "advmod")
            and (act := known.adjective.get(child.lemma))
            and not word.is_verb()
        ):
            found.weaken(act, child)


def _govern(below: Word, word: Word, dep: str, found: Assessment, known: ActWords) -> None:
    """What one governing word does to what stands below it."""
    if dep == "xcomp" and word.lemma in _WISHES and below.lemma in _SPOKEN:
        return  # "I would like to thank you" thanks
    if word.is_verb():
        if dep in (
            "xcomp",
            "ccomp",
            "advcl",
            "dobj",
            "pobj",
            "pcomp",
            "prep",
            "nsubjpass",
            "nsubj",
            "conj",
            "attr",
            "oprd",
            "acl",
            "dative",
            "dep",
        ):
            if dep == "conj":
                _shared_modals(below, word, found)
                return
            if dep != "ccomp" and not (dep == "advcl" and below.tag in ("VBG", "VBN")):
                _own_level(word, found, known)
            elif dep == "ccomp" and any(c.dep == "neg" for c in word.children):
                found.negative = True
            if dep == "nsubj":
                return
            act = known.verb.get(word.lemma)
            if dep == "prep" and below.text.lower() not in _TAKING:
                act = None
            elif dep == "xcomp" and act is None:  # "is poised to invade", "was told to leave"
                told = word.lemma == "tell"
                act = Act.CALLED_FOR if told else known.adjective.get(word.text.lower())
            if dep == "advcl" and not _infinitive(below):
                act = None
            found.threat = found.threat or word.lemma in _THREATS
            if word.lemma == "hesitate" and found.negative:  # "will not hesitate to strike"
                found.negative, found.threat = False, True
            if word.lemma in _FAILS and dep in ("xcomp", "prep", "pcomp"):
                found.negative = True
            if act is not None and not _mere_report(word, dep, act):
                found.weaken(act, word)
            elif word.lemma in _CONTACTS and below.lemma in _AT_ONCE and _infinitive(below):
                return  # "they met to discuss the war", "spoke to thank him": and so they did
            elif dep == "advcl" and _infinitive(below) and word.lemma not in _TRANSPARENT:
                found.purpose = found.purpose or found.act is Act.DID
                found.weaken(Act.PLEDGED, below)
    elif word.pos == "ADJ" and dep in ("xcomp", "ccomp", "prep", "pcomp", "pobj", "advcl", "acl"):
        if (act := known.adjective.get(word.lemma)) is not None:
            found.weaken(act, word)
        elif any(c.dep == "neg" for c in word.head.children):
            found.negative = True
    elif word.is_noun() and dep in ("acl", "prep", "pobj", "pcomp"):
        if word.lemma == "right" and word.head.lemma == "reserve":
            found.threat = True
        act = known.noun.get(word.lemma)
        if act is not None:
            found.weaken(act, word)
        elif dep == "acl" and _infinitive(below):
            found.purpose = found.purpose or found.act is Act.DID
            found.weaken(Act.PLEDGED, word)
        elif word.lemma in _BARS and below.lemma in _BARRING:
            found.negative = found.barred = True


def _end(predicate: Word, below: Word, verb: Word, found: Assessment, known: ActWords) -> None:
    """What a verb of ending does to what it governs: "suspended aid to", "lifted the ban on".

    A visit that ended was paid; a ban that was lifted allows what it barred."""
    status = known.ends.get(verb.lemma)
    stopped = below.dep in ("xcomp", "pcomp", "conj") and below.tag == "VBG"
    if status is None or not (stopped or below.dep in ("dobj", "nsubjpass", "pobj", "prep")):
        return
    if verb.lemma in _FINISHES and predicate.lemma in _HELD:
        return
    if found.barred:
        found.negative = found.barred = False
        found.weaken(Act.PLEDGED, verb)
    else:
        found.negative, found.status, found.why = True, status, verb.text


def _shared_modals(below: Word, word: Word, found: Assessment) -> None:
    """A verb joined to another has its modals, unless it has a subject or modals of its own."""
    if any(c.dep in ("nsubj", "nsubjpass", "aux") for c in below.children):
        return
    for child in word.children:
        if child.dep == "aux":
            _modal(child, found)


def _modal(auxiliary: Word, found: Assessment) -> None:
    """What "will", "should" or "may" make of their verb."""
    low = auxiliary.text.lower()
    if low == "shall" and not any(c.text.lower() in ("i", "we") for c in auxiliary.head.left):
        found.weaken(Act.AGREED, auxiliary)  # the voice of treaties
    elif low in _FUTURE:
        found.weaken(Act.PLEDGED, auxiliary)
    elif low in _DUTY:
        found.weaken(Act.CALLED_FOR, auxiliary)
    elif low in _MAYBE:
        found.weaken(Act.SAID, auxiliary)


def _infinitive(word: Word) -> bool:
    return any(c.dep == "aux" and c.text.lower() == "to" for c in word.left)


def _mere_report(word: Word, dep: str, act: Act) -> bool:
    """Verbs such as "announce" or "call" that make no promise when they take a fact."""
    if word.lemma == "announce":
        return dep == "ccomp"
    if word.lemma == "look" and any(c.text.lower() == "forward" for c in word.right):
        return False  # "looks forward to welcoming"
    if word.lemma in ("look", "reach", "expect", "see", "set", "slate"):
        return dep != "xcomp"
    if dep in ("dobj", "nsubjpass") and act is Act.AGREED:
        return word.lemma in (
            "sign",
            "ink",
            "conclude",
            "settle",
            "reach",
            "approve",
            "adopt",
            "endorse",
        )
    return dep == "dobj" and word.lemma in ("press", "push", "order", "call", "negotiate")
