"""Abbreviations that a paper defines: "pancreatic and hepatic resection (PHR)"."""

import re
from collections.abc import Iterator

_DEFINED = re.compile(r"\((?P<short>[A-Za-z][\w/+-]{1,9})(?:[;,:)]|\s=)")
_SMALL = frozenset({"and", "of", "the", "in", "for", "with", "to", "plus", "or", "on", "by", "a"})


def abbreviations(text: str) -> Iterator[tuple[str, str]]:
    """Long and short form of every definition whose letters fit its words.

    Example:
        "busulfan plus fludarabine (BuFlu)" -> ("busulfan plus fludarabine", "BuFlu")
    """
    for match in _DEFINED.finditer(text):
        short = match["short"]
        if not any(letter.isupper() for letter in short):
            continue
        if long := _long_form(text[max(match.start() - 110, 0) : match.start()], short):
            yield long, short


def _long_form(before: str, short: str) -> str | None:
    """The words before a bracket whose letters, in order, spell the abbreviation."""
    words = before.split()
    letters = [letter.lower() for letter in short if letter.isalnum()]
    begin = len(words)
    significant = 0
    while begin and significant < len(letters):
        begin -= 1
        if words[begin][-1:] in ".;:)":
            return None
        significant += words[begin].lower() not in _SMALL
        if words[begin][:1].lower() == letters[0] and _spells("".join(words[begin:]).lower(), letters):
            return " ".join(words[begin:])
    return None


def _spells(text: str, letters: list[str]) -> bool:
    at = 0
    for letter in letters:
        at = text.find(letter, at) + 1
        if not at:
            return False
    return True
