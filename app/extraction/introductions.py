"""Whom a text introduces: "Chinese President Xi Jinping", "his counterpart, Vladimir Putin".

No list of names is needed: the title says who speaks for whom. Later short mentions ("Xi",
"the minister") are joined to the person that the text introduced."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.mentions import Ref, Refs, head_of
from app.extraction.people import HEAD_RANKS, People, Title
from app.extraction.person_names import name_before, name_of, names_after
from app.extraction.roles import RoleMatcher
from app.extraction.title_phrases import owners_after, owners_before, wording_of_role
from app.extraction.untitled import read_names
from app.extraction.words import Word
from app.vocabulary import Role

_BODIES = ("country:", "organisation:")


def read_people(words: Sequence[Word], refs: Refs, roles: RoleMatcher, people: People) -> None:
    """Add the titled and named persons of one text's words to `people` and `refs`."""
    for first, end, role, plural in roles.find(words):
        ref = refs.at.get(words[first].i)
        if ref and ref.kind == "name" and ref.last >= words[end - 1].i:
            continue  # "Prime Minister's Office": part of a longer name
        _read_title(words, first, end, role, plural, refs, people)
    read_names(words, refs, people)


def _read_title(
    words: Sequence[Word],
    first: int,
    end: int,
    role: Role,
    plural: bool,
    refs: Refs,
    people: People,
) -> None:
    start, of, past = owners_before(words, first, refs)
    within = (refs.at.get(w.i) for w in words[first:end])  # "European Council president"
    of = of or tuple({i: None for r in within if r for i in r.ids if i.startswith(_BODIES)})
    stop, of_after = owners_after(words, end, refs, posted=role.rank == "envoy")
    of = of or of_after
    names, stop = names_after(
        words, stop, refs, plural=plural, comma=bool(of) or role.office == "counterpart"
    )
    late_stop, of_late = (
        owners_after(words, stop, refs, posted=role.rank == "envoy") if names else (stop, ())
    )
    if of_late and not of:
        of, stop = of_late, late_stop
    if not names:
        names = name_before(words, start, refs)
    text = wording_of_role(words, first, end, start)
    if role.office == "counterpart" and people.titles:
        role, text = people.titles[-1].role or role, people.titles[-1].text
    found = []
    for k, (a, b) in enumerate(names):
        country = of[k] if plural and len(of) == len(names) else (of[0] if len(of) == 1 else "")
        name = name_of(words[a:b])
        if not name:
            continue
        person = people.introduce(
            name, country, None if past and role.rank in HEAD_RANKS else role, text
        )
        if past and not person.role:
            person.role = text
        found.append(person)
        lo = start if k == 0 and start < a and a - end < 4 and not plural else a
        span = words[lo:b] if lo < b else words[a:b]
        refs.add(
            Ref(
                span[0].i,
                span[-1].i,
                head_of(words[a:b]) if plural else head_of(span),
                (person.id,),
                "person",
            )
        )
    span = words[start:end]
    ref = next((r for w in span if (r := refs.at.get(w.i)) and r.kind == "person"), None)
    if ref is None:
        ref = Ref(
            span[0].i,
            # "its ambassador to Germany": Germany stays a country that can be spoken of
            words[max(stop if of_after else end, end) - 1].i if not names else span[-1].i,
            head_of(words[first:end]),
            (),
            "role",
        )
        if not names or plural:
            refs.add(ref)
    if found and plural:
        ref.ids = tuple(p.id for p in found)
        ref.kind = "person"
    people.titles.append(Title(ref, role, text, of, found, plural, past))
