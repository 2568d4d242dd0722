"""The two arms of a paper, from the places where papers name them."""

from pathlib import Path

import pytest
import srsly

from extractor.linking.arms import read_arms

CASES: dict[str, list[str]] = srsly.read_yaml(Path(__file__).with_name("arms.yaml"))


@pytest.mark.parametrize("case", CASES)
def test_the_two_arms(case: str) -> None:
    title, passage, *printed = CASES[case]
    assert list(read_arms(title, [title, passage]).printed) == printed
