"""Abstracts written down: structured ones with their labels before the paragraphs, as they are printed.

"Methods: We ..." is one line, a heading block and a prose block, whichever way the source keeps the label.
"""

from extractor.reading.labels import Label, find_labels
from extractor.reading.rendered import Mark, Rendered
from extractor.reading.sheet import Sheet
from extractor.reading.vocabulary import SECTIONS, Topic
from schemas.paper import BlockRole, SectionKind


def begin(sheet: Sheet, heading: str = "Abstract") -> None:
    """The heading of the abstract; what follows stands in it."""
    sheet.section = SectionKind.ABSTRACT
    enter(sheet, heading, None)
    sheet.block(BlockRole.HEADING, Rendered(heading))


def enter(sheet: Sheet, heading: str | None, topic: Topic | None) -> None:
    """The label that governs what follows, and what it announces."""
    sheet.heading = heading
    sheet.part = SECTIONS[topic] if topic is not None and topic is not Topic.ABSTRACT else None


def labelled(sheet: Sheet, label: str, rendered: Rendered, topic: Topic | None) -> None:
    """A paragraph behind its label; funding and registration are no findings."""
    if topic in {Topic.BACK, Topic.REFERENCES}:
        sheet.block(BlockRole.BOILERPLATE, together([Rendered(f"{label}:"), rendered]))
        return
    enter(sheet, label, topic)
    sheet.labelled(Rendered(f"{label}:"), rendered)


def unlabelled(sheet: Sheet, rendered: Rendered) -> None:
    """A paragraph without a label in the markup: labels may stand in its text ("METHODS: We ...")."""
    if not rendered.text:
        return
    labels = [label for label in find_labels(rendered.text, 0) if label.topic is not None]
    if not labels:
        sheet.block(BlockRole.PROSE, rendered)
        return
    sheet.gap()
    base = sheet.text(rendered)
    if labels[0].start > 0:
        sheet.cover_part(BlockRole.PROSE, base, base + labels[0].start)
    ends = [label.start for label in labels[1:]] + [len(rendered.text)]
    for label, end in zip(labels, ends, strict=True):
        _piece(sheet, base, label, end)


def _piece(sheet: Sheet, base: int, label: Label, end: int) -> None:
    if label.topic is Topic.BACK:
        sheet.cover_part(BlockRole.BOILERPLATE, base + label.start, base + end)
        return
    enter(sheet, label.title or None, label.topic)
    sheet.cover_part(BlockRole.HEADING, base + label.start, base + label.end)
    sheet.cover_part(BlockRole.PROSE, base + label.end, base + end)


def together(lines: list[Rendered]) -> Rendered:
    """The paragraphs under one label as the one paragraph that a structured abstract prints there."""
    text = ""
    marks: list[Mark] = []
    for line in lines:
        text += " " if text and line.text else ""
        by = len(text)
        marks += [mark._replace(start=mark.start + by, end=mark.end + by) for mark in line.marks]
        text += line.text
    return Rendered(text, tuple(marks))
