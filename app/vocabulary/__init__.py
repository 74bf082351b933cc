"""What the project knows before it reads a text: names of countries, organisations and themes.

    entity id    country:CHN (ISO 3166-1 alpha-3; XKX; for states that are gone the alpha-4 code
                 of ISO 3166-3, as country:SUHH), organisation:SCO, initiative:BRI, sector:energy,
                 agreement:NPT, issue:…, event:…, place:…
    form         the words of a text that name it; see Vocabulary.forms

The data stand in the YAML files of this folder, each with its keys explained at its head; ISO
codes and official names come from pycountry, display names of countries from babel (CLDR)."""

from app.vocabulary.assembly import vocabulary
from app.vocabulary.entries import VocabularyError
from app.vocabulary.ladders import Ladder, ladders
from app.vocabulary.types import Form, Kind, Office, Role, Vocabulary

__all__ = [
    "Form",
    "Kind",
    "Ladder",
    "Office",
    "Role",
    "Vocabulary",
    "VocabularyError",
    "ladders",
    "vocabulary",
]
