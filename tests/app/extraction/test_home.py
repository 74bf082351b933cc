"""Whose text it is: by people named without a country, by the dateline, by a joint voice."""

from __future__ import annotations

from datetime import date

import pytest

from app.extraction.home import body_of, home_of, voices_of
from app.extraction.mentions import Ref
from app.extraction.offices import Offices
from app.extraction.people import People, Person, Title
from app.model import Document
from app.vocabulary import Office, Role, vocabulary
from tests.app.extraction.trees import parse

LUNDE = Office("country:NOR", "head_of_state", "Kari Lunde", "1990", "1995")
TABLE = Offices((LUNDE,), {"lunde": [LUNDE], "kari lunde": [LUNDE]}, {})
MAIN = ("country:TCD", "country:NOR", "country:OMN", "country:KEN")


def people(*titles: tuple[str, str, str]) -> People:
    """Whom the text names: (name, their country, the country that the words beside them name)."""
    found = People(TABLE, date(1992, 1, 1))
    word = parse("president ROOT 1")["president"]
    for name, country, of in titles:
        person = Person(name, country)
        role = Role("president", "head", "head_of_state")
        ref = Ref(0, 0, word, (person.id,), "person")
        found.known.append(person)
        found.titles.append(
            Title(ref, role, "president", (of,) if of else (), [person], False, False)
        )
    return found


def home(text: str = "", title: str = "", known: People | None = None) -> str:
    return home_of(Document(text, "x", title=title), known or people(), vocabulary(), MAIN)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Remarks by President Lunde", "country:NOR"),
        ("President Kari Lunde's Visit to Oman", "country:NOR"),
        ("Remarks by President Dabo", ""),
        ("Remarks by Ms Lunde", ""),
    ],
)
def test_a_head_of_state_in_the_title_needs_no_country(title: str, found: str) -> None:
    assert home(title=title) == found


def test_whose_president_is_named_without_a_country_is_at_home() -> None:
    assert home(known=people(("Moussa Dabo", "country:TCD", ""))) == "country:TCD"
    assert home(known=people(("Moussa Dabo", "country:TCD", "country:TCD"))) == ""
    assert home(known=people(("Moussa Dabo", "", ""))) == ""
    same = people(("Moussa Dabo", "country:TCD", ""))
    same.titles.append(
        Title(same.titles[0].ref, None, "", ("country:TCD",), same.known, False, False)
    )
    assert home(known=same) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("MUSCAT, May 3 - Talks began.", "country:OMN"),
        ("Muscat (Reuters) - Talks began.", "country:OMN"),
        ("NAIROBI, May 3 - Talks began.", ""),  # the fourth most named: not what it is about
        ("Talks began in MUSCAT today.", ""),
        ("MUSCAT, May 3 (Own report) - Talks began.", "country:OMN"),
        ("OSLO/MUSCAT (Reuters) - Talks began.", "country:NOR"),
        ("Muscat, 3 May 1999\n\nTalks began.", "country:OMN"),
        ("Muscat, which hosts the talks, is hot.", ""),
        ("x " * 400 + "\nMUSCAT, May 3", ""),
    ],
)
def test_a_dateline_tells_where_the_text_is_from_if_that_is_what_it_is_about(
    text: str, found: str
) -> None:
    assert home(text) == found


def test_we_are_those_at_home_or_the_two_of_a_joint_text() -> None:
    joint = Document("JOINT STATEMENT. The two sides agreed to meet.", "x")
    plain = Document("They agreed to meet.", "x")
    assert voices_of(joint, "country:OMN", MAIN, bilateral=True) == ("country:OMN",)
    assert voices_of(joint, "", MAIN, bilateral=True) == MAIN[:2]
    assert voices_of(joint, "", MAIN, bilateral=False) == ()
    assert voices_of(plain, "", MAIN, bilateral=True) == ()


def test_of_two_presidents_without_a_country_the_one_of_the_dateline_is_at_home() -> None:
    known = people(("Moussa Dabo", "country:TCD", ""), ("Per Berg", "country:OMN", ""))
    assert home(known=known) == "country:TCD"
    assert home("MUSCAT, May 3 - Talks began.", known=known) == "country:OMN"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Downing Street spokesperson said:\n\nThey met.", "country:GBR"),
        ("Talks\n\nThe Kremlin press service said they met.", "country:RUS"),
        ("They met, a Kremlin spokesman said.", ""),
        ("A Muscat spokesman said they met.", ""),
    ],
)
def test_a_seat_of_government_that_speaks_first_is_at_home(text: str, found: str) -> None:
    assert home(text) == found


@pytest.mark.parametrize(("office", "found"), [("head_of_state", "country:NOR"), ("premier", "")])
def test_a_head_whom_no_name_stands_by_is_of_the_country_with_such_an_office(
    office: str, found: str
) -> None:
    known = people()
    ref = Ref(0, 0, parse("president ROOT 1")["president"], (), "role")
    bare = Title(ref, Role("president", "head", office), "president", (), [], False, False)
    known.titles.append(bare)
    assert home(known=known) == found
    known.known.append(Person("Kari Lunde", "country:NOR", "president", office, "head"))
    assert home(known=known) == ""


def test_a_headline_with_an_office_alone_is_not_of_those_it_names() -> None:
    assert home("", "PM call with President Lunde") == ""


def test_a_cable_is_written_where_its_post_is_and_speaks_for_whose_that_is() -> None:
    cable = "R 091105Z MAR 77\nFM AMEMBASSY MUSCAT\nTO SECSTATE WASHDC\nINFO AMEMBASSY OSLO\nTALKS"
    assert home(cable) == "country:OMN"
    assert home(cable.replace("MUSCAT", "LISBON")) == ""
    document = Document(cable, "x")
    assert voices_of(document, "country:OMN", MAIN, bilateral=False) == ("country:USA",)
    unknown = Document(cable.replace("AMEMBASSY MUSCAT", "HIGH COMMISSION MUSCAT"), "x")
    assert voices_of(unknown, "country:OMN", MAIN, bilateral=False) == ("country:OMN",)


def body(text: str, *owners: str) -> str:
    """Whose common text it is, where its first plural title is of these."""
    tree = parse("heads nsubj 2; met/meet ROOT 2")
    ref = Ref(0, 0, tree["heads"], (), "role")
    known = people()
    known.titles.append(Title(ref, None, "heads of government", owners, [], True, False))
    return body_of(Document(text, "x"), known, tree.refs, "")


COMMON = "Communiqué of the Conference of Heads of Government of the Caribbean Community"


def test_what_an_organisations_members_issue_together_is_its_text() -> None:
    assert body(COMMON, "organisation:CARICOM") == "organisation:CARICOM"


def test_news_of_a_meeting_is_nobodys_text() -> None:
    assert body("KINGSTON (Reuters) - The communique of a summit", "organisation:CARICOM") == ""
    assert body("The heads of government met", "organisation:CARICOM") == ""


def test_members_named_one_by_one_speak_for_themselves() -> None:
    assert body(COMMON, "organisation:G7", "country:CAN", "country:JPN") == ""
    assert body(COMMON, "country:CAN", "country:JPN") == ""
