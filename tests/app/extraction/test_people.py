"""People by their titles, from words whose tags and names were given by hand."""

from __future__ import annotations

from datetime import date

import pytest

from app.extraction.introductions import read_people
from app.extraction.mentions import Ref, Refs
from app.extraction.offices import Offices, index_offices
from app.extraction.people import People, Person, Title
from app.extraction.roles import RoleMatcher
from app.vocabulary import Office, vocabulary
from tests.app.extraction.trees import Tree, parse

_TAGS = {
    "of": "IN", "to": "IN", "for": "IN", "from": "IN", "the": "DT", ",": ",", ".": ".", "and": "CC",
    "'s": "POS", "his": "PRP$", "her": "PRP$", "met": "VBD", "left": "VBD",
}  # fmt: skip
ROLES = RoleMatcher(vocabulary())
OFFICES = index_offices(vocabulary())


def line(written: str) -> Tree:
    """Words parted by blanks, as `Kari*` where the parser calls it a person, `Chad|TCD` where
    it means something; the tree is flat."""
    parts = []
    for word in written.split():
        text, _, meaning = word.partition("|")
        name, ent = text.removesuffix("*"), " #PERSON" if text.endswith("*") else ""
        tag = _TAGS.get(name.lower()) or ("NNP" if name[0].isupper() else "NN")
        parts.append(f"{name}/{name.lower()}/{tag} dep 1 {meaning}{ent}")
    return parse("; ".join(parts))


def read(written: str) -> tuple[People, Tree]:
    tree, people = line(written), People(OFFICES, None)
    read_people(tree.sentence.words, tree.refs, ROLES, people)
    return people, tree


def told(people: People) -> list[tuple[str, str, str]]:
    return [(p.name, p.country.removeprefix("country:"), p.role) for p in people.known]


def only(people: People) -> Title:
    (title,) = people.titles
    return title


LUNDE = ("Kari Lunde", "NOR", "prime minister")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Norwegian|NOR~demonym prime minister Kari* Lunde* left", (0, 4)),
        ("Norway|NOR 's prime minister Kari* Lunde* left", (0, 5)),
        ("the prime minister of Norway|NOR , Kari* Lunde* , left", (1, 7)),
        ("prime minister of Norway|NOR Kari* Lunde* left", (0, 5)),
        ("Kari* Lunde* , the Norwegian|NOR~demonym prime minister , left", (0, 1)),
        ("Kari* Lunde* , prime minister of Norway|NOR , left", (0, 1)),
        ("prime minister Kari* Lunde* of Norway|NOR left", (0, 3)),
    ],
)
def test_a_title_tells_whom_somebody_speaks_for(written: str, words: tuple[int, int]) -> None:
    people, tree = read(written)
    assert told(people) == [LUNDE]
    assert only(people).leads
    person = [(r.first, r.last) for r in tree.refs.all if r.ids == ("leader:kari-lunde",)]
    assert person == [words]


def test_a_title_without_a_name_is_kept_to_be_resolved() -> None:
    people, tree = read("the Norwegian|NOR~demonym prime minister left")
    title = only(people)
    assert (people.known, title.bare, title.of) == ([], True, ("country:NOR",))
    assert (title.ref.kind, title.ref.ids, title.ref) == ("role", (), tree.refs.all[0])


@pytest.mark.parametrize(
    "written",
    [
        "the club of Norway|NOR left",
        "the city of Oslo left",
        "Kari* left",
        "Norwegian|NOR~demonym firms left",
    ],
)
def test_what_is_no_title_and_no_full_name_is_nobody(written: str) -> None:
    people, _ = read(written)
    assert (people.known, people.titles) == ([], [])


def test_a_title_inside_a_name_is_none() -> None:
    tree, people = line("Prime Minister Cup"), People(OFFICES, None)
    tree.refs.add(Ref(0, 2, tree["Cup"], ("organisation:cup",), "name"))
    read_people(tree.sentence.words, tree.refs, ROLES, people)
    assert people.titles == []
    read_people(line("Prime Minister Cup").sentence.words, Refs(), ROLES, people)
    assert [t.text for t in people.titles] == ["Prime Minister"]


