"""The grades that a sentence names, also where a word is left out: "moderately in 9", "grade 1, 2 and 3"."""

import re
from dataclasses import dataclass, field

from extractor.finding.passage import Passage

# "Differentiation: well", "differentiated in 12, moderately"
_DEGREE = r"(?<!\sas )(?:well|good|moderate(?:ly)?|poor(?:ly)?|undifferentiated|unknown)(?![a-z]|-[a-z])"
# "grade: low", "grade was high"
_HEIGHT = r"(?:low|intermediate|high)(?![a-z-])"
_ROMAN = r"(?:iii|ii|iv|i)(?:\s?[-/]\s?(?:iii|ii|iv|v))?(?![a-z])"
_DIFFERENTIATED = re.compile(r"differentiat")
_GRADE_BEFORE = re.compile(
    r"\bgrad(?:e|es|ed|ing)(?: distribution| split| ratio)?(?: as| was| were)?[\s:,(\[]*$"
)
_DEGREES, _ROMANS = (re.compile(rf"(?<![a-z-]){words}") for words in (_DEGREE, _ROMAN))
_ALONE = re.compile(rf"(?<![a-z-])(?:{_DEGREE}|{_HEIGHT}|{_ROMAN})")
# "high (n = 40)" before "low grade (n = 18)"
_HEIGHT_NAMED = re.compile(r"\b(?:low|high)[- ]grade\b")
_HEIGHTS = re.compile(rf"(?<![a-z-]){_HEIGHT}")
# "low" of "low-grade"
_FIRST_WORD = re.compile(r"[ -]")
_LISTED = frozenset("low intermediate high well moderate poor i ii iii iv".split())
# "g1" of "g1/g2/g3", which is one token
_SLASHED = re.compile(r"g?[1-4](?=/)|(?<=/)g?[1-4]|(?<![a-z])(?:iii|ii|iv|i)(?=/|$)")
# the end of "well, moderately and poorly differentiated"
_PAIR = re.compile(r"(well|moderately|poorly)[ -](?:and|or)[ -]((?:well|moderately|poorly)\b.*)")
_SLASHED_VALUES = re.compile(r"[BHwo:=,()]{0,4}N/N")
# "G1/2/3": three grades or more are no class merged of them
_SEVERAL = re.compile(r"[^/]+/[^/]+/")
# "grade (|1/2/3)", "grade was |1 or 2 in 70"
_DIGITS_LISTED = re.compile(r"[1-4](?:[/:][1-4]){1,3}(?=[)\]]|\s?=)")
_DIGITS_MERGED = re.compile(r"[1-4]\s?(?:or|-|/|and)\s?[1-4](?= in |\s?[(\[])")
# "grade 1-2", before "or 3-4"
_TWO_DIGITS = re.compile(r"[1-4]\s?(?:or|-|/)\s?[1-4]$")
# "well/moderate in 37" G/GwN: a class merged of two
_MERGED = re.compile(r"(?<!G/)(?<!G,)(?<!&)G/G(?=[HB]?w?[(:=]?n?=?[NW](?![/,]))")
# "grade 1, 2 and 3"
_FURTHER = re.compile(r"G(?:(?:,&|[,&/])G)*(?:,&|[,&/])$")
# "2 (61%), followed by" G(N%),w
_BRACKETED = re.compile(r"G\(N%?\)[,;&w]{1,4}$")
# "1, 25 (14%); " G,N(N%);
_COUNTED = re.compile(r"G[,:=]N\(N%?\)[,;&]{1,2}w?$")
_AT_COLON = re.compile(r"\bgrades?(?: \(\w+\))?\s?[:,]\s?$")
_LABELS = frozenset("1234")


@dataclass(slots=True)
class Labelled:
    """A sentence's letters with every grade a "G", and what each letter stands for.

    ``tokens`` are the tokens' indices; ``labels`` holds the words of each grade.
    """

    letters: str = ""
    tokens: list[int] = field(default_factory=list)
    labels: dict[int, str] = field(default_factory=dict)

    @property
    def numbered(self) -> bool:
        """Whether a grade named so far has a digit: "grade 1-2"."""
        return any(character.isdigit() for label in self.labels.values() for character in label)

    def add(self, letter: str, token: int, label: str = "") -> None:
        """Append a letter."""
        if label:
            self.labels[len(self.letters)] = label
        self.letters += letter
        self.tokens.append(token)


def label_grades(passage: Passage) -> Labelled:
    """The letters of a sentence in which elliptic grades are grades too.

    Example:
        "well differentiated in 12, moderately in 9" becomes "GwN,GwN"
    """
    labelled = Labelled()
    done = 0
    for at, letter in enumerate(passage.letters):
        if passage.tokens.starts[at] < done:
            continue
        if letter == "N" and (listed := _digits(passage, at, labelled)):
            done = passage.tokens.starts[at] + len(listed.group())
            several = listed.re is _DIGITS_LISTED
            _add_listed(at, list(listed.group()[::2]) if several else [listed.group()], labelled)
        elif letter == "G":
            _add_grade(passage, at, labelled)
        elif letter in "w_":
            _add_words(passage, at, labelled)
        elif letter == "N" and _is_label(passage, at, labelled):
            labelled.add("G", at, passage.tokens.slice(at))
        else:
            labelled.add(letter, at)
    return _merge(labelled)


