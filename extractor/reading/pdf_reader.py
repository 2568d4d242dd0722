"""The program of the reading process: PDFs come in on standard input, papers go out on standard output."""

import pickle
import sys
import traceback
from pathlib import Path

from extractor.errors import UnreadableInput
from extractor.reading.pdf_document import read_document

MOST_MEMORY = 3 * 1024**3
_NEST = "its pages are nested too deeply"


def answer(question: bytes) -> bytes:
    """The pickled answer to a pickled question."""
    data, identity, path, name = pickle.loads(question)  # noqa: S301  (written by our own process)
    try:
        found: tuple[str, object] = ("read", read_document(data, identity, path, name))
    except UnreadableInput as error:
        found = ("refused", error.cause)
    except MemoryError:
        found = ("refused", "needs more memory than a paper may")
    except RecursionError:
        found = ("refused", _NEST)
    except Exception as error:  # noqa: BLE001  (told as what it is: else it would pass for a damaged file)
        found = ("fault", _one_line(error))
    return pickle.dumps(found, protocol=pickle.HIGHEST_PROTOCOL)


def _one_line(error: Exception) -> str:
    """What was raised, and where: the other process cannot look."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    words = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return f"{words} at {Path(place.filename).name}:{place.lineno}"


def _limit_memory() -> None:
    """Refuses this process more memory than a paper can need, where the system can."""
    try:
        import resource  # noqa: PLC0415  (not on Windows)
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, most))


def main() -> None:
    """Answers until standard input is closed."""
    _limit_memory()
    while head := sys.stdin.buffer.read(8):
        found = answer(sys.stdin.buffer.read(int.from_bytes(head, "big")))
        sys.stdout.buffer.write(len(found).to_bytes(8, "big"))
        sys.stdout.buffer.write(found)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
