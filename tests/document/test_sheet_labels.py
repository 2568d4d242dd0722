"""Which rows head those under them: indented levels under a factor, none under everybody."""

import pytest

from extractor.document.sheet_labels import Governors, Label


@pytest.mark.parametrize(
    ("first", "path"), [("All patients", ["Stroke"]), ("Previous stroke", ["Stroke", "Previous stroke"])]
)
def test_everybody_governs_none_of_the_subgroups_indented_under_them(first, path):
    rows = ["Stroke", first, "Women"]
    labels = [Label(text, at, at + 1) for at, text in enumerate(rows)]
    value = {1: Label("12 (20)", 9, 16)}
    governors = Governors(
        range(3), lambda row: row, lambda row: value if row else {}, lambda _: False, lambda _: True
    )
    found = [governors.path(row, (labels[row],), banner=row == 0) for row in range(3)]
    assert [label.text for label in found[2]] == path
