"""Counts, percentages, sums. One coded rule a file."""