def test_an_ambassador_speaks_for_those_who_sent_him() -> None:
    people, tree = read("Norwegian|NOR~demonym ambassador to Chad|TCD left")
    assert only(people).of == ("country:NOR",)
    assert [r.ids for r in tree.refs.all] == [("country:TCD",), ()]
    people, _ = read("the ambassador of Norway|NOR to Chad|TCD left")
    assert only(people).of == ("country:NOR",)


def test_a_minister_is_not_posted_to_a_country() -> None:
    people, _ = read("the minister to Chad|TCD left")
    assert only(people).of == ()


def test_a_counterpart_holds_the_same_office_of_another_country() -> None:
    people, _ = read(
        "Norwegian|NOR~demonym Foreign Minister Kari* Lunde* met her Chadian|TCD~demonym "
        "counterpart , Moussa* Dabo* , today"
    )
    assert told(people) == [
        ("Kari Lunde", "NOR", "Foreign Minister"),
        ("Moussa Dabo", "TCD", "Foreign Minister"),
    ]


def test_a_plural_title_gives_each_its_own_country() -> None:
    people, tree = read(
        "the presidents of Norway|NOR and Chad|TCD , Kari* Lunde* and Moussa* Dabo* ,"
    )
    assert [(p.name, p.country) for p in people.known] == [
        ("Kari Lunde", "country:NOR"),
        ("Moussa Dabo", "country:TCD"),
    ]
    assert only(people).plural
    both = ("leader:kari-lunde", "leader:moussa-dabo")
    assert tree.refs.at[1].ids == both
    people, _ = read("Norwegian|NOR~demonym and Chadian|TCD~demonym foreign ministers left")
    assert (only(people).of, only(people).plural) == (("country:NOR", "country:TCD"), True)


def test_a_singular_title_takes_one_name_only() -> None:
    people, _ = read("President Kari* Lunde* and Moussa* Dabo* left")
    assert told(people) == [("Kari Lunde", "", "President"), ("Moussa Dabo", "", "")]


@pytest.mark.parametrize(
    ("quality", "leads"),
    [("former", False), ("late", False), ("ousted", False), ("acting", True), ("visiting", True)],
)
def test_who_was_president_leads_no_more(quality: str, leads: bool) -> None:
    people, _ = read(f"{quality} Norwegian|NOR~demonym president Kari* Lunde* left")
    assert told(people) == [("Kari Lunde", "NOR", f"{quality} president")]
    assert only(people).leads is leads


@pytest.mark.parametrize("role", ["foreign minister", "spokesperson", "ambassador", "party leader"])
def test_not_everybody_with_a_title_leads(role: str) -> None:
    people, _ = read(f"Norwegian|NOR~demonym {role} Kari* Lunde* left")
    assert told(people) == [("Kari Lunde", "NOR", role)]
    assert not only(people).leads


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("President Dr. Kari* Lunde* left", "Kari Lunde"),
        ("President Juan de la Vega left", "Juan de la Vega"),
        ("President Liu* He* left", "Liu He"),
        ("King Ahmed bin Salem left", "Ahmed bin Salem"),
        ("President S. Lunde left", "S. Lunde"),
        ("President Lunde Monday left", "Lunde"),
        ("President Lunde of", "Lunde"),
        ("President Lunde The", "Lunde"),
    ],
)
def test_a_name_keeps_its_particles_but_neither_honours_nor_what_follows(
    written: str, name: str
) -> None:
    people, _ = read(written)
    assert [p.name for p in people.known] == [name]


def test_a_short_name_later_means_the_same_person_and_an_unknown_one_nobody() -> None:
    people, tree = read("President Kari* Lunde* left . Lunde slept . Berg slept")
    assert len(people.known) == 1
    assert [r.first for r in tree.refs.all if r.ids == ("leader:kari-lunde",)] == [0, 5]


