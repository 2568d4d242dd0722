"""What is to be read: files, folders, globs and standard input, as a list of single sources."""

import glob
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extractor.errors import UnreadableInput
from schemas.paper import Paper

STDIN = "-"

# A folder holds other things than papers; a file that is named outright is always tried.
READ_IN_FOLDERS = frozenset(
    {".txt", ".text", ".md", ".xml", ".nxml", ".nbib", ".medline", ".json", ".pdf", ".gz"},
)


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or standard input; ``path`` is as the user gave it."""

    path: str

    def papers(self) -> Iterator[Paper]:
        """Every article of it."""
        from extractor.reading import read_bytes, read_papers  # noqa: PLC0415  (spaCy and the readers are slow)

        if self.path == STDIN:
            return read_bytes(sys.stdin.buffer.read(), STDIN)
        return read_papers(self.path)


@dataclass(frozen=True, slots=True)
class Expanded:
    """The sources of a call, what cannot be one, and how many files of folders were left alone."""

    sources: tuple[Source, ...]
    failed: tuple[UnreadableInput, ...]
    passed_over: Counter[str]


def expand(paths: Iterable[str]) -> Expanded:
    """Files as they are, folders and globs in sorted order."""
    sources: list[Source] = []
    failed: list[UnreadableInput] = []
    passed_over: Counter[str] = Counter()
    for path in paths:
        try:
            sources += [Source(_spelled(found)) for found in _files(path, passed_over, failed)]
        except UnreadableInput as error:
            failed.append(error)
    return Expanded(tuple(sources), tuple(failed), passed_over)


def _spelled(path: str) -> str:
    """The path, if it can be written down: records carry it into the store and the feed."""
    shown = path.encode("utf-8", "backslashreplace").decode()
    if shown != path:
        raise UnreadableInput(shown, "the file's name is not UTF-8; rename it")
    return path


def _files(path: str, passed_over: Counter[str], failed: list[UnreadableInput]) -> Iterator[str]:
    if path == STDIN:
        yield path
    elif Path(path).is_dir():
        yield from _of_folder(path, passed_over, failed)
    elif os.path.lexists(path):
        yield path
    elif glob.has_magic(path):
        found = sorted(glob.glob(path, recursive=True))  # noqa: PTH207  (keeps the path as it was given)
        if not found:
            raise UnreadableInput(path, "no file matches")
        yield from (name for name in found if not Path(name).is_dir())
    else:
        raise UnreadableInput(path, "no such file")


def _of_folder(path: str, passed_over: Counter[str], failed: list[UnreadableInput]) -> Iterator[str]:
    def unlisted(error: OSError) -> None:
        failed.append(UnreadableInput(str(error.filename), error.strerror or "cannot be listed"))

    found = False
    for folder, folders, names in os.walk(path, onerror=unlisted):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            suffix = Path(name).suffix.lower()
            if name.startswith("."):
                continue
            if suffix in READ_IN_FOLDERS:
                found = True
                yield str(Path(folder) / name)
            else:
                passed_over[suffix or name] += 1
    if not found:
        raise UnreadableInput(path, "a folder without a file of a kind that is read")
