"""The texts of the benchmark are what the benchmark says they are."""

import re

import pytest

from scripts.bench import texts

pytestmark = pytest.mark.usefixtures("shared")


def test_dense_set_is_the_hundred_annotated_abstracts():
    dense = texts.dense()
    assert len(dense) == texts.SIZE
    assert sum(bool(re.search(r"\d", text)) for text in dense) >= 98


def test_warming_up_is_done_on_others():
    warm_up = texts.warm_up()
    assert len(warm_up) == texts.SIZE
    assert not set(warm_up) & set(texts.dense())
    assert {text.splitlines()[0] for text in warm_up}.isdisjoint(
        text.splitlines()[0] for text in texts.dense()
    )


def test_nine_in_ten_of_the_mix_hold_no_number():
    mix, dense = texts.mix(), texts.dense()
    filler = [text for text in mix if text not in dense]
    assert len(mix) == texts.SIZE
    assert len(filler) == 90
    assert not [text for text in filler if re.search(r"\d|\btwo\b|\bthree\b|\[,", text)]
    assert 0.8 < sum(map(len, mix)) / sum(map(len, dense)) < 1.25
