"""The process beside ours that reads PDFs: asked over pipes, watched over, and started anew when it ends.

A question is a pickled tuple behind its length in eight bytes, an answer likewise; both sides are ours.
"""

import atexit
import os
import pickle
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

from extractor.errors import ReaderFault, UnreadableInput
from extractor.reading.source import Source
from schemas.paper import Paper

SECONDS = 150
_ROOT = Path(__file__).resolve().parents[2]
_CHUNK = 1 << 16


class Companion:
    """The reading process of this process, started with the first PDF."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def read(self, data: bytes, identity: str, source: Source) -> Paper:
        """The paper of a PDF.

        Raises:
            UnreadableInput: the other process could not read the file or did not survive it.
            ReaderFault: something else was raised there.
        """
        process = self._running()
        try:
            answer = _ask(process, pickle.dumps((data, identity, source.path, source.name)))
        except _Overdue as error:
            self.stop()
            raise UnreadableInput(source.name, f"took longer than {SECONDS} seconds to read") from error
        except (OSError, EOFError) as error:
            self.stop()
            raise UnreadableInput(source.name, "broke the PDF engine: damaged, or too much for it") from error
        kind, content = pickle.loads(answer)  # noqa: S301  (written by our own process, never from a file)
        if kind == "refused":
            raise UnreadableInput(source.name, content)
        if kind == "fault":
            raise ReaderFault(source.name, content)
        paper: Paper = content
        return paper

    def _running(self) -> subprocess.Popen[bytes]:
        # A forked process must not share its parent's pipes.
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
            self._process = subprocess.Popen(
                [sys.executable, "-m", "extractor.reading.pdf_reader"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            )
            self._owner = os.getpid()
            atexit.register(self.stop)
        return self._process

    def stop(self) -> None:
        """Ends the reading process; the next PDF starts another."""
        process, self._process = self._process, None
        if process is not None and self._owner == os.getpid():
            process.kill()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()
            process.wait()


class _Overdue(Exception):
    """The answer has not come in time."""


def _ask(process: subprocess.Popen[bytes], question: bytes) -> bytes:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    process.stdin.write(len(question).to_bytes(8, "big"))
    process.stdin.write(question)
    process.stdin.flush()
    deadline = time.monotonic() + SECONDS
    length = int.from_bytes(_receive(process.stdout, 8, deadline), "big")
    return _receive(process.stdout, length, deadline)


def _receive(pipe: IO[bytes], length: int, deadline: float) -> bytes:
    pieces: list[bytes] = []
    missing = length
    descriptor = pipe.fileno()
    while missing:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([descriptor], [], [], left)[0]:
            raise _Overdue
        piece = os.read(descriptor, min(missing, _CHUNK))
        if not piece:
            raise EOFError
        pieces.append(piece)
        missing -= len(piece)
    return b"".join(pieces)
