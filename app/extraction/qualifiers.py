"""What a relation is about, in which sectors, and at which organisation or event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extraction.matches import Match
from app.extraction.mentions import term_ids
from app.extraction.naming import ASPECTS, QUANTITIES
from app.extraction.phrases import phrase_words, wording
from app.extraction.subjects import of_what
from app.extraction.things import EVENTS, FIELDS, VAGUE, listed
from app.extraction.wordlists import word_list
from app.extraction.words import Word

_MARGINS = word_list("qualifiers", "margins")
# "in the face of", "in line with": the noun of a preposition made of several words
_IDIOMS = word_list("qualifiers", "idioms")
# The prepositions behind which a word of no content tells its own: "concerns over X"
_TELLING = frozenset(
    {"of", "on", "from", "include", "like", "as", "over", "about", "regard", "concern", "around"}
)
_NAMED = ("event:", "agreement:", "initiative:")
# Words for a topic, of which nothing but the topic counts: "the question of Palestine"
_ISSUES = word_list("qualifiers", "issues")
# Adjectives that praise or place and name no field: "bilateral and economic ties"
_NO_FIELDS = word_list("qualifiers", "no_fields")
# "engaging in espionage", "failing to keep a promise": the espionage, the promise.
_LIGHT = word_list("qualifiers", "light")
# What may be about several things: "accused Mali of theft and murder".
_MANY = frozenset({"DISCUSSED", "CONSULTS", "CONDEMNS"})
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
    return found if match.frame.type.name in _MANY else found[:1]


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
    if word.lemma in _MARGINS or word.lemma == "part" or word.ent in ("DATE", "TIME"):
        return  # "for its part"
    if word.is_verb():
        if done := _done(word):
            for noun in done:
                yield from _topics(match, noun)
            return
        ends = [w.i for w in word.subtree() if w.text in (",", ";", "--") and w.i > word.i]
        clause = [w for w in word.subtree() if word.i <= w.i < min([word.i + 9, *ends])]
        while clause and clause[-1].pos in ("ADP", "DET", "ADJ", "AUX", "PUNCT", "CCONJ", "NUM"):
            clause.pop()
        if any(w.is_noun() for w in clause):
            yield match.things.topic(clause)
        return
    heads = word.conjuncts()
    if any(_is_vague(h) for h in heads):
        for head in heads:
            yield from _vague_topics(match, head) if _is_vague(head) else _alone(match, head)
    else:
        yield from _listed_topics(match, word)
    for further in _further(match, word):
        yield from _vague_topics(match, further)


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
    if examples := _examples(word):
        named = all(match.names_actor([w]) and w.is_noun() for w in examples)
        if named and word.lemma not in _ISSUES and word.lemma not in QUANTITIES:
            yield match.things.topic(phrase_words(word, 9))
            return
        for noun in examples:
            yield from _topics(match, noun)
        return
    known = match.scene.refs.at.get(word.i)
    if known is not None and known.head is word and known.ids[0].startswith("issue:"):
        yield known.ids[0]  # "bilateral relations"
        return
    behind = word.child("acl", "relcl") or _stray_aim(word)
    if behind is not None:  # "the challenges that democracies face"
        clause = [w for w in behind.subtree() if w.i < word.i + 9 and w.ent not in ("DATE", "TIME")]
        yield match.things.topic([*phrase_words(word), *clause])
        return
    phrase = phrase_words(word, 9)
    told = any(match.names_actor([w]) or w.lemma == "bilateral" for w in phrase if w is not word)
    if told and word.lemma not in _ISSUES:  # "Iran's behaviour", "the situation in Mali"
        yield match.things.topic(phrase)
        return
    yield from _alone(match, word)


def _stray_aim(word: Word) -> Word | None:
    """The infinitive behind a noun that the parser hung on the verb: "discussed work to end X"."""
    verb = word.head.head if word.dep == "pobj" else word.head
    for clause in verb.right if word.dep in ("dobj", "pobj", "conj") else []:
        if clause.dep in ("advcl", "xcomp") and clause.tag == "VB":
            return clause if clause.subtree()[0].i == word.subtree()[-1].i + 1 else None
    return None


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
    return topic if topic.startswith("country:") and ref and ref.first == phrase[0].i else ""


def sectors(match: Match) -> list[str]:
    """The ids of the sectors that a relation names."""
    if match.frame.type.qualifier != "sector":
        return []
    found: list[str] = []
    refs = match.scene.refs
    for slot in match.frame.sector:
        if slot in ("mod", "self"):
            words = [
                w
                for c in match.word.left
                if c.dep in ("amod", "compound", "nmod", "poss")
                for w in c.subtree()
            ]
            words += [match.word] if slot == "self" else _stray_fields(match.word)
            found += [i for i in term_ids(words, refs) if i not in found]
            if found and slot == "mod" and not match.frame.known:
                found += _fellows(match, words, found)
            continue
        for word in match.slot(slot):
            if word.i < match.word.i and slot not in ("subj", "obj"):
                continue
            open_ = not match.frame.known and slot in ("in", "on", "against", "obj")
            found += [i for i in _sectors(match, word, unlisted=open_) if i not in found]
    return found


def _stray_fields(word: Word) -> list[Word]:
    """The first adjectives of "deepen economic, political and cultural ties", where the parser
    takes them for the things that are deepened."""
    found = []
    while word.dep == "conj" and word.head.pos in ("ADJ", "NOUN"):
        word = word.head
        found.append(word)
    return found if word.pos == "ADJ" and word.dep in ("dobj", "pobj") else []


def _fellows(match: Match, words: Sequence[Word], known: Sequence[str]) -> list[str]:
    """The fields that a list of adjectives names beside one that is known: "political, cultural and
    economic ties" are political ties, too."""
    refs = match.scene.refs
    together = [w for w in words if w.dep == "conj" or w.all("conj")]
    if len(together) < 2:
        return []
    strange = [
        w for w in together if w.i not in refs.at and not w.left and w.lemma not in _NO_FIELDS
    ]
    named = [match.things.of("Sector", [w]) for w in strange if w.pos in ("ADJ", "NOUN")]
    return [i for i in named if i and i not in known]


