"""An article's abstracts, with the labels of structured ones before their paragraphs."""

from extractor.reading import abstracts
from extractor.reading.inline import Inline, render
from extractor.reading.jats_floats import FLOATS, write_float
from extractor.reading.rendered import Rendered
from extractor.reading.sheet import Sheet
from extractor.reading.vocabulary import label_topic
from extractor.reading.xml_safety import Element
from schemas.paper import BlockRole, SectionKind

_LINES = ("p", "list-item", "disp-quote")
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
    """The abstract first, then those beside it, which tell the study's results once more."""
    found = meta.findall("abstract")
    main = _main(found)
    if main is not None:
        _abstract(sheet, main)
    for other in (*found, *meta.findall("trans-abstract")):
        if other is not main:
            _aside(sheet, other)


def _main(found: list[Element]) -> Element | None:
    """The abstract proper: without a type, else one whose type does not set it beside the paper."""
    for abstract in found:
        if abstract.get("abstract-type") in _PROPER:
            return abstract
    return next((one for one in found if one.get("abstract-type") not in _BESIDE), None)


def _abstract(sheet: Sheet, abstract: Element) -> None:
    title = abstract.find("title")
    abstracts.begin(sheet, (render(title).text if title is not None else "") or "Abstract")
    for child in abstract:
        if child.tag == "sec":
            _section(sheet, child)
        elif child.tag != "title":
            for line in _lines(child):
                abstracts.unlabelled(sheet, line)
    _floats(sheet, abstract)


def _section(sheet: Sheet, section: Element) -> None:
    """A part of a structured abstract; its paragraphs make one, as they do in print."""
    title = section.find("title")
    label = render(title).text.rstrip(" :.") if title is not None else ""
    parts = [child for child in section if child.tag not in {"title", "label", "sec"}]
    lines = [line for child in parts for line in _lines(child)]
    if label:
        abstracts.labelled(sheet, label, abstracts.together(lines), label_topic(label))
    else:
        for line in lines:
            abstracts.unlabelled(sheet, line)
    for child in section.iterchildren("sec"):
        _section(sheet, child)


def _lines(element: Element) -> list[Rendered]:
    """The paragraphs of an element that is one or holds some; tables in them wait."""
    if element.tag in FLOATS:
        return []
    inner = [part for part in element.iter(*_LINES) if part is not element and part.find("p") is None]
    found = map(_line, inner if inner and element.tag != "p" else [element])
    return [rendered for rendered in found if rendered.text]


def _line(paragraph: Element) -> Rendered:
    def block(child: Element) -> None:
        if child.tag not in FLOATS:
            inline.line(child)

    inline = Inline(blocks=block)
    inline.content(paragraph)
    return inline.finish()


def _floats(sheet: Sheet, abstract: Element) -> None:
    for element in abstract.iter(*FLOATS):
        if not any(above.tag in FLOATS for above in element.iterancestors()):
            write_float(sheet, element)


def _aside(sheet: Sheet, abstract: Element) -> None:
    """A summary for editors, patients or a table of contents; one in another language is not read."""
    sheet.section = SectionKind.ABSTRACT
    abstracts.enter(sheet, None, None)
    language = abstract.get("{http://www.w3.org/XML/1998/namespace}lang", "en")
    foreign = abstract.tag == "trans-abstract" or not language.startswith("en")
    prose = BlockRole.BOILERPLATE if foreign else BlockRole.PROSE
    for part in abstract.iter("title", "p"):
        sheet.block(BlockRole.HEADING if part.tag == "title" else prose, _line(part))
    _floats(sheet, abstract)
