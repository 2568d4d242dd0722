"""Measures how often records are right in every printed number, by the production that read them.

    PYTHONPATH=. python scripts/calibrate_confidence.py SHARED > table

SHARED holds ``gold/``, ``papers/`` and ``score.py``. Prints the table for ``extractor/linking/confidence.py``
and, by leaving out one paper in five, how well such a table foretells papers it has not seen.
"""

import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from extractor.linking.confidence import key_of, share_of
from extractor.pipeline import extract
from extractor.reading import read_papers
from extractor.serving.feed import rows
from schemas.paper import Paper
from schemas.record import Record

# what is annotated without exception; other kinds would make right records look wrong
SETS = {
    "abstracts": ("txt", {"effect", "count", "summary", "rate", "test"}),
    "pool-abstracts": ("txt", {"effect", "count", "summary", "rate", "test"}),
    "fulltext": ("nxml", {"effect", "summary", "rate"}),
}
FOLDS = 5
BINS = 10


class Outcome(NamedTuple):
    """A record's key, its kind, the fold of its paper, and whether its numbers are right."""

    key: tuple[str, bool, bool]
    kind: str
    fold: int
    right: bool


def main() -> int:
    """Prints the table and its reliability."""
    shared = Path(sys.argv[1])
    outcomes = list(_outcomes(shared, _scorer(shared / "score.py")))
    print(f"# {len(outcomes)} records")
    for key, (kind, right, total) in sorted(_counted(outcomes).items(), key=lambda item: -item[1][2]):
        print(f"    {key!r}: ({json.dumps(kind)}, {right}, {total}),")
    foretold = []
    for fold in range(FOLDS):
        table = _counted([outcome for outcome in outcomes if outcome.fold != fold])
        foretold += [(share_of(o.key, o.kind, table), o.right) for o in outcomes if o.fold == fold]
    _print_reliability(foretold)
    return 0


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _outcomes(shared: Path, score: ModuleType) -> Iterator[Outcome]:
    for name, (suffix, kinds) in SETS.items():
        for number, gold in enumerate(sorted((shared / "gold" / name).glob("*.jsonl"))):
            wanted = score.load(gold)
            papers = read_papers(shared / "papers" / name / f"{gold.stem}.{suffix}")
            found = [pair for paper in papers for pair in _records(paper) if pair[0].kind in kinds]
            yield from (
                Outcome(key_of(record), record.kind, number % FOLDS, _is_right(row, wanted, score))
                for record, row in found
                if row["section"] not in {"table", "figure"}
            )


def _records(paper: Paper) -> list[tuple[Record, dict[str, Any]]]:
    evidence = extract(paper)
    printed = (json.loads(row.model_dump_json()) for row in rows(evidence))
    return list(zip(evidence.records, printed, strict=True))


def _is_right(row: dict[str, Any], wanted: list[dict[str, Any]], score: ModuleType) -> bool:
    """Whether a record's numbers are those of an annotated one, every printed number included."""
    fields = score.EXACT[row["kind"]]
    same = (r for r in wanted if r["kind"] == row["kind"] and score.core(r) == score.core(row))
    return any(all(score.same(field, r.get(field), row.get(field)) for field in fields) for r in same)


def _counted(outcomes: list[Outcome]) -> dict[tuple[str, bool, bool], tuple[str, int, int]]:
    counted: dict[tuple[str, bool, bool], tuple[str, int, int]] = defaultdict(lambda: ("", 0, 0))
    for outcome in outcomes:
        _, right, total = counted[outcome.key]
        counted[outcome.key] = (outcome.kind, right + outcome.right, total + 1)
    return dict(counted)


def _print_reliability(foretold: list[tuple[float, bool]]) -> None:
    error = 0.0
    print("# foretold   right   records")
    for number in range(BINS):
        part = [(p, right) for p, right in foretold if number <= min(p * BINS, BINS - 0.001) < number + 1]
        if part:
            mean = sum(p for p, _ in part) / len(part)
            share = sum(right for _, right in part) / len(part)
            error += abs(mean - share) * len(part) / len(foretold)
            print(f"# {mean:8.3f} {share:7.3f} {len(part):9d}")
    print(f"# expected calibration error {error:.3f}")


if __name__ == "__main__":
    sys.exit(main())
