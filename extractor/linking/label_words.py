"""Words that name nothing: a piece cut from a clause is no label of those that are counted.

The rules that read labels end them at the words that usually end one. Where a sentence is built otherwise, what
they give may open with a pronoun, break off at a preposition, or be a number, an adverb, a reference mark.
"""

import re

from extractor.linking.said import Said

# "these were randomized", "of which 3", "and nine", "there were", "a total of", "we reached"
_LEAD = re.compile(
    r"(?:(?:and|or|but|that|of|(?:both|all|each) of|these|those(?! (?:who|with|without|whose|in|on|at|aged|receiving|treated|not))|them|whom|which|we|they|there|was|were|is|are|still|then|also|as|a|an|the)(?![\w-])[ ,]*|[-–/.,;:%]+\s)+",
    re.I,
)
# "[14,15]", ".[19]"
_MARK = re.compile(r"[ .]*\[\d")
# "contained more than", "pre-training to", "initial study and", "completed 2 sessions rather"
_TRAIL = re.compile(
    r"(?:[\s,;:]+(?:and/or|and|or|but|of|to|from|the|an?|in|on|at|by|for|with|than|that|which|who|whose|were|was|is|are|be|been|had|has|have|as|rather|during|between|among|using|into|including|while|when|if|not|aged|\d+[–-]|(?:to|and|or) (?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten))|\s*[-–(‘“/,;:]|\s\()+$"
)
# "there", "according", "% higher", "12 months", "-0.74", "1302 ml", "three times"
_NOTHING = re.compile(
    r"(?:there|here|it|this|these|those|them|we|they|who|which|that|what|were|was|is|had|not|none|no|only|once|more|most|less|fewer|least|many|several|few|some|other|others|another|every|each|both|all|same|such|similar|similarly|equal|equally|about|around|approximately|nearly|almost|additionally|overall|according|accordingly|respectively|instead|except|despite|however|therefore|thus|also|alone|together|up|out|below|above|over|under|before|after|during|until|since|then|later|total|number|numbers|(?:these |those |corresponding )?(?:figures?|values?)|time|times|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|reference|item|table|fig(?:ure)?|only one|higher|lower|question|randomi[sz]ation|n/n|sample size(?: of)?)"
    r"|in-hospital|(?:after|at|during|before|until|within|by) (?:the |an? )?(?:\d[\d.]*|one|two|three|four|five|six|nine|ten|twelve|baseline|end|entry|follow-up|day|week|month|year|period|study|trial|time)\b.*"
    r"|[^a-z×]*(?:%(?: higher| lower)?|days?|weeks?|months?|years?|hours?|minutes?|times|ml|mm|cm|kg|mg|g|gy|h|min|μg/h|points?|drinks|doses)?[^a-z×]*",
    re.I,
)
_CAPITALS = re.compile(r"[A-Z]")


def whole_label(said: Said | None) -> Said | None:
    """A label without the words around it that name nothing; None where nothing is left.

    Example:
        "these were randomized" -> "randomized", "attended more" (cut from "more than four") -> "attended".
    """
    if said is None or said.start is None:
        return said
    text = said.value
    if mark := _MARK.search(text):
        text = text[: mark.start()]
    text = _TRAIL.sub("", text.rstrip(" ."))
    lead = _LEAD.match(text)
    begin = lead.end() if lead and not _is_name(text) else 0
    text = _unquoted(text[begin:])
    if not text or (_NOTHING.fullmatch(text) and not _is_name(text)):
        return None
    if text == said.value:
        return said
    return Said(text, said.rule, said.start + max(said.value.find(text), 0), said.end)


def _is_name(text: str) -> bool:
    """Whether words are an arm's letter or an abbreviation: "A", "IT", not "The", "There"."""
    word = text.partition(" ")[0]
    return len(word) == 1 and word.isupper() and word == text or (word.isupper() and len(word) > 1)


def _unquoted(text: str) -> str:
    """Without a quotation mark that is opened or closed elsewhere."""
    if text.count("(") > text.count(")") and not text.startswith("("):
        text = text[: text.rfind("(")].rstrip()
    for opening, closing in _QUOTES:
        if opening == closing:
            unpaired = text.count(opening) % 2
        else:
            unpaired = text.count(opening) != text.count(closing)
        if unpaired:
            text = text.strip(f"{opening}{closing} ,")
    return text


_QUOTES = (('"', '"'), ("'", "'"), ("“", "”"), ("‘", "’"), ("(", ")"))
