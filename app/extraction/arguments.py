"""The arguments of a predicate, the same for active and passive, full and reduced clauses.

"A signed B", "B was signed by A", "B, signed by A," and "A agreed to sign B" all give
subj = A, obj = B. A noun has them too: "A's visit to B", "a visit by A to B",
"A paid a visit to B"."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.extraction.so_called import so_called
from app.extraction.subjects import (
    HARM,
    adjective_subject,
    antecedent,
    inherited_subject,
    is_passive,
    mistaken_subject,
    noun_subject,
    of_what,
    own_subject,
)
from app.extraction.wordlists import word_list
from app.extraction.words import Word

# Nouns that count or measure what follows their "of": "dozens of missiles".
AMOUNTS = word_list("arguments", "amounts")
# What talks and meetings do with their topic.
_TREAT = word_list("arguments", "treat")
_STRAYS = frozenset(
    {"along", "near", "with", "on", "about", "over", "between", "to", "for", "against"}
)
# What stands between a noun and its preposition: "the procedures required for the pact".
_WORTH = frozenset({"need", "require", "worth"})
# How the parser hangs the first half of a hyphenated participle.
_HALVES = frozenset({"npadvmod", "compound", "nmod", "amod", "advmod"})
# "committed to upholding the charter": to the charter.
_UPKEEP = word_list("arguments", "upkeep")
_HAVE_DONE = frozenset({"order", "have", "want"})  # "ordered two diplomats expelled"
# "the accord signed between A and B", "a treaty covering trade"
_MADE = word_list("arguments", "made")
_COVER = frozenset(
    {"concern", "cover", "deal", "govern", "pertain", "regard", "regulate", "relate"}
)
_FRONTS = frozenset({"border", "boundary", "conflict", "dispute", "frontier", "tension"})
# What takes place, opens or is held, and the verbs that say so.
_HELD = word_list("arguments", "held")
_HAPPENS = frozenset(
    {"begin", "conclude", "continue", "convene", "end", "occur", "open", "resume", "start"}
)
_JOINT = frozenset({"collaboration", "cooperation", "co-operation", "partnership"})


@dataclass(slots=True)
class Arguments:
    """The heads of a predicate's arguments.

    preps   by preposition, nearest first; `near` are those that hang on the predicate itself"""

    subj: list[Word] = field(default_factory=list)
    obj: list[Word] = field(default_factory=list)
    iobj: list[Word] = field(default_factory=list)
    preps: dict[str, list[Word]] = field(default_factory=dict)
    own: bool = True  # whether the subject stands in the predicate's own phrase

    def slot(self, name: str) -> list[Word]:
        if name in ("subj", "obj", "iobj"):
            return list(getattr(self, name))
        return self.preps.get(name, [])


def arguments(word: Word) -> Arguments:
    """The arguments of a verb, noun or adjective."""
    if word.is_verb() or (
        word.pos == "ADJ"
        and word.dep in ("amod", "acl", "relcl", "ROOT")
        and word.tag.startswith("V")
    ):
        return _of_verb(word)
    if word.pos == "ADJ":
        return _of_adjective(word)
    return _of_noun(word)


def counted(amount: Word) -> list[Word]:
    """What an amount is of: "dozens of missiles", "$5 million in assets"."""
    sums = [c for c in amount.right if c.lemma == "in"] if amount.ent == "MONEY" else []
    return of_what(amount) + [g for c in sums for g in c.all("pobj")]


def upheld(word: Word) -> Word:
    """What "maintaining peace" and the like uphold; any other word itself."""
    if word.tag == "VBG" and word.lemma in _UPKEEP:
        return next((c for c in word.right if c.dep == "dobj"), word)
    return word


def _of_verb(verb: Word) -> Arguments:
    found = Arguments()
    passive = is_passive(verb)
    for child in verb.children:
        if child.dep in ("nsubj", "csubj"):
            found.subj.append(child)
        elif child.dep == "nsubjpass" or child.dep in ("dobj", "attr", "oprd"):
            found.obj.append(so_called(child))
        elif child.dep == "ccomp" and (named := so_called(child)) is not child:
            found.obj.append(named)
        elif child.dep == "dative":
            if child.pos == "ADP":
                _add_prep(found.preps, child)
            else:
                found.iobj.append(child)
        elif child.dep == "agent":
            found.subj += [c for c in child.children if c.dep == "pobj"]
            for noun in child.all("pobj"):  # "talked by phone about trade"
                _add_strays(found.preps, noun)
        elif child.dep == "prep" or (child.dep == "conj" and child.pos == "ADP"):
            _add_prep(found.preps, child)
        elif child.dep == "advmod" and child.text == "here":  # "arrived here", "here in Oslo"
            for inner in child.all("prep"):
                _add_prep(found.preps, inner)
            found.preps.setdefault("in", []).append(child)
        elif child.dep in ("advmod", "prt"):  # "pushed back against", "pulled out of"
            for inner in child.right:
                if inner.dep == "prep":
                    _add_prep(found.preps, inner)
    if not found.obj and not passive:  # "condemn and reject the raid"
        found.obj = [
            o
            for c in verb.right
            if c.dep == "conj" and c.tag == verb.tag and c.i == verb.i + 2 and not is_passive(c)
            for o in c.all("dobj")
        ]
    if not found.subj and verb.tag in ("VBZ", "VBD"):  # "Sweden backs Fiji": a name for a quality
        found.subj = [c for c in verb.left if c.dep == "amod" and c.ent == "GPE"]
    for child in verb.all("aux"):  # "it HAS BROKEN relations": hung on the auxiliary
        found.subj += child.all("nsubj")
    if passive and verb.dep in ("acl", "amod") and not found.obj:
        found.obj.append(verb.head)
    if passive and verb.dep == "conj" and found.subj and not found.obj:
        found.obj = inherited_subject(verb, passive=True)  # "runs late and was denounced by Peru"
    if verb.tag == "VBN" and verb.dep == "amod":  # "Iran-backed rebels"
        found.subj += [c for c in verb.left if c.dep in _HALVES and _hyphen_behind(c)]
    if passive and not found.subj:
        found.subj = _stray_agent(found)
    above = verb.head.head
    if passive and verb.dep == "acl" and not found.subj and above.lemma in _HAVE_DONE:
        found.subj = own_subject(above)
    for words in found.preps.values():  # "the pact to which Oman acceded"
        words[:] = [antecedent(verb, w) if w.tag == "WDT" else w for w in words]
    found.subj = [antecedent(verb, w) for w in found.subj]
    found.obj = [antecedent(verb, w) for w in found.obj]
    if (
        verb.dep == "relcl"
        and not found.obj
        and not passive
        and any(c.dep == "nsubj" and c.tag not in ("WDT", "WP") for c in verb.left)
    ):
        found.obj.append(verb.head)
    for noun in [*found.obj, *found.preps.get("as", [])]:
        for child in noun.right:
            if child.dep == "prep":
                _add_prep(found.preps, child)
            elif child.lemma in _WORTH:
                _add_strays(found.preps, child)
        for child in (c for c in noun.right if c.lemma == "of" and noun.lemma in AMOUNTS):
            for inner in (i for g in child.all("pobj") for i in g.all("prep")):
                if inner.lemma == "from":  # "imports half of its oil from Chad"
                    _add_prep(found.preps, inner)
    for noun in [p for o in found.obj for p in o.conjuncts()]:
        for back in noun.all("advmod"):  # "bring Peru and Chile back to the table"
            for inner in back.all("prep") if back.lemma in ("back", "together") else []:
                _add_prep(found.preps, inner)
    for noun in [w for key, words in list(found.preps.items()) if key != "for" for w in words]:
        _add_strays(found.preps, noun)
    for noun in found.preps.get("for", []):  # "called for sanctions against Syria"
        for child in noun.right:
            if child.dep == "prep" and child.lemma in ("against", "on") and noun.lemma in HARM:
                found.preps.setdefault(child.lemma, []).extend(child.all("pobj"))
    if not found.obj:  # "asked a diplomat to leave", "hold Iran to account"
        found.obj = [
            g
            for c in verb.right
            if c.dep in ("ccomp", "xcomp") and c.tag == "VB" and c.left
            for g in c.left
            if g.dep == "nsubj"
            and (
                verb.lemma in ("let", "help")
                or any(a.dep == "aux" and a.lemma == "to" for a in c.left)
            )
        ]
    if not found.obj:  # "considers Uruguay a partner"
        nouns = [c for c in verb.right if c.dep == "ccomp" and c.is_noun()]
        found.obj = [w for c in nouns for w in [*c.all("nsubj"), c]]
    found.subj = found.subj or mistaken_subject(verb)
    if not found.subj:
        found.own = False
        found.subj = inherited_subject(verb, passive=passive)
        if passive:  # what is done needs no doer: "a ceremony held in Oslo"
            found.obj, found.subj = found.obj or found.subj, []
    return found


def _stray_agent(found: Arguments) -> list[Word]:
    """Who a passive says has done it, hung on the phrase before: "put on a list by Oman"."""
    phrases = [*found.obj, *(w for words in found.preps.values() for w in words)]
    return [
        g
        for w in phrases
        if w.lemma not in HARM
        for n in (w, *w.all("dobj"))
        for c in n.right
        if c.lemma == "by"
        for g in c.all("pobj")
        if g.ent in ("GPE", "ORG", "NORP", "PERSON")
    ][:1]


def _hyphen_behind(word: Word) -> bool:
    return any(c.text == "-" and c.start == word.end for c in word.head.left)


def _of_adjective(word: Word) -> Arguments:
    found = Arguments(adjective_subject(word))
    behind = word.children
    if word.dep == "acomp":  # "was furious at Spain": often hung on the verb
        behind += [c for c in word.head.right if c.i > word.i]
    for child in behind:
        if child.dep == "prep":
            _add_prep(found.preps, child)
    return found


def _of_noun(noun: Word) -> Arguments:
    found = Arguments()
    for child in noun.left:
        if child.dep in ("poss", "nmod", "compound", "amod") and child.ent not in ("DATE", "TIME"):
            found.preps.setdefault("poss" if child.dep == "poss" else "mod", []).append(child)
    base = noun
    if noun.lemma in _JOINT and noun.dep in ("compound", "nmod") and noun.head.is_noun():
        base = noun.head  # "cooperation projects in energy with Mali"
    for child in base.right:
        if child.dep == "prep":
            _add_prep(found.preps, child)
        elif child.dep == "advmod" and child.text == "here":
            found.preps.setdefault("in", []).append(child)
        elif child.dep == "acl" and child.lemma in _MADE and child.tag == "VBN":
            for inner in child.all("prep", "agent"):  # "the progress made in trade"
                _add_prep(found.preps, inner)
        elif child.dep == "acl" and child.lemma in _COVER and child.tag in ("VBG", "VB"):
            found.preps.setdefault("on", []).extend(child.all("dobj"))  # "a pact covering trade"
            for inner in child.all("prep"):
                found.preps.setdefault("on", []).extend(inner.all("pobj"))
        elif child.dep == "acl" and child.lemma in ("involve", "include", "follow"):
            found.preps.setdefault("with", []).extend(c for c in child.children if c.dep == "dobj")
    if noun.lemma in _JOINT and noun.dep == "pobj" and noun.head.lemma == "of":
        for child in noun.head.head.right:  # "the growth of cooperation within the Arctic Council"
            if child.dep == "prep" and child.i > noun.i and child.text.lower() not in found.preps:
                _add_prep(found.preps, child)
    for prep, objects in list(found.preps.items()):
        if prep in ("of", "between", "with", "to", "in"):
            for word in [p for o in objects for p in (o.conjuncts() if prep == "between" else [o])]:
                for child in word.right:
                    if child.dep == "prep" and child.text.lower() not in {"of", *found.preps}:
                        _add_prep(found.preps, child)
        elif prep == "by" and "of" not in found.preps:  # "the expulsion by Peru of an envoy"
            for child in (c for w in objects if w.ent == "GPE" for c in w.right):
                if child.dep == "prep" and child.lemma == "of":
                    _add_prep(found.preps, child)
    found.subj = found.preps.get("poss", []) or found.preps.get("by", [])
    if above := [noun.head] if noun.dep == "appos" else noun_subject(noun, own=False):
        found.preps["above"] = above
    if noun.dep in ("appos", "compound", "nmod", "amod") and noun.head.is_noun():
        head = noun.head
        while noun.tag == "NNS" and head.dep == "conj" and head.head.is_noun():
            head = head.head  # "Benin, Niger and Togo, all members": each of them
        found.preps["head"] = [head]
    own = noun.dep == "conj" and noun.lemma in ("ally", "partner") and noun.tag == "NNS"
    if own and any(c.text.lower() in ("its", "his", "her") for c in noun.left):
        found.preps["head"] = [noun.head]  # "Benin and its partners in the bloc"
    others = noun.dep == "conj" and any(c.lemma == "other" for c in noun.left)
    if others and not any(c.dep == "poss" for c in noun.left):
        first = noun.head  # "Benin, Niger and other members"
        while first.dep == "conj" and first.head.is_noun():
            first = first.head
        found.preps["head"] = [first]
    if lists := [c for c in noun.right if c.dep == "appos" and c.all("conj")]:
        found.preps["listed"] = lists  # "the group (Benin, Niger and Togo)"
    if noun.dep == "nsubj" and noun.head.lemma == "be":  # "the members are Benin and Niger"
        found.preps["pred"] = noun.head.all("attr")
    if not found.subj:
        found.own = False
        found.subj = noun_subject(base)
    if base.dep == "pobj" and base.head.lemma == "of" and base.head.head.lemma in AMOUNTS:
        base = base.head.head  # "signed a number of documents in the field of trade"
    verb = _verb_over(base)
    if (
        verb is not None and base.dep == "nsubj" and verb.lemma in _TREAT
    ):  # "talks focused on trade"
        for child in verb.right:
            if child.dep == "dobj":
                found.preps.setdefault("on", []).append(child)
            elif child.dep == "prep" and child.pos == "ADP":
                _add_prep(found.preps, child)
    for happening in _happenings(base) if base.lemma in _HELD else []:
        for child in happening.right:
            if child.dep == "prep" and child.pos == "ADP":
                _add_prep(found.preps, child)
    if verb is not None and (base.dep in ("dobj", "nsubjpass") or base.dep == "conj"):
        for child in verb.right:
            if child.dep in ("prep", "dative", "conj") and child.pos == "ADP":
                _add_prep(found.preps, child)
    return found


def _happenings(noun: Word) -> list[Word]:
    """The verbs that say of a meeting that it takes place, is held or opens somewhere."""
    verbs = [noun.head] if noun.dep == "nsubj" else []
    verbs += [c for c in noun.right if c.dep == "relcl"]
    return [
        v
        for v in verbs
        if v.lemma in _HAPPENS
        or (v.lemma == "take" and any(c.lemma == "place" for c in v.all("dobj")))
        or (v.dep == "relcl" and v.lemma == "hold" and v.all("auxpass"))
    ]


def _verb_over(noun: Word) -> Word | None:
    """The verb whose object, passive subject or prepositional object a noun is."""
    word = noun
    while word.dep in ("conj", "appos") and word.head is not word and word.head.is_noun():
        word = word.head
    if word.dep in ("dobj", "nsubjpass", "attr", "nsubj", "oprd") and word.head.is_verb():
        return word.head
    if word.dep == "pobj" and word.head.head.is_verb():
        return word.head.head
    return None


def _add_strays(preps: dict[str, list[Word]], noun: Word, depth: int = 0) -> None:
    """Prepositions that the parser hung on the noun before them: "sent tons of wheat to Syria"."""
    for child in noun.right:
        if child.lemma in _WORTH and depth < 3:  # "credits worth a million to Mali"
            _add_strays(preps, child, depth + 1)
        if child.dep == "prep" and depth < 3:
            if noun.lemma in _FRONTS and child.lemma == "with":
                continue  # "discussed the situation on the border with Chad": not with Chad
            if depth and noun.lemma in HARM and child.lemma == "against":
                continue  # "spoke of the war against Chad": not against Chad
            if child.text.lower() in _STRAYS and child.text.lower() not in preps:
                _add_prep(preps, child)
            for below in child.children:
                if below.dep == "pobj" and child.text.lower() != "for":
                    _add_strays(preps, below, depth + 1)


def _add_prep(preps: dict[str, list[Word]], prep: Word) -> None:
    """Note the objects of a preposition, also of "in accordance with" and a second "and with"."""
    name = prep.text.lower()
    for child in prep.children:
        if child.dep in ("pobj", "pcomp"):
            preps.setdefault(name, []).append(so_called(child))
        elif child.dep in ("prep", "conj") and child.pos == "ADP":
            _add_prep(preps, child)
