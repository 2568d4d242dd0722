"""Scores two links that the shared scorer has no figure for, over one or more feeds.

    scripts/feed FILES > FEED; scripts/score_links FEED...

Own against cited: the share of gold's own values that are told as own, of its cited ones as cited, and the
mean of both. Exchanged sides: effects whose group is gold's reference and whose reference is gold's group.
A record is gold's when the shared scorer's core and section are the same.
"""

import importlib.util
import json
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

SHARED = Path(__file__).resolve().parents[2] / "shared"
Row = dict[str, Any]


def main() -> int:
    """Print both figures."""
    spec = importlib.util.spec_from_file_location("shared_score", SHARED / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{SHARED}: no score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    ours: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for name in sys.argv[1:]:
        for line in Path(name).read_text("utf-8").splitlines():
            row = json.loads(line)
            ours[Path(row["document"]["path"]).stem, row["kind"]].append(row)
    told: dict[bool, list[bool]] = {True: [], False: []}
    exchanged = 0
    for gold in sorted(SHARED.glob("gold/*/*.jsonl")):
        for row in scorer.load(str(gold)) if gold.parent.name != "flags" else []:
            same = [
                one
                for one in ours[gold.stem, row["kind"]]
                if (scorer.core(one), scorer.section(one)) == (scorer.core(row), scorer.section(row))
            ]
            if same and row.get("own") is not None:
                told[row["own"]].append(any(one.get("own") == row["own"] for one in same))
            exchanged += row["kind"] == "effect" and any(_is_exchanged(one, row, scorer) for one in same)
    own, cited = (sum(found) / max(len(found), 1) for found in (told[True], told[False]))
    print(f"own told as own {own:.4f} of {len(told[True])}, cited as cited {cited:.4f} of {len(told[False])}")
    print(f"balanced {(own + cited) / 2:.4f}; {exchanged} effects with exchanged sides")
    return 0


def _is_exchanged(ours: Row, gold: Row, scorer: ModuleType) -> bool:
    """Whether each of our sides is nearer to gold's other one."""
    sides = [one.get(side) for one in (ours, gold) for side in ("group", "reference")]
    if not all(sides):
        return False
    a, b, group, reference = sides
    crossed: bool = scorer.near(a, reference) > scorer.near(a, group)
    return crossed and bool(scorer.near(b, group) > scorer.near(b, reference))


if __name__ == "__main__":
    sys.exit(main())
