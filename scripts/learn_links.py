"""Whether a linker learned from annotated papers beats the rules on papers it has not seen.

    scripts/learn_links                         every kind, by logistic weights and by trees
    scripts/learn_links weights rate            one learner, one kind of value
    scripts/learn_links weights rate --guesses  a wrong name costs no more than null
    scripts/learn_links weights rate --alone    without anything that the rules say
    scripts/learn_links weights rate --part 0.5 from half the papers
    scripts/learn_links weights --held third    from all papers but those of one corpus, tried on these

For each value found, and each of its fields in words, the learner chooses among candidates: what the rules
say, phrases of the sentence, the paper's arms, null. Whole papers are left out in turn. Writes the tables
of docs/learned-links.md. Needs ../shared.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from types import ModuleType

from scripts.calibrate_confidence import scorer
from scripts.link_candidates import Candidate, candidates, clues
from scripts.link_ranking import LEARNERS, Choice, Learner, cross_validated, interval
from scripts.link_values import FIELDS, Value, annotated
from scripts.score_feed import ROOT, SHARED

HOUSE = ("seeds", "abstracts", "pool-abstracts", "fulltext", "pdf")
DRAWS = {"first": "gold", "second": "second/gold", "third": "third/gold"}  # the fourth stays shut
HEADS = "field,values,rules,learned,gain,gain on draws,won,lost,wrong names,worth".split(",")


@dataclass(slots=True)
class Answer:
    """A field of a value: the words of the rules, of the learner and of the annotators, and who is right."""

    value: Value
    ruled: str | None
    learned: str | None
    gold: str | None
    rules_right: bool
    right: bool

    @property
    def gain(self) -> int:
        """One where only the learner is right, minus one where only the rules are."""
        return self.right - self.rules_right

    @property
    def worth(self) -> int:
        """The gain, where a wrong name costs as much as a right one earns and null nothing."""
        return _worth(self.learned, right=self.right) - _worth(self.ruled, right=self.rules_right)


def _worth(words: str | None, *, right: bool, cost: int = 1) -> int:
    return 1 if right else -cost if words else 0


@dataclass(frozen=True, slots=True)
class Trial:
    """How a learner is tried: without the rules' words, with guesses for free, from a part of the papers.

    ``held`` is the corpus that it is tried on instead of on all papers in turn.
    """

    learners: Sequence[Learner]
    alone: bool = False
    guesses: bool = False
    part: float = 1.0
    held: str = ""


def main() -> int:
    """Print a table of fields and one of whole records for each learner."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("names", nargs="*", help=f"of {', '.join([*LEARNERS, *FIELDS])}")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--guesses", action="store_true")
    parser.add_argument("--part", type=float, default=1.0)
    parser.add_argument("--held", default="", choices=[*HOUSE, *DRAWS])
    asked = parser.parse_args()
    if unknown := set(asked.names) - {*LEARNERS, *FIELDS}:
        parser.error(f"no learner and no kind: {', '.join(sorted(unknown))}")
    score = scorer(SHARED / "score.py")
    kinds = [name for name in asked.names if name in FIELDS] or list(FIELDS)
    values = [value for value in all_annotated(score) if value.kind in kinds]
    for name in [name for name in asked.names if name in LEARNERS] or list(LEARNERS):
        print(f"\n## {name}\n")
        print_trial(values, score, Trial(LEARNERS[name], asked.alone, asked.guesses, asked.part, asked.held))
    return 0


def all_annotated(score: ModuleType) -> Iterator[Value]:
    """The paired values of the papers that may be learned from."""
    for name in HOUSE:
        yield from annotated(SHARED / "gold" / name, SHARED / "papers" / name, score, name)
    for name, folder in DRAWS.items():
        yield from annotated(ROOT / "corpus" / "unseen" / folder, SHARED / "papers" / "pool", score, name)


def print_trial(values: Sequence[Value], score: ModuleType, trial: Trial) -> None:
    """Print what one kind of learner does, field by field, then for whole records."""
    print(_row(*HEADS))
    print(_row(*["---"] * len(HEADS)), flush=True)
    answers: dict[tuple[str, str], list[Answer]] = {}
    for kind in dict.fromkeys(value.kind for value in values):
        for name in FIELDS[kind]:
            of_kind = [value for value in values if value.kind == kind]
            answers[kind, name] = answered(of_kind, name, score, trial)
            print(_field_row(f"{kind} {name}", answers[kind, name]), flush=True)
    print()
    print(_row("whole records", "values", "rules", "learned", "gain", "clear fields only"))
    print(_row(*["---"] * 6))
    for kind in dict.fromkeys(kind for kind, _ in answers):
        print(_whole_row(kind, {name: found for (of, name), found in answers.items() if of == kind}))


