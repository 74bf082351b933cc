"""What the agreements, events and issues at the end of a relation are called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.actors import Actor
from app.extraction.arguments import upheld
from app.extraction.grievances import BELONGINGS, grievance_words, tells
from app.extraction.matches import Match
from app.extraction.mentions import term_ids
from app.extraction.phrases import phrase_words, wording
from app.extraction.subjects import of_what
from app.extraction.things import AGREEMENTS, EVENTS, HOSTED, KINDS, PLANS, VAGUE, listed
from app.extraction.wordlists import word_list
from app.extraction.words import Word

# "the importance of X", "the need to end X": X is what was discussed.
ASPECTS = word_list("naming", "aspects")
QUANTITIES = word_list("naming", "quantities")
# "a raft of deals": the deals.
PACKS = word_list("naming", "packs")
# "efforts to reach a peace": the peace.
EFFORTS = frozenset({"attempt", "drive", "effort", "endeavor", "endeavour", "initiative"})
DEALINGS = frozenset({"act", "action", "case", "form", "manifestation", "kind", "policy", "use"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
# Types whose issue is a grievance.
_HOSTILE = frozenset({"CONDEMNS", "OPPOSES"})
# "a peaceful resolution": of a conflict.
_PEACEFUL = frozenset({"peaceful", "political", "diplomatic", "amicable", "conflict", "dispute"})
# The title of a text that is an agreement itself.
_OWN_TITLE = re.compile(
    r"(?:[A-Z][\w'’-]* ){0,5}(?:"
    + "|".join(word_list("patterns", "agreement"))
    + r") (?:of|on|between|concerning|for|to|regarding)\b"
)
# The prepositions that go on with an agreement's name; "with Iran" only tells the other side.
NAMING = frozenset({"of", "for", "on", "in", "between", "to", "against"})


def open_things(match: Match, word: Word, labels: frozenset[str]) -> list[str]:
    """The ids of the agreement, event or issue that a phrase names, as the relation takes."""
    word = upheld(word)
    if word.lemma == "it" and labels == {"Agreement"}:  # "put their names to it"
        return match.things.last("Agreement")
    if not word.is_noun():
        return []
    hostile = match.frame.type.name in _HOSTILE
    if word.lemma in PACKS or (word.lemma in DEALINGS and not (hostile and word.lemma == "use")):
        for child in word.right:
            if child.lemma == "of":
                return [e for g in child.children for e in open_things(match, g, labels)]
    if word.lemma in EFFORTS and (aims := [o for c in word.all("acl") for o in c.all("dobj")]):
        return [e for o in aims for e in open_things(match, o, labels)]
    settled = word.lemma == "resolution" and any(c.lemma in _PEACEFUL for c in word.left)
    if "Agreement" in labels and word.lemma in AGREEMENTS and not settled:
        return _agreements(match, word)
    if "Event" in labels and match.frame.type.name == "COMMEMORATES":
        return _remembered(match, word)
    hosted = word.lemma in HOSTED and match.frame.type.name == "HOSTS"
    if "Event" in labels and (word.lemma in EVENTS or hosted):
        words = phrase_words(word)  # "hosted talks": too little to be called an event of its own
        return [
            i for i in [match.things.of("Event", words)] if i and not (hosted and len(words) < 2)
        ]
    if "Initiative" in labels and word.lemma in PLANS and _titled(word):
        return [i for i in [match.things.of("Initiative", phrase_words(word, 9))] if i]
    if "Issue" in labels and (match.frame.open or term_ids([word], match.scene.refs, ("issue:",))):
        return _issues(match, word)
    return []


def _remembered(match: Match, word: Word) -> list[str]:
    """The event that is commemorated: "50 years of ties", "the victims of the raid"."""
    if word.lemma not in match.frame.object and word.lemma not in EVENTS:
        return []
    if word.lemma == "victim":
        return [i for noun in of_what(word) for i in _remembered(match, noun)]
    words = phrase_words(word, tails=NAMING | {"since"}, dates=False)
    if word.lemma == "year" and not any(c.lemma in ("of", "since") for c in word.right):
        return []
    if word.lemma == "day" and (word.text[0].islower() or len(words) < 2):
        return []
    return [i for i in [match.things.of("Event", words)] if i]


def _titled(word: Word) -> bool:
    """Whether a plan has a name of its own: "the autonomy plan", not "a plan to leave"."""
    return any(c.dep in ("compound", "amod", "nmod") and c.pos != "NUM" for c in word.left)


def _issues(match: Match, word: Word) -> list[str]:
    """ "peace and stability" is one issue, unless the vocabulary knows each of them."""
    hostile = match.frame.type.name in _HOSTILE
    if hostile and (word.lemma in BELONGINGS or match.names_actor([word]) or _bare(match, word)):
        return []  # "condemned the minister", "the incident"
    if hostile and word.dep != "conj" and not word.all("conj"):
        words = grievance_words(word)
        known = term_ids(phrase_words(word), match.scene.refs, ("issue:",))
        if not known and word.lemma in VAGUE and tells(word, words, match.names_actor):
            return [i for i in [match.things.topic(words)] if i]
    if word.lemma in VAGUE and (inner := of_what(word)):  # "the policy of non-alignment"
        return [i for noun in inner for i in _issues(match, noun)]
    first = word.head if word.dep == "conj" else word
    whole = listed(first)
    joined = len(whole) == 1 and len(first.conjuncts()) == 2
    if joined and word is not first:
        return []
    phrase = whole[0][:9] if joined else phrase_words(word, 9)
    heads = first.conjuncts() if joined else phrase_words(word)
    terms = term_ids(heads, match.scene.refs, ("issue:",))
    if terms and (not joined or len(terms) > 1):
        return terms if joined else terms[:1]
    return [i for i in [match.things.topic(phrase)] if i and word.lemma not in VAGUE]


def _bare(match: Match, word: Word) -> bool:
    """Whether a noun only points back, or belongs to somebody whom nothing names."""
    before = [c for c in word.left if c.dep in ("det", "poss")]
    alone = not any(c.dep in ("prep", "acl", "relcl") for c in word.right)
    told = any(c.dep in ("amod", "compound", "nmod") for c in word.left)
    owned = any(c.dep == "poss" for c in before)
    pointing = match.frame.type.name == "CONDEMNS" and any(c.lemma in _POINTING for c in before)
    return owned or (alone and not told and pointing)


def _agreements(match: Match, word: Word) -> list[str]:
    known = term_ids(word.subtree(), match.scene.refs, ("agreement:",))
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
            wording([*left]) + " " + word.lemma + " " + wording(_until(t, topics)) for t in topics
        ]
        return [i for name in each if (i := match.things.named("Agreement", name))]
    phrase = _complement(word)
    if len(phrase) == 1 and any(c.text.lower() in ("the", "this", "that") for c in word.left):
        return _spoken_of(match, word)
    if len(phrase) == 1 and (more := _topic_behind(word)):
        phrase = phrase + more
    return [i for i in [match.things.of("Agreement", phrase)] if i]


def owned_thing(match: Match, target: Actor) -> str:
    """The id of the issue or event that of the target the relation is about, "" for none.

    Only what the vocabulary knows: "Iran's missile sites" are told by the quote, but are no
    issue of their own."""
    if target.about is None or match.frame.type.qualifier != "about":
        return ""
    if target.about.lemma in ASPECTS:  # "the importance of France's sovereignty"
        inner = [g for c in target.about.right if c.lemma == "of" for g in c.all("pobj")]
        return owned_thing(match, replace(target, about=inner[0])) if inner else ""
    terms = term_ids([target.about], match.scene.refs, ("issue:", "event:"))
    return terms[0] if terms else ""


def _spoken_of(match: Match, word: Word) -> list[str]:
    """The agreement that "the pact" means: the last one, of its own kind if that has a name.

    "the truce" is no treaty named before, so where no truce was named it is called that."""
    if any(c.text.lower() == "this" for c in word.left) and _OWN_TITLE.match(match.things.title):
        return [match.things.named("Agreement", match.things.title)]
    if word.lemma in VAGUE:
        return match.things.last("Agreement")
    kind = next((k for k in KINDS if word.lemma in k), (word.lemma,))
    return match.things.last("Agreement", kind) or [
        i for i in [match.things.of("Agreement", [word])] if i
    ]


def _topic_behind(word: Word) -> list[Word]:
    """ "signed an agreement with Oman on gas": what "on" and "for" add, hung on the other side."""
    sides = [c for c in word.right if c.dep == "prep" and c.lemma in ("with", "between", "by")]
    behind = [c for s in sides for w in s.subtree() for c in w.right]
    if sides and word.dep in ("dobj", "nsubjpass"):
        behind += [c for c in word.head.right if c.i > sides[0].i]
    for below in behind:
        if below.dep == "prep" and below.lemma in ("on", "for") and not _dated(below):
            tail = below.all("pobj")
            return [below, *(w for g in tail for w in phrase_words(g, 8, joined=True))]
    for clause in word.head.right if word.dep == "dobj" else []:  # "a deal to link their grids"
        words = clause.subtree()
        if clause.tag == "VB" and clause.dep in ("advcl", "xcomp") and words[0].i == word.i + 1:
            return words[:9]
    return []


def _dated(prep: Word) -> bool:
    return any(c.ent in ("DATE", "TIME") for c in prep.right)


def _until(prep: Word, others: Sequence[Word]) -> list[Word]:
    """The words of one prepositional phrase, without the others that hang on it."""
    stop = {w.i for o in others if o is not prep for w in o.subtree()}
    found = [w for w in prep.subtree() if w.i not in stop]
    while found and (found[-1].dep in ("cc", "punct")):
        found.pop()
    return found


def _complement(word: Word) -> list[Word]:
    """An agreement's name: its phrase and, if that says too little, what it is to do."""
    words = phrase_words(word, tails=NAMING, dates=False)
    if word.lemma in KINDS[0]:
        return words  # what a truce is for is not its name
    behind = [c for c in word.right if c.dep in ("acl", "relcl")]
    if word.dep == "nsubjpass":  # "an agreement was signed to set up a committee"
        behind += [c for c in word.head.right if c.dep in ("xcomp", "advcl") and c.tag == "VB"]
    clause = next((c for c in behind if c.tag in ("VB", "VBG", "VBZ", "VBP")), None)
    if clause is not None and len(words) <= 3 and clause.i - word.i < 7:
        words = words + [w for w in clause.subtree() if w.i < clause.i + 9]
        while words and words[-1].dep in ("prep", "det", "punct", "cc", "aux", "amod", "compound"):
            words.pop()
    return words
