"""What a frame that found nothing lacks, told from trees written by hand."""

from __future__ import annotations

from typing import Any

import pytest

from app.extraction.frames import Frame, index
from app.extraction.misses import Miss, misses
from app.extraction.statements import find_statements
from app.extraction.things import Things
from app.relations import relation_types
from tests.app.extraction.trees import Tree, parse, scene


def frame(name: str, type_: str, lemma: str, part: str = "verb", **keys: Any) -> Frame:
    return Frame(name, relation_types()[type_], part, frozenset([lemma]), **keys)


def missed(tree: Tree, *given: Frame) -> list[Miss]:
    frames, things = index(given), Things()
    kept = list(find_statements(scene(tree), frames, things))
    before = dict(things.entities)
    found = list(misses(scene(tree), frames, things, kept))
    assert things.entities == before
    return found


ENDS: dict[str, Any] = {"source": ("subj",), "target": ("obj",)}
PRAISED = "Oman nsubj 2 OMN; praised/praise ROOT 2; the det 4; plan dobj 2; . punct 2"


def test_a_frame_that_finds_something_is_no_miss() -> None:
    tree = parse("Oman nsubj 2 OMN; thanked/thank ROOT 2; Iran dobj 2 IRN")
    assert missed(tree, frame("thank", "SUPPORTS", "thank", **ENDS)) == []


def test_a_frame_without_its_word_in_the_sentence_is_no_miss() -> None:
    assert missed(parse(PRAISED), frame("thank", "SUPPORTS", "thank", **ENDS)) == []


@pytest.mark.parametrize(
    ("condition", "lacks"),
    [
        ({"object": frozenset({"effort"})}, "no object among effort"),
        ({"subject": frozenset({"envoy"})}, "no subject among envoy"),
        ({"means": frozenset({"letter"})}, "nothing among letter behind a preposition"),
        ({"clause": frozenset({"end"})}, "no clause of end"),
        ({"under": frozenset({"with"})}, "not behind with"),
        ({"particle": frozenset({"up"})}, "no up beside it"),
        ({"modifier": frozenset({"joint"})}, "no joint before the noun"),
        ({"unless": frozenset({"the"})}, "the stands beside it"),
        ({"intransitive": True}, "it has an object"),
        ({"object": frozenset("abcde")}, "no object among a, b, c, d, …"),
        (
            {"object": frozenset({"aid"}), "subject": frozenset({"envoy"})},
            "no object among aid; no subject among envoy",
        ),
    ],
)
def test_each_condition_that_is_not_met_is_told(condition: dict[str, Any], lacks: str) -> None:
    asking = frame("praise", "SUPPORTS", "praise", **ENDS, **condition)
    assert missed(parse(PRAISED), asking) == [Miss("praised", ("praise",), lacks, near=False)]


@pytest.mark.parametrize(
    ("written", "lacks"),
    [
        (PRAISED, "no target (obj: plan)"),
        ("praised/praise ROOT 1; Iran dobj 1 IRN", "no source (subj: –)"),
        (
            "envoys/envoy/NNS nsubj 2; praised/praise ROOT 2; energy dobj 2 sector:energy",
            "no source (subj: envoys), no target (obj: energy)",
        ),
        (
            "Oman nsubj 2 OMN; praised/praise ROOT 2; Salalah dobj 2 place:salalah",
            "no target (obj: place:salalah is a Place)",
        ),
        (
            "Oman nsubj 2 OMN; praised/praise ROOT 2; itself/itself/PRP dobj 2 OMN~pronoun",
            "source and target are one or unfit",
        ),
    ],
)
def test_an_end_that_is_missing_is_told_with_what_stands_there(written: str, lacks: str) -> None:
    praise = frame("praise", "SUPPORTS", "praise", **ENDS)
    assert missed(parse(written), praise) == [Miss("praised", ("praise",), lacks, near=True)]


@pytest.mark.parametrize(
    ("written", "lacks"),
    [
        ("Oman nsubj 2 OMN; met/meet ROOT 2", "only country:OMN (subj: country:OMN; obj: –)"),
        ("they nsubj 2; met/meet ROOT 2", "no side (subj: they; obj: –)"),
    ],
)
def test_a_side_that_is_missing_is_told(written: str, lacks: str) -> None:
    meet = frame("meet", "CONSULTS", "meet", ends=("subj", "obj"))
    assert missed(parse(written), meet) == [Miss("met", ("meet",), lacks, near=True)]


def test_a_qualifier_that_is_missing_is_told() -> None:
    tree = parse("Oman nsubj 4 OMN; and cc 1; Iran conj 1 IRN; coordinate/coordinate/VBP ROOT 4")
    coordinate = frame("coordinate", "COORDINATES_AT", "coordinate", ends=("subj",), at=("at",))
    assert missed(tree, coordinate) == [Miss("coordinate", ("coordinate",), "no at", near=True)]


def test_frames_of_one_word_that_lack_the_same_are_told_at_once_the_nearest_first() -> None:
    frames = [
        frame("far", "SUPPORTS", "praise", **ENDS, object=frozenset({"aid"})),
        frame("a", "SUPPORTS", "praise", **ENDS),
        frame("b", "OPPOSES", "praise", **ENDS),
    ]
    assert missed(parse(PRAISED), *frames) == [
        Miss("praised", ("a", "b"), "no target (obj: plan)", near=True),
        Miss("praised", ("far",), "no object among aid", near=False),
    ]


def test_a_frame_that_only_repeats_another_is_told() -> None:
    tree = parse("Oman nsubj 2 OMN; thanked/thank ROOT 2; Iran dobj 2 IRN")
    frames = index(
        [frame("a", "SUPPORTS", "thank", **ENDS), frame("b", "SUPPORTS", "thank", **ENDS)]
    )
    kept = list(find_statements(scene(tree), frames, Things()))[:1]
    found = list(misses(scene(tree), frames, Things(), kept))
    assert found == [Miss("thanked", ("b",), "said by a", near=True)]


def test_a_verb_inside_a_name_triggers_nothing() -> None:
    tree = parse("Oman nsubj 2 OMN; fights/fight ROOT 2 organisation:X; Iran dobj 2 IRN")
    assert missed(tree, frame("fight", "OPPOSES", "fight", **ENDS)) == []
