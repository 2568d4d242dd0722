"""Counts records, unread spans, quotes that do not slice back and faults of the program, over whole folders.

    scripts/check_places [PATH...]        default: every paper of ../shared/papers

Ends with 1 where a quote is off, a file cannot be read, or a stage of the program failed.
"""

import sys
from pathlib import Path

from extractor import extract, reading
from extractor.errors import PROGRAM_FAULT, ExtractorError

PAPERS = Path(__file__).resolve().parents[2] / "shared" / "papers"
_NOTES = {".md", ".csv", ".json"}


def main() -> int:
    """Read every paper and print the sums."""
    roots = [Path(name) for name in sys.argv[1:]] or sorted(PAPERS.iterdir())
    files = [file for root in roots for file in (sorted(root.iterdir()) if root.is_dir() else [root])]
    papers = records = unread = off = faults = failed = 0
    for file in files:
        if file.suffix in _NOTES:
            continue
        try:
            for paper in reading.read_papers(file):
                evidence = extract(paper)
                papers, records, unread = (
                    papers + 1,
                    records + len(evidence.records),
                    unread + len(evidence.unread),
                )
                off += sum(paper.text[one.start : one.end] != one.quote for one in evidence.records)
                faults += sum(one.why.startswith(PROGRAM_FAULT) for one in evidence.unread)
        except ExtractorError as error:
            failed += 1
            print(f"{file}: {error}", file=sys.stderr)
    print(
        f"{papers} papers, {records} records, {unread} unread, "
        f"{off} quotes off, {faults} faults of the program, {failed} files not read"
    )
    return int(bool(off or faults or failed))


if __name__ == "__main__":
    sys.exit(main())
