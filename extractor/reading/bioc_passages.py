"""The passages of a BioC document written down: what each is stands in its infons."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extractor.errors import UnreadableInput
from extractor.reading import abstracts, metadata, xml_safety
from extractor.reading.jats_tables import read_grid, write_grid
from extractor.reading.jats_topics import section_topic
from extractor.reading.rendered import Rendered
from extractor.reading.sheet import Sheet
from extractor.reading.vocabulary import SECTIONS, Topic, label_topic
from schemas.paper import BlockRole, Cell, Metadata, Paper, SectionKind, Table

_SECTIONS = {
    "INTRO": Topic.INTRODUCTION,
    "BACKGROUND": Topic.INTRODUCTION,
    "METHODS": Topic.METHODS,
    "RESULTS": Topic.RESULTS,
    "DISCUSS": Topic.DISCUSSION,
    "CONCL": Topic.CONCLUSIONS,
    "REF": Topic.REFERENCES,
    **dict.fromkeys(
        ("SUPPL", "ACK_FUND", "COMP_INT", "AUTH_CONT", "ABBR", "KEYWORD", "REVIEW_INFO"), Topic.BACK
    ),
}
_LABEL = re.compile(r"\W*(Table\s+\w+)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FLAT = "flattened by BioC: rows and columns cannot be told apart"
_MOST_XML = 8 * 1024 * 1024


class Passage(NamedTuple):
    """A passage's text, and what BioC says of it."""

    text: str
    infons: Mapping[str, str]

    @property
    def kind(self) -> str:
        return self.infons.get("type", "paragraph").lower()

    @property
    def section(self) -> str:
        return self.infons.get("section_type", "").upper()


class _Writer:
    def __init__(self, passages: Sequence[Passage]) -> None:
        self.sheet = Sheet()
        self._passages = passages
        self._topic: Topic | None = None
        self._in_abstract = False

    def passage(self, passage: Passage) -> None:
        kind = passage.kind
        if kind == "front" or ((passage.section == "TITLE" or kind == "title") and not self.sheet.blocks):
            self.sheet.block(BlockRole.TITLE, Rendered(passage.text), SectionKind.TITLE)
        elif kind.startswith(("table", "fig")):
            self._float(passage, kind)
        elif passage.section == "ABSTRACT" or kind.startswith("abstract"):
            self._abstract(passage, kind)
        elif kind == "ref" or passage.section == "REF":
            self.sheet.block(BlockRole.REFERENCES, Rendered(passage.text), SectionKind.OTHER)
        elif "title" in kind:
            self._heading(passage, kind)
        else:
            self._enter(_SECTIONS.get(passage.section, self._topic), self.sheet.heading)
            back = self._topic in {Topic.BACK, Topic.REFERENCES} or kind == "footnote"
            self.sheet.block(BlockRole.BOILERPLATE if back else BlockRole.PROSE, Rendered(passage.text))

    def _enter(self, topic: Topic | None, heading: str | None) -> None:
        self._topic = topic
        self.sheet.section = SECTIONS[topic] if topic else SectionKind.OTHER
        self.sheet.heading, self.sheet.part = heading, None

    def _heading(self, passage: Passage, kind: str) -> None:
        around = None if kind in {"title", "title_1"} else self._topic
        known = _SECTIONS.get(passage.section)
        self._enter(known or section_topic(passage.text, None, around), passage.text)
        self.sheet.block(BlockRole.HEADING, Rendered(passage.text))

    def _abstract(self, passage: Passage, kind: str) -> None:
        if not self._in_abstract:
            self._in_abstract = True
            abstracts.begin(self.sheet)
        if "title" in kind:
            label = passage.text.rstrip(" :.")
            abstracts.enter(self.sheet, label, label_topic(label))
            self.sheet.block(BlockRole.HEADING, Rendered(passage.text))
        else:
            self.sheet.section = SectionKind.ABSTRACT
            abstracts.unlabelled(self.sheet, Rendered(passage.text))

    # ------------------------------------------------------------------------------------------ floats

    def _float(self, passage: Passage, kind: str) -> None:
        section = SectionKind.TABLE if kind.startswith("table") else SectionKind.FIGURE
        if kind == "table":
            self._table(passage)
        else:
            role = BlockRole.FOOTNOTE if "foot" in kind else BlockRole.CAPTION
            self.sheet.block(role, Rendered(passage.text), section)

    def _belonging(self, passage: Passage, kind: str) -> Iterator[str]:
        """The texts of passages of a kind that belong to the same table."""
        for other in self._passages:
            if other.infons.get("id") == passage.infons.get("id") and kind in other.kind:
                yield other.text

    def _table(self, passage: Passage) -> None:
        captions = tuple(self._belonging(passage, "table_caption")) or tuple(
            self._belonging(passage, "table_title")
        )
        label = next((found[1] for caption in captions if (found := _LABEL.match(caption))), None)
        sheet = self.sheet
        sheet.gap()
        start = sheet.length
        cells, header_rows = self._grid(passage)
        sheet.tables.append(
            Table(
                label=label,
                caption=" ".join(captions) or None,
                start=start,
                end=sheet.length,
                header_rows=header_rows,
                cells=cells,
                footnotes=tuple(self._belonging(passage, "table_foot")),
                certain=bool(cells),
                doubt=None if cells else _FLAT,
            )
        )
        sheet.cover(BlockRole.TABLE, start, SectionKind.TABLE)

    def _grid(self, passage: Passage) -> tuple[tuple[Cell, ...], int]:
        """The grid from the XML that BioC keeps beside the flattened text, if it does."""
        source = passage.infons.get("xml")
        if source:
            try:
                root = xml_safety.parse(source.encode("utf-8"), "a table of BioC", _MOST_XML)
            except UnreadableInput:
                root = None  # the text beside it is what is left of the table
            table = xml_safety.find(root, "table") if root is not None else None
            if table is not None:
                grid, headers = read_grid(table)
                return write_grid(self.sheet, grid, headers), headers.top
        self.sheet.text(Rendered(passage.text))
        return (), 0


