"""Fits the weights of a record's confidence: how often it is right in every printed number.

    PYTHONPATH=. python scripts/calibrate_confidence.py SHARED > extractor/linking/confidence_terms.py

SHARED holds annotated papers: ``gold/``, ``papers/`` and ``score.py``. Prints the module of weights, and to
the error output how well weights foretell papers they were not fitted on (a tenth left out, ten times).
"""

import importlib.util
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from extractor.linking.confidence import clues, share
from extractor.pipeline import extract
from extractor.reading import read_papers
from extractor.serving.feed import rows
from schemas.paper import Paper
from schemas.record import Record
from scripts.logistic import Weights, fit

ALL = frozenset({"effect", "count", "summary", "rate", "test", "grades", "heterogeneity"})
NONE: frozenset[str] = frozenset()
# what is annotated without exception, in text and in tables: others would make right records look wrong
SETS = {
    "abstracts": ("txt", ALL, NONE),
    "pool-abstracts": ("txt", ALL, NONE),
    "seeds": ("txt", ALL, ALL),
    "fulltext": ("nxml", frozenset({"effect", "summary", "rate"}), frozenset({"effect", "rate", "grades"})),
}
FOLDS = 10
BINS = 10
SURE = 0.95
LEAST = 0.01
"""Weights smaller than this are left out."""

Foretold = tuple[float, "Outcome"]


class Outcome(NamedTuple):
    """A record's kind, its clues, the fold of its paper, and whether its numbers are right."""

    kind: str
    shown: list[str]
    fold: int
    right: bool


def main() -> int:
    """Prints the weights and their reliability."""
    shared = Path(sys.argv[1])
    outcomes = list(_outcomes(shared, scorer(shared / "score.py")))
    _print_module(_fitted(outcomes), len(outcomes))
    foretold: list[Foretold] = []
    for fold in range(FOLDS):
        start, weights = _fitted([outcome for outcome in outcomes if outcome.fold != fold])
        foretold += [(share(o.shown, start, weights), o) for o in outcomes if o.fold == fold]
    _print_reliability(foretold)
    return 0


def _fitted(outcomes: Sequence[Outcome]) -> Weights:
    return fit([(outcome.shown, outcome.right) for outcome in outcomes])


def scorer(path: Path) -> ModuleType:
    """The shared scorer as a module."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _outcomes(shared: Path, score: ModuleType) -> Iterator[Outcome]:
    for name, (suffix, in_text, in_tables) in SETS.items():
        for number, gold in enumerate(sorted((shared / "gold" / name).glob("*.jsonl"))):
            wanted = score.load(gold)
            for paper in read_papers(shared / "papers" / name / f"{gold.stem}.{suffix}"):
                found = _records(paper)
                counted = {r.percent.span for r, _ in found if r.kind == "count" and r.percent}
                yield from (
                    Outcome(
                        record.kind, _shown(record, counted), number % FOLDS, _is_right(row, wanted, score)
                    )
                    for record, row in found
                    if record.kind in (in_tables if row["section"] in {"table", "figure"} else in_text)
                    and not _is_optional(row, wanted, score)
                )


def _shown(record: Record, counted: set[Any]) -> list[str]:
    twin = record.kind == "rate" and record.percent is not None and record.percent.span in counted
    return clues(record.__dict__, twin=twin)


def _records(paper: Paper) -> list[tuple[Record, dict[str, Any]]]:
    evidence = extract(paper)
    printed = (json.loads(row.model_dump_json()) for row in rows(evidence))
    return list(zip(evidence.records, printed, strict=True))


def _is_right(row: dict[str, Any], wanted: list[dict[str, Any]], score: ModuleType) -> bool:
    """Whether a record's numbers are those of an annotated one, every printed number included."""
    fields = score.EXACT[row["kind"]]
    same = (r for r in wanted if r["kind"] == row["kind"] and score.core(r) == score.core(row))
    return any(all(score.same(field, r.get(field), row.get(field)) for field in fields) for r in same)


def _is_optional(row: dict[str, Any], wanted: list[dict[str, Any]], score: ModuleType) -> bool:
    same = [r for r in wanted if r["kind"] == row["kind"] and score.core(r) == score.core(row)]
    return bool(same) and all(r.get("optional") for r in same)


def _print_module(weights: Weights, records: int) -> None:
    start, by_clue = weights
    print('"""Weights of clues to a right record, as scripts/calibrate_confidence.py has fitted them."""\n')
    print(f'START = {start:.2f}\n"""The weight of any record; fitted on {records} records."""\n')
    print("WEIGHTS: dict[str, float] = {")
    for clue, weight in sorted(by_clue.items(), key=lambda item: (-abs(item[1]), item[0])):
        if abs(weight) >= LEAST:
            print(f"    {json.dumps(clue)}: {weight:.2f},")
    print('}\n"""Clue -> what it adds to the logarithm of the odds that all numbers are right."""')


def _print_reliability(foretold: list[Foretold]) -> None:
    error = 0.0
    print("foretold   right   records", file=sys.stderr)
    for number in range(BINS):
        part = [(p, o.right) for p, o in foretold if number <= min(p * BINS, BINS - 0.001) < number + 1]
        if part:
            mean = sum(p for p, _ in part) / len(part)
            right = sum(right for _, right in part) / len(part)
            error += abs(mean - right) * len(part) / len(foretold)
            print(f"{mean:8.3f} {right:7.3f} {len(part):9d}", file=sys.stderr)
    print(f"expected calibration error {error:.3f}", file=sys.stderr)
    for kind in ("all", *sorted({o.kind for _, o in foretold})):
        of = [(p, o.right) for p, o in foretold if kind in {"all", o.kind}]
        sure = [right for p, right in of if p >= SURE]
        right = sum(sure) / len(sure) if sure else 0.0
        print(f"at {SURE} or more: {kind}: {len(sure)} of {len(of)}, right {right:.3f}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
