"""Questions in plain English: what is understood, what is answered, what is asked back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from app.asking.mentions import named
from app.asking.parsing import parsed
from app.graph import Graph

PHRASINGS: list[tuple[str, str]] = [
    (question, request)
    for question, request in yaml.safe_load(
        (Path(__file__).parent / "phrasings.yaml").read_text(encoding="utf-8")
    )
]
TODAY = date(2026, 11, 24)


def test_there_are_many_phrasings_and_each_kind_has_several() -> None:
    assert len({question for question, _ in PHRASINGS}) >= 120


@pytest.mark.parametrize(("question", "request_"), PHRASINGS)
def test_a_question_is_understood(library: Graph, question: str, request_: str) -> None:
    found = parsed(named(library, question), TODAY)
    assert found is not None
    assert found.request == f"/v1/{request_}"


def test_the_answer_is_that_of_the_request_that_it_names(client: httpx.Client) -> None:
    for question, _ in PHRASINGS:
        response = client.get("/v1/ask", params={"q": question})
        assert response.status_code == 200, (question, response.text)
        body = response.json()
        again = client.get(body["request"])
        assert again.status_code == 200, (question, body["request"], again.text)
        assert again.json()["items"] == body["items"], question
        assert body["answer"].endswith(".")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "What have China and Russia signed since 2019?",
            "China and Russia signed 1 agreement since 2019: "
            "Joint Statement on Stability (2019-06-05).",
        ),
        (
            "When did Xi last meet Putin?",
            "One statement: Xi Jinping met with Vladimir Putin (did, 2019-06-05).",
        ),
        (
            "Through which organisations do China and Russia coordinate?",
            "China and Russia: texts say that they work together in "
            "Shanghai Cooperation Organisation and United Nations.",
        ),
        (
            "How are India and Japan connected?",
            "India and Japan are connected through Supply Pact (signed, signed); 2 ways in all.",
        ),
        ("Who has condemned North Korea?", "Japan condemns North Korea."),
        (
            "How close are China and Russia?",
            "China and Russia: 'comprehensive strategic partnership' since 2019-06-05 (up).",
        ),
        ("What have India and China signed?", "No text says so of India and China."),
        ("Who sanctions North Korea?", "sanctions: United States (towards North Korea)."),
        ("How many documents are there?", "4 documents with 23 statements on 16 entities."),
        (
            "What is the most recent statement of Russia on China?",
            "The latest: Russia sanctions China (denied, 2021-03-02, says Russia).",
        ),
    ],
)
def test_the_answer_is_a_sentence(ask: Any, question: str, answer: str) -> None:
    assert ask("ask", q=question)["answer"] == answer


def test_the_answer_brings_its_evidence(ask: Any) -> None:
    body = ask("ask", q="Who has condemned North Korea?")
    (only,) = body["evidence"]
    assert only["evidence"]["quote"] == "condemned North Korea"
    assert body["question"] == "positions"
    assert body["request"] == "/v1/positions?issue=country:PRK&type=CONDEMNS"


def test_each_edge_of_a_network_brings_its_best_statement(ask: Any) -> None:
    body = ask("ask", q="Who leads China?")
    assert [each["evidence"]["quote"] for each in body["evidence"]] == ["President Xi Jinping"]
    assert [edge["source"] for edge in body["items"]] == ["leader:xi-jinping"]


@pytest.mark.parametrize(
    "question",
    ["What is the weather like?", "Why?", "xyzzy", "Is it good?", "???", "How do I load a text?"],
)
def test_what_is_not_understood_is_told_with_what_is(client: httpx.Client, question: str) -> None:
    response = client.get("/v1/ask", params={"q": question})
    assert response.status_code == 422
    body = response.json()
    assert body["type"] == "urn:entente:problem:question-not-understood"
    assert len(body["nearest"]) == 3
    for nearest in body["nearest"]:
        assert client.get("/v1/ask", params={"q": nearest}).status_code == 200


def test_a_name_with_two_meanings_is_asked_back(client: httpx.Client) -> None:
    response = client.get("/v1/ask", params={"q": "What have China and Korea signed?"})
    assert response.status_code == 422
    assert "country:KOR or country:PRK" in response.json()["detail"]


def test_a_name_that_nothing_here_is_called_by_is_told(ask: Any) -> None:
    told = ask("ask", q="What did Zaphod say of China and Russia in March 2019?")
    assert told["warnings"][0] == "Nothing here is called 'Zaphod': it was left out."
    assert ask("ask", q="Which Treaties did China and Russia sign?")["warnings"] == []
