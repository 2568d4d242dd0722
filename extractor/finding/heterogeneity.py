"""Heterogeneity statistics of pooled analyses, and tests of publication bias."""

import re
from collections.abc import Callable, Iterator
from typing import Literal

from extractor.finding.fields import found_fields
from extractor.finding.heterogeneity_patterns import (
    AND_FOR,
    HETEROGENEITY,
    NOT_OF_STUDIES,
    RULE_OF_THUMB,
    SIGNIFICANCE_LEVEL,
)
from extractor.finding.passage import Passage
from schemas.finding import FoundHeterogeneity
from schemas.paper import SectionKind
from schemas.printed import Printed

Statistic = Literal["I2", "tau2", "Q", "Egger", "Begg"]

# ", df = 6", "(df 5)", " with 8 degrees of freedom"
_DF = r"(?:[,;w]?\(?(?:f[=:]?N|Nf)\)?)?"
_P = r"(?P<p_cue>P)[w,]?(?P<p_op>[=:o])?(?P<p>N)"
# "I2 = 13%" I=N% | "Egger's test P = 0.62" IwP=N | "(I2 = 0%, p = 0.9)" I=N%,P=N | "I2 of 39 %" IoN%
# "I2, 34%" I,N% | "Q(8) = 28.1" I(N)=N
# "I2 (variation due to heterogeneity) = 28%" I(w)=N% | "[I2] = 33%" I)=N%
# "Cochran's Q = 12.3 (df 5), P=0.03" I=N(fN),P=N | "Egger's test: t = 1.2, p = 0.24" Iw:K=N,P=N
# "Egger's test (intercept 1.3, P = 0.08)" Iw(wN,P=N | "Cochran's Q, 3.4; P = .76" I,N;P=N
_STATISTIC = re.compile(
    r"I(?:[w:,(]{0,3}K=(?P<tested>N)|w?\(w(?P<intercept>N)(?=,P)|(?:\((?:N|[w_Moy]{1,4})\)|\))?(?:w?(?P<op>[=:o])?|w?,(?=N(?:%|[;,]P)))(?P<value>N)%?)?"
    rf"{_DF}(?:[,;:(w)&]{{0,3}}{_P})?"
)
# "Egger's test gave no hint of small-study effects (p = 0.44)" Iwow(P=N
_TOLD = re.compile(rf"I[wo_,&]{{1,6}}\(?{_P}")
# "heterogeneity across the 12 trials (P = .6)" wNJ(P=N
# "heterogeneity (P = .6)" w(P=N | "heterogeneity: chi2 = 21.5, df = 9, P = 0.01" w:K=N,f=N,P=N
_UNNAMED = re.compile(
    rf"(?P<words>[w_])(?:[JoHBwt]|[NW](?=J)){{0,3}}[:,;]?\(?(?:K=?(?P<value>N){_DF}[,;]?\(?)?{_P}"
)
# "P for heterogeneity = 0.004" P=N
_CUED = re.compile(_P)
# "Chi2 = 9.1, df = 5 (P = 0.10); I2 = 45%" K=N,f=N(P=N
_CHI = re.compile(rf"[Kk]=(?P<value>N){_DF}[,;]?\(?{_P}")
# "I2 values ranged from 0% to 45%" IwRN%-N%
_RANGED = re.compile(r"I[wo]{0,3}R?N%?-N%?")
# ", 9%, and 0%" ,N%,&N% | " in adults and 30% in children" wH&N%w | " and that for recurrence 71%" &wVN%
_LISTED = re.compile(r"(?P<one>wH?)?(?:,&?|&)(?P<for>w[HVBJ]?w?)?(?P<value>N)%(?P<other>w)?")
# "I2 fell from 68% to 11%" IwN%-N%
_CHANGE = re.compile(r"[^N]*(?P<value>N)%?")
_CHANGED = re.compile(r"decreas|reduc|fell|drop|increas|rose|chang|declin|improv")
# "(p < 0.001; I2 = 92%": not the p of an effect before
_P_BEFORE = re.compile(r"\((?P<p_cue>P)(?P<p_op>[=:])?(?P<p>N)[,;]w?$")
# the further values of "25%, 50% and 75%"
_FURTHER = re.compile(r"(?:[,&v]{1,2}N%?)*")
_VALUES = ("tested", "intercept", "value")
_Fits = Callable[[Passage, re.Match[str]], bool]
_NAMES: tuple[tuple[str, Statistic], ...] = (
    ("egger", "Egger"),
    ("begg", "Begg"),
    ("i", "I2"),
    ("t", "tau2"),
    ("τ", "tau2"),
)


def heterogeneity(passage: Passage) -> Iterator[FoundHeterogeneity]:
    """The heterogeneity statistics of a sentence.

    Example:
        "Heterogeneity was low (I2 = 13%, p = 0.32)"
    """
    named = "I" in passage.letters
    if named:
        yield from _named(passage)
    if "P" not in passage.letters or not (named or passage.says(HETEROGENEITY)):
        return
    if passage.says(SIGNIFICANCE_LEVEL):
        return
    if named or passage.memory.review:
        yield from _claimed(passage, _CUED, _is_of_studies)
    if not passage.says(NOT_OF_STUDIES):
        yield from _claimed(passage, _CHI, _is_chi)
        yield from _claimed(passage, _UNNAMED, _names_heterogeneity)


