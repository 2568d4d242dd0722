import pytest

import extractor
from extractor.pipeline import check, extract
from extractor.reading import open_paper


def test_three_calls_are_the_public_face():
    assert extractor.__all__ == ["check", "extract", "open_paper"]
    assert (extractor.check, extractor.extract, extractor.open_paper) == (check, extract, open_paper)


def test_anything_else_is_no_attribute():
    with pytest.raises(AttributeError, match="no attribute 'find_all'"):
        _ = extractor.find_all
