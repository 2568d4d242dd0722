"""A progress bar on a terminal, silence in a pipe; both tell of trouble on standard error."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from extractor.serving.cli.output import tell

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

Item = TypeVar("Item")


class Silence:
    """Passes items on; says nothing of progress."""

    def over(self, items: Sequence[Item]) -> Iterable[Item]:
        """The items as they are."""
        return items

    def done(self) -> None:
        """Nothing to show."""

    def tell(self, line: str) -> None:
        """A line on standard error."""
        tell(line)


class Shown(Silence):
    """Counts files in a bar and articles in words, for one file may hold thousands."""

    def __init__(self, bar: "Bar", verb: str) -> None:
        self._bar = bar
        self._verb = verb
        self._task = bar.add_task(verb)
        self._articles = 0

    def over(self, items: Sequence[Item]) -> Iterable[Item]:
        """The items, each of which moves the bar when it is done."""
        return self._bar.track(items, task_id=self._task)

    def done(self) -> None:
        """One article more."""
        self._articles += 1
        self._bar.update(self._task, description=f"{self._verb}: {self._articles} articles")

    def tell(self, line: str) -> None:
        """A line above the bar."""
        self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)


@contextmanager
def progress(verb: str) -> Iterator[Silence]:
    """A bar where somebody is there to see it."""
    if not sys.stderr.isatty():
        yield Silence()
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        yield Shown(bar, verb)