def _digits(passage: Passage, at: int, labelled: Labelled) -> re.Match[str] | None:
    """Several grades in digits: the "1/2/3" of "grade (1/2/3)", the "1 or 2" of "grade was 1 or 2 in 70"."""
    lowered, start = passage.tokens.lowered, passage.tokens.starts[at]
    match = _DIGITS_LISTED.match(lowered, start) or _DIGITS_MERGED.match(lowered, start)
    if match is None:
        return None
    begun = any(label[0].isdigit() or _TWO_DIGITS.search(label) for label in labelled.labels.values())
    return match if begun or _GRADE_BEFORE.search(passage.words(0, at)) else None


def _merge(labelled: Labelled) -> Labelled:
    """Make one class of "well/moderate in 37"."""
    if _MERGED.search(labelled.letters) is None:
        return labelled
    merged = Labelled()
    at = 0
    while at < len(labelled.letters):
        label = labelled.labels.get(at, "")
        two = _MERGED.match(labelled.letters, at)
        if two:
            label = f"{label} or {labelled.labels[at + 2]}"
        merged.add(labelled.letters[at], labelled.tokens[at], label)
        at += 3 if two else 1
    return merged


def _add_listed(at: int, labels: list[str], labelled: Labelled) -> None:
    """Grades that one token names, as letters parted by strokes."""
    for number, label in enumerate(labels):
        if number:
            labelled.add("/", at)
        labelled.add("G", at, label)


def _add_grade(passage: Passage, at: int, labelled: Labelled) -> None:
    """A grade, or those of "G1/G2/G3: 15/9/4" and of "well, moderately and poorly differentiated"."""
    words = passage.tokens.slice(at)
    listed = [words]
    if (pair := _PAIR.match(words)) and _FURTHER.search(labelled.letters):
        listed = [pair[1], pair[2]]
    elif _SEVERAL.search(words) or (
        _SLASHED.search(words) and _SLASHED_VALUES.match(passage.letters, at + 1)
    ):
        listed = _SLASHED.findall(words) or listed
    _add_listed(at, listed, labelled)


def _add_words(passage: Passage, at: int, labelled: Labelled) -> None:
    """Words, and the grades that are named among them."""
    words = passage.tokens.slice(at)
    done = 0
    for match in _labels_in(passage, at, labelled):
        if words[done : match.start()].strip():
            labelled.add("w", at)
        labelled.add("G", at, match.group())
        done = match.end()
    if words[done:].strip():
        labelled.add(passage.letters[at], at)


def _labels_in(passage: Passage, at: int, labelled: Labelled) -> list[re.Match[str]]:
    words = passage.tokens.slice(at)
    if _FURTHER.search(labelled.letters) and (roman := _ROMANS.match(words.lstrip())):
        return [found for found in _ROMANS.finditer(words) if found.group() == roman.group()][:1]
    if passage.says(_DIFFERENTIATED):
        return list(_DEGREES.finditer(words))
    named = _GRADE_BEFORE.search(passage.words(0, at) + words[: _start_of_label(words)])
    labels = labelled.labels.values()
    listed = any(_FIRST_WORD.split(label)[0] in _LISTED or _ROMANS.search(label) for label in labels)
    if not named and not listed and passage.says(_HEIGHT_NAMED):
        return [found for found in _HEIGHTS.finditer(words) if not words[found.end() :].strip(" ,:(")]
    if not named and not listed:
        return []
    return [found for found in _ALONE.finditer(words) if words[found.end() :].strip(" ,:(") in {"", "in"}]


def _start_of_label(words: str) -> int:
    """Where the first grade of some words begins."""
    first = _ALONE.search(words)
    return first.start() if first else 0


def _is_label(passage: Passage, at: int, labelled: Labelled) -> bool:
    """Whether a number is a grade: the 2 of "grade 1, 2 and 3", the 1 of "grade was 1 in 20"."""
    tokens = passage.tokens
    if tokens.slice(at) not in _LABELS or tokens.letters[at + 1 : at + 2] in {"%", "u", "y", "/", "G"}:
        return False
    behind = tokens.letters[at + 1 : at + 3]
    if behind == "(n" or (behind == "wN" and tokens.slice(at + 1).strip() == "in"):
        return labelled.numbered or bool(_GRADE_BEFORE.search(passage.words(0, at)))
    if tokens.letters[at + 1 : at + 4] in {",N(", ":N(", "=N("}:
        # "grade: 1, 25 (14%); 2, 88 (50%)"
        return (
            _COUNTED.search(labelled.letters) is not None
            or _AT_COLON.search(passage.words(0, at)) is not None
        )
    if tokens.letters[at + 1 : at + 4] in {"(N%", "(N)"}:
        # "the most common grade was 2 (61%), followed by 3 (28%)"
        begun = _BRACKETED.search(labelled.letters)
        return begun is not None or bool(_GRADE_BEFORE.search(passage.words(0, at)))
    return bool(_FURTHER.search(labelled.letters)) and not labelled.letters.endswith("/")
