"""What linking knows of a paper as a whole: its arms, its names of survival, its largest count."""

from decimal import Decimal

from extractor.document import Document
from extractor.document.once import once
from extractor.linking.arms import Arms, read_arms
from extractor.linking.called_outcome_terms import ROLE
from extractor.linking.called_outcomes import called_outcomes
from extractor.linking.count_terms import PEOPLE
from extractor.linking.effect_outcome_terms import OF_DEATH
from extractor.linking.model_terms import ADJUSTED_MEANS, LASTING
from extractor.linking.said import Said
from extractor.linking.survival_terms import DISEASE_SPECIFIC, OVERALL
from extractor.linking.survivals import UNNAMED, find_survival, survival_name, survivals
from schemas.finding import Finding
from schemas.paper import BlockRole, SectionKind
from schemas.place import Span

_INTRODUCING = frozenset({SectionKind.TITLE, SectionKind.ABSTRACT, SectionKind.METHODS})
_FIRST_BLOCKS = 40
_TITLE = 600
_SMALL = 20
_OF_PATIENTS = frozenset({"OS", "DSS", "PFS", "DFS", "RFS", "EFS", "MFS"})
_LONG_TIMES = frozenset({"months", "years"})


class PaperContext:
    """A paper's text in lower case, read once, and what holds for all of it."""

    def __init__(self, document: Document, findings: tuple[Finding, ...]) -> None:
        self.document = document
        self.text = document.text
        self.lowered = document.lowered
        self.arms = _arms_of(document)
        self.pooled = "meta-analy" in self.lowered[:_TITLE] or "metaanaly" in self.lowered[:_TITLE]
        self.largest = _largest(document, findings)
        self.findings = findings
        self.cohorts: set[Decimal] = set()

    def place(self, span: Span | None) -> tuple[int, int] | None:
        """A place of the paper as offsets of the view."""
        view = self.document.view.view
        return (view(span.start), view(span.end)) if span else None

    def survival(self, endpoint: Said | None) -> Said | None:
        """For "survival" alone, the paper's own."""
        if endpoint is None or endpoint.value != UNNAMED:
            return endpoint
        return Said(self.only_survival, "the paper's survival", endpoint.start, endpoint.end)

    def called(self, endpoint: Said | None) -> Said | None:
        """What the paper defines as its "primary outcome"; other names stay."""
        role = ROLE.search(endpoint.value.lower()) if endpoint else None
        said = self.outcomes.get(role["role"].replace("-", "")) if role else None
        return said.by("what the paper calls its outcome") if said else endpoint

    @once
    def outcomes(self) -> dict[str, Said]:
        """The outcome of every role that the paper names."""
        return called_outcomes(self.lowered, self.text)

    @once
    def only_survival(self) -> str:
        """What "survival" means: the title's, else DSS where the paper names it and never OS."""
        titled = {survival_name(match, self.text) for match in survivals(self.lowered, *self._title_bounds)}
        if len(named := titled & _OF_PATIENTS) == 1:
            return named.pop()
        specific = DISEASE_SPECIFIC.search(self.lowered) and not OVERALL.search(self.lowered)
        return "DSS" if specific else "OS"

    @property
    def _title_bounds(self) -> tuple[int, int]:
        blocks = self.document.paper.blocks
        titles = (i for i, block in enumerate(blocks) if block.role is BlockRole.TITLE)
        index = next(titles, None)
        return self.document.bounds[index] if index is not None else (0, 0)

    @once
    def survival_unit(self) -> str | None:
        """The unit of every survival time that the running text prints; None where there are two or none."""
        units = {
            finding.unit
            for finding in self.findings
            if finding.kind == "summary"
            and finding.cell is None
            and finding.unit in _LONG_TIMES
            and self._tells_of_survival(finding)
        }
        return units.pop() if len(units) == 1 else None

    def _tells_of_survival(self, finding: Finding) -> bool:
        view = self.document.view.view
        start, end = view(finding.sentence.start), view(finding.end)
        return find_survival(self.lowered, start, end) is not None

    @once
    def models(self) -> tuple[Said, ...]:
        """The models that lasting words name in the abstract."""
        bounds = zip(self.document.bounds, self.document.paper.blocks, strict=True)
        abstract = [place for place, block in bounds if block.section is SectionKind.ABSTRACT]
        if not abstract:
            return ()
        begin, end = abstract[0][0], abstract[-1][1]
        return tuple(
            Said(name, "model of the abstract's methods", *match.span())
            for name, words in LASTING
            for match in words.finditer(self.lowered, begin, end)
            if self.lowered[max(match.start() - 2, 0) : match.start()] != "un"
        )

    @once
    def ratios_of_deaths(self) -> frozenset[str]:
        """The abbreviations of ratios named by a death: the "mrr" of "mortality rate ratio (MRR)"."""
        return frozenset(match["short"] for match in OF_DEATH.finditer(self.lowered))

    @once
    def adjusted_means(self) -> Said | None:
        """The words of the methods that tell of a model with covariates for means."""
        for (start, end), block in zip(self.document.bounds, self.document.paper.blocks, strict=True):
            if block.section is not SectionKind.METHODS or block.role is not BlockRole.PROSE:
                continue
            if match := ADJUSTED_MEANS.search(self.lowered, start, end):
                return Said("multivariable", "means adjusted in the methods", *match.span())
        return None

    def cohort(self, n: Decimal, role: Said, *, share: bool) -> Said:
        """A number that the paper has called a cohort stays one where only its place would tell otherwise."""
        if role.value == "cohort":
            self.cohorts.add(n)
        elif n in self.cohorts and n > _SMALL and role.value in {"group", "other"} and not share:
            if " arm" in role.rule:
                return role
            return Said("cohort", "role by an earlier mention", role.start, role.end)
        return role


def _largest(document: Document, findings: tuple[Finding, ...]) -> Decimal:
    """The largest number of people that the paper counts."""
    text = document.paper.text
    people = [
        finding.n.value
        for finding in findings
        if finding.kind == "count"
        and finding.noun is not None
        and finding.of is None
        and PEOPLE.fullmatch(text[finding.noun.start : finding.noun.end].lower())
    ]
    return max(people, default=Decimal(0))


def _arms_of(document: Document) -> Arms:
    """The arms that the title, the abstract and the methods name."""
    title, passages = "", []
    for (start, end), block in zip(document.bounds, document.paper.blocks, strict=True):
        if block.role is BlockRole.TITLE and not title:
            title = document.text[start:end]
        if block.section in _INTRODUCING and block.role in {BlockRole.PROSE, BlockRole.TITLE}:
            passages.append(document.text[start:end])
    if not passages:
        passages = [document.text[start:end] for start, end in document.bounds[:_FIRST_BLOCKS]]
    return read_arms(title or (document.paper.metadata.title or ""), passages)
