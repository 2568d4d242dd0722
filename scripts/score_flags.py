"""Flags against the faults that people found in the same papers."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.score_feed import Row


@dataclass(frozen=True, slots=True)
class FlagScore:
    """Faults that a rule should see and whether it did, and error flags that nobody annotated."""

    fired: list[Row]
    silent: list[Row]
    unexpected: list[Row]


def load(files: Iterable[Path]) -> list[Row]:
    """The annotated faults."""
    lines = (line for path in files if path.is_file() for line in path.read_text("utf-8").splitlines())
    return [json.loads(line) for line in lines if line.strip()]


def score(annotated: list[Row], flags: list[Row]) -> FlagScore:
    """Confirmed faults with a rule must fire; an error flag has to be annotated, whatever the verdict."""
    due = [fault for fault in annotated if fault.get("rule") and fault["verdict"] == "confirmed"]
    fired = [fault for fault in due if any(_same(fault, flag) for flag in flags)]
    unexpected = [
        flag
        for flag in flags
        if flag["severity"] == "error" and not any(_touches(fault, flag) for fault in annotated)
    ]
    return FlagScore(fired, [fault for fault in due if fault not in fired], unexpected)


def _same(fault: Row, flag: Row) -> bool:
    return bool(flag["name"] == fault["rule"]) and _touches(fault, flag)


def _touches(fault: Row, flag: Row) -> bool:
    """Whether one of the flag's places lies in the annotated passage, or the passage in it."""
    if fault["doc"] != flag["doc"]:
        return False
    passage = _plain(fault["quote"])
    return any(
        _plain(place["quote"]) in passage or passage in _plain(place["quote"]) for place in flag["places"]
    )


def _plain(text: str) -> str:
    return re.sub(r"[\s*$|_]+", " ", text).strip()
