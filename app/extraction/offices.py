"""Who held which office, by the names that texts use for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.extraction.names import plain, surnames
from app.vocabulary import Office, Role, Vocabulary

# Where the family name comes first, so that the first word alone means the person; so it does
# of kings.
_FAMILY_FIRST = frozenset(f"country:{c}" for c in ("CHN", "PRK", "KOR", "VNM", "TWN", "KHM", "HKG"))


@dataclass(frozen=True)
class Offices:
    """The table of offices with its index, made once for all documents.

    all      in the order of the table
    by_name  plain full name or family name -> the offices of whoever bears it
    roles    office -> the role that it is called by
    seats    organisations named after one country, as its parties are -> that country
    owners   titles that only one country or organisation has -> its id"""

    all: tuple[Office, ...]
    by_name: Mapping[str, list[Office]]
    roles: Mapping[str, Role]
    seats: Mapping[str, str] = field(default_factory=dict)
    owners: Mapping[str, str] = field(default_factory=dict)


def index_offices(vocabulary: Vocabulary) -> Offices:
    by_name: dict[str, list[Office]] = {}
    for office in vocabulary.offices:
        keys: set[str] = set()
        for name in (office.person, *vocabulary.known_as.get(office.person, ())):
            parts = surnames(name)
            keys |= {plain(name), parts[-1]}
            if office.entity in _FAMILY_FIRST or office.office == "monarch":
                keys.add(parts[0])
        for key in sorted(keys):
            by_name.setdefault(key, []).append(office)
    return Offices(
        vocabulary.offices,
        by_name,
        {role.office: role for role in vocabulary.roles.values()},
        {
            entity.id: country
            for entity in vocabulary.entities.values()
            if entity.label == "Organisation" and "Party" in entity.name
            if (country := _country_in(entity.name, vocabulary))
        },
        vocabulary.title_owners,
    )


def _country_in(name: str, vocabulary: Vocabulary) -> str:
    """The country that a name holds: "Communist Party of Vietnam"."""
    parts = name.split()
    for length in (2, 1):
        for i in range(len(parts)):
            for form in vocabulary.forms.get(" ".join(parts[i : i + length]), ()):
                if form.entity.startswith("country:"):
                    return form.entity
    return ""
