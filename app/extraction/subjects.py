"""Who does what a verb, noun or adjective says, where its own phrase does not name him.

"A agreed to sign B", "B, signed by A," and "A's plan to sign B" have one doer, found by the words
above the predicate."""

from __future__ import annotations

from app.extraction.wordlists import word_list
from app.extraction.words import Word

# Verbs whose object does what the infinitive says: "urged Iran to stop".
OBJECT_CONTROL = word_list("subjects", "object_control")
# Verbs whose subject does not do what their object names: "condemned attacks".
ATTITUDES = word_list("subjects", "attitudes")
# Verbs whose object has done what stands behind them: "praised Kenya for sending troops".
JUDGEMENTS = word_list("subjects", "judgements")
# "in response to attacks", "in the face of threats": somebody else's.
REACTIONS = word_list("subjects", "reactions")
# Deeds with a victim: "attacks on Ukraine" are not Ukraine's.
HARM = word_list("subjects", "harm")
_LED = frozenset({"lead", "led", "back", "backed"})  # "US-led efforts to isolate Iran"
_NAMING = frozenset({"amod", "compound", "npadvmod", "nmod"})
_STANDS = frozenset(
    {"condemn", "criticise", "criticize", "decry", "denounce", "deplore", "lament", "regret"}
)
# What states issue together or alone: what it says, they say.
PAPERS = word_list("subjects", "papers")
_WARNS = frozenset({"warn", "caution", "advise", "counsel"})  # "warned against sending arms"
_BINDS = frozenset({"bind", "bond", "connect", "join", "link", "unite"})
_DEPTH = 6  # governors followed to find a missing subject


def is_passive(verb: Word) -> bool:
    if any(c.dep in ("nsubjpass", "auxpass") for c in verb.left + verb.right):
        return True
    return (
        verb.tag == "VBN"
        and verb.dep in ("acl", "amod", "advcl")
        and not any(c.dep in ("aux", "dobj") for c in verb.children)
    )


def of_what(noun: Word) -> list[Word]:
    """What stands behind a noun's "of"."""
    return [
        g
        for c in noun.right
        if c.dep == "prep" and c.lemma == "of"
        for g in c.children
        if g.dep == "pobj"
    ]


def own_subject(verb: Word) -> list[Word]:
    agents = [g for c in verb.children if c.dep == "agent" for g in c.children if g.dep == "pobj"]
    if agents or is_passive(verb):
        return agents or [antecedent(verb, c) for c in verb.children if c.dep == "nsubjpass"]
    found = [
        antecedent(verb, c)
        for c in verb.children
        if c.dep in ("nsubj", "expl") and c.lemma != "there"
    ]
    return found or mistaken_subject(verb)


def mistaken_subject(verb: Word) -> list[Word]:
    """The subject that the parser took for part of a name: "Cyprus objects to"."""
    if verb.dep != "ROOT" or verb.tag not in ("VBZ", "VBP", "VBD"):
        return []
    return [c for c in verb.left if c.dep in ("compound", "nmod") and c.tag == "NNP"][:1]


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
            (verb.dep in ("xcomp", "ccomp") or (verb.dep == "advcl" and verb.tag != "VBG"))
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
                antecedent(head, c) for c in head.children if c.dep == "nsubjpass"
            ] or inherited_subject(head, depth=depth + 1)
        if head.pos == "ADJ":  # "is ready to sell"
            return adjective_subject(head)
        own = own_subject(head)
        return own or inherited_subject(head, depth=depth + 1)
    much = head.pos == "ADJ" and head.dep in ("dobj", "pobj")  # "we have much to discuss"
    if verb.dep in ("acl", "relcl") and (head.is_noun() or much):
        finite = head.dep == "ROOT" and (verb.tag == "VBD" or verb.all("dobj"))
        if verb.tag == "VBG" and verb.dep == "acl" and head.lemma in PAPERS:
            issuers = noun_subject(head, depth + 1)  # "issued a statement pledging to cooperate"
            return issuers or [head]
        if verb.tag == "VBG" or verb.dep == "relcl" or finite:  # "An air raid killed six"
            return [head]
        before = [*head.left, *(g for c in head.left if c.lemma in _LED for g in c.left)]
        named = [c for c in before if c.dep in _NAMING and c.ent in ("GPE", "NORP")]
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
        if head.lemma == "against" and outer.lemma in _WARNS:
            return [c for c in outer.children if c.dep in ("dobj", "dative", "nsubjpass")]
        if outer.is_verb() or outer.pos == "ADJ":
            if outer.lemma in JUDGEMENTS:
                accused = [antecedent(outer, c) for c in outer.all("dobj", "nsubjpass")]
                return accused or ([outer.head] if outer.dep == "acl" else [])
            if outer.pos == "ADJ":
                return adjective_subject(outer)
            return own_subject(outer) or inherited_subject(outer, depth=depth + 1)
        if outer.is_noun():
            return noun_subject(outer, depth + 1)
    return []


def adjective_subject(word: Word) -> list[Word]:
    """Of whom an adjective is said: "Oman is ready", "the ready Omanis"."""
    if word.dep in ("acomp", "oprd", "attr", "xcomp", "conj", "advcl") and word.head is not word:
        head = word.head
        while head.pos == "ADJ" and head.dep == "conj":
            head = head.head
        return own_subject(head) or inherited_subject(head)
    if word.dep in ("amod", "acl", "relcl", "appos"):
        return [word.head]
    return word.all("nsubj") if word.dep == "ROOT" else []


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
    if word.dep == "conj" and word.head.pos == "ADJ" and word.head.dep in ("dobj", "pobj"):
        word = (
            word.head
        )  # "deepen economic, political and cultural ties": parsed as a list of things
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
        if word.head.dep == "agent" and outer.lemma in _BINDS:  # "are bound by ties"
            return [antecedent(outer, c) for c in outer.all("nsubjpass")] or (
                [outer.head] if outer.dep == "acl" else []
            )
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
            if is_passive(outer) and word.i < outer.i and (met := outer.all("nsubjpass")):
                return [antecedent(outer, c) for c in met]  # "on arrival he was met by"
            if outer.dep == "acl" and is_passive(outer):  # "firms involved in arms sales"
                return [outer.head]
            if own and outer.lemma in JUDGEMENTS and word.head.lemma == "for":
                return outer.all("dobj", "nsubjpass")  # "thanked Oman for the boats sent to help"
            return own_subject(outer) or inherited_subject(outer, depth=depth + 1)
        if outer.pos == "ADJ":
            return adjective_subject(outer)
        if outer.is_noun():
            return noun_subject(outer, depth + 1)
    return []


def antecedent(verb: Word, word: Word) -> Word:
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
