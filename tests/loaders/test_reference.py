"""The tables of country_converter, as memberships."""

from __future__ import annotations

from app.vocabulary import vocabulary
from loaders.reference import memberships, version


def test_memberships_are_those_of_the_table() -> None:
    found = {
        (fact.subject.iso3, fact.object.id.removeprefix("organisation:")): fact.since
        for fact in memberships(vocabulary())
    }
    assert found["CHN", "UN"] == "1945"
    assert found["CHN", "BRICS"] == ""
    assert found["NAM", "UN"] == "1990"
    assert ("CHN", "EU") not in found
    assert {iso3 for iso3, organisation in found if organisation == "G7"} == {
        "CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"
    }  # fmt: skip
    g20 = {iso3 for iso3, organisation in found if organisation == "G20"}
    assert {"FRA", "CHN", "BRA", "ZAF"} <= g20
    assert not g20 & {"HRV", "ESP", "POL"}
    assert len(g20) == 19
    assert len([1 for iso3, organisation in found if organisation == "EU"]) == 27
    assert version()
