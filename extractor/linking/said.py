"""What is said of a value, with the words that say it."""

from typing import NamedTuple


class Said(NamedTuple):
    """A context field's value, the rule that found it, and where its words stand in the view."""

    value: str
    rule: str
    start: int | None = None
    end: int | None = None

    def by(self, rule: str) -> "Said":
        """The same words under another rule."""
        return Said(self.value, rule, self.start, self.end)
