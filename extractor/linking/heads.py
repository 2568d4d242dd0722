"""A count in running text before any rule is asked: its noun, its verb, the words before it."""

from dataclasses import dataclass

from extractor.linking.count_terms import RELATIVE_BEFORE, Role
from extractor.linking.happening_terms import BEFALLEN
from extractor.linking.said import Said
from extractor.linking.sites import Site
from extractor.linking.verb_phrase_terms import ANY_PARTICIPLE
from extractor.linking.verb_phrases import main_verb, reduced_participle

Told = tuple[Said | None, Role, str]
_BEFORE = 30


@dataclass(slots=True)
class Head:
    """A count in running text with what can be said of it before any rule is asked."""

    site: Site
    noun: str
    largest: bool
    verb: Said | None
    phrase: Said | None
    share: bool

    @property
    def described(self) -> bool:
        """Whether its noun has words of its own: "108 AML patients", not "108 patients"."""
        return self.phrase is not None and " " in self.phrase.value

    @property
    def is_relative(self) -> bool:
        """Whether what the counted did only tells which they are: "in 43 patients who had surgery"."""
        start = self.verb.start or 0 if self.verb else 0
        return bool(RELATIVE_BEFORE.search(self.site.clause.lowered, max(start - 16, 0), start))

    def is_relative_to(self, arm: Said) -> bool:
        """Whether the verb stands behind a relative clause that holds an arm: "who underwent A relapsed"."""
        start = self.verb.start or 0 if self.verb else 0
        words = self.site.clause.lowered[self._behind : max(start, self._behind)]
        return (arm.start or 0) < start and " who " in f"{words} "

    @property
    def _participle(self) -> int | None:
        """Where a participle ends that tells which they are: "treated with"."""
        return reduced_participle(self.site, self._behind)

    @property
    def is_reduced(self) -> bool:
        """Whether only a participle without a verb stands behind it: "in 36 patients treated with A"."""
        return self._participle is not None and main_verb(self.site, self._behind) is None

    @property
    def befell_in_words(self) -> bool:
        """Whether a verb leads up to it and a participle follows: "was done in 41 women induced with"."""
        clause = self.site.clause
        return self.befell and ANY_PARTICIPLE.match(clause.lowered, self._behind, clause.end) is not None

    @property
    def befell(self) -> bool:
        """Whether a verb leads up to it: "infections were reported in three"."""
        site = self.site
        befell = BEFALLEN.search(site.clause.lowered, site.floor, site.start)
        return befell is not None and any(befell[name] for name in ("bare", "done", "kept"))

    @property
    def _behind(self) -> int:
        """Where the words behind the counted begin."""
        end = self.site.clause.ends[self.site.token]
        return max(self.site.noun[1], end) if self.site.noun else end

    @property
    def before(self) -> str:
        """The words right before it."""
        clause, token = self.site.clause, self.site.token
        return clause.lowered[max(clause.starts[token] - _BEFORE, clause.start) : clause.starts[token]]

    @property
    def otherwise(self) -> Role:
        """The role where no word tells one."""
        return "event" if self.site.group or self._participle is not None else "group"
