"""Gzip-compressed files: what is inside is read as it streams out, and a bomb is not unpacked."""

import gzip
import io
import zlib
from dataclasses import dataclass
from typing import BinaryIO

from extractor.errors import UnreadableInput
from extractor.reading.source import HEAD, Source

_MAGIC = b"\x1f\x8b"

AT_ONCE = 64 * 1024 * 1024
"""Bytes that may come out of a file of any size before its ratio is looked at."""

MOST_RATIO = 100
"""Bytes out for each byte in. XML of PubMed has a ratio of about 10, a bomb 1000."""


def is_gzip(head: bytes) -> bool:
    """Whether a file is gzip-compressed."""
    return head.startswith(_MAGIC)


@dataclass(frozen=True, slots=True)
class Unpacked(Source):
    """What is inside a compressed source; its size is not known before it is read."""

    def open(self) -> BinaryIO:
        return io.BufferedReader(_Bounded(Source.open(self), self.name, self.size), 1 << 20)

    def everything(self, limit: int) -> bytes:
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise UnreadableInput(self.name, f"too large: unpacked more than {limit >> 20} MB")
        return data


def unpack(source: Source) -> Source:
    """The source inside a compressed one."""
    inner = Unpacked(path=source.path, head=b"", size=source.size, data=source.data)
    with inner.open() as stream:
        head = stream.read(HEAD)
    if not head:
        raise UnreadableInput(source.name, "empty inside its compression")
    if is_gzip(head):
        raise UnreadableInput(source.name, "compressed twice, which is not unpacked")
    return Unpacked(path=source.path, head=head, size=source.size, data=source.data)


class _Bounded(io.RawIOBase):
    """The bytes inside a gzip stream; damage and bombs are errors of the file, not of the program."""

    def __init__(self, packed: BinaryIO, name: str, size: int) -> None:
        self._packed = packed
        self._stream = gzip.GzipFile(fileobj=packed)
        self._name = name
        self._most = max(AT_ONCE, MOST_RATIO * size)
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview[int]") -> int:  # type: ignore[override]  # what BufferedReader hands it
        try:
            data = self._stream.read(len(buffer))
        except (EOFError, OSError, zlib.error) as error:
            raise UnreadableInput(
                self._name, f"damaged gzip data: {str(error).rstrip('.').lower()}"
            ) from error
        self._read += len(data)
        if self._read > self._most:
            raise UnreadableInput(
                self._name, f"unpacks to more than {MOST_RATIO} times its size: not unpacked"
            )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
            self._packed.close()
        super().close()
