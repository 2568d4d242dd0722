"""How many ratios in abstracts contradict themselves.

    .venv/bin/python -m scripts.prevalence [FOLDER]      # default: ../shared/papers/pool

Of the abstracts of a folder (but for the papers of corpus/unseen): the HR, OR and RR that are printed with
an interval, those of them with a p value (the triples), and how many have an error or a warning of the checks
that compare estimate, interval and p. Georgescu and Wren (Bioinformatics 2018;34:1758) found 5.6 to 7.5 % of
published triples to disagree.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from extractor import pipeline
from schemas.evidence import Evidence
from schemas.record import EffectRecord
from schemas.value import Measure
from scripts.sample_flags import POOL, UNSEEN

RATIOS = {Measure.HR, Measure.OR, Measure.RR}
ASKS = {"EF002", "EF003", "EF006", "EF008", "EF009"}


def triples(evidence: Evidence) -> Iterator[tuple[EffectRecord, str]]:
    """The ratios with an interval in an abstract, each with the gravest severity of its contradictions."""
    for record in evidence.records:
        if (
            not isinstance(record, EffectRecord)
            or record.section != "abstract"
            or record.measure not in RATIOS
        ):
            continue
        if record.estimate is None or record.low is None or record.high is None:
            continue
        said = {flag.severity for flag in evidence.flags if flag.code in ASKS and record.id in flag.records}
        yield (
            record,
            next((severity for severity in ("error", "warning", "note") if severity in said), "none"),
        )


def main() -> int:
    """Prints the counts and the shares."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else POOL
    unseen = {path.stem for path in UNSEEN.glob("*.jsonl")}
    counts: Counter[tuple[bool, str]] = Counter()
    for path in sorted(folder.iterdir()):
        if path.stem not in unseen:
            for evidence in pipeline.process(path):
                counts.update((record.p is not None, severity) for record, severity in triples(evidence))
    for title, chosen in (("with an interval", (True, False)), ("with an interval and p", (True,))):
        total = sum(count for (with_p, _), count in counts.items() if with_p in chosen)
        print(f"{title}: {total}")
        for severity in ("error", "warning", "note"):
            share = sum(counts[with_p, severity] for with_p in chosen)
            print(f"    {severity:8} {share:4}   {100 * share / max(total, 1):.1f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main())
