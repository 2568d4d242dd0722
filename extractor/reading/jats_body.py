"""The sections of an article's body and back matter, from first to last."""

from extractor.reading.inline import BLOCKS, Inline, render
from extractor.reading.jats_floats import FLOATS, write_float
from extractor.reading.jats_topics import section_topic
from extractor.reading.rendered import Rendered
from extractor.reading.sheet import Sheet
from extractor.reading.vocabulary import SECTIONS, Topic
from extractor.reading.xml_safety import Element, texts
from schemas.paper import BlockRole, SectionKind

_ASIDE = frozenset(
    {
        "ack",
        "fn-group",
        "notes",
        "bio",
        "glossary",
        "supplementary-material",
        "media",
        "author-notes",
        "funding-group",
        "sub-article",
        "response",
        "fn",
        "custom-meta-group",
    }
)
_PARTS = _ASIDE | {"sec", "ref-list", "app", "app-group", "boxed-text"}
_SKIPPED = frozenset(
    {
        "label",
        "title",
        "sec-meta",
        "object-id",
        "graphic",
        "alternatives",
        "front",
        "front-stub",
        "attrib",
        "permissions",
        "inline-graphic",
        "alt-text",
        "long-desc",
    }
)


class Body:
    """Writes an article's sections to a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._topic: Topic | None = None
        self._boilerplate = False
        self._begun = False

    def body(self, element: Element) -> None:
        """The body, or a part of it that stands elsewhere (floats at the end)."""
        headed = element.find("sec") is not None
        for child in element:
            # paragraphs before the first heading introduce; they do not make what follows introduction
            opens = headed and child.tag != "sec" and not self._begun
            self._begun = self._begun or child.tag == "sec"
            self._enter(Topic.INTRODUCTION if opens else None, None)
            self._element(child)

    def back(self, element: Element) -> None:
        """Acknowledgements, funding, appendices, references."""
        self._enter(Topic.BACK, None)
        self._children(element)

    def _enter(self, topic: Topic | None, heading: str | None) -> None:
        self._topic = topic
        self._sheet.section = SECTIONS[topic] if topic else SectionKind.OTHER
        self._sheet.heading = heading
        self._sheet.part = None
        self._boilerplate = topic in {Topic.BACK, Topic.REFERENCES}

    def _children(self, element: Element) -> None:
        for child in element:
            self._element(child)

    def _element(self, child: Element) -> None:
        tag = child.tag
        if tag == "p":
            self._paragraph(child)
        elif tag in FLOATS:
            write_float(self._sheet, child)
        elif tag in _PARTS:
            self._part(child)
        elif tag == "disp-formula":
            self._prose(render(child))
        elif tag == "def-item":
            self._definition(child)
        elif tag not in _SKIPPED:
            self._children(child)

    def _part(self, child: Element) -> None:
        """An element with a heading of its own, or one that is set apart."""
        if child.tag == "ref-list":
            self._references(child)
        elif child.tag in _ASIDE:
            self._within(child, Topic.BACK)
        elif child.tag in {"app", "app-group"}:
            self._within(child, None)
        else:
            self._within(child, self._topic)

    # ------------------------------------------------------------------------------------------ sections

    def _within(self, element: Element, topic: Topic | None) -> None:
        """A part with a title of its own, and back to what was around it."""
        around, heading = self._topic, self._sheet.heading
        title = self._title(element)
        if element.tag == "sec" or (title.text and element.tag in {"boxed-text", "app"}):
            topic = section_topic(title.text, element.get("sec-type"), topic)
        self._enter(topic, title.text or heading)
        self._sheet.block(BlockRole.HEADING, title)
        self._children(element)
        self._enter(around, heading)

    def _title(self, element: Element) -> Rendered:
        """Number and title of a section; that of a box stands in its caption."""
        title = next(element.iterchildren("title"), None)  # find() parses a path each time
        if title is None and element.tag not in {"sec", "ref-list"}:
            title = element.find("caption/title")
        return render(title) if title is not None else Rendered("")

    # ---------------------------------------------------------------------------------------- paragraphs

    def _prose(self, rendered: Rendered) -> None:
        self._sheet.block(BlockRole.BOILERPLATE if self._boilerplate else BlockRole.PROSE, rendered)

    def _paragraph(self, paragraph: Element) -> None:
        """A paragraph; a table inside it follows it, since its sentences go on behind the table."""
        if not any(child.tag in BLOCKS for child in paragraph):
            self._prose(render(paragraph))
            return
        floats: list[Element] = []

        def block(child: Element) -> None:
            if child.tag in FLOATS:
                floats.append(child)
                return
            self._prose(inline.finish())
            self._element(child)

        inline = Inline(blocks=block)
        inline.content(paragraph)
        self._prose(inline.finish())
        for element in floats:
            write_float(self._sheet, element)

    def _definition(self, item: Element) -> None:
        parts = [render(part).text for part in item.iter("term", "def")]
        self._prose(Rendered(": ".join(part for part in parts if part)))

    def _references(self, references: Element) -> None:
        around, heading = self._topic, self._sheet.heading
        self._enter(Topic.REFERENCES, None)
        self._sheet.block(BlockRole.HEADING, self._title(references))
        for reference in references.iter("ref"):
            self._sheet.block(BlockRole.REFERENCES, Rendered(_spaced(reference)))
        self._enter(around, heading)


def _spaced(reference: Element) -> str:
    """A reference's words: its parts have no blanks between them where they are elements of their own."""
    return " ".join(" ".join(texts(reference)).split())
