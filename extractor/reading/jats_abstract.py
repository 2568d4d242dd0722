"""An article's abstracts, with the labels of structured ones before their paragraphs."""

from extractor.reading.inline import Rendered, render
from extractor.reading.labels import Label, find_labels
from extractor.reading.sheet import Sheet
from extractor.reading.vocabulary import SECTIONS, Topic, label_topic
from extractor.reading.xml_safety import Element
from schemas.paper import BlockRole, SectionKind

_PARAGRAPHS = ("p", "list-item", "disp-quote")
_PROPER = frozenset({None, "executive-summary", "section", "structured"})
_BESIDE = frozenset(
    {
        "toc",
        "editor",
        "graphical",
        "teaser",
        "author-highlights",
        "highlights",
        "key-points",
        "plain-language-summary",
        "web-summary",
        "video",
        "precis",
        "author-summary",
    }
)


def write_abstracts(sheet: Sheet, meta: Element) -> None:
    """The abstract first, then those beside it, whose values were not annotated as the study's."""
    abstracts = meta.findall("abstract")
    main = _main(abstracts)
    if main is not None:
        _abstract(sheet, main)
    for other in (*abstracts, *meta.findall("trans-abstract")):
        if other is not main:
            _aside(sheet, other)


def _main(abstracts: list[Element]) -> Element | None:
    """The abstract proper: without a type, else one whose type does not set it beside the paper."""
    for abstract in abstracts:
        if abstract.get("abstract-type") in _PROPER:
            return abstract
    return next((one for one in abstracts if one.get("abstract-type") not in _BESIDE), None)


def _abstract(sheet: Sheet, abstract: Element) -> None:
    sheet.section = SectionKind.ABSTRACT
    title = abstract.find("title")
    heading = render(title) if title is not None else Rendered("")
    _enter(sheet, heading.text or "Abstract", None)
    sheet.block(BlockRole.HEADING, heading if heading.text else Rendered("Abstract"))
    for child in abstract:
        if child.tag == "sec":
            _labelled(sheet, child)
        elif child.tag != "title":
            _paragraphs(sheet, child)


def _enter(sheet: Sheet, heading: str | None, topic: Topic | None) -> None:
    sheet.heading = heading
    known = topic is not None and topic is not Topic.ABSTRACT
    sheet.part = SECTIONS[topic] if topic is not None and known else None


def _labelled(sheet: Sheet, section: Element) -> None:
    """A part of a structured abstract: "Methods: We ...", further paragraphs below."""
    title = section.find("title")
    label = render(title).text.rstrip(" :.") if title is not None else ""
    topic = label_topic(label) if label else None
    if label:
        _enter(sheet, label, topic)
    parts = [child for child in section if child.tag not in {"title", "label"}]
    own = [rendered for child in parts if child.tag != "sec" for rendered in _lines(child)]
    if own or label:
        write_piece(sheet, label, _together(own), topic)
    for child in section.iterchildren("sec"):
        _labelled(sheet, child)


def _together(lines: list[Rendered]) -> Rendered:
    """The paragraphs under one label as the one paragraph that a structured abstract prints there."""
    text, marks = "", []
    for line in lines:
        text += " " if text else ""
        marks += [
            mark._replace(start=mark.start + len(text), end=mark.end + len(text)) for mark in line.marks
        ]
        text += line.text
    return Rendered(text, tuple(marks))


def write_piece(sheet: Sheet, label: str, rendered: Rendered, topic: Topic | None) -> None:
    """A paragraph of an abstract behind its label, if it has one."""
    role = BlockRole.BOILERPLATE if topic in {Topic.BACK, Topic.REFERENCES} else BlockRole.PROSE
    if not label:
        sheet.block(role, rendered)
    elif role is BlockRole.BOILERPLATE:
        sheet.block(role, _together([Rendered(f"{label}:"), rendered]))
    else:
        sheet.labelled(Rendered(f"{label}:"), rendered)


def _paragraphs(sheet: Sheet, element: Element) -> None:
    for rendered in _lines(element):
        write_unlabelled(sheet, rendered)


def _lines(element: Element) -> list[Rendered]:
    """The paragraphs of an element that is one or holds some."""
    inner = [
        part for part in element.iter(*_PARAGRAPHS) if part is not element and not len(part.findall("p"))
    ]
    found = [render(part) for part in inner] if inner and element.tag != "p" else [render(element)]
    return [rendered for rendered in found if rendered.text]


def write_unlabelled(sheet: Sheet, rendered: Rendered) -> None:
    """A paragraph without a label in the markup: labels may stand in its text ("METHODS: We ...")."""
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
    _enter(sheet, label.title or None, label.topic)
    sheet.cover_part(BlockRole.HEADING, base + label.start, base + label.end)
    sheet.cover_part(BlockRole.PROSE, base + label.end, base + end)


def _aside(sheet: Sheet, abstract: Element) -> None:
    """A summary for editors, patients or a table of contents."""
    sheet.section = SectionKind.ABSTRACT
    _enter(sheet, None, None)
    for part in abstract.iter("title", "p"):
        role = BlockRole.HEADING if part.tag == "title" else BlockRole.BOILERPLATE
        sheet.block(role, render(part))
