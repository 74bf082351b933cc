"""Names that the vocabulary knows, found longest first, and those that are part of others."""

from __future__ import annotations

import pytest

from app.extraction.mentions import (
    Matcher,
    Ref,
    Refs,
    head_of,
    named_refs,
    organisation_refs,
    term_ids,
)
from app.extraction.things import Things
from app.vocabulary import Form, Vocabulary
from app.vocabulary.types import Kind
from tests.app.extraction.trees import Tree, parse


def known(entries: dict[str, tuple[str, Kind]], *blocked: str) -> Matcher:
    read = {text: (Form(entity, kind),) for text, (entity, kind) in entries.items()}
    halves = {"Sino": "country:CHN"}
    vocabulary = Vocabulary(
        {}, read, halves, {}, (), frozenset(), frozenset(), frozenset(blocked), {}
    )
    return Matcher(vocabulary, str.split)


def words(written: str) -> Tree:
    """Words parted by blanks, `Kari*` a person and `Firm!` an organisation to the parser."""
    marks = {"*": " #PERSON", "!": " #ORG"}
    parts = []
    for n, word in enumerate(written.split(), 1):
        text = word.rstrip("*!")
        head = n if n == 1 else 1
        parts.append(f"{text} {'ROOT' if n == 1 else 'dep'} {head}{marks.get(word[-1], '')}")
    return parse("; ".join(parts))


MATCHER = known(
    {
        "Guinea": ("country:GIN", "name"),
        "Guinea Bissau": ("country:GNB", "name"),
        "Papua New Guinea": ("country:PNG", "name"),
        "rare earths": ("sector:rare-earths", "term"),
        "rare": ("sector:rare", "term"),
        "Rare": ("country:RAR", "name"),
        "WHO": ("organisation:WHO", "acronym"),
    },
    "Guinea pig",
)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("in Guinea today", [(1, 2, "country:GIN")]),
        ("Guinea Bissau left", [(0, 2, "country:GNB")]),
        ("Papua New Guinea", [(0, 3, "country:PNG")]),
        ("New Guinea", [(1, 2, "country:GIN")]),
        ("GUINEA BISSAU", [(0, 2, "country:GNB")]),
        ("guinea", []),
        ("a Guinea pig", []),
        ("Guinea Guinea pig", [(0, 1, "country:GIN")]),
        ("rare earths", [(0, 2, "sector:rare-earths")]),
        ("Rare Earths", [(0, 2, "sector:rare-earths")]),
        ("Rare things", [(0, 1, "country:RAR")]),
        ("rare", [(0, 1, "sector:rare")]),
        ("who left WHO", [(2, 3, "organisation:WHO")]),
        ("", []),
    ],
)
def test_the_longest_form_is_found_and_terms_in_any_case(
    written: str, found: list[tuple[int, int, str]]
) -> None:
    tree = words(written) if written else None
    read = MATCHER.find(tree.sentence.words if tree else [])
    assert [(a, b, f[0].entity) for a, b, f in read] == found


PLACES = known({"Jordan": ("country:JOR", "name"), "Kuwaiti": ("country:KWT", "demonym")})


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Jordan left", ["country:JOR"]),
        ("Jordan* left", ["country:JOR"]),
        ("Michael* Jordan* left", []),
        ("king of Jordan* Michael*", ["country:JOR"]),
        ("Jordan Bank", []),
        ("Jordan Valley", ["country:JOR"]),
        ("Jordan Inc.", []),
        ("Sino - Kuwaiti talks", ["country:KWT", "country:CHN"]),
        ("Sino and Kuwaiti talks", ["country:KWT"]),
        ("Sino - Jordan", ["country:JOR"]),
    ],
)
def test_a_country_inside_the_name_of_a_person_or_firm_is_not_meant(
    written: str, found: list[str]
) -> None:
    refs, tree = Refs(), words(written)
    named_refs(tree.sentence.words, PLACES, refs)
    assert [r.ids[0] for r in refs.all] == found


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Blue! Harbour! left", ["Blue Harbour"]),
        ("the/the/DT! Blue! Harbour! left", ["Blue Harbour"]),
        ("Blue Harbour left", []),
        ("the! harbour! left", []),
    ],
)
def test_an_organisation_that_only_the_parser_knows_is_taken_by_its_name(
    written: str, names: list[str]
) -> None:
    tree, things, refs = words("x " + written), Things(), Refs()
    organisation_refs(tree.sentence.words, refs, things)
    assert [e.name for e in things.entities.values()] == names
    assert [r.kind for r in refs.all] == ["organisation"] * len(names)


def test_an_organisation_with_a_country_in_its_name_is_left_to_the_country() -> None:
    tree = words("x Omani! Office! left")
    refs = Refs()
    refs.add(Ref(1, 1, tree["Omani"], ("country:OMN",), "demonym"))
    organisation_refs(tree.sentence.words, refs, Things())
    assert [r.ids for r in refs.all] == [("country:OMN",)]


def test_a_longer_mention_takes_the_place_of_those_it_covers() -> None:
    tree, refs = words("the Omani minister left"), Refs()
    short = refs.add(Ref(1, 1, tree["Omani"], ("country:OMN",), "demonym"))
    other = refs.add(Ref(3, 3, tree["left"], ("x:y",), "name"))
    long = refs.add(Ref(1, 2, tree["minister"], (), "role"))
    assert (refs.all, refs.at) == ([other, long], {1: long, 2: long, 3: other})
    refs.drop(long)
    assert (refs.all, refs.at, short in refs.all) == ([other], {3: other}, False)


def test_a_mention_is_headed_by_the_word_that_the_others_hang_on() -> None:
    tree = parse("New compound 3; Harbour compound 3; Bridge nsubj 4; fell/fall ROOT 4")
    assert head_of(tree.sentence.words[:3]) is tree["Bridge"]
    assert head_of(tree.sentence.words) is tree["fell"]


def test_terms_are_told_by_their_kind_and_once_each() -> None:
    tree = parse("oil ROOT 1 sector:oil; war dep 1 issue:war; oil dep 1 sector:oil; Oman dep 1 OMN")
    assert term_ids(tree.sentence.words, tree.refs) == ["sector:oil"]
    assert term_ids(tree.sentence.words, tree.refs, ("issue:",)) == ["issue:war"]
