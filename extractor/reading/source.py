"""Where a paper's bytes come from: a file or standard input, its head first, the rest on demand."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from extractor.errors import UnreadableInput

HEAD = 4096
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or bytes already in memory, whose head is known.

    A reader that streams takes ``open()``; one that needs everything takes ``everything()``.
    """

    path: str | None
    head: bytes
    size: int
    data: bytes | None = None

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.path or "standard input"

    def open(self) -> BinaryIO:
        if self.data is not None:
            return io.BytesIO(self.data)
        try:
            return Path(self.name).open("rb")
        except OSError as error:
            raise UnreadableInput(self.name, _cause(error)) from error

    def everything(self, limit: int) -> bytes:
        """All bytes; refuses before loading more than ``limit``."""
        if self.size > limit:
            is_size, at_most = self.size / _MEGABYTE, limit // _MEGABYTE
            raise UnreadableInput(self.name, f"too large: {is_size:.1f} MB, where {at_most} MB is the limit")
        if self.data is not None:
            return self.data
        with self.open() as file:
            return file.read()


def from_file(path: str | Path) -> Source:
    """A file as source; a missing, unreadable or empty one is refused here."""
    place = Path(path)
    try:
        if place.is_dir():
            raise UnreadableInput(str(path), "a folder, not a file")
        with place.open("rb") as file:
            head = file.read(HEAD)
        size = place.stat().st_size
    except OSError as error:
        raise UnreadableInput(str(path), _cause(error)) from error
    except ValueError as error:  # a path with a NUL in it
        raise UnreadableInput(repr(str(path)), "not a path") from error
    # A pipe has no size and its head cannot be read twice: what it holds would be half a paper.
    if not place.is_file():
        raise UnreadableInput(str(path), "not a regular file; give its content on standard input")
    return _not_empty(Source(path=str(path), head=head, size=size))


def from_bytes(data: bytes, path: str | None) -> Source:
    """Bytes in memory as source."""
    return _not_empty(Source(path=path, head=data[:HEAD], size=len(data), data=data))


def _not_empty(source: Source) -> Source:
    if not source.head:
        raise UnreadableInput(source.name, "empty")
    return source


def _cause(error: OSError) -> str:
    return (
        "does not exist" if isinstance(error, FileNotFoundError) else (error.strerror or str(error)).lower()
    )
