"""Who goes without saying: relations of nobody are those of the two that a text is about."""

from __future__ import annotations

import pytest

from app.extraction.discourse import Discourse
from tests.app.extraction.test_statements import ends, found, frame
from tests.app.extraction.trees import memory

TIES = frame("COOPERATES_IN", "relation", "noun", ends=("subj", "between"), sector=("in",))


@pytest.mark.parametrize(("bilateral", "pairs"), [(True, [("OMN", "IRN")]), (False, [])])
def test_relations_of_nobody_are_those_of_the_two_that_the_text_is_about(
    *, bilateral: bool, pairs: list[tuple[str, str]]
) -> None:
    written = (
        "relations/relation nsubjpass 5; in prep 1; oil pobj 2 sector:oil; be auxpass 5; "
        "promoted/promote/VBN ROOT 5"
    )
    text: Discourse = memory(main=("country:OMN", "country:IRN"), bilateral=bilateral)
    assert ends(found(written, TIES, discourse=text)) == pairs


def test_what_was_signed_by_nobody_named_the_two_have_signed() -> None:
    sign = frame("SIGNED", "sign", source=("subj",), target=("obj",))
    text = memory(main=("country:OMN", "country:IRN"), bilateral=True)
    passive = (
        "Treaty/treaty nsubjpass 5; of prep 1; Oil compound 4; Supply pobj 2; "
        "signed/sign/VBN ROOT 5; was auxpass 5{}"
    )
    signed = found(passive.format(""), sign, discourse=text)
    assert [(f.source, f.target) for f in signed] == [
        ("country:OMN", "agreement:treaty-of-oil-supply"),
        ("country:IRN", "agreement:treaty-of-oil-supply"),
    ]
    by = passive.format("; by agent 5; firms pobj 7")
    assert found(by, sign, discourse=text) == []