def write(
    passages: Sequence[Passage], document: Mapping[str, object], identity: str, path: str | None
) -> Paper:
    """A document's passages as a paper."""
    writer = _Writer(passages)
    for passage in passages:
        writer.passage(passage)
    paper = writer.sheet.paper(identity, _metadata(passages, document, path))
    number = metadata.registration(paper.text, paper.blocks)
    return paper.model_copy(update={"metadata": paper.metadata.model_copy(update={"registration": number})})


def _metadata(passages: Sequence[Passage], document: Mapping[str, object], path: str | None) -> Metadata:
    front = passages[0]
    known = front.infons
    identifier = str(document.get("id") or "")
    pmcid = known.get("article-id_pmc") or (identifier if identifier.upper().startswith("PMC") else None)
    year = _YEAR.search(known.get("year", ""))
    title = front.kind in {"front", "title"} or front.section == "TITLE"
    return Metadata(
        title=front.text if title else None,
        year=int(year[0]) if year else None,
        first_author=_first_author(known),
        doi=known.get("article-id_doi") or known.get("doi"),
        pmid=known.get("article-id_pmid") or (identifier if identifier.isdigit() else None),
        pmcid=f"PMC{pmcid.upper().removeprefix('PMC')}" if pmcid else None,
        path=path,
    )


def _first_author(known: Mapping[str, str]) -> str | None:
    """Of "surname:Smith;given-names:Jane" or "Smith J, Jones A"."""
    named = known.get("name_0")
    if named:
        parts = dict(part.partition(":")[::2] for part in named.split(";"))
        return f"{parts.get('given-names', '')} {parts.get('surname', '')}".strip() or None
    return known.get("authors", "").split(",")[0].strip(" .") or None