def test_a_country_before_a_full_name_is_whose_person_it_is() -> None:
    people, _ = read("Norway|NOR 's Kari* Lunde* left")
    assert told(people) == [("Kari Lunde", "NOR", "")]
    people, _ = read("Kari* Lunde* left Norway|NOR")
    assert told(people) == [("Kari Lunde", "", "")]


@pytest.mark.parametrize(
    ("name", "country", "found"),
    [
        ("Lunde", "", True), ("Kari Lunde", "", True), ("K. Lunde", "", True),
        ("Lunde", "country:NOR", True), ("Per Lunde", "", False), ("Lunde", "country:TCD", False),
        ("Berg", "", False), ("Jr.", "", False),
    ],
)  # fmt: skip
def test_who_a_name_means(name: str, country: str, found: bool) -> None:
    people, lunde = People(OFFICES, None), Person("Kari Lunde", "country:NOR")
    people.known.append(lunde)
    assert people.find(name, country) is (lunde if found else None)


def test_a_name_that_a_later_sentence_gives_in_full_is_one_person() -> None:
    people, _ = read("President Lunde left . President Kari* Lunde* slept")
    assert [p.name for p in people.known] == ["Kari Lunde"]
    assert people.now_called("leader:lunde") == "leader:kari-lunde"
    assert people.now_called("leader:berg") == "leader:berg"


# --- the table of offices -----------------------------------------------------

OLD = Office("country:NOR", "head_of_state", "Kari Lunde", "1990", "1995-05-31")
NEW = Office("country:NOR", "head_of_state", "Per Berg", "1995-06-01", "2001")
TABLE = Offices(
    (OLD, NEW), {"lunde": [OLD], "kari lunde": [OLD], "berg": [NEW], "per berg": [NEW]}, {}
)


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        (date(1995, 5, 31), OLD), (date(1995, 6, 1), NEW), (date(1980, 1, 1), None), (None, None),
    ],
)  # fmt: skip
def test_who_held_an_office_depends_on_the_day(day: date | None, holder: Office | None) -> None:
    assert People(TABLE, day).holder("country:NOR", "head_of_state") == holder
    assert People(TABLE, day).holder("country:TCD", "head_of_state") is None
    assert People(TABLE, day).holder("country:NOR", "head_of_government") is None


def test_a_family_name_means_whoever_held_the_office_then_a_full_one_at_any_time() -> None:
    assert People(TABLE, date(1991, 1, 1)).office_of("Lunde") == OLD
    assert People(TABLE, date(1999, 1, 1)).office_of("Lunde") is None
    assert People(TABLE, date(1999, 1, 1)).office_of("Kari Lunde") == OLD
    assert People(TABLE, date(1991, 1, 1)).office_of("Lunde", "country:TCD") is None


@pytest.mark.parametrize(
    "written",
    [
        "he met the Defence Minister , Kari* Lunde* and left",
        "he met Defence Minister , Mr. Kari* Lunde* today",
        "Minister of Trade , Minister of Defence , Kari* Lunde* , left",
    ],
)
def test_a_name_behind_a_title_s_comma_is_its_bearer(written: str) -> None:
    people, _ = read(written)
    assert [p.name for p in people.known] == ["Kari Lunde"]


def test_a_name_in_a_list_behind_a_title_is_somebody_else() -> None:
    people, _ = read("he met a minister , Kari* Lunde* today")
    assert [t.people for t in people.titles] == [[]]


def test_a_title_that_stands_far_before_the_name_means_its_bearer_too() -> None:
    people, tree = read("the Prime Minister of the Kingdom of Norway|NOR , Kari* Lunde* , left")
    assert told(people) == [("Kari Lunde", "NOR", "Prime Minister")]
    assert tree.refs.at[2].ids == (people.known[0].id,)
