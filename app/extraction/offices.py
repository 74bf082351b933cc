"""Who held which office, by the names that texts use for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.extraction.names import plain, surnames
from app.vocabulary import Office, Role, Vocabulary

# Where the family name comes first, so that the first word alone means the person.
_FAMILY_FIRST = frozenset(f"country:{c}" for c in ("CHN", "PRK", "KOR", "VNM", "TWN", "KHM", "HKG"))


@dataclass(frozen=True)
class Offices:
    """The table of offices with its index, made once for all documents.

    all      in the order of the table
    by_name  plain full name or family name -> the offices of whoever bears it
    roles    office -> the role that it is called by"""

    all: tuple[Office, ...]
    by_name: Mapping[str, list[Office]]
    roles: Mapping[str, Role]


def index_offices(vocabulary: Vocabulary) -> Offices:
    by_name: dict[str, list[Office]] = {}
    for office in vocabulary.offices:
        parts = surnames(office.person)
        short = {parts[-1], parts[0]} if office.entity in _FAMILY_FIRST else {parts[-1]}
        for key in {plain(office.person)} | short:
            by_name.setdefault(key, []).append(office)
    return Offices(
        vocabulary.offices, by_name, {role.office: role for role in vocabulary.roles.values()}
    )
