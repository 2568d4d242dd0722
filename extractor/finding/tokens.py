"""A sentence as a string of letters, one a token: what the grammar's productions are written over.

Example:
    "HR, 0.31; 95% CI, 0.20-0.49" becomes "M,N;CN-N".
"""

import re
from dataclasses import dataclass, field

from extractor.finding import measure_patterns, number_patterns
from extractor.finding import token_patterns as patterns

Match = re.Match[str]
Token = tuple[str, Match, str]
"""Letter, match and, of a measure, its name."""

_NUMBER = re.compile(number_patterns.NUMBER)
# "0.31)", "12 patients", "61%": every second number stands between signs and words that leave nothing to ask
# of it; after a blank no month, no "x" and no digit may follow, of which ``_NUMBER`` makes other numbers
_PLAIN_NUMBER = re.compile(
    r"(?<=[ (=<>\[;,])\d+(?:\.\d+)?(?=[)\];:%]|,\s|\.(?:\s|$)|\s[(\[=±<>bceghiklpqrtuvwyz]|$)"
)
_MALFORMED = re.compile(number_patterns.MALFORMED)
_LEVEL_CUE = re.compile(number_patterns.LEVEL_CUE)
_LANDMARK = re.compile(number_patterns.LANDMARK)
_LANDMARKS = re.compile(number_patterns.LANDMARKS)
_NUMBER_WORDS = re.compile(rf"(?:{number_patterns.NUMBER_WORDS})(?![a-z])")
# " months", "mm", "-year", not the " year" of "596 year 9 students"
_UNIT_AFTER = re.compile(
    rf"\s?-?(?!year\s\d{{1,2}}\s(?!months?\b|weeks\b)[a-z]{{5}})(?:(?P<time>{number_patterns.TIME_UNITS})['’]?(?!/)|{number_patterns.UNITS})(?![a-z\d])"
)
# a gap of signs alone is no token
_LETTERS = re.compile(r"[a-z\d]")
# " (0.5", " not reached"
_VALUE_AHEAD = re.compile(r"\s?[-+(\[]{0,2}\s?(?:\.?\d|ne|nr|not|∞|[)\]])")
# "HR", "aOR", "HRs", "WMD" as printed; "hr" is an hour
_UPPER_MEASURE = re.compile(
    r"(?:[Aa]dj\.? ?)?[a-z]{0,2}A?(?:HR|OR|RR|MD|RD|SHR|IRR|SMD|ARD|MRR)s?(?:adj|per)?(?![a-zA-Z])"
    r"|WMD|[acAC][HOR]R"
    r"|[HOR]\.R\.|[Mm]-?diff|[Dd]iff|ES|[dg](?![a-z])|δ|Δ"
)
_NAMED = re.compile(number_patterns.NAMED_NUMBER)
# " (95% CI": what stands behind a ratio's name
_INTERVAL_BEHIND = re.compile(r"\s?[(\[,;]\s?9\d(?:\.\d)?\s?%\s?-?\s?c")
# "HR+", "HR positive", "HR variability": hormone receptors, high risk, heart rate
_NO_MEASURE_BEHIND = re.compile(r"\s?[+-](?=[\s,)/])|\s?(?:positiv|negativ|HPV|variab|max|rest)")
_SHORT_GAP = 45
_FIRST_NUMBER_WORDS = frozenset(number_patterns.FIRST_NUMBER_WORDS.split("|"))
_BEFORE_UNIT = frozenset("NW)")
_CLOSED_NUMBERS = (["N"], ["y"], ["u"])
# the character behind a number, and the one behind a blank -> what the digits can be the beginning of, in
# the order tried; most numbers stand before a blank and a letter that none of the patterns goes on with
_BY_NEXT: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "%": (("C", _LEVEL_CUE),),
    ",": (("C", _LEVEL_CUE), ("T", _LANDMARKS), ("t", _LANDMARK), ("X", _MALFORMED)),
    "-": (("T", _LANDMARKS), ("t", _LANDMARK)),
    ".": (("X", _MALFORMED),),
    " %": (("C", _LEVEL_CUE),),
    " p": (("C", _LEVEL_CUE),),
    " -": (("T", _LANDMARKS), ("t", _LANDMARK)),
    "  ": (("C", _LEVEL_CUE), ("T", _LANDMARKS)),
    **dict.fromkeys((" ,", " a", " o", " t", " &"), (("T", _LANDMARKS),)),
}


def _phrases() -> dict[str, list[tuple[str, str, re.Pattern[str]]]]:
    """First word -> what can begin with it, as (letter, measure, pattern)."""
    table: dict[str, list[tuple[str, str, re.Pattern[str]]]] = {}
    named = [
        ("M", name, firsts, rf"(?:{words})(?![a-z]|\d(?!\.\d)){measure_patterns.AFTER_MEASURE}")
        for name, firsts, words in measure_patterns.MEASURES
    ]
    plain = [(letter, "", firsts, rf"(?:{words})(?![a-z])") for letter, firsts, words in patterns.PHRASES]
    for letter, name, firsts, pattern in named + plain:
        compiled = re.compile(pattern)
        for first in firsts.split():
            table.setdefault(first, []).append((letter, name, compiled))
    for letter, words in patterns.WORDS.items():
        for word in words.split():
            table.setdefault(word, []).append((letter, "", re.compile(rf"{word}(?![a-z])")))
    return table


