"""Keeping evidence: one transaction a document, in SQLite or PostgreSQL."""

from extractor.storing.engine import shown
from extractor.storing.search import Wanted
from extractor.storing.store import Store, open_store

__all__ = ["Store", "Wanted", "open_store", "shown"]
