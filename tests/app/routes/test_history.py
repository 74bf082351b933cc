"""Who held which office, and what speaks against what."""

from __future__ import annotations

from typing import Any

import httpx


def test_an_office_has_its_holders_with_the_words_that_say_so(ask: Any) -> None:
    (office,) = ask("entities/RUS/offices")["items"]
    assert office["role"] == "president"
    (tenure,) = office["holders"]
    assert (tenure["holder"]["id"], tenure["since"], tenure["until"], tenure["statements"]) == (
        "leader:vladimir-putin",
        "2019-06-05",
        None,
        1,
    )
    assert [each["evidence"]["quote"] for each in tenure["evidence"]] == [
        "President Vladimir Putin"
    ]


def test_who_held_an_office_on_a_day(ask: Any) -> None:
    assert len(ask("entities/RUS/offices", validAt="2020")["items"]) == 1
    before = ask("entities/RUS/offices", validAt="2019-06-04")
    assert before["items"] == []
    assert before["warnings"] == ["No text says who leads it."]
    assert ask("entities/RUS/offices", knownAt="2000-01-01")["items"] == []
    assert len(ask("entities/RUS/offices", role="President")["items"]) == 1
    assert ask("entities/RUS/offices", role="foreign minister")["items"] == []


def test_an_office_passes_from_one_holder_to_the_next(client: httpx.Client) -> None:
    texts = [
        {"date": f"{year}-01-10", "text": f"Polish President {name} arrived in Oslo for talks."}
        for year, name in (("2009", "Lech Kaczynski"), ("2016", "Andrzej Duda"))
    ]
    ids = []
    try:
        for text in texts:
            made = client.post("/v1/documents", json=text).json()["items"][0]
            ids.append(made["id"])
        (office,) = client.get("/v1/entities/POL/offices").json()["items"]
        assert [
            (each["holder"]["name"], each["since"], each["until"]) for each in office["holders"]
        ] == [
            ("Lech Kaczyński", "2009-01-10", "2016-01-10"),
            ("Andrzej Duda", "2016-01-10", None),
        ]
    finally:
        for id in ids:
            assert client.delete(f"/v1/documents/{id}").status_code == 200


def test_what_one_text_says_and_another_denies(client: httpx.Client, ask: Any) -> None:
    assert ask("contradictions")["items"] == []
    body = {"text": "Russia sanctioned China on Monday.", "date": "2021-03-10"}
    made = client.post("/v1/documents", json=body).json()["items"][0]
    try:
        (said,) = [each for each in made["statements"] if each["type"] == "SANCTIONS"]
        for pair in ("", "CHN-RUS"):
            (found,) = ask("contradictions", pair=pair)["items"]
            assert found["type"] == "SANCTIONS"
            assert found["asserted"]["id"] == said["id"]
            assert found["denied"]["act"] == "denied"
        assert ask("contradictions", pair="CHN-IND")["items"] == []
    finally:
        assert client.delete(f"/v1/documents/{made['id']}").status_code == 200
    bad = client.get("/v1/contradictions?pair=CHN")
    assert (bad.status_code, bad.json()["title"]) == (422, "Bad pairs")
