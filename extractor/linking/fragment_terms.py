"""What no noun phrase holds: pattern table for ``fragments``."""

import re

_FUNCTION = (
    r"who|whom|whose|which|that|had|has|have|was|were|is|are|be|been|did|does|do|of|in|on|at|by|to|for|from|with|into|(?<!or )over|per|except|between"
    r"|during|and|or|but|nor|also|than|as|when|while|if|because|whether|the|an?|there|this|these|those|both|we|they|less than|compared|respectively"
)
_TIME = r"(?:hour|day|week|month|min(?:ute)?)s?"

_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)"

BEGINS = re.compile(
    r"(?:and|or|as|but|nor|because|it|that|these|which|while|although|though|whereas|since|than|if|when|there|they|we|he|she|its|their|his|her|our|such|what|how|why|whether"
    r"|therefore|thus|hence|however|moreover|rather|still|then|indeed|otherwise|overall,|assuming|suggesting|indicating|showing|applying|independently|regardless"
    r"|(?:the|an|no|all|both|some|each)$|one of|(?:nearly |about |almost |approximately )?(?:twice|half|two-thirds|three-quarters|one-third|a third|a quarter) (?:of |the |as )|similar to|(?:the )?(?:latter|former)$)\b(?!-)"
)
"""A conjunction, a pronoun, an adverb of discourse: what opens a clause and no name; not "its" of "ITS-2"."""

JOINED = re.compile(
    r"(?:(?:and|or) (?:(?:to|for|of|in|by) )?|(?:of|with|among|from|for|by|during) )(?:the )?(?=[^\W\d])"
)
"""What joins a name to the words before it: it stands behind "or to", "with", "among the"."""

ENDS = re.compile(
    rf"(?:(?<![\w-])(?:{_FUNCTION}|having|being|achieving|reaching|using|receiving|scoring|showing|comparing|containing|including|independently|ostensibly)|\s\w{{3,}}(?:al|ant|ent|ous|ive|ib|at|ar|te|st)ly)$"
)
""" "women who", "patients of", "most tests except", "tended significantly": what breaks off."""

FINITE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|does|could|may|might|would|should|can|will|cannot|suggests|suggested|indicates|indicated|indicate|showed|shows"
    r"|approached|approaches|tended|tends|represents?|represented|revealed|remained|differed|occurred|persisted|appeared|seemed|became|underwent|demonstrated"
    r"|(?<!-)benefit(?:t?ed|s) from)\b"
)
"""The verb of a clause."""

RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that)\b")
"""Behind it a verb goes on with a name: "children who had fever"."""

VERB_LIKE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|do|withdrew|underwent|fell|took|gave|chose|\w+ed|\w*[^\W\dsu]s|[a-z]+t)\b"
)
"""Any word that may be the verb of a relative clause."""

MOMENT = re.compile(
    rf"(?:(?:the|a|at|after|before|first|second|third|last|next|final)\s)*(?:[<>≥≤~]?\s?(?:\d[\d.,–-]*|{_NUMBER})?[\s-]?{_TIME}|(?:\d+|{_NUMBER})?[\s-]?(?:years?|yrs?))(?:[\s-](?:later|ago|follow-?up|period|visit|before|after|analysis))?"
)
"""A time of its own: "24 month", "≥ 30 weeks"; an age may name a group: "≥15 years"."""

FIGURE = re.compile(
    r"\b\d+/\d{2,}$|(?:^|\s)[–−-]\s?\d*\.\d|\band \d+\.\d+$|(?<![<>≤≥=\d])\d*\.\d+$|\bp\s?[<=>]|\ba(?:dj)?(?:or|hr|rr)$|\d+-\s"
)
"""A statistic or a cut word inside: "women - 7/43", "baseline and 2.85", "24- recurrence"."""
