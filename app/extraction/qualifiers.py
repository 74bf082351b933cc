"""What a relation is about, in which sectors, and at which organisation or event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extraction.matches import Match
from app.extraction.mentions import term_ids
from app.extraction.naming import ASPECTS, QUANTITIES
from app.extraction.phrases import phrase_words
from app.extraction.things import EVENTS, FIELDS, VAGUE, listed
from app.extraction.wordlists import word_list
from app.extraction.words import Word

_MARGINS = word_list("qualifiers", "margins")
# "in the face of", "in line with": the noun of a preposition made of several words
_IDIOMS = word_list("qualifiers", "idioms")


def abouts(match: Match) -> list[str]:
    """The ids of the issues that a relation is about."""
    if match.frame.type.qualifier != "about":
        return []
    found: list[str] = []
    stance = match.frame.type.name == "SUPPORTS"
    for slot in match.frame.about:
        for word in match.slot(slot):
            if stance and slot in ("on", "in", "for") and word.i < match.word.i:
                continue  # "on a visit to Rome, the king praised Italy"
            found += [i for phrase in _topics(match, word) if (i := phrase) and i not in found]
        if found:
            break
    return found if match.frame.type.name in ("DISCUSSED", "CONSULTS") else found[:1]


def _topics(match: Match, word: Word) -> Iterator[str]:
    """The issues that a phrase lists; "a number of issues, including X" lists X."""
    if word.lemma in _MARGINS or word.lemma == "part" or word.ent in ("DATE", "TIME"):
        return  # "for its part"
    vague = word.lemma in VAGUE or word.lemma in QUANTITIES or word.lemma in ASPECTS
    if vague and (examples := _examples(word)):
        for noun in examples:
            yield from _topics(match, noun)
        return
    if word.is_verb():
        ends = [w.i for w in word.subtree() if w.text in (",", ";", "--") and w.i > word.i]
        clause = [w for w in word.subtree() if word.i <= w.i < min([word.i + 9, *ends])]
        if any(w.is_noun() for w in clause):
            yield match.things.of("Issue", clause)
        return
    behind = word.child("acl", "relcl")
    if vague and behind is not None:  # "the challenges that democracies face"
        told = [w for w in behind.subtree() if w.i < word.i + 9 and w.ent not in ("DATE", "TIME")]
        yield match.things.of("Issue", [*phrase_words(word), *told])
        return
    for phrase in listed(word):
        if issue := _issue(match, phrase) or _country(match, phrase):
            yield issue


def _issue(match: Match, phrase: Sequence[Word]) -> str:
    known = term_ids(phrase, match.scene.refs, ("issue:",))
    if known and len(phrase) <= 3:
        return known[0]
    telling = [
        w
        for w in phrase
        if w.pos in ("NOUN", "PROPN", "VERB")
        and w.lemma not in VAGUE
        and w.lemma not in QUANTITIES
        and not match.names_actor([w])
    ]
    return match.things.of("Issue", phrase) if telling else ""


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
            words += [match.word] if slot == "self" else []
            found += [i for i in term_ids(words, refs) if i not in found]
            continue
        for word in match.slot(slot):
            if word.i < match.word.i and slot not in ("subj", "obj"):
                continue
            open_ = not match.frame.known and slot in ("in", "on", "against", "obj")
            found += [i for i in _sectors(match, word, unlisted=open_) if i not in found]
    return found


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
        inner = _inner(member) if member.lemma in FIELDS else []
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
            for part in _within(word):
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


def _examples(word: Word) -> list[Word]:
    """The nouns behind "of", "from", "including" or "such as" under a vague noun."""
    found: list[Word] = []
    for child in word.right:
        if child.dep == "prep" and (
            child.lemma in ("of", "on", "from", "include", "like", "as")
            or child.text.lower() in ("including", "such")
        ):
            nouns = [g for g in child.children if g.dep == "pobj"]
            deeper = [
                g for c in child.children if c.dep == "prep" for g in c.children if g.dep == "pobj"
            ]
            found += deeper if any(n.lemma in VAGUE for n in nouns) and deeper else nouns
            found += [o for c in child.children if c.dep == "pcomp" for o in c.all("dobj")]
        elif child.dep == "acl" and child.tag == "VB":
            found += [o for o in child.all("dobj") if o.is_noun()]
    return found
