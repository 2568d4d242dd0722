"""What looks like a value and was read by no finder: reported, never dropped."""

import re
from decimal import Decimal

from extractor.finding.cue_patterns import HYPOTHETICAL, NOT_RECORDED, RATIOS, REFERENCE, SETTING
from extractor.finding.passage import Passage
from extractor.finding.percentage import is_relative_change
from extractor.finding.quantity import Quantity
from schemas.paper import SectionKind

# an incidence per patient-time: "12.3 per 1000 person-years" NwNa, "3.1 and 4.0 per 100 patient-years" N&Na
_INCIDENCE = re.compile(
    r"(?:N(?:,&?|&|,?v|-))*N[uy%]?(?:\([^)]*\))?[wVoH]{0,2}/?w?N?[wo]?a(?:[(,;]{1,2}C[,;:(=w]{0,2}N[-,;]N\)?)?"
)
# "8.6/1,000 (95% CI 6.3-10.9)" N/N(CN-N)
_PER_MANY = re.compile(r"(?P<value>N)/(?P<many>N)(?:[(,;]{1,2}C[,;:(=w]{0,2}N[-,;]N\)?)?")
# behind "12.4 per 1000 person-years": " with zinc and |15.1 (12.7-18.0)" w&N(N-N)
_GOES_ON = re.compile(r"w?[&v,]v?(?P<interval>N\([C,:]*N[-,;&]N\))")
# "rate difference was " Mw
_DIFFERENCE_BEFORE = re.compile(r"Mw?[=:o]?$")
# "HR = 0.31 (0.20-0.49)" M=N(N-N
_MEASURED = re.compile(r"M[=:,;o(]{0,2}[wVBH]{0,2}(?P<value>[NX])(?:[(,;]{1,2}C?[,;:(]?[NX][-,;]?[NX])?")
# "2-fold (95% CI 1.2-3.1)" Nxw(CN-N
_FOLD = re.compile(r"Nx[w_VHoJ]{0,5}[(,;]{1,2}C?[,:]?N[-,;]N")
# "4.5 (95% CI 2.1-6.9)" N(CN-N
_INTERVAL = re.compile(r"(?:=?N[%uy]{0,2}w?[;,(]{1,2})?C[,;:=(ow]{0,4}[NX][%uy]?[-,;&]?[NXZ]")
# "reduced by 24 % (4 to 40 %)" N%(N-N
_REDUCTION = re.compile(r"N%[(,;]{1,2}(?:C[,:;(=]?)?N%?[-,;&]N%?")
# "2.1 (1.6-2.7) times higher" N(N-N)w
_TIMES = re.compile(r"N\(C?[,:]?N[-,;&]N\)w")
# "2.2 times more likely (1.1-4.3)" Nw(N-N
_TIMES_LIKELY = re.compile(r"Nw\({1,2}C?[,:(=]?N[-,;&]N")
# "4.9 ± 1.4" N+N
_DEVIATION = re.compile(r"[NX]%?\+N")
# "3.3 (1.4-68.4 [2.3-6.6])" N(N-N(N-N)) | "45.8 (24.6-52.8)%" N(N-N)
_BARE_INTERVAL = re.compile(
    r"(?P<value>N)[uy%]?\((?P<low>N)[uy%]?[-,](?P<high>N)[uy%]?(?:[;,]?\(?N[uy%]?-N[uy%]?\)?)?\)[uy%]?"
)
# "(rowers: 0.42, dancers: 0.47, P = 0.9)" w:N,w:N; "(A = 3.5, T = 2.8, D = 2.9)" w=N,K=N,w=N
_LABELLED = re.compile(r"(?<=\()(?:w:(?P<value>N)(?:[,;]&?w:N)+|w?=N(?:[,;]&?[wK]{0,2}=(?P<last>N)){2,})")
# "energy intake rose by 30 %" N%
_PERCENTAGE = re.compile(r"(?:N(?:,&?|&))*(?P<value>N)%")
_TIMES_WORDS = re.compile(r"\s?-?(?:times|fold)")
_WORD = 4
_OF_TIME = "incidence per patient-time is not a kind of this version"
_OF_MANY = "a rate per so many people is not a kind of this version"
_MANY = frozenset({Decimal(1000), Decimal(10_000), Decimal(100_000), Decimal(1_000_000)})
_PLANNED = "a sentence that plans or supposes"
_FORMS: tuple[tuple[str, re.Pattern[str], str, str], ...] = (
    # a letter without which the form cannot stand, the form, what it looks like, why it was not read
    ("M", _MEASURED, "effect", "a measure with a number that fits no form of an effect"),
    ("x", _FOLD, "effect", "a fold change in risk is not a measure of this version"),
    ("C", _INTERVAL, "interval", "an interval whose measure could not be told"),
    ("%", _REDUCTION, "percent change", "a percent change as an effect is not a measure of this version"),
    ("(", _TIMES_LIKELY, "ratio", "a multiple whose measure could not be told"),
    ("(", _TIMES, "ratio of means", "a ratio of means is not a measure of this version"),
    ("+", _DEVIATION, "summary", "a value with a deviation in no known form"),
    ("(", _BARE_INTERVAL, "interval", "an interval whose kind could not be told"),
    ("(", _LABELLED, "summary", "values of groups whose statistic could not be told"),
)


