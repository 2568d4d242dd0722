"""What each token of a sentence looks like, in lower case: the words and signs around values.

One letter stands for each kind of token; a sentence becomes a string of these letters, and the
grammar's productions are patterns over such strings:

    C interval cue      M measure of effect   I heterogeneity      P p value        k name of a test
    K test statistic    D median              A mean               Q IQR            S SD
    E standard error    R range               Z not reached        n "n ="          G tumour grade
    T several landmarks t landmark "5-year"   d "day 3"            L "Table 2"      X malformed number
    N number            W number in words     % percent            v versus         o of, among
    r respectively      H people              J studies            V events         B lesions, samples
    f degrees of freedom
    y unit of time      u other unit          a person-time        & and, or        = comparator
    + plus-minus        - dash, "to"          ( ) , ; : /          x times          w _ other words
"""

from extractor.finding.number_patterns import INTERVAL, INTERVAL_SIGN

WORDS: dict[str, str] = {
    "D": "median medians",
    "A": "mean means average averages",
    "Q": "iqr iqrs",
    "S": "sd sds std",
    "E": "se sem sems ses",
    "Z": "nr ne unreached inestimable",
    "v": "versus vs v than against",
    "o": "of among amongst",
    "r": "respectively",
    "&": "and or plus while whereas",
    "H": "patient patients inpatients outpatients participant participants subject subjects woman women man men child"
    " children infant infants adult adults individual individuals people person persons volunteer volunteers male males"
    " female females boy boys girl girls mother mothers baby babies neonate neonates newborn newborns adolescent"
    " adolescents student students nurse nurses physician physicians doctors residents examiners officers midwives clinicians practitioners pupils respondent respondents survivors"
    " recipient recipients donor donors couple couples families family household households"
    " caregivers carers veterans smokers nonsmokers undergraduates volunteers consumers clients inmates prisoners offenders attendees users workers employees twins probands dyads pairs responders"
    " nonresponders responder nonresponder enrollees candidates youths toddlers seniors athletes players teachers"
    " farmers soldiers parents fathers siblings spouses relatives grandparents schoolchildren schoolgirls schoolboys"
    " preschoolers octogenarians nonagenarians centenarians sufferers completers noncompleters decedents fetuses foetuses"
    " applicants trainees interns drivers runners swimmers firefighters recruits conscripts cadets"
    " immigrants refugees primiparas multiparas nulliparas primigravidas diabetics asthmatics"
    " hypertensives callers beneficiaries interviewees informants pts persons dog dogs cat cats animal animals rat rats mice pigs horses subgroup",
    "J": "duplicates studies trials rcts articles publications records citations papers reports abstracts cohorts comparisons reviews"
    " hits references titles",
    "V": "death deaths died event events episode episodes recurrence recurrences relapse relapses hospitalization"
    " hospitalizations hospitalisation hospitalisations pregnancy pregnancies birth births delivery deliveries procedure"
    " procedures operations infection infections fracture fractures stroke strokes fall falls admission admissions"
    " complication complications failure failures readmission readmissions bleeds bleed visits interviews courses"
    " conceptions miscarriages stillbirths abortions seizures attacks exacerbations withdrawals dropouts responses outbreak outbreaks transfusions referrals"
    " infarctions haemorrhages hemorrhages thromboses perforations amputations injuries reoperations reinterventions"
    " malignancies cancers carcinomas diagnoses resections transplants transplantations replacements"
    " implantations surgeries angioplasties arthroplasties herniorrhaphies anastomoses mastectomies hysterectomies"
    " thyroidectomies nephrectomies gastrectomies pancreatectomies hepatectomies prostatectomies cholecystectomies"
    " appendectomies appendicectomies colectomies cystectomies lobectomies pneumonectomies splenectomies tonsillectomies"
    " esophagectomies oesophagectomies endarterectomies discectomies laminectomies pancreaticoduodenectomies craniotomies"
    " laparotomies thoracotomies osteotomies tracheostomies colostomies ileostomies endoscopies colonoscopies"
    " sigmoidoscopies bronchoscopies laparoscopies arthroscopies hysteroscopies cystoscopies gastroscopies",
    "B": "lesion lesions tumor tumors tumour tumours eye eyes teeth tooth implant implants limbs knees knee hips hip feet"
    " joints nodules metastases sample samples specimen specimens isolate isolates vessels kidneys ulcer ulcers"
    " wounds stents grafts ears shoulders embryos oocytes villages clusters biopsies slides plaques segments",
}
"""Words that are a token by themselves."""

