"""What standalone p values test, read from the clauses of their sentences."""

from extractor.linking.tested.label import Teller

__all__ = ["Teller"]
