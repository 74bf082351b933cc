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
    page = (
        "Peru and Chile sign river agreement\nA joint commission will meet\n" + "Lima said. " * 20
    )
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


def test_a_text_without_blank_lines_has_one_paragraph_a_line() -> None:
    page = (
        "Lima, Peru.\n"
        "The foreign minister of Peru said on Monday that the river agreement with Chile would be "
        "signed before the end of the month, and that both parliaments had been told of it.\n"
        "Advertisement\n"
        "The minister of Chile, who arrives on Friday, called the agreement a model for others.\n"
        "Tags:\n#World\nKeywords:\nRiver Agreement\nPeru\nChile\nSHARE\n"
    )
    assert paragraphs(page) == [
        "The foreign minister of Peru said on Monday that the river agreement with Chile would be "
        "signed before the end of the month, and that both parliaments had been told of it.",
        "The minister of Chile, who arrives on Friday, called the agreement a model for others.",
    ]


def test_an_indented_line_opens_a_paragraph() -> None:
    page = (
        "CHILE AND PERU SIGN RIVER AGREEMENT\n\n"
        "    LIMA, Oct 19 - Chile and Peru signed an agreement today on\n"
        "the river that they share, ministers said.\n"
        "    It will enter into force next spring, if both parliaments\n"
        "approve it.\n"
        " REUTER\n"
    )
    assert paragraphs(page) == [
        "CHILE AND PERU SIGN RIVER AGREEMENT",
        "Chile and Peru signed an agreement today on the river that they share, ministers said.",
        "It will enter into force next spring, if both parliaments approve it.",
    ]


def test_a_heading_in_capitals_goes_on_over_a_blank_line() -> None:
    page = "PERU GIVES CHILE FIFTY\n\nTONNES OF\n\nRICE AFTER QUAKE\n\nThe rice arrived today.\n"
    assert paragraphs(page) == [
        "PERU GIVES CHILE FIFTY",
        "TONNES OF RICE AFTER QUAKE",
        "The rice arrived today.",
    ]


def test_items_of_a_list_are_paragraphs() -> None:
    page = (
        "The two countries will:\n\n"
        "-   build a bridge over the river that forms the border between the two of\n"
        "    them;\n"
        "*   open two more crossings; and\n"
        "(c) meet every year.\n\n"
        "1\\. Trade\n"
        "## Energy ##\n"
    )
    assert paragraphs(page) == [
        "The two countries will:",
        "build a bridge over the river that forms the border between the two of them;",
        "open two more crossings; and",
        "meet every year.",
        "Trade",
        "Energy",
    ]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "The **two** sides _met_ in [Lima](https://x.example/a_(b)).",
            "The two sides met in Lima.",
        ),
        (
            "Peru &amp; Chile&nbsp;met on the 60<sup>th</sup> day.",
            "Peru & Chile met on the 60th day.",
        ),
        ("My telegram 12[1](#f1) of May<sup>2</sup>.", "My telegram 12 of May."),
        ("The text (https://x.example/y) is out.", "The text is out."),
        ("The text is at https://x.example/y.", "The text is at."),
        (
            "\u201cCo\u2013operation\u201d \u2013 that is Chile\u2019s\u00a0word.",
            '"Co-operation" \u2013 that is Chile\'s word.',
        ),
        ("Pe\u200bru and Chi\u00adle met\x00.", "Peru and Chile met."),
        ("An of\ufb01cial of Me\u0301xico.", "An official of M\u00e9xico."),
        ("He spoke.<!-- none of this --> She left.", "He spoke. She left."),
        ("5871\\. The sides met.", "The sides met."),
        ("A lone \ud800 half.", "A lone \ufffd half."),
        ("In 2 * 3 * 4 and snake_case_names.", "In 2 * 3 * 4 and snake_case_names."),
        ("The state & the 3 < 4 [sic] rule.", "The state & the 3 < 4 [sic] rule."),
    ],
)
def test_marks_inside_a_line_are_no_words(page: str, expected: str) -> None:
    assert clean(page).text == expected


