"""Whom a noun phrase means: a name, or whose army, envoy or programme it is."""

from __future__ import annotations

import pytest

from app.extraction.actors import Actor
from tests.app.extraction.trees import memory, parse, scene


def meant(written: str, word: str, *, owned: bool = False, home: str = "") -> list[str]:
    tree = parse(written)
    actors = scene(tree, memory(home=home)).actors(tree[word], owned=owned)
    return [a.id.removeprefix("country:") for a in actors]


def test_a_name_means_itself_with_all_that_is_joined_to_it() -> None:
    tree = parse("Oman nsubj 4 OMN; and cc 1; Iran conj 1 IRN; met/meet ROOT 4")
    assert scene(tree).actors(tree["Oman"]) == [
        Actor("country:OMN", tree["Oman"]),
        Actor("country:IRN", tree["Iran"]),
    ]
    assert scene(tree).actors(tree["met"]) == []


def test_a_capital_is_told_as_a_place_and_a_term_is_nobody() -> None:
    tree = parse("Muscat nsubj 2 OMN~capital; sold/sell ROOT 2; oil dobj 2 sector:oil")
    assert scene(tree).actors(tree["Muscat"]) == [Actor("country:OMN", tree["Muscat"], place=True)]
    assert scene(tree).actors(tree["oil"]) == []


def test_a_demonym_means_the_country_on_its_own_but_not_before_a_noun() -> None:
    assert meant("Omani amod 2 OMN~demonym; poet ROOT 2", "Omani") == []
    assert meant("Omanis nsubj 2 OMN~demonym; voted/vote ROOT 2", "Omanis") == ["OMN"]


@pytest.mark.parametrize(
    "written",
    [
        "Omani amod 2 OMN~demonym; army ROOT 2",
        "Oman poss 3 OMN; 's case 1; army ROOT 3",
        "army ROOT 1; of prep 1; Oman pobj 2 OMN",
        "Omani amod 3 OMN~demonym; foreign amod 3; army ROOT 3",
    ],
)
def test_an_organ_stands_for_its_country(written: str) -> None:
    assert meant(written, "army") == ["OMN"]
    assert meant(written.replace("army", "poem"), "poem") == []


def test_an_organ_of_nobody_is_nobody_and_the_government_is_that_of_the_texts_own_country() -> None:
    assert meant("an det 2; army ROOT 2", "army", home="country:OMN") == []
    assert meant("the det 2; government ROOT 2", "government", home="country:OMN") == ["OMN"]
    assert meant("the det 2; government ROOT 2", "government") == []
    assert meant("a det 2; government ROOT 2", "government", home="country:OMN") == []
    assert meant("the det 3; new amod 3; government ROOT 3", "government", home="country:OMN") == []


def test_what_is_owned_stands_for_its_owner_only_where_that_is_asked() -> None:
    written = "Oman poss 4 OMN; 's case 1; missile compound 4; programme ROOT 4"
    assert meant(written, "programme") == []
    tree = parse(written)
    (actor,) = scene(tree).actors(tree["programme"], owned=True)
    assert (actor.id, actor.about) == ("country:OMN", tree["programme"])


def test_what_stands_behind_of_owns_too_but_not_what_it_is_for() -> None:
    assert meant("fleet ROOT 1; of prep 1; Oman pobj 2 OMN", "fleet", owned=True) == ["OMN"]
    assert meant("poem ROOT 1; for prep 1; Oman pobj 2 OMN", "poem", owned=True) == []


def test_a_victim_does_not_own_the_attack_its_doer_does() -> None:
    assert meant("attack ROOT 1; on prep 1; Oman pobj 2 OMN", "attack", owned=True) == []
    assert meant("attack ROOT 1; of prep 1; Oman pobj 2 OMN", "attack", owned=True) == []
    assert meant("attack ROOT 1; by prep 1; Oman pobj 2 OMN", "attack", owned=True) == ["OMN"]


def test_what_somebody_uses_or_launched_is_his() -> None:
    used = "sites/site ROOT 1; used/use acl 1; by agent 2; Oman pobj 3 OMN"
    assert meant(used, "sites", owned=True) == ["OMN"]
    launched = "missile ROOT 1; that dobj 4; Oman nsubj 4 OMN; launched/launch relcl 1{}"
    assert meant(launched.format(""), "missile", owned=True) == ["OMN"]
    assert meant(launched.format("; it dobj 4"), "missile", owned=True) == []
    assert meant(launched.format(""), "missile") == []


