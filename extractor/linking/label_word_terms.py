"""Words around labels that name nothing: pattern tables for ``label_words``."""

import re

# "these were randomized", "of which 3", "and nine", "there were", "a total of", "we reached"
LEAD = re.compile(
    r"(?:(?:and|or|but|that|of|(?:both|all|each) of|these|those(?! (?:who|with|without|whose|in|on|at|aged|receiving|treated|not))|them|whom|which|we|they|there|was|were|is|are|still|then|also|as|a|an|the)(?![\w-])[ ,]*|[-–/.,;:%]+\s)+",
    re.IGNORECASE,
)
# "[14,15]", ".[19]"
MARK = re.compile(r"[ .]*\[\d")
# "contained more than", "pre-training to", "initial study and", "completed 2 sessions rather"
TRAIL = re.compile(
    r"(?:[\s,;:]+(?:and/or|and|or|but|of|to|from|the|an?|in|on|at|by|for|with|than|that|which|who|whose|were|was|is|are|be|been|had|has|have|as|rather|during|between|among|using|into|including|while|when|if|not|aged|\d+[–-]|(?:to|and|or) (?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten))|\s*[-–(‘“/,;:]|\s\()+$"
)
# "there", "according", "% higher", "12 months", "-0.74", "1302 ml", "three times"
NOTHING = re.compile(
    r"(?:there|here|it|this|these|those|them|we|they|who|which|that|what|were|was|is|had|not|no|only|once|more|most|less|fewer|least|many|several|few|some|other|others|another|every|each|both|all|same|such|similar|similarly|equal|equally|about|around|approximately|nearly|almost|additionally|overall|according|accordingly|respectively|instead|except|despite|however|therefore|thus|also|alone|together|up|out|below|above|over|under|before|after|during|until|since|then|later|total|number|numbers|(?:these |those |corresponding )?(?:figures?|values?)|time|times|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|reference|with|without|from|in|of|to|for|by|item|table|fig(?:ure)?|only one|higher|lower|question|randomi[sz]ation|n/n|sample size(?: of)?)"
    r"|(?:at )?(?:baseline|(?:study )?entry|inclusion|admission|discharge|pre-?treatment|post-?treatment|pre-?operativ\w+|post-?operativ\w+)|(?:weeks?|days?|months?|years?|visits?|cycles?) \d+"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:days?|weeks?|months?|years?|hours?)"
    r"|in-hospital|(?:after|at|during|before|until|within|by) (?:the |an? )?(?:\d[\d.]*|one|two|three|four|five|six|nine|ten|twelve|baseline|end|entry|follow-up|day|week|month|year|period|study|trial|time)\b.*"
    r"|[^a-z×]*(?:%(?: higher| lower)?|days?|weeks?|months?|years?|hours?|minutes?|times|ml|mm|cm|kg|mg|g|gy|h|min|μg/h|points?|drinks|doses)?[^a-z×]*",
    re.IGNORECASE,
)
