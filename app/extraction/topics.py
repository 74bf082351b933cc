"""The issues that a relation is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extraction.examples import examples, stray_aim
from app.extraction.grievances import deed_words
from app.extraction.matches import Match
from app.extraction.mentions import term_ids
from app.extraction.naming import ASPECTS, QUANTITIES
from app.extraction.phrases import phrase_words, wording
from app.extraction.slots import MARGINS
from app.extraction.things import VAGUE, listed
from app.extraction.wordlists import word_list
from app.extraction.words import Word

_NAMED = ("event:", "agreement:", "initiative:")
# Words for a topic, of which nothing but the topic counts: "the question of Palestine"
_ISSUES = word_list("topics", "issues")
# "engaging in espionage", "failing to keep a promise": the espionage, the promise.
_LIGHT = word_list("topics", "light")
# What may be about several things: "accused Mali of theft and murder".
_TALKS = frozenset({"CONSULTS", "DISCUSSED"})
_MANY = frozenset({"DISCUSSED", "CONSULTS", "CONDEMNS"})
_PLACES = ("country:", "place:")
_FOCUS = frozenset({"accent", "attention", "emphasis", "eye", "focus", "stress"})
_TIES = frozenset({"cooperation", "co-operation", "relation", "relations", "tie", "ties"})


def abouts(match: Match) -> list[str]:
    """The ids of the issues that a relation is about."""
    if match.frame.type.qualifier != "about":
        return []
    found: list[str] = []
    stance = match.frame.type.name == "SUPPORTS"
    for slot in match.frame.about:
        for word in match.slot(slot) or (_stray_charges(match) if slot == "of" else []):
            if stance and slot in ("on", "in", "for") and word.i < match.word.i:
                continue  # "on a visit to Rome, the king praised Italy"
            found += [i for phrase in _topics(match, word) if (i := phrase) and i not in found]
        if found:
            break
    if found and match.frame.type.name in _TALKS:
        more = (i for w in _focus(match) for i in _topics(match, w))
        found += [i for i in more if i and i not in found]
    return found if match.frame.type.name in _MANY else found[:1]


def _focus(match: Match) -> list[Word]:
    """The war in "discussed security, with a particular focus on the war"."""
    heads = [match.word, *match.args.obj, *(w for s in match.frame.about for w in match.slot(s))]
    centres = [
        g
        for h in heads
        for c in h.right
        if c.lemma == "with"
        for g in c.all("pobj")
        if g.lemma in _FOCUS
    ]
    return [g for f in centres for c in f.right if c.lemma in ("on", "to") for g in c.all("pobj")]


def _stray_charges(match: Match) -> list[Word]:
    """ "accused the troops along its border of firing": hung on the words before."""
    return [
        g
        for child in match.word.right
        for w in child.subtree()
        if w.lemma == "of"
        for g in w.all("pcomp")
        if g.tag == "VBG"
    ]


def _topics(match: Match, word: Word) -> Iterator[str]:
    """The issues that a phrase lists; "a number of issues, including X" lists X."""
    if word.lemma in MARGINS or word.lemma == "part" or word.ent in ("DATE", "TIME"):
        return  # "for its part"
    if word.is_verb():
        if done := _done(word):
            for noun in done:
                yield from _topics(match, noun)
            return
        clause = deed_words(word)
        if any(w.is_noun() for w in clause):
            yield match.things.topic(clause)
        return
    heads = word.conjuncts() + _apposed(word)
    if any(_is_vague(h) for h in heads):
        for head in heads:
            yield from _vague_topics(match, head) if _is_vague(head) else _alone(match, head)
    else:
        yield from _listed_topics(match, word)
    for further in _further(match, word):
        yield from _vague_topics(match, further)


def _apposed(word: Word) -> list[Word]:
    """More of a list whose middle the parser took for another name of its first: "discussed the
    talks on A, the process and the election"."""
    return [
        noun
        for c in word.all("appos")
        if c.all("conj") and any(d.dep == "det" for d in c.left)
        for noun in c.conjuncts()
    ]


def _done(verb: Word) -> list[Word]:
    """What is done where the verb only says that it is: raids in "carrying out raids"."""
    while verb.lemma in _LIGHT and (inner := [c for c in verb.all("xcomp") if c.is_verb()]):
        verb = inner[0]
    if verb.lemma not in _LIGHT:
        return []
    behind = [g for c in verb.right if c.lemma in ("in", "to") for g in c.all("pobj")]
    return [w for w in verb.all("dobj") or behind if w.pos == "NOUN"]


def _is_vague(word: Word) -> bool:
    return word.lemma in VAGUE or word.lemma in QUANTITIES or word.lemma in ASPECTS


