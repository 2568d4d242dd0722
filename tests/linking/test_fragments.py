"""Names that break off are none."""

import pytest

from extractor.linking.fragments import without_fragments
from extractor.linking.said import Said


@pytest.mark.parametrize(
    "words",
    [
        "and without regular water",
        "these patients",
        "women who",
        "surviving patients of",
        "as shown by the mean",
    ],
)
def test_a_piece_of_a_clause_is_no_group(words: str) -> None:
    assert without_fragments({"group": Said(words, "rule"), "model": "matched"}) == {"model": "matched"}


@pytest.mark.parametrize(
    "words", ["arm A", "those receiving morphine", "women who smoke", "orthosis", "THE-1"]
)
def test_a_name_stays(words: str) -> None:
    fields = {"population": Said(words, "rule"), "reference": None, "endpoint": Said("and others", "rule")}
    assert without_fragments(fields) is fields
