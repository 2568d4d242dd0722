"""Counts with a form of their own: "n = 859, 59%", "22 of 44 patients (50%)", "12/45", "22 (50%)"."""

import re
from collections.abc import Iterator

from extractor.document import Sought
from extractor.document.word_led import word_led
from extractor.finding import construct
from extractor.finding.count_patterns import NOT_ADJECTIVES, RATE_BEFORE, VERBS, YEAR
from extractor.finding.fields import found_fields
from extractor.finding.passage import Passage
from schemas.finding import FoundCount
from schemas.printed import Printed

_NOUNS = "HVBJ"
_NOUN = re.compile(f"[{_NOUNS}]")
_FORMS = Sought(
    "n|%|o|/",
    # "n = 859, 59%" nN,N% | "n = 12/45" nN/N
    r"n(?P<a_n>N)(?:/(?P<a_of>N))?(?:[,;(/]{1,2}w?(?P<a_percent>N)%)?"
    # "(59%, n = 859)" N%,nN | "4.8% (n = 17)" N%(nN | "85% (n = 102/120)" N%(nN/N
    r"|(?P<b_percent>N)%[,;(]{1,2}w?n(?P<b_n>N)(?:/(?P<b_of>N))?"
    # "66% (67/101)" N%(N/N | "22.3% (4 of 18 patients)" N%(NoN : the percentage is a rate too
    r"|(?P<c_percent>N)%(?:o?w?H?)?\((?P<c_n>N)[HVBJ]?(?:/|o)(?P<c_of>N)(?![HVBJw]{0,2}[,;]N%)"
    # "70.9% of recurrences (158 patients)" N%oV(NH | "50% (22)" N%(N)
    r"|(?P<d_percent>N)%(?:o?w?[HVBJ]?w?)?\((?P<d_n>N)w?(?P<d_noun>[HVBJ])?\)"
    # "Fifty-four (67%, 54/81) patients" W(N%,N/N)
    r"|(?P<o_n>[NW])(?:w?[HVBJ])?\((?P<o_percent>N)%[,;](?P<o_same>N)/(?P<o_of>N)\)"
    # "(44%, 37/85)" N%,N/N | "(67% 8/12)" N%N/N : the percentage confirms it
    r"|(?P<m_percent>N)%[,;]?(?P<m_n>N)/(?P<m_of>N)(?=[),;w]|$)"
    # "(183/274) 66.8%" (N/N)N%
    r"|\((?P<k_n>N)/(?P<k_of>N)\)w?(?P<k_percent>N)%"
    # "127 of these patients" NoH | "19 of the hospital's patients" NowH
    r"|(?P<i_n>[NW])ow?(?P<i_noun>[HB])"
    # "19 out of 70 (27%) patients" NoN(N% | "twelve of the 45 women" WoNH
    r"|(?P<e_n>[NW])w?[HVBJ]?w?o(?P<e_of>[NW])(?:w?[HVBJ]?(?:w[HVBJ])?w?[(,;]{1,2}w?(?P<e_percent>N)%)?"
    # "41 (of 52) knees" N(oN)
    r"|(?P<l_n>[NW])\(o(?P<l_of>[NW])\)"
    # "217/225 (96%)" N/N(N%
    r"|(?P<f_n>N)/(?P<f_of>N)(?!/)(?:w?[HVBJ]?w?[(,;]{1,2}w?(?P<f_percent>N)%)?"
    # "44 patients (66%)" NH(N% | "22 (50%)" N(N% | "(22; 50%)" (N;N%)
    r"|(?P<g_n>[NW])(?:w?[HVBJ])?(?P<g_gap>w)?\((?P<g_percent>N)%(?!H)(?:\)w?[HVB]?o(?P<g_of>N))?"
    r"|\((?P<h_n>N)[,;](?P<h_percent>N)%\)",
)
# "visual acuity of 20/40", "blood pressure 120/80"
_NOT_COUNTS = word_led(r"acuity|snellen|vision|blood pressure|mm ?hg|http|www|\bdoi\b")
# "8.4 % (|516/6,172" N%(
_SHARE_BEFORE = re.compile(r"%\($")
# "|48/53 (90.6 %)" (N%
_SHARE_BEHIND = re.compile(r"[(;,]{1,2}N%")
# "positive in 75/68" N/N
_PAIR = re.compile(r"(?P<left>N)/(?P<right>N)(?![uy%])")
# "117 (48.5%; 95% CI 42.3-54.8)" ;C
_INTERVAL_BEHIND = re.compile(r"\)?[,;(]{1,2}C")
_MEASURED = frozenset("uy-+")
# "0 to |1 (83.5%)", not "to |597 (50.8%)"
_UPPER_END = re.compile(r"[N%yu]-$")
# "women under |30 (49.1%)"
_AGED = re.compile(
    r"\b(?:under|over|below|above|aged?|than|type|class|period|status|step|stage|level|age of)\s*$"
)
# "4219 children (27% |lost to follow-up)", "22 patients (50% |female)"
_SHARE_OF_THEM = re.compile(r"\s(?!(?:of|in|for|at|with|to|and|vs|versus|were|was|from|on|by)\b)[a-z]{3,}")
# "two booster doses (57%)"
_NOT_SHARED = re.compile(
    r"\b(?:doses?|boosters?|injections?|days?|weeks?|months?|years?|times|groups?|arms?|cycles?)\s*$"
)
# "consent was given by |one of the parents"
_ANY_ONE = re.compile(r"\b(?:from|by|if|any|each|least|with)\s$")
# "8 of| each study period blood samples"
_ANY_OF = re.compile(r"\s(?:each|every|any|most)\b")
_SHORT = 30
# "10| in the control group (8 %)"
_IN_ONE = re.compile(r"\s?(?:in|of|from) the [a-z]")
_LARGEST = 9_999_999
_PARTS = re.compile(
    r"\b(?:total|groups?|arms?|cohorts?|sets?|sites?|blocks?|cycles?|rounds?|who|received|with)\b"
)
_ROUND_NUMBERS = {1000, 10_000, 100_000, 1_000_000}
_HALVES = {("1", "2"), ("1", "3"), ("2", "3"), ("3", "4"), ("1", "4"), ("24", "7")}


