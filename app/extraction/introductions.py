"""Whom a text introduces: "Chinese President Xi Jinping", "his counterpart, Vladimir Putin".

No list of names is needed: the title says who speaks for whom. Later short mentions ("Xi",
"the minister") are joined to the person that the text introduced."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.mentions import Ref, Refs, head_of
from app.extraction.people import HEAD_RANKS, People, Title
from app.extraction.person_names import (
    name_before,
    name_between_commas,
    name_known,
    name_of,
    names_after,
)
from app.extraction.portfolios import portfolio
from app.extraction.roles import RoleMatcher
from app.extraction.title_phrases import (
    owner_pointed_at,
    owner_through,
    owners_after,
    owners_before,
    signing_for,
    wording_of_role,
)
from app.extraction.untitled import read_names
from app.extraction.words import Word
from app.vocabulary import Role

_BODIES = ("country:", "organisation:")


def read_people(words: Sequence[Word], refs: Refs, roles: RoleMatcher, people: People) -> None:
    """Add the titled and named persons of one text's words to `people` and `refs`."""
    last: Title | None = None
    stopped = reached = -1
    for first, end, role, plural in roles.find(words, refs):
        if first < reached:
            continue  # inside the last one's portfolio
        first, end = portfolio(words, first, end, role)
        reached = end
        start, of, past = owners_before(words, first, refs, plural=plural)
        joined = last if start - 1 == stopped and words[stopped].text in ("and", ",") else None
        last, stopped = _read_title(
            words, (start, first, end), role, plural, of, past, refs, people, joined
        )
    read_names(words, refs, people)


def _read_title(
    words: Sequence[Word],
    place: tuple[int, int, int],
    role: Role,
    plural: bool,
    of: tuple[str, ...],
    past: bool,
    refs: Refs,
    people: People,
    joined: Title | None,
) -> tuple[Title, int]:
    """Read one title and the names beside it; gives it and where its phrase stops.

    place   where its phrase, its role and what stands behind the role begin
    joined  the title that ends just before it, as "general secretary of the party and" does"""
    start, first, end = place
    if [w.text for w in words[end : end + 2]] in (["-", "elect"], ["-", "designate"]):
        end, past = end + 2, True
    within = (refs.at.get(w.i) for w in words[first:end])  # "European Council president"
    of = of or tuple({i: None for r in within if r for i in r.ids if i.startswith(_BODIES)})
    posted = role.rank == "envoy"
    stop, of_after = owners_after(words, end, refs, posted=posted)
    if posted and of_after:  # "of Norway to Oman"
        stop, _ = owners_after(words, stop, refs, posted=True)
    if through := owner_through(words, end, refs):  # "of the Chamber of Commerce of Norway"
        stop, of_after = through
        past = past or role.rank in HEAD_RANKS
    of = of or of_after or (() if plural else owner_pointed_at(words, start, refs))
    comma = bool(of) or role.office == "counterpart"
    names, stop = names_after(words, stop, refs, plural=plural, comma=comma)
    if not names and (known := name_known(words, stop, people)):
        names, stop = [known], known.end
    if not names and not comma and not plural:
        names, stop = name_between_commas(words, start, end, refs)
    if names and not plural and not of:
        stop, of = owners_after(words, stop, refs, posted=posted)
    names = [n for n in names if _is_name(words[n.first : n.end], role, of_after)]
    names = names or name_before(words, start, people, sure=bool(of_after))
    if names and not of and (signer := signing_for(words, names[0].first, refs)):
        of = (signer,)
    if not of and not plural and (owner := people.offices.owners.get(role.name)):
        of = (owner,)
    if not of and names and joined and joined.bare and not joined.plural and not past:
        of = joined.of if joined.text[:1].isupper() and role.rank not in HEAD_RANKS else of
    text = wording_of_role(words, first, end, start)
    if role.office == "counterpart" and people.titles:
        role, text = people.titles[-1].role or role, people.titles[-1].text
    introduced = None if past and role.rank in HEAD_RANKS else role
    shared = joined.people if joined and not names and not plural and not joined.plural else []
    found = [
        people.introduce(person.name, _body(of), introduced, text)
        for person in shared
        if not of or person.country in of or not person.country.startswith("country:")
    ]
    for k, name in enumerate(names):
        called = name_of(words[name.first : name.end])
        if not called:
            continue
        body = name.body or (of[k] if plural and len(of) == len(names) else _body(of))
        person = people.introduce(called, body, introduced, text)
        if past and not person.role:
            person.role = text
        found.append(person)
        a, b = name.first, name.end
        lo = start if k == 0 and start < a and a - end < 4 and not plural else a
        span = words[lo:b] if lo < b else words[a:b]
        head = head_of(words[a:b]) if plural else head_of(span)
        refs.add(Ref(span[0].i, span[-1].i, head, (person.id,), "person"))
    span = words[start:end]
    ref = next((r for w in span if (r := refs.at.get(w.i)) and r.kind == "person"), None)
    if ref is None:
        # "its ambassador to Germany": Germany stays a country that can be spoken of
        until = max(stop if of_after else end, end) if not names else end
        ref = Ref(span[0].i, words[until - 1].i, head_of(words[first:end]), (), "role")
        if not names or plural:
            refs.add(ref)
        elif found and names[0].first > until:  # "the Minister of X of Norway, Ann Lee, said"
            ref.ids = (found[0].id,)
            refs.add(ref)
    if found and (plural or shared):
        ref.ids = tuple(p.id for p in found)
        ref.kind = "person"
    title = Title(ref, role, text, of, found, plural, past)
    if joined and found and not joined.people:
        _share(joined, title, people)
    people.titles.append(title)
    return title, stop


def _is_name(span: Sequence[Word], role: Role, of_after: tuple[str, ...]) -> bool:
    """Whether words behind a title are a name: not "General Electric", "the official KCNA",
    "Ambassador of Greece Summoned"."""
    if any(w.ent == "PERSON" for w in span):
        return True
    if role.office == "military_officer":
        return not any(w.ent for w in span)
    if len(span) > 1:
        return True
    return not of_after and not span[0].text.isupper()


def _body(of: tuple[str, ...]) -> str:
    """Whose title it is: of "Vietnam's Communist Party chief" the country's."""
    countries = [i for i in of if i.startswith("country:")]
    return of[0] if len(of) == 1 else countries[0] if len(countries) == 1 else ""


def _share(title: Title, behind: Title, people: People) -> None:
    """Give a title the bearer of the one that is joined to it: "General Secretary and President
    To Lam"."""
    named = title.text[:1].isupper() and behind.text[:1].isupper()
    if named and not title.plural and not _body(title.of).startswith("country:"):
        title.people += behind.people
        for person in behind.people:
            people.introduce(person.name, _body(title.of), None, "")
        title.ref.ids, title.ref.kind = behind.ref.ids, "person"
