"""The scorer, on annotations small enough to count by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.scores import GOLD, Score, Scores, compare, read, scores, total

CHINA = {"id": "country:CHN", "type": "Country", "name": "China"}
RUSSIA = {"id": "country:RUS", "type": "Country", "name": "Russia"}
PACT = {"id": "agreement:a", "type": "Agreement", "name": "the joint statement on trade"}
PACT_AGAIN = {"id": "agreement:b", "type": "Agreement", "name": "Joint Statement"}
ENERGY = {"id": "sector:energy", "type": "Sector", "name": "energy"}
TRADE = {"id": "sector:trade", "type": "Sector", "name": "trade"}


def relation(
    source: dict[str, str], type: str, target: dict[str, str], **more: Any
) -> dict[str, Any]:
    more = {slot: thing["id"] if isinstance(thing, dict) else thing for slot, thing in more.items()}
    ends = {"source": source["id"], "type": type, "target": target["id"]}
    return ends | {"modality": "did", "importance": "core"} | more


def text(entities: list[dict[str, Any]], relations: list[dict[str, Any]]) -> dict[str, Any]:
    return {"entities": entities, "relations": relations}


def relations_score(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> Score:
    things = [CHINA, RUSSIA, PACT, ENERGY, TRADE]
    return scores(text(things, gold), text(things, predicted)).relations


def test_an_annotation_agrees_wholly_with_itself() -> None:
    each = read(GOLD)
    assert each.keys() == {text.stem for text in GOLD.parent.glob("*.md")}
    for annotation in each.values():
        found = scores(annotation, annotation)
        count = len(annotation["relations"])
        assert found.relations == Score(found=count, acts=count)
        assert (found.entities.wrong, found.entities.missed) == (0, 0)
        assert (found.core.wrong, found.core.missed) == (0, 0)


def test_nothing_predicted_is_all_missed() -> None:
    gold = [relation(CHINA, "SANCTIONS", RUSSIA)]
    assert relations_score(gold, []) == Score(missed=1)


@pytest.mark.parametrize(
    ("type", "score"),
    [("CONSULTS", Score(found=1, acts=1)), ("SANCTIONS", Score(wrong=1, missed=1))],
)
def test_ends_change_places_only_where_the_type_has_no_direction(type: str, score: Score) -> None:
    gold, predicted = relation(CHINA, type, RUSSIA), relation(RUSSIA, type, CHINA)
    assert relations_score([gold], [predicted]) == score


def test_qualifiers_tell_relations_apart() -> None:
    gold = [relation(CHINA, "COOPERATES_IN", RUSSIA, sector=ENERGY)]
    same = relation(CHINA, "COOPERATES_IN", RUSSIA, sector=ENERGY)
    other = relation(CHINA, "COOPERATES_IN", RUSSIA, sector=TRADE)
    assert relations_score(gold, [same, other]) == Score(found=1, wrong=1, acts=1)


def test_saying_one_thing_twice_is_not_wrong() -> None:
    gold = [relation(CHINA, "SANCTIONS", RUSSIA)]
    assert relations_score(gold, gold * 2) == Score(found=1, acts=1)


def test_another_type_counts_where_the_gold_allows_it() -> None:
    gold = [relation(CHINA, "OPPOSES", RUSSIA, alt_types=["CONDEMNS"])]
    assert relations_score(gold, [relation(CHINA, "CONDEMNS", RUSSIA)]) == Score(found=1, acts=1)
    assert relations_score(gold, [relation(CHINA, "SANCTIONS", RUSSIA)]) == Score(wrong=1, missed=1)


def test_the_speech_act_is_counted_apart() -> None:
    gold, predicted = (
        relation(CHINA, "SANCTIONS", RUSSIA),
        relation(CHINA, "SANCTIONS", RUSSIA, modality="pledged"),
    )
    assert relations_score([gold], [predicted]) == Score(found=1, acts=0)


def test_a_minor_relation_is_neither_missed_nor_wrong_in_the_core() -> None:
    minor = relation(CHINA, "SANCTIONS", RUSSIA, importance="minor")
    things = [CHINA, RUSSIA]
    assert scores(text(things, [minor]), text(things, [])).core == Score()
    assert scores(text(things, [minor]), text(things, [minor])).core == Score()


def test_things_without_a_set_name_agree_by_their_words() -> None:
    gold = text([CHINA, PACT], [relation(CHINA, "SIGNED", PACT)])
    found = scores(gold, text([CHINA, PACT_AGAIN], [relation(CHINA, "SIGNED", PACT_AGAIN)]))
    assert found.relations == Score(found=1, acts=1)
    assert found.entities.found == 2
    other = PACT_AGAIN | {"name": "treaty of peace"}
    assert scores(gold, text([CHINA, other], [])).entities == Score(
        found=1, wrong=1, missed=1, acts=1
    )


def test_an_optional_entity_is_neither_missed_nor_wrong() -> None:
    gold = text([CHINA, RUSSIA | {"optional": True}], [])
    assert scores(gold, text([CHINA], [])).entities == Score(found=1, acts=1)
    assert scores(gold, text([CHINA, RUSSIA], [])).entities == Score(found=1, acts=1)


def test_texts_add_up_and_one_without_a_prediction_counts_as_missed(tmp_path: Path) -> None:
    gold, predicted = tmp_path / "gold", tmp_path / "predicted"
    one = text([CHINA, RUSSIA], [relation(CHINA, "SANCTIONS", RUSSIA)])
    for folder, names in ((gold, ("a", "b")), (predicted, ("a",))):
        folder.mkdir()
        for name in names:
            (folder / f"{name}.json").write_text(json.dumps(one))
    each = compare(gold, predicted)
    assert total(each.values()) == Scores(
        entities=Score(found=2, missed=2, acts=2),
        relations=Score(found=1, missed=1, acts=1),
        core=Score(found=1, missed=1, acts=1),
    )


def test_precision_recall_and_f1() -> None:
    score = Score(found=3, wrong=1, missed=2)
    assert (score.precision, score.recall, score.f1) == (0.75, 0.6, 2 / 3)
    assert (Score().precision, Score().recall, Score().f1) == (0, 0, 0)
