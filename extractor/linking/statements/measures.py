"""Statements whose subject is the measure: "the hazard ratio for X in G versus R was §"."""

import re
from dataclasses import fields, replace

from extractor.linking.endpoint_terms import OUTCOME
from extractor.linking.statements.frames import Chunk, Frame, Reader, of_difference, reader_of
from extractor.linking.statements.measure_terms import (
    BARE_TIME,
    BETWEEN,
    CHANGE_HEAD,
    CHUNK,
    COMPARING,
    COUNTS,
    HEAD,
    JOIN_END,
    LEADING,
    MOMENT,
    OUTCOME_OF,
    TAIL_END,
    VALUES_BEGIN,
    VERB_TAIL,
)
from extractor.linking.statements.outcomes import outcome
from extractor.linking.statements.parts import (
    Span,
    Told,
    comparator,
    restriction,
    split_object,
    subject,
    versus,
)
from extractor.linking.statements.plain import Plain
from extractor.linking.statements.runs import bare, list_items, mark_runs
from extractor.linking.statements.terms import (
    JOINED,
)


def measure_statement(
    plain: Plain, begin: int, end: int, marks: list[int], *, against: bool = False
) -> dict[int, Told] | None:
    """What a statement about a measure tells of its marks; None where its subject is no measure.

    ``against`` where a comparator opens it: "compared with R, the ratio was § for G".
    """
    head = _head(plain, begin, marks[0]) if marks else None
    if head is None:
        return None
    told: dict[int, Told] = {}
    stop = VALUES_BEGIN.search(plain.lowered, head.end(), marks[0])
    common = _chunks(plain, head.end(), stop.start() if stop else marks[0])
    runs = mark_runs(plain, marks)
    read = reader_of(head)
    base = _frame(plain, Frame(), common, read)
    at, own, behind = marks[0], replace(base), common
    for run, after in zip(runs, [*runs[1:], None], strict=True):
        behind, at = _behind(plain, run[-1] + 1, after[0] if after else end, last=after is None)
        if read is of_difference:
            behind = [chunk for chunk in behind if chunk.how != "in" or own.endpoint]
        if against and not own.group:
            behind = [replace(chunk, how="with") if chunk.how == "for" else chunk for chunk in behind]
        frame = _frame(plain, own, behind, read)
        told |= {mark: _told(plain, frame, number, len(run)) for number, mark in enumerate(run)}
        if after:
            own = _own_frame(plain, base, (at, after[0]), common[-1 if stop is None else 0 :][:1], read)
    if any(_is_comparator(chunk) for chunk in behind):
        _share_reference(told)
    _share_endpoint(told)
    return told


def _share_endpoint(told: dict[int, Told]) -> None:
    """What the last value is for, behind it, is what those before it are for that name nothing."""
    last = told[max(told)].endpoint
    if all(one.endpoint is None for mark, one in told.items() if mark != max(told)):
        for one in told.values():
            one.endpoint = last


def _head(plain: Plain, begin: int, mark: int) -> re.Match[str] | None:
    """The measure or the change that a statement begins with."""
    return HEAD.match(plain.lowered, begin, mark) or CHANGE_HEAD.match(plain.lowered, begin, mark)


def _share_reference(told: dict[int, Told]) -> None:
    """What the last value is compared with, behind it, holds for those before it."""
    last = told[max(told)].reference
    for one in told.values():
        one.reference = one.reference or last


def _behind(plain: Plain, start: int, end: int, *, last: bool) -> tuple[list[Chunk], int]:
    """The phrases behind a value, and where they end."""
    if not last and LEADING.match(plain.lowered, start, end):
        return [], start
    match = (
        TAIL_END.search(plain.lowered, start, end) if last else JOIN_END.search(plain.lowered[:end], start)
    )
    stop = match.start() if match else end
    return _chunks(plain, start, stop), stop


def _own_frame(plain: Plain, base: Frame, place: Span, parallel: list[Chunk], read: Reader) -> Frame:
    """The frame of a further value: its own phrases, or words that stand for a phrase of the first value."""
    if found := _chunks(plain, *place):
        own = _frame(plain, Frame(), found, read)
        kept = {part.name: getattr(own, part.name) or getattr(base, part.name) for part in fields(Frame)}
        return Frame(**kept)
    joined = JOINED.match(plain.lowered, *place)
    begin = joined.end() if joined else place[0]
    frame = replace(base)
    if not plain.lowered[begin : place[1]].strip(" ,") or not parallel:
        return frame
    for part in ("endpoint", "group", "population"):
        span = getattr(base, part)
        if span and span[0] == parallel[0].start:
            setattr(frame, part, (begin, place[1]))
    return frame


