"""Names that break off are none."""

import pytest

from extractor.linking.fragments import without_fragments
from extractor.linking.said import Said


@pytest.mark.parametrize(
    "words", ["or 12 months", "these patients", "women who", "surviving patients of", "as shown by the mean"]
)
def test_a_piece_of_a_clause_is_no_group(words: str) -> None:
    fields = {"group": Said(words, "rule"), "model": "matched"}
    assert without_fragments(fields) == {"group": None, "model": "matched"}


def test_a_conjunction_is_no_part_of_a_name() -> None:
    fields = {
        "group": Said("or to hereditary disease", "rule", 10, 34),
        "reference": Said("and women", "rule"),
    }
    assert without_fragments(fields) == {
        "group": Said("hereditary disease", "rule", 16, 34),
        "reference": Said("women", "rule"),
    }


@pytest.mark.parametrize(
    "words", ["arm A", "those receiving morphine", "women who smoke", "orthosis", "THE-1"]
)
def test_a_name_stays(words: str) -> None:
    fields = {"population": Said(words, "rule"), "reference": None, "endpoint": Said("and others", "rule")}
    assert without_fragments(fields) is fields
