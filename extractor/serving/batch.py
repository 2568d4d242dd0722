"""Many files through the pipeline, one by one in constant memory: one bad file never stops the others."""

import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Protocol, Self

from extractor.errors import PROGRAM_FAULT, ExtractorError, ReaderFault, StoreFailure, UnreadableInput
from extractor.pipeline import check, extract
from extractor.serving.page_troubles import troubles
from extractor.serving.sources import Source
from extractor.storing import Store, open_store
from schemas.evidence import Evidence
from schemas.paper import Paper


class Ending(Enum):
    """How a run ended, in words for the user."""

    DONE = ""
    INTERRUPTED = "interrupted; every document stored so far is kept, run the same command again for the rest"
    STORE_LOST = "stopped: the store cannot be written; every document stored so far is kept"


class Watcher(Protocol):
    """Who follows a run: told of trouble as it happens, and of every article that is done."""

    def tell(self, line: str) -> None: ...

    def done(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Failed:
    """A file, or a document in it, that did not come through whole."""

    path: str
    cause: str

    def __str__(self) -> str:
        return f"{self.path}: {self.cause}"


@dataclass(slots=True)
class Batch:
    """A run over many files, and what came of it."""

    watcher: Watcher
    new: int = 0
    again: int = 0
    unchanged: int = 0
    records: Counter[str] = field(default_factory=Counter)
    flags: Counter[str] = field(default_factory=Counter)
    standing: Counter[str] = field(default_factory=Counter)
    """Severities of the flags of papers that were in the store already."""
    unread: int = 0
    failed: list[Failed] = field(default_factory=list)

    def refuse(self, errors: Iterable[UnreadableInput]) -> None:
        """Notes what could not even be tried."""
        for error in errors:
            self.fail(error.path, error.cause)

    def fail(self, path: str, cause: str) -> None:
        """Notes and tells of a file that failed."""
        failed = Failed(path, cause)
        self.failed.append(failed)
        self.watcher.tell(str(failed))

    def evidence(
        self, sources: Iterable[Source], known: Callable[[Paper], bool] = lambda _: False
    ) -> Iterator[Evidence]:
        """The evidence of every article that is not known already."""
        for source in sources:
            for paper in self._papers(source):
                self.watcher.done()
                if known(paper):
                    self.unchanged += 1
                else:
                    yield from self._of(paper, source.path)

    def _of(self, paper: Paper, path: str) -> Iterator[Evidence]:
        for trouble in troubles(paper):
            self.watcher.tell(f"{path}: {trouble}")
        with self.attempt(path):
            evidence = check(extract(paper))
            for unread in evidence.unread:
                if unread.why.startswith(PROGRAM_FAULT):
                    self.fail(path, unread.why)
            yield evidence

    def counted(self, sources: Iterable[Source]) -> Iterator[Evidence]:
        """The evidence of every article, each added to the summary."""
        for evidence in self.evidence(sources):
            self.count(evidence)
            yield evidence

    def count(self, evidence: Evidence, *, again: bool = False) -> None:
        """Adds a document to the summary."""
        self.new += not again
        self.again += again
        self.records.update(record.kind for record in evidence.records)
        self.flags.update(flag.severity for flag in evidence.flags)
        self.unread += len(evidence.unread)

    def _papers(self, source: Source) -> Iterator[Paper]:
        with self.attempt(source.path):
            yield from source.papers()

    @contextmanager
    def attempt(self, path: str) -> Iterator[None]:
        """Something that may fail for one file without ending the run."""
        try:
            yield
        except (UnreadableInput, ReaderFault) as error:
            self.fail(path, error.cause)
        except ExtractorError:
            raise  # the store is out of reach: going on would lose every further paper
        except Exception as error:  # noqa: BLE001  (told, and costs no paper after it)
            self.fail(path, f"{PROGRAM_FAULT}{_one_line(error)}")


def _one_line(error: Exception) -> str:
    """What a report of the fault needs: the type, the words, and where it was raised."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    words = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    return f"{words} ({Path(place.filename).name}:{place.lineno})"


class Deposit:
    """The store of a run, made only when there is something to put in it; a context manager.

    Raises:
        StoreFailure: there is a store at the path, and it cannot be opened.
    """

    def __init__(self, db: str) -> None:
        self._db = db
        self._store: Store | None = None
        if "://" in db or Path(db).exists():
            self._store = open_store(db, create=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._store is not None:
            self._store.close()

    @property
    def there(self) -> Store | None:
        """The store, if it has been made."""
        return self._store

    def made(self) -> Store:
        """The store, made now where there is none."""
        if self._store is None:
            self._store = open_store(self._db, create=True)
        return self._store


def ingest(batch: Batch, db: str, sources: Iterable[Source], *, again: bool = False) -> Ending:
    """Stores the evidence of every new article; what is there already stays as it is.

    With ``again`` what is there is extracted anew and replaced, but for papers that somebody has reviewed.

    Raises:
        StoreFailure: the store cannot be opened; once it is open, trouble is an ``Ending``.
    """
    with Deposit(db) as deposit:
        try:
            for evidence in batch.evidence(sources, lambda paper: _keeps(batch, deposit, paper, again=again)):
                _save(batch, deposit.made(), evidence, again=again)
        except KeyboardInterrupt:
            return Ending.INTERRUPTED
        except StoreFailure as error:
            if deposit.there is None:
                raise
            batch.fail(error.path, error.cause)
            return Ending.STORE_LOST
    return Ending.DONE


def _save(batch: Batch, store: Store, evidence: Evidence, *, again: bool) -> None:
    with batch.attempt(evidence.paper.metadata.path or evidence.paper.id):
        if again and store.origin(evidence.paper.id) is not None:
            store.replace(evidence)
            batch.count(evidence, again=True)
        elif store.save(evidence):
            batch.count(evidence)
        else:
            batch.unchanged += 1


def _keeps(batch: Batch, deposit: Deposit, paper: Paper, *, again: bool) -> bool:
    """Whether the paper is in the store and stays there as it is."""
    store = deposit.there
    origin = store.origin(paper.id) if store is not None else None
    if store is None or origin is None:
        return False
    path = paper.metadata.path or ""
    if again and not store.reviewed(paper.id):
        return False
    if again:
        batch.watcher.tell(f"{path}: unchanged, for it has been reviewed")
    elif origin != path:
        batch.watcher.tell(f"{path}: unchanged, the same bytes as {origin or 'a document without a path'}")
    batch.standing.update(store.severities(paper.id))
    return True
