"""The samples and their hand annotations agree with each other and with the vocabulary."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.model import LABELS, Act, Dated, Document
from app.relations import QUALIFIERS, relation_types
from app.vocabulary import vocabulary
from benchmarks.scores import GOLD, Annotation, read
from loaders.documents import documents, inputs
from loaders.fields import Fields, dated

SAMPLES = GOLD.parent
ANNOTATIONS = read(GOLD)


def sample(name: str) -> Document:
    (found,) = documents(inputs([SAMPLES / f"{name}.md"]), Fields(), 10_000)
    assert isinstance(found, Document)
    return found


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_every_sample_has_its_annotation() -> None:
    assert sorted(path.stem for path in SAMPLES.glob("*.md")) == sorted(ANNOTATIONS)


@pytest.mark.parametrize("name", ANNOTATIONS)
def test_a_sample_says_what_it_is(name: str) -> None:
    document = sample(name)
    assert document.title
    assert document.outlet == "Entente samples"
    assert document.date
    assert replace(document.date, words="") == dated(ANNOTATIONS[name]["date"])
    assert 190 <= len(document.text.split()) <= 500


@pytest.mark.parametrize(("name", "annotation"), ANNOTATIONS.items())
def test_an_annotation_stands_on_its_text(name: str, annotation: Annotation) -> None:
    text = one_line(sample(name).text)
    for entity in annotation["entities"]:
        assert [words for words in entity["mentions"] if words not in text] == []
    for relation in annotation["relations"]:
        assert relation["sentence"] in text


@pytest.mark.parametrize("annotation", ANNOTATIONS.values(), ids=ANNOTATIONS)
def test_an_annotation_keeps_to_the_closed_vocabulary(annotation: Annotation) -> None:
    labels = {entity["id"]: entity["type"] for entity in annotation["entities"]}
    assert len(labels) == len(annotation["entities"])
    assert set(labels.values()) <= set(LABELS)
    for relation in annotation["relations"]:
        type = relation_types()[relation["type"]]
        assert labels[relation["source"]] in type.source
        assert labels[relation["target"]] in type.target
        assert relation["modality"] in list(Act)
        assert relation["importance"] in ("core", "minor")
        for slot in (*QUALIFIERS, "attributed_to"):
            assert not relation.get(slot) or relation[slot] in labels
        assert relation["date"] is None or isinstance(dated(relation["date"]), Dated)


@pytest.mark.parametrize("annotation", ANNOTATIONS.values(), ids=ANNOTATIONS)
def test_known_entities_carry_their_ids(annotation: Annotation) -> None:
    known = vocabulary().entities
    for entity in annotation["entities"]:
        if entity["type"] in ("Country", "Sector"):
            assert known[entity["id"]].label == entity["type"]


def test_the_folder_holds_nothing_else() -> None:
    names = {path.relative_to(SAMPLES).parts[0] for path in Path(SAMPLES).rglob("*")}
    assert names == {"gold", *(f"{name}.md" for name in ANNOTATIONS)}
