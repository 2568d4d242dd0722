"""Times the whole pipeline, without the database, against spaCy's tokenizer on the same texts.

    scripts/bench/text [dense] [mix]

Each side runs in a fresh process, is warmed on 100 other abstracts and then passes once over the set; the
median of five processes counts, the two sides taking turns. Time is the process's CPU time, which on an idle
machine is the time on the clock and on a busy one still means something. ``dense`` is 100 abstracts of trial
reports; ``mix`` is 100 texts of that size of which nine in ten hold no number. Exits with 1 above a target.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from scripts.bench import texts

ROUNDS = 5
SETS = {"dense": texts.dense, "mix": texts.mix}
AT_MOST = {"dense": 3.0, "mix": 0.6}


def tokenizer() -> Callable[[str], object]:
    """The yardstick: what any program built on spaCy pays before it has read a single number."""
    import spacy  # noqa: PLC0415  (only the child of that side imports it here)

    return spacy.blank("en")


def pipeline() -> Callable[[str], object]:
    """Our side: bytes to checked evidence."""
    from extractor import check, extract  # noqa: PLC0415  (as above)
    from extractor.reading import read_bytes  # noqa: PLC0415  (as above)

    return lambda text: [check(extract(paper)) for paper in read_bytes(text.encode())]


SIDES = {"tokenizer": tokenizer, "pipeline": pipeline}


def one_pass(side: str, file: Path) -> float:
    """CPU seconds for one pass over the set in ``file``, in this process."""
    sets: dict[str, list[str]] = json.loads(file.read_text(encoding="utf-8"))
    work = SIDES[side]()
    for text in sets["warm_up"]:
        work(text)
    started = time.process_time()
    for text in sets["timed"]:
        work(text)
    return time.process_time() - started


def in_fresh_process(side: str, file: Path) -> float:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "scripts.bench.text_speed", "--side", side, str(file)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    return float(run.stdout)


def compare(name: str, file: Path) -> float:
    """Prints both medians of one set and returns their ratio."""
    timed = SETS[name]()
    file.write_text(json.dumps({"warm_up": texts.warm_up(), "timed": timed}), encoding="utf-8")
    rounds = [[in_fresh_process(side, file) for side in SIDES] for _ in range(ROUNDS)]
    base, ours = (statistics.median(side) for side in zip(*rounds, strict=True))
    ratio: float = ours / base
    print(
        f"{name:<6} {len(timed)} texts, {sum(map(len, timed)) / 1000:.0f} kB:"
        f" tokenizer {base * 1000:6.1f} ms, pipeline {ours * 1000:6.1f} ms;"
        f" {ratio:.2f} x (at most {AT_MOST[name]})",
        flush=True,
    )
    return ratio


def main(arguments: list[str]) -> int:
    """Exit code 2 where the texts are not at hand."""
    if arguments[:1] == ["--side"]:
        print(one_pass(arguments[1], Path(arguments[2])))
        return 0
    if not texts.SHARED.is_dir():
        print(f"not at hand: {texts.SHARED}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        ratios = {name: compare(name, Path(folder, "texts.json")) for name in arguments or SETS}
    return 1 if any(ratio > AT_MOST[name] for name, ratio in ratios.items()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
