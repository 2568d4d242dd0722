"""Pages that are images of text: read by ``ocrmypdf`` where that is installed (the extra ``ocr``)."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from extractor.errors import UnreadableInput
from extractor.reading.pdf_engine import NO_TEXT

_SECONDS = 900


def would_help(error: UnreadableInput) -> bool:
    """Whether a file could not be read only because its pages are images."""
    return NO_TEXT in error.cause and shutil.which("ocrmypdf") is not None


def text_layer(data: bytes) -> bytes | None:
    """The same PDF with the text of its images laid over them; None where that failed."""
    program = shutil.which("ocrmypdf")
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder) / "before.pdf", Path(folder) / "after.pdf"
        before.write_bytes(data)
        command = [program, "--skip-text", "--quiet", str(before), str(after)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603  (our own command, no shell)
        except subprocess.TimeoutExpired:
            return None
        return after.read_bytes() if done.returncode == 0 and after.exists() else None