def counts(passage: Passage) -> Iterator[FoundCount]:
    """The counts of a sentence that print a denominator, a percentage or "n =".

    Example:
        "SBNETs (n = 859, 59%)", "22 of 44 patients (50%)"
    """
    letters = passage.letters
    at = 0
    while (match := _FORMS.search(letters, at)) is not None:
        index = {name[2:]: match.start(name) for name, group in match.groupdict().items() if group}
        n, of = passage.printed(index["n"]), passage.printed(index.get("of"))
        at = match.start() + 1
        if n is not None and _is_count(passage, n, of, match):
            at = match.end()
            yield _count(passage, n, index, match)


def arm_pairs(passage: Passage) -> Iterator[FoundCount]:
    """The counts of a paper that prints its two arms as "positive in 75/68, negative in 70/57"."""
    if not passage.memory.arm_pairs:
        return
    for match in _PAIR.finditer(passage.letters):
        left, right = passage.printed(match.start("left")), passage.printed(match.start("right"))
        if left is None or right is None or left.decimals or right.decimals:
            continue
        ranged = (
            "-" in passage.letters[max(match.start() - 1, 0)] + passage.letters[match.end() : match.end() + 1]
        )
        beside = _SHARE_BEFORE.search(passage.letters, 0, match.start())
        share = left.value <= right.value and (beside or _SHARE_BEHIND.match(passage.letters, match.end()))
        if ranged or share or _is_date_or_incidence(left, right):
            continue  # "25-288/25-294" are two ranges
        passage.claim(match.start(), match.end() - 1)
        passage.memory.series += 1
        for position, n in enumerate((left, right)):
            at = match.start(("left", "right")[position])
            series = construct.series(number=passage.memory.series, position=position, size=2, form="versus")
            yield construct.found_count(n=n, **found_fields(passage, (at, at), "count-pair", series=series))


