"""The verb of a clause about p values, and what stands around it: pattern tables for ``verbs`` and ``predicates``."""

import re

from extractor.linking.verb_form_terms import IRREGULAR_PASTS

_ADVERB = (
    r"(?:(?:not|also|both|still|even|only|again|always|never|all|each|then|now|often|no longer|less|more|most|however,?|,\s?however,|very|quite|much|rather|further"
    r"|nearly|almost|as|[a-z]+ly|been|be|being|to|have|had|found|shown|seen|observed|able|a|an|the|of|¤|times)\s)*?"
)

_AUXILIARY = r"(?:(?:was|were|is|are|had|has|have|did|does|do)(?:n['’]t)?|could|can|may|might|would|will|remain(?:ed|s)|became|(?:appeared|seemed|tended|failed)(?= to\b))"

_CHANGED = r"(?:increas|decreas|improv|declin|chang|worsen|differ|vari|recurr|persist|normali[sz]|diminish|deteriorat|progress|drop|level)(?:ed|led|ped)|fell|rose|grew|differ|differs|varies"

_ACTED = (
    r"(?:(?:reduc|lower|rais|prolong|shorten|enhanc|attenuat|affect|influenc|alter|prevent|delay|elevat|suppress|inhibit|stabili[sz]|modif[iy]|explain|augment|accelerat|facilitat"
    r"|promot|activat|stimulat|induc|restor|outperform)(?:i?ed)|reduces|increases|decreases|improves|affects|influences|lowers)"
)

_HAD = (
    r"(?:show(?:ed|s)?|exhibited|experienced|demonstrated|displayed|reported|achieved|reached|required|needed|received|gained|lost|spent|scored|performed|completed|underwent|presented|developed"
    r"|conferred|yielded|produced|led to|leads to|resulted in|results in|provided|consumed|maintained|followed|indicated|suggested|confirmed|found|attended|took|obtained|suffered|possessed|attained|met|recorded|made|caused|gave|expressed|revealed|tested|used|chose|preferred)"
)

_HAPPENED = r"(?:occurred|occurs|happened|died|survived|lived|resolved|appeared|came|stayed|dropped out|withdrew|emerged|exceeded|favou?red|responded|answered|existed|started|began|ended)"

_LINKED = r"(?:correlated|correlates|predicted|predicts|depended|depend)"

_NO_VERB_BEFORE = "".join(
    rf"(?<!\b{word}\s)"
    for word in (
        "the", "a", "an", "of", "with", "for", "in", "by", "from", "to", "no", "any", "their", "and the", "than", "on",
        "more", "or", "its", "between", "significant", "mean", "higher", "lower", "greater", "not",
    )
)  # fmt: skip

VERB = re.compile(
    rf"(?<![\w-])(?:(?P<aux>{_AUXILIARY})|{_NO_VERB_BEFORE}(?:(?P<changed>{_CHANGED})|(?P<acted>{_ACTED})|(?P<had>{_HAD})|(?P<happened>{_HAPPENED})|(?P<linked>{_LINKED})))(?![\w-]|\sby\s(?!¤|\d|approximately|about|an average|a mean|up to|almost|nearly|around|half|more than))"
)
"""What a clause's verb may be; of an auxiliary what stands behind it tells more."""

RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that(?! of\b| in\b)|where|when|if|because|whether|while)\b")
"""What a verb behind belongs to, no main verb."""

OWN_VERB = re.compile(
    rf"\b(?:who|which|that)\s(?:(?:never|ever|not|also|still|always|often|[a-z]+ly)\s)*(?P<verb>(?:[a-z]+ed|{IRREGULAR_PASTS})(?![\w-]))(?=\s)"
)
"""The verb of a relative clause right behind its pronoun: "those who never| smoked"."""

