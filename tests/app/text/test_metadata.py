"""Title, date, outlet and address of a document out of its own text."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import Dated, Document
from app.text.metadata import describe, read_date

BODY = (
    "Peru will open its northern ports to ships from Chile under an agreement that ministers of "
    "both countries signed on Wednesday after two days of talks.\n"
)


def described(text: str) -> Document:
    return describe(Document(text, "test"))


def test_front_matter_says_it_all() -> None:
    document = described(
        "---\ntitle: \"Peru\\_opens\\\n  \\ ports\"\ndate: '2019-06-05'\n"
        "source_url: https://news.example/a\npublisher: The Daily Example\n---\n\n" + BODY
    )
    assert document.title == "Peru opens ports"
    assert document.date == Dated(date(2019, 6, 5))
    assert document.url == "https://news.example/a"
    assert document.outlet == "The Daily Example"


def test_what_is_given_wins() -> None:
    given_date = Dated(date(1999, 1, 1), "year")
    document = Document(
        "---\ntitle: A\ndate: 2019-06-05\nurl: https://a.example\noutlet: B\n---\n" + BODY,
        "test",
        title="T",
        date=given_date,
        outlet="O",
        url="https://o.example",
    )
    assert describe(document) == document


def test_the_source_of_front_matter_is_an_address_or_an_outlet() -> None:
    assert described(f"---\nsource: https://a.example/b\n---\n{BODY}").url == "https://a.example/b"
    assert described(f"---\nsource: Reuters\n---\n{BODY}").outlet == "Reuters"


@pytest.mark.parametrize(
    "broken", ["---\ntitle: 'a\ndate: [\n---\n", "---\n- a\n- b\n---\n", "---\ntitle: {a\n"]
)
def test_broken_front_matter_is_passed_over(broken: str) -> None:
    document = described(broken + BODY)
    assert (document.date, document.outlet, document.url) == (None, "", "")


def test_front_matter_may_lack_its_first_rule() -> None:
    document = described(
        f"title: CABLE TO LIMA\nyear: 1972\n---\n\nParis, 19 December 1972\n\n{BODY}"
    )
    assert document.title == "CABLE TO LIMA"
    assert document.date == Dated(date(1972, 12, 19), "day", "19 December 1972")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("LIMA 1996-08-23\n\n", "1996-08-23"),
        ("Lima, 19 December 1972\n\n", "1972-12-19"),
        ("Feb 21, 2003\n\n", "2003-02-21"),
        ("Published: 5 June 2019 at 10:15\n\n", "2019-06-05"),
        ("PUBLISHED : 9 May 2024 at 22:09\n", "2024-05-09"),
        ("Updated June 6, 2019\nPublished June 5, 2019\n\n", "2019-06-05"),
        ("LIMA, June 5, 2019 (Xinhua) -- ", "2019-06-05"),
        ("LIMA, June 5, 2019 (Own report) -- ", "2019-06-05"),
        ("Lima, June 5, 2019, SPA -- ", "2019-06-05"),
        ("date 2019-06-05 ", "2019-06-05"),
        ("date 2019-06-05 LIMA, June 4 - ", "2019-06-05"),
        ("June 2019\n\n", "2019-06"),
    ],
)
def test_a_line_above_the_text_gives_the_date(head: str, expected: str) -> None:
    assert str(described(head + BODY).date) == expected


def test_a_line_below_the_text_gives_the_date() -> None:
    assert str(described(f"{BODY}\nLIMA\n\n25 JANUARY 2022\n").date) == "2022-01-25"


@pytest.mark.parametrize("head", ["", "LIMA, June 5 (Reuters) - ", "On Wednesday, 2019 ended.\n"])
def test_a_year_that_the_text_lacks_is_not_guessed(head: str) -> None:
    assert described(head + BODY).date is None


def test_the_year_of_the_rights_completes_a_dateline() -> None:
    document = described(f"LIMA, June 5 (Reuters) - {BODY}\n\u00a9 2019 Example News\n")
    assert document.date == Dated(date(2019, 6, 5), "day", "June 5")


def test_the_day_in_an_address_is_the_day_of_the_document() -> None:
    document = described(f"---\nurl: https://a.example/2021/04/14/ports/\n---\n{BODY}")
    assert document.date == Dated(date(2021, 4, 14))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Peru opens its ports to Chile\n\n", "Peru opens its ports to Chile"),
        ("World\nPeru opens its ports to Chile\n", "Peru opens its ports to Chile"),
        ("# Ports\n\n", "Ports"),
        ("Ports\n=====\n\n", "Ports"),
        ("PERU OPENS ITS\n\nPORTS TO\n\nCHILE\n\n", "PERU OPENS ITS PORTS TO CHILE"),
        ("Peru opens ports.\n\nJane Doe\n\nLIMA 2019-06-05\n\n", "Peru opens ports."),
        ("By Jane Doe\n5 June 2019\nWill Peru open its ports?\n\n", "Will Peru open its ports?"),
        ("Title: Ports of Peru\nDate: 5 June 2019\n\n", "Ports of Peru"),
        ("Peru opens its ports.\n\n", ""),
        ("", ""),
    ],
)
def test_the_first_heading_is_the_title(head: str, expected: str) -> None:
    assert described(head + BODY).title == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"LIMA, June 5 (Reuters) - {BODY}", "Reuters"),
        (f"LIMA (AP) \u2014 {BODY}", "AP"),
        (f"LIMA, June 5. /TASS/. {BODY}", "TASS"),
        (f"LIMA, June 5 (Own report) - {BODY}", ""),
        (f"{BODY}\n REUTER\n", "Reuters"),
        (f"WRITER:\nReuters\n{BODY}", "Reuters"),
        (f"Source: Xinhua\n{BODY}", "Xinhua"),
        (f"By JANE DOE, Associated Press\n\n{BODY}", "AP"),
        (f"{BODY}\nReuters was told so.\n", ""),
    ],
)
def test_the_agency_is_the_outlet(text: str, expected: str) -> None:
    assert described(text).outlet == expected


def test_an_address_is_taken_from_a_line_that_says_so() -> None:
    assert described(f"{BODY}\nhttps://other.example/\n").url == ""
    assert described(f"URL: https://a.example/b\n\n{BODY}").url == "https://a.example/b"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2019, 6, 5), "2019-06-05"),
        (datetime(2019, 6, 5, 10, 15), "2019-06-05"),
        (2019, "2019"),
        ("2019-06", "2019-06"),
        ("2019-06-05T10:15:00Z", "2019-06-05"),
        ("2019-06-05 10:15:00-04:00", "2019-06-05"),
        ("20190605", "2019-06-05"),
        ("Wed, 05 Jun 2019 10:15:00 GMT", "2019-06-05"),
        ("June 5, 2019", "2019-06-05"),
        ("2019-13-45", "None"),
        ("soon", "None"),
        ("", "None"),
        (None, "None"),
        ({"a": 1}, "None"),
    ],
)
def test_dates_of_metadata(value: object, expected: str) -> None:
    assert str(read_date(value)) == expected


@given(st.text())
def test_any_text_is_described_without_an_error(text: str) -> None:
    assert described(text).text == text
