"""What headings, row labels, captions and footnotes call the numbers of a table."""

import re

# "P", "p value", "Sig.", "P for trend", "Log-rank P"
P = re.compile(
    r"(?<![a-z])p(?:\s?-?\s?values?)?(?:\s*(?:for|of)\s+\w+| trend|-?\s?interaction)?(?![a-z\d-])(?!\s?[<>=≤≥]?\s?\d)"
    r"|^sig(?:nificance|\.)?$|pr\s?>|p\s?\(?(?:trend|interaction|difference)"
)
P_KINDS = (
    ("trend", "trend"),
    ("interaction", "interaction"),
    ("log-rank", "logrank"),
    ("logrank", "logrank"),
    ("log rank", "logrank"),
    ("inferior", "noninferiority"),
)
# "n", "No.", "Number of patients", "N (%)", "#"
COUNT = re.compile(
    r"(?<![a-z.])(?:n|no\.?|nos\.?|num\.?|number|numbers|freq(?:uency|\.)?|counts?)(?![a-z=])(?!\s?[=:]\s?\d)|#|absolute frequency"
)
# "Patients", "Deaths", "Cases": a heading of nothing else counts them
COUNTED = re.compile(
    r"(?:(?:no\.|number|total|all|of|with|the|included|evaluable|enrolled)\s)*(?:patients|participants|subjects|women|men|children|infants|individuals|people|persons|cases|controls"
    r"|events?|deaths?|died|recurrences?|relapses?|studies|trials|rcts|cohorts|sample size|tb)\W*(?:\(n\))?"
)
# "%", "Percentage", "col %"
PERCENT = re.compile(
    r"%(?!\s?-?\s?(?:c\.?i|confid|cri|credib|cl\b|limit))|(?<![a-z])per ?cent(?:ages?)?(?![a-z]|ile)"
)
# "n/N", "events/total"
FRACTION = re.compile(
    r"(?<![a-z])n\s?/\s?n(?![a-z])|events?\s?/\s?(?:n|no|total|patients)|(?:no\.|number) of (?:events|patients)\s?/"
)
# "coefficient of variation", "CV%": no percentage of patients
VARIATION = re.compile(r"\bcv\b|coefficients? of varia")
# "Survival rate", "Incidence", "Sensitivity"
RATE = re.compile(
    r"(?<![a-z])(?:rates?|incidences?|prevalences?|proportions?|sensitivity|specificity|percentages?|probability)(?![a-z])"
)
# "per 1000 person-years": not a rate of patients
PER_TIME = re.compile(
    r"per\s+(?:\d|100|1000)|/\s?(?:100|1,?000|10\^?\d)|person|patient-years|pyrs?|py\b|/year"
)
LOWER = re.compile(
    r"(?:95\s?%\s?)?(?:c\.?i\.?\s?)?\(?(?:lower|low|min(?:imum)?|ll|lcl|lci)(?:\s?(?:limit|bound|95\s?%?\s?c\.?i\.?|c\.?i\.?|cl))?\)?(?:\s?(?:95\s?%)?\s?c\.?i\.?)?"
)
UPPER = re.compile(
    r"(?:95\s?%\s?)?(?:c\.?i\.?\s?)?\(?(?:upper|high|max(?:imum)?|ul|ucl|uci)(?:\s?(?:limit|bound|95\s?%?\s?c\.?i\.?|c\.?i\.?|cl))?\)?(?:\s?(?:95\s?%)?\s?c\.?i\.?)?"
)
# a bare "Difference" of percentages is an RD; these are ratios that a model names
COX = re.compile(r"\bcox\b|proportional[- ]hazards?|hazard ratio|\bhrs?\b")
LOGISTIC = re.compile(r"logistic|odds ratio|\bors?\b")
EXPONENT = re.compile(r"exp\s?\(\s?(?:b|β|beta|coef)\s?\)|(?<![a-z])e\^[bβ]")
COEFFICIENT = re.compile(
    r"^b(?![a-z])|(?<![a-z])(?:β|beta|coef(?:f(?:icient)?)?s?\.?|estimates?|regression coefficients?|parameter)(?![a-z])"
)
# "Mean age", "Median (range)" inside other words: "geometric mean", "least-squares mean"
STATISTIC_WORDS = (
    ("median", re.compile(r"(?<![a-z])(?:medians?|md\b(?=\s?\()|mst|50th)")),
    ("mean", re.compile(r"(?<![a-z])(?:means?|average|avg|m(?=\s?(?:\(|±)\s?(?:sd|se))|x̄)(?![a-z])")),
)
SPREADS = (
    ("ci", re.compile(r"(?<![a-z])c\.?\s?i\.?s?(?![a-z])|confidence|credible|(?<![a-z])cri(?![a-z])")),
    (
        "iqr",
        re.compile(
            r"(?<![a-z])iqrs?(?![a-z])|inter-?\s?quart|quartile|q1\s?[-,–]\s?q3|p?25(?:th)?\s?(?:[-,–]|and|to)\s?p?75|percentile"
        ),
    ),
    ("range", re.compile(r"(?<![a-z])ranges?(?![a-z])|min(?:imum)?\.?\s?[-,–/;]\s?max")),
    ("sd", re.compile(r"(?<![a-z])s\.?d\.?s?(?![a-z])|standard deviations?|std\.? ?dev|±")),
    ("se", re.compile(r"(?<![a-z])s\.?e\.?m?\.?s?(?![a-z])|standard errors?|std\.? ?err")),
)
# "Data are mean ± SD unless stated otherwise", "Values are n (%)", "figures in parentheses are percentages"
STATED_VALUES = re.compile(
    r"(?:data|values?|results|figures|numbers|variables|characteristics|continuous|categorical|parameters|all)\b[^.;]{0,80}?\b(?:are|is|were|as|in|represent(?:ed)?|presented|expressed|shown|given|reported)\b"
)
LANDMARK_ROW = re.compile(r"(?:year|month|week|day)s?\b")
# what no value of these kinds stands under
NOT_VALUES = re.compile(
    r"(?<![a-z])(?:years?$|date|period|recruitment|enrol?ment|inclusion period|duration of (?:study|intervention)|doses?\b|dosage|reference no|ref\.?$|nos score|quality|jadad|^weights?\W*(?:%|$)|primers?|sequence"
    r"|alpha|beta error|power|sample sizes? (?:needed|required)|auc\b|c-index|c-statistic|roc\b|df|degrees of freedom|cut-?off|page|score range|items?$|visit)",
)
# "Univariate", "Adjusted for age", "Model 2"
MODELLED = re.compile(
    r"univari|multivari|(?<![a-z])(?:un)?adjusted|crude|(?<![a-z])model(?![a-z])|cox|logistic|regression|estimate|effect"
)
# "HR (beats/min)", "RR (breaths per minute)"
PER_MINUTE = re.compile(r"bpm|beats|/\s?min|per minute|breaths")
# "Age, years", "Length (cm)", "CEA [ng/ml]"
UNIT = re.compile(
    r"(?:[,;]\s?|[\[(]\s?|\bin )(?P<unit>(?:years?|yrs?|months?|mos?\.?|weeks?|wks?|days?|hours?|hrs?|minutes?|min|seconds?|sec|y|h|d|s)(?![a-z/])"
    r"|%|mm ?hg|[kmcµμn]?m[23²³]?(?![a-z])|[kmµμnp]?g(?:/[a-z\d²³. -]+)?(?![a-z])|(?:[mµμnpk]?(?:mol|iu|u|eq|l)|cells|points|score|units)(?:/[a-z\d²³. -]+)?(?![a-z])|[kmµμnp]?g/\w+|kcal(?:/\w+)?|ml|dl|bpm|°c|cm|mm)"
    r"\s?[\])]?",
    re.IGNORECASE,
)
# "Chen et al. (27)", "Mayo 2011", "Tao, 2017": a row that stands for a study
STUDY = re.compile(r"\bet al\b|^[A-Z][\w'-]+(?: [A-Z]{1,3})?,? \(?(?:19|20)\d\d[a-z]?\)?$")
# what "%", "Percentage of patients" and "n (%)" are made of
PERCENT_WORDS = re.compile(
    r"(?<![a-z])(?:per ?cent(?:ages?)?|relative frequency|frequency|of|total|patients|participants|subjects|cases|women|men|children|all|n|no|number|col|column|row|the|occurrence|in|group|sample|cohort|occurence)(?![a-z])"
)
# what every name of a measure holds, and every printed size: looked for before a label is tokenised
MEASURE_HINT = re.compile(
    r"ratio|hazard|odds|risk|differ|diff|(?<![a-z])[a-z]{0,3}(?:hr|or|rr|md|rd)s?(?:adj|per)?(?![a-z])|mrr|β|beta|coef|cohen|hedges|relative rate|absolute|increase|reduction|(?<![a-z])[bd](?![a-z])|exp"
)
SIZE_HINT = re.compile(r"(?<![a-z])(?:n|no|number|numbers|total)\b\.?\s?[=:]?\s?\d|=")
