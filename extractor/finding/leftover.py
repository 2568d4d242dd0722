"""What looks like a value and was read by no finder: reported, never dropped."""

import re

from extractor.finding.cue_patterns import NOT_RECORDED, RATIOS, SETTING
from extractor.finding.passage import Passage

# an incidence per patient-time: "12.3 per 1000 person-years" NwNa
_INCIDENCE = re.compile(r"N[uy%]?(?:\([^)]*\))?[wVoH]{0,2}/?w?N?[wo]?a(?:[(,;]{1,2}C[,;:(=]?N[-,;]N\)?)?")
_MEASURED = re.compile(r"M[=:,;o(]{0,2}w?(?P<value>[NX])(?:[(,;]{1,2}C?[,;:(]?[NX][-,;]?[NX])?")
_FOLD = re.compile(r"Nx[w_VHoJ]{0,5}[(,;]{1,2}C?[,:]?N[-,;]N")
_INTERVAL = re.compile(r"(?:=?N[%uy]{0,2}w?[;,(]{1,2})?C[,;:=(ow]{0,4}[NX][%uy]?[-,;&]?[NXZ]")
_DEVIATION = re.compile(r"[NX]%?\+N")
_P = re.compile(r"P[w=:o(]{0,2}[NX]")
_FORMS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (_MEASURED, "effect", "a measure with a number that fits no form of an effect"),
    (_FOLD, "effect", "a fold change in risk is not a measure of this version"),
    (_INTERVAL, "interval", "an interval whose measure could not be told"),
    (_DEVIATION, "summary", "a value with a deviation in no known form"),
)


def leave_incidences(passage: Passage) -> None:
    """Report incidences per patient-time before their numbers can pass for something else."""
    letters = passage.letters
    for match in _INCIDENCE.finditer(letters) if "a" in letters else ():
        passage.leave_unread(
            match.start(), match.end() - 1, "incidence rate", "incidence per patient-time is not a kind of this version"
        )


def leave_leftovers(passage: Passage) -> None:
    """Report every unclaimed span that has the form of a value."""
    tokens = passage.tokens
    for form, looks_like, why in _FORMS:
        for match in form.finditer(passage.letters):
            planned = SETTING.search(tokens.lowered, tokens.start, tokens.end)
            if looks_like == "effect" and not _is_effect_like(passage, match, planned is not None):
                continue
            if NOT_RECORDED.search(passage.words(0, match.end())):
                continue
            passage.leave_unread(
                match.start(), match.end() - 1, looks_like, "a sentence that plans or supposes" if planned else why
            )


def _is_effect_like(passage: Passage, match: re.Match[str], planned: bool) -> bool:
    """Whether a measure and a number beside it are more than a reading aid or a planned difference."""
    if "<" in passage.words(match.start(), match.end()):
        return False  # "HR < 1 favours" is a reading aid
    ratio = passage.tokens.names.get(match.start(), "") in RATIOS
    if planned and not ratio:
        return False
    near = match.start("value") - match.start() <= 2 if "value" in match.groupdict() else True
    return near or "." in passage.tokens.slice(match.start("value"))
