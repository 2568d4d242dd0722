"""Prints which patterns take the pipeline's time on the texts of the benchmark.

    scripts/bench/profile_patterns [dense|mix] [N]

Patterns are half of what reading a sentence costs, and one that begins with a word's edge or with something
optional, and finds nothing, costs most. Every pattern is put under a clock as the pipeline compiles it, and
its quickest pass counts. What to do about a slow one: let it begin with a literal (``word_led`` does so for
words), compile one that mostly finds nothing by ``sought``, which reads its hints off it, put a
``Remembered`` in its place where texts come again as a table's labels do, or ask a ``Clause`` by ``first``
and ``every``.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

PASSES = 5
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")
_compile = re.compile
_WRAPPERS = {"sought", "remembered", "word_led"}
"""Modules that compile the patterns of others."""


class Timed:
    """A compiled pattern under the clock; a match still names the pattern itself as its ``re``."""

    made: ClassVar["list[Timed]"] = []

    def __init__(self, pattern: re.Pattern[Any], home: str) -> None:
        self.pattern, self.flags, self.groupindex = pattern.pattern, pattern.flags, pattern.groupindex
        self.home = home
        self.calls = self.hits = 0
        self.spent, self.least = 0.0, float("inf")
        for method in _METHODS:
            setattr(self, method, self._timed(getattr(pattern, method)))
        Timed.made.append(self)

    def _timed(self, ask: Callable[..., Any]) -> Callable[..., Any]:
        def asked(*arguments: object, **named: object) -> object:
            since = time.perf_counter()
            answer = ask(*arguments, **named)
            if ask.__name__ == "finditer":
                answer = list(answer)
            self.spent += time.perf_counter() - since
            self.calls += 1
            self.hits += bool(answer)
            return iter(answer) if ask.__name__ == "finditer" else answer

        return asked

    def begin_pass(self) -> None:
        """Forget the last pass but for its time."""
        if self.calls:
            self.least = min(self.least, self.spent)
        self.calls = self.hits = 0
        self.spent = 0.0


def watched(pattern: Any, flags: int = 0) -> Any:  # noqa: ANN401  (as re.compile)
    """As ``re.compile``; what the pipeline compiles is put under the clock."""
    compiled = _compile(pattern, flags)
    frame = sys._getframe(1)  # noqa: SLF001  (who compiles it is what is asked)
    while frame.f_back and Path(frame.f_code.co_filename).stem in _WRAPPERS:
        frame = frame.f_back
    home = Path(frame.f_code.co_filename)
    return Timed(compiled, f"{home.parent.name}/{home.name}") if "extractor" in home.parts else compiled


def main(arguments: list[str]) -> int:
    """Exit code 2 where the texts are not at hand."""
    re.compile = watched  # before the pipeline is imported
    from extractor import check, extract  # noqa: PLC0415  (only once every compile is watched)
    from extractor.reading import read_bytes  # noqa: PLC0415  (as above)
    from scripts.bench import texts  # noqa: PLC0415  (as above)

    if not texts.SHARED.is_dir():
        print(f"not at hand: {texts.SHARED}", file=sys.stderr)
        return 2
    sample = texts.mix() if "mix" in arguments else texts.dense()
    shown = next((int(argument) for argument in arguments if argument.isdigit()), 40)
    for _ in range(PASSES + 1):
        for timed in Timed.made:
            timed.begin_pass()
        for text in sample:
            for paper in read_bytes(text.encode()):
                check(extract(paper))
    report(shown)
    return 0


def report(shown: int) -> None:
    """The slowest patterns, by the time of their quickest pass."""
    used = [timed for timed in Timed.made if timed.calls]
    used.sort(key=lambda timed: -timed.least)
    print(f"{sum(timed.least for timed in used) * 1000:.0f} ms in {sum(timed.calls for timed in used)} calls")
    print(f"{'ms':>7}{'calls':>7}{'us':>7}{'found':>7}  pattern")
    for timed in used[:shown]:
        each, found = timed.least / timed.calls * 1e6, timed.hits / timed.calls
        print(
            f"{timed.least * 1000:7.2f}{timed.calls:7}{each:7.1f}{found:7.0%}"
            f"  {timed.home}: {timed.pattern[:80]!r}"
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
