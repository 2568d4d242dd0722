"""Where sentences end, stops of abbreviations and initials left alone.

Cases stand in ``sentences.yaml``; those of ``sentences_gaps.yaml`` fail yet: one that passes moves over.
"""

from pathlib import Path

import pytest
import srsly
from hypothesis import given
from hypothesis import strategies as st

from extractor.document.abbreviations import CLINICAL
from extractor.document.sentences import sentence_spans

_CASES = srsly.read_yaml(Path(__file__).with_name("sentences.yaml"))
_GAPS = srsly.read_yaml(Path(__file__).with_name("sentences_gaps.yaml"))
_PIECES = st.sampled_from(
    [
        *CLINICAL, "J.", "A.", "group A.", "The", "patients", "12", "0.31", ".", "!", "?", " ", "\n",
        "\u00a0", ")", "[3, 4]", ".3 ", "No. 5", "et al. The", "(n = 859, 59%). ", '"', "É", "\ud800",
    ]
)  # fmt: skip


@pytest.mark.parametrize("sentences", _CASES.values(), ids=_CASES)
def test_sentences(sentences):
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text, 0, len(text))] == sentences


@pytest.mark.xfail(reason="not yet told apart", strict=True)
@pytest.mark.parametrize("sentences", _GAPS.values(), ids=_GAPS)
def test_gaps(sentences):
    test_sentences(sentences)


def test_only_the_paragraph_asked_for_is_read():
    text = "One was left. Two came.  Three went. Four stayed."
    start, end = text.index("Two"), text.index("Four")
    assert [text[a:b] for a, b in sentence_spans(text, start, end)] == ["Two came.", "Three went."]


@pytest.mark.parametrize("text", ["", " ", "\n \t"])
def test_blanks_hold_no_sentence(text):
    assert sentence_spans(text, 0, len(text)) == []


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=30).map(" ".join)))
def test_sentences_hold_the_whole_text_in_order(text):
    spans = sentence_spans(text, 0, len(text))
    last = 0
    for start, end in spans:
        assert last <= start < end
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()
