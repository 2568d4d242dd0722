"""Compares typeset PDFs, read again, with the JATS files they were made from.

    python -m scripts.compare_typeset FOLDER [POOL] [--show]

Prints the share of sentences in the same sequence, of table cells with the same text at the same place,
and the f1 of the cores of effects, medians and counts; exits with 1 where one is below its threshold.
"""

import re
import sys
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

from extractor import pipeline
from extractor.document import Document
from extractor.reading import open_paper
from schemas.paper import BlockRole, Paper

POOL = Path(__file__).resolve().parents[2] / "shared" / "papers" / "pool"
AT_LEAST = {"sentences": 0.98, "cells": 0.95, "effect": 0.96, "summary": 0.96, "count": 0.96}
_CORES = {"effect": ("measure", "estimate", "low", "high"), "summary": ("value",), "count": ("n",)}
_SPACES = re.compile(r"\s+")


def sentences(paper: Paper) -> list[str]:
    """The sentences of the prose, in order, blanks aside."""
    document = Document(paper)
    found = []
    for number, _ in document.blocks(frozenset({BlockRole.PROSE})):
        if paper.blocks[number].section.value != "figure":
            for start, end in document.sentences(number):
                found.append(_plain(document.text[start:end]))
    return found


def cells(paper: Paper) -> Counter[tuple[str, int, str]]:
    """The cells of all tables: label of the row, column and text, counted over the document.

    The label, not the row's number, so that one row too many does not make all below it wrong.
    """
    found: Counter[tuple[str, int, str]] = Counter()
    for table in paper.tables:
        if table.section.value == "figure":
            continue
        texts = {(cell.row, cell.column): _plain(paper.text[cell.start : cell.end]) for cell in table.cells}
        used = sorted({column for (_, column), text in texts.items() if text})
        texts = {(row, used.index(column)): text for (row, column), text in texts.items() if text}
        labels = _label_columns(texts)
        rows: dict[int, str] = {}
        for (row, column), text in sorted(texts.items()):
            if text and column < labels:
                rows[row] = text
        for (row, column), text in texts.items():
            if text:
                found[rows.get(row, ""), max(column - labels + 1, 0), text] += 1
    return found


def _label_columns(texts: dict[tuple[int, int], str]) -> int:
    """How many columns hold the rows' labels: publishers indent a label by an empty cell before it."""
    last = max((column for _, column in texts), default=0)
    filled = [
        sorted(column for (row, column), text in texts.items() if text and row == number)
        for number in {row for row, _ in texts}
    ]
    count = 1
    while count < min(last, 4) and all(sum(column <= count for column in row) < 2 for row in filled):
        count += 1
    return count


def _plain(text: str) -> str:
    return _SPACES.sub("", text).replace("\u00ad", "")


def cores(paper: Paper) -> Counter[tuple[str, ...]]:
    """The cores of the records in the text."""
    found: Counter[tuple[str, ...]] = Counter()
    for record in pipeline.extract(paper).records:
        if record.kind in _CORES and record.section.value not in {"figure", "table"}:
            values = [getattr(record, name) for name in _CORES[record.kind]]
            found[record.kind, *(str(getattr(value, "text", value)) for value in values)] += 1
    return found


class Sums:
    """Right, wanted and given of each measure."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()
        self.given: Counter[str] = Counter()

    def add(self, name: str, right: int, wanted: int, given: int) -> None:
        self.right[name] += right
        self.wanted[name] += wanted
        self.given[name] += given

    def score(self, name: str) -> float:
        """Recall of sentences and cells, f1 of cores."""
        if name in {"sentences", "cells"}:
            return self.right[name] / max(self.wanted[name], 1)
        return 2 * self.right[name] / max(self.wanted[name] + self.given[name], 1)


def compare(source: Paper, again: Paper, sums: Sums, show: int) -> str:
    """Adds one paper to the sums; what was lost, in a line."""
    old, new = sentences(source), sentences(again)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    sums.add("sentences", same, len(old), len(new))
    mine, theirs = cells(source), cells(again)
    kept = (mine & theirs).total()
    sums.add("cells", kept, mine.total(), theirs.total())
    before, after = cores(source), cores(again)
    for kind in _CORES:
        one = Counter({core: count for core, count in before.items() if core[0] == kind})
        other = Counter({core: count for core, count in after.items() if core[0] == kind})
        sums.add(kind, (one & other).total(), one.total(), other.total())
    if show:
        _explain(matcher, old, new, (mine - theirs, theirs - mine), show)
    return f"sentences {same}/{len(old)} cells {kept}/{mine.total()}"


def _explain(
    matcher: SequenceMatcher[str],
    old: list[str],
    new: list[str],
    tables: tuple[Counter[tuple[str, int, str]], Counter[tuple[str, int, str]]],
    show: int,
) -> None:
    shown = 0
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if tag != "equal" and shown < show:
            shown += 1
            print("   -", [one[:110] for one in old[a0 : min(a1, a0 + 3)]])
            print("   +", [one[:110] for one in new[b0 : min(b1, b0 + 3)]])
    for sign, side in zip("-+", tables, strict=True):
        print("   cells", sign, list(side)[:show])


def main() -> int:
    """Compares each PDF with the paper of its name."""
    arguments = [one for one in sys.argv[1:] if not one.startswith("--")]
    show = 9 if "--show" in sys.argv else 0
    pool = Path(arguments[1]) if len(arguments) > 1 else POOL
    sums = Sums()
    for path in sorted(Path(arguments[0]).glob("*.pdf")):
        source = open_paper(pool / f"{path.name.split('.')[0]}.nxml")
        print(path.name, compare(source, open_paper(path), sums, show), flush=True)
    failed = False
    for name, least in AT_LEAST.items():
        score = sums.score(name)
        failed |= score < least
        print(f"{name:10} {score:.4f} of {sums.wanted[name]} (at least {least})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