def _sectors(match: Match, word: Word, *, unlisted: bool) -> Iterator[str]:
    """The sectors that a phrase lists, each by its known name or, if unlisted, as it is called."""
    refs = match.scene.refs
    if not any(term_ids(_named_part(w), refs) for w in _members(word)):
        if unlisted and word.is_noun():
            yield from _unlisted_sectors(match, word)
        return
    members = _members(word)
    for member in members:
        others = {w.i for m in members if m is not member for w in m.subtree()} - {
            w.i for w in [member, *(w for c in member.left for w in c.subtree())]
        }
        known = term_ids([w for w in _named_part(member) if w.i not in others], refs)
        yield from known
        if not known and unlisted and member.is_noun() and len(members) > 2:
            yield from _unlisted_sectors(match, member, alone=True)


def _members(word: Word) -> list[Word]:
    """The heads of a list; those of "areas such as A and B" are A and B."""
    found: list[Word] = []
    for member in word.conjuncts():
        counted = [] if member.lemma not in QUANTITIES else of_what(member)
        if any(w.lemma in FIELDS for w in counted):  # "in a number of sectors, including A and B"
            found += [m for n in _examples(member) for m in n.conjuncts() if n not in counted]
        inner = [n for w in [member, *counted] if w.lemma in FIELDS for n in _inner(w)]
        found += [m for noun in inner for m in noun.conjuncts()] or [member]
    return list(dict.fromkeys(found))


