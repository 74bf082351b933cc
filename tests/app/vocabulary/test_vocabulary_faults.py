"""A fault in the data stops the program with the file and the key in its message."""

import shutil
from pathlib import Path

import pytest

from app.vocabulary import VocabularyError
from app.vocabulary.assembly import read
from app.vocabulary.entries import FOLDER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in FOLDER.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    return tmp_path


def test_the_copy_without_a_fault_is_read(folder: Path) -> None:
    assert read(folder).forms["China"][0].entity == "country:CHN"


@pytest.mark.parametrize(
    ("file", "line", "message"),
    [
        ("countries", '"QQQ": {name: Nowhere}', "countries.yaml: QQQ is no ISO 3166 code"),
        ("countries", '"FRA": {}', "countries.yaml: line 1: FRA stands twice"),
        ("sectors", "energy: {name: x, term: [x]}", "sectors.yaml: line 1: energy stands twice"),
        (
            "organisations",
            "X: {name: X, nick: [Y]}",
            "organisations.yaml: X has an unknown key 'nick'",
        ),
        ("organisations", "X: {alias: [Y]}", "organisations.yaml: X has no name"),
        ("organisations", "X: Y", "organisations.yaml: X must be a mapping; it is 'Y'"),
        (
            "organisations",
            "NO: {name: X}",
            "organisations.yaml: False is read as bool; put it in quotes",
        ),
        (
            "organisations",
            "X: {name: X, alias: [NO]}",
            "organisations.yaml: X: alias holds False, which is no word; put it in quotes",
        ),
        (
            "organisations",
            "X: {name: X, since: 1949}",
            "organisations.yaml: X: since must be text in quotes; it is 1949",
        ),
        (
            "organisations",
            "X: {name: X, acronym: XX}",
            "organisations.yaml: X: acronym must be a list of words; it is 'XX'",
        ),
        ("places", 'X: {name: X, in: "QQQ"}', "places.yaml: X: 'QQQ' is no ISO 3166 code"),
        (
            "combining",
            "Atlanto: country:ATL",
            "combining.yaml: Atlanto: no entity has the id 'country:ATL'",
        ),
        (
            "title_owners",
            "mikado: country:ATL",
            "title_owners.yaml: mikado: no entity has the id 'country:ATL'",
        ),
        (
            "persons",
            "Anna Bell: [A. Bell]",
            "persons.yaml: Anna Bell holds no office in offices.yaml",
        ),
        ("roles", "clown: {jester: [jester]}", "roles.yaml: clown is no rank"),
        ("blocked", "- NO", "blocked.yaml holds False, which is no word; put it in quotes"),
        (
            "offices",
            'country:AND: {clown: [[Anna Bell, "1999"]]}',
            "offices.yaml: country:AND: clown is no office of roles.yaml",
        ),
        (
            "offices",
            "country:AND: {head_of_state: [[Anna Bell, 1999]]}",
            "offices.yaml: country:AND: head_of_state: 1999 is no ISO date in quotes",
        ),
        (
            "offices",
            'country:AND: {head_of_state: [[Anna Bell, "1999-05-02", "1999-05-01"]]}',
            "offices.yaml: country:AND: head_of_state: Anna Bell leaves before 1999-05-02",
        ),
    ],
)
def test_fault(folder: Path, file: str, line: str, message: str) -> None:
    path = folder / f"{file}.yaml"
    path.write_text(f"{line}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    with pytest.raises(VocabularyError) as fault:
        read(folder)
    assert str(fault.value).startswith(message)


def test_a_country_left_out(folder: Path) -> None:
    path = folder / "countries.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(s for s in lines if not s.startswith('"BEL"')), encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"^countries.yaml: BEL is left out$"):
        read(folder)


def test_no_yaml(folder: Path) -> None:
    (folder / "events.yaml").write_text("a: [b", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"^events.yaml: "):
        read(folder)


def test_a_title_with_two_offices(folder: Path) -> None:
    path = folder / "roles.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nheir:\n", "\nheir:\n  jester: [king]\n"), encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"^roles.yaml: jester: 'king' has two offices$"):
        read(folder)