PHRASES: tuple[tuple[str, str, str], ...] = (
    # letter, first words, whole pattern
    (
        "K",
        "mean means geometric ratio ratios",
        r"(?:geometric )?(?:least[- ]squares? )?means? ratios?|ratios? of (?:the )?(?:(?:geometric|adjusted|ls|least[- ]squares?) )*means?",
    ),
    (
        "t",
        "at after within",
        r"(?:at|after|within) (?:the )?(?:\d{1,3}(?:\.\d)?(?:,? and |, | or | to |-))*\d{1,3}(?:\.\d)?[ -]?(?:years?|months?|weeks?|days?|hours?|yrs?|min(?:utes)?|h)(?! of age| old)(?!['’]?\s(?:median|mean)\s(?:follow|duration))",
    ),
    (
        "t",
        "two three four five six seven eight nine ten twelve eighteen",
        r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)[ -](?:year|month|week|day|hour)s?(?= (?:[a-z-]+ ){0,2}?(?:survival|os|pfs|dfs|rfs|efs|rates?)(?![a-z]))",
    ),
    ("D", "mos mpfs mdfs mrfs mttp mst", r"m(?:os|pfs|dfs|rfs|ttp|st)(?=[\s=:,(])"),
    ("D", "mdn", r"mdn(?=\s?=\s?-?\.?\d)"),
    ("A", "m ms mage", r"m(?:s|age)?(?=\s?=\s?-?\.?\d)"),
    ("x", "fold", r"fold"),
    ("A", "averaged averaging", r"averag(?:ed|ing)(?=\s(?:\w+\s)?-?\d)"),
    (
        "C",
        "ci cis confidence credible c cri bayesian uncertainty ninety",
        (
            rf"(?:{INTERVAL}){INTERVAL_SIGN}\s*(?:[\[(,]\s*)?\.?(?P<level>9\d(?:\.\d)?)\s*(?:%|per ?cent|(?![\d.,]|\s*(?:-|to)\s?\d))(?:\s*[\])])?"
            rf"|(?:confidence|credible|uncertainty)[- ](?:intervals?|limits?){INTERVAL_SIGN}|cis?(?![\w-]*index| units?\b)|cris?|ninety(?:[- ](?:five|nine))?[- ]?per ?cent (?:confidence|credible) (?:intervals?|limits?){INTERVAL_SIGN}"
        ),
    ),
    (
        "P",
        "p ps two one log wald cox plog plogrank pcox ptrend pinteraction pint pvalue pwald pheterogeneity phet",
        (
            r"(?:two-?sided |one-?sided |two-?tailed |log-?\s?rank,? |wald |cox )?p(?:\s?-?\s?values?)?s?(?=[^a-z]|log|cox|trend|int|wald|het)(?:[\s_-]*\(?(?:for |of )?"
            r"(?:(?:linear )?trend|interactions?|int|heterogeneity|het|homogeneity|(?<=for )[a-z]+|non-?inferiority|superiority|log-?\s?rank|difference|cox|wald|value)"
            r"\)?(?![a-z]))?(?=\s{0,3}(?:[=<>≤≥:]|,\s?0?\.\d|of |was |were |is |less |not |\(|\s\d|\s?\.\d|&|\+))"
        ),
    ),
    (
        "I",
        "i tau τ cochran cochrane egger eggers begg beggs q h",
        (
            r"i\s?-?\s?2(?![a-z0-9.])|i-?squared?|i\s?\(2\)|tau\s?2|tau-?squared|τ\s?2?(?=\s?=)|cochrane?'?s? (?:q(?: test| statistic)?|chi-?\s?squared?(?: test| statistic)?)|eggers?'?s?"
            r"|beggs?'?s?|q(?=\s?[=(\[])|q[- ](?:statistics?|test|value)(?=\s?(?:[=([,:]|was|of|\d))"
        ),
    ),
    (
        "k",
        "log logrank fisher fishers mann wilcoxon kruskal mcnemar mcnemars anova ancova manova student t chi chisquare",
        (
            r"log-?\s?rank(?: test)?|fishers?'?s? exact(?: test)?|mann[- ]whitney(?: u)?(?: test)?|wilcoxon(?:[a-z -]{0,20} test)?"
            r"|kruskal[- ]wallis(?: test)?|mcnemars?'?s?(?: test)?|an?c?ova|manova|student'?s? t[- ]tests?|t[- ]tests?|chi-?\s?squared?(?: test)?"
        ),
    ),
    (
        "K",
        "χ x chi f t z u h w r rs rho kappa κ",
        r"(?:χ|x)\s?\(?2\)?(?![a-z0-9.])|chi2|(?:f|t|z|u|h|w|rs?|r2|rho|kappa|κ)(?=\s?(?:\(\s?\d[\d., ]*\)\s?)?=\s?-?\.?\d)(?:\s?\(\s?\d[\d., ]*\))?",
    ),
    ("f", "df d degrees", r"d\.?f\.?(?=\s?[:=]?\s?\d)|degrees of freedom"),
    (
        "Q",
        "interquartile inter interquantile quartile quartiles 25th q1",
        r"(?:inter-?\s?quartile|interquantile|quartile)s?[- ](?:ranges?|intervals?)(?:\s*[\[(]\s*iqrs?\s*[\])])?|25th\s?(?:-|to|and|,|;)\s?75th(?: per?centiles?| quartiles?)?|quartiles|q1\s?(?:-|to|and|,|;|/)\s?q3",
    ),
    (
        "S",
        "standard s std",
        r"standard[- ]deviations?(?:\s*[\[(]\s*(?:±\s?)?s\.?d\.?s?\s*[\])])?|s\.d\.|std\.? dev(?:iation)?\.?",
    ),
    (
        "E",
        "standard s",
        r"standard[- ]errors?(?: of (?:the )?means?)?(?:\s*[\[(]\s*(?:±\s?)?s\.?e\.?m?\.?s?\s*[\])])?|s\.e\.(?:m\.)?",
    ),
    (
        "R",
        "range min minimum ranging ranged full",
        r"(?:full )?rang(?:e|es|ed|ing)(?:\s?,?\s?(?:was )?from)?(?! of motion)|min(?:imum)?\s?[-/,]\s?max(?:imum)?",
    ),
    (
        "Z",
        "not was were has had n na could",
        (
            r"not (?:yet )?(?:been )?(?:reached|estimable|evaluable|achieved|attained|reach)"
            r"|(?:was|were|has|had) not (?:yet )?(?:been )?reached|could not be (?:reached|estimated|calculated)|n/a|na(?=[\s,;)\]-])"
        ),
    ),
    ("n", "n no number numbers total", r"n(?:o\.)?\s?(?:=|:)|n(?=\s\d)|(?:total )?numbers?\s?="),
    (
        "G",
        (
            "grade grades who g1 g2 g3 g4 g net nets tumor tumour well moderately poorly undifferentiated low intermediate high"
            " nec necs neuroendocrine histologic histological i ii iii iv gi gii giii giv"
        ),
        (
            r"(?:who |tumou?r |histologic(?:al)? |n(?:et|ec)s?[- ]?)*(?:grades? ?(?:iii|ii|iv|i|[1-4])(?![a-z0-9]|\.\d)(?!/\d\d)|g[1-4](?![a-z0-9]))"
            r"(?:\s?(?:-|to|or|/)\s?g?(?:[1-5]|iii|iv|v|ii)(?![a-z0-9.%]))*(?: nets?(?![a-z])| necs?(?![a-z]))?"
            r"|(?:well|moderately|poorly)(?:[- ](?:to|and|or)[- ](?:well|moderately|poorly))?[- ]?differentiated(?: (?:nec|neuroendocrine carcinoma)s?)?"
            r"|undifferentiated"
            r"|(?:well|moderately|poorly)(?=(?:,|/| and| or|-)\s?(?:and |or )?(?:well|moderately|poorly)[a-z ,/-]{0,30}differentiated)"
            r"|(?:low|intermediate|high)[- ]grade"
            r"|(?:low|intermediate|high)-?(?=(?:,|/| and| or|-)\s?(?:and |or )?(?:low|intermediate|high)[a-z ,/-]{0,20}[ -]grade)"
            r"|gi(?=[^.;a-z][^.;]{0,40}?(?<![a-z])gii(?![a-z]))|gi{2,3}|giv"
            r"|neuroendocrine carcinomas?|necs?(?![a-z])|i{1,3}/i(?:i{1,2}|v)(?=\sin\s\d)|i/ii(?:/iii)?(?:/iv)?(?=[)\]])|(?:iii|ii|iv|i)(?=\s?[\[(:]\s?(?:n\s?=|\d))"
        ),
    ),
    (
        "L",
        (
            "table tables fig figs figure figures supplementary appendix ref refs reference references equation version versions"
            " section chapter box panel page p pp volume vol step item model no"
        ),
        r"(?:supplementary )?[a-z]+\.?\s?s?\d{1,3}[a-z]?(?:\.\d{1,2}){0,3}(?![\w.,]*\d|\s?%)(?:\s?(?:-|,|and|to|&)\s?s?\d{1,2}[a-z]?(?![\w.%]))*",
    ),
    (
        "L",
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
        r"[a-z]+\.?\s\d{1,2}(?:st|nd|rd|th)?(?!\d|\s?%)(?:,?\s(?:19|20)\d\d)?|[a-z]+\.?,?\s(?:19|20)\d\d",
    ),
    ("L", "http https www doi", r"(?:https?:|www\.|doi:?\s?10\.)\S+"),
    (
        "L",
        (
            "phase phases period periods stage stages type types genotype genotypes serotype serotypes class visit visits cycle aim aims models part parts steps"
            " criterion criteria level levels scenario experiment study trial group groups arm arms"
            " cohort quartile tertile quintile grade grades no"
        ),
        (
            r"[a-z]+\s?(?:\d[a-z]?|[ivx]{1,4})(?![\w.,]*\d|\s?±)(?:\s?(?:-|,|and|to|or|/|&)\s?"
            r"(?:\d{1,2}[a-z]?|[ivx]{1,4})(?![\w.%]|\s?(?:%|patients|of )))*(?![a-z%])"
            r"(?!\s?(?:%|patients|participants|of |g[1-4]\b|well|moderately|poorly))"
        ),
    ),
    (
        "d",
        "day days week weeks month months year years hour wk",
        r"[a-z]+\s(?:\d{1,4}|one|two|three|four|five|six)(?![\w.,]*\d)(?!\s?(?:%|patients|participants|of |deaths|cases|\+|±))(?:\s?(?:-|,? and|,|to|or)\s?\d{1,3}(?![\w.%/]|\s?(?:%|(?:[kmnpµμ]?(?:g|l|mol|iu|u)|mm|cm|points|cells)(?:/|\b)|±)))*",
    ),
    (
        "a",
        "per",
        (
            r"per (?:\d{1,3}(?:[, ]\d{3})+|\d{3,7}|(?:one )?(?:hundred|thousand)) (?:[a-z-]+ ){0,3}?(?:[a-z]+-)?(?:days?|months?|years?|births|deliveries"
            r"|population|inhabitants|persons?|people|patients|women|children|pregnancies|admissions|procedures|hospitali[sz]ations)(?![a-z])"
            r"|per (?:1[, ]?000|10[, ]?000|100[, ]?000)(?=[;.)(]|,? (?:with|in|among|for|and|versus|vs|compared|to)\b)"
        ),
    ),
    ("%", "per percent percentage", r"per ?cent(?:age points?)?|percentage points?"),
    ("v", "compared relative as", r"(?:as )?compared (?:with|to)|relative to|as opposed to"),
    (
        "o",
        "out of among",
        r"out of(?: (?:the|these|those|a total of)(?: total(?: of)?)?(?![a-z]))?|(?:of|among) (?:the|these|those|all|whom|which|a total of|our)(?: total(?: of)?)?(?![a-z])",
    ),
    (
        "V",
        "cases case adverse partial complete stable progressive aes saes teaes sae ae",
        r"cases? of|adverse events?|s?aes?|teaes|(?:partial|complete) (?:responses?|remissions?)|(?:stable|progressive) disease",
    ),
    (
        "H",
        "control controls case cases",
        r"controls?(?! group| arm|led|s? group| (?:schools?|sites?|cluster|village|clinic|practice|hospital|area|condition|subject))|cases?(?! series| report| mix)",
    ),
    (
        "J",
        "randomized randomised controlled clinical eligible included case",
        r"case series|(?:(?:randomi[sz]ed|controlled|clinical|eligible|included) )+(?:studies|trials|articles|reports|rcts)",
    ),
    (
        "a",
        "person patient women child woman pyrs pyr pys pyar py",
        r"py(?:rs?|s|ar)?|(?:person|patient|women|woman|child)[- ]?(?:years?|months?|days?|time|weeks?)(?:-at-risk)?",
    ),
    (
        "=",
        "less lower fewer smaller greater more higher larger at up is equal equals under below above over",
        (
            r"(?:less|lower|fewer|smaller|greater|more|higher|larger) than(?: or equal to)?(?=\s[\d.])"
            r"|(?:under|below|above|over)(?=\s\d{1,2}(?:\.\d+)?\s?(?:%|per ?cent))|at least(?=\s(?:\d|one\b|two\b|three\b))|at most(?=\s\d)|up to(?=\s\d)|equal(?:s|led)?(?: to)?(?=\s[\d.])"
        ),
    ),
    ("-", "to through", r"to(?=\s?[-+(\[]?\s?[$€£]?\.?\d)|through(?=\s\d)|to(?=\s(?:not |nr|ne|∞|infinity))"),
)
"""Tokens of several words, by the words they can begin with; a later entry is tried after an earlier."""

SIGNS: dict[str, str] = {
    "%": "%",
    "±": "+",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "{": "(",
    "}": ")",
    ",": ",",
    ";": ";",
    ":": ":",
    "/": "/",
    "×": "x",
    "=": "=",
    "<=": "=",
    ">=": "=",
    "<": "=",
    ">": "=",
    "≤": "=",
    "≥": "=",
    "&": "&",
}
"""Single characters that are tokens."""