def _named(passage: Passage) -> Iterator[FoundHeterogeneity]:
    """Statistics printed with their name."""
    letters = passage.letters
    for match in _STATISTIC.finditer(letters):
        if ranged := _RANGED.match(letters, match.start()):
            yield from _ranged(passage, ranged)
            continue
        statistic = _name(passage, match.start())
        value = next((match.start(name) for name in _VALUES if match[name]), None)
        told = None
        if value is None and not match["p"]:
            told = _TOLD.match(letters, match.start()) if statistic in {"Egger", "Begg"} else None
            if told is None:
                continue
        if match["op"] and passage.comparator(match.start("op")) != "=":
            continue  # "I2 > 50% was considered high" is a threshold
        if value is not None and not match["p"] and _is_rule(passage, match, value):
            further = _FURTHER.match(letters, match.end())
            passage.claim(match.start(), (further or match).end() - 1)
            continue
        yield _found(passage, told or match, statistic, value)
        if statistic == "I2" and value is not None:
            yield from _further(passage, match.end("value") + 1)


def _is_rule(passage: Passage, match: re.Match[str], value: int) -> bool:
    """Whether a statistic tells how to read others: "I2 of 25% and 50% were considered low and moderate".

    Outside the methods a value in brackets is none of these, nor is one alone: "I2 was 75 %, considered so".
    """
    printed = passage.printed(value)
    if printed is None or printed.value % 5 or printed.decimals or not passage.says(RULE_OF_THUMB):
        return False
    if passage.block.section is SectionKind.METHODS:
        return True
    letters = passage.tokens.letters
    return letters[: match.start()][-1:] != "(" and letters.count("%") > 1


def _further(passage: Passage, at: int) -> Iterator[FoundHeterogeneity]:
    """The further values of "I2 = 81%, 9%, and 0% for OS, PFS and DFS"."""
    while match := _LISTED.match(passage.letters, at):
        apart = match["for"] and not AND_FOR.match(passage.words(match.start("for"), match.start("value")))
        if apart or (match["one"] and not _is_parallel(passage, match)):
            return
        yield _found(passage, match, "I2", match.start("value"))
        at = match.end("value") + 1


def _is_parallel(passage: Passage, match: re.Match[str]) -> bool:
    """Whether two values are told of in the same way: "55% in adults and 30% in children"."""
    if not match["other"]:
        return False
    one, other = (passage.words(match.start(name), match.end(name)).split() for name in ("one", "other"))
    return one[:1] == other[:1]


def _ranged(passage: Passage, ranged: re.Match[str]) -> Iterator[FoundHeterogeneity]:
    """The two values of "I2 fell from 68% to 11%"; "ranged from 0% to 45%" is no value and reported."""
    if not _CHANGED.search(passage.words(ranged.start(), ranged.end())):
        passage.leave_unread(ranged.start(), ranged.end() - 1, "heterogeneity", "a range of statistics")
        return
    for value in _CHANGE.finditer(passage.letters, *ranged.span()):
        yield _found(passage, value, _name(passage, ranged.start()), value.start("value"))


def _claimed(passage: Passage, form: re.Pattern[str], fits: _Fits) -> Iterator[FoundHeterogeneity]:
    """What stands in a form that is Cochran's Q if the words around say so."""
    for match in form.finditer(passage.letters):
        if fits(passage, match):
            value = match.start("value") if match.groupdict().get("value") else None
            yield _found(passage, match, "Q", value)


def _is_of_studies(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the p value is named as one of heterogeneity."""
    return bool(HETEROGENEITY.search(passage.tokens.slice(match.start("p_cue"))))


def _is_chi(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the statistic is a chi-square."""
    return passage.tokens.slice(match.start())[0] in "χxc"


def _names_heterogeneity(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the words before the p value speak of heterogeneity, last of all."""
    return bool(HETEROGENEITY.search(passage.words(match.start("words"), match.start("p_cue"))))


def _name(passage: Passage, at: int) -> Statistic:
    name = passage.tokens.slice(at)
    return next((known for prefix, known in _NAMES if name.startswith(prefix)), "Q")


def _found(
    passage: Passage, match: re.Match[str], statistic: Statistic, value: int | None
) -> FoundHeterogeneity:
    first, last = match.start(), match.end() - 1
    named = "p" in match.re.groupindex
    with_p = match if named and match["p"] else _P_BEFORE.search(passage.letters, 0, first) if named else None
    if with_p is not None and with_p is not match and _is_of_studies(passage, with_p):
        with_p = None  # "Pheterogeneity = 0.004, I2 = 66%": a record of its own
    p: Printed | None = None
    op: int | None = None
    if with_p is not None:
        p = passage.printed(with_p.start("p"))
        op = with_p.start("p_op") if with_p["p_op"] else None
        first = min(first, with_p.start("p_cue"))
    if not named:
        first = match.start("value")
    if "words" in match.re.groupindex:
        first = match.start("value") if match["value"] else match.start("p_cue")
    passage.claim(first, last)
    return FoundHeterogeneity(
        statistic=statistic,
        value=passage.printed(value),
        p_op=passage.comparator(op) if p else None,
        p=p,
        **found_fields(passage, (first, last), "heterogeneity", match.start()),
    )
