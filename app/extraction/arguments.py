"""The arguments of a predicate, the same for active and passive, full and reduced clauses.

"A signed B", "B was signed by A", "B, signed by A," and "A agreed to sign B" all give
subj = A, obj = B. A noun has them too: "A's visit to B", "a visit by A to B",
"A paid a visit to B"."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.extraction.wordlists import word_list
from app.extraction.words import Word

# Verbs whose object does what the infinitive says: "urged Iran to stop".
OBJECT_CONTROL = word_list("arguments", "object_control")
# Nouns that count or measure what follows their "of": "dozens of missiles".
AMOUNTS = word_list("arguments", "amounts")
# Verbs whose subject does not do what their object names: "condemned attacks".
ATTITUDES = word_list("arguments", "attitudes")
# What talks and meetings do with their topic.
_TREAT = word_list("arguments", "treat")
_STRAYS = frozenset({"with", "on", "about", "over", "between", "to", "for", "against"})
# Verbs whose object has done what stands behind them: "praised Kenya for sending troops".
JUDGEMENTS = word_list("arguments", "judgements")
# "in response to attacks", "in the face of threats": somebody else's.
REACTIONS = word_list("arguments", "reactions")
# Deeds with a victim: "attacks on Ukraine" are not Ukraine's.
HARM = word_list("arguments", "harm")
# How the parser hangs the first half of a hyphenated participle.
_HALVES = frozenset({"npadvmod", "compound", "nmod", "amod", "advmod"})
# "committed to upholding the charter": to the charter.
_UPKEEP = word_list("arguments", "upkeep")
_STANDS = frozenset(
    {"condemn", "criticise", "criticize", "decry", "denounce", "deplore", "lament", "regret"}
)
_HAVE_DONE = frozenset({"order", "have", "want"})  # "ordered two diplomats expelled"
_FRONTS = frozenset({"border", "boundary", "conflict", "dispute", "frontier", "tension"})
_JOINT = frozenset({"collaboration", "cooperation", "co-operation", "partnership"})
_DEPTH = 6  # governors followed to find a missing subject


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


def of_what(noun: Word) -> list[Word]:
    """What stands behind a noun's "of"."""
    return [
        g
        for c in noun.right
        if c.dep == "prep" and c.lemma == "of"
        for g in c.children
        if g.dep == "pobj"
    ]


def upheld(word: Word) -> Word:
    """What "maintaining peace" and the like uphold; any other word itself."""
    if word.tag == "VBG" and word.lemma in _UPKEEP:
        return next((c for c in word.right if c.dep == "dobj"), word)
    return word


def is_passive(verb: Word) -> bool:
    if any(c.dep in ("nsubjpass", "auxpass") for c in verb.left + verb.right):
        return True
    return (
        verb.tag == "VBN"
        and verb.dep in ("acl", "amod", "advcl")
        and not any(c.dep in ("aux", "dobj") for c in verb.children)
    )


def _of_verb(verb: Word) -> Arguments:
    found = Arguments()
    passive = is_passive(verb)
    for child in verb.children:
        if child.dep in ("nsubj", "csubj"):
            found.subj.append(child)
        elif child.dep == "nsubjpass" or child.dep in ("dobj", "attr", "oprd"):
            found.obj.append(child)
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
    for child in verb.all("aux"):  # "it HAS BROKEN relations": hung on the auxiliary
        found.subj += child.all("nsubj")
    if passive and verb.dep in ("acl", "amod") and not found.obj:
        found.obj.append(verb.head)
    if verb.tag == "VBN" and verb.dep == "amod":  # "Iran-backed rebels"
        found.subj += [c for c in verb.left if c.dep in _HALVES and _hyphen_behind(c)]
    if passive and not found.subj:
        found.subj = _stray_agent(found)
    above = verb.head.head
    if passive and verb.dep == "acl" and not found.subj and above.lemma in _HAVE_DONE:
        found.subj = own_subject(above)
    found.subj = [_antecedent(verb, w) for w in found.subj]
    found.obj = [_antecedent(verb, w) for w in found.obj]
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
            and (verb.lemma == "let" or any(a.dep == "aux" and a.lemma == "to" for a in c.left))
        ]
    if not found.obj:  # "considers Uruguay a partner"
        nouns = [c for c in verb.right if c.dep == "ccomp" and c.is_noun()]
        found.obj = [w for c in nouns for w in [*c.all("nsubj"), c]]
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


