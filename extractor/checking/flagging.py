"""From what the rules say to the flags of a paper: ids, places, silence of the less exact."""

import hashlib
from typing import Any

from extractor.checking.rule import Fault, Rule
from schemas.flag import Flag
from schemas.paper import Paper
from schemas.place import Place


def flag_of(rule: Rule[Any], fault: Fault, paper: Paper) -> Flag:
    """The flag of a fault, with every printed number concerned in its place."""
    places = _places(fault, paper)
    return Flag(
        id=_identity(rule.code, places),
        code=rule.code,
        name=rule.name,
        severity=fault.severity or rule.severity,
        message=fault.message,
        suggestion=fault.suggestion,
        bounds=fault.bounds,
        places=places,
        records=tuple(dict.fromkeys(record.id for record in fault.records)),
    )


def settle(flags: list[tuple[Rule[Any], Flag]]) -> tuple[Flag, ...]:
    """Drops repetitions and what a more exact rule says on the same numbers; sorts by place, then code."""
    stretches: dict[str, set[tuple[int, int]]] = {}
    for rule, flag in flags:
        stretches.setdefault(rule.name, set()).update((place.start, place.end) for place in flag.places)
    kept = {
        flag.id: flag
        for rule, flag in flags
        if not any(
            (place.start, place.end) in stretches.get(louder, ())
            for louder in rule.silenced_by
            for place in flag.places
        )
    }
    return tuple(sorted(kept.values(), key=lambda flag: (flag.places[0].start, flag.code, flag.id)))


def _places(fault: Fault, paper: Paper) -> tuple[Place, ...]:
    spans = {(number.span.start, number.span.end) for number in fault.numbers if number.span is not None}
    # A number without a place (none is printed) is shown by the passage of its record.
    spans = spans or {(record.start, record.end) for record in fault.records}
    return tuple(
        Place(document=paper.id, start=start, end=end, quote=paper.text[start:end])
        for start, end in sorted(spans)
    )


def _identity(code: str, places: tuple[Place, ...]) -> str:
    """Equal on every machine: made of the code, the documents and the places, of nothing else."""
    parts = [code, *(f"{place.document}:{place.start}-{place.end}" for place in places)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
