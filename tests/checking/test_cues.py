"""Words beside a number; a number without a place has none."""

from decimal import Decimal

from extractor.checking.cues import multiplies, one_of_two_shares
from schemas.paper import Paper
from schemas.place import Span
from schemas.printed import Printed


def printed(text, number):
    start = text.index(number)
    return Printed(
        text=number, value=Decimal(number), decimals=0, span=Span(start=start, end=start + len(number))
    )


def test_the_second_of_two_shares_is_one_too():
    text = "66% (95% CI 55-74%) vs 72% (95% CI 62-80%)"
    paper = Paper(id="d", text=text)
    assert one_of_two_shares(paper, printed(text, "66"), printed(text, "74"))
    assert one_of_two_shares(paper, printed(text, "72"), printed(text, "80"))
    assert not one_of_two_shares(paper, printed(text, "62"), printed(text, "80"))


def test_factors_are_told_by_the_words_before():
    for text in ("event ratio 94", "aRRR = 94", "rose by a factor of 94", "AdjOR 94", "times 94"):
        assert multiplies(Paper(id="d", text=text), printed(text, "94")), text
    for text in ("difference 94", "by 94", "floor 94", "ratio of 2 with 94"):
        assert not multiplies(Paper(id="d", text=text), printed(text, "94")), text


def test_a_number_without_a_place_has_no_words():
    paper, bare = Paper(id="d", text="ratio 94"), Printed(text="94", value=Decimal(94), decimals=0)
    assert not multiplies(paper, bare)
    assert not one_of_two_shares(paper, bare, bare)