def leave_incidences(passage: Passage) -> None:
    """Report incidences per patient-time before their numbers can pass for something else."""
    letters = passage.letters
    for match in _INCIDENCE.finditer(letters) if "a" in letters else ():
        if _DIFFERENCE_BEFORE.search(letters, 0, match.start()):
            continue  # "the rate difference was -0.24 episodes per child-year"
        passage.leave_unread(match.start(), match.end() - 1, "incidence rate", _OF_TIME)
        if goes_on := _GOES_ON.match(letters, match.end()):
            passage.leave_unread(
                goes_on.start("interval"), goes_on.end("interval") - 1, "incidence rate", _OF_TIME
            )
    for match in _PER_MANY.finditer(letters) if "/" in letters else ():
        value, many = (passage.printed(match.start(name)) for name in ("value", "many"))
        if value and many and value.decimals and many.value in _MANY:
            passage.leave_unread(match.start(), match.end() - 1, "incidence rate", _OF_MANY)


def leave_leftovers(passage: Passage) -> None:
    """Report every unclaimed span that has the form of a value."""
    for letter, form, looks_like, why in _FORMS:
        letters = passage.letters
        for match in form.finditer(letters) if letter in letters else ():
            if not _may_stand(passage, form, match):
                continue
            tested = letters[: match.start() + 1].endswith("K=")  # "r = 0.61, 95% CI 0.45-0.73"
            near = max(match.start() - 8, 0) if looks_like == "effect" else 0
            if not tested and not NOT_RECORDED.search(passage.words(near, match.end())):
                reason = _PLANNED if passage.says(SETTING) else why
                passage.leave_unread(match.start(), match.end() - 1, looks_like, reason)
    _leave_changes(passage)


def _may_stand(passage: Passage, form: re.Pattern[str], match: re.Match[str]) -> bool:
    """Whether the words and numbers of a form are such as a value has."""
    if form is _TIMES:
        return _TIMES_WORDS.match(passage.words(match.end() - 1, match.end())) is not None
    if form is _TIMES_LIKELY:
        return _TIMES_WORDS.match(passage.words(match.start() + 1, match.end())) is not None
    if form is _MEASURED or form is _FOLD:
        return _is_effect_like(passage, match)
    if form is _BARE_INTERVAL:
        return _holds(passage, match)
    return form is not _LABELLED or _is_decimal(passage, match)


def _leave_changes(passage: Passage) -> None:
    """Report percent changes that stand alone: "energy intake rose by 30 %", "a 44 % lower risk"."""
    if "%" not in passage.letters or passage.block.section is SectionKind.METHODS:
        return
    for match in _PERCENTAGE.finditer(passage.letters):
        at = match.start("value")
        quantity = Quantity(first=at, last=at + 1, end=at + 1, value=at, letter="N", percent=True)
        bounded = passage.letters[at - 1 : at] == "=" and passage.comparator(at - 1) != "="
        planned = passage.says(SETTING) or passage.says(HYPOTHETICAL)
        if not bounded and not planned and is_relative_change(passage, quantity):
            why = "a percent change as an effect is not a measure of this version"
            passage.leave_unread(match.start(), at + 1, "percent change", why)


def _is_decimal(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a value has decimals; whole numbers behind labels are doses, ages and scores of scales."""
    value = passage.printed(match.start("last" if match["value"] is None else "value"))
    return value is not None and value.decimals > 0 and not passage.says(SETTING)


def _holds(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a printed range holds the value before it, so that it is its interval."""
    value, low, high = (passage.printed(match.start(name)) for name in ("value", "low", "high"))
    if value is None or low is None or high is None or passage.says(SETTING):
        return False
    return low.decimals > 0 and high.decimals > 0 and low.value < value.value < high.value


def _is_effect_like(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a measure and a number beside it are more than a reading aid or a planned difference."""
    if "<" in passage.words(match.start(), match.end()):
        return False  # "HR < 1 favours" is a reading aid
    ratio = passage.tokens.names.get(match.start(), "") in RATIOS
    if not ratio and passage.says(SETTING):
        return False
    return "value" not in match.re.groupindex or _may_be_value(passage, match, ratio=ratio)


def _may_be_value(passage: Passage, match: re.Match[str], *, ratio: bool) -> bool:
    """Whether the number behind a measure can be its value: not "OR 3 or more", "OR 0.5 mL"."""
    value = passage.tokens.slice(match.start("value"))
    if passage.tokens.letters[match.end() : match.end() + 1] in {"H", "J"}:
        return False  # "no difference (18 studies"
    if value.rstrip("0") == "1." and passage.says(REFERENCE):
        return False
    if "." in value:
        return not (ratio and passage.tokens.letters[match.end() : match.end() + 1] == "u")
    short = match.group() == "MN" and len(passage.tokens.slice(match.start())) < _WORD
    return "w" not in match.group() and not (ratio and short)