def _antecedent(verb: Word, word: Word) -> Word:
    """The noun that "which", "who" or "that" stands for."""
    if word.tag in ("WDT", "WP", "WP$") or (
        word.lemma in ("that", "which", "who") and word.dep in ("nsubj", "nsubjpass", "dobj")
    ):
        clause = verb
        while clause.dep in ("conj", "xcomp", "ccomp") and clause.head is not clause:
            clause = clause.head
        if clause.dep in ("relcl", "acl") and clause.head is not clause:
            return clause.head
    return word


def inherited_subject(verb: Word, *, passive: bool = False, depth: int = 0) -> list[Word]:
    """Who does what a verb without a subject says, by the verb or noun that governs it."""
    head = verb.head
    if depth > _DEPTH or head is verb:
        return []
    if verb.dep == "conj" and head.is_verb():
        own = own_subject(head)
        return own or inherited_subject(head, depth=depth + 1)
    if verb.dep == "advcl" and verb.tag == "VB" and head.lemma in _STANDS:
        return []  # "condemned the decision to expand the war": the parser may miss whose it is
    if verb.dep in ("xcomp", "advcl", "ccomp", "conj", "dep", "parataxis", "prep") and (
        head.is_verb() or head.pos == "ADJ"
    ):
        if (
            verb.dep in ("xcomp", "ccomp", "advcl")
            and head.lemma in OBJECT_CONTROL
            and not is_passive(head)
        ):
            objects = [
                c
                for c in head.children
                if c.dep in ("dobj", "dative") and c.is_noun() and head.lemma != "call"
            ] or [
                g
                for c in head.children
                if c.dep == "prep" and c.lemma in ("on", "upon", "to")
                for g in c.children
                if g.dep == "pobj"
            ]
            if objects:
                return objects
        if is_passive(head) and verb.dep == "xcomp":
            return [
                _antecedent(head, c) for c in head.children if c.dep == "nsubjpass"
            ] or inherited_subject(head, depth=depth + 1)
        if head.pos == "ADJ":  # "is ready to sell"
            return _of_adjective(head).subj
        own = own_subject(head)
        return own or inherited_subject(head, depth=depth + 1)
    if verb.dep in ("acl", "relcl") and head.is_noun():
        finite = head.dep == "ROOT" and (verb.tag == "VBD" or verb.all("dobj"))
        if verb.tag == "VBG" or verb.dep == "relcl" or finite:  # "An air raid killed six"
            return [head]
        named = [c for c in head.left if c.dep in ("amod", "compound") and c.ent in ("GPE", "NORP")]
        if named and verb.tag == "VB":  # "the US decision to leave" is no one else's
            return named
        if head.pos == "PROPN":  # "spoke with the premier of Albania to express support"
            above = next((w for w in head.ancestors() if w.is_verb()), None)
            if above is None:
                return []
            return own_subject(above) or inherited_subject(above, depth=depth + 1)
        return noun_subject(head, depth + 1)
    if verb.dep == "pcomp":
        outer = head.head  # the word that the preposition hangs on
        if outer.is_verb() or outer.pos == "ADJ":
            if outer.lemma in JUDGEMENTS:
                accused = [_antecedent(outer, c) for c in outer.all("dobj", "nsubjpass")]
                return accused or ([outer.head] if outer.dep == "acl" else [])
            if outer.pos == "ADJ":
                return _of_adjective(outer).subj
            return own_subject(outer) or inherited_subject(outer, depth=depth + 1)
        if outer.is_noun():
            return noun_subject(outer, depth + 1)
    return []


def own_subject(verb: Word) -> list[Word]:
    agents = [g for c in verb.children if c.dep == "agent" for g in c.children if g.dep == "pobj"]
    if agents or is_passive(verb):
        return agents or [_antecedent(verb, c) for c in verb.children if c.dep == "nsubjpass"]
    return [
        _antecedent(verb, c)
        for c in verb.children
        if c.dep in ("nsubj", "expl") and c.lemma != "there"
    ]


