"""Words that name nothing: a piece cut from a clause is no label of those that are counted.

The rules that read labels end them at the words that usually end one. Where a sentence is built otherwise,
what they give may open with a pronoun, break off at a preposition, or be a number, an adverb, a mark.
"""

from extractor.linking.label_word_terms import LEAD, MARK, NOTHING, TRAIL
from extractor.linking.said import Said


def whole_label(said: Said | None) -> Said | None:
    """A label without the words around it that name nothing; None where nothing is left.

    Example:
        "these were randomized" -> "randomized", "attended more" (cut from "more than four") -> "attended".
    """
    if said is None or said.start is None:
        return said
    text = said.value
    if mark := MARK.search(text):
        text = text[: mark.start()]
    text = TRAIL.sub("", text.rstrip(" ."))
    lead = LEAD.match(text)
    begin = lead.end() if lead and not _is_name(text) else 0
    text = _unquoted(text[begin:])
    if not text or (NOTHING.fullmatch(text) and not _is_name(text)):
        return None
    if text == said.value:
        return said
    return Said(text, said.rule, said.start + max(said.value.find(text), 0), said.end)


def _is_name(text: str) -> bool:
    """Whether words are an arm's letter or an abbreviation: "A", "IT", not "The", "There"."""
    word = text.partition(" ")[0]
    return word.isupper() and (word == text or len(word) > 1)


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
