"""The vocabulary as a whole: sizes, ids, codes, and no loose ends."""

import re
from collections import Counter

import pycountry
import pytest

from app.model import LABELS
from app.vocabulary import vocabulary
from app.vocabulary.types import KINDS

# Territories that have no seat of their own, or whose only town bears their name.
NO_CAPITAL = {"ATA", "BVT", "GIB", "HKG", "HMD", "MAC", "SGP", "TKL", "UMI", "VAT"}
# Territories with no adjective in use, or with none but their name.
NO_DEMONYM = {
    *("ATF", "BVT", "CCK", "GGY", "HMD", "JEY"),
    *("SGS", "SJM", "SPM", "SXM", "UMI", "VAT"),
}


@pytest.mark.parametrize(
    ("label", "least"),
    [
        ("Country", 260),
        ("Organisation", 350),
        ("Initiative", 140),
        ("Agreement", 190),
        ("Sector", 90),
        ("Issue", 55),
        ("Event", 80),
        ("Place", 420),
    ],
)
def test_counts(label: str, least: int) -> None:
    entities = vocabulary().entities.values()
    assert sum(entity.label == label for entity in entities) >= least


def test_ids_and_labels_agree() -> None:
    entities = vocabulary().entities
    assert all(id_ == entity.id for id_, entity in entities.items())
    assert {entity.label for entity in entities.values()} <= set(LABELS)
    assert {id_ for id_, e in entities.items() if id_.split(":")[0] != e.label.lower()} == set()
    assert [id_ for id_ in entities if not re.fullmatch(r"[a-z]+:[A-Za-z0-9+&-]+", id_)] == []


def test_every_entity_has_a_form_and_every_form_an_entity() -> None:
    named = {reading.entity for of in vocabulary().forms.values() for reading in of}
    assert named == set(vocabulary().entities)


def test_every_kind_is_used_and_no_reading_stands_twice() -> None:
    forms = vocabulary().forms
    assert {reading.kind for of in forms.values() for reading in of} == set(KINDS)
    assert [form for form, of in forms.items() if len({r.entity for r in of}) < len(of)] == []


def test_forms_are_clean() -> None:
    forms = vocabulary().forms
    assert [form for form in forms if form != " ".join(form.split())] == []
    terms = {form for form, of in forms.items() if any(r.kind == "term" for r in of)}
    assert [term for term in terms if term != term.lower()] == []


def test_every_iso_country_is_there_with_its_codes() -> None:
    entities = vocabulary().entities
    expected = {(f"country:{c.alpha_3}", c.alpha_2, c.alpha_3) for c in pycountry.countries}
    countries = {(e.id, e.iso2, e.iso3) for e in entities.values() if e.label == "Country"}
    assert expected <= countries
    assert ("country:XKX", "XK", "XKX") in countries
    assert [c for c in countries if not (len(c[1]) == 2 and len(c[2]) == 3)] == []


@pytest.mark.parametrize(
    ("id_", "iso2", "iso3", "since", "until"),
    [
        ("country:SUHH", "SU", "SUN", "1922", "1991"),
        ("country:YUCS", "YU", "YUG", "1918", "2003"),
        ("country:DDDE", "DD", "DDR", "1949", "1990"),
        ("country:CSHH", "CS", "CSK", "1918", "1992"),
        ("country:YDYE", "YD", "YMD", "1967", "1990"),
        ("country:FRA", "FR", "FRA", "", ""),
    ],
)
def test_states_that_are_gone_have_years(
    id_: str, iso2: str, iso3: str, since: str, until: str
) -> None:
    entity = vocabulary().entities[id_]
    assert (entity.iso2, entity.iso3, entity.since, entity.until) == (iso2, iso3, since, until)


@pytest.mark.parametrize(("kind", "without"), [("capital", NO_CAPITAL), ("demonym", NO_DEMONYM)])
def test_every_country_has_one(kind: str, without: set[str]) -> None:
    have = {r.entity for of in vocabulary().forms.values() for r in of if r.kind == kind}
    lack = {c.alpha_3 for c in pycountry.countries if f"country:{c.alpha_3}" not in have}
    assert lack == without


def test_wikidata_ids_are_ids_and_none_is_given_twice() -> None:
    ids = [e.wikidata for e in vocabulary().entities.values() if e.wikidata]
    assert len(ids) > 400
    assert [id_ for id_ in ids if not re.fullmatch(r"Q[1-9]\d*", id_)] == []
    assert [id_ for id_, count in Counter(ids).items() if count > 1] == []


def test_aliases_do_not_repeat_the_name() -> None:
    entities = vocabulary().entities.values()
    assert [
        e.id for e in entities if e.name in e.aliases or len({*e.aliases}) < len(e.aliases)
    ] == []
    assert "Russian Federation" in vocabulary().entities["country:RUS"].aliases
    assert "BRI" in vocabulary().entities["initiative:BRI"].aliases


def test_cities_lie_in_countries() -> None:
    located, entities = vocabulary().located, vocabulary().entities
    assert {place: located[place] for place in ("place:Shanghai", "place:Geneva")} == {
        "place:Shanghai": "country:CHN",
        "place:Geneva": "country:CHE",
    }
    assert {entities[place].label for place in located} == {"Place"}
    assert {entities[country].label for country in located.values()} == {"Country"}
    assert "place:Crimea" not in located


def test_no_blocked_form_is_a_form_too() -> None:
    assert vocabulary().blocked & vocabulary().forms.keys() == set()
    assert len(vocabulary().blocked) > 300


def test_organs_and_firms() -> None:
    organs, firms = vocabulary().organs, vocabulary().firms
    expected = {"government", "foreign ministry", "defense ministry", "navy", "warship", "embassy"}
    assert expected <= organs
    assert {"company", "airline", "chipmaker"} <= firms
    assert [word for word in organs | firms if word != word.lower()] == []


def test_read_once() -> None:
    assert vocabulary() is vocabulary()
