"""Compares the reading of PDFs with two other programs: no number lost, every box around its own words.

    python -m scripts.compare_pdf [FILE_OR_FOLDER...]      default: ../shared/papers/pdf

The decimal numbers that poppler's `pdftotext` prints, those of the running heads aside, must stand in our
text (recall). The characters that pdfplumber finds inside the boxes of a record must spell its quote, blanks
aside. Exits with 1 where a share is below 99.5 %, with 2 without pdftotext.
"""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pdfplumber

from extractor import pipeline
from extractor.document.pages import boxes
from extractor.reading import open_paper
from schemas.evidence import Evidence
from schemas.paper import BlockRole, Paper
from schemas.place import Box

SHARED = Path(__file__).resolve().parents[2] / "shared" / "papers" / "pdf"
AT_LEAST = 0.995
POPPLER = "pdftotext"
_DECIMAL = re.compile(r"(?<![\d.])\d+[.·]\d+(?![\d.]*\d)")
_INVISIBLE = re.compile(r"[\s\u00ad\u200b\ufffe\x02]")
_LIKE = str.maketrans({
    "−": "-", "–": "-", "‐": "-", "‑": "-", "—": "-", "’": "'", "‘": "'",
    "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi",
    "“": '"', "”": '"', "·": ".", "∼": "~", "≤": "<", "≥": ">",
})  # fmt: skip


def decimals(text: str) -> Counter[str]:
    """The decimal numbers of a text, those of versions and identifiers aside."""
    return Counter(found.replace("·", ".") for found in _DECIMAL.findall(text))


def lost(path: Path, paper: Paper) -> tuple[Counter[str], int]:
    """The decimals of pdftotext that are not in ours, and how many it has."""
    run = subprocess.run(  # noqa: S603
        [POPPLER, "-layout", str(path), "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    theirs, ours = decimals(run.stdout), decimals(paper.text)
    furniture = decimals(
        "\n".join(
            paper.text[one.start : one.end] for one in paper.blocks if one.role is BlockRole.BOILERPLATE
        )
    )
    wanted = theirs - furniture
    return wanted - ours, wanted.total()


def _plain(text: str) -> str:
    return _INVISIBLE.sub("", text).translate(_LIKE)


class Printed:
    """The characters of a PDF as pdfplumber finds them, in the order of its content."""

    def __init__(self, path: Path) -> None:
        with pdfplumber.open(path) as document:
            self._pages: list[list[dict[str, Any]]] = [page.chars for page in document.pages]

    def inside(self, around: Iterable[Box]) -> str:
        """What is printed in boxes, from left to right in each."""
        return "".join(text for box in around for text in self._in_box(box))

    def _in_box(self, box: Box) -> list[str]:
        found = [char for char in self._pages[box.page - 1] if _is_in(char, box)]
        if all(char["upright"] for char in found):
            found.sort(key=lambda char: float(char["x0"]))
        return [char["text"] for char in found]


def _is_in(char: dict[str, Any], box: Box) -> bool:
    """Whether a character's middle is in a box; across the line a font's own height may differ."""
    across, along = (0.1, 1.0) if char["upright"] else (1.0, 0.1)
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(box.x0 - across <= x <= box.x1 + across and box.top - along <= y <= box.bottom + along)


def spelled(evidence: Evidence, printed: Printed) -> tuple[int, int, list[tuple[str, str]]]:
    """Of the records' characters, how many their boxes spell, how many there are; the worst ones."""
    right = total = 0
    wrong: list[tuple[str, str]] = []
    for record in evidence.records:
        around = boxes(evidence.paper, record.start, record.end)
        quote = _plain(_printed_part(evidence.paper, record.start, record.end))
        there = _plain(printed.inside(around))
        same = sum(
            block.size for block in SequenceMatcher(None, quote, there, autojunk=False).get_matching_blocks()
        )
        most = max(len(quote), len(there))  # what else stands in the boxes counts against them
        right, total = right + same, total + most
        if same < most:
            wrong.append((quote, there))
    return right, total, wrong


def _printed_part(paper: Paper, start: int, end: int) -> str:
    """A stretch of our text without what the reader added, which has no width."""
    pieces = []
    for run in paper.runs:
        for at in range(max(start, run.start), min(end, run.end)):
            left, right = run.edges[at - run.start]
            if right > left:
                pieces.append(paper.text[at])
    return "".join(pieces)


def _files(names: list[str]) -> list[Path]:
    paths = [Path(name) for name in names] or [SHARED]
    return [one for path in paths for one in (sorted(path.glob("*.pdf")) if path.is_dir() else [path])]


def compare(files: Iterable[Path], tell: Callable[[str], None]) -> tuple[str, bool]:
    """The shares over all files in a line, and whether they suffice; each file's own are told."""
    sums = [0, 0, 0, 0]
    for path in files:
        paper = open_paper(path)
        gone, count = lost(path, paper)
        right, total, wrong = spelled(pipeline.extract(paper), Printed(path))
        sums = [sums[0] + count - gone.total(), sums[1] + count, sums[2] + right, sums[3] + total]
        tell(f"{path.name[:46]:46} decimals {count - gone.total()}/{count}, in boxes {right}/{total}")
        tell(f"   lost {dict(gone)}, spelled otherwise {wrong[:12]}")
    shares = sums[0] / max(sums[1], 1), sums[2] / max(sums[3], 1)
    line = f"decimals {shares[0]:.4f} of {sums[1]}, characters in boxes {shares[1]:.4f} of {sums[3]}"
    return line, min(shares) >= AT_LEAST


def main(arguments: list[str]) -> int:
    """Prints each file's figures and the sums."""
    if shutil.which(POPPLER) is None:
        print(f"not at hand: {POPPLER} (Debian's poppler-utils)", file=sys.stderr)
        return 2
    line, enough = compare(_files(arguments), print)
    print(line)
    return 0 if enough else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
