"""The headers of a flattened table: one begins where a capital or a number does."""

import re
from collections.abc import Sequence

from extractor.reading.grid import Piece

_WORD = re.compile(r"\S+")
# behind these a capital or number goes on: "No. of Patients", "95% CI", "hazard ratio (HR) P"
_JOINS = re.compile(
    r"(?:of|and|or|vs\.?|the|in|for|per|by|to|with|at|no\.|[&/+–-]|\d+(?:\.\d+)?%)$",
    re.IGNORECASE,
)
# and behind these a letter or number alone: "Group A", "Arm II", "Model 2"; but "Group N P" are three
_NUMBERED = re.compile(r"(?:group|arm|model)$", re.IGNORECASE)
_NUMBER = re.compile(r"(?:[A-MOQ-Z]|[IVX]+|\d{1,2})$")
# and these never begin a header: "Hazard Ratio", "P Value"
_NEVER_FIRST = re.compile(r"(?:ratio|value|interval|analys[ei]s|deviation)s?\b", re.IGNORECASE)
# what heads the column of row labels
_LABELS = re.compile(
    r"(?:variable|characteristic|factor|parameter|outcome|study|studies|citation|author|reference|trial|item|trait"
    r"|measure|event|group(?!\s+\w\b)|category|subgroup|covariate|predictor)s?\b",
    re.IGNORECASE,
)


def columns_named(found: Sequence[Piece], width: int) -> bool:
    """Whether each of ``width`` columns has its header, or each but that of the row labels."""
    return len(found) == width or (len(found) == width - 1 and not _LABELS.match(found[0].text))


def headers(text: str, start: int, end: int) -> list[Piece]:
    """The headers of ``text[start:end]``, each from its capital to the next one's.

    Example:
        "Citation Study period No. of patients P value" -> four headers
    """
    starts: list[int] = []
    before, depth = "", 0
    for word in _WORD.finditer(text, start, end):
        begins = word[0][0].isupper() or word[0][0].isdigit() or word[0][0] == "%"
        joined = _JOINS.match(before) or _NEVER_FIRST.match(word[0])
        joined = joined or (_NUMBER.match(word[0]) and _NUMBERED.match(before))
        if not starts or (begins and depth == 0 and not joined):
            starts.append(word.start())
        depth = max(depth + word[0].count("(") - word[0].count(")"), 0)
        before = word[0]
    ends = [*starts[1:], end]
    return [_piece(text, begin, stop) for begin, stop in zip(starts, ends, strict=True)]


def _piece(text: str, start: int, end: int) -> Piece:
    words = text[start:end].strip()
    return Piece(start, start + len(words), words)
