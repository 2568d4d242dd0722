"""Grade splits: how a group of patients divides over the grades of their tumours."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from extractor.document import Sought
from extractor.finding.fields import found_fields
from extractor.finding.grade_labels import Labelled, label_grades
from extractor.finding.grade_patterns import CONTINUED, GRADE, GRADED, NOT_A_SPLIT, TOXICITY, TUMOUR
from extractor.finding.passage import CLAIMED, Passage
from schemas.finding import FoundGrades
from schemas.printed import Printed
from schemas.value import GradePart

# "n = 15 (30%)" n=N(N%)
_NUMBER = (
    r"n?=?(?P<value>[NWZ])(?P<unit>%)?(?:[/o]N(?!/))?(?:o?[HBV]|w(?=\())?"
    r"(?:[(,;/]{1,2}n?(?P<other>N)(?(unit)|(?=%))(?P<other_unit>%)?(?:/N(?!/))?\)?)?"
)
# "well differentiated (G1; n = 62)" G(G;nN
# "grade 1 (n = 15)" G(nN | "G1 23 (18%)" GN(N%) | "well differentiated in 12" GwN | "G1: 45%" G:N%
_LABEL_FIRST = re.compile(
    rf"(?P<grade>G)(?:\(G(?=[;,:)])|[HB]?\(w?=?N%?(?:-N%?)?\)(?=w))?[HBV]?[w(,:=;)-]{{0,3}}{_NUMBER}"
)
# "15 (9.2%) were G1" N(N%)wG | "12 well differentiated" NG | "45% were grade 2" N%wG | "twelve had G1" WwG
# "30 were G1 (40%)" NwG(N%)
_COUNT_FIRST = re.compile(
    rf"{_NUMBER}(?:\)(?=wG))?[HBVo]?w?[HBVo]?w?\(?(?P<grade>G)[HB]?(?:[(,]{{1,2}}(?P<late>N)(?P<late_unit>%)\))?"
)
_FORMS = (_LABEL_FIRST, _COUNT_FIRST)
# "G1, G2 and G3 in 23 (18%), 80 (64%) and 23 (18%)" G,G&Gw... | "G1/G2/G3 10/20/5" G/G/GN/N/N
_LABELS = re.compile(r"G[HB]?(?:(?:,&|[,/&:v-]|w,|w&)w?G[HB]?)+")
# "23 (18%), 80 (64%) and 23 (18%)" N(N%),N(N%)&N(N%)
_VALUES = re.compile(r"n?=?(?:[NW]%?[HB]?(?:\(N%?\))?(?:,&|[,/&:v-]|$|(?=[^,/&:v-]))){2,}")
# "23 (18%)" N(N%)
_VALUE = re.compile(r"(?P<value>[NW])(?P<unit>%)?[HB]?(?:\((?P<other>N)(?P<other_unit>%)?\))?")
# between two grades of one split: ")," or "and", also behind what the grade means: "(Ki-67 < 3%), "
_GAP = re.compile(r"(?:\(w?=?N%?(?:-N%?)?[HB]?\))?[)(,;&vHwBVo/.]{0,7}")
# " patients were " wHw
_VERB = re.compile(r"[HB]?(?:o?w[HB])?w")
# "G1 12 vs 10" GNvN
_TWICE = re.compile(
    r"(?P<grade>G)[HB]?[w(:=]{0,2}n?=?(?P<value>[NW])(?P<unit>%)?v(?P<next>[NW])(?P<next_unit>%)?\)?"
)
# from one list of values to the next: " of the resections and " owB&
_NEXT_VALUES = re.compile(r"[owHVB(]{0,5}\)?,?[&v]w?")
# " were G3; in the control group " wG;w
_NEXT_GROUP = re.compile(r"[%)wGHB]{0,4}[;,&v]{1,2}[owHB]{1,4}(?=N)")
_GROUP = re.compile(r"\b(?:groups?|arms?|controls?|cohort|set)\b")
_IN_TURN = re.compile(r"\brespectively\b")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_NAMED = Sought("differentiat|grad", r"differentiat|\bgrad(?:e|es|ed|ing)\b")
# "the grade distribution was"
_GRADING = Sought(
    "grade distribution|grading|graded|grade:|grades:",
    r"\bgrade distribution|\bgrading\b|\bgraded\b|\bgrades?:",
)
_DIFFERENTIATION = frozenset({"well", "moderate", "poor", "undifferentiated"})
# percentages of a whole, each rounded up
_WHOLE = 102
_NEC = re.compile(r"\bnecs?\b|carcinoma")
_DEGREES = ("undifferentiated", "well", "moderate", "poor", "low", "intermediate", "high")

Row = tuple[int, int, int | None, bool, bool]
"""Letters of a grade, its value and a second value, and which of the two is a percentage."""


def grade_splits(passage: Passage) -> Iterator[FoundGrades]:
    """The grade splits of a sentence: two grades or more, each with its number.

    Example:
        "grade 1 (n = 15), grade 2 (n = 30) and grade 3 (n = 5) tumours"
    """
    if "G" not in passage.letters and not passage.says(_NAMED):
        return
    sentence = passage.tokens.lowered[passage.tokens.start : passage.tokens.end]
    tumours = TUMOUR.search(sentence) or GRADED.search(sentence)
    if TOXICITY.search(sentence) or not (tumours or (passage.memory.tumours and passage.says(_GRADING))):
        return
    labelled = label_grades(passage)
    if labelled.letters.count("G") < 2:
        return
    candidates = [_splits(form, labelled.letters) for form in _FORMS]
    candidates += [_parallel(labelled.letters), _mixed(labelled.letters), _twice(labelled.letters)]
    best = max(candidates, key=lambda splits: sum(map(len, splits)))
    if passage.says(_IN_TURN):
        best = [found + _repeated(passage, labelled, found) for found in best]
    for rows in (group for found in best for group in _by_group(found, labelled)):
        if split := _grades(passage, labelled, rows, sentence):
            yield split


def split_goes_on(sentence: str, behind: str) -> bool:
    """Whether a sentence goes on with the grade split of the one before it, both in lower case.

    Example:
        "There were 25 grade 1 and 40 grade 2 tumors." goes on in "The remaining 12 were grade 3."
    """
    if not GRADE.search(behind) or not GRADE.search(sentence) or not TUMOUR.search(sentence):
        return False
    both = f"{sentence} {behind}"
    if TOXICITY.search(both) or NOT_A_SPLIT.search(both):
        return False
    return CONTINUED.match(behind) is not None


def _grades(passage: Passage, labelled: Labelled, rows: list[Row], sentence: str) -> FoundGrades | None:
    parts = _parts(passage, labelled, rows)
    if len(parts) < 2 or not _adds_up(parts):
        return None
    used = [labelled.tokens[index] for row in rows for index in row[:3] if index is not None]
    # the names of a second group's grades stand with those of the first
    used = [token for token in used if passage.letters[token] != CLAIMED] or used
    first, last = min(used), max(used)
    if passage.tokens.letters[last + 1 : last + 2] in {"y", "u"} or _is_of_grades(passage, first, last):
        return None  # "survival for G1, G2 and G3 was 122, 72 and 32 months"
    if rows[-1][3] or rows[-1][4]:
        last = min(last + 1, len(passage.tokens.letters) - 1)
    fields = found_fields(passage, (first, last), "grades", used[0])
    passage.claim(first, last)
    total = _total(passage, parts, range(first, last + 1))
    return FoundGrades(system=_system(parts, sentence), parts=parts, total=total, **fields)


def _total(passage: Passage, parts: dict[str, GradePart], used: range) -> Printed | None:
    """The size of the group where one is printed that the parts make up: "of 126 tumours, 23 were G1"."""
    counts = [part.n.value for part in parts.values() if part.n is not None]
    if len(counts) < len(parts):
        return None
    whole = sum(counts, Decimal())
    letters = passage.tokens.letters
    inside = (passage.printed(at) for at in range(len(letters)) if letters[at] in "NW" and at not in used)
    same = next((printed for printed in inside if printed is not None and printed.value == whole), None)
    return same or passage.memory.sizes.get(whole)


def _is_of_grades(passage: Passage, first: int, last: int) -> bool:
    """Whether the numbers are something that the grades have: "recurrence in G1, G2 and G3"."""
    before = passage.words(max(first - 4, 0), first)[-70:]
    return bool(NOT_A_SPLIT.search(before) or NOT_A_SPLIT.search(passage.words(first, last)))


def _system(parts: dict[str, GradePart], sentence: str) -> Literal["WHO", "differentiation"] | None:
    """The grading system: degrees of differentiation, or WHO where it is named."""
    if _DIFFERENTIATION.intersection(name.split(" and ")[0] for name in parts) and "G1" not in parts:
        return "differentiation"
    return "WHO" if re.search(r"\bwho\b", sentence) else None


def _adds_up(parts: dict[str, GradePart]) -> bool:
    """Whether the percentages can be parts of one whole."""
    return sum(part.percent.value for part in parts.values() if part.percent) <= _WHOLE


def _splits(form: re.Pattern[str], letters: str) -> list[list[Row]]:
    """Runs of two or more neighbouring grades in one form."""
    splits: list[list[re.Match[str]]] = []
    for match in form.finditer(letters):
        if splits and _GAP.fullmatch(letters[splits[-1][-1].end() : match.start()]):
            splits[-1].append(match)
        else:
            splits.append([match])
    return [[_row(match, match.start("grade")) for match in split] for split in splits if len(split) >= 2]


def _mixed(letters: str) -> list[list[Row]]:
    """Runs in both forms: "grade 2 (61/125), grade 3 (40/125); 24/125 were grade 1"."""
    splits: list[list[re.Match[str]]] = []
    end = 0
    while matches := [match for form in _FORMS if (match := form.search(letters, end))]:
        first = min(matches, key=lambda match: (match.start(), -match.end()))
        if splits and _GAP.fullmatch(letters[end : first.start()]):
            splits[-1].append(first)
        else:
            splits.append([first])
        end = first.end()
    return [[_row(match, match.start("grade")) for match in split] for split in splits if len(split) >= 2]


def _repeated(passage: Passage, labelled: Labelled, rows: list[Row]) -> list[Row]:
    """The split of a second group that leaves the grades out: "10 were G1, 20 G2; in controls 8 and 22"."""
    letters, last = labelled.letters, max(index for row in rows for index in row[:3] if index is not None)
    between = _NEXT_GROUP.match(letters, last + 1)
    values = _VALUES.match(letters, between.end()) if between else None
    if between is None or values is None:
        return []
    tokens = labelled.tokens
    named = _GROUP.search(passage.words(tokens[between.start()], tokens[between.end()]))
    further = list(_VALUE.finditer(letters, *values.span()))
    if not named or len(further) != len(rows):
        return []
    return _rows(further, [row[0] for row in rows])


def _by_group(rows: list[Row], labelled: Labelled) -> list[list[Row]]:
    """The splits of one group after another: a grade named again begins the next."""
    groups: list[list[Row]] = [[]]
    for row in rows:
        if any(labelled.labels[row[0]] == labelled.labels[other[0]] for other in groups[-1]):
            groups.append([])
        groups[-1].append(row)
    return groups


def _rows(values: list[re.Match[str]], grades: list[int]) -> list[Row]:
    """A list of values with its grades; "20, 45 and 35 %" are percentages all."""
    rows = [_row(match, grade) for grade, match in zip(grades, values, strict=True)]
    shared = rows[-1][3] and not any(row[3] or row[2] for row in rows[:-1])
    return [(*row[:3], True, row[4]) for row in rows] if shared else rows


def _row(match: re.Match[str], grade: int) -> Row:
    groups = match.groupdict()
    name = "other" if groups["other"] or not groups.get("late") else "late"
    other = match.start(name) if groups[name] else None
    return grade, match.start("value"), other, bool(groups["unit"]), bool(groups[f"{name}_unit"])


def _parallel(letters: str) -> list[list[Row]]:
    """Labels first, then as many values: "G1, G2 and G3 in 23, 80 and 23 patients"."""
    splits: list[list[Row]] = []
    for labels in _LABELS.finditer(letters):
        grades = [labels.start() + i for i, letter in enumerate(labels.group()) if letter == "G"]
        values = _values_before(letters, labels.start())[
            -len(grades) :
        ]  # not the 126 of "of 126, 23, 80 and"
        if len(values) == len(grades):
            splits.append(_rows(values, grades))
            continue
        values = _values_behind(letters, labels.end())
        while len(values) == len(grades):
            splits.append(_rows(values, grades))
            between = _NEXT_VALUES.match(letters, values[-1].end())
            further = _VALUES.match(letters, between.end()) if between else None
            values = list(_VALUE.finditer(letters, *further.span())) if further else []
    return splits


def _twice(letters: str) -> list[list[Row]]:
    """Each grade with its numbers of two groups: "G1 12 vs 10, G2 40 vs 38"."""
    matches = list(_TWICE.finditer(letters))
    if len(matches) < 2 or any(
        not _GAP.fullmatch(letters[a.end() : b.start()]) for a, b in pairwise(matches)
    ):
        return []
    left: list[Row] = [(m.start("grade"), m.start("value"), None, bool(m["unit"]), False) for m in matches]
    right: list[Row] = [
        (m.start("grade"), m.start("next"), None, bool(m["next_unit"]), False) for m in matches
    ]
    return [left, right]


def _values_before(letters: str, end: int) -> list[re.Match[str]]:
    """The list of values that a verb joins to the labels behind it: "23, 80 and 23 were G1, G2 and G3"."""
    for values in _VALUES.finditer(letters, 0, end):
        if _VERB.fullmatch(letters, values.end(), end):
            return list(_VALUE.finditer(letters, values.start(), values.end()))
    return []


def _values_behind(letters: str, end: int) -> list[re.Match[str]]:
    """The first list of values that begins within a few tokens of the labels."""
    for start in range(end, min(end + 9, len(letters))):
        if values := _VALUES.match(letters, start):
            return list(_VALUE.finditer(letters, values.start(), values.end()))
    return []


def _parts(passage: Passage, labelled: Labelled, rows: list[Row]) -> dict[str, GradePart]:
    parts: dict[str, GradePart] = {}
    for grade, first, second, first_percent, second_percent in rows:
        value = passage.printed(labelled.tokens[first])
        other = passage.printed(labelled.tokens[second]) if second is not None else None
        n, percent = (other, value) if first_percent else (value, other if second_percent else None)
        if n is not None and n.decimals:
            return {}
        if (name := grade_name(labelled.labels[grade])) != "unknown":
            parts.setdefault(name, GradePart(n=n, percent=percent))
    if "poor" in parts and "G1" in parts:
        # beside numbered grades "poorly differentiated" names the carcinomas
        parts = {"NEC" if name == "poor" else name: part for name, part in parts.items()}
    return parts


def grade_name(words: str) -> str:
    """The feed's name of a grade, merged grades joined: "grade ii" -> "G2", "grade 1 or 2" -> "G1 and G2"."""
    if _NEC.search(words):
        return "NEC"
    degrees = [name for name in _DEGREES if name in words.replace("good", "well")]
    if degrees:
        return " and ".join(degrees[:1] if degrees[0] == "undifferentiated" else degrees)
    if words in "1234":
        return f"G{words}"
    numbers = re.findall(r"[1-4]|\b(?:iii|ii|iv|i)\b|(?<=\bg)(?:iii|ii|iv|i)\b", words)
    return " and ".join(f"G{_ROMAN.get(number, number)}" for number in numbers) or words
