"""Prints where the pipeline spends its time on the texts of the benchmark.

    scripts/bench/profile_text [dense|mix] [--functions 25]

Stages by timers that are put around their functions from here, each finder and each family of rules for
itself; a part's own time is what its parts leave over. With ``--functions N`` also the N functions with the
most time of their own, by cProfile in a second pass: their order holds, their times do not (cProfile slows
small functions most).
"""

import cProfile
import pstats
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FunctionType, ModuleType

from extractor import checking, finding, linking, pipeline, reading
from extractor.checking import register
from extractor.document import document as documents
from extractor.linking import linker
from scripts.bench import texts

SETS = {"dense": texts.dense, "mix": texts.mix}


class Clock:
    """Own time of nested parts: while an inner part runs, the clock of the outer one stands still."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._running: list[str] = []
        self._since = 0.0

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Counts what happens inside for ``name``."""
        self._book()
        self._running.append(name)
        yield
        self._book()
        self._running.pop()

    def timed(self, name: str, work: Callable[..., object]) -> Callable[..., object]:
        """The same function under the clock; a generator is run to its end."""

        def run(*arguments: object, **named: object) -> object:
            with self.part(name):
                result = work(*arguments, **named)
                return list(result) if isinstance(result, Iterator) else result

        return run

    def _book(self) -> None:
        now = time.perf_counter()
        if self._running:
            self.spent[self._running[-1]] = self.spent.get(self._running[-1], 0.0) + now - self._since
        self._since = now


def watch(clock: Clock) -> None:
    """Puts the clock around the parts; a part that has been renamed is named and left out."""
    for module, function, name in (
        (documents, "View", "document: plain view"),
        (documents, "sentence_spans", "document: sentences"),
        (finding, "find", "find: gate and order"),
        (finding, "foreign_abbreviations", "find: foreign abbreviations"),
        (finding, "habits", "find: habits"),
        (finding, "Passage", "find: passages"),
        (finding, "tokenise", "find: tokens"),
        (finding, "read_runs", "find: runs of quantities"),
        (finding, "leave_leftovers", "find: leftovers"),
        (linking, "link", "link: order"),
        (pipeline, "verified", "pipeline: verify places"),
        (checking, "check", "check: order"),
        (checking, "gather", "check: gather subjects"),
    ):
        _wrap(clock, module, function, name)
    for finders in ("EARLY_FINDERS", "LATE_FINDERS"):
        wrapped = [clock.timed(f"find: {f.__name__}", f) for f in getattr(finding, finders, ())]
        setattr(finding, finders, tuple(wrapped))
    for name, function in list(vars(linker).items()):
        if isinstance(function, FunctionType) and function.__module__ != linker.__name__:
            _wrap(clock, linker, name, f"link: {name}")
    for rule in register.all_rules():
        family = rule.run.__module__.split(".")[-2]
        object.__setattr__(rule, "run", clock.timed(f"check: {family}", rule.run))


def _wrap(clock: Clock, module: ModuleType, function: str, name: str) -> None:
    if hasattr(module, function):
        setattr(module, function, clock.timed(name, getattr(module, function)))
    else:
        print(f"not measured: {module.__name__}.{function} is gone", file=sys.stderr)


def run(clock: Clock, sample: list[str]) -> None:
    """One pass, as in the benchmark."""
    for text in sample:
        with clock.part("pipeline: the rest"):
            with clock.part("read"):
                papers = list(reading.read_bytes(text.encode()))
            for paper in papers:
                pipeline.check(pipeline.extract(paper))


def report(spent: dict[str, float]) -> None:
    """Parts by their share, largest first."""
    total = sum(spent.values())
    print(f"{'part':<28}{'ms':>8}{'share':>8}")
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"{name:<28}{seconds * 1000:8.1f}{seconds / total:8.1%}")
    print(f"{'all':<28}{total * 1000:8.1f}")


def main(arguments: list[str]) -> int:
    """Exit code 2 where the texts are not at hand."""
    if not texts.SHARED.is_dir():
        print(f"not at hand: {texts.SHARED}", file=sys.stderr)
        return 2
    functions = int(arguments.pop()) if "--functions" in arguments[:-1] else 0
    sample = SETS[next((name for name in arguments if name in SETS), "dense")]()
    run(Clock(), texts.warm_up())
    if functions:
        with cProfile.Profile() as profile:
            run(Clock(), sample)
        pstats.Stats(profile).sort_stats("tottime").print_stats(functions)
    clock = Clock()
    watch(clock)
    run(clock, sample)
    report(clock.spent)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
