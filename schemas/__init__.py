"""Pure, frozen models of everything that passes between stages, is stored or is published.

This package knows nothing of the program: no reader, no spaCy, no database, no command line.
``scripts/export_schemas`` writes its JSON Schemas to ``json/``.
"""
