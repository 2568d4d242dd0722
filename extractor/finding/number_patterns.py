"""What printed numbers, their units and their points in time look like, in lower case."""

INTERVAL_SIGN = r"(?:\s*[\[({]\s*(?:95\s*%\s*)?(?:cis?|cris?|cl|d|g)\s*[\])}]){0,2}"

INTERVAL = (
    r"(?:c\.?\s?i\.?s?(?![a-z])|confiden[a-z]*[- ](?:intervals?|limits?|bounds?|ranges?)|conf\.? int\.?|cr\.?i\.?s?(?![a-z])"
    r"|(?:bayesian |posterior )?credib(?:le|ility)[- ]intervals?|confidence(?![a-z])|uncertainty intervals?|u\.?i\.?s?(?![a-z])|cls?(?![a-z]))"
)

TIME_UNITS = (
    r"cm\s?/?\s?h2o|cm of (?:h2o|water)|(?:h|hr|min|[kmµμn]?g|ml|[mµμn]?mol|m)\s?[*⋅]\s?[a-zµμ]{1,5}(?:-?\d)?(?:/[a-z]{1,4}\d?)?|grams?|gms?|kms|[mµμ]v|reps|"
    r"years?|yrs?|months?|mos?\.?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[hydsm]"
)
"""Units of time; a single letter counts only right behind a number."""

UNITS = (
    r"cm\s?/?\s?h2o|cm of (?:h2o|water)|(?:h|hr|min|[kmµμn]?g|ml|[mµμn]?mol|m)\s?[*⋅]\s?[a-zµμ]{1,5}(?:-?\d)?(?:/[a-z]{1,4}\d?)?|grams?|gms?|kms|[mµμ]v|reps|"
    r"[x×]\s?10\s?\^?\s?\d{1,2}\s?(?:[a-z]+\s?)?/\s?[µμm]?l|"
    r"ml/min(?:ute)?(?:/|\s?per\s?)1[.·]73\s?m2|(?![fm]/\d)[a-zµμ]{1,6}\d?(?:[.·•]?[a-z]{1,4}\.?)?/(?:\d+\s)?[a-zµμ]{1,6}\d?(?:[-/][a-z\d]+)*|mm ?hg|mm2|cm2|m2|mm|cm|km|[µμ]m2?|nm|(?:[mµμnp]|mc|k|d)?(?:g|mol|iu|l|u|eq)(?:(?:/|\s?·\s?|\.)[a-z\d.^·-]+(?: ?min-?1)?(?:/[a-z]+)?)?"
    r"|(?:k?g|iu|units?|copies|cells|beats|cfu|events|cases)/[a-z\d^³]+(?:/[a-z]+)?|gy|kcal(?:/\w+)?|k?j|bpm|°\s?c|points?|copies|units?|pack-years"
    r"|scores?|items?|doses?|sessions?|fractions|mets?|dioptres|diopters|letters|log(?:10|mar)|qalys?|ms|k?hz|db|kpa|cmh2o|\$|€|£|usd|euros?"
)
"""Units of measurement; they count only right behind a number."""

# "12mm" and "24h" are numbers with their unit glued on; "5th", "3d" and "2b" are not numbers
_SUFFIX = rf"(?=[^a-z]|$|(?:{TIME_UNITS}|{UNITS}|x|fold|to|vs|ci|for|and|in|with)(?![a-z]))"

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"

_PEOPLE = (
    "patients|participants|women|men|children|subjects|people|individuals|cases|persons|infants"
    "|blood|samples|specimens|births|deliveries|visits|records|pregnancies|deaths"
)

# "of 32 910", "(n = 25 511)", "among 430 977": behind these words one number follows, so two groups of digits are one. Not
# "n = 40 100 mg", "n = 61 100%", "placebo 273 254" or "112 60 959 630": columns and headings whose numbers stand side by side.
_THOUSANDS_APART = (
    r"(?=[1-9]\d{0,2} \d{3})(?:"
    rf"[1-9]\d{{0,2}} \d{{3}}(?= (?:{_PEOPLE}))"
    r"|(?:(?<=n = )|(?<=n=)|(?<=\bof )|(?<=\bin )|(?<=\bto )|(?<=\band )|(?<=\bwith )|(?<=\bamong )|(?<=\bbetween )|(?<=\bover )|(?<=\bthan )"
    r"|(?<=\bfrom )|(?<=\bfor )|(?<=\bper )|(?<=\bwere )|(?<=\bwas )|(?<=\babout )|(?<=\())"
    r"[1-9]\d{0,2}(?: 0\d\d| \d{3})(?: \d{3})*+(?! ?\d|[.,/]\d|-[a-z])"
    rf"(?:(?<= 0\d\d)|(?! ?(?:%|(?:{TIME_UNITS}|{UNITS}|per|each|vs)(?![a-z])))))"
)

