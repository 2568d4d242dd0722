"""The names of the measures of effect, in lower case."""

AFTER_MEASURE = r"(?:\s?[\[({]\s*[a-z]{0,2}(?:hr|or|rr|irr|md|rd|smd)s?(?:adj)?\s*[\])}])?"

MEASURES: tuple[tuple[str, str, str], ...] = (
    # measure, first words, whole pattern
    (
        "SHR",
        "subdistribution sub subhazard subhazards shr shrs sdhr sdhrs adjusted asd",
        r"(?:adjusted )?(?:sub-?distribution(?:al)? (?:hazards? ratios?|hrs?)|sub-?hazards? ratios?|s(?:d)?hrs?)",
    ),
    (
        "HR",
        "hazard hazards hr hrs ahr ahrs hradj hrper adjusted crude relative unadjusted cause pooled adjhr adjhrs adj h",
        r"(?:(?:adjusted|crude|unadjusted|pooled|cause-specific) )*(?:hazards?(?: rates?)? ratios?|(?:a|adj\.?\s?)?hrs?(?:adj|per)?)|relative hazards?|h\.r\.(?=\s?[=:,]?\s?\d)",
    ),
    (
        "IRR",
        "incidence rate rates irr irrs airr mrr mrrs mortality event adjusted relative",
        r"(?:adjusted )?(?:(?:incidence|mortality|event)[- ](?:rates?|density) (?:rate )?ratios?|incidence ratios?|rates? ratios?|a?irrs?|mrrs?)",
    ),
    (
        "OR",
        "odds or ors aor aors cor adjusted crude pooled prevalence diagnostic common proportional unadjusted oradj adjor adjors adj o",
        r"(?:(?:adjusted|crude|pooled|prevalence|diagnostic|common|proportional|unadjusted) )*(?:odds[- ]ratios?|odds(?= of [a-z ,-]{3,80} (?:was|were) \d)|(?:[ac]|adj\.?\s?)?ors?(?:adj)?|o\.r\.(?=\s?[=:,]?\s?\d))",
    ),
    (
        "RR",
        "relative risk risks rr rrs arr arrs adjusted pooled crude rradj adjrr adjrrs arrr arrrs adj r",
        r"(?:(?:adjusted|pooled|crude) )*(?:relative[- ]risks?(?! reduction)|risks? ratios?|relative rates?|(?:adj\.?\s?)?rrs?(?:adj)?|r\.r\.(?=\s?[=:,]?\s?\d)|arrrs?|arrs?(?=\s?[=(,:]?\s?[01][.·]))",
    ),
    (
        "SMD",
        "standardized standardised smd smds cohen cohens hedges pooled d g effect es",
        (
            r"[dg](?=\s?=\s?[+-]?\.?\d)|es(?=\s?(?:=|:)\s?[+-]?\.?\d)|effect[- ]sizes?(?!\s?[:,(=]{0,2}\s?(?:partial|η|ηp|r\b|f\b|φ|phi|cram))(?:\s?\((?:es|d|g|cohen'?s? d)\))?"
            r"|(?:pooled )?(?:standardi[sz]ed (?:weighted )?(?:mean )?differences?(?: in means?)?|smds?|cohen'?s? d|hedges'?s?'? g)"
        ),
    ),
    (
        "RD",
        "absolute risk pooled rate proportion difference differences rd rds ard ards arr",
        (
            r"(?:absolute |pooled )*(?:risk|rate|proportion) differences?|absolute (?:risk )?(?:reductions?|increases?)|rds?|ards?|arrs?"
            r"|(?:absolute )?differences? in (?:absolute )?(?:risks?|proportions?|percentages?)"
        ),
    ),
    (
        "MD",
        (
            "mean weighted md mds wmd wmds adjusted estimated least ls between treatment intergroup absolute difference"
            " differences diff adjdiff adj mdiff coefficient coefficients regression unstandardized unstandardised standardized standardised beta β b δ slope incremental net overall group effect effects"
        ),
        (
            r"(?:(?:weighted|adjusted|estimated|least[- ]squares?|ls|net|overall|absolute|mean|between[- ]group|group|treatment|intergroup) )*"
            r"(?:means? (?:adj)?diff(?:erence)?s?|(?<!relative )differences?|w?mds?|m-?diff|adj\.?\s?diff(?:erence)?s?|(?:adj)?diff(?=\s?[=:]?\s?-?\d))(?: (?:in|between|of) (?:the )?(?:adjusted |ls |least[- ]squares? )*means?(?: changes?)?)?"
            r"|(?:(?:unstandardi[sz]ed |regression |beta |β |b )+|(?<=\ba )|(?<=the )|(?<=\())coefficients?(?! of (?:var|det|corr))(?:\s?\((?:b|β)\))?|(?:mean )?δ(?=\s?=)|incremental (?:costs?|effects?|effectiveness|qalys?|benefits?)(?![ -](?:per|effect|cost|ratio|/))|slope(?=\s?[=:,]?\s?-\s?\.?\d)|β(?=\s?(?:=|:|,|coeff|-?\d|\s-?\d))|beta(?=\s?(?:=|,\s?9\d\s?%|coeff))|(?:un)?standardi[sz]ed (?:beta|β)(?: coefficients?)?|b(?=\s?=)|(?<=[(\[])b(?=\s-?\.?\d)"
        ),
    ),
)
"""The names of each measure of effect."""
