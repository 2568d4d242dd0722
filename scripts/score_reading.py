"""The figures of reading, one a line, for corpus/SCORES.md: grids, forms of abstracts, speed, memory.

Run by scripts/score; each line comes from the script that is named before it.
"""

import shutil
import sys

from scripts import compare_forms, compare_grids, compare_pdf
from scripts.bench import jats_speed, stream_memory


def main() -> int:
    """Exit code 2 where the papers are not at hand."""
    if not compare_grids.SHARED.is_dir():
        print(f"not at hand: {compare_grids.SHARED}", file=sys.stderr)
        return 2
    print("scripts/compare_grids:", compare_grids.compare(compare_grids.articles(), tell=_nothing))
    print("scripts/compare_forms:", compare_forms.compare(compare_forms.articles(), tell=_nothing))
    if shutil.which(compare_pdf.POPPLER) is not None:
        pdfs = sorted(compare_pdf.SHARED.glob("*.pdf"))
        print("scripts/compare_pdf:", compare_pdf.compare(pdfs, tell=_nothing)[0])
    print("scripts/bench/jats:", jats_speed.measure(jats_speed.files([])))
    print("scripts/bench/memory:", stream_memory.measure())
    return 0


def _nothing(_difference: str) -> None:
    """What differs is told by the scripts themselves, when they are asked."""


if __name__ == "__main__":
    sys.exit(main())
