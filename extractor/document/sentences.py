"""Where sentences begin and end, in a paragraph of a view.

A full stop ends a sentence unless it belongs to the word before it; spaCy's English tokenizer decides
that, with the abbreviations of clinical papers added ("vs.", "et al.", "Fig."). Only the word before
the stop is handed to it, and its answers are kept, so a text is never tokenised as a whole.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from extractor.document.abbreviations import BEFORE_NUMBERS, CLINICAL, LETTERED, STARTERS

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

# the standard library's engine is twice as fast as regex on patterns led by one literal character
_AFTER_STOP = r"""
    ["'\)\]]*
    (?P<citation>\[[\d,\s-]+\]|(?<=\D[.])\d{1,2}(?:[,-]\d{1,2})*)?
    \s+
    (?=["'(\[]*(?P<next>[A-Z0-9][\w'-]*|[^\W\d_a-z]))
    """
_STOP = re.compile(r"\." + _AFTER_STOP, re.VERBOSE)
_ANY_STOP = re.compile(r"[.?!]" + _AFTER_STOP, re.VERBOSE)
_LONGEST_WORD = 24
_SPLIT_OFF = re.compile(r"[A-Z]?[a-z]+\.")
# the third: the letter of "trial-B" or "mcg/h" is no initial
_PLAIN_WORD = re.compile(r"[a-z]{5,}|.*[\d%)\]]|.*\w{2}[/-][A-Za-z]|[A-Z]{3,}s?")


@cache
def _tokenizer() -> "Tokenizer":
    # importing spaCy takes half a second, so it waits for the first stop that needs it
    import spacy

    tokenizer: Tokenizer = spacy.blank("en").tokenizer
    for word in CLINICAL:
        for form in {word, word.capitalize()}:
            tokenizer.add_special_case(form, [{"ORTH": form}])
    return tokenizer


@cache
def _belongs(word: str) -> bool:
    """Whether the full stop at the end of ``word`` is part of it ("vs.", "J.", "e.g.")."""
    tokenizer = _tokenizer()
    if _SPLIT_OFF.fullmatch(word) and tokenizer.rules.keys().isdisjoint((word, word[:-1])):
        return False  # nothing else keeps the stop of such a word; to tokenise one takes 0.1 ms
    last: str = tokenizer(word)[-1].text
    return last != "." and last.endswith(".")


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Offsets of the sentences of ``text[start:end]``, without the white space around them."""
    spans = []
    begin = start
    stops = _ANY_STOP if text.find("?", start, end) >= 0 or text.find("!", start, end) >= 0 else _STOP
    for match in stops.finditer(text, start, end):
        if _ends_sentence(match):
            spans.append((begin, match.end()))
            begin = match.end()
    spans.append((begin, end))
    return [trimmed for span in spans if (trimmed := _trim(text, *span))[0] < trimmed[1]]


def _ends_sentence(match: re.Match[str]) -> bool:
    if match.string[match.start()] != ".":
        return True
    word, following = _word_before(match.string, match.start()), match["next"]
    if not word or _PLAIN_WORD.fullmatch(word):
        return True
    lowered = word.lower()
    if lowered in BEFORE_NUMBERS:
        return not following[0].isdigit() and lowered not in CLINICAL
    if len(word) == 1 and word.isalpha():
        return _letter_ends(match.string[: match.start() - 1][-16:], following)
    if following[0].isdigit() and f"{lowered}." in CLINICAL:
        return False
    return not _belongs(f"{word}.")


def _word_before(text: str, stop: int) -> str:
    word = text[max(stop - _LONGEST_WORD, 0) : stop]
    return word[max(word.rfind(" "), word.rfind("("), word.rfind("["), word.rfind("\n")) + 1 :]


def _letter_ends(before: str, following: str) -> bool:
    """Whether "A." ends a sentence ("in group A. The") or abbreviates a name ("J. Smith")."""
    words = before.split()
    return following in STARTERS or bool(words and words[-1].lower().strip("(") in LETTERED)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
