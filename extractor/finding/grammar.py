"""The grammar of a printed value, over the letters of ``tokens``.

A *quantity* is a number with everything that belongs to it: comparator, unit, spread and p value.
Named parts are token groups; every part carries lines that it reads, with their letters.
"""

import re

UNIT = r"[%uy]{0,2}"
_JOIN = r"(?:-\(?|,wC[=:]?|,|;|&|/|:)?"
_LEAD = r"[,;:=(ow]{0,4}"
_LEAD_OF = r"[,;:=(ow]{0,2}(?:[ow]M)?[,;:=(ow]{0,2}"

# "95% CI: 0.20-0.49" C:N-N | "95% CI 24.1-NE" CN-Z | "CI, from 0.2 to 0.5" C,wN-N | "(95% CI, 24.1-)" (C,N-)
_BY_CUE = (
    rf"(?P<NAME_cue>LETTER){_LEAD}(?P<NAME_low>[NXZ]){UNIT}"
    rf"(?:{_JOIN}(?P<NAME_high>[NXZ])(?P<NAME_unit>{UNIT})|(?P<NAME_open>-))?"
)


def _by_cue(name: str, letter: str) -> str:
    return _BY_CUE.replace("NAME", name).replace("LETTER", letter)


# "95% CI ranging from 0.61 to 0.92" CRN-N
_RANGING = _by_cue("ci", "C").replace(_LEAD, f"R?{_LEAD}")
# "OR = 0.80, SE = 0.29, t = -0.62, 95% CI" ,E=N,K=N
_ASIDE = r"(?:[,;][EKf]=N)*"
# "8.7 ng/mL (median; IQR 5.6-14.2)" Nu(D;QN-N
_CUED = (
    rf"{_ASIDE}"
    r"[,;:(]{0,2}[w&]?(?:[DA][,;])?[,;:(]{0,2}"
    rf"(?:{_RANGING}|{_by_cue('iqr', 'Q')}|{_by_cue('range', 'R')})"
)
# "14.2 ± 0.6 (mean ± SE)" N+N(A+E)
# "3.1 diagnoses (SD 1.5)" NV(SN
# "4.9 ± 1.4" N+N | "4.9 (SD 1.4)" N(SN | "(SE = 0.3)" (E=N | "4.9 (± 1.4)" N(+N
_DEVIATION = (
    r"\)?(?:w?[HVBJ]?(?=\([SE]))?(?:\+(?P<sd>N)"
    r"|[,;(]{0,2}\+?(?P<sd_cue>[SE])[=:,o]{0,2}\+?(?P<cued_sd>N)|[,;(]{1,2}\+(?P<bare_sd>N))"
    rf"(?P<sd_unit>{UNIT})(?:\((?:A\+)?(?P<late_cue>[SE])\))?"
)
# "(IQR 6-13; range 2-41)" QN-N;RN-N
_SECOND = rf"(?:[,;]{{1,2}}w?{_by_cue('wide', '[RQ]')})?"
# "46 (29.0-72.0)" N(N-N | "2.03; 1.24-3.32" N;N-N | "1.19 [0.94, 1.50]" N(N,N
# "1.17, (1.05, 1.31)" N,(N,N) | "1.5 (1.1 -2.2)" N(NN | "56 (16-)" N(N-)
_BARE = (
    rf"(?:\(|,\((?=[NX]{UNIT}[-,;][NX]{UNIT}\))|;(?=[NX]{UNIT}-[NX]|N,N\))|,(?=[NX]{UNIT}-[NX]{UNIT}[),;P]))(?P<low>[NX]){UNIT}"
    rf"(?!,N(?:,&?|&)N[%)])(?:(?P<join>[-,;&:])(?P<high>[NXZ])|(?P<glued>N)|-(?P<open>(?=\))))(?P<bare_unit>{UNIT})(?=[),;:P]|$)"
)
# "12 (4)" N(N) | "12 (27.3 %)" N(N%)
_SINGLE = rf"\((?P<single>N)(?P<single_unit>{UNIT})(?=\))"
# "; p = 0.01" ;P=N | ", log-rank P < .001" ,P=N | "(χ2 = 5.3, P = 0.02)" (K=N,P=N
P_VALUE = r"(?P<p_cue>P)(?P<p_gap>[w(,]{0,2})(?P<p_op>[=:o])?w?(?P<p>N)"
# a p that a measure follows is that measure's: ") and R2 resection (p = 0.01; hazard ratio" )&w(P=N;M
# but not right behind a value: "-3.9 (95% CI ...; p < 0.001; effect size = 0.3" N;P=N;M
_P_BEHIND = rf"[,;:)(&]{{0,3}}w?[,;:(]{{0,2}}(?:[kKf]=?N?[,;:]?)*w?{P_VALUE}(?:(?<=[N)][;,]P=N)|(?![;,]w?M))"

QUANTITY = re.compile(
    rf"(?P<op>=)?(?P<value>[NXZ]|W(?=[%y]))(?P<unit>{UNIT})(?:-(?P<upto>[NX])(?P<upto_unit>{UNIT}))?"
    rf"(?:{_DEVIATION})?"
    rf"(?:{_CUED}{_SECOND}|{_BARE}|{_SINGLE})?"
    rf"(?:\)(?P<late_unit>[uy%]))?"
    rf"(?:{_P_BEHIND})?"
)
"""A value with unit, spread and p."""

INTERVAL_ALONE = re.compile(rf"{_by_cue('ci', 'C').replace(_LEAD, _LEAD_OF)}(?:{_P_BEHIND})?")
"""An interval with no estimate: "(95% CI 0.2 to 0.5)"."""

TEST = re.compile(P_VALUE)
"""A p value by itself."""

# " for recipients versus others (" wHvw(
LATE_GAP = re.compile(r"\(\.{1,6}(?:[;,]|\)\(?)|[wHVBJvo,;&tdGrLy%ua]{1,10}\(?|_v?w?\(?|\)?w?\(")
"""What may stand between an estimate and its interval: "0.48 for recipients versus others (95% CI".

A claimed token is ".": "8.4 % (516/6,172; 95% CI 7.7-9.1)".
"""
