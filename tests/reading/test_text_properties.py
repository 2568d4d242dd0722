"""Whatever the bytes: they are read, or refused with a cause; and every layer lies inside the text."""

from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import UnreadableInput
from extractor.reading import read_bytes

_PIECES = st.sampled_from(
    [
        "Methods", "Results:", "RESULTS ", "Background: ", "Abstract", "TABLE 1. Numbers", "Table 2",
        "Table 1 shows", " | ", "|", "\t", "\n", "\n\n", "\r\n", "\r", "\f", "2.1", "3",
        "We found 5 (10%) of 50 patients", "to be well", "Figure 1| a | b |", "|---|---|",
        "CI, confidence interval.", "*A note", "References", ":",
        "1. Doe J. Hearts. Lancet. 2010;3:1-2.", "© 2020", "32 Doe et al. Surgery of hearts", " ",
        "\u2028", "\x85", "in the middle of the sentence and", "Keywords: a; b", "A heading here", "I",
        "\u00a0", "-", "**Aim:** x",
        "The patients were treated in the hospital with the drug and they were well.", "Conclusion",
        "Introduction",
    ]
)  # fmt: skip


def _check(data: bytes) -> None:
    try:
        papers = list(read_bytes(data))
    except UnreadableInput:
        return
    for paper in papers:
        last = 0
        for block in paper.blocks:
            assert last <= block.start < block.end <= len(paper.text)
            last = block.end
            assert paper.text[block.start : block.end].strip() == paper.text[block.start : block.end]
        for table in paper.tables:
            assert all(table.start <= cell.start < cell.end <= table.end for cell in table.cells)


@given(st.lists(_PIECES, max_size=50))
def test_text_built_of_what_papers_hold(pieces):
    _check("".join(pieces).encode())


@given(st.binary(max_size=400))
def test_any_bytes(data):
    _check(data)


@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_any_text_comes_back_as_it_was(words, encoding):
    words = words.encode("utf-8", "ignore").decode("utf-8").removeprefix("\ufeff")
    data = words.encode(encoding)
    _check(data)
    if words.strip() and encoding != "utf-8":
        (paper,) = read_bytes(data)
        assert paper.text == words
