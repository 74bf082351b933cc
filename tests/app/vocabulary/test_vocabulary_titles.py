"""Titles and the dated table of offices."""

from itertools import pairwise

import pytest

from app.vocabulary import Office, vocabulary


@pytest.mark.parametrize(
    ("title", "rank", "office"),
    [
        ("president", "head", "head_of_state"),
        ("prime minister", "head", "head_of_government"),
        ("premier", "head", "head_of_government"),
        ("chancellor", "head", "head_of_government"),
        ("taoiseach", "head", "head_of_government"),
        ("supreme leader", "head", "supreme_leader"),
        ("general secretary", "head", "party_leader"),
        ("party chief", "head", "party_leader"),
        ("king", "monarch", "monarch"),
        ("emir", "monarch", "monarch"),
        ("sultan", "monarch", "monarch"),
        ("pope", "monarch", "pope"),
        ("crown prince", "heir", "crown_prince"),
        ("vice president", "minister", "vice_president"),
        ("vice-president", "minister", "vice_president"),
        ("deputy prime minister", "minister", "deputy_head_of_government"),
        ("vice premier", "minister", "deputy_head_of_government"),
        ("foreign minister", "minister", "foreign_minister"),
        ("minister of foreign affairs", "minister", "foreign_minister"),
        ("external affairs minister", "minister", "foreign_minister"),
        ("secretary of state", "minister", "foreign_minister"),
        ("foreign secretary", "minister", "foreign_minister"),
        ("deputy foreign minister", "minister", "deputy_foreign_minister"),
        ("defence minister", "minister", "defence_minister"),
        ("defense secretary", "minister", "defence_minister"),
        ("secretary of defense", "minister", "defence_minister"),
        ("trade minister", "minister", "trade_minister"),
        ("national security adviser", "minister", "national_security_adviser"),
        ("national security advisor", "minister", "national_security_adviser"),
        ("ambassador", "envoy", "ambassador"),
        ("high commissioner", "envoy", "ambassador"),
        ("special envoy", "envoy", "special_envoy"),
        ("charge d'affaires", "envoy", "charge_daffaires"),
        ("chargé d’affaires", "envoy", "charge_daffaires"),
        ("consul general", "envoy", "consul"),
        ("spokesman", "speaker", "spokesperson"),
        ("foreign ministry spokeswoman", "speaker", "spokesperson"),
        ("chief of staff", "official", "military_chief"),
        ("commander", "official", "military_chief"),
        ("speaker", "official", "parliament_speaker"),
        ("secretary-general", "organisation_head", "secretary_general"),
        ("secretary general", "organisation_head", "secretary_general"),
        ("high representative", "official", "high_representative"),
        ("chairman", "organisation_head", "chairman"),
    ],
)
def test_roles(title: str, rank: str, office: str) -> None:
    role = vocabulary().roles[title]
    assert (role.name, role.rank, role.office) == (title, rank, office)


def test_titles_are_in_lower_case_and_modifiers_are_none() -> None:
    roles = vocabulary().roles
    assert len(roles) >= 1000
    assert [title for title in roles if title != title.lower()] == []
    assert {"acting", "former", "deputy", "vice", "head", "general secretary-elect"} & {
        *roles
    } == set()


def holders(entity: str, office: str, day: str) -> list[str]:
    return [
        o.person
        for o in vocabulary().offices
        if (o.entity, o.office) == (entity, office)
        and o.since <= day
        and (not o.until or day < o.until)
    ]


@pytest.mark.parametrize(
    ("entity", "office", "day", "person"),
    [
        ("country:USA", "head_of_state", "1972-12-19", "Richard Nixon"),
        ("country:USA", "head_of_state", "2022-03-30", "Joe Biden"),
        ("country:USA", "foreign_minister", "1987-10-19", "George Shultz"),
        ("country:SUHH", "party_leader", "1987-06-02", "Mikhail Gorbachev"),
        ("country:RUS", "head_of_state", "2019-06-05", "Vladimir Putin"),
        ("country:RUS", "head_of_state", "2010-01-01", "Dmitry Medvedev"),
        ("country:RUS", "foreign_minister", "2024-10-22", "Sergei Lavrov"),
        ("country:CHN", "head_of_state", "2019-06-05", "Xi Jinping"),
        ("country:CHN", "head_of_government", "1972-12-19", "Zhou Enlai"),
        ("country:CHN", "foreign_minister", "2023-03-01", "Qin Gang"),
        ("country:GBR", "head_of_government", "1987-06-02", "Margaret Thatcher"),
        ("country:DEU", "head_of_government", "2021-09-22", "Angela Merkel"),
        ("country:IND", "head_of_government", "2024-05-09", "Narendra Modi"),
        ("country:SAU", "crown_prince", "2023-04-11", "Mohammed bin Salman"),
        ("country:VNM", "party_leader", "2024-08-18", "To Lam"),
        ("country:VAT", "pope", "2000-01-01", "John Paul II"),
        ("organisation:UN", "secretary_general", "2003-01-01", "Kofi Annan"),
        ("organisation:NATO", "secretary_general", "2025-01-01", "Mark Rutte"),
    ],
)
def test_who_held_an_office(entity: str, office: str, day: str, person: str) -> None:
    assert holders(entity, office, day) == [person]


def test_no_two_persons_hold_an_office_at_once() -> None:
    held: dict[tuple[str, str], list[Office]] = {}
    for office in vocabulary().offices:
        held.setdefault((office.entity, office.office), []).append(office)
    wrong = []
    for terms in held.values():
        for before, after in pairwise(terms):
            exact = min(len(before.until), len(after.since))
            if not before.until or before.until[:exact] > after.since[:exact]:
                wrong.append((before, after))
    assert wrong == []


def test_size_of_the_table() -> None:
    assert len(vocabulary().offices) >= 900
    assert len({office.entity for office in vocabulary().offices}) >= 100
