"""What the labels of a table say: pattern tables for the linking of its values."""

import re

from extractor.document.remembered import Remembered

# "Age, mean (SD)", "n (%) stunting", "OS (median)", "(n = 70)", "HR (95% CI)"
STATISTICS = Remembered(
    r"(?:[,;:]\s*)?[(\[]\s*(?:no\.?|n|%|n\s?[,;/]?\s?\(?%\)?|no\.?\s?\(%\)|means?|medians?|s\.?d\.?|s\.?e\.?m?|iqr|range|ranges?|q1\s?[-,–]\s?q3|min\s?[-,–]\s?max|±\s?s\.?[de]\.?|means?\s?(?:±|\()\s?s\.?[de]\.?\)?"
    r"|(?:95\s?%\s?)?c\.?i\.?|hr|or|rr|p25,? ?p75|interquartile range|standard deviation|median\s?[,;]?\s?(?:iqr|range)|[\d.]+\s?%\s?c\.?i\.?)\s*[)\]]"
    r"|(?:^|[,;:–-]\s*|\s)(?:no\.?|n|numbers?|means?|medians?|average)?\s*[(\[]\s*(?:%|s\.?[de]\.?m?|iqr|range|p25,? ?p75|min\s?[-,–]\s?max|interquartile range|±\s?s\.?[de]\.?)\s*[)\]]"
    r"|(?<![a-z])(?:means?|medians?)?\s*[(\[]?\s*(?:±|\+\s?/?\s?-)\s*s\.?[de]\.?m?\s*[)\]]?|[,;]\s*(?:n|no\.?|%|means?|medians?|iqr|range|s\.?[de]\.?)(?![a-z])|±\s*s\.?[de]\.?(?![a-z])"
    r"|^%\s+of\s+|^(?:means?|medians?|average)\s+|^%\s+|\s+%$|^n\s+(?!stage|status|category|classification)(?=[<>≥≤a-z])",
    re.IGNORECASE,
)
SIZE = Remembered(
    r"\s*[(\[]?\s*\bn\s?[=:]\s?[\d,. ]+(?:[;,]\s?[\d.]+\s?%)?\s*(?:patients|subjects|participants)?\s*[)\]]?(?:\s*\(%\))?",
    re.IGNORECASE,
)
UNIT = Remembered(
    r"[,;]\s*(?:years?|yrs?|months?|mo|weeks?|wks?|days?|hours?|h|y|min(?:utes)?|mm ?hg|mm|cm|kg(?:/m2?\^?2?)?|g/[a-zL]+|mg/[a-zL]+|[µμ]?g/[a-zL]+|[mµμ]?mol/[a-zL]+|ml|points|score)(?:/[a-z\d.]+(?: ?m\^?2)?){0,2}(?: ?[×x] ?10+)?(?![a-z/])"
    r"|\s*[(\[](?:years?|yrs?|months?|mo|weeks?|wks?|days?|hours?|h|y|min(?:utes)?|mm ?hg|mm|cm2?|kg(?:/m2?\^?2?)?|[kmµμnp]?g/[a-z\d]+|[mµμn]?mol/[a-z\d]+|[mkµμ]?(?:iu|u|l)/[a-z\d]+|ml|g|kg|points|score|%)[)\]]",
    re.IGNORECASE,
)
# short forms that no paper spells out
WITHOUT = Remembered(r"(?<![a-z])w/o(?![a-z])", re.IGNORECASE)
PATIENTS = Remembered(r"(?<![a-z])pts(?![a-z])\.?", re.IGNORECASE)
# what remains of a label that names a statistic only
EMPTY = Remembered(
    r"\W*(?:(?:n|no\.?|number|%|means?|medians?|sd|se|iqr|range|ci|hr|or|rr|md|value|values|total|overall|p|score|estimate|of|and|events?|patients|participants|subjects|all|rates?|effect|univariate|multivariate|univariable|multivariable|analysis|model|months?|years?|days?|weeks?|95\s?%|95|ratio|hazard|odds|risk|adjusted|unadjusted|crude|unit|[kmµμn]?g/[a-z]+|[mµμn]?mol/[a-z]+|mm ?hg|kg/m2|cm|mm|ml)(?![a-z])\W*)*",
    re.IGNORECASE,
)
VERSUS = Remembered(
    r"(?P<one>(?:[^.;:()]|\.(?=\d)){1,70}?)\s(?:versus|vs\.?|v\.|v|compared (?:with|to)|relative to|against(?! medical)|over(?! (?:\d|the|time|a)\b))\s(?P<two>(?:[^.;:()]|\.(?=\d)){1,60})",
    re.IGNORECASE,
)
# "Age (< 50 yr vs. ≥ 50 yr)", "Race (white vs. non-white (ref))"
FACTOR_VERSUS = Remembered(
    r"(?P<factor>.{2,80}?)\s*[(\[](?:[^()\[\];,]{1,20}[;,]\s)?(?P<one>(?:(?!\s(?:versus|vs)\b)[^()\[\]]){1,50}?)\s(?:versus|vs\.?|v\.?|compared (?:with|to)|against)\s(?P<two>(?:(?!\s(?:versus|vs)\b)[^()\[\]]){1,50}?)(?:\s?\(ref(?:erence|\.)?\))?[)\]]\W*",
    re.IGNORECASE,
)
# "Difference, A vs B", "Hazard ratio for A vs B"
CONTRAST_LEAD = Remembered(
    r"^\W*(?:(?:mean|median|adjusted|unadjusted|crude|absolute|relative|risk|treatment|between[- ]groups?|estimated|net|hazard|odds|rate|the)[ -])*(?:differences?|effects?|ratios?|comparisons?|contrasts?|HR|OR|RR)\s?(?:,|(?:for|of|between|in)(?= ))\s*",
    re.IGNORECASE,
)
# "Model 1: unadjusted", "Adjusted for age and sex": how an effect was worked out, neither outcome nor group
MODEL_ROW = Remembered(
    r"\W*(?:(?:model|step|analysis|panel)\s?(?:\d|[a-d]|i{1,3}|iv)\b.*|(?:(?:age|sex|fully|further|additionally|minimally|partially|basic|full|multivariable|multiple)[-, ]+(?:and )?)*(?:un-?)?adjusted(?: (?:model|analys[ie]s|estimates?))?(?: for\b.*|\s?\d)?|(?:crude|(?:uni|multi)-?vari\w+)(?: (?:model|analys[ie]s|estimates?))?)\W*(?:\([^)]*\))?\W*",
    re.IGNORECASE,
)
# "Estimated odds ratio", "Hazard ratio *": a row that names its measure alone
MEASURE_ROW = Remembered(
    r"\W*(?:(?:estimated|adjusted|unadjusted|crude|un-?stratified|stratified|pooled|common|cox|multivariable|univariable)\W+)*(?:[acs]?(?:HR|OR|RR|IRR)s?|(?:hazard|odds|risk|rate) ?ratios?|relative risks?)\W*",
    re.IGNORECASE,
)
# the "OR" of "Mortality, OR (95% CI)"
MEASURE_TAIL = Remembered(
    r"(?<=\w)\s?[,;:]\s*(?:adjusted |crude )?[acs]?(?:HR|OR|RR|IRR|MD)s?$", re.IGNORECASE
)
# the "a higher risk of" of "associated with a higher risk of readmission"
RISK_OF = Remembered(
    r"^(?:an? |the )?(?:(?:higher|lower|increased|decreased|reduced|greater|elevated) )?(?:risks?|odds|likelihood|probability) (?:of|for) (?=\w)",
    re.IGNORECASE,
)
# "Cox hazard model", "Logistic regression": over a column, how its effects were worked out
WORKED_OUT = Remembered(r"(?:[\w-]+ ){0,5}(?:models?|regressions?|analys[ie]s)(?: \w{1,3})?", re.IGNORECASE)
# what follows the second of two groups compared: "placebo on body weight", "placebo in patients with ablation"
BEHIND_CONTRAST = Remembered(
    r"\s(?:on|in|for|among|at|before|after|during|following|by|with respect to)\s.*|[,;].*|\s(?:differences?|ratios?|effects?|changes?|comparisons?|p[- ]?values?)$",
    re.IGNORECASE,
)
# "AJCC stage (ref: I)", "Sex [reference: female]", "Age (vs <60)"
NAMED_REFERENCE = Remembered(
    r"[(\[,;]\s*(?:ref(?:erence|erent|\.)?(?:\s?(?:group|category|=|:))*|vs\.?|versus|compared (?:with|to))\s*(?P<ref>[^)\]]{1,60})[)\]]?",
    re.IGNORECASE,
)
FACTORS = Remembered(
    r"factors?\b|predict|prognos|determinant|correlates? of|associat(?:ed with|ions? (?:of|between|with))|univari|multivari|regression(?! coef)|covariat|independent(?:ly)? |explanatory|characteristics\b.*\b(?:risk|odds|hazard)",
    re.IGNORECASE,
)
SUBGROUPS = Remembered(
    r"subgroup|stratif|\bstrat(?:um|a)\b|according to|by (?:baseline|age|sex|subgroup)|pre-?specified|forest",
    re.IGNORECASE,
)
# an outer label that restricts the rows under it to some of the patients
POPULATION = Remembered(
    r"(?<![a-z])(?:sets?|cohorts?|populations?|patients|subgroups?|subset|stratum|samples?|women|men|children|boys|girls|infants|mothers|participants|males?|females?|treated|naive|itt|per[- ]protocol|intention|safety|arm)(?![a-z])",
    re.IGNORECASE,
)
LEVEL = Remembered(
    r"\W*(?:(?:yes|no|males?|females?|m|f|high|low|higher|lower|intermediate|medium|middle|moderate|mild|minor|major|severe|positive|negative|present|absent|unknown|never|ever|current|former|others?|none|missing|ref|normal|abnormal|primary|secondary|white|black|asian|iv|v|i{1,3})(?![a-z])"
    r"|[<>≤≥]|\d|(?:stage|grade|quartile|tertile|quintile|q\d|t\d|n\d|g\d|ref)|i{1,3}v?\b)",
    re.IGNORECASE,
)
GENERIC = Remembered(
    r"\W*(?:(?:association|with|other|factors?|baseline|demographics?|clinical|characteristics?|variables?|patients?|patient|tumou?r|disease|treatment|laboratory|data|findings|values|medical|history|comorbidit(?:y|ies)"
    r"|model|\d|[a-d]|complications?|symptoms|outcomes?|unadjusted|adjusted|univaria\w+|multivaria\w+|analys[ie]s|primary|secondary|end ?points?|efficacy|safety|stratified by|categorical|continuous|biomarkers?|maternal|infant|and|of|parameters?|measures?|score|health|general|at|time)\b\W*)+",
    re.IGNORECASE,
)
CONDITION_WORDS = Remembered(r",?\s*stratified by\s*:?\s*$|\s*stratified by\s*", re.IGNORECASE)
# "Factors associated with stunting at 18 months", "Predictors of death", "Risk factors for TB incidence after IPT"
OF_OUTCOME = Remembered(
    r"(?:associated with|predict(?:ors?|ing|ive) (?:of|for)|factors? (?:for|of|affecting|influencing|in)|determinants? of|risks? (?:of|for)|odds (?:of|for)|hazards? (?:of|for)|ratios? (?:\([^)]*\) )?(?:of|for)|correlates? of|effects? (?:of .{3,60}? )?on|analys[ie]s (?:of|for)|impact (?:of .{3,60}? )?on|association (?:of|between) .{3,80}? (?:and|with)|models? (?:of|for|predicting)|regression (?:of|for|on)|incidence of|prevalence of)\s+(?P<name>[^.;()]{3,90})",
    re.IGNORECASE,
)
# "change in weight", "a reduction in pain": an outcome that "in" does not end
CHANGE_IN = Remembered(
    r"(?:the |a )?(?:\w+ )?(?:changes?|increases?|decreases?|reductions?|improvements?|declines?|differences?) in ",
    re.IGNORECASE,
)
OUTCOME_END = Remembered(
    r"\s*(?:[;:,(]|\.(?!\d)|\s(?:in|among|for|by|between|according|using|with respect|from|based|stratified|adjusted|and (?:its|their|the)|of the|who|on (?:cox|logistic|multi\w+|uni\w+)|compared|comparing|versus|vs\.?|during the|after adjust|on the basis|as assessed)\s)",
    re.IGNORECASE,
)
ADVERSE = Remembered(
    r"adverse|toxicit|complication|side effect|outcome|event|death|mortality|died|recurren|relapse|response|cause of|reaction|failure|infection|readmission|withdraw",
    re.IGNORECASE,
)
FLOW = Remembered(
    r"(?<![a-z])(?:screened|assessed for eligibility|excluded|declined|ineligible)(?![a-z])", re.IGNORECASE
)
EVENTS = Remembered(
    r"(?<![a-z])(?:events?|episodes?|referrals|hospitali[sz]ations|visits|procedures|admissions|falls|number of deaths)(?![a-z])",
    re.IGNORECASE,
)
STUDIES = Remembered(r"(?<![a-z])(?:studies|trials|rcts|articles)(?![a-z])", re.IGNORECASE)
MODELS = (
    ("matched", Remembered(r"propensity|matched|iptw|inverse probability", re.IGNORECASE)),
    ("univariable", Remembered(r"uni-?varia|unadjusted|crude|bivaria|single[- ]factor", re.IGNORECASE)),
    (
        "multivariable",
        Remembered(
            r"multi-?varia|adjusted|\ba(?:hr|or|rr|irr)s?\b|multiple (?:logistic|linear|cox|regression)|\badj\b|independent",
            re.IGNORECASE,
        ),
    ),
    ("pooled", Remembered(r"pooled|meta-?analy|random[- ]effects?|fixed[- ]effects?", re.IGNORECASE)),
)
# "No. of patients": a row of sizes among the levels of a factor
SIZE_ROW = Remembered(
    r"(?:no\.?|numbers?|n|total)\W+(?:of )?(?:patients|participants|subjects|cases)\W*", re.IGNORECASE
)
# "primary and secondary outcomes": a caption whose rows are the outcomes
OUTCOMES = Remembered(
    r"(?:primary|secondary|main|all|trial|study|efficacy|safety) (?:outcomes|end ?points)", re.IGNORECASE
)
# "No. of patients", "N", "Sample size": over the sizes of studies
SIZES = Remembered(
    r"\W*(?:(?:no\.?|numbers?|n|total|of|sample|study)\W*)*(?:patients|participants|subjects|n|size|no\.?)?(?:\W*\(\s?(?:n|no\.?)\s?\))?\W*",
    re.IGNORECASE,
)
# "Summary of studies on liver transplantation (LT) as treatment for ..."
STUDIED = Remembered(
    r"(?:studies|series|trials|reports) (?:on|of|evaluating|reporting(?: on)?|investigating|about)\s(?P<name>[^,;:.]{3,60}?)(?=\s(?:as|for|in|among)\s|[,;:.]|$)",
    re.IGNORECASE,
)
# "aHR (95 % CI)", "Adjusted OR"
ADJUSTED = Remembered(r"(?<!un)adjusted|\ba(?:hr|or|rr|irr)s?\b|\badj\b", re.IGNORECASE)
NOT_ARMS = Remembered(
    r"\W*(?:.*\bg1\s?/\s?g2.*|grade.*|n|no\.?|%|events?|total|all|overall|patients|participants|subjects|p|p[- ]values?|hr|or|rr|ci|95.*|mean.*|median.*|sd|difference.*|change.*|pre-?test.*|post-?test.*|pre|post|t0|assessment ?\d|visit ?\d|time ?(?:point)? ?\d|session ?\d|before.*|after.*|baseline.*|follow-?up.*|weeks? \d.*|months? \d.*|day \d.*|year \d.*|\d+ (?:weeks|months|days|years).*|reference|variables?|years?|pyrs?|deaths?|cases|number.*|age.*|score|unit.*|estimate.*|value|χ2|t|f|z|df|weight.*|study|univari.*|multivari.*|adjusted.*|unadjusted.*|crude.*|model.*)\W*(?:\([^)]*\))?\W*",
    re.IGNORECASE,
)
# "Hazard ratios for referral to hospital or death; richly fortified ..."
CAPTION_LEAD = Remembered(
    r"^.*?(?:;|:|\b(?:of|for|between|comparing|in)\b)\s+(?:(?:an?|the)\s+)?(?=\S)", re.IGNORECASE
)
# "primary and secondary outcomes", "the association", "complete cases": what stands for an outcome without naming one
NO_OUTCOME = Remembered(
    r"(?:(?:the|these|this|its|their|all|each|other|primary|secondary|main|clinical|study|various|different|treatment|independent|baseline|and|or|of|on|between|multiple|possible|potential|selected|prognostic|predictive)\W+)*"
    r"(?:(?:time|group|treatment|arm|period)(?: and (?:time|group|treatment|arm|period))? effects?.*|outcomes?|end ?points?|associations?|relationships?|analys[ie]s|results?|effects?|variables?|factors?|parameters?|measures?|measurements?|predictors?|cases|survey|data|models?|studies|trials?|interventions?|groups?|treatments?|covariates?|characteristics|patients|participants|subjects)(?: (?:measures?|variables?|parameters?))?",
    re.IGNORECASE,
)
# "Adjusted IRR of VAP (95% CI)", "Estimate (95% CI) for change in weight, adjusted for sex"
OF_MEASURE = Remembered(
    r"(?:\b[as]?(?:HR|OR|RR|IRR)s?|ratios?|estimates?|coefficients?|odds|hazards?)\s*(?:\([^)]*\)\s*)?(?:of|for)\s+(?P<name>[^.;()]{3,90})",
    re.IGNORECASE,
)
# "training set and validation set", "the derivation cohort"
SETS = Remembered(r"(?:training|validation|test(?:ing)?|derivation|development|discovery)\b.*", re.IGNORECASE)
# "Pyrs", "Person-years at risk": a column beside which another counts the events
PERSON_TIME = Remembered(
    r"(?:total |number of )?(?:(?:person|patient|woman|child)s?[- ]?(?:years?|months?|weeks?|days?|time)|py(?:r?s?|o)?)(?: at risk| of (?:follow-?up|observation))?\W*(?:\([^)]*\)|\d)?",
    re.IGNORECASE,
)
# "Events", "No. of cases": events without their name
UNNAMED_EVENTS = Remembered(
    r"\W*(?:(?:no\.?|numbers?|n|total|all|of|with|patients|participants|subjects|incident|observed|new|count)\W*)*(?:events?|cases?|n|no\.?|failures?|outcomes?|patients|participants|subjects)?\W*",
    re.IGNORECASE,
)
# "HR, hazard ratio; aHR, adjusted hazard ratio": an abbreviation spelt out says nothing of the model
SPELT_OUT = Remembered(r"\ba?(?:HR|OR|RR|IRR)s?\b\W{1,3}adjusted [a-z]+(?: rate)? ratios?", re.IGNORECASE)
# a column whose cells list factors with their effects: "Prognostic factors", "Predictors", "Risk factors"
LISTS_FACTORS = re.compile(
    r"(?:prognostic|risk|predictive|associated|independent|significant) (?:factors?|variables?|predictors?|determinants?)|^\W*predictors?(?: of .*)?$|determinants",
    re.IGNORECASE,
)
# the last item of a list before a bracket: "low cardiac index" of "Older age (HR 1.05), low cardiac index ("
LAST_ITEM = re.compile(
    r"(?:^|[,;:.)]\s+|\n)(?:and |or |plus |also )?(?P<item>(?:[^,;:.()\n]|\.(?=\d)|:(?=\d)|\((?=[^()]*\))[^()]*\))*)$",
    re.IGNORECASE,
)
# "Ventricular arrhythmic events", "In-hospital mortality": what heads the factors of an outcome
EVENT_HEAD = re.compile(r"(?:events|outcomes|mortality|deaths?|recurrences?|survival)\W*$", re.IGNORECASE)
# "Incidence rate (no./1,000 person-years)": a statistic, whatever it is of
PER_TIME = re.compile(
    r"\W*(?:\w+ ){0,2}rates?\b.*(?:per\s|/)\s?[\d,]*\s?(?:\d|person|patient)", re.IGNORECASE
)
# "Cause of death": the corner over rows that are causes
CAUSES = Remembered(r"causes? of (?:death|mortality)|cause-specific (?:mortality|death)", re.IGNORECASE)
# "P for interaction", "P heterogeneity": what compares the effects of subgroups
OF_STRATA = Remembered(
    r"interaction|homogeneity|heterogeneity|effect modification|\bp[-_ ]?(?:int|het)\b", re.IGNORECASE
)
# "TxM (HR)", "p for interaction", "Treatment by marker": an effect that tells two effects apart
INTERACTION = Remembered(
    r"interaction|(?<![a-z])t(?:x)?\s?[x×*]\s?m(?![a-z])|treatment[- ](?:by|x|×)[- ](?:marker|\w+)",
    re.IGNORECASE,
)
# "Change from 0 to 3 months" below a variable
CHANGED = Remembered(
    r"(?:(?:mean|median|absolute|adjusted) )?(?P<how>change|decrease|increase) (?:from|at|between|over|since|to)\b.*",
    re.IGNORECASE,
)
# "Training set", "Validation cohort", "HIV-positive mothers": labels that are nothing but a group of patients
GROUP_ONLY = Remembered(
    r".*(?:\bsets?|cohorts?|populations?|patients|subgroups?|subset|stratum|women|men|children|participants|mothers|infants)\W*",
    re.IGNORECASE,
)
# "Breastfeeding duration in HIV negative mothers"
FACTOR_IN = Remembered(r"(?P<factor>.{3,60}?) (?:in|among|for) (?P<population>.{3,60})", re.IGNORECASE)
# "differences between deceased and survivors"
DYING = Remembered(r"\b(?:deceased|survivors|non-?survivors|died|dead)\b", re.IGNORECASE)
# "Age, years", "Mother's age"
AGE = Remembered(r"(?:(?:mother'?s|maternal|patients?'?|median|mean) )?age\b", re.IGNORECASE)
# what is left around a group when its survival is taken away: "of resection", "rate (resection)"
JOINING = Remembered(
    r"^(?:rates?|times?|of|in|for|after|with|the|\s)+(?=\W|$)|(?:\b(?:rates?|of|in|for)\W*)$", re.IGNORECASE
)
# what may stand before "death" without naming its cause
ANY_DEATH = Remembered(
    r"(?:all|any|cause|overall|total|time|to|the|risk|of|rate|rates|cumulative|crude|adjusted|first|or|hazard|ratio|ratios|for|from|analysis|predicting|factors|associated|with|\W|\d)*",
    re.IGNORECASE,
)
# "Effect of intervention", "Difference between groups": a column that compares the arms, whatever they are called
COMPARES = Remembered(
    r"effects? of (?:the )?(?:intervention|treatment)|treatment effect|between (?:the )?(?:two )?(?:groups|arms)|intervention and control|group difference|intention[- ]to[- ]treat",
    re.IGNORECASE,
)
# "Treated", "Control group": a row that stands for an arm
ARM = Remembered(
    r"(?:the )?(?:treated|untreated|intervention|interventions|control|controls|placebo|active|experimental|usual care|standard care|comparison|exposed|unexposed|treatment)(?: (?:group|arm|patients))?",
    re.IGNORECASE,
)
# "Asian", "Male", "Severe": a level that needs no factor's name
LEVEL_WORD = Remembered(
    r"(?:non-?)?(?:males?|females?|white|black|asians?|hispanic|caucasian|mild|moderate|severe|positive|negative|smokers?|diabet\w+|overall)(?: (?:patients|women|men|children|group|sex|ethnicity|disease))?\W*$",
    re.IGNORECASE,
)
# "the hazard ratio", "mean differences": what is worked out, no outcome
MEASURE_NAME = Remembered(
    r"(?:the )?(?:adjusted |crude |pooled )?(?:hazard|odds|risk|rate|mean)s? (?:ratios?|differences?)\W*(?:for|of)?.*",
    re.IGNORECASE,
)
