"""Which part of the paper each paragraph stands in, and what it is: the walk from first to last."""

from dataclasses import dataclass
from itertools import pairwise

from extractor.reading import boilerplate, captions, front
from extractor.reading.headings import Heading, is_number_line, looks_like_heading, undress
from extractor.reading.labels import Label, find_labels, find_plain_labels
from extractor.reading.paragraphs import Paragraph
from extractor.reading.standing import INHERITED, Standing
from extractor.reading.vocabulary import Topic
from schemas.paper import Block, BlockRole, SectionKind

_LETTER_OF_PROSE = 60  # a heading of the paper's own announces at least a line


@dataclass(slots=True)
class Walk(Standing):
    """The walk from the first paragraph to the last."""

    title: Paragraph | None = None
    authors: tuple[str, ...] = ()

    def run(self) -> list[Block]:
        """All blocks, in order."""
        while self.at < len(self.paragraphs):
            paragraph = self.paragraphs[self.at]
            self.at += 1
            self._place(paragraph)
            self.previous = paragraph
        return self.blocks

    # ------------------------------------------------------------------------------------- dispatch

    def _place(self, paragraph: Paragraph) -> None:
        known = self.outline.headings.get(self.at - 1)
        if paragraph.table:
            self.add(BlockRole.TABLE, paragraph, section=SectionKind.TABLE)
        elif paragraph.running:
            self.add(BlockRole.BOILERPLATE, paragraph)
        elif known is not None:
            self._known_heading(paragraph, known)
        elif (of_table := self._captions(paragraph)) is not None:
            self._caption(paragraph, of_table=of_table)
        elif self._is_footnote(paragraph):
            self.add(BlockRole.FOOTNOTE, paragraph, section=SectionKind.TABLE)
        elif boilerplate.begins_references(paragraph.text):
            self.enter(Topic.REFERENCES, paragraph.text)
            self.add(BlockRole.HEADING, paragraph)
        elif not self._labelled(paragraph):
            self._plain(paragraph)

    def _is_footnote(self, paragraph: Paragraph) -> bool:
        if not self.blocks or self.blocks[-1].role not in (BlockRole.TABLE, BlockRole.FOOTNOTE):
            return False
        if captions.is_footnote(paragraph.text):
            return True
        # A short line that surely footnotes follow is one itself.
        following = self.next(self.at)
        return len(paragraph.text) < 160 and following is not None and captions.is_footnote(following.text)

    def _captions(self, paragraph: Paragraph) -> bool | None:
        """Whether a paragraph is a table's caption (True), a figure's (False), or none."""
        if caption := captions.read_caption(paragraph.text):
            return caption.of_table
        if not self.blocks or self.blocks[-1].role is not BlockRole.CAPTION or len(paragraph.text) > 300:
            return None
        # Between a table's bare label and the table stands its title.
        following = self.next(self.at)
        return True if following is not None and following.table else None

    def _plain(self, paragraph: Paragraph) -> None:
        text = paragraph.text
        if self.topic is Topic.REFERENCES or (self.body and boilerplate.is_reference(text)):
            self.add(BlockRole.REFERENCES, paragraph)
        elif boilerplate.is_boilerplate(text) or not any(map(str.isalpha, text)):
            self._boilerplate(paragraph)
        elif self.topic is None and self._is_front(paragraph):
            return
        elif self._is_heading(paragraph):
            self._own_heading(paragraph)
        elif captions.is_picture_legend(text) and self.body:
            self._caption(paragraph, of_table=False)
        elif self.topic is Topic.BACK and not self._leaves_back(paragraph):
            self.add(BlockRole.BOILERPLATE, paragraph)
        else:
            self._prose(paragraph)

    # ------------------------------------------------------------------------------------- headings

    def _known_heading(self, paragraph: Paragraph, heading: Heading) -> None:
        topic = heading.topic
        end = self._with_number(paragraph, heading)
        if self.outline.is_part(self.at - 1) or (topic is not None and self._in_abstract(topic)):
            self.abstract_part(topic, heading.title)
        elif topic is not None and (heading.main or self.topic not in INHERITED):
            self.enter(topic, heading.title)
        else:
            self.heading, self.part = heading.title, None
        self.add(BlockRole.HEADING, paragraph, end=end)

    def _in_abstract(self, topic: Topic) -> bool:
        return topic is Topic.BACK and self.section is SectionKind.ABSTRACT and self.outline.short

    def _is_heading(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is a heading of the paper's own: by its looks and by what follows."""
        if paragraph.lines > 2 or not looks_like_heading(paragraph.text) or self.breaks_off():
            return False
        if (
            self.outline.broken
            and not paragraph.gap
            and self.blocks
            and self.blocks[-1].role is BlockRole.PROSE
        ):
            return False
        following = self.next(self.at)
        if following is not None and is_number_line(following.text):
            return True
        if following is None or following.running or captions.read_caption(following.text):
            return False
        if len(following.text) >= _LETTER_OF_PROSE and len(following.text) > len(paragraph.text):
            return following.text[0].isupper() or not following.text[0].isalpha() or following.lines > 1
        return looks_like_heading(following.text) and self._announces(self.next(self.at + 1))

    def _announces(self, paragraph: Paragraph | None) -> bool:
        return paragraph is not None and len(paragraph.text) > 2 * _LETTER_OF_PROSE

    def _own_heading(self, paragraph: Paragraph) -> None:
        heading = undress(paragraph.text)
        end = self._with_number(paragraph, heading)
        if not self.inherits(heading):
            self.topic, self.section = Topic.ASIDE, SectionKind.OTHER
        self.heading, self.part = heading.title, None
        self.add(BlockRole.HEADING, paragraph, end=end)

    def _with_number(self, paragraph: Paragraph, heading: Heading) -> int:
        """Where the heading ends: a section number alone on the next line is part of it."""
        number, end = heading.number, paragraph.end
        following = self.next(self.at)
        if following is not None and number is None and is_number_line(following.text):
            number, end = following.text.rstrip("."), following.end
            self.at += 1
        if number is not None and (heading.topic is not None or self.number is None):
            self.number = number
        return end

    # --------------------------------------------------------------------------------------- labels

    def _labelled(self, paragraph: Paragraph) -> bool:
        """A paragraph of a structured abstract, if this is one: its label, then its text."""
        if self.body or self.topic is Topic.REFERENCES:
            return False
        labels = find_labels(paragraph.text, paragraph.start)
        known = [label for label in labels if label.topic is not None]
        if not known and (plain := self._plain_labels(paragraph)):
            labels = known = plain
        in_abstract = self.section is SectionKind.ABSTRACT and not self.closed
        if not known and not (in_abstract and labels and self._is_own_label(paragraph, labels[0])):
            return False
        self._pieces(paragraph, labels if in_abstract else known)
        return True

    def _plain_labels(self, paragraph: Paragraph) -> list[Label]:
        """Labels without a colon, where the text has such; dearer questions last."""
        if not self.outline.may_label_plainly:
            return []
        labels = find_plain_labels(paragraph.text, paragraph.start)
        return labels if labels and self.outline.plain_labels else []

    def _is_own_label(self, paragraph: Paragraph, label: Label) -> bool:
        """Whether an unknown wording before a colon may be a label of this abstract's own."""
        return len(label.title) <= 60 and (not label.title or not boilerplate.is_boilerplate(paragraph.text))

    def _pieces(self, paragraph: Paragraph, labels: list[Label]) -> None:
        if labels[0].start > paragraph.start:
            self.add(BlockRole.PROSE, paragraph, end=_trim(paragraph, labels[0].start))
        for label, following in pairwise(labels):
            self._piece(paragraph, label, _trim(paragraph, following.start))
        self._piece(paragraph, labels[-1], paragraph.end)

    def _piece(self, paragraph: Paragraph, label: Label, end: int) -> None:
        rest = paragraph.text[label.end - paragraph.start : end - paragraph.start]
        if label.topic is Topic.BACK or (not label.title and boilerplate.is_boilerplate(rest.strip())):
            self.closed = self.closed or boilerplate.begins_keywords(label.title)
            self.add(BlockRole.BOILERPLATE, paragraph, start=label.start, end=end)
            return
        self.abstract_part(label.topic, label.title)
        self.heading = label.title or None
        head_end = _trim(paragraph, label.end)
        self.add(BlockRole.HEADING, paragraph, start=label.start, end=head_end)
        start = label.end + len(rest) - len(rest.lstrip())
        if start < end:
            self.add(BlockRole.PROSE, paragraph, start=start, end=end)

    # ----------------------------------------------------------------------------- front, prose, rest

    def _is_front(self, paragraph: Paragraph) -> bool:
        """Title, subtitle and authors; False where the text itself has begun."""
        if not self.authors and (names := self._names(paragraph.text)):
            self.authors = tuple(names)
            self.add(BlockRole.BOILERPLATE, paragraph)
            return True
        if not front.may_be_title(paragraph.text) or not self._title_fits(paragraph):
            return False
        self.title = self.title or paragraph
        self.add(BlockRole.TITLE, paragraph)
        return True

    def _names(self, text: str) -> list[str]:
        if self.title is None:
            return front.author_names(text, least=3)
        names = front.author_names(text)
        single = None if names else front.lone_author(text)
        return [single] if single else names

    def _title_fits(self, paragraph: Paragraph) -> bool:
        following = self.next(self.at)
        if following is None:
            return False
        if self.title is not None:  # a subtitle stands between title and authors
            return not front.ends_like_sentence(paragraph.text) and len(paragraph.text) < 150
        if not front.ends_like_sentence(paragraph.text):
            return True
        before = self.previous
        return (
            (before is not None and boilerplate.is_citation(before.text))
            or bool(front.author_names(following.text))
            or self.at in self.outline.headings
        )

    def _boilerplate(self, paragraph: Paragraph) -> None:
        if self.section is SectionKind.ABSTRACT and boilerplate.begins_keywords(paragraph.text):
            self.closed = True
        self.add(BlockRole.BOILERPLATE, paragraph)

    def _leaves_back(self, paragraph: Paragraph) -> bool:
        """Whether prose has begun again though no heading says so: after keywords, before the body."""
        if self.body or len(paragraph.text) < 150:
            return False
        return len(paragraph.text) > 350 or front.has_two_sentences(paragraph.text)

    def _prose(self, paragraph: Paragraph) -> None:
        if self.topic is None or self.closed or (self.topic is Topic.BACK and not self.body):
            kind = self.outline.unnamed(self.at - 1, after_abstract=self.topic is not None)
            self.topic, self.section, self.heading, self.part = kind.topic, kind.section, None, None
            self.closed = False
            self.body = kind.topic is Topic.INTRODUCTION
        self.add(BlockRole.PROSE, paragraph)

    def _caption(self, paragraph: Paragraph, *, of_table: bool) -> None:
        section = SectionKind.TABLE if of_table else SectionKind.FIGURE
        self.add(BlockRole.CAPTION, paragraph, section=section)


def _trim(paragraph: Paragraph, end: int) -> int:
    """An end moved back over the spaces before it."""
    if end == paragraph.end:
        return end
    return paragraph.start + len(paragraph.text[: end - paragraph.start].rstrip())
