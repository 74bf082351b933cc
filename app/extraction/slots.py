"""The words in the slots of a frame: arguments of its predicate, and what else frames ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.extraction.acts import Assessment
from app.extraction.arguments import Arguments, arguments
from app.extraction.frames import Frame
from app.extraction.subjects import inherited_subject, noun_subject, of_what, own_subject
from app.extraction.wordlists import word_list
from app.extraction.words import Word

# The prepositions behind which a frame may ask for certain words.
MEANS = (
    "with",
    "by",
    "at",
    "to",
    "of",
    "for",
    "on",
    "in",
    "from",
    "off",
    "behind",
    "under",
    "into",
    "out",
    "toward",
    "towards",
)
MARGINS = word_list("slots", "margins")
_GATHERINGS = word_list("slots", "gatherings")
_AGENDAS = word_list("slots", "agendas")
_AT = ("in", "at", "on", "during")
_NONFINITE = frozenset({"VB", "VBG"})
_VICTIM = ("against", "at", "on", "with")  # prepositions of whom a deed is done to
_ANSWERED = ("to", "for", "after")  # and of what it answers
_POSTS = frozenset({"embassy", "consulate", "mission", "legation", "commission"})
_FOR = frozenset({"for", "in", "on", "toward", "towards"})  # what is done for some end
_IF = frozenset({"if", "unless", "should", "until", "before"})


@dataclass(slots=True)
class Slots:
    """The slots of one frame laid over one word.

    args        the word's arguments; assessment: what the words around it make of it"""

    frame: Frame
    word: Word
    args: Arguments
    assessment: Assessment

    def slot(self, slot: str) -> list[Word]:
        """The heads of the phrases in a slot."""
        read = _READ.get(slot)
        return self.args.slot(slot) if read is None else read(self)

    def clauses(self) -> list[Word]:
        """The verbs of the clauses that complete the predicate: "gave envoys a day to leave"."""
        return [
            c
            for c in self.word.right
            if c.dep in ("xcomp", "ccomp") or (c.dep in ("acl", "advcl") and c.tag == "VB")
        ] + [
            c
            for n in self.word.right
            if n.dep in ("npadvmod", "dobj")
            for c in n.right
            if c.tag == "VB" and c.dep != "ccomp"
        ]

    def means(self) -> list[Word]:
        """The nouns that the frame asks for after a preposition."""
        return [w for s in MEANS for w in self.args.slot(s) if w.lemma in self.frame.means]


def _above(laid: Slots) -> list[Word]:
    """ "A and B signed a truce brokered by C": those of the verb above."""
    if not laid.word.is_verb():
        return laid.args.slot("above")
    return noun_subject(laid.word.head, own=False) if laid.word.dep == "acl" else []


def _speaker(laid: Slots) -> list[Word]:
    """Who says it, where the relation is in saying it."""
    clause = laid.word.head if laid.word.dep in ("acomp", "attr", "xcomp") else laid.word
    finite = clause.dep in ("ccomp", "ROOT", "parataxis", "conj")
    return [w for w in [laid.assessment.speaker] if w is not None and finite]


def _condition(laid: Slots) -> list[Word]:
    """ "warned of war if Peru joined": who would do it."""
    ifs = [
        c
        for v in [laid.word, *laid.clauses()]
        for c in v.all("advcl")
        if any(m.lemma in _IF for m in c.all("mark"))
    ]
    return [s for c in ifs for s in c.all("nsubj", "nsubjpass")]


def _behalf(laid: Slots) -> list[Word]:
    """ "signed by the envoy on behalf of Peru"."""
    behalves = [c for w in [laid.word, *laid.args.subj, *laid.args.obj] for c in w.all("prep")]
    behalves += [c for b in behalves for c in b.all("conj", "prep")]
    return [w for b in behalves for o in b.all("pobj") if o.lemma == "behalf" for w in of_what(o)]


def _out_of(laid: Slots) -> list[Word]:
    """ "thrown out of Peru", "expelled from Peru"."""
    behind = [c for o in laid.word.right if o.lemma == "out" for c in o.all("prep")]
    behind += [c for c in laid.word.right if c.lemma == "from"]
    return [w for c in behind if c.lemma in ("of", "from") for w in c.all("pobj")]


def _behind_means(*prepositions: str) -> Callable[[Slots], list[Word]]:
    """What stands behind the nouns that a frame asks for after a preposition: "called for the
    release of Peru's sailors"."""

    def read(laid: Slots) -> list[Word]:
        behind = [c for w in laid.means() for c in w.right if c.lemma in prepositions]
        return [w for c in behind for w in c.all("pobj")]

    return read


def _posted(laid: Slots) -> list[Word]:
    """ "a clerk who works at the Peruvian embassy": his post."""
    behind = [c for o in laid.args.obj for r in o.right for c in (r, *r.right)]
    posts = [w for c in behind if c.lemma in ("at", "in", "with", "of") for w in c.all("pobj")]
    return [w for w in posts if w.lemma in _POSTS]


