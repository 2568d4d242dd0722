"""Writes the feed of papers without a store, for measuring: ``scripts/feed PATH... > feed.jsonl``."""

import sys
from collections.abc import Iterable, Iterator

from extractor.serving.batch import Batch
from extractor.serving.cli.progress import Silence
from extractor.serving.feed import jsonl, rows
from extractor.serving.sources import expand
from schemas.evidence import Evidence
from schemas.feed import FeedRow


def main() -> int:
    """Exit code 1 where a file failed."""
    expanded = expand(sys.argv[1:])
    batch = Batch(Silence())
    batch.refuse(expanded.failed)
    count = jsonl.write(_rows(batch, batch.evidence(expanded.sources)), sys.stdout)
    print(
        f"{batch.new} documents, {count} records, {batch.unread} unread, {len(batch.failed)} failed",
        file=sys.stderr,
    )
    return 1 if batch.failed else 0


def _rows(batch: Batch, found: Iterable[Evidence]) -> Iterator[FeedRow]:
    for evidence in found:
        batch.count(evidence)
        yield from rows(evidence)


if __name__ == "__main__":
    sys.exit(main())
