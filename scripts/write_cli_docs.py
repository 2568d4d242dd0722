"""Writes docs/cli.md from the help of every command; a test compares it.

Run it as ``.venv/bin/python -m scripts.write_cli_docs``.
"""

from pathlib import Path

from typer.testing import CliRunner

from extractor.serving.cli.app import app

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "cli.md"
HEAD = """# The command line

Written by `scripts/write_cli_docs.py` from the program's own help; do not edit.

Exit codes: 0 done; 1 some files failed (each is named on standard error), or `--fail-on` is met; 2 nothing
could be read, or the call was wrong; 130 interrupted. What is wrong with single pages of a PDF is told on
standard error and changes no code. On a terminal a command prints a table, in a pipe tab-separated lines,
and with `--json` JSON.
"""


def page() -> str:
    """The text of the page."""
    names = [command.callback.__name__ for command in app.registered_commands if command.callback]
    return "\n".join([HEAD, _help(), *(_help(name) for name in names)])


def _help(*command: str) -> str:
    # A fixed width: the page must not depend on the terminal it is written in.
    runner = CliRunner(env={"COLUMNS": "100", "TERMINAL_WIDTH": "100"})
    result = runner.invoke(app, [*command, "--help"], prog_name="extractor")
    text = "\n".join(line.rstrip() for line in result.output.splitlines()).strip()
    return f"## {' '.join(('extractor', *command))}\n\n```text\n{text}\n```\n"


def main() -> None:
    """Writes the page."""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
