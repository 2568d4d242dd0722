"""Counts of one sex: "(38 men and 18 women)", "377 [61.6%] women"."""

from extractor.linking.role_terms import ONE_SEX, OTHER_SEX
from extractor.linking.said import Said
from extractor.linking.sites import Site


def of_one_sex(site: Site) -> Said | None:
    """The sex of the counted, where it is what they have in common and not merely what all of them are.

    It is in a bracket or a list, behind a share, and beside the number of the other sex: "443 women were
    admitted" counts a cohort.
    """
    clause = site.clause
    end = clause.ends[site.token]
    match = ONE_SEX.match(clause.lowered, end, clause.end)
    if match is None:
        return None
    other = OTHER_SEX.search(clause.lowered, max(clause.start, site.start - _NEAR), site.start)
    finding = clause.values[site.token]
    if finding.kind == "count" and finding.of is not None:
        return None  # "53/148 women": of whom they are, not what they are
    listed = site.share and clause.lowered.endswith((", ", "; "), clause.start, site.start)
    part = listed or site.bracket is not None or _other_follows(site, match.end("name"))
    if not other and (match["ends"] is None or not part):
        return None
    return Said(clause.text[slice(*match.span("name"))], "the sex of the counted", *match.span("name"))


def _other_follows(site: Site, end: int) -> bool:
    """Whether the number of the other sex stands right behind: "38 men| and 18 women"."""
    clause = site.clause
    behind = min((start for at in clause.values if (start := clause.starts[at]) >= end), default=clause.end)
    following = next((at for at in clause.values if clause.starts[at] == behind), None)
    if following is None or clause.lowered[end:behind].strip(" ,") not in {"and", "or", ""}:
        return False
    return ONE_SEX.match(clause.lowered, clause.ends[following], clause.end) is not None


_NEAR = 24
