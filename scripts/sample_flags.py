"""Draws flags to be read blind, and says how many of those read were right.

    scripts/sample_flags --seed 7 > sample.txt           # 60 flags of running text, without their severity
    scripts/sample_flags --seed 7 --verdicts FILE        # a line of JSON a flag: {"id": ..., "right": true}

From the papers of ../shared/papers/pool but for those of corpus/unseen; at most ten flags a rule. The reader
has the message and the passage, judges whether the paper contradicts itself as the message says, and writes
the verdict beside the id. ``--tables`` draws from tables instead. The verdicts of past readings stand in
corpus/flag-readings; ids hold as long as codes and places do.
"""

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from extractor import pipeline
from schemas.flag import Flag
from schemas.record import Record
from scripts.score_feed import ROOT, SHARED

POOL = SHARED / "papers" / "pool"
UNSEEN = ROOT / "corpus" / "unseen" / "gold"
A_RULE = 10
AROUND = 250


class Drawn(NamedTuple):
    """A flag with its paper and passage."""

    paper: str
    flag: Flag
    passage: str


def flags(*, tables: bool) -> Iterator[Drawn]:
    """Every flag on a value in running text (or in a table), paper by paper."""
    unseen = {path.stem for path in UNSEEN.glob("*.jsonl")}
    files = (file for file in sorted(POOL.iterdir()) if file.stem not in unseen)
    for path, evidence in ((file, evidence) for file in files for evidence in pipeline.process(file)):
        records = {record.id: record for record in evidence.records}
        for flag in evidence.flags:
            named = [records[name] for name in flag.records]
            if named and any(_in_table(record) for record in named) == tables:
                yield Drawn(path.stem, flag, _passage(evidence.paper.text, flag))


def _in_table(record: Record) -> bool:
    return record.table is not None or record.section == "table"


def _passage(text: str, flag: Flag) -> str:
    start = max(flag.places[0].start - AROUND, 0)
    end = min(flag.places[-1].end, flag.places[0].end + 3 * AROUND) + AROUND // 2
    return " ".join(text[start:end].split())


def draw(found: list[Drawn], size: int, seed: int) -> list[Drawn]:
    """A random sample with at most ten flags a rule; a flag more or less leaves the others in it."""
    found = sorted(found, key=lambda one: hashlib.sha256(f"{seed} {one.flag.id}".encode()).hexdigest())
    drawn: list[Drawn] = []
    rules: Counter[str] = Counter()
    for one in found:
        if rules[one.flag.code] < A_RULE and len(drawn) < size:
            rules[one.flag.code] += 1
            drawn.append(one)
    return drawn


def judged(drawn: list[Drawn], verdicts: Path) -> int:
    """Prints the share of right flags by severity; 1 where one of the sample has no verdict."""
    lines = [json.loads(line) for line in verdicts.read_text("utf-8").splitlines()]
    right = {line["id"]: line["right"] for line in lines}
    read: Counter[tuple[str, bool]] = Counter()
    for one in drawn:
        if one.flag.id in right:
            read[one.flag.severity, right[one.flag.id]] += 1
    for severity in ("error", "warning", "note"):
        yes, no = read[severity, True], read[severity, False]
        share = f" {100 * yes / (yes + no):.0f} %" if yes + no else ""
        print(f"{severity:8} {yes} of {yes + no} right{share}")
    missing = len(drawn) - sum(read.values())
    print(f"{missing} without a verdict")
    for one in drawn:
        if one.flag.id not in right:
            print(f"{one.flag.id} {one.paper} {one.flag.code} {one.flag.message}\n    {one.passage}\n")
    return 1 if missing else 0


def main() -> int:
    """Prints the sample, or the score of its verdicts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=60)
    parser.add_argument("--tables", action="store_true")
    parser.add_argument("--verdicts", type=Path)
    options = parser.parse_args()
    drawn = draw(list(flags(tables=options.tables)), options.size, options.seed)
    if options.verdicts:
        return judged(drawn, options.verdicts)
    for one in drawn:
        suggestion = f" [{one.flag.suggestion}]" if one.flag.suggestion else ""
        print(
            f"{one.flag.id} {one.paper} {one.flag.code} {one.flag.message}{suggestion}\n    {one.passage}\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
