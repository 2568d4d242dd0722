"""The walk of the text reader, told by typography what is a title, a heading, a caption or no text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extractor.reading import front
from extractor.reading.boilerplate import is_boilerplate
from extractor.reading.headings import Heading, known_heading
from extractor.reading.labels import Label
from extractor.reading.paragraphs import Paragraph
from extractor.reading.pdf_passages import Kind, Passage
from extractor.reading.sections import Walk
from extractor.reading.vocabulary import Topic
from schemas.paper import BlockRole, SectionKind

_HEADING_LENGTH = 200
_LARGER = 1.06
_SET_APART = 1.04
_ABSTRACT_LENGTH = 400  # characters
_FRONT_PAGES = 2
_TEXT_LENGTH = 200  # characters
_SAME_SIZE = 0.035
_ROLES = {
    Kind.ASIDE: BlockRole.BOILERPLATE,
    Kind.CAPTION: BlockRole.CAPTION,
    Kind.FIGURE: BlockRole.PROSE,
    Kind.FOOTNOTE: BlockRole.FOOTNOTE,
    Kind.TABLE: BlockRole.TABLE,
}


_MAIN = (Topic.INTRODUCTION, Topic.METHODS, Topic.RESULTS, Topic.DISCUSSION, Topic.CONCLUSIONS)
_APART = frozenset({Topic.BACK, Topic.ASIDE})
_LIGHTER = 0.3  # points of size; bold letters and capitals count as larger ones


class Around(NamedTuple):
    """The section that holds a part set apart, and how heavy that part's heading is."""

    topic: Topic | None
    section: SectionKind
    number: str | None
    weight: float


def _weight(passage: Passage) -> float:
    """How much a heading stands out: its size, more for bold letters and capitals."""
    text = passage.lines[0].text
    return passage.size + 0.5 * passage.bold + 0.5 * text.isupper() - 0.2 * passage.lines[0].font.italic


