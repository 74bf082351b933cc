"""Memberships of international organisations, from the tables of country_converter.

The tables are read from the installed package without importing it, which would need pandas.
Where a column gives years, a membership has its first one. The table counts the members of the
European Union as members of the G20; only those that are members themselves are taken."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from app.graph.reference import Fact
from app.vocabulary import Vocabulary
from loaders.faults import Unreadable

PACKAGE = "country_converter"
ORGANISATIONS = {
    "UNmember": "organisation:UN",
    "EU": "organisation:EU",
    "OECD": "organisation:OECD",
    "CoE": "organisation:Council-of-Europe",
    "APEC": "organisation:APEC",
    "CIS": "organisation:CIS",
    "BRIC": "organisation:BRICS",
    "BASIC": "organisation:BASIC",
    "G7": "organisation:G7",
    "G20": "organisation:G20",
    "IEA": "organisation:IEA",
}


def memberships(vocabulary: Vocabulary) -> Iterator[Fact]:
    """Which country is a member of which organisation, as far as the vocabulary knows both.

    raises  Unreadable when the package is not installed"""
    with table().open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            country = vocabulary.entities.get(f"country:{row['ISO3']}")
            if country is None or row["obsolete"]:
                continue
            for column, id in ORGANISATIONS.items():
                if row[column] and not (column == "G20" and row["EU"] and not row["G7"]):
                    since = row[column] if row[column].isdecimal() else ""
                    yield Fact("MEMBER_OF", country, vocabulary.entities[id], since)


def version() -> str:
    try:
        return distribution(PACKAGE).version
    except PackageNotFoundError as error:
        raise Unreadable(
            "the reference tables are not installed: pip install 'entente-graph[reference]'"
        ) from error


def table() -> Path:
    version()
    return Path(str(distribution(PACKAGE).locate_file(f"{PACKAGE}/country_data.tsv")))