def _inner(field: Word) -> list[Word]:
    """The nouns behind "of", or behind "such as" anywhere below: "areas in which both ..." """
    if nouns := [w for w in _examples(field) if w.is_noun()]:
        return nouns
    below = [w for w in field.subtree() if w.i > field.i]
    if any(w.text == "(" for w in below):  # "in various fields (trade, tourism)"
        return [w for w in below if w.pos in ("NOUN", "PROPN", "ADJ")]
    return [n for w in below if w.text.lower() in ("as", "including") for n in w.all("pobj")]


def _named_part(word: Word) -> list[Word]:
    """A phrase without the places that it tells of: "a railway from the port to the mines"."""
    found = word.subtree()
    for child in word.right:
        if child.dep == "prep" and child.lemma in ("from", "near", "through", "via", "under"):
            gone = {w.i for w in child.subtree()}
            found = [w for w in found if w.i not in gone]
    return found


def _unlisted_sectors(match: Match, word: Word, *, alone: bool = False) -> Iterator[str]:
    if word.lemma in FIELDS:
        if not alone:
            for noun in _examples(word):
                yield from _unlisted_sectors(match, noun)
        return
    for phrase in [phrase_words(word, tails=frozenset({"of"}))] if alone else listed(word):
        if (
            phrase
            and not match.names_actor(phrase)
            and not (
                phrase[-1].lemma in _IDIOMS
                or phrase[0].lemma in _IDIOMS
                or phrase[0].lemma in VAGUE
            )
            and not any(w.ent in ("DATE", "TIME") for w in phrase)
        ):
            yield match.things.of("Sector", phrase[:7])


def places(match: Match) -> list[str]:
    """The organisations and events at which a relation takes place."""
    if match.frame.type.qualifier != "at":
        return []
    found: list[str] = []
    for slot in match.frame.at:
        for word in match.slot(slot):
            for part in [*_within(word), *(p for e in _named_as(word) for p in e.conjuncts())]:
                ref = match.scene.refs.at.get(part.i)
                for entity in ref.ids if ref else ():
                    if (
                        entity.startswith(("organisation:", "event:", "initiative:"))
                        and entity not in found
                    ):
                        found.append(entity)
                if (
                    ref is None
                    and match.frame.type.name == "MET_WITH"
                    and part.lemma in EVENTS
                    and len(phrase_words(part)) > 1
                ):
                    found.append(match.things.of("Event", phrase_words(part, 6)))
    return found if match.frame.type.to_qualifier else found[:1]


def _within(word: Word) -> list[Word]:
    """What a phrase lists; of "the margins of X" it is X."""
    if word.lemma in _MARGINS:
        return [p for c in word.right if c.lemma == "of" for g in c.children for p in g.conjuncts()]
    return word.conjuncts()


def _named_as(word: Word) -> list[Word]:
    """What a plural noun has as its examples: "in world bodies, notably the United Nations"."""
    if word.tag != "NNS":
        return []
    return [*(w for w in _examples(word) if w.is_noun()), *word.all("appos")]


def _examples(word: Word) -> list[Word]:
    """The nouns behind "of", "from", "including" or "such as" under a vague noun."""
    found: list[Word] = []
    for child in word.right:
        if child.dep == "prep" and (
            child.lemma in _TELLING or child.text.lower() in ("including", "such")
        ):
            nouns = [g for g in child.children if g.dep == "pobj"]
            deeper = [
                g for c in child.children if c.dep == "prep" for g in c.children if g.dep == "pobj"
            ]
            found += deeper if any(n.lemma in VAGUE for n in nouns) and deeper else nouns
            found += [o for c in child.children if c.dep == "pcomp" for o in c.all("dobj")]
        elif child.dep == "acl" and child.tag == "VB":
            for verb in (child, *child.all("xcomp")):
                found += [o for o in verb.all("dobj") if o.is_noun()]
    if not found and (aim := _stray_aim(word)) is not None:
        found = [o for o in aim.all("dobj") if o.is_noun()]
    return found
