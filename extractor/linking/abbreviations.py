"""Abbreviations that a paper defines: "pancreatic and hepatic resection (PHR)"."""

import re
from collections.abc import Iterator

from extractor.linking.said import Said

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


def by_short_name(text: str, said: Said | None) -> Said | None:
    """A name of several words by the abbreviation right behind it: the paper's own name from there on.

    Example:
        "resection of pancreas and liver (PHR)" -> "PHR"
    """
    if said is None or said.end is None or said.start is None or " " not in said.value:
        return said
    match = _BEHIND.match(text, said.end) if text[said.start : said.end] == said.value else None
    return said._replace(value=match[1], start=match.start(1), end=match.end(1)) if match else said


# "(PHR)", "(bt-pNET-sHM)", not "(Table 2)", "(II)"
_BEHIND = re.compile(r"\s?\((?!I{1,3}\)|IV\))([a-z]{0,3}-?[a-z]?[A-Z][\w/-]*[A-Z][\w/-]*)\)")
