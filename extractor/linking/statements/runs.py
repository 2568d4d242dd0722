"""Effects that stand in one list, and the items of the list of names that goes with them."""

from extractor.linking.statements.measure_terms import LIST_COMMA, LIST_WORD, MARK_RUN
from extractor.linking.statements.parts import Span
from extractor.linking.statements.plain import Plain


def mark_runs(plain: Plain, marks: list[int]) -> list[list[int]]:
    """Marks with nothing but a comma or an "and" between them."""
    runs: list[list[int]] = []
    for mark in marks:
        if runs and MARK_RUN.fullmatch(plain.lowered, runs[-1][-1] + 1, mark):
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return runs


def list_items(plain: Plain, span: Span, size: int) -> list[Span]:
    """The items of a list of so many, by its commas where these give as many; empty where none does."""
    start, end = bare(plain, span)
    for separator in (LIST_COMMA, LIST_WORD):
        cuts = list(separator.finditer(plain.lowered, start, end))
        starts = [start, *(cut.end() for cut in cuts)]
        ends = [*(cut.start() for cut in cuts), end]
        if len(starts) == size:
            return list(zip(starts, ends, strict=True))
    return []


def bare(plain: Plain, span: Span) -> Span:
    """A stretch without the signs and blanks around it."""
    start, end = span
    while start < end and plain.text[start] in " ,":
        start += 1
    while end > start and plain.text[end - 1] in " ,.:;":
        end -= 1
    return start, end
