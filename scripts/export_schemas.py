"""Writes schemas/json/*.json, the JSON Schemas of what the program publishes; a test compares them.

A change that shows in their diff is a change of the published interface. Run it as
``.venv/bin/python -m scripts.export_schemas``.
"""

import json
from pathlib import Path

from pydantic import TypeAdapter

from schemas.evidence import Evidence
from schemas.feed import Row
from schemas.finding import Unread
from schemas.flag import Flag
from schemas.paper import Paper

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "schemas" / "json"
PUBLISHED: dict[str, TypeAdapter[object]] = {
    "evidence": TypeAdapter(Evidence),
    "feed": TypeAdapter(Row),
    "flag": TypeAdapter(Flag),
    "paper": TypeAdapter(Paper),
    "unread": TypeAdapter(Unread),
}


def exported() -> dict[str, str]:
    """The text of each file by its name."""
    return {f"{name}.json": _schema(name, adapter) for name, adapter in PUBLISHED.items()}


def _schema(name: str, adapter: TypeAdapter[object]) -> str:
    # "serialization": what we write, which is what a reader of our files has to expect.
    schema = adapter.json_schema(mode="serialization")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name}
    return json.dumps(head | schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def main() -> None:
    """Writes what is missing or old, and removes what is no longer published."""
    FOLDER.mkdir(exist_ok=True)
    files = exported()
    for old in set(FOLDER.glob("*.json")) - {FOLDER / name for name in files}:
        old.unlink()
    for name, text in files.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
