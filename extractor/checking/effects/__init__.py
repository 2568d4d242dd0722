"""Effects and intervals. One coded rule a file."""