def _further(match: Match, word: Word) -> list[Word]:
    """More topics of a list that the parser hung elsewhere: "the war in Mali, the need for aid"
    makes the need a name of Mali."""
    hung = [*word.subtree(), *(w for w in match.word.right if w.dep in ("conj", "appos"))]
    return [
        w
        for w in hung
        if w.i > word.i
        and w.dep in ("appos", "conj")
        and w.is_noun()
        and w.head is not word
        and _is_vague(w)
        and any(c.dep == "det" for c in w.left)
    ]


def _listed_topics(match: Match, word: Word) -> Iterator[str]:
    for phrase in listed(word):
        if issue := _issue(match, phrase) or _country(match, phrase):
            yield issue


def _alone(match: Match, word: Word) -> Iterator[str]:
    phrase = phrase_words(word)
    if issue := _issue(match, phrase) or _country(match, phrase):
        yield issue


def _vague_topics(match: Match, word: Word) -> Iterator[str]:
    """What a word of no content is about: "efforts to end X" X, "the situation in Mali" that."""
    known = match.scene.refs.at.get(word.i)
    behind = examples(word)
    inside = known is not None and all(w.i <= known.last for w in behind)
    if known is not None and inside and known.head is word and known.ids[0].startswith("issue:"):
        yield known.ids[0]  # "bilateral relations", "the development of bilateral relations"
        return
    if behind:
        named = all(match.names_actor([w]) and w.is_noun() for w in behind)
        if named and word.lemma not in _ISSUES and word.lemma not in QUANTITIES:
            yield match.things.topic(phrase_words(word, 9))
            return
        for noun in behind:
            yield from _topics(match, noun)
        return
    told_by = word.child("acl", "relcl") or stray_aim(word)
    if told_by is not None:  # "the challenges that democracies face"
        clause = [
            w for w in told_by.subtree() if w.i < word.i + 9 and w.ent not in ("DATE", "TIME")
        ]
        yield match.things.topic([*phrase_words(word), *clause])
        return
    if several := _one_by_one(match, word):
        yield from several
        return
    phrase = phrase_words(word, 9)
    told = any(match.names_actor([w]) or w.lemma == "bilateral" for w in phrase if w is not word)
    if told and word.lemma not in _ISSUES:  # "Iran's behaviour", "the situation in Mali"
        yield match.things.topic(phrase)
        return
    yield from _alone(match, word)


def _one_by_one(match: Match, word: Word) -> list[str]:
    """ "the situation in Mali, Chad and Niger" is three situations."""
    places = [
        g.conjuncts() for c in word.right if c.lemma == "in" for g in c.all("pobj") if g.all("conj")
    ]
    if match.frame.type.name not in _TALKS or len(places) != 1:
        return []
    first = places[0][0].subtree()[0].i
    before = wording([w for w in phrase_words(word, 40) if w.i < first])
    refs = [match.scene.refs.at.get(p.i) for p in places[0]]
    whole = word.subtree()
    names = [wording([w for w in whole if r.first <= w.i <= r.last]) for r in refs if r is not None]
    return [i for n in names if (i := match.things.named("Issue", f"{before} {n}"))]


def _spans(match: Match, phrase: Sequence[Word]) -> bool:
    """Whether one mention is the whole of a phrase."""
    ref = match.scene.refs.at.get(phrase[0].i)
    return ref is not None and ref.last == phrase[-1].i


def _issue(match: Match, phrase: Sequence[Word]) -> str:
    refs = match.scene.refs
    known = term_ids(phrase, refs, ("issue:",))
    if known and (len(phrase) <= 3 or _spans(match, phrase)):
        return known[0]
    if match.frame.type.name in ("DISCUSSED", "CONSULTS"):
        for field in term_ids(phrase[:1], refs):  # "discussed tourism"
            if match.scene.vocabulary.entities[field].name.lower() == wording(phrase).lower():
                return field
        if len(phrase) > 1 and phrase[-1].lemma in _TIES and match.names_actor(phrase[:1]):
            return match.things.topic(phrase)  # "Egypt-Sudan relations"
    nouns = [w for w in phrase if w.is_noun()]
    if named := term_ids(nouns[:1], match.scene.refs, _NAMED):
        return named[0]  # "the war in Ukraine", "the Paris Agreement"
    telling = [
        w
        for w in phrase
        if w.pos in ("NOUN", "PROPN", "VERB")
        and w.lemma not in VAGUE
        and w.lemma not in QUANTITIES
        and not match.names_actor([w])
    ]
    return match.things.topic(phrase) if telling else ""


def _country(match: Match, phrase: Sequence[Word]) -> str:
    """The country that is itself the topic: "they discussed Afghanistan"."""
    ref = match.scene.refs.at.get(phrase[-1].i) if phrase else None
    topic = ref.ids[0] if ref and ref.kind in ("name", "alias") and len(ref.ids) == 1 else ""
    return topic if topic.startswith(_PLACES) and ref and ref.first == phrase[0].i else ""