def _is_count(passage: Passage, n: Printed, of: Printed | None, match: re.Match[str]) -> bool:
    if n.decimals or not 0 <= n.value <= _LARGEST or _is_measured(passage, match):
        return False
    if of is not None and (of.decimals or of.value < n.value):
        return False
    dated = match["f_n"] and of is not None and _is_date_or_incidence(n, of)
    if dated or (match["d_n"] and _is_mark(passage, match)):
        return False
    if match["o_n"] or match["m_n"] or match["f_n"] or match["e_n"] or match["l_n"]:
        told = _is_told_twice if match["o_n"] or match["m_n"] else _is_fraction
        return told(passage, n, of, match)
    if match["i_n"]:
        return _is_some_of(passage, match)
    return not match["g_n"] or _is_share(passage, n, match)


def _is_told_twice(passage: Passage, n: Printed, of: Printed | None, match: re.Match[str]) -> bool:
    """Whether "54 (67%, 54/81)" repeats its number, whether "44%, 37/85" is one share."""
    if of is None:
        return False
    if match["o_n"]:
        same = passage.printed(match.start("o_same"))
        return same is not None and same.value == n.value
    percent = passage.printed(match.start("m_percent"))
    return percent is not None and _confirmed(n, of, percent)


def _confirmed(n: Printed, of: Printed, percent: Printed) -> bool:
    """Whether n / of, rounded as printed, is a percentage."""
    return bool(of.value) and abs(100 * n.value / of.value - percent.value) <= percent.half_unit


def _is_some_of(passage: Passage, match: re.Match[str]) -> bool:
    """Whether "19 of the clinic's patients" counts: not "one of the child's parents", "8 of each sample"."""
    tokens = passage.tokens
    if tokens.lowered.startswith(("'", "’"), tokens.ends[match.end() - 1]):
        return False
    if tokens.slice(match.start()) == "one" and _ANY_ONE.search(passage.words(0, match.start())):
        return False
    if "w" not in match.group():
        return True
    gap = passage.words(match.start() + 2, match.start("i_noun")).replace("'s ", " ").replace("’s ", " ")
    return len(gap) < _SHORT and not NOT_ADJECTIVES.search(gap) and not _ANY_OF.match(gap)