BEFORE = "Peru and Chile have met in Lima to talk about the river."
AFTER = "They will meet again in the spring."


@pytest.mark.parametrize(
    "line",
    [
        "Related article: Who Gains From the River Deal?",
        "READ MORE: Chile Looks North",
        "ALSO READ: Chile Looks North",
        "Read also: The river in pictures",
        "ADVERTISEMENT",
        "Ads powered by",
        "SHARE",
        "Share this article:",
        "Sign up for our morning letter.",
        "Subscribe to our channel",
        "We use cookies to make this page better.",
        "[ad_1]",
        "https://news.example/a/b?c=d",
        "<https://news.example/a>",
        "www.news.example",
        "Tags: Peru, Chile, rivers",
        "#Peru #Chile",
        "\u00a9 2019 The Daily Example. All rights reserved.",
        "Copyright 2019 The Daily Example",
        "Published: 5 June 2019 at 10:15",
        "PUBLISHED : 9 May 2024 at 22:09",
        "Last updated on June 5, 2019 10:15 AM EST",
        "- 12 -",
        "Page 3 of 10",
        "17",
        "[NAA: A1838, 3107/38118/6, ii]",
        "1 Document 373.",
        "(Photo by Jane Doe/Reuters)",
        "Photo: Reuters",
        "(Additional reporting by Jane Doe in Lima; Editing by John Smith)",
        "Reporting by Jane Doe; editing by John Smith",
        "By Jane Doe",
        "By JANE DOE and John Smith, Associated Press",
        "REUTERS",
        "\\###",
        "* * *",
        "Poll: Should Chile build the bridge?",
        "Not sure 12%",
        "press@news.example",
        "Home > World > South America",
        "2:15 P.M. EST",
        "25 JANUARY 2022",
    ],
)
def test_furniture_of_the_page_is_left_out(line: str) -> None:
    assert paragraphs(f"{BEFORE}\n\n{line}\n\n{AFTER}\n") == [BEFORE, AFTER]
    assert paragraphs(f"{BEFORE}\n{line}\n{AFTER}\n") == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "line",
    [
        "Published reports say that Chile will build a bridge.",
        "Copyright law was among the issues that Peru raised.",
        "Sources close to Peru said that the talks went well.",
        "Share prices in Chile rose after the talks.",
        "Small states have gained from the talks.",
        "More talks are planned.",
        "Reporting by the ministry shows that trade grew.",
        "Photo albums were exchanged as gifts.",
        "Tagged fish from the river were found in Chile.",
        "In 2019 Peru and Chile signed a treaty.",
        "By Friday Peru had agreed.",
        "Related talks will follow in Chile.",
    ],
)
def test_sentences_that_look_like_furniture_stay(line: str) -> None:
    assert paragraphs(f"{BEFORE}\n\n{line}\n\n{AFTER}\n") == [BEFORE, line, AFTER]


def test_a_line_in_the_midst_of_a_sentence_is_a_part_of_it() -> None:
    page = (
        "The two ministers said that the bridge over the river would be finished by\n"
        "2030.\n\n"
        "Peru's minister asked that the costs be made known, and that both sides\n"
        "share\nthem, as they had agreed at their last meeting in Lima three years ago,\n"
        "more from habit than from need.\n"
    )
    assert paragraphs(page) == [
        "The two ministers said that the bridge over the river would be finished by 2030.",
        "Peru's minister asked that the costs be made known, and that both sides share them, as "
        "they had agreed at their last meeting in Lima three years ago, more from habit than from "
        "need.",
    ]


def test_a_number_that_the_line_above_asks_for_belongs_to_it() -> None:
    page = "(b) meet under Article\n12 of the treaty; and\n(c) meet every June\n5, from 2020 on.\n"
    assert paragraphs(page) == [
        "meet under Article 12 of the treaty; and",
        "meet every June 5, from 2020 on.",
    ]


