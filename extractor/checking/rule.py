"""The shape of a rule, and of what it says about a paper."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from schemas.flag import Bound, Severity
from schemas.printed import Printed
from schemas.record import Record

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule yields: the flag without its code, name, id and places.

    ``numbers`` are the printed numbers that cannot stand together; their places become the flag's.
    ``severity`` is the rule's own where it is None.
    """

    message: str
    records: tuple[Record, ...]
    numbers: tuple[Printed, ...]
    bounds: tuple[Bound, ...] = ()
    severity: Severity | None = None
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the records it holds, each as field -> text; ``tests/checking`` builds papers of it."""

    text: str
    records: tuple[Mapping[str, object], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """One coded rule: a pure function on one kind of subject, with its manual page.

    ``silenced_by`` names the more exact rules: where one of them has fired on the same numbers, this
    one has nothing to add and its flag is dropped.
    """

    code: str
    name: str
    severity: Severity
    subject: type[Subject]
    run: Callable[[Subject], Iterator[Fault]]
    passes: Example
    fails: Example
    doc: str
    silenced_by: tuple[str, ...] = ()

    @property
    def manual(self) -> str:
        """The manual page: code, name and severity over the module's docstring and the examples."""
        title = f"{self.code} {self.name} ({self.severity})"
        examples = f"Passes: {self.passes.text}\n\nFails: {self.fails.text}"
        return f"{title}\n\n{self.doc.strip()}\n\n{examples}\n"
