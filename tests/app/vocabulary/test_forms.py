"""Names of countries as texts write them."""

import pytest

from app.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("form", "readings"),
    [
        ("China", {("country:CHN", "name")}),
        ("People's Republic of China", {("country:CHN", "alias")}),
        ("People’s Republic of China", {("country:CHN", "alias")}),
        ("Republic of China", {("country:TWN", "alias")}),
        ("U.S.", {("country:USA", "acronym")}),
        ("UAE", {("country:ARE", "acronym")}),
        ("the Kremlin", None),
        ("Kremlin", {("country:RUS", "seat"), ("country:SUHH", "seat")}),
        ("Korea", {("country:KOR", "alias"), ("country:PRK", "alias")}),
        ("Congo", {("country:COD", "alias"), ("country:COG", "alias")}),
    ],
)
def test_readings_of_a_form(form: str, readings: set[tuple[str, str]] | None) -> None:
    found = vocabulary().forms.get(form)
    assert (found and {(reading.entity, reading.kind) for reading in found}) == readings