def test_headlines_under_related_go_and_the_text_after_them_stays() -> None:
    page = (
        f"{BEFORE}\nRELATED\nbusiness\nWhy Chile Buys Peru's Copper\nlife\n"
        f"The Week in Lima: Nov 15-21\n{AFTER}\n"
    )
    assert paragraphs(page) == [BEFORE, AFTER]


def test_captions_stay_without_their_credit() -> None:
    page = (
        "President Rosa Quispe of Peru greets her guest in Lima. (Photo: Reuters)\n\n"
        "FILE PHOTO: The minister of Chile speaks in Lima. REUTERS/Jane Doe/File Photo\n\n"
        f"{BEFORE} (Reuters)\n\n{AFTER} ###\n"
    )
    assert paragraphs(page) == [
        "President Rosa Quispe of Peru greets her guest in Lima.",
        "The minister of Chile speaks in Lima.",
        BEFORE,
        AFTER,
    ]


SENTENCE = (
    "Peru will open its northern ports to ships from Chile under an agreement that ministers of "
    "both countries signed after two days of talks."
)


@pytest.mark.parametrize(
    "dateline",
    [
        "LIMA, June 5 (Reuters) - ",
        "LIMA, June 5 (Xinhua) -- ",
        "LIMA (AP) \u2014 ",
        "Lima (AFP) - ",
        "LIMA, Peru \u2014 ",
        "LIMA, Oct 19 - ",
        "LIMA, June 5 (Agency X) \u2013 ",
        "LIMA, June 5, 1999 (Own report) - ",
        "LIMA, June 5. /TASS/. ",
        "LIMA, June 5 /TASS/. ",
        "LIMA, June 5, 2019, SPA -- ",
        "LIMA, June 5 UPI - ",
        "LIMA (AP) _ ",
        "Lima \u2014 5 June 2019 \u2014 ",
        "LIMA: ",
        "Lima/Santiago: ",
        "[Lima, 5 June 2019] ",
        "[LIMA] ",
        "date 2019-06-05 ",
        "date 2019-06-05 LIMA, June 5 \u2014 ",
        "UNITED NATIONS, June 5 (UN News Service) - ",
        "SAN JOSE, 5 June 2019 (EFE) - ",
        "Lima, June 5, 2019 (Andina News) -- ",
        "June 5 (Reuters) - ",
        "(Reuters) - ",
        "LIMA ",
        "LIMA - ",
        "Lima \u2014 ",
        "Lima, 5 June 2019 \u2013 ",
        "5 June 2019, Lima - ",
        "LIMA/SANTIAGO (Reuters) - ",
        "LIMA 2019-06-05\n\n",
        "Lima, Peru.\n",
        "Lima.\n\n",
        "Lima, 5 June 2019\n\n",
        "By Jane Doe\nLIMA, June 5 (Reuters) - ",
        "Peru opens ports\n\nJane Doe\n\nLIMA 2019-06-05\n\n",
    ],
)
def test_datelines_are_left_out(dateline: str) -> None:
    assert paragraphs(f"{dateline}{SENTENCE}\n\n{AFTER}")[-2:] == [SENTENCE, AFTER]


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO Secretary General Jens Stoltenberg spoke in Lima, as did both ministers.",
        "On June 5 - a Wednesday - ministers of both countries signed the agreement on ports.",
        "Quispe \u2014 Peru's president since May \u2014 opened the ports to ships from Chile.",
        "Ramallah PA officials met their guests from Peru and Chile to speak about the two ports.",
        "Callao: Peru and Chile opened the ports to ships from both countries after two talks.",
        "Port ministers (of both countries) - they met in Lima - spoke for two days about ports.",
        "[Callao] Peru and Chile opened the ports to ships from both countries after two talks.",
        "U.S.-led talks on the opening of the northern ports of Peru went on for two days.",
        "Peru's Rosa Quispe and Chile's Juan Soto opened the ports to ships from both countries.",
        "EU Foreign ministers met their guests from Peru and Chile to speak about the two ports.",
        "Lima said on June 5, 2019 that its northern ports would open to ships from Chile again.",
    ],
)
def test_a_sentence_is_no_dateline(sentence: str) -> None:
    assert paragraphs(f"{sentence}\n\n{AFTER}") == [sentence, AFTER]


