"""The forms of a cell, over the letters of its tokens; the same letters as a sentence's.

Every form reads the whole cell: what it does not read is no value.
"""

import re

from extractor.document.remembered import Remembered

_U = r"[%uy]{0,2}"
_V = rf"(?P<op>=)?(?P<value>[NX]){_U}"
# "(0.61-1.09)" (N-N) | "[0.94, 1.50]" (N,N) | "(95% CI, 0.59-1.03)" (C,N-N | "(16-)" (N-) | "(5.6, NE)" (N,Z)
_INTERVAL = rf"\(?(?:(?P<cue>[CQR])[,:;=]{{0,2}})?(?P<low>[NXZ]){_U}(?:[-,;:&/](?P<high>[NXZ]){_U}|(?P<glued>N){_U}|(?P<open>-))\)?"
_P = r"[;,(]{0,2}w?(?P<p_cue>P)?(?P<p_op>=)?(?P<p>N)\)?"
_END = r"(?:[,;]?\(?n(?P<size>N)\)?)?[(),;w]{0,4}"
"""What stands behind a value: the patients with data, "(n = 77)"; marks not known as such, "[b]", "(b,c)"."""

_ASIDE = r"(?P<aside>\((?=[^()]*[wtAHok])[^()]*\))"
"""What a cell says of its value in brackets: "(out of 83 patients)"."""
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        # "4.9 ± 1.4" | "3.05 (SD 0.50)" | "0.076 (± 0.0446)"
        ("deviation", rf"{_V}\+(?P<sd>N){_U}{_END}"),
        ("deviation", rf"{_V}\((?:(?P<sd_cue>[SE])[=:,]?\+?|\+)(?P<sd>N){_U}\)?{_END}"),
        # "107, 0.56 ± 1.10": the patients with data before their mean
        ("deviation", rf"(?P<size>N)[,;]{_V}\+(?P<sd>N){_U}[(),;w]{{0,4}}"),
        # "1.26 ± 0.55 (0.59-2.04)"
        (
            "deviation",
            rf"{_V}\+(?P<sd>N){_U}\((?:(?P<cue2>[QR])[,:;=]{{0,2}})?(?P<low2>N){_U}[-,;](?P<high2>N){_U}\){_END}",
        ),
        # "24 (34.8%; 5.9%)": a count and two percentages, of which the first is taken
        ("share", rf"(?P<value>N)\((?P<percent>N)%[;,]N%\){_END}"),
        # "170 (69%; 63 to 75)": a count, its percentage and the interval of that
        (
            "share",
            rf"(?P<value>N)\((?P<percent>N)%[,;:](?:(?P<cue>[CQR])[,:;=]{{0,2}})?(?P<low>N)%?[-,](?P<high>N)%?\){_END}",
        ),
        # "48.1% (51/106)" | "25.0 (15 of 60)", where the three agree
        ("fraction", rf"(?P<percent>N)%?\((?P<value>N)(?:/|o)(?P<of>N)\){_END}"),
        # "-1.4 (-2.6 -(-0.2))"
        ("interval", rf"{_V}\((?P<low>N){_U}-\((?P<high>N){_U}\)\)?{_END}"),
        # "0.81 (0.61-1.09)" | "0.71 (0.26 to 1.93); P = 0.5" | "0.93; 0.85-1.02"
        ("interval", rf"{_V}[,;]?{_INTERVAL}(?:{_P})?{_END}"),
        # "52.4 (45.5-60.5) [25.4-78.5]"
        (
            "interval",
            rf"{_V}\((?P<low>N){_U}[-,;](?P<high>N){_U}\)[,;]?\((?:(?P<cue2>[QR])[,:;=]{{0,2}})?(?P<low2>N){_U}[-,;](?P<high2>N){_U}\)",
        ),
        # "-1.6 (0.77) (-3.1, -0.0)": an estimate, its standard error and its interval
        ("interval", rf"{_V}\(N\)\((?P<low>N){_U}[-,;](?P<high>N){_U}\){_END}"),
        # "0.7 (1.08) -1.52 to 2.93": the same without brackets around the interval
        ("interval", rf"{_V}\(N\)(?P<low>N){_U}-(?P<high>N){_U}{_END}"),
        # "72% (27 to 89; 0.0088)" N%(N-N;N)
        ("interval", rf"{_V}\((?P<low>N){_U}[-,](?P<high>N){_U};(?P<p_cue>P)?(?P<p_op>=)?(?P<p>N)\){_END}"),
        # "56 (16-)" with the bracket's end
        (
            "interval",
            rf"(?P<reached>Z)\(?(?:(?P<cue>[CQR])[,:;=]{{0,2}})?(?P<low>[NZ]){_U}(?:[-,;](?P<high>[NZ]){_U}|(?P<open>-))?\)?{_END}",
        ),
        # "0.18 0.81 (0.61-1.09)": a p value printed over the estimate in one cell
        ("stacked", rf"(?P<p_cue>P)?(?P<p_op>=)?(?P<p>N)(?P<value>N)\((?P<low>N)[-,](?P<high>N)\){_END}"),
        # "22/1258 (18%)" | "45/217 (20.8)" | "51/20624" | "66 out of 107 (62%)" | "67 of 342"
        ("fraction", rf"(?P<value>N)(?:/|o)(?P<of>N)(?:[(,]?=?(?P<percent>N)%?\)?)?{_END}"),
        # "24% (4)" | "57.1% [n = 4]"
        ("share", rf"(?P<percent>N)%\(n?(?P<value>N)\){_END}"),
        # "14 (20%)" | "3 (<1%)"
        ("share", rf"(?P<op>=)?(?P<value>N)[HBV]?\(=?(?P<percent>N)%\){_END}"),
        ("share", rf"(?P<value>N)[HBV]?[,;/](?P<percent>N)%{_END}"),
        # "3 (20)": a count and its percentage, a mean and its SD, an estimate and its p
        ("pair", rf"(?:nN[:,;])?{_V}\((?P<second_op>=)?(?P<second>N)u?\)%?{_END}"),
        ("interval_alone", rf"{_INTERVAL}{_END}"),
        ("p", rf"[(]?(?P<p_cue>P)[,:]?(?P<p_op>=)?(?P<p>[NX])\)?{_END}"),
        # "F(2, 132) = 1.52, p = 0.2": the p value behind the statistic of its test
        ("p", rf"K(?:\(N\))?=?N[,;(]{{1,2}}(?P<p_cue>P)(?P<p_op>=)(?P<p>N)\)?{_END}"),
        ("p", rf"[kw][,;(]{{1,2}}(?P<p_cue>P)(?P<p_op>=)(?P<p>N)\)?{_END}"),
        ("plain", rf"\(?n?{_V}\)?{_END}"),
        ("not reached", r"(?P<reached>Z)"),
        # "83% (3-year survival)" | "43 ± 26 months (mean survival)": a value and words about it
        ("deviation", rf"{_V}\+(?P<sd>N){_U}{_ASIDE}"),
        ("plain", rf"{_V}{_ASIDE}"),
        # "4.26 (3.25 to 5.85) [100]"
        ("interval", rf"{_V}{_INTERVAL}(?P<aside>\(N%?\))"),
    )
)