def test_those_who_fight_a_country_are_not_that_country() -> None:
    assert meant("Omani amod 2 OMN~demonym; rebels/rebel ROOT 2", "rebels", owned=True) == []
    assert meant("Omani amod 2 OMN~demonym; raids/raid ROOT 2", "raids", owned=True) == ["OMN"]


def test_a_ministry_is_that_of_the_country_behind_its_field() -> None:
    written = "Ministry/ministry/NNP ROOT 1; of prep 1; Trade pobj 2; of prep 3; Oman pobj 4 OMN"
    assert meant(written, "Ministry") == ["OMN"]


def test_a_border_is_that_of_those_beyond_it() -> None:
    written = "Oman poss 3 OMN; 's case 1; {} ROOT 3; with prep 3; Yemen pobj 4 YEM"
    assert meant(written.format("border"), "border", owned=True) == ["YEM"]
    assert meant(written.format("quarrel"), "quarrel", owned=True) == ["OMN"]


def test_in_a_capital_is_where_and_not_whose() -> None:
    assert meant("sites ROOT 1; in prep 1; Oman pobj 2 OMN", "sites", owned=True) == ["OMN"]
    assert meant("sites ROOT 1; in prep 1; Muscat pobj 2 OMN~capital", "sites", owned=True) == []


def test_both_of_them_are_they() -> None:
    behind = "of prep 1; Oman pobj 2 OMN; and cc 3; Iran conj 3 IRN"
    assert meant(f"both ROOT 1; {behind}", "both") == ["OMN", "IRN"]
    assert meant(f"poets ROOT 1; {behind}", "poets") == []


def test_countries_that_a_plural_includes_are_meant() -> None:
    behind = "including/include/VBG prep 1; Oman pobj 2 OMN; and cc 3; Iran conj 3 IRN"
    assert meant(f"states/state/NNS ROOT 1; {behind}", "states") == ["OMN", "IRN"]
    assert meant(f"state/state/NN ROOT 1; {behind}", "state") == []


# --- modifiers ----------------------------------------------------------------


def before(written: str, word: str) -> list[str]:
    tree = parse(written)
    return [a.id.removeprefix("country:") for a in scene(tree).modifiers(tree[word])]


@pytest.mark.parametrize(
    "written",
    [
        "Omani amod 4 OMN~demonym; - punct 4; Iranian amod 4 IRN~demonym; ties ROOT 4",
        "Oman compound 3 OMN; - punct 3; Iran compound 4 IRN; ties ROOT 4",
        "Oman poss 5 OMN; and cc 1; Iran conj 1 IRN; 's case 1; ties ROOT 5",
        "Oman npadvmod 3 OMN; - punct 3; Iran amod 4 IRN; ties ROOT 4",
    ],
)
def test_those_before_a_noun_are_found_however_they_are_hung(written: str) -> None:
    assert sorted(before(written, "ties")) == ["IRN", "OMN"]


def test_whoever_backs_a_deed_has_not_done_it() -> None:
    backed = "Oman npadvmod 3 OMN; - punct 3; {} amod 4; strikes ROOT 4"
    assert before(backed.format("backed/back/VBN"), "strikes") == []
    assert before(backed.format("led/lead/VBN"), "strikes") == ["OMN"]


def test_sectors_and_places_before_a_noun_are_no_actors() -> None:
    assert (
        before("oil compound 3 sector:oil; Salalah compound 3 place:x; ties ROOT 3", "ties") == []
    )


def test_a_body_behind_a_comma_is_the_organisation_before_it() -> None:
    written = (
        "role ROOT 1; of prep 1; EAC pobj 2 organisation:EAC; , punct 1; a det 6; bloc appos 1"
    )
    assert meant(written, "bloc") == ["organisation:EAC"]
    assert meant(written.replace("organisation:EAC", "OMN"), "bloc") == []


def test_an_office_is_the_person_behind_the_comma() -> None:
    lee = "leader:ann-lee~person"
    written = f"secretary ROOT 1; of prep 1; Oman pobj 2 OMN; , punct 1; Lee appos 1 {lee}"
    assert meant(written, "secretary") == ["leader:ann-lee"]
    assert meant(written.replace(lee, "IRN"), "secretary") == []