def _is_mark(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a bare number in square brackets behind words is a reference: "62% after surgery [14]"."""
    opening = match.start("d_n") - 1
    words = opening - match.start("d_percent") > len("N%")
    return words and match["d_noun"] is None and passage.tokens.slice(opening) == "["


def _is_measured(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a number has a unit or goes on as a range: "22 (50%) mg"."""
    letters, n = passage.tokens.letters, match.start(f"{match.lastgroup and match.lastgroup[0]}_n")
    return letters[match.end() : match.end() + 1] in _MEASURED or letters[n + 1 : n + 2] in {"u", "+"}


def _is_date_or_incidence(n: Printed, of: Printed) -> bool:
    """Whether a fraction is a month of a year ("6/2012") or a rate ("8 per 10/100,000")."""
    return (of.value > 1900 and n.value <= 12) or of.value in _ROUND_NUMBERS


def _is_fraction(passage: Passage, n: Printed, of: Printed | None, match: re.Match[str]) -> bool:
    """Whether "22 of 44" counts: not "1/2", not "two of three times", not "20/40 vision"."""
    behind = passage.tokens.letters[match.end() : match.end() + 1]
    if (n.text, of.text if of else "") in _HALVES and behind not in {"H", "V", "B", "J"}:
        return False
    parts = match["e_n"] and _PARTS.search(passage.words(match.start("e_n"), match.start("e_of")))
    if parts or _is_of_year(match, of, behind):
        return False  # "two groups of 60 patients", "one patient who woke at a count of 6"
    small = match["e_n"] == "W" or (of is not None and of.value < 5)
    if small and not match["e_percent"] and not _nouns(passage, match):
        verb = VERBS.match(passage.tokens.lowered, passage.tokens.ends[match.end() - 1])
        if verb is None or n.value < 2 or match.group() != "WoN":
            return False
    return not _NOT_COUNTS.search(passage.words(max(match.start() - 3, 0), match.end()))


def _is_of_year(match: re.Match[str], of: Printed | None, behind: str) -> bool:
    """Whether what a number seems to be of is a year: "48 schools in the fall of 2009"."""
    if not match["e_n"] or match["e_percent"] or of is None or _NOUN.match(behind):
        return False
    return YEAR.match(of.text) is not None


def _is_share(passage: Passage, n: Printed, match: re.Match[str]) -> bool:
    """Whether "22 (50%)" counts: not the "1" of "performance status of 0 to 1 (83.5%)"."""
    if _UPPER_END.search(passage.tokens.letters, 0, match.start()) or (match["g_n"] == "W" and n.value < 1):
        return False
    if _AGED.search(passage.words(0, match.start())):
        return False
    behind = passage.tokens.ends[match.start("g_percent") + 1] if match["g_percent"] else 0
    if "H" in match.group()[:3] and _SHARE_OF_THEM.match(passage.tokens.lowered, behind):
        return False
    if not match["g_gap"]:
        return True
    gap = passage.words(match.start("g_gap"), match.start("g_gap") + 1)
    if _NOT_SHARED.search(gap) and not _IN_ONE.match(gap):
        return False
    return len(gap) < 30 or bool(VERBS.match(gap))


def _is_share_of_others(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the percentage behind "n =" is of something that these have: "(n = 88; 61% female)"."""
    if passage.letters[match.start("a_percent") - 1] == "(":
        return False
    behind = passage.tokens.ends[match.start("a_percent") + 1]
    return _SHARE_OF_THEM.match(passage.tokens.lowered, behind) is not None


def _nouns(passage: Passage, match: re.Match[str]) -> bool:
    """Whether what is counted is named in or right behind the count."""
    letters, end = passage.tokens.letters, match.end()
    if set("HVBJ") & set(match.group() + letters[end : end + 1]):
        return True
    if letters[end : end + 1] != "w" or letters[end + 1 : end + 2] not in {"H", "V", "B"}:
        return False
    return not NOT_ADJECTIVES.search(passage.words(end, end + 1))


def _count(passage: Passage, n: Printed, index: dict[str, int], match: re.Match[str]) -> FoundCount:
    percent = _own_percent(passage, match, index)
    own = {name: at for name, at in index.items() if name != "percent" or percent is not None}
    if match["b_n"] and percent is None:
        own = {"n": index["n"]}
    first, last = min(own.values()), max(own.values())
    if percent is not None and percent == last:
        last += 1
    noun = _NOUN.search(passage.tokens.letters, match.start(), match.end() + 2)
    fields = found_fields(passage, (first, last), f"count-{match.lastgroup and match.lastgroup[0]}")
    _claim(passage, match, index, percent)
    return construct.found_count(
        n=n,
        percent=passage.printed(percent),
        of=passage.printed(index.get("of")),
        noun=passage.span(noun.start(), noun.start()) if noun else None,
        **fields,
    )


def _own_percent(passage: Passage, match: re.Match[str], index: dict[str, int]) -> int | None:
    """The token of the percentage that is the count's own."""
    if match["b_n"] and RATE_BEFORE.search(passage.words(0, match.start())):
        return None  # "the RFS rate was higher (38.6%, n = 88)" is a rate of a group of 88
    if match["a_percent"] and _is_share_of_others(passage, match):
        return None
    return index.get("percent")


def _claim(passage: Passage, match: re.Match[str], index: dict[str, int], percent: int | None) -> None:
    """Take a count's tokens, but not a percentage that is a rate too or another's."""
    # "66% (67/101)" is a rate and a count: the percentage is left to the rates
    rated = match["c_n"] or (match["b_n"] and (percent is None or match["b_of"]))
    first, last = index["n"] if rated else match.start(), match.end()
    if match["a_percent"] and percent is None:
        last = match.start("a_percent")
    elif percent is not None and percent > index["n"] and _INTERVAL_BEHIND.match(passage.letters, last):
        last = index["percent"]  # so is one with an interval: "117 (48.5%; 95% CI 42.3-54.8)"
    for at in range(first, last):
        if passage.tokens.letters[at] not in _NOUNS:
            passage.claim(at, at)
