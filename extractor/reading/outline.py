"""The known headings of a text, seen at once: what is an abstract's part, what a full text's section."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extractor.document.once import once
from extractor.reading.headings import Heading, is_number_line, undress
from extractor.reading.labels import find_labels, find_plain_labels, leading_topic, may_begin_plainly
from extractor.reading.paragraphs import Paragraph
from extractor.reading.vocabulary import SECTIONS, Topic, label_topic
from schemas.paper import SectionKind

# An abstract with its front matter is shorter, a paper longer, than this many characters of prose.
_ABSTRACT_LENGTH = 6000
_A_SENTENCE = 60
_ORDER = {
    Topic.INTRODUCTION: 0,
    Topic.METHODS: 1,
    Topic.RESULTS: 2,
    Topic.DISCUSSION: 3,
    Topic.CONCLUSIONS: 3,
}


class Placement(NamedTuple):
    """The topic and section of prose that no heading announces."""

    topic: Topic
    section: SectionKind


@dataclass(frozen=True)
class Outline:
    """The known headings by paragraph number, and what follows from seeing them together."""

    headings: dict[int, Heading]
    parts: frozenset[int]
    short: bool
    paragraphs: Sequence[Paragraph]
    last: dict[Topic, int]  # where each topic's last main heading stands
    ordered: list[int]  # where the headings stand whose sections have an order
    broken: bool  # a text broken into lines, where only a blank line sets a heading off

    @once
    def may_label_plainly(self) -> bool:
        """Whether a paragraph begins with a word that may be a label without a colon."""
        return any(may_begin_plainly(paragraph.text) for paragraph in self._labelling)

    @once
    def plain_labels(self) -> bool:
        """Whether the text labels paragraphs without a colon: two different labels prove it."""
        if not self.may_label_plainly:
            return False
        leading = {leading_topic(paragraph.text) for paragraph in self._labelling} - {None}
        return len(leading) > 1 or len(leading | self._plain_topics()) > 1

    def _plain_topics(self) -> set[Topic | None]:
        texts = (paragraph.text for paragraph in self._labelling)
        return {label.topic for text in texts for label in find_plain_labels(text, 0)}

    @property
    def _labelling(self) -> Sequence[Paragraph]:
        """The paragraphs that can be those of an abstract."""
        return self.paragraphs if self.short else self.paragraphs[:30]

    def is_part(self, at: int) -> bool:
        """Whether this heading is the label of an abstract's paragraph."""
        return at in self.parts

    def has_later(self, at: int, *topics: Topic) -> bool:
        """Whether a main heading of these topics follows."""
        return any(self.last.get(topic, -1) >= at for topic in topics)

    def unnamed(self, at: int, *, after_abstract: bool) -> Placement:
        """What prose is that stands before any heading, or after the abstract has ended."""
        place = bisect_right(self.ordered, at)
        body = self.headings[self.ordered[place]].topic if place < len(self.ordered) else None
        if body and (after_abstract or body in {Topic.METHODS, Topic.RESULTS}):
            topic = Topic.INTRODUCTION
        elif self.has_later(at, Topic.ABSTRACT) or (body is None and not self.short):
            topic = Topic.ASIDE
        else:
            topic = Topic.ABSTRACT
        return Placement(topic, SECTIONS[topic])


def outline(paragraphs: Sequence[Paragraph], *, broken: bool) -> Outline:
    """The outline of a text's paragraphs."""
    short = sum(len(paragraph.text) for paragraph in paragraphs) < _ABSTRACT_LENGTH
    headings = {
        at: heading
        for at, paragraph in enumerate(paragraphs)
        if len(paragraph.text) <= 90
        and not (paragraph.running or paragraph.table)
        and (heading := _heading(paragraph.text, short=short))
    }
    ordered = _ordered(headings)
    parts = _parts(headings, ordered, paragraphs) if ordered else None
    short = short and parts is None and not _is_full_text(headings, ordered, paragraphs)
    if parts is None:
        parts = frozenset(ordered) if short else frozenset()
    return Outline(
        headings,
        parts=parts,
        short=short,
        paragraphs=paragraphs,
        last={heading.topic: at for at, heading in headings.items() if heading.main and heading.topic},
        ordered=[at for at, heading in headings.items() if heading.topic in _ORDER],
        broken=broken,
    )


def _heading(line: str, *, short: bool) -> Heading | None:
    """A heading known by its wording; the labels of abstracts too, which a full text has as sub-headings."""
    heading = undress(line)
    if heading.topic is None:
        heading = heading._replace(topic=label_topic(heading.title), main=False)
    return heading if heading.topic is not None and (short or not line.endswith(".")) else None


def _ordered(headings: dict[int, Heading]) -> list[int]:
    """The headings of sections that have an order, below the abstract's own heading."""
    abstract = next((at for at, heading in headings.items() if heading.topic is Topic.ABSTRACT), -1)
    return [at for at, heading in headings.items() if heading.topic in _ORDER and at > abstract]


def _parts(
    headings: dict[int, Heading], ordered: list[int], paragraphs: Sequence[Paragraph]
) -> frozenset[int] | None:
    """The headings that are labels inside a full text's abstract, which its sections' order tells.

    Where it goes back to an introduction, or to methods that have their own results, the abstract has
    ended before. None where it never does.
    """
    last_results = max(
        (at for at in ordered if headings[at].main and headings[at].topic is Topic.RESULTS), default=-1
    )
    highest = 0
    for place, at in enumerate(ordered):
        heading = headings[at]
        if paragraphs[at].start - paragraphs[ordered[0]].start > _ABSTRACT_LENGTH:
            break
        rank = _ORDER[heading.topic] if heading.topic else 0
        if heading.main and rank < min(highest, 2) and last_results >= at:
            return frozenset(ordered[:place])
        highest = max(highest, rank if heading.main else 0)
    return None


def _is_full_text(headings: dict[int, Heading], ordered: list[int], paragraphs: Sequence[Paragraph]) -> bool:
    """Whether even a short text is a paper, or a piece of one, and no abstract."""
    if any(heading.topic is Topic.REFERENCES for heading in headings.values()):
        return True
    if not ordered:
        return False
    topics = {headings[at].topic for at in ordered}
    if len(topics) < 2 or topics.isdisjoint({Topic.METHODS, Topic.RESULTS}):
        return True
    if any(paragraph.running for paragraph in paragraphs):
        return True
    return any(_is_numbered(at, headings, paragraphs) for at in ordered) or _has_own_abstract(
        ordered[0], headings, paragraphs
    )


def _is_numbered(at: int, headings: dict[int, Heading], paragraphs: Sequence[Paragraph]) -> bool:
    if headings[at].number:
        return True
    return at + 1 < len(paragraphs) and is_number_line(paragraphs[at + 1].text)


def _has_own_abstract(first: int, headings: dict[int, Heading], paragraphs: Sequence[Paragraph]) -> bool:
    """Whether an abstract stands above the first section: under its heading, or known by its labels."""
    above = [paragraph for at, paragraph in enumerate(paragraphs[:first]) if at not in headings]
    if any(heading.topic is Topic.ABSTRACT for heading in headings.values()):
        begin = next(at for at, heading in headings.items() if heading.topic is Topic.ABSTRACT)
        above = [
            paragraph for at, paragraph in enumerate(paragraphs[:first]) if at > begin and at not in headings
        ]
        return any(len(paragraph.text) > _A_SENTENCE for paragraph in above)
    labels = (label for paragraph in above for label in find_labels(paragraph.text, 0))
    return any(label.topic in _ORDER for label in labels)
