"""What headings, row labels, captions and footnotes call the numbers of a table."""

import re

from extractor.document.remembered import Remembered

# "n = 170 276"
THOUSANDS_APART = re.compile(
    r"[1-9]\d{0,2}(?:[ \u2009\u202f]\d{3})+(?!\d|\s?(?:%|(?:[mkµμ]?g|mcg|ml|mm|cm|iu|units?|min|h|days?|weeks?|months?|years?)(?![a-z])))"
)
# "RR (%)": response rates
RESPONSES = re.compile(r"(?<![a-z])o?rr\W{0,3}%(?! ?-?c)")
# "Win odds", "SMR (95% CI)": what compares and is no measure of ours, whatever spans it
OTHER_MEASURE = Remembered(
    r"(?<![a-z])win (?:odds|ratio)|(?<![a-z])(?:s|e)mrs?(?![a-z])|(?:standardi[sz]ed|excess) (?:mortality|incidence) ratio"
)
# "Adjusted Δ (95% CI)": a difference of arms
DELTA = re.compile(r"(?:adjusted |adj\.? |mean |between-group )*δ\s?[(\[,]\s?9\d ?%")
# "Events, no. (no. per participant)": what stands in brackets is no percentage
PER_HEAD = re.compile(r"(?<![a-z])per (?:participant|patient|person|subject|woman|child)(?![a-z])")
# "Numbers of missing values": a column of counts beside rows of means and shares
MISSING = re.compile(r"(?<![a-z])(?:missing|unknown)(?! data on)(?![a-z])")
# "LN(OR)", "log HR", "SE(lnOR)": the logarithm of a ratio
LOGARITHM = re.compile(
    r"(?<![a-z])(?:se ?\(? ?)?(?:ln|log(?:e|10)?)[-_ ]?[(\[]? ?(?:a?or|a?hr|a?rr|odds|hazards?|risk|rate)(?![a-z])"
)
# "ORa (95% CI)": a mark of a note glued to the measure it stands behind
MARKED_MEASURE = re.compile(r"(?<![A-Za-z])[ac]?(?P<measure>OR|HR|RR|IRR)[a-h](?![A-Za-z])")
# "Adjusted odds ratio2": the mark of a note behind a measure's name
NOTED_MEASURE = re.compile(r"\b(?P<of>odds|hazards?) ratios?[1-9a-h]\b", re.IGNORECASE)
# "Differential cost"
DIFFERENTIAL = re.compile(r"(?<![a-z])differential(?! (?:diagnos|count|express))")
# "1", "Patient 3", "#12": the label of a row that is one patient
ONE_PATIENT = re.compile(
    r"(?:(?:patient|subject|case|participant|pt|no)\.?\s?)?#?\s?\d{1,3}[.)]?", re.IGNORECASE
)
# "Costs per patient (euro)", "Unit price"
MONEY = re.compile(
    r"(?<![a-z])(?:costs?|prices?|expenditures?|euros?|usd|us\$|gbp|eur|dollars?|pounds? sterling|charges|expenses)(?![a-z])|[£$€¥]"
)
# "Week", "Visit", "Time (h)": a column of labels that are numbers
TIMES = re.compile(
    r"(?:weeks?|days?|months?|years?|visits?|hours?|minutes?|cycles?|time(?: ?points?)?|trimester)\W*(?:\([a-z]+\))?"
)
# "Adverse events", "Postoperative complications", "Causes of death"
EVENTS_CAPTION = re.compile(
    r"adverse (?:events?|reactions?|effects?)|complications?(?![a-z])|toxicit(?:y|ies)|side[- ]effects?|causes? of death|morbidity(?! index)|(?:incidence|occurrence) of (?:\w+ ){0,2}(?:symptoms|events)"
)
# "n", "No. of patients": the row of the groups' sizes
SIZE_ROW = re.compile(
    r"\W*(?:n|no\.?|number|total)(?: of (?:patients|participants|subjects|women|men|children|cases))?\W*"
)
# "Mean scores before and after training": a caption that says what all its decimals are
TITLED_STATISTIC = re.compile(
    r"(?:table \w+[.:]?\s*)?(?:the |changes? in |comparison of )*(?P<statistic>mean|median)s?(?! (?:age|dose|difference|duration))\b"
)
# "n", "No.", "Number of patients", "N (%)", "#"
COUNT = Remembered(
    r"(?<![a-z.])(?:n(?!\s?:\s?[a-z])|no\.(?!\s?\w+ (?:intervention|treatment))|no(?=\s?(?:of\b|\(|,|/|%|patients))|nos\.?|num\.?|number|numbers|freq(?:uency|\.)?|counts?)(?![a-z=])(?!\s?[=:]\s?\d)|#|absolute frequency"
)
# "Platelet count", "CD4+ T-cell count": measured, of no patients
MEASURED_COUNT = Remembered(
    r"(?:\w*cytes?|platelets?|\w+phils?|cells?|cd4\+?|cd8\+?|viral|sperm|colony|steps?|follicles?|parasites?) counts?"
)
# "Patients", "Deaths", "Cases": a heading of nothing else counts them
COUNTED = Remembered(
    r"(?:(?:no\.|number|total|all|of|with|the|included|evaluable|enrolled)\s)*(?:patients|participants|subjects|women|men|children|infants|individuals|people|persons|cases|controls"
    r"|events?|deaths?|died|recurrences?|relapses?|studies|trials|rcts|cohorts|sample size)\W*(?:\(n\))?"
)
# "%", "Percentage", "col %"
PERCENT = Remembered(
    r"(?<![\d.])(?<!\d )%(?!\s?-?\s?(?:c\.?i|confid|cri|credib|cl\b|limit))|(?<![a-z])per ?cent(?:ages?)?(?![a-z]|ile)"
)
# "n/N", "events/total"
FRACTION = Remembered(
    r"(?<![a-z])n\s?/\s?n(?![a-z])|(?<![a-z])cases?\s?/\s?(?:n|no|total)(?![a-z])|events?\s?/\s?(?:n|no|total|patients)|(?:no\.|number) of (?:events|patients)\s?/"
)
# "Proportion of patients improved": what stands under it are percentages
GOVERNS = Remembered(
    r"^(?:proportions?|percent(?:ages?)?|rates?) of (?:patients|participants|subjects|women|men|children|infants)"
    r"|[,(]\s?(?:%|n|no\.?)\)?$"
)
# "Means or percentages"
EITHER = Remembered(
    r"means?\s?(?:or|and|/)\s?(?:percent|%|n\s?\()|(?:%|percent\w*|\(n\))\s?(?:or|and|/)\s?means?"
)
# "75%", "25th percentile", "Lower quartile" as the label of a row: a number of the variable above
QUANTILE = re.compile(
    r"\W*(?:\d{1,2}(?:\.\d)?\s?(?:%|th|st|rd)(?: ?(?:per)?centile)?|(?:1st|3rd|lower|upper|first|third) quartile)\W*"
)
# "M", "female", "II", "yes", "left": what a cell may count without a printed size to hold it against
LEVEL_NAME = re.compile(
    r"(?:[<>≤≥] ?[\d.]+|m|f|males?|females?|men|women|man|woman|boys?|girls?|yes|no|y|n|left|right|l|r|positive|negative|pos|neg|present|absent|unilateral|bilateral|i{1,3}|iv|v|0|[1-5]|white|black|asian|caucasian|hispanic|others?|unknown)\W*"
)
# "≤49", "50-59", "≥ 70 years": a level of what is measured
LEVEL_RANGE = Remembered(
    r"[<>≤≥] ?\d+(?:\.\d+)?(?: ?[a-z]{1,6})?|\d+(?:\.\d+)? ?(?:-|to) ?[<≤]?\d+(?:\.\d+)?(?: ?[a-z]{1,6})?"
)
# "Missing" under "Age, mean (SD)" counts patients
UNKNOWN = Remembered(r"\W*(?:missing|unknown|not (?:known|reported|available)|no data|n)(?![a-z])")
# "coefficient of variation", "CV%", "I2 (%)": no percentage of patients
VARIATION = Remembered(r"\bcv\b|coefficients? of varia|(?<![a-z])i ?\^?[2²](?!\d)")
# "Survival rate", "Incidence", "Sensitivity"
RATE = Remembered(
    r"(?<![a-z])(?:rates?|incidences?|prevalences?|proportions?|sensitivity|specificity|percentages?|probability)(?![a-z])"
)
# "aRR", "ARR", "aRRR"
REDUCED = Remembered(r"(?<![a-z])arrr?s?(?![a-z])")
# "Mean (SD)", "N (%)" in a column of their own, between the label and the values
STATISTIC_CELL = Remembered(
    r"(?:means?|medians?|n|no\.?|number)\s?(?:[,;]?\s?(?:\(\s?(?:±\s?)?(?:sd|se|sem|%|iqr|range|q1\s?[-,–]\s?q3|min\s?[-,–]\s?max)\s?\)|± ?s[de]m?|%))"
)
# a cell that names the measure of its row: "Risk ratio", "Mean difference"
MEASURE_CELL = Remembered(
    r"(?:adjusted |unadjusted |crude )?(?:(?:risk|odds|hazards?|rate) ratio|(?:risk|rate|mean) difference|relative risk)(?: \(?95 ?% ?ci\)?)?"
)
# "per 1000 person-years": not a rate of patients
PER_TIME = Remembered(
    r"per\s+(?:\d|100|1000)|/\s?(?:100|1,?000|10\^?\d)|person[- ]|patient-years|(?<![a-z])py(?:rs?)?(?![a-z])|/\s?year"
)
# "Mortality per 1000 PYRS (deaths/PYRS)": what stands there are rates over time
OVER_PERSON_TIME = Remembered(
    r"(?:person|patient|child|woman)[- ](?:years|months|weeks|days|time)|(?<![a-z])py(?:rs?|s|o)?(?![a-z])"
)
# "Person-years", "PYs at risk", "Pyrs (1000)": how long patients were followed, beside how many had the event
PERSON_TIME = Remembered(
    r"(?:total |number of )?(?:(?:person|patient|woman|child)s?[- ]?(?:years?|months?|weeks?|days?|time)|py(?:r?s?|o)?)(?: at risk| of (?:follow-?up|observation))?\W*(?:\([^)]*\)|\d)?"
)
# "Total (n = 126)", "All patients": not one of the groups that a p compares
EVERYBODY = Remembered(
    r"\W*(?:total|all|overall|whole|entire|combined)(?: (?:patients|cases|participants|subjects|children|women|men|cohort|sample|group|population|study))*\W*(?:\(.*|n\s?=.*)?"
)
LOWER = Remembered(
    r"(?:95\s?%\s?)?(?:c\.?i\.?\s?)?\(?(?:lower|low|min(?:imum)?|ll|lcl|lci)(?:\s?(?:limit|bound|95\s?%?\s?c\.?i\.?|c\.?i\.?|cl))?\)?(?:\s?(?:95\s?%)?\s?c\.?i\.?)?"
)
UPPER = Remembered(
    r"(?:95\s?%\s?)?(?:c\.?i\.?\s?)?\(?(?:upper|high|max(?:imum)?|ul|ucl|uci)(?:\s?(?:limit|bound|95\s?%?\s?c\.?i\.?|c\.?i\.?|cl))?\)?(?:\s?(?:95\s?%)?\s?c\.?i\.?)?"
)
# "Low", "High": as a row's label a level, no bound
EXTREME = Remembered(r"\W*(?:low|high|lower|higher|upper|middle)\W*")
# "P for interaction", "P for homogeneity of effect": what compares the effects of subgroups
OF_STRATA = Remembered(r"interaction|homogeneity|heterogeneity|effect modification|^p[-_ ]?(?:int|het)\.?$")
# what an interval may stand for that no model's ratio is: "Number needed to treat (95% CI)"
# "Ratio of effects", "Ratio of hazard ratios": what tells two effects apart
OF_RATIOS = Remembered(
    r"ratios? of (?:the )?(?:\w+ )?(?:effects?|ratios?)(?![a-z])|(?<![a-z])a?rrrs?(?![a-z])"
)
# "(Constant)", "Intercept": no factor
CONSTANT = Remembered(r"\W*(?:model )?(?:constant|intercept)(?: term)?(?:\s?[-–—:,;(](?!\s?murley).*|\W*)")
# "AUC [95% CI]", "Nagelkerke's R2": what a row says of a whole model
OF_MODEL_FIT = Remembered(
    r"\W*(?:au-?(?:ro)?cs?|area under (?:the )?(?:roc |receiver )?.*curve|(?:harrell\S* )?c-?\s?(?:index|statistics?)|concordance(?: (?:index|statistic|probability).*)?|(?:\S+ )?(?:pseudo[- ]?|nagelkerke\S* |mcfadden\S* )r\s?[2²]|aic|bic|omnibus test.*|hosmer.*|log[- ]?likelihood.*)(?:\W+(?:95|9\d)\s?%.*)?\W*"
)
NO_RATIO = Remembered(
    r"number needed|(?<![a-z])nn[th](?![a-z])|effectiveness|efficacy|sensitivity|specificity|predictive value|prevalence|incidence|proportion|(?<![a-z])rates?(?! ratio)|coverage|(?<![a-z])gm[tf]|geometric|tit(?:er|re)|fold|conversion|concentration|(?<![a-z])auc|c-index|mean|median|costs?(?![a-z])|icer"
)
# "Odds ratios with 95% confidence intervals for ...": a caption of what all cells are
TITLED_RATIOS = Remembered(
    r"(?:(?:odds|hazards?|risk|rate) ratios?(?: \(\w+\))?|(?<![a-z])a?(?:hr|or)s?) (?:and|with|\() ?(?:their )?(?:corresponding )?(?:9\d ?% )?(?:c\.?i|confidence|credible)"
)
# a row's label that is of a measure, not of "HR HPV": "HR (95% CI)", "Adjusted odds ratio", "OR"
# "Treatment effect", "Effect of intervention (95% CI)": a column of effects, whatever their measure
EFFECT_COLUMN = Remembered(
    r"(?:(?:adjusted|unadjusted|estimated|mean) )*(?:(?:treatment|intervention|between[- ]group|group) effects?|effects? of (?:the )?(?:treatment|intervention))\W*(?:\(?9\d ?% ?c\.?i\.?\)?)?"
)
# "The treatment effect of A versus B on blood pressure": a caption over changes that are differences of arms
EFFECT_CAPTION = Remembered(
    r"(?:treatment|intervention)? ?effects? of .{2,80}? (?:versus|vs\.?|compared (?:with|to))\s"
)
# "Pretest", "Before surgery"; "Posttest", "After 6 weeks": the two columns that a change stands between
BEFORE = Remembered(
    r"pre(?:-?(?:test|treatment|intervention|op(?:erative)?))?\W*|before.*|baseline\W*|initial\W*"
)
AFTER = Remembered(
    r"post(?:-?(?:test|treatment|intervention|op(?:erative)?))?\W*|after.*|follow-?up\W*|final\W*|end ?point\W*"
)
# "Between-group difference", "Drug versus placebo", "Treatment difference": between arms, whatever stands over it
BETWEEN = re.compile(
    r"between[- ](?:the )?(?:groups?|arms?|treatments?)|(?<![a-z])(?:vs?\.?|versus|minus|compared with)(?![a-z])|(?:treatment|group) (?:difference|effect)|placebo[- ](?:adjusted|corrected|subtracted)"
)
# "Difference", "Mean change": of whom, such a heading does not say
BARE_CHANGE = Remembered(
    r"(?:mean |absolute |average )?(?:differences?|changes?|diff\.?|Δ|δ)\W*(?:\([^)]*\))?"
)
# "Vaccine efficacy", "% reduction": a relative effect in per cent, no rate
EFFICACY = Remembered(
    r"(?<![a-z])(?:attributable (?:risk|fraction)|efficacy|effectiveness|ve(?![a-z])|(?:relative |percent(?:age)? |% ?)reduction)(?![a-z])"
)
ROW_MEASURE = Remembered(
    r"ratio|risk|differ|coefficient|hedges|cohen|standardi[sz]ed|\bci\b|^\W*(?:un)?(?:adjusted |crude |multivariable |univariable )?(?:a|c)?(?:hr|or|rr|irr|md|smd|rd|β|beta)s?(?![a-z])"
)
# "β (95% CI)": the logarithm of a ratio in a logistic or Cox model, a difference in a linear one
LOG_COEFFICIENT = Remembered(
    r"^b(?![a-z])|(?<![a-z])(?:β|beta|coef(?:f(?:icient)?)?s?\.?|regression coefficients?)(?![a-z])"
)
LINEAR = Remembered(
    r"(?<!log[- ])(?<!generali[sz]ed )linear (?:mixed|regression|model)|(?<!linear )mixed[- ](?:effects?|model)|ancova|ordinary least[- ]squares?|least[- ]squares? regression"
)
# "Model coefficients are in log odds": logarithms of ratios, whatever model they are of
LOG_SCALE = Remembered(
    r"\blog(?:arithms? of(?: the)?)?[- ](?:odds|hazards?|rates?|relative risks?)\b|logits?\b"
)
STANDARDISED = Remembered(r"cohen|hedges|standardi[sz]ed|(?<![a-z])smd(?![a-z])|(?<![a-z])[dg] ?=")
# an abbreviated ratio is a measure's own name, and "or" among words is none: "by numeracy or literacy"
COX = Remembered(r"\bcox\b(?!\s?-?\s?[12])|proportional[- ]hazards?|hazard ratio")
LOGISTIC = Remembered(r"logistic|odds ratio")
EXPONENT = Remembered(r"exp\s?\(\s?(?:b|β|beta|coef)\s?\)|(?<![a-z])e\^[bβ]")
COEFFICIENT = Remembered(
    r"^b(?![a-z])|(?<![a-z])(?:β|beta|coef(?:f(?:icient)?)?s?\.?|estimates?|regression coefficients?|parameter)(?![a-z])"
)
# "Data are mean ± SD unless stated otherwise", "Values are n (%)", "figures in parentheses are percentages"
STATED_VALUES = Remembered(
    r"(?:presented|shown|reported|given|expressed|values?|data) (?:are|is|as)\b|^(?:means?|medians?|numbers?|n)\s?(?:\(|±)|(?:data|values?|results|figures|numbers|variables|characteristics|continuous|categorical|parameters|all)\b[^.;]{0,80}?\b(?:are|is|were|as|in|represent(?:ed)?|presented|expressed|shown|given|reported|refer to|denote|indicate)\b"
)
# "% change", "Reduction": a percentage of a value, not of patients
CHANGE = Remembered(
    r"(?<![a-z])(?:change|reduction|increase|decrease|difference|improvement|reduced|loss)s?(?![a-z])|Δ|δ"
)
# "Difference in means", "mean difference": no mean of patients
MEAN_DIFFERENCE = Remembered(
    r"differences? (?:in|of|between) (?:the )?(?:\w+ )?(?:means?|medians?)|(?:means?|medians?) (?:\w+ )?diff(?:erence)?s?"
)
DIFFERENCE_OF_MEANS = Remembered(r"differences? (?:in|of|between) (?:the )?(?:\w+ )?means?(?![a-z])")
# what names an interval may say besides: "Lower limit", "95% exact"
OF_INTERVAL = Remembered(
    r"(?:\W|\d|lower|upper|low|high|limits?|bounds?|levels?|two|sided|exact|of|the|for|and|to|from|intervals?|exp|b|β|or|hr|rr|observed|width|values?|wald|bootstrap(?:ped)?|corrected)*"
)
# "SE (β)", "Std. error of coefficient": the spread of what is named behind it
SPREAD_OF = Remembered(
    r"\W*(?:robust )?(?:s\.?\s?[ed]\.?m?|std\.? ?(?:err(?:or)?|dev(?:iation)?)?\.?|standard (?:errors?|deviations?))\W*(?:(?:of|for)\b.*|[(\[][^)\]]*[)\]])?\W*"
)
# "95% CI for OR", "CI of the difference"
INTERVAL_OF = Remembered(
    r"\W*(?:(?:un)?adjusted |crude )?(?:9\d(?:\.\d)?\s?%\s?)?(?:c\.?i\.?|conf(?:idence|\.)? (?:intervals?|limits?))(?: \(?9\d\s?%\)?)?(?: (?:for|of) |\s*\(?(?:a?or|a?hr|a?rr|irr|s?md|rd)s?\)?\s*$)"
)
# what no value of these kinds stands under, over a column or beside a row: scores of tests, of studies, of a model
NOT_VALUES = Remembered(
    r"(?<![a-z])(?:(?:nos|jadad|quality|pedro|methodolog\w+) scores?|quality (?:rating|assessment)|primers?(?![a-z])|base ?pairs|cronbach|alpha error|beta error|statistical power|sample sizes? (?:needed|required)|power$"
    r"|aucs?(?![a-z])(?!\s?[-_,]?\s?[(\[]?\s?(?:0|inf|∞|t\b|last|[µμnmp]?g|h))|c-?\s?index|c-?\s?statistics?|roc(?![a-z])|df(?!-[a-z])|degrees of freedom|cut-?offs?|pages?$|(?:possible|score|scoring|theoretical) range|range of scores?|items?$"
    r"|ce[- ]plane|icer|reference no\.?|ref\.?$|icc|kappa|κ|intraclass|vif|aic|bic|likelihood ratio|youden|number needed|nn[th]|(?<!to )dates?(?: of .*)?$|talairach|mni |brodmann|isrctn|nct)(?![a-z])"
)
# columns of a study's or a treatment's description, and of statistics of tests
NOT_COLUMNS = Remembered(
    r"(?:publication )?years?(?: of (?:publication|study|inclusion|enrol?ment))?|(?:study |inclusion |recruitment )?periods?(?: of .*)?|recruitment.*|enrol?ment(?: period)?|(?:.* )?(?:daily |total |max\w* |and )?(?:doses?|dosage|dosing)(?: levels?)?\W*(?:\(.*\))?"
    r"|weights?\s?\(?%?\)?|duration(?: of (?:study|intervention|treatment))?|visits?|sessions?|items?|scores?|codes?|(?:international )?icd.*|(?:no|ids?|nr|rank|ranking|order)\.?|#"
    r"|(?:χ2?²?|x2?²?|chi|chi[- ]?squared?|χ\^?2|x\^2|cv(?: ?\(?%\)?)?|wald|wald χ2|wald chi.*|cohen'?s? d|hedges'? g|rho|ρ|η2?p?²?|partial η\^?2?²?|eta(?:[- ]?squared?|\s?\^?[2²].*)?|omega(?:[- ]?squared?|\s?\^?[2²].*))(?:[- ]?(?:values?|tests?|stat(?:istic)?s?|ratios?|scores?))?(?:\s?[(\[].*)?(?: \(?df.*)?"
    r"|(?:mann.?whitney|wilcoxon|kruskal|student|fisher|friedman|anova)[- ]?.*|test statistics?.*|power|r\s?[2²]|r-squared?|p-?y(?:rs?|ears)?|(?:person|patient)[- ](?:years|months|days).*|x[\s^]*2\^?|corr?elations?.*|pearson.*|spearman.*|smallest detectable.*|minimal .*difference"
)
# "Distribution on the CE plane": shares of bootstrap samples
SIMULATED = re.compile(
    r"(?<![a-z])(?:ce|cost[- ]effectiveness)[- ]plane|bootstrap\w* (?:samples|replic\w+|iterations)"
)
# "t", "F", "Z (df)": a statistic of a test, unless it is short for an arm: "T (n = 276)"
LETTER = re.compile(
    r"(?:[tfzuwhrdq]|[χx]\s?\^?[2²])(?:\s?[,/]\s?(?:[tfzuwhrdq]|[χx]\s?\^?[2²]))*(?:[- ]?(?:values?|tests?|stat(?:istic)?s?|ratios?|scores?))?(?:\s?[(\[].*)?(?: \(?df.*)?"
)
# rows of the same
NOT_ROWS = Remembered(
    r"(?:publication )?years?(?: of (?:publication|study|enrol?ment))?|(?:study |inclusion |recruitment )?periods?(?: of (?:study|inclusion|recruitment|enrol?ment))?|doses? ?\d?|dosage|dose levels?|weight\s?\(?%\)?|(?:[tfz][- ](?:values?|tests?|statistics?))|(?:χ2|χ²|x2|df)(?:[- ](?:values?|tests?|statistics?))?"
)
# "Dose 1": when a value was taken, where it has a spread
NUMBERED_DOSE = re.compile(r"doses? ?\d\W*")
# "Univariate", "Adjusted for age", "Model 2"
MODELLED = Remembered(
    r"univari|multivari|(?<![a-z])(?:un)?adjusted|crude|(?<![a-z])model(?![a-z])|cox\b(?!\s?-?\s?[12])|logistic|regression|estimate|effect"
)
# "HR (beats/min)", "RR (breaths per minute)"
PER_MINUTE = Remembered(r"bpm|beats|/\s?min|per minute|breaths")
BEATS = Remembered(r"heart rate|respiratory rate")
# "Age, years", "Length (cm)", "CEA [ng/ml]", "Velocity (m/s)", "Cells (10^9/L)"
UNIT = Remembered(
    r"(?:[,;]\s?|[\[(]\s?|\bin |\b(?:mean|median) (?=years|months|weeks|days|hours))(?:(?P<time>(?:years?|yrs?|months?|(?-i:mos?\.?)|weeks?|wks?|days?|hours?|hrs?|minutes?|min|seconds?|sec|y|h|d|s)(?![a-z/]))"
    r"|(?P<unit>%|mm ?hg|(?:[mµμnpkf]?(?:mol|iu|u|eq|l)|cells|copies|points|score|units|beats|breaths|episodes|kcal|[kmj]?j|bpm|dl|[kmµμnpc]?[gm][23²³]?)(?:\s?/\s?[a-zµμ\d²³.^ -]+)?(?![a-z/])|°c))"
    r"\s?(?:[\])]|$|[,;]|\s(?!\d))",
    re.IGNORECASE,
)
# what "%", "Percentage of patients" and "n (%)" are made of
PERCENT_WORDS = Remembered(
    r"(?<![a-z])(?:per ?cent(?:ages?)?|relative frequency|frequency|of|total|patients|participants|subjects|cases|women|men|children|all|n|no|number|col|column|row|the|occurrence|in|group|sample|cohort|occurence)(?![a-z])"
)
# what every name of a measure holds, and every printed size: looked for before a label is tokenised
MEASURE_HINT = Remembered(
    r"ratio|hazard|odds|risk|differ|diff|(?<![a-z])[a-z]{0,3}(?:hr|or|rr|md|rd)s?(?:adj|per|[a-h])?(?![a-z])|mrr|β|beta|coef|cohen|hedges|relative rate|absolute|increase|reduction|effect|δ|(?<![a-z])[bd](?![a-z])|exp"
)
SIZE_HINT = Remembered(r"(?<![a-z])(?:n|no|number|numbers|total)\b\.?\s?[=:]?\s?\d|=")
# "Male/female", "ASA (1/2/3)", "M:F": labels of cells like "35/14"
IN_PARTS = Remembered(r"[a-z\d)]\s?[/:]\s?[a-z\d(]")
