"""Asking a paper: its normalised view, its sentences, what stands around a place."""

from extractor.document.document import READABLE, Document
from extractor.document.sought import Sought

__all__ = ["READABLE", "Document", "Sought"]