# "46/NR/5", "522/261", "98/76/335/274"
PARTS = Remembered(r"(?:\d+|nr|na|-)(?:\s?[/:]\s?(?:\d+|nr|na|-)){1,6}", re.IGNORECASE)
PART = re.compile(r"\d+|nr|na|-", re.IGNORECASE)
# "10 (71%)/4 (29%)", "7.9 (4.2) a": what begins as a value does, though no form reads the whole of it
SHAPED = re.compile(r"[<>~≈−-]?\s?\d[\d.,]*\s?%?\s?[(±\[/]\s?[<≤~−-]?\s?\d")
# "152.7 152.5", "3 h 02 mins (1 h 26 mins)", "0.003 - >100": numbers with hardly a word among them, in no form
GARBLED = re.compile(
    r"(?=\D*\d)(?=[^\d]*\d\D+\d|.*\d[.,]\d|.*%)(?:[\d\W_]|(?<![a-z])(?:[a-z]{1,2}|mins?|hrs?|hours?|days?|wks?|weeks?|months?|yrs?|years?|median|mean|iqr|range|sd|sem)(?![a-z]))+",
    re.IGNORECASE,
)
# "144 765", "29 54": one number with its thousands apart, or two of columns run together; not told here
TWO_NUMBERS = re.compile(r"[1-9]\d{0,2}[ \u2009\u202f]\d{2,3}")
DASH = Remembered(r"[-–—−.]+")
# "96 918 (66.1)", "1 462 055": groups of three digits apart, where nothing else could be meant
SPACED_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:(?: \d{3}){2,}$|(?: \d{3})+ ?\(\d{1,3}(?:\.\d+)? ?%?\)$)")
# what a minus set off by a space stands behind: nothing, a bracket, a comma, "to"
SIGN_PLACE = re.compile(r"(?:[(\[]|[,;]\s?|\bto\s)$")