_PHRASES = _phrases()

# What a scanned word is: the letter of one that needs no second look, "" for one that its phrases decide.
# Most words of a sentence are neither, and one look into this table is all that they cost.
_WORDS = (
    dict.fromkeys([*_PHRASES, *number_patterns.FIRST_NUMBER_WORDS.split("|")], "")
    | {
        word: readings[0][0]
        for word, readings in _PHRASES.items()
        if len(readings) == 1 and word in patterns.WORDS.get(readings[0][0], "").split()
    }
    | {sign: letter for sign, letter in patterns.SIGNS.items() if sign not in "-~"}
)
# "25th", "g1": the words of the table that hold a digit
_WITH_DIGIT = "|".join(word for word in _PHRASES if any(map(str.isdigit, word)))
# "β", "χ": those that are no run of plain letters
_GREEK = "".join(word for word in _PHRASES if not word.isascii())
# a name or number begins where no letter or digit stands before; the glued one is the "0" of "HR0.31", the
# signed one the "-5" of "-0.8 to- 5". Plain words come first: they are nine in ten. A dash before a letter
# joins words, but for "12-ne" and "12-nr". To ask first that no blank is there saves a fifth of the time.
_STARTS = re.compile(
    r"(?! )(?:(?<![a-z0-9])(?:(?P<word>(?!a (?:hundred|thousand))[a-z]++(?![$€£\d]))"
    rf"|(?:{_WITH_DIGIT})(?![a-z])"
    r"|(?P<number>(?:(?<![)\]%.])[-+])?(?:(?:hk|us|au|nz|c|a|r)?[$€£]\s?-?)?\.?\d)"
    rf"|a (?:hundred|thousand)|(?P<rest>[a-z]+|[{_GREEK}]))"
    r"|(?P<glued>\d)(?<=[hor]r\d)(?=\.\d)|(?<=[ %]to)(?P<signed>-\s?\.?\d)"
    r"|(?P<sign>[<>]=|[%±()\[\]{},;:/×=<>≤≥&~]|-(?![a-mo-z])|\+\s?/\s?-))"
)
# what a unit cannot begin with, so that most numbers need no search for one
_NO_UNIT = frozenset("%()[]{},;:./=<>")


@dataclass(slots=True)
class Tokens:
    """The tokens of one sentence; ``letters[i]`` is the kind of token ``i``.

    A run of ordinary words between two tokens is a token itself: "w" up to 45 characters, "_" beyond.
    ``names`` holds the measure of an "M".
    """

    text: str
    lowered: str
    start: int
    end: int
    letters: str = ""
    kinds: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    matches: list[Match | None] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)

    def slice(self, index: int) -> str:
        """The characters of token ``index``, lower case."""
        return self.lowered[self.starts[index] : self.ends[index]]

    def add(self, letter: str, match: Match) -> None:
        """Append a token."""
        self.kinds.append(letter)
        self.starts.append(match.start())
        self.ends.append(match.end())
        self.matches.append(match)

    def add_gap(self, start: int, end: int) -> None:
        """Append the words between two tokens, if there are any."""
        lowered = self.lowered
        # most gaps are a blank and a word, and the pattern costs three times this look
        if end - start > 1 and ("a" <= lowered[start + 1] <= "z" or _LETTERS.search(lowered, start, end)):
            self.kinds.append("w" if end - start <= _SHORT_GAP else "_")
            self.starts.append(start)
            self.ends.append(end)
            self.matches.append(None)


def tokenise(text: str, lowered: str, start: int, end: int, foreign: frozenset[str] = frozenset()) -> Tokens:
    """The tokens of ``text[start:end]``.

    ``lowered`` is the whole text in lower case; ``foreign`` names the abbreviations ("hr") that mean
    something else in this paper (a heart rate).
    """
    tokens = Tokens(text, lowered, start, end)
    kinds, starts, ends, matches = tokens.kinds, tokens.starts, tokens.ends, tokens.matches
    done = start
    # this loop is the pipeline's busiest: words of one meaning are taken without a second match, and tokens
    # are added here, not by ``add``
    for begin in _STARTS.finditer(lowered, start, end):
        word = begin.group()
        letter = _WORDS.get(word)
        if (
            (letter is None and begin.lastgroup == "word")
            or (first := begin.start()) < done
            or (letter == "Z" and (word in foreign or _is_joined(lowered, first)))
        ):
            continue
        match, name = begin, ""
        if not letter:
            token = _read(tokens, begin, foreign)
            if token is None:
                continue
            letter, match, name = token
        if first - done > 1:
            tokens.add_gap(done, first)
        if name:
            tokens.names[len(kinds)] = name
        done = match.end()
        kinds.append(letter)
        starts.append(first)
        ends.append(done)
        matches.append(match)
        if letter in _BEFORE_UNIT and lowered[done : done + 1] not in _NO_UNIT:
            done = _add_unit(tokens, done)
    tokens.add_gap(done, end)
    tokens.letters = "".join(kinds)
    return tokens


