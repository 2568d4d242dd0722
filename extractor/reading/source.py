"""Where a paper's bytes come from: a file or standard input, its head first, the rest on demand."""

import io
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from extractor.errors import UnreadableInput

HEAD = 4096
_MEGABYTE = 1024 * 1024
_AT_ONCE = 64 * 1024  # a file up to this size is read when it is opened: a second opening costs more


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
    name = str(path)
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (a Path from a string costs as much)
            status = os.fstat(file.fileno())
            # A pipe has no size and its head cannot be read twice: what it holds would be half a paper.
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableInput(name, "not a regular file; give its content on standard input")
            begin = file.read(_AT_ONCE) or b""
    except OSError as error:
        folder = os.path.isdir(path)  # noqa: PTH112  (as above)
        raise UnreadableInput(name, "a folder, not a file" if folder else _cause(error)) from error
    except ValueError as error:  # a path with a NUL in it
        raise UnreadableInput(repr(name), "not a path") from error
    whole = begin if len(begin) == status.st_size else None
    return _not_empty(Source(path=name, head=begin[:HEAD], size=status.st_size, data=whole))


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
