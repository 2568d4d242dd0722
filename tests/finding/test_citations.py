"""Citation marks are blanked, character for character; what only looks like one is kept."""

from extractor.document import Document
from extractor.document.views import lower
from extractor.finding.citations import mask_citations
from schemas.paper import Citation
from tests.finding.annotating import paper_of


def masked(text, citations=()):
    document = Document(paper_of(text).model_copy(update={"citations": tuple(citations)}))
    return mask_citations(document, lower(document.text))


def test_square_brackets_as_a_habit():
    text = "it is said [1]. others agree [2,3]. some do not [4-7]."
    assert masked(text) == "it is said    . others agree      . some do not      ."
    assert len(masked(text)) == len(text)


def test_citations_behind_words_that_end_as_statistics_do():
    text = "as shown [1]. the same disease [2]. in women [3]. in men [4]."
    assert "[" not in masked(text)


def test_one_bracket_is_no_habit():
    text = "median stay was long [12] in wards."
    assert masked(text) == text


def test_round_brackets_need_more_of_a_habit():
    habit = "one (1). two (2). three (3). four (4). five (5). six (6)."
    assert "(" not in masked(habit)
    assert masked("one (1). two (2). three (3).") == "one (1). two (2). three (3)."


def test_values_in_brackets_are_kept():
    text = "see [1]. and [2]. and [3]. the median [12] held, hr 0.5 [0.3-0.8]."
    assert masked(text) == "see    . and    . and    . the median [12] held, hr 0.5 [0.3-0.8]."


def test_marks_the_reader_saw_are_taken_alone():
    text = "p was 0.7217 and [8] was n."
    assert masked(text, [Citation(start=11, end=12, label="7")]) == "p was 0.721  and [8] was n."


def test_marks_of_addresses_do_not_hide_the_habit_of_the_text():
    text = "ann author 1. it is said [1]. others agree [2,3]. some do not [4-7]."
    mark = Citation(start=11, end=12, label="1", note=True)
    assert "[" not in masked(text, [mark])


def test_behind_a_value_that_they_do_not_enclose():
    text = "see [1]. and [2]. and [3]. hrs of 5.3 and 5.68 [23, 27] in age 5.5 [3, 9] and 2.5 [12]."
    assert masked(text) == text.replace("[1]", "   ").replace("[2]", "   ").replace("[3]", "   ").replace(
        "[23, 27]", " " * 8
    ).replace("[12]", "    ")


def test_units_and_named_spreads_are_no_marks():
    text = "see [1]. and [2]. and [3]. mean (sd) age was 62.5 [11] and weight fell by 4.5 [2] kg."
    assert masked(text).endswith("age was 62.5 [11] and weight fell by 4.5 [2] kg.")
