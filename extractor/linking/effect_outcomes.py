"""What an effect is of where no name stands beside its measure: what befell those whose shares it compares.

Example:
    "31% of the coached had returned to sport versus 20% of the others (OR 1.9)"
"""

from extractor.linking.clause import Clause
from extractor.linking.effect_outcome_terms import CAUSE, PATIENTS, POINTS_ON, PRONOUN_LAST
from extractor.linking.fragment_terms import FINITE
from extractor.linking.names import named
from extractor.linking.paper import PaperContext
from extractor.linking.phrase_terms import DOES_NOTHING
from extractor.linking.said import Said
from extractor.linking.sentence import Sentence
from schemas.place import Span

_NAMES = {"rate": "endpoint", "count": "label"}
_OF_PEOPLE = frozenset(
    {
        "what the share had or did",
        "what the counted did or had",
        "what those beside the share did",
        "what befell those before its bracket",
    }
)
_TWO = 2


def befell_compared(sentence: Sentence, token: int) -> Said | None:
    """What those did whose two counts or shares stand right before an effect, told of both with one verb."""
    clause = sentence.clause
    before = [at for at in sentence.values if at < token and sentence.values[at][0].kind != "test"][-_TWO:]
    kinds = {sentence.values[at][0].kind for at in before}
    if len(before) < _TWO or len(kinds) > 1 or not (name := _NAMES.get(kinds.pop())):
        return None
    one, two = (sentence.values[at][1].get(name) for at in before)
    if not isinstance(one, Said) or not isinstance(two, Said) or one.value != two.value:
        return None
    if (
        one.rule not in _OF_PEOPLE
        or PRONOUN_LAST.search(one.value)
        or DOES_NOTHING.fullmatch(one.value.lower())
    ):
        return None
    if clause.lowered.endswith((" in ", " by "), clause.start, clause.starts[before[0]]):
        return None  # "relapse occurred in 41 versus 38 not on the drug"
    between = clause.lowered[clause.ends[before[1]] : clause.starts[token]]
    return None if FINITE.search(between) or ";" in between else one.by("what befell those compared")


def ratio_of_deaths(paper: PaperContext, cue: Span | None) -> Said | None:
    """The death that a measure's own name holds, also where an abbreviation stands for it.

    Example:
        "the mortality rate ratio (MRR)" ... "the MRR was 0.7"
    """
    place = paper.place(cue)
    if place is None:
        return None
    words = paper.lowered[slice(*place)].strip(" ()[]")
    of_death = words.startswith(_DEATHS) or words in paper.ratios_of_deaths
    return Said("OS", "the death that names the ratio", *place) if of_death else None


def is_cause(clause: Clause, said: Said, token: int) -> bool:
    """Whether words behind a value tell what people died of: "the mortality ratio was 0.7 for stroke"."""
    if (said.start or 0) <= clause.starts[token] or CAUSE.fullmatch(said.value.lower()) is None:
        return False
    return said.end is None or PATIENTS.match(clause.lowered, said.end) is None


_DEATHS = ("mortality", "death")


def points_on(clause: Clause, token: int) -> Said | None:
    """The scale that a value is told on: "the difference was 4.2 points on the disability index"."""
    match = POINTS_ON.match(clause.lowered, clause.ends[token], clause.end)
    return named(clause, *match.span("name"), "the scale behind the value") if match else None
