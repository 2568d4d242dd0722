"""p values. One coded rule a file."""