BEHIND_AUXILIARY = re.compile(
    rf"{_ADVERB}(?:(?P<likely>likely (?:than (?P<than>[^,;§]{{2,60}}?) )?to (?:be |have )?)"
    r"|(?P<assoc>(?:unrelated|unaffected|independent|uncorrelated|unassociated|associated|correlated|related|linked|connected|concordant|predictive|prognostic|dependent|predicted|influenced|affected|determined|explained|driven|accompanied|mediated|depend)\s?(?:with|to|of|for|by|on)?"
    r"|correlate (?:with|to)|predict|(?:[a-z-]+\s){0,3}?(?:predictors?|risk factors?|prognostic factors?|indicators?|determinants?|prognosticators?|(?:bio)?markers?|factors?)\s(?:of|for|associated with|related to|influencing|affecting|predicting))\s"
    r"|(?P<seen>found|observed|seen|noted|noticed|detected|reported|recorded|achieved|documented|evident|present|apparent|obtained|shown|performed|given|identified|demonstrated|needed|required|reached|established"
    r"|(?:highly |borderline |marginally |statistically )*(?:non-?)?significant|insignificant|made|carried out|used|attained|registered|revealed|visible|measured|indicated|administered|close to significan\w+|approaching significance|trending towards significance)\b"
    r"|(?P<change>differ(?:ent)?|change|vary|improve|increase|decrease|decline|differed|increased|decreased|improved|reduced|elevated|changed|raised|lowered|prolonged|shortened|worsened|enhanced|attenuated)\b(?P<object>\s(?!(?:in|by|with|to|from|for|at|on|after|during|between|among|when|over|across|following|significantly|and|or|but|compared|than|versus|statistically|within|significant|as|under|both|markedly|more|less|even|relative|throughout)\b)(?=[a-z]))?"
    r"|(?P<act>(?:affect|influence|alter|modify|reduce|lower|raise|prolong|shorten|prevent|delay|enhance|impact|benefit)(?: on)?)\s"
    r"|(?P<have>show|have|demonstrate|exhibit|experience|reveal|produce|yield|lead to|result in|cause|report|require|receive|achieve|reach|need|undergo|develop|score|confer|followed by|due to|attributable to|caused by)\s"
    r"|(?P<compared>(?:higher|lower|longer|shorter|greater|smaller|better|worse|poorer|fewer|(?:less|more)(?! likely)|similar|comparable|superior|inferior|older|younger|heavier|taller|faster|slower|frequent|common|equal|equivalent|identical|unchanged|stable|balanced|matched|well|poor|good|high|low|longest|highest|lowest|best|worst|greatest|larger|quicker|earlier|later|deeper|the same|alike|consistent|constant|in favou?r)\b))"
)
"""What an auxiliary says of its subject."""

TRAIT = re.compile(r"(?:older|younger|heavier|lighter|taller|shorter|leaner|fatter|fitter|healthier|sicker)")
"""What people are and outcomes are not: the next clause about the same people tells something else."""

SIGNIFICANCE = re.compile(
    r"\W*(?:(?:borderline|statistical(?:ly)?|conventional|levels? of|a|the|near|marginal|clinical)\s)*(?:non-?)?significan(?:ce|t)\W*$|\W*$"
)
"""An object that tells nothing: "reached statistical significance"."""

ELIDED = re.compile(r"\s(?:(?:also|still|so|as)\s)*(?:not|neither)?\W*$")
""" "but IgG was not §": what was said before is denied of another subject."""

PARTICIPLE = re.compile(
    r"\s(?:[a-z]+ly\s)?(?:in|on|by|at|for|from|with|to|of|during|after|before|as|between|within|per|until)\s"
)
"""Behind a participle that describes a noun: "time spent on sport"."""

BASE_VERB = re.compile(r"(?:did|does|do|could|can|may|might|would|will|tended|failed|appeared|seemed)")
"""Auxiliaries with a verb of their own behind them."""

MARKED = re.compile("[§¶]")
"""A p value, or the p of another value, in a plain sentence."""

SUBORDINATE = re.compile(r"\s(?:as|than)\s")
"""What parts a verb from one behind it."""

HAVE = re.compile(r"ha(?:d|s|ve)")
HAD_CHANGED = re.compile(
    r"\s(?:[a-z]+ly\s)?(?:fallen|risen|grown|increased|decreased|declined|improved|changed|worsened|dropped|recovered|resolved|died)(?=\s(?:in|by|from|to|at|after|with|among|more|less|on|over|during|[a-z]+ly)\b|\W*$)"
)
""" "weight had| fallen": no object."""

NO_OBJECT = re.compile(
    r"\s(?:[a-z]+ly\s)*(?:in|by|with|to|from|for|at|on|after|during|between|among|when|over|across|following|and|or|but|compared|than|within|as|both|more|less|even|relative|throughout|until|before|per)\b|\W*$|\s(?:[a-z]+ly)\W*$"
)
"""Behind a verb of change that has no object: "pain decreased in both groups"."""

WITH_WHAT = re.compile(
    r"(?:\s[a-z]+ly)?\s(?:with (?:increasing |the )?(?!no\b|an?\b|time\b)|(?<=differ )by |(?<=differed )by |(?<=vary )by |(?<=varied )by |according to )(?!(?:the )?(?:study |treatment |trial |allocated |assigned )?(?:groups?|arms?|treatment)\b)"
)
""" "rose| with |age", "did not differ| by |sex": what a change goes with."""

MORE_ALONE = re.compile(
    r"\s(?:[a-z]+ly\s)?(?:longer|shorter|more|less|higher|lower|better|worse|faster|slower)\s(?:in|with|for|among|at|after|to|than)\b"
)
""" "took| longer in smokers": no object."""
