"""What is said of a value, with the words that say it."""

from typing import NamedTuple

from extractor.document import Document


class Said(NamedTuple):
    """A context field's value, the rule that found it, and where its words stand in the view."""

    value: str
    rule: str
    start: int | None = None
    end: int | None = None

    def by(self, rule: str) -> "Said":
        """The same words under another rule."""
        return Said(self.value, rule, self.start, self.end)


def printed_words(document: Document, said: Said) -> str:
    """A field's value in the paper's own characters, where it is words of the view."""
    if said.start is None or said.end is None or said.value != document.text[said.start : said.end]:
        return said.value
    view = document.view
    return document.paper.text[view.source(said.start) : view.source_end(said.end)]
