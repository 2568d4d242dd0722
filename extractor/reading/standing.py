"""Where the walk through a text stands, and the blocks it has written."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pydantic import TypeAdapter

from extractor.reading.headings import Heading
from extractor.reading.outline import Outline
from extractor.reading.paragraphs import Paragraph
from extractor.reading.vocabulary import SECTIONS, Topic
from schemas.paper import Block, BlockRole, SectionKind

INHERITED = frozenset(
    {Topic.METHODS, Topic.RESULTS, Topic.DISCUSSION, Topic.BACK, Topic.REFERENCES, Topic.ASIDE}
)
# Built of a dictionary: Block's own constructor, which takes keywords, needs almost twice the time.
_block = TypeAdapter(Block).validate_python
# A tuple: hashing a member of an enumeration takes longer than comparing it with three.
_UNHEADED = (BlockRole.TITLE, BlockRole.BOILERPLATE, BlockRole.REFERENCES)


@dataclass(slots=True)
class Standing:
    """The section, heading and part that hold for the next paragraph."""

    paragraphs: Sequence[Paragraph]
    outline: Outline
    blocks: list[Block] = field(default_factory=list)
    topic: Topic | None = None  # None: in the front matter
    section: SectionKind = SectionKind.OTHER
    heading: str | None = None
    part: SectionKind | None = None
    number: str | None = None
    body: bool = False  # a section of the full text has begun
    closed: bool = False  # the abstract has ended, its heading or labels no longer govern
    at: int = 0
    previous: Paragraph | None = None

    def enter(self, topic: Topic, title: str) -> None:
        """A section begins."""
        if (
            topic is not Topic.BACK
            and topic is not Topic.ABSTRACT
            and self.outline.has_later(self.at, Topic.ABSTRACT)
        ):
            topic = Topic.ASIDE  # an aggregator's own "Findings", above the abstract
        self.topic, self.section, self.heading, self.part = topic, SECTIONS[topic], title, None
        if topic not in {Topic.ABSTRACT, Topic.ASIDE, Topic.BACK}:
            self.body = True
        self.closed = False

    def abstract_part(self, topic: Topic | None, title: str) -> None:
        self.topic, self.section, self.heading = topic or Topic.ABSTRACT, SectionKind.ABSTRACT, title
        self.part = _part(topic)

    def inherits(self, heading: Heading) -> bool:
        """Whether a heading of the paper's own stands under the section above."""
        if self.topic is Topic.INTRODUCTION:
            return self.outline.has_later(self.at, Topic.METHODS, Topic.RESULTS)
        if self.topic is Topic.ABSTRACT:
            return self.outline.short
        if self.topic not in INHERITED:
            return False
        mine, above = _top(heading.number), _top(self.number)
        return mine is None or above is None or mine == above

    def breaks_off(self) -> bool:
        """Whether the block before is prose that stops in mid-sentence."""
        if not self.blocks or self.previous is None or self.blocks[-1].role is not BlockRole.PROSE:
            return False
        return self.previous.last[-1].isalnum() or self.previous.last[-1] == ","

    def next(self, at: int) -> Paragraph | None:
        """The paragraph at a place, if the text goes so far."""
        return self.paragraphs[at] if at < len(self.paragraphs) else None

    def add(
        self,
        role: BlockRole,
        paragraph: Paragraph,
        *,
        start: int | None = None,
        end: int | None = None,
        section: SectionKind | None = None,
    ) -> None:
        if section is None:
            section = SectionKind.TITLE if role is BlockRole.TITLE else self.section
        headed = role not in _UNHEADED
        self.blocks.append(
            _block(
                {
                    "role": role,
                    "section": section,
                    "start": paragraph.start if start is None else start,
                    "end": paragraph.end if end is None else end,
                    "heading": self.heading if headed else None,
                    "part": self.part if headed else None,
                }
            )
        )


def _part(topic: Topic | None) -> SectionKind | None:
    kind = SECTIONS[topic] if topic is not None else SectionKind.OTHER
    return None if kind is SectionKind.ABSTRACT or kind is SectionKind.OTHER else kind


def _top(number: str | None) -> str | None:
    return number.split(".", 1)[0] if number else None