def _of_adjective(word: Word) -> Arguments:
    found = Arguments()
    for child in word.children:
        if child.dep == "prep":
            _add_prep(found.preps, child)
    if word.dep in ("acomp", "oprd", "attr", "xcomp", "conj", "advcl") and word.head is not word:
        head = word.head
        while head.pos == "ADJ" and head.dep == "conj":
            head = head.head
        found.subj = own_subject(head) or inherited_subject(head)
        for child in head.right:  # "was furious at Spain": often hung on the verb
            if child.dep == "prep" and child.i > word.i and word.dep == "acomp":
                _add_prep(found.preps, child)
    elif word.dep in ("amod", "acl", "relcl", "appos"):
        found.subj = [word.head]
    elif word.dep == "ROOT":
        found.subj = [c for c in word.children if c.dep == "nsubj"]
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
        elif child.dep == "acl" and child.lemma in ("make", "achieve", "reach", "attain"):
            for inner in child.all("prep"):  # "the progress made in trade"
                _add_prep(found.preps, inner)
        elif child.dep == "acl" and child.lemma in ("involve", "include", "follow"):
            found.preps.setdefault("with", []).extend(c for c in child.children if c.dep == "dobj")
    for prep, objects in list(found.preps.items()):
        if prep in ("of", "between", "with", "to", "in"):
            for word in objects:
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
    if lists := [c for c in noun.right if c.dep == "appos" and c.all("conj")]:
        found.preps["listed"] = lists  # "the group (Benin, Niger and Togo)"
    if noun.dep == "nsubj" and noun.head.lemma == "be":  # "the members are Benin and Niger"
        found.preps["pred"] = noun.head.all("attr")
    if not found.subj:
        found.own = False
        found.subj = noun_subject(base)
    verb = _verb_over(base)
    if (
        verb is not None and base.dep == "nsubj" and verb.lemma in _TREAT
    ):  # "talks focused on trade"
        for child in verb.right:
            if child.dep == "dobj":
                found.preps.setdefault("on", []).append(child)
            elif child.dep == "prep" and child.pos == "ADP":
                _add_prep(found.preps, child)
    if verb is not None and (base.dep in ("dobj", "nsubjpass") or base.dep == "conj"):
        for child in verb.right:
            if child.dep in ("prep", "dative", "conj") and child.pos == "ADP":
                _add_prep(found.preps, child)
    return found


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


def noun_subject(noun: Word, depth: int = 0, *, own: bool = True) -> list[Word]:
    """Who does what a noun says: its possessor, its "by", or the subject of the verb above it.

    own  whether the noun's own phrase is looked at: in "Egypt is Jordan's ally" the possessor"""
    if depth > _DEPTH:
        return []
    owners = [c for c in noun.left if c.dep == "poss" and c.ent not in ("DATE", "TIME")] or [
        g
        for c in noun.right
        if c.dep == "prep" and c.lemma in ("by", "between")
        for g in c.children
        if g.dep == "pobj"
    ]
    if own and owners:
        return owners
    if (
        own
        and noun.dep == "conj"
        and noun.head.is_noun()
        and (shared := [c for c in noun.head.left if c.dep == "poss"])
    ):
        return shared
    word = noun
    while word.dep in ("conj", "appos") and word.head is not word and word.head.is_noun():
        word = word.head
    if word.dep in ("dobj", "attr", "oprd") and word.head.is_verb():
        if word.head.lemma in ATTITUDES:
            return []
        return own_subject(word.head) or inherited_subject(word.head, depth=depth + 1)
    if word.dep == "nsubjpass":
        return [
            g for c in word.head.children if c.dep == "agent" for g in c.children if g.dep == "pobj"
        ]
    if word.dep == "pobj" and word.head.head is not word.head:
        outer = word.head.head
        if outer.lemma in REACTIONS or (
            word.lemma in HARM and word.head.lemma not in ("with", "at", "under")
        ):
            return []
        if (
            word.head.lemma == "with"
            and outer.pos == "PROPN"
            and outer.ent in ("GPE", "ORG", "PERSON")
        ):
            return [outer]  # "Kenya, with the support of its allies, ..."
        if outer.is_verb():
            if outer.dep == "acl" and is_passive(outer):  # "firms involved in arms sales"
                return [outer.head]
            return own_subject(outer) or inherited_subject(outer, depth=depth + 1)
        if outer.pos == "ADJ":
            return _of_adjective(outer).subj
        if outer.is_noun():
            return noun_subject(outer, depth + 1)
    return []


def _add_strays(preps: dict[str, list[Word]], noun: Word, depth: int = 0) -> None:
    """Prepositions that the parser hung on the noun before them: "sent tons of wheat to Syria"."""
    for child in noun.right:
        if child.dep == "prep" and depth < 3:
            if noun.lemma in _FRONTS and child.lemma == "with":
                continue  # "discussed the situation on the border with Chad": not with Chad
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
            preps.setdefault(name, []).append(child)
        elif child.dep in ("prep", "conj") and child.pos == "ADP":
            _add_prep(preps, child)
