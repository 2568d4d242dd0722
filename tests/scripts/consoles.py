"""Runs what a page of Markdown shows: files it gives, commands with their output, Python at a prompt.

    <!-- file: trial.txt -->      the text block below is a file of this name
    ```console                    lines with "$ extractor ..." are run on a terminal, and what follows is
                                  what they print
    ```python                     a session with ">>>", as doctest runs it

Blocks of any other language are only shown.
"""

import doctest
import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WIDTH = 110
BLOCK = re.compile(
    r"(?:<!-- file: (?P<file>\S+) -->\n+)?^```(?P<language>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
STYLE = re.compile(r"\x1b\[[\d;]*m")


def run_page(page: str, folder: Path) -> str:
    """The page with the output of its commands as it is now; files are made in ``folder``."""
    return BLOCK.sub(lambda block: _run_block(block, folder), page)


def _run_block(block: re.Match[str], folder: Path) -> str:
    if block["file"]:
        (folder / block["file"]).write_text(block["body"], encoding="utf-8")
    if block["language"] != "console":
        return block[0]
    answered = [f"$ {words}\n{_answer(words, folder)}" for words in _commands(block["body"])]
    return block[0].replace(block["body"], "\n".join(answered))


def sessions(page: str) -> list[doctest.DocTest]:
    """The Python of a page as one session: a later block knows what an earlier one made."""
    source = "\n".join(block["body"] for block in BLOCK.finditer(page) if block["language"] == "python")
    return [doctest.DocTestParser().get_doctest(source, {}, "page", None, 0)] if source else []


def _commands(body: str) -> list[str]:
    return [line[2:] for line in body.splitlines() if line.startswith("$ ")]


def _answer(words: str, folder: Path) -> str:
    """What a command prints on a terminal, without colours and trailing blanks."""
    program, *arguments = shlex.split(words)
    if program != "extractor":
        raise ValueError(f"a console block can only run extractor: {words}")
    ours, theirs = pty.openpty()
    settings = {"PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": str(WIDTH), "NO_COLOR": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "extractor", *arguments],
        cwd=folder,
        env=os.environ | settings,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(theirs)
    printed = _drain(ours)
    _, told = process.communicate()  # a few lines at most: the progress bar is off in a pipe
    if "Traceback" in told or "fault of this program" in told:
        raise RuntimeError(f"{words}: {told}")
    lines = STYLE.sub("", printed).replace("\r\n", "\n").rstrip().splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _drain(terminal: int) -> str:
    """All that comes out of a terminal until its other end is closed (on Linux an error says so)."""
    printed = b""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            piece = b""
        if not piece:
            os.close(terminal)
            return printed.decode()
        printed += piece
