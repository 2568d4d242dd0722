"""Grade splits: how a group of patients divides over the grades of their tumours."""

import re
from collections.abc import Iterator
from typing import Literal

from extractor.finding.cues import TOXICITY, TUMOUR
from extractor.finding.fields import found_fields
from extractor.finding.passage import Passage
from schemas.finding import FoundGrades
from schemas.value import GradePart

# "grade 1 (n = 15)" G(nN | "G1 23 (18%)" GN(N% | "well differentiated in 12" GwN | "G1: 45%" G:N%
_LABEL_FIRST = r"(?P<grade>G)[w(,:=HB]{0,3}n?=?(?P<value>[NW])(?P<unit>%)?H?w?(?:[(,;/]{1,2}(?P<other>N)(?P<other_unit>%)?)?"
# "15 (9.2%) were G1" N(N%)wG | "12 well differentiated" NG | "45% grade 2" N%G
_COUNT_FIRST = (
    r"(?P<value>[NW])(?P<unit>%)?(?:w?H)?(?:\(n?(?P<other>N)(?P<other_unit>%)?\))?[wHBo]{0,3}(?P<grade>G)"
)
_FORMS = (re.compile(_LABEL_FIRST), re.compile(_COUNT_FIRST))
_GAP = re.compile(r"[)(,;&vHwB/]{0,6}")
_DEGREES = ("undifferentiated", "well", "moderate", "poor")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def grade_splits(passage: Passage) -> Iterator[FoundGrades]:
    """The grade splits of a sentence: two grades or more, each with its number.

    Example:
        "grade 1 (n = 15), grade 2 (n = 30) and grade 3 (n = 5) tumours"
    """
    letters = passage.letters
    if letters.count("G") < 2:
        return
    sentence = passage.tokens.lowered[passage.tokens.start : passage.tokens.end]
    if TOXICITY.search(sentence) or not (TUMOUR.search(sentence) or re.search(r"\bg[1-4]\b", sentence)):
        return
    for split in max((_splits(form, letters) for form in _FORMS), key=lambda splits: sum(map(len, splits))):
        parts = _parts(passage, split)
        if len(parts) >= 2:
            first, last = split[0].start(), split[-1].end() - 1
            system: Literal["WHO", "differentiation"] | None = None
            if any("differentiated" in passage.tokens.slice(m.start("grade")) for m in split):
                system = "differentiation"
            elif "who" in sentence.split():
                system = "WHO"
            fields = found_fields(passage, first, last, "grades", split[0].start("grade"))
            passage.claim(first, last)
            yield FoundGrades(system=system, parts=parts, **fields)


def _splits(form: re.Pattern[str], letters: str) -> list[list[re.Match[str]]]:
    """Runs of two or more neighbouring grades in one form."""
    splits: list[list[re.Match[str]]] = []
    for match in form.finditer(letters):
        if splits and _GAP.fullmatch(letters[splits[-1][-1].end() : match.start()]):
            splits[-1].append(match)
        else:
            splits.append([match])
    return [split for split in splits if len(split) >= 2]


def _parts(passage: Passage, split: list[re.Match[str]]) -> dict[str, GradePart]:
    parts: dict[str, GradePart] = {}
    for match in split:
        value = passage.printed(match.start("value"))
        other = passage.printed(match.start("other")) if match["other"] else None
        n, percent = (other, value) if match["unit"] else (value, other if match["other_unit"] else None)
        if n is not None and n.decimals:
            return {}
        parts.setdefault(
            grade_name(passage.tokens.slice(match.start("grade"))), GradePart(n=n, percent=percent)
        )
    return parts


def grade_name(words: str) -> str:
    """The feed's name of a grade, merged grades joined: "grade ii" -> "G2", "grade 1 or 2" -> "G1 and G2"."""
    degrees = [name for name in _DEGREES if name in words]
    if degrees:
        return " and ".join(degrees)
    if words.startswith("nec"):
        return "NEC"
    numbers = re.findall(r"[1-4]|\b(?:iii|ii|iv|i)\b", words)
    return " and ".join(f"G{_ROMAN.get(number, number)}" for number in numbers) or words
