"""Asking a paper: its normalised view, its sentences, what stands around a place."""
