"""People that a text names, the offices that it gives them, and what the office table adds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.extraction.mentions import Ref
from app.extraction.names import plain, slug, surnames
from app.extraction.offices import Offices
from app.vocabulary import Office, Role

HEAD_RANKS = frozenset({"head", "monarch", "heir", "organisation_head"})
# Offices of rank head that do not make their holder the country's leader.
_LESSER = frozenset({"chief_executive", "party_leader", "royal"})
# Titles that any head of state or government bears.
_ANY_HEAD = frozenset({"leader", "head of state", "head of government", "chief of state"})


@dataclass(slots=True, eq=False)
class Person:
    """Somebody whom a text names, with the office that it gives.

    names   what the text calls him, made comparable; called: as written, without titles"""

    name: str
    country: str = ""
    role: str = ""
    office: str = ""
    rank: str = ""
    names: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)

    @property
    def id(self) -> str:
        return "leader:" + slug(self.name)


@dataclass(slots=True, eq=False)
class Title:
    """A role in the text: whose it is, if that is said, and of which country or organisation.

    of       ids of the countries or organisations that the words beside it name
    people   the persons named with it
    past     former, late, ousted; or not, or not yet, in office: deputy, -elect
    bare     no name stands beside it: "the Russian president", to be resolved by context"""

    ref: Ref
    role: Role | None
    text: str
    of: tuple[str, ...]
    people: list[Person]
    plural: bool
    past: bool

    @property
    def leads(self) -> bool:
        """Whether its bearer leads a country or organisation."""
        if self.role is None or self.past or self.role.rank not in HEAD_RANKS:
            return False
        if self.role.office == "party_leader":
            return any(i.startswith("organisation:") for i in self.of)
        return self.role.office not in _LESSER

    def led_by(self, person: Person) -> str:
        """What one of its bearers leads, "" if nothing tells."""
        bodies = [i for i in self.of if i.startswith("organisation:")]
        if len(self.of) == 1 and not self.plural:
            return self.of[0]
        return bodies[0] if len(bodies) == 1 and not self.plural else person.country

    @property
    def any_head(self) -> bool:
        """Whether it means a head of state or government, whatever the office is called."""
        return self.role is not None and self.role.name in _ANY_HEAD

    @property
    def bare(self) -> bool:
        return not self.people


class People:
    """The persons of one document, in the order in which it introduces them.

    seats  parties and other organisations of one country -> that country"""

    def __init__(self, offices: Offices, on: date | None) -> None:
        self.on = on
        self.offices = offices
        self.known: list[Person] = []
        self.titles: list[Title] = []
        self.seats: dict[str, str] = dict(offices.seats)
        self._renamed: dict[str, Person] = {}

    def holder(self, country: str, office: str = "") -> Office | None:
        """Who held an office on the document's date; without office: who led the country."""
        if self.on is None:
            return None
        day = self.on.isoformat()
        found = [
            o
            for o in self.offices.all
            if o.entity == country
            and o.since <= day
            and (not o.until or day <= o.until)
            and (o.office == office if office else o.office != "foreign_minister")
        ]
        return found[-1] if office and found else found[0] if len(found) == 1 else None

    def office_of(self, name: str, country: str = "", office: str = "") -> Office | None:
        """The entry of the office table that a name fits, at the document's date if it is short."""
        key = plain(name)
        parts = surnames(name)
        if not parts:
            return None
        entries = self.offices.by_name.get(key, [])
        if not entries and len(parts) > 1 and (country or office):
            longer = (" ".join(parts[:n]) for n in range(len(parts) - 1, 1, -1))
            for part in (*longer, parts[-1], parts[0]):
                entries = [
                    o
                    for o in self.offices.by_name.get(part, [])
                    if (not country or o.entity == country)
                    and (not office or o.office == office)
                    and self._near(o)
                ]
                if entries:
                    break
        entries = [o for o in entries if not country or o.entity == country]
        current = [o for o in entries if self._near(o)]
        only = self.on is None and len({o.entity for o in entries if o.office == office}) == 1
        fits = current or (entries if len(parts) > 1 or country or only else [])
        if office:
            same = [o for o in fits if o.office == office]
            fits = same or (fits if len(parts) > 1 else [])
        people = {o.person for o in fits}
        highest = [o for o in fits if o.office not in _LESSER] or fits
        return highest[-1] if len(people) == 1 else None

    def _near(self, office: Office) -> bool:
        if self.on is None:
            return not office.until or office.until >= "2015"
        return office.since[:4] <= str(self.on.year) and (
            not office.until or office.until[:4] >= str(self.on.year)
        )

    def find(self, name: str, country: str = "") -> Person | None:
        """The person already introduced whom a name, or its first or last word, means."""
        parts = surnames(name)
        if not parts:
            return None
        for person in reversed(self.known):
            own = surnames(person.name)
            if country and person.country.startswith("country:") and person.country != country:
                continue
            if parts == own or plain(name) in person.names:
                return person
            if (
                len(parts) == 1
                and parts[0] in (own[0], own[-1])
                and (parts[0] == own[-1] or len(own[-1]) != 1)
            ):
                return person
            if len(own) == 1 and own[0] in (parts[0], parts[-1]):
                return person
            if len(parts) == 1 and len(own) > 3 and len(parts[0]) > 3 and parts[0] in own:
                return person  # "Lula" of Luiz Inácio Lula da Silva
            if (
                len(parts) > 1
                and len(own) > 1
                and parts[-1] == own[-1]
                and parts[0][0] == own[0][0]
            ):
                return person
        return None

    def now_called(self, entity: str) -> str:
        """The id of what was first known by another: a later sentence gave the whole name."""
        person = self._renamed.get(entity)
        return person.id if person else entity

    def introduce(self, name: str, body: str, role: Role | None, text: str) -> Person:
        """The person of this name, new or known, with what its title adds.

        body  the country or organisation whose title it is, "" if nothing tells"""
        country = body if body.startswith("country:") else self.seats.get(body, "")
        person = self.find(name, country)
        office = role.office if role and role.office != "ruler" else ""  # "the Soviet leader"
        entry = self.office_of(name, body, office)
        if entry and person and surnames(person.name)[-1] not in surnames(name):
            person = self.find(entry.person, country)  # King Hussein is not Hussein Khalaf
        if person is None:
            proper = entry.person if entry else name.title() if name.isupper() else name
            person = self.find(proper, country) if entry else None
            if person is None:
                person = Person(proper)
                self.known.append(person)
        elif len(name.split()) > len(person.name.split()) and not self.office_of(person.name):
            old = person.id
            person.name = name
            self._renamed[old] = person
        person.names.add(plain(name))
        person.called.add(name)
        if not person.country or (country and not person.country.startswith("country:")):
            person.country = country or body or (entry.entity if entry else "")
        if not person.role and role is not None:
            person.role, person.office, person.rank = text, role.office, role.rank
        elif not person.role and entry and (known := self.offices.roles.get(entry.office)):
            person.office, person.rank = known.office, known.rank
        return person