def test_front_matter_is_left_out() -> None:
    page = '---\ntitle: "River\\_deal"\ndate: 2019-06-05\ntags:\n- a\n- b\n---\n\nThey met.\n'
    assert clean(page).text == "They met."
    assert clean(page.removeprefix("---\n")).text == "They met."


def test_lines_that_are_no_fields_are_no_front_matter() -> None:
    assert paragraphs("They met in Lima.\n---\nThey agreed.\n") == [
        "They met in Lima.",
        "They agreed.",
    ]


def test_a_span_leads_back_to_the_words_it_was_made_from() -> None:
    page = (
        "Peru and Chile agreed to deepen their coop-\neration for the good of both peoples\n\n"
        "https://news.example/one\n\nand of the region &amp; the world.\n\nShare\n\nThey left.\n"
    )
    cleaned = clean(page)

    def back(words: str) -> str:
        start = cleaned.text.index(words)
        low, high = cleaned.to_original(start, start + len(words))
        return page[low:high]

    assert back("cooperation") == "coop-\neration"
    assert back("peoples and") == "peoples\n\nhttps://news.example/one\n\nand"
    assert back("region & the") == "region &amp; the"
    assert back("&") == "&amp;"
    assert back("They left.") == "They left."
    assert back("\n\n") == "\n\nShare\n\n"
    assert back("world.\n\n") == "world."
    assert back("\n\nThey") == "They"


def test_paragraphs_are_spans_of_the_clean_text() -> None:
    cleaned = clean("One line.\n\nShare\n\nAnother line.")
    assert [cleaned.text[start:end] for start, end in cleaned.paragraphs()] == [
        "One line.",
        "Another line.",
    ]


PIECES = [
    "---\ntitle: a\n---\n",
    "LIMA, June 5 (Reuters) - ",
    "Peru and Chile met in Lima to talk about the river that they share",
    "and the world as well.",
    "\n",
    "\r\n",
    "\n\n",
    "  ",
    " - ",
    "coop-\neration",
    "Related article: River",
    "https://x.example/y",
    "(Photo by Jane Doe/Reuters)",
    "&amp;",
    "&#10;",
    "&#x200b;",
    "[1](#f1)",
    "[words](https://x.example)",
    "**",
    "\ufb03",
    "e\u0301",
    "\u200b",
    "\ud83d",
    "By Jane Doe",
    "Tags:\n#Peru\n",
    "REUTERS",
]


@given(st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(PIECES), st.text())).map("".join)))
def test_every_character_leads_back_to_its_own(page: str) -> None:
    cleaned = clean(page)
    before = 0
    for at, character in enumerate(cleaned.text):
        start, end = cleaned.to_original(at, at + 1)
        assert before <= start <= end <= len(page)
        before = start
        if not character.isspace():
            assert character in as_plain(page[start:end])


@given(st.text(max_size=60), st.integers(-5, 80), st.integers(-5, 80))
def test_any_span_leads_back_to_one_that_is_there(page: str, start: int, end: int) -> None:
    low, high = clean(page).to_original(start, end)
    assert 0 <= low <= high <= len(page)


def as_plain(words: str) -> str:
    """What stands for a character, or a few, in a clean text."""
    known = plain(unescape(words))
    return (
        known
        + plain(words)
        + "".join(unicodedata.normalize(form, known) for form in ("NFC", "NFKC"))
        + known.replace("\u2013", "-")
    )