@dataclass(slots=True)
class TypographicWalk(Walk):
    """``passages[i]`` is what ``paragraphs[i]`` was written from."""

    passages: Sequence[Passage] = ()
    body_size: float = 10.0
    title_at: int | None = None
    main_weight: float = 0.0
    around: Around | None = None
    set_apart: bool = False  # the abstract's letters are not the text's

    def _place(self, paragraph: Paragraph) -> None:
        passage = self.passages[self.at - 1]
        role = _ROLES.get(passage.kind)
        if role is not None:
            self.add(role, paragraph, section=passage.section)
        elif self.title_at is not None and self.at - 1 < self.title_at:
            self.add(BlockRole.BOILERPLATE, paragraph)
        elif self.title_at == self.at - 1:
            self.title = paragraph
            self.add(BlockRole.TITLE, paragraph)
        else:
            super(TypographicWalk, self)._place(paragraph)

    def _prose(self, paragraph: Paragraph) -> None:
        self._leave_abstract(paragraph)
        unnamed = self._enters_unnamed_abstract(paragraph)
        super(TypographicWalk, self)._prose(paragraph)
        self.closed = self.closed or unnamed

    def _pieces(self, paragraph: Paragraph, labels: list[Label]) -> None:
        self._leave_abstract(paragraph)
        unnamed = labels[0].start > paragraph.start and self._enters_unnamed_abstract(paragraph)
        super(TypographicWalk, self)._pieces(paragraph, labels)
        self.closed = self.closed or unnamed

    def _leave_abstract(self, paragraph: Paragraph) -> None:
        """Closes an abstract that is set otherwise than the text, where the text begins without a heading."""
        passage = self.passages[self.at - 1]
        inside = self.section is SectionKind.ABSTRACT and not self.body
        if not inside or len(paragraph.text) < _TEXT_LENGTH:
            return
        as_text = abs(passage.size - self.body_size) <= _SAME_SIZE * self.body_size and not passage.bold
        if as_text and self.set_apart and self.outline.has_later(self.at, Topic.METHODS, Topic.RESULTS):
            self.closed = True
        elif not as_text:
            self.set_apart = True

    def _enters_unnamed_abstract(self, paragraph: Paragraph) -> bool:
        if not self._is_unnamed_abstract(paragraph):
            return False
        self.enter(Topic.ABSTRACT, "")
        self.heading = None
        return True

    def _is_unnamed_abstract(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph under the title is set larger or bolder than the text: its abstract.

        Journals that print no heading over the abstract set it so.
        """
        passage = self.passages[self.at - 1]
        above = self.title_at is not None and self.at - 1 > self.title_at and not self.body
        if not above or Topic.ABSTRACT in self.outline.last or passage.lines[0].frame.page > _FRONT_PAGES:
            return False
        stands_out = passage.size > self.body_size * _SET_APART or passage.bold
        return (
            stands_out and len(paragraph.text) > _ABSTRACT_LENGTH and front.has_two_sentences(paragraph.text)
        )

    def _known_heading(self, paragraph: Paragraph, heading: Heading) -> None:
        weight = _weight(self.passages[self.at - 1])
        self._leave_aside(weight)
        if heading.topic in _APART and self._is_within(weight):
            self.around = Around(self.topic, self.section, self.number, weight)
        elif heading.main and heading.topic in _MAIN and self.section is not SectionKind.ABSTRACT:
            self.main_weight = weight
        super(TypographicWalk, self)._known_heading(paragraph, heading)

    def _own_heading(self, paragraph: Paragraph) -> None:
        weight = _weight(self.passages[self.at - 1])
        self._leave_aside(weight)
        topic, section = self.topic, self.section
        super(TypographicWalk, self)._own_heading(paragraph)
        if topic in _MAIN and weight < self.main_weight - _LIGHTER:
            self.topic, self.section = topic, section  # lighter than the section's own: it stands under it

    def _with_number(self, paragraph: Paragraph, heading: Heading) -> int:
        """Where the heading ends: in typography a number on a line of its own is no part of it."""
        if heading.number is not None and (heading.topic is not None or self.number is None):
            self.number = heading.number
        return paragraph.end

    def _is_within(self, weight: float) -> bool:
        """Whether a part set apart stands inside a section: lighter headed, or before the results."""
        if self.topic is Topic.METHODS and self.outline.has_later(self.at, Topic.RESULTS, Topic.DISCUSSION):
            return True
        return weight < self.main_weight - _LIGHTER and self.outline.has_later(self.at, *_MAIN)

    def _leave_aside(self, weight: float) -> None:
        """Goes back to the section around a part that was set apart in it ("Ethics statement")."""
        if self.around is not None:
            if weight <= self.around.weight + _LIGHTER:
                self.topic, self.section, self.number = (
                    self.around.topic,
                    self.around.section,
                    self.around.number,
                )
            self.around = None

    def _is_front(self, paragraph: Paragraph) -> bool:
        if self.title_at is None:
            return super(TypographicWalk, self)._is_front(paragraph)
        if not self.authors and (names := self._names(paragraph.text)):
            self.authors = tuple(names)
            self.add(BlockRole.BOILERPLATE, paragraph)
            return True
        passage = self.passages[self.at - 1]
        if front.is_affiliation(paragraph.text):
            self.add(BlockRole.BOILERPLATE, paragraph)
            return True
        small = passage.size < self.body_size * 0.96 or not front.has_two_sentences(paragraph.text)
        if small and len(paragraph.text) < 400:
            self.add(BlockRole.BOILERPLATE, paragraph)
            return True
        return False

    def _is_heading(self, paragraph: Paragraph) -> bool:
        passage = self.passages[self.at - 1]
        if len(paragraph.text) > _HEADING_LENGTH or paragraph.lines > 3:
            return False
        if known_heading(paragraph.text):
            return True
        emphatic = passage.bold or passage.size > self.body_size * _LARGER or passage.lines[0].font.italic
        following = self.next(self.at)
        if not emphatic or following is None or paragraph.text[-1] in ".;,":
            return False
        return any(char.isalpha() for char in paragraph.text)


def title_of(passages: Sequence[Passage], pages: int) -> int | None:
    """The passage with the title: the one in the largest letters on the first pages."""
    best: int | None = None
    largest = 0.0
    for at, passage in enumerate(passages):
        line = passage.lines[0]
        if line.frame.page > min(2, pages) or passage.kind is not Kind.TEXT or line.frame.angle:
            continue
        text = " ".join(one.text for one in passage.lines)
        if not 15 <= len(text) <= 400 or " " not in text or known_heading(text) or is_boilerplate(text):
            continue  # "ORIGINAL RESEARCH ARTICLE" may be set larger than the title
        # A cover page repeats the title in smaller letters: the article's own wins only if larger.
        if passage.size > largest * 1.02:
            best, largest = at, passage.size
    return best
