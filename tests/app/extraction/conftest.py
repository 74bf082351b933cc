"""The real parser, loaded once."""

import pytest

from app.settings import Settings


@pytest.fixture(scope="session")
def spacy_model() -> str:
    return str(Settings.model_fields["spacy_model"].default)