def answered(values: Sequence[Value], name: str, score: ModuleType, trial: Trial) -> list[Answer]:
    """What a learner says of a field of each value, having seen no value of its paper."""
    seen = [unlinked(value) for value in values] if trial.alone else values
    options = [candidates(value, name) for value in seen]
    cost = 0 if trial.guesses else 1
    choices = [_choice(value, name, found, score, cost) for value, found in zip(seen, options, strict=True)]
    held = {value.paper for value in values if value.corpus == trial.held}
    chosen = cross_validated(choices, trial.learners, trial.part, held)
    return [
        Answer(
            value,
            value.ours.get(name),
            found[at].words,
            value.gold.get(name),
            is_right(value, name, value.ours.get(name), score),
            choice.right[at],
        )
        for value, found, choice, at in zip(values, options, choices, chosen, strict=True)
        if not held or value.paper in held
    ]


def unlinked(value: Value) -> Value:
    """A value of which the program says nothing."""
    words = {name for names in FIELDS.values() for name in names}
    ours = {name: said for name, said in value.ours.items() if name not in words}
    return replace(value, ours=ours, rules={}, partner=None)


def _choice(value: Value, name: str, found: list[Candidate], score: ModuleType, cost: int) -> Choice:
    right = [is_right(value, name, one.words, score) for one in found]
    worth = [_worth(one.words, right=true, cost=cost) for one, true in zip(found, right, strict=True)]
    return Choice(value.paper, clues(value, name, found), right, worth)


def is_right(value: Value, name: str, words: str | None, score: ModuleType) -> bool:
    """Whether words are the annotators' by the shared scorer."""
    return bool(score.same(name, value.gold.get(name), words, value.rivals[name]))


def is_clear(answers: Sequence[Answer]) -> bool:
    """Whether what a learner does is worth more than the rules beyond the noise, and right more often."""
    return min(_interval(answers, gain)[0] for gain in (_gain, _worth_gained)) > 0


def _gain(one: Answer) -> int:
    return one.gain


def _worth_gained(one: Answer) -> int:
    return one.worth


def _interval(answers: Sequence[Answer], gain: Callable[[Answer], int]) -> tuple[float, float]:
    return interval([gain(one) for one in answers], [one.value.paper for one in answers])


def _field_row(title: str, answers: Sequence[Answer]) -> str:
    scored = [one for one in answers if one.ruled or one.learned or one.gold]
    drawn = [one for one in scored if one.value.corpus in DRAWS]
    wrong = [
        sum(bool(one.ruled) and not one.rules_right for one in scored),
        sum(bool(one.learned) and not one.right for one in scored),
    ]
    won, lost = (sum(one.gain == gain for one in scored) for gain in (1, -1))
    rules, right = _share([one.rules_right for one in scored]), _share([one.right for one in scored])
    gains = _mean(scored, _gain), _mean(drawn, _gain)
    changed = f"{wrong[0]} to {wrong[1]}"
    return _row(title, len(scored), rules, right, *gains, won, lost, changed, _mean(scored, _worth_gained))


def _whole_row(kind: str, fields: dict[str, list[Answer]]) -> str:
    """The share of records right in every field: by the rules, the learner, it where its gain is clear."""
    clear = {name for name, found in fields.items() if is_clear(found)}
    records = list(zip(*fields.values(), strict=True))

    def whole(learned: set[str]) -> list[bool]:
        right = [
            [one.right if name in learned else one.rules_right for name, one in zip(fields, of, strict=True)]
            for of in records
        ]
        return [of[0].value.rest and all(found) for of, found in zip(records, right, strict=True)]

    rules, learned, mixed = whole(set()), whole(set(fields)), whole(clear)
    papers = [of[0].value.paper for of in records]
    low, high = interval([a - b for a, b in zip(learned, rules, strict=True)], papers)
    mean = (sum(learned) - sum(rules)) / len(records)
    gain = f"{mean:+.3f} [{low:+.3f}, {high:+.3f}]"
    return _row(kind, len(records), _share(rules), _share(learned), gain, _share(mixed))


def _mean(answers: Sequence[Answer], gain: Callable[[Answer], int]) -> str:
    if not answers:
        return "-"
    low, high = _interval(answers, gain)
    return f"{sum(map(gain, answers)) / len(answers):+.3f} [{low:+.3f}, {high:+.3f}]"


def _share(true: Sequence[bool]) -> str:
    return f"{sum(true) / max(len(true), 1):.3f}"


def _row(*cells: object) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


if __name__ == "__main__":
    sys.exit(main())
