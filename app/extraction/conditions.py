"""Whether a frame applies to a word: the words around it are those that the frame asks for."""

from __future__ import annotations

from app.extraction.arguments import AMOUNTS, counted, upheld
from app.extraction.naming import EFFORTS
from app.extraction.slots import MEANS, Slots
from app.extraction.subjects import of_what


def applies(laid: Slots) -> bool:
    """Whether the words around the predicate are those that the frame asks for."""
    frame, args = laid.frame, laid.args
    verb = laid.word.is_verb()
    objects = [*args.obj, *args.slot("as")] if verb else [*args.slot("of")]
    objects += [w for o in objects if o.lemma in AMOUNTS for w in counted(o)]
    objects += laid.word.all("npadvmod")  # "gave Niger a week"
    objects += [c for o in objects if o.tag == "NNP" for c in o.left if c.dep == "compound"]
    objects += [c for o in objects for c in o.all("appos")]
    objects += [
        w for o in objects if o.lemma in EFFORTS for c in o.all("acl") for w in c.all("dobj")
    ]
    if frame.object and not any(o.lemma in frame.object for o in objects):
        return False
    doers = [*args.subj, *(w for s in args.subj if s.lemma in AMOUNTS for w in of_what(s))]
    if frame.subject and not any(s.lemma in frame.subject for s in doers):
        return False
    if frame.means and not any(
        p.lemma in frame.means for s in MEANS for w in args.slot(s) for p in upheld(w).conjuncts()
    ):
        return False
    if frame.clause and not any(
        c.lemma in frame.clause
        and (not frame.infinitive or any(a.lemma == "to" for a in c.all("aux")))
        for c in laid.clauses()
    ):
        return False
    if frame.under and laid.word.head.text.lower() not in frame.under:
        return False
    return _alone_as_asked(laid)


def _alone_as_asked(laid: Slots) -> bool:
    """Whether nothing stands beside the predicate that makes something else of it."""
    frame, word = laid.frame, laid.word
    if frame.particle and not any(
        c.dep in ("prt", "advmod", "aux", "neg") and c.lemma in frame.particle
        for c in word.children
    ):
        return False
    if frame.bare and laid.clauses():
        return False
    if frame.intransitive and laid.args.obj and word.is_verb():
        return False
    if frame.passive and laid.args.subj:
        return False
    if frame.direct and not (laid.args.own or laid.args.slot("with") or laid.args.slot("between")):
        return False
    nouns = [*laid.args.obj, *laid.args.slot("as")] if word.is_verb() else [word]
    nouns += [w for n in nouns if n.lemma in AMOUNTS for w in of_what(n)]
    around = [*word.children, *(c for n in nouns if n is not word for c in n.children)]
    if frame.unless and any(c.lemma in frame.unless for c in around):
        return False
    return not frame.modifier or any(c.lemma in frame.modifier for n in nouns for c in n.left)
