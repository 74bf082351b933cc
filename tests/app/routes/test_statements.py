"""What one entity does, meets with and says."""

from __future__ import annotations

from typing import Any


def ids(ask: Any, path: str, **params: Any) -> list[str]:
    return [each["id"] for each in ask(path, **params)["items"]]


def test_what_was_denied_is_told_with_who_denied_it(ask: Any) -> None:
    (denied,) = ask("entities/RUS/statements", **{"as": "speaker", "act": "denied"})["items"]
    assert (denied["type"], denied["subject"]["id"], denied["object"]["id"]) == (
        "SANCTIONS", "country:RUS", "country:CHN",
    )  # fmt: skip
    assert denied["speaker"]["id"] == "country:RUS"
    assert ids(ask, "entities/CHN/statements", **{"as": "speaker", "act": "denied"}) == []
    assert ids(ask, "entities/CHN/statements", act="denied") == [denied["id"]]


def test_roles_together_are_all_and_pages_together_are_the_list(ask: Any) -> None:
    whole = ids(ask, "entities/CHN/statements")
    roles = [ids(ask, "entities/CHN/statements", **{"as": role})
             for role in ("actor", "target", "speaker")]  # fmt: skip
    assert set(whole) == set().union(*roles)
    assert all(roles)
    dates = [each["date"] or "" for each in ask("entities/CHN/statements")["items"]]
    assert dates == sorted(dates, reverse=True)
    paged: list[str] = []
    after = ""
    while after is not None:
        body = ask("entities/CHN/statements", limit=2, cursor=after)
        paged += [each["id"] for each in body["items"]]
        after = body["page"]["next"]
    assert paged == whole