def _is_joined(lowered: str, at: int) -> bool:
    """Whether letters and a dash stand right before a word: the "NE" of "PCP-NE"."""
    return lowered[at - 1 : at] == "-" and lowered[at - 2 : at - 1].isalpha()


def _add_unit(tokens: Tokens, at: int) -> int:
    """Append the unit behind a number, or behind the bracket that closes on one; where it ends."""
    if tokens.kinds[-1] == ")" and tokens.kinds[-2:-1] not in _CLOSED_NUMBERS:
        return at
    unit = _UNIT_AFTER.match(tokens.lowered, at, tokens.end)
    if unit is None:
        return at
    if tokens.text[unit.end() - 2 : unit.end()] == "HR" and (
        tokens.kinds[-1] == ")" or _INTERVAL_BEHIND.match(tokens.lowered, unit.end())
    ):
        return at  # "0.84 (0.73, 0.98) HR 0.73", "Model 2 HR (95% CI)": a ratio, no hours
    tokens.add("y" if unit["time"] else "u", unit)
    return unit.end()


def _read(tokens: Tokens, begin: Match, foreign: frozenset[str]) -> Token | None:
    """The token that begins at a start; None where what stands there is none."""
    lowered, at = tokens.lowered, begin.start()
    kind = begin.lastgroup
    if kind in {"number", "glued", "signed"}:
        return _read_number(lowered, at, tokens)
    if kind == "sign":
        return _read_sign(tokens, begin)
    word = begin.group()
    for letter, name, pattern in _PHRASES.get(word, ()):
        match = pattern.match(lowered, at, tokens.end)
        if match and (letter != "M" or _is_measure(tokens.text, match, foreign)):
            return letter, match, name
    if word in _FIRST_NUMBER_WORDS:
        words = _NUMBER_WORDS.match(lowered, at, tokens.end)
        return ("W", words, "") if words else None
    return None


def _read_sign(tokens: Tokens, begin: Match) -> Token | None:
    sign = begin.group()
    if sign in "-~":
        return ("-", begin, "") if _joins_numbers(tokens, begin) else None
    return "+", begin, ""  # "+/-"; the other signs are simple


def _read_number(lowered: str, at: int, tokens: Tokens) -> Token | None:
    """The token of digits, by what stands around them; the first of these readings counts."""
    end = tokens.end
    number = _PLAIN_NUMBER.match(lowered, at, end) or _NUMBER.match(lowered, at, end)
    if number is None:
        malformed = _MALFORMED.match(lowered, at, end)
        return ("X", malformed, "") if malformed else None
    digits = number.group()
    if len(digits) < 4 and digits.isdigit() and _is_named(tokens, at, digits):
        return "L", number, ""
    behind = number.end()
    following = lowered[behind : behind + 1]
    if following == " ":
        following = lowered[behind : behind + 2]
    for letter, pattern in _BY_NEXT.get(following, ()):
        if match := pattern.match(lowered, at, end):
            return letter, match, ""
    return "N", number, ""


def _is_named(tokens: Tokens, at: int, digits: str) -> bool:
    """Whether a whole number is part of a name: the 8 of "IL 8", not the 12 of "low grade 12 (30 %)".

    All names end in a letter. They are looked for behind the sentence's start only: the label of a table row
    is no name of its first cell.
    """
    lowered = tokens.lowered
    if not lowered[max(at - 3, tokens.start) : at].rstrip()[-1:].isalpha():
        return False
    name = _NAMED.search(lowered, max(at - 22, tokens.start), at)
    if name is None:
        return False
    graded = name.group().rstrip() == "grade"
    return not graded or (len(digits) == 1 and tokens.kinds[-1:] != ["G"])


def _joins_numbers(tokens: Tokens, dash: Match) -> bool:
    """Whether a dash stands between two values: behind a number, unit or "%" and before a number."""
    if not tokens.kinds or tokens.kinds[-1] not in "N%yuXZ)W":
        return False
    between = tokens.lowered[tokens.ends[-1] : dash.start()]
    return not between.strip() and bool(_VALUE_AHEAD.match(tokens.lowered, dash.end()))


def _is_measure(text: str, match: Match, foreign: frozenset[str]) -> bool:
    """Whether a short name is printed as an abbreviation ("HR", not "hr") and not used otherwise."""
    printed = match.group()
    if _NO_MEASURE_BEHIND.match(text, match.end()):
        return False
    if len(printed) > 5 or printed in {"β", "beta", "b", "slope"}:
        return True
    return printed.strip("s") not in foreign and bool(_UPPER_MEASURE.match(text, match.start()))
