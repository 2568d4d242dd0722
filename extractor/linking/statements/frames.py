"""What the phrases around a measure tell: each reader takes one phrase into a frame."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractor.linking.endpoint_terms import OUTCOME
from extractor.linking.statements.measure_terms import ARM_LAST, CHANGE_HEAD, EXPOSURE
from extractor.linking.statements.parts import Span
from extractor.linking.statements.plain import Plain
from extractor.linking.statements.terms import PEOPLE, SET


@dataclass(slots=True)
class Chunk:
    """A phrase with the word that leads it."""

    how: str
    start: int
    end: int


@dataclass(slots=True)
class Frame:
    """What the phrases around a measure are: each a stretch of the sentence, or nothing."""

    endpoint: Span | None = None
    group: Span | None = None
    reference: Span | None = None
    population: Span | None = None
    led_by: str = ""


Reader = Callable[[Plain, Frame, Chunk], None]
"""How a phrase around a ratio, a difference or a change is taken into its frame."""


def reader_of(head: re.Match[str]) -> Reader:
    """How the phrases are read that stand around a measure or a change."""
    if head.re is CHANGE_HEAD:
        return of_change
    return of_difference if "differ" in head["measure"] else of_ratio


def of_difference(plain: Plain, frame: Frame, chunk: Chunk) -> None:
    """A phrase around a difference: what it is in, and in whom."""
    span = chunk.start, chunk.end
    if chunk.how in {"in", "of", "for", "regarding", "with respect to"} and frame.endpoint is None:
        frame.endpoint = span
    elif chunk.how in {"in", "among", "for"} and SET.search(plain.lowered, *span):
        frame.population = frame.population or span


def of_change(plain: Plain, frame: Frame, chunk: Chunk) -> None:
    """A phrase around a change that was there: what it is in, by what, in whom."""
    span = chunk.start, chunk.end
    in_arm = chunk.how in {"in", "among"} and ARM_LAST.search(plain.lowered, *span)
    if chunk.how == "after":
        return  # when it was seen
    if in_arm or chunk.how in {"with", "associated with", "per"}:
        frame.group = frame.group or span
    elif frame.endpoint is None:
        frame.endpoint = span
    elif chunk.how in {"in", "among", "for"}:
        frame.population = frame.population or span


def of_ratio(plain: Plain, frame: Frame, chunk: Chunk) -> None:
    """A phrase around a ratio: what it is for, of whom, in whom."""
    span, words = (chunk.start, chunk.end), plain.lowered[chunk.start : chunk.end]
    if chunk.how in {"per", "associated with", "with", "after"}:
        frame.group = frame.group or span
    elif chunk.how in {"in", "among"}:
        if frame.reference and not frame.group:
            frame.group = span
        else:
            frame.population = frame.population or span
    elif EXPOSURE.search(words) or (frame.endpoint and not frame.group):
        frame.group = frame.group or span
        if chunk.how == "for" and frame.led_by == "of":
            _swap(plain, frame)
    elif frame.endpoint is None:
        frame.endpoint, frame.led_by = span, chunk.how


def _swap(plain: Plain, frame: Frame) -> None:
    """Reads "the ratios of G1 and G2 for E": of two phrases the one that is an outcome is the endpoint."""
    if frame.endpoint is None or frame.group is None:
        return
    one, two = plain.lowered[slice(*frame.endpoint)], plain.lowered[slice(*frame.group)]
    if not OUTCOME.search(one) and not PEOPLE.search(two) and not EXPOSURE.search(two):
        frame.endpoint, frame.group = frame.group, frame.endpoint