def _superior(laid: Slots) -> list[Word]:
    """ "ordered Peru to close its mission": who ordered it."""
    if laid.word.dep not in ("xcomp", "ccomp"):
        return []
    return own_subject(laid.word.head) or inherited_subject(laid.word.head)


def _hearer(laid: Slots) -> list[Word]:
    """ "told Peru that the raid was illegal": who was told."""
    clause = laid.word.head if laid.word.dep in ("acomp", "attr") else laid.word
    return clause.head.all("dobj", "dative") if clause.dep == "ccomp" else []


def _wanted_clauses(laid: Slots) -> list[Word]:
    wanted = laid.frame.clause
    return [c for c in laid.clauses() if not wanted or c.lemma in wanted]


def _clause(laid: Slots) -> list[Word]:
    """ "threatened to attack Iran": whom the clause's deed is done to."""
    return [
        w
        for a in map(arguments, _wanted_clauses(laid))
        for w in a.obj + a.iobj + [w for p in _VICTIM + _ANSWERED for w in a.slot(p)]
        if w is not laid.word
    ]


def _doer(laid: Slots) -> list[Word]:
    """ "alleged that Iran attacked": who does the clause's deed."""
    told = [(c, arguments(c)) for c in _wanted_clauses(laid)]
    return [w for c, a in told for w in c.all("nsubj") or (a.subj if a.own else [])]


def _purpose(laid: Slots) -> list[Word]:
    """ "a council to spur tourism", "a project for growing rice", "cooperate in drilling wells"."""
    nouns = [laid.word, *laid.args.obj] if laid.word.is_verb() else [laid.word]
    clauses = [c for n in nouns for c in n.right if c.dep in ("acl", "advcl", "xcomp")]
    clauses += [g for n in nouns for c in n.right if c.lemma in _FOR for g in c.all("pcomp")]
    return [
        o
        for c in clauses
        if c.tag in ("VB", "VBG")
        for v in c.conjuncts()
        for o in [*v.all("dobj"), *(g for p in v.all("prep") for g in p.all("pobj"))]
    ]


def _topic(laid: Slots) -> list[Word]:
    """What stood on the agenda of a meeting, where its word hangs on one that says so: "on the
    agenda of the talks were A and B", "a topic of the talks is C"."""
    top = laid.word.head.head if laid.word.dep == "pobj" else laid.word
    if top.lemma not in _AGENDAS:
        return []
    verb = top.head.head if top.dep == "pobj" else top.head
    if verb.lemma not in ("be", "include", "remain", "become", "stand"):
        return []
    if top.dep == "pobj":
        return verb.all("nsubj", "attr")
    return verb.all("attr", "dobj") if top.dep == "nsubj" else verb.all("nsubj")


def _how(laid: Slots) -> list[Word]:
    """ "discussed how the bank can meet the need"."""
    clauses = [c for c in laid.word.right if c.dep == "ccomp" and _asks_how(c)]
    verbs = [v for c in clauses for v in (c, *c.all("xcomp", "conj"))]
    return [o for v in verbs for x in (v, *v.all("xcomp")) for o in x.all("dobj")]


def _asks_how(clause: Word) -> bool:
    return any(
        c.text.lower() in ("how", "whether", "ways")
        for w in (clause, *clause.all("xcomp"))
        for c in w.left
    )


def _venue(laid: Slots) -> list[Word]:
    """ "attended the summit in Oslo", "met at the summit in Oslo"."""
    return [
        g
        for event in _gatherings(laid.args)
        for c in event.right
        if c.dep == "prep" and c.lemma in ("in", "at")
        for g in c.all("pobj")
    ]


def _gatherings(args: Arguments) -> list[Word]:
    """The summits and the like that somebody attends, or on whose margins he meets."""
    found = [*args.obj, *(w for s in _AT for w in args.slot(s))]
    found += [w for o in found if o.lemma in MARGINS for w in of_what(o)]
    return [w for w in found if w.lemma in _GATHERINGS]


def _party(laid: Slots) -> list[Word]:
    """ "met the Omani minister to discuss trade": whom the talk was with."""
    if laid.word.dep not in ("advcl", "xcomp", "acl") or laid.word.tag not in _NONFINITE:
        return []
    met = arguments(laid.word.head)
    return [*met.slot("obj"), *met.slot("with"), *met.slot("to"), *met.slot("between")]


# All slots but the plain arguments.
_READ: Mapping[str, Callable[[Slots], list[Word]]] = {
    "self": lambda laid: [laid.word],
    "above": _above,
    "speaker": _speaker,
    "if": _condition,
    "out_of": _out_of,
    "behalf": _behalf,
    "lone": lambda laid: [laid.word] if laid.word.tag in ("NN", "NNP") else [],
    "named": lambda laid: laid.word.all("appos"),
    "means_of": _behind_means("of", "to", "by", "from", "on"),
    "means_with": _behind_means("with", "against"),
    "posted": _posted,
    "superior": _superior,
    "hearer": _hearer,
    "clause": _clause,
    "doer": _doer,
    "purpose": _purpose,
    "topic": _topic,
    "how": _how,
    "venue": _venue,
    "party": _party,
}
