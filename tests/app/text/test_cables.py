"""Heads of diplomatic cables, of our own making: what they tell, and that they are no text."""

from datetime import date

import pytest

from app.model import Dated, Document
from app.text.cables import Cable, cable, is_cable_line
from app.text.clean import clean
from app.text.metadata import describe

CABLE = """\
SECRET
PAGE 01 NAIROB 02214 01 OF 02 091130Z
17
ACTION AF-10
INFO OCT-01 ISO-00 EUR-12 NEA-10 /034 W
--------------------- 013377
O R 091105Z MAR 77
FM AMEMBASSY NAIROBI
TO SECSTATE WASHDC IMMEDIATE 4410
INFO AMEMBASSY ADDIS ABABA
AMEMBASSY DAR ES SALAAM
USMISSION USUN NEW YORK
AMCONSUL MOMBASA
S E C R E T SECTION 1 OF 2 NAIROBI 2214
E.O. 11652: XGDS-2
TAGS: PFOR, KE, ET
SUBJECT: KENYA AND ETHIOPIA RENEW THEIR DEFENSE PACT
REF: ADDIS ABABA 1105
1. SUMMARY: THE FOREIGN MINISTERS OF KENYA AND ETHIOPIA MET IN
NAIROBI ON MARCH 8 AND AGREED TO RENEW THE DEFENSE PACT OF 1963
SECRET
SECRET
PAGE 02 NAIROB 02214 01 OF 02 091130Z
FOR TEN YEARS.
END SUMMARY.
2. SOMALIA HAS PROTESTED IN BOTH CAPITALS AGAINST THE CO-
OPERATION.
BT
NNNN
"""


def test_only_the_text_of_a_cable_stays() -> None:
    assert clean(CABLE).text.split("\n\n") == [
        "KENYA AND ETHIOPIA RENEW THEIR DEFENSE PACT",
        "THE FOREIGN MINISTERS OF KENYA AND ETHIOPIA MET IN NAIROBI ON MARCH 8 AND AGREED TO RENEW "
        "THE DEFENSE PACT OF 1963 FOR TEN YEARS.",
        "SOMALIA HAS PROTESTED IN BOTH CAPITALS AGAINST THE COOPERATION.",
    ]


def test_the_head_gives_title_and_date() -> None:
    described = describe(Document(CABLE, "cable"))
    assert described.title == "KENYA AND ETHIOPIA RENEW THEIR DEFENSE PACT"
    assert described.date == Dated(date(1977, 3, 9))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "R 301215Z NOV 73\nFM AMEMBASSY OSLO",
            Cable(Dated(date(1973, 11, 30)), "OSLO", "country:USA"),
        ),
        ("FM USLO PEKING 0443", Cable(None, "PEKING", "country:USA")),
        ("FROM: AUSTEMBA JAKARTA", Cable(None, "JAKARTA", "country:AUS")),
        ("FM SECSTATE WASHDC", Cable(None, "WASHDC", "")),
        (
            "P 011200Z JAN 04\nFM AMEMBASSY LIMA",
            Cable(Dated(date(2004, 1, 1)), "LIMA", "country:USA"),
        ),
        ("R 321215Z NOV 73", None),
        ("From: Embassy of Norway in Lima", None),
        ("", None),
    ],
)
def test_what_a_head_says(lines: str, expected: Cable | None) -> None:
    assert cable(lines) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Secret",
        "CONFIDENTIAL TALKS IN OSLO",
        "PAGE OF HONOUR",
        "TO NORWAY AND PERU",
        "COVID-19",
        "INFO ON THE VISIT",
        "TURKEY AND GREECE AGREE ON TRUCE",
        "End of text",
    ],
)
def test_other_lines_are_no_head(line: str) -> None:
    assert not is_cable_line(line)
