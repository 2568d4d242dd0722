"""Keeping evidence: one transaction a document, in SQLite or PostgreSQL."""

from extractor.storing.store import Store, open_store

__all__ = ["Store", "open_store"]