NUMBER = (
    r"(?:(?<![a-z\d])|(?<=[hor]r)(?=\d\.\d)|(?<=[ %]to)(?=-\s?\d))(?<!\d\.)(?:(?<![a-z]-)|(?<=cent-)|(?<=[a-z]{4}-)(?=\d+\.\d|\d+\s?%))(?<![a-z]{2}/)(?<![a-z]\d/)(?<![a-z]\d-)(?<![a-z]\d\d-)(?P<currency>[-+]?(?:hk|us|au|nz|c|a|r)?[$€£]\s?-?)?(?:(?<![\w)\]%.])[-+]|(?<=[ %]to)-\s?|(?<![\w)\]%.])-\s(?=\d+\.\d+\s*(?:to|,|;)\s))?(?:"
    r"(?P<power>\d+(?:\.\d+)?\s?(?:x|×|\*)\s?10\s?(?:\^\s?)?[-⁻]\s?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d+(?:\.\d+)?e-\d+|10\s?\^\s?-\s?\d+|10⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d)"
    rf"|{_THOUSANDS_APART}"
    r"|0,\d+|(?:(?<=\.\d\d, )|(?<=\.\d\d-)|(?<=\.\d\d to ))\d{1,2},\d\d(?=\s?[;)\]])|\d+\.\d+|\.\d+|\d+"
    rf")(?!\.\d)(?![a-z]*\d)(?!(?:st|nd|rd|th)(?![a-z]))(?!\s(?:{_MONTHS})[a-z]*\.?,?\s(?:19|20)\d\d){_SUFFIX}"
)
"""A printed number: "0.31", ".007", "1,448", "0,022", "-26", "4 x 10^-5"; "1,51" behind "0.59, " at a bracket's end."""

NAMED_NUMBER = (
    r"(?:\b(?:il|cd|her|tnf|glp|ki|ca|mmp|vegf|icam|vcam|sf|eq|phq|cyp|timp|fgf|egf|igf|ppar|hla|hpv|hiv|hsv|omega|factor|interleukin|molecule|type|vitamin b"
    r"|periods?|sessions?|codons?|exons?|chromosome|intron|visit|wave|round|time ?point|question|apo|bcl|brca|covid|sars-cov|adam|cox|hdac|parp|cdk|alk|ros|h|t|n|m|pt|pn|ct|cn|asa|ecog|ps|bi-?rads|psa|f|e)|phase|stage|grade)\s?$"
)
"""Names that end in a number: the "8" of "IL 8" is no value."""

LEVEL_CUE = rf"(?P<level>\d{{2}}(?:[.,]\d{{1,2}})?)\s*(?:%|per ?cent)\s*-?\s*{INTERVAL}{INTERVAL_SIGN}(?:\s?(?P=level)\s?%(?=\s?\d))?"
"""An interval cue that begins with its level: "95% CI", "99.5 % confidence interval [CI]"."""

_LANDMARK_UNITS = r"(?:years?|yrs?|y|months?|mo|weeks?|wk|days?|d|hours?|hrs?|h|min(?:ute)?s?)(?![a-z])"

_NOT_MEDIAN = r"(?!['’]?\s(?:median|mean)\s(?:follow|duration))"

LANDMARK = rf"\d{{1,3}}(?:\.\d)?\s?-\s?{_LANDMARK_UNITS}{_NOT_MEDIAN}"
"""A point in time used as an adjective: "5-year"."""

LANDMARKS = (
    rf"\d{{1,3}}-?\s?(?:,\s?(?:and\s)?\d{{1,3}}\s?-?\s?)+,?\s?(?:(?:and|or|&)\s?\d{{1,3}}\s?)?-\s?{_LANDMARK_UNITS}"
    rf"|\d{{1,3}}-?\s?(?:and|or|to|-)\s?\d{{1,3}}\s?-\s?{_LANDMARK_UNITS}|\d{{1,3}}-,? (?:and|or) \d{{1,3}}-{_LANDMARK_UNITS}"
)
"""Several of them: "1-, 3-, and 5-year"."""

MALFORMED = r"[-+]?\d+(?:\.\d+){2,}(?!\d)|\d+(?:\.\d+)?\.\.\d+|[-+]?\d*\.\d+,\d+(?!\d|\.\d)"
"""Digits that form no number: "43.0.32", "0.5..7"."""

_ONES = "one|two|three|four|five|six|seven|eight|nine"

_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"

_TENS = "twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety"

_BELOW_HUNDRED = rf"(?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_TEENS}|{_ONES})"

NUMBER_WORDS = (
    rf"(?:{_BELOW_HUNDRED}|an?)[ -](?:hundred|thousand)(?:,?[ -](?:and )?(?:{_BELOW_HUNDRED} hundred(?: and)? )?{_BELOW_HUNDRED})?"
    rf"|{_BELOW_HUNDRED}(?!-(?!and))"
)
"""A number in words: "twelve", "forty-two", "one hundred and six"."""

FIRST_NUMBER_WORDS = f"{_ONES}|{_TEENS}|{_TENS}|a hundred|a thousand"
