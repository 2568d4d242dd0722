"""What the cells of a table hold: names of columns, values, or neither."""

import re

# "6 weeks", "12 h"
TIME = re.compile(r"\d+\s*-?(?:min(?:ute)?|h(?:ou)?r?|day|week|wk|month|mo|year|yr)s?$", re.IGNORECASE)
# "95% CI", "25th percentile"
NAMED = re.compile(r"\(?\d\d(?:\.\d)?\s*%\s*(?:CI|conf|cr)|\d+th\b", re.IGNORECASE)
# "P = 0.468", "χ2 = 169.04", "(n = 10) 8 h 0 min"; not the size of a group, "(n = 65)" or "n = 89, 69"
EQUATION = re.compile(
    r"(?!\(?n\s*=\s*\d[\d,\s]*\)?$)\(?(?:P[ -]?values?|\w{1,4})\s*[=<>≤≥]\s*[-−–]?[.·]?\d",
    re.IGNORECASE,
)
SIZE = re.compile(r"\(?n\s*=\s*\d", re.IGNORECASE)
# "n (%)", "Mean (SD)", "HR", "P value"
STATISTIC = re.compile(
    r"(?:n|no(?=\.|$| of| \()|%|mean|median|s\.?d|s\.?e\.?m?|iqr|range|c\.?i|95|[ha]?hr|a?or|a?rr|irr|odds|hazard|risk|ratio"
    r"|p|t|f|z|df|sig|effect|total|number|events?|difference|change|estimate|rate|score|value|baseline|frequency|count|percent\w*|proportion)(?![a-z])",
    re.IGNORECASE,
)
# "[a]", "(n = 42)", "*", spaces, which differ where a header is printed once more
BESIDE = re.compile(r"\[[^\]]*\]|\(?\b[nN]\s*=\s*[\d,\s]+\)?|[\s*†‡§¶#(%-]+")
# what stands in a cell that has no value to give
PLACEHOLDER = re.compile(
    r"(?:yes|no|n/?[ard]|n\.[asrd]\.?|nd|ns|ref(?:erence)?\.?|[x×]|not (?:\w+\s?){1,2}|none|unknown|missing)$",
    re.IGNORECASE,
)
# "46/135 (34%)", "0.8 (0.5-1.2)", "43 ± 26.1"; not "6 weeks", "2010" or "0-1"
RESULT = re.compile(
    r"[<>≤≥]?\s*[-−–]?\d[\d.,·]*\s*(?:/\s*\d[\d,]*\s*)?"
    r"(?:[(\[]\s*[<>-−–]?\s*\d[^a-z]*[)\]]|±\s*\d[\d.,·]*)%?$",
    re.IGNORECASE,
)
