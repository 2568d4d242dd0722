"""Characters to words: letters that share a box, ligatures, marks without width, gaps."""

import pytest

from extractor.reading.pdf_engine import Characters, EnginePage, Font, Style
from extractor.reading.pdf_words import Word, words_of

PAGE = EnginePage(1, 600.0, 800.0, 0, 0.0, 0.0, None)
STYLE = Style(Font("Serif", bold=False, italic=False), 10.0, 700.0, 40.0, 0, hidden=False)


def words(*letters: tuple[str, float, float]) -> list[Word]:
    """The words of letters from one place to another, as pdfium tells them."""
    boxes = [edge for _, x0, x1 in letters for edge in (x0, 708.0, x1, 698.0)]
    codes = [letter for letter, _, _ in letters]
    ((_, found),) = words_of(PAGE, Characters(codes, None, boxes, [STYLE] * len(codes)))
    return found


SHARED = [40, 43, 43, 46, 46, 51]


@pytest.mark.parametrize(
    ("letters", "text", "edges"),
    [
        pytest.param([("f", 40, 46), ("i", 40, 46), ("n", 46, 51)], "fin", SHARED, id="shared-box"),
        pytest.param([("\ufb01", 40, 46), ("n", 46, 51)], "fin", SHARED, id="ligature"),
        pytest.param(
            [("f", 40, 49), ("f", 40, 49), ("i", 40, 49)], "ffi", [40, 43, 43, 46, 46, 49], id="three"
        ),
        pytest.param(
            [("a", 40, 45), ("\u00ad", 45, 48), ("b", 48, 53)], "ab", [40, 45, 48, 53], id="soft-hyphen"
        ),
        pytest.param(
            [("a", 40, 45), ("\u00ad", 45, 45), ("b", 45, 50)], "ab", [40, 45, 45, 50], id="no-width"
        ),
    ],
)
def test_letters_and_their_places(letters, text, edges):
    (word,) = words(*letters)
    assert word.text == text
    assert [side for edge in word.edges for side in edge] == pytest.approx(edges)


def test_a_gap_or_a_step_back_ends_a_word():
    assert [word.text for word in words(("a", 40, 45), ("b", 47, 52), ("c", 41, 46))] == ["a", "b", "c"]
    assert [word.text for word in words(("a", 40, 45), (" ", 45, 48), ("b", 45.2, 50))] == ["a", "b"]


def test_what_lies_beside_the_page_is_not_read():
    assert words(("a", 40, 45), ("b", 900, 905))[0].text == "a"
    assert len(words(("a", 40, 45), ("b", 900, 905))) == 1
