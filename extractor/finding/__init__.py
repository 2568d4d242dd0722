"""Finding: every printed value of a document, and every span that looks like one."""
