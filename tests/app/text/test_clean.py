"""Running text out of a page, and the way back to the page."""

import unicodedata
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.characters import plain
from app.text.clean import clean


def paragraphs(text: str) -> list[str]:
    return clean(text).text.split("\n\n")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Peru and Chile met.", ["Peru and Chile met."]),
        ("", [""]),
        ("  \n \n", [""]),
        ("Peru and Chile met.\n\nThey agreed.", ["Peru and Chile met.", "They agreed."]),
    ],
)
def test_plain_text_stays_as_it_is(page: str, expected: list[str]) -> None:
    assert paragraphs(page) == expected


def test_wrapped_lines_become_one_paragraph() -> None:
    page = (
        "The foreign ministers of Peru and Chile signed an agreement on the use of the\n"
        "river that both countries share, and said that a joint commission would meet\n"
        "every spring.\n"
        "Both ministers thanked the Organization of American States for its help over\n"
        "the past year.\n"
    )
    assert paragraphs(page) == [
        "The foreign ministers of Peru and Chile signed an agreement on the use of the river that "
        "both countries share, and said that a joint commission would meet every spring.",
        "Both ministers thanked the Organization of American States for its help over the past "
        "year.",
    ]


def test_lines_of_their_own_stay_apart() -> None:
    page = "Peru and Chile sign river agreement\nA joint commission will meet\n" + "Lima said. " * 20
    assert paragraphs(page)[:2] == [
        "Peru and Chile sign river agreement",
        "A joint commission will meet",
    ]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the two sides praised their coop-", "eration in trade.", "cooperation in trade."),
        ("the ministers praised the China-", "Peru dialogue.", "China-Peru dialogue."),
        ("the ministers spoke of a win-", "win outcome.", "win-win outcome."),
        ("the ministers spoke of people-to-", "people ties.", "people-to-people ties."),
        ("it was decided in the mid-", "1990s.", "mid-1990s."),
    ],
)
def test_a_word_parted_at_the_end_of_a_line_is_one_again(
    first: str, second: str, joined: str
) -> None:
    (paragraph,) = paragraphs(f"At the meeting {first}\n{second}")
    assert paragraph.endswith(joined)


def test_a_sentence_runs_on_over_what_was_put_into_it() -> None:
    page = (
        "Peru and Chile agreed to deepen their trade for the good of both peoples\n\n"
        "https://news.example/one\nhttps://news.example/two\n\n\n"
        "Related article: Who Gains From the River Deal?\n\n"
        "and of the region as well.\n"
    )
    assert paragraphs(page) == [
        "Peru and Chile agreed to deepen their trade for the good of both peoples and of the "
        "region as well."
    ]
