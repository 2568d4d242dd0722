"""What a value's context is read from, and what one sentence leaves behind for the next."""

from dataclasses import dataclass, field

from extractor.linking.cases import Sides
from extractor.linking.mentions import Mention
from extractor.linking.paper import PaperContext
from extractor.linking.populations import population
from extractor.linking.said import Said
from extractor.linking.sentence import Sentence, Value
from extractor.linking.tested import Teller
from schemas.finding import CellPlace


@dataclass(slots=True)
class Memory:
    """What a sentence leaves behind for the next one of its paragraph, or of its table's cell."""

    block: int = -1
    cell: CellPlace | None = None
    mentions: list[Mention] = field(default_factory=list)
    endpoint: Said | None = None
    sides: Sides | None = None
    population: Said | None = None
    source: Said | None = None
    tests: Teller = field(default_factory=Teller)


@dataclass(slots=True)
class Reading:
    """All that a value's context is read from."""

    paper: PaperContext
    memory: Memory
    sentence: Sentence
    value: Value

    @property
    def cue(self) -> int | None:
        """Where the words that name the value end, in the view."""
        place = self.paper.place(self.value.finding.cue)
        return place[1] if place else None

    def population(self, *used: Said | None) -> Said | None:
        """The restriction of the sentence that names none of its groups."""
        names = {said.value.lower() for said in used if said} | self.sentence.taken
        return population(self.sentence.scene, self.value.token, names, self.value.floor)
