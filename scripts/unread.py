"""Every measure of effect whose number was neither read nor reported, over a folder of papers.

    scripts/unread [PATH...]        default: ../shared/papers/pool

Lists each name of a measure that is followed within 80 characters by a number with decimals which is
neither part of a record nor of an unread span. An empty list is what the first promise asks for.
"""

import argparse
import re
import sys
from pathlib import Path

from extractor import finding, reading
from extractor.document import READABLE, Document
from extractor.document.views import lower
from extractor.errors import ExtractorError
from extractor.finding.foreign import foreign_abbreviations
from schemas.finding import Findings

POOL = Path(__file__).resolve().parents[2] / "shared" / "papers" / "pool"
_MEASURE = re.compile(
    r"(?<![A-Za-z])(?:[Hh]azards? ratios?|[Oo]dds ratios?|[Rr]elative risks?|[Rr]isk ratios?"
    r"|[Rr]ate ratios?|[Mm]ean differences?|[Rr]isk differences?"
    r"|a?HRs?|a?ORs?|a?RRs?|IRRs?|SMDs?|W?MDs?)(?![A-Za-z-])"
)
_DECIMAL = re.compile(r"(?<![\d.])\d+[.·]\d+(?![.·]?\d)")
# "F(2, 37) = "
_STATISTIC = re.compile(r"\b[FTZtrz]\s?\([^()]*\)\s*=\s*[-–]?$")
_SENTENCE_END = re.compile(r"[.?!]\s+(?=[A-Z])")
_REACH = 80


def silent(document: Document, findings: Findings) -> list[tuple[int, str]]:
    """Places of measures whose decimal number no finding and no unread span covers."""
    covered = [(f.sentence.start, f.start, f.end) for f in findings.found]
    spans = [(start, end) for _, start, end in covered] + [(u.start, u.end) for u in findings.unread]
    text = document.paper.text
    foreign = foreign_abbreviations(lower(document.text))
    missed = []
    for _, block in document.blocks(READABLE):
        for name in _MEASURE.finditer(text, block.start, block.end):
            if name.group().lower().rstrip("s") in foreign:
                continue  # a heart rate
            stop = _SENTENCE_END.search(text, name.end(), block.end)
            end = min(name.end() + _REACH, block.end, stop.start() if stop else block.end)
            number = _DECIMAL.search(text, name.end(), end)
            if number and _STATISTIC.search(text, name.end(), number.start()):
                continue
            if number and not any(start <= number.start() < end for start, end in spans):
                missed.append((name.start(), text[name.start() : number.end() + 20].replace("\n", " ")))
    return missed


def _missed(file: Path) -> list[tuple[int, str]]:
    """The same over a file's papers; one that cannot be read is named and has none."""
    try:
        documents = [Document(paper) for paper in reading.read_papers(file)]
        return [place for document in documents for place in silent(document, finding.find(document))]
    except ExtractorError as error:
        print(error, file=sys.stderr)
        return []


def main() -> int:
    """Print the list and its length; 1 where it is not empty."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", 1)[0])
    parser.add_argument("paths", nargs="*", type=Path, default=[POOL])
    total = 0
    for path in parser.parse_args().paths:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            missed = _missed(file)
            total += len(missed)
            for start, passage in missed:
                print(f"{file.name}\t{start}\t{passage}")
    print(f"{total} measures with a number that is neither a record nor unread", file=sys.stderr)
    return 1 if total else 0


if __name__ == "__main__":
    raise SystemExit(main())
