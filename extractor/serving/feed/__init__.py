"""The published feed, ``evidence/1``: rows for reviewers, meta-analysis and the scorer."""

from extractor.serving.feed import csv, jsonl
from extractor.serving.feed.rows import rows

__all__ = ["FORMATS", "rows"]

FORMATS = {"jsonl": jsonl.write, "csv": csv.write}
"""How the rows are written, by the name that ``export --format`` takes."""