def _chunks(plain: Plain, start: int, end: int) -> list[Chunk]:
    """The phrases of a stretch, each led by its preposition."""
    words = plain.lowered[start:end].rstrip()
    found = list(CHUNK.finditer(words))
    ends = [*(match.start() for match in found[1:]), len(words)][: len(found)]
    chunks: list[Chunk] = []
    for match, stop in zip(found, ends, strict=True):
        if (
            chunks
            and chunks[-1].how == match["how"]
            and words[: match.start()].endswith((",", " and", " or"))
        ):
            chunks[-1].end = start + stop  # "for A and for B": one list
        else:
            chunks.append(Chunk(match["how"], start + match.end(), start + stop))
    return chunks


def _frame(plain: Plain, frame: Frame, chunks: list[Chunk], read: Reader) -> Frame:
    """A frame with what further phrases tell."""
    for chunk in chunks:
        if (tail := VERB_TAIL.search(plain.lowered[: chunk.end], chunk.start)) is not None:
            chunk.end = tail.start()
        if not _two_sides(plain, frame, chunk):
            read(plain, frame, chunk)
    return frame


def _two_sides(plain: Plain, frame: Frame, chunk: Chunk) -> bool:
    """Whether a phrase names two that are compared, or what something is compared with."""
    span, words = (chunk.start, chunk.end), plain.lowered[chunk.start : chunk.end]
    two = (
        BETWEEN
        if chunk.how == "between"
        else COMPARING
        if chunk.how.startswith(("comparing", "favo"))
        else None
    )
    if two is not None:
        pair = two.match(words)
        if pair and not any(MOMENT.search(pair[name]) for name in ("a", "b")):
            frame.group, frame.reference = _shift(pair.span("a"), chunk), _shift(pair.span("b"), chunk)
        return True
    if sides := versus(plain, *bare(plain, span)):
        frame.group, frame.reference = sides
        if frame.endpoint is None:
            frame.endpoint = sides[0]
            _split_outcome(plain, frame)
            frame.endpoint = None if frame.endpoint == sides[0] else frame.endpoint
        return True
    if _is_comparator(chunk):
        frame.reference = frame.reference or span
        if frame.group is None and frame.population is not None:
            frame.group, frame.population = frame.population, None
        elif frame.group is None:
            _split_outcome(plain, frame)
        return True
    return False


def _is_comparator(chunk: Chunk) -> bool:
    """Whether a phrase is led by what something is compared with."""
    return any(word in chunk.how for word in ("compared", "comparison", "relative", "against"))


def _split_outcome(plain: Plain, frame: Frame) -> None:
    """Reads "death of the A group" before "against the B group": outcome and group."""
    if frame.endpoint is None:
        return
    start, end = frame.endpoint
    inside = OUTCOME_OF.match(plain.lowered[start:end])
    if inside and OUTCOME.search(inside["outcome"]):
        frame.endpoint = start, start + inside.end("outcome")
        frame.group = start + inside.start("group"), end


def _shift(place: Span, chunk: Chunk) -> Span:
    return chunk.start + place[0], chunk.start + place[1]


def _told(plain: Plain, frame: Frame, number: int, size: int) -> Told:
    """The parts of a frame for one mark of a run: of a list of as many items its own."""
    told = Told()
    if frame.endpoint:
        part = split_object(plain, *_share(plain, frame.endpoint, number, size))
        told.endpoint = outcome(plain, *part.name, "what the measure is for")
        told.population = part.population
    if frame.group and (size == 1 or _is_list(plain, frame.group, size)):
        told.group = subject(plain, *_share(plain, frame.group, number, size))
    if frame.reference:
        told.reference = comparator(plain, *frame.reference)
    if frame.population:
        told.population = (
            restriction(plain, *_share(plain, frame.population, number, size)) or told.population
        )
    return told


def _is_list(plain: Plain, span: Span, size: int) -> bool:
    """Whether words are a list of so many, or no list at all."""
    return bool(list_items(plain, span, size)) or not COUNTS.search(plain.lowered, *span)


def _share(plain: Plain, span: Span, number: int, size: int) -> Span:
    """The item of a list that belongs to one mark; the whole stretch where it is no list of so many."""
    items = list_items(plain, span, size) if size > 1 else []
    times = items and BARE_TIME.fullmatch(plain.lowered, *items[-1])  # "relapse at 24 and 36 months"
    return items[number] if items and not times else span
