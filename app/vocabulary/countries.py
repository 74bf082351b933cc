"""Countries: codes from pycountry, display names from babel, the rest from countries.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pycountry
from babel import Locale

from app.model import Entity
from app.vocabulary.entries import VocabularyError, Words, checked, forms_of, load, other_names
from app.vocabulary.types import KINDS

LISTS = tuple(kind for kind in KINDS if kind not in ("name", "term"))
TEXTS = ("name", "wikidata", "since", "until")


class Iso(NamedTuple):
    """What ISO 3166 says of a code; names as the standard gives them, none of them inverted."""

    alpha_2: str
    alpha_3: str
    names: tuple[str, ...]


@cache
def codes() -> Mapping[str, Iso]:
    """Every code that a country may have: alpha-3 of ISO 3166-1, alpha-4 of ISO 3166-3, XKX."""
    now = {c.alpha_3: Iso(c.alpha_2, c.alpha_3, _names(c)) for c in pycountry.countries}
    gone = {c.alpha_4: Iso(c.alpha_2, c.alpha_3, ()) for c in pycountry.historic_countries}
    return now | gone | {"XKX": Iso("XK", "XKX", ())}  # XK, XKX: user-assigned, in common use


def _names(country: Any) -> tuple[str, ...]:
    fields = ("common_name", "official_name", "name")
    names = [getattr(country, field, "") for field in fields]
    return tuple(name.removeprefix("the ") for name in names if name and ", " not in name)


def entries(folder: Path) -> Iterator[tuple[Entity, Words]]:
    """Each country of countries.yaml: its entity and its forms with their kinds.

    Raises VocabularyError at a code that is none, and where a code of ISO 3166-1 is left out."""
    given = checked("countries", load("countries", folder), LISTS, TEXTS)
    if missing := sorted(code for code in codes() if len(code) == 3 and code not in given):
        raise VocabularyError(f"countries.yaml: {', '.join(missing)} is left out")
    display = Locale("en").territories
    for code, entry in given.items():
        if code not in codes():
            raise VocabularyError(f"countries.yaml: {code} is no ISO 3166 code")
        iso = codes()[code]
        name = entry.get("name") or str(display[iso.alpha_2]).replace("&", "and")
        words = forms_of(entry, name) + [("alias", other) for other in iso.names]
        if "people" not in entry:
            words += [("people", f"{d}s") for d in entry.get("demonym", ()) if d[-1] in "ni"]
        entity = Entity(
            id=f"country:{code}",
            label="Country",
            name=name,
            aliases=tuple(other for other in other_names(entry, iso.names) if other != name),
            wikidata=entry.get("wikidata", ""),
            iso2=iso.alpha_2,
            iso3=iso.alpha_3,
            since=entry.get("since", ""),
            until=entry.get("until", ""),
        )
        yield entity, words
