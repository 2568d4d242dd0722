"""The exceptions of the program: what stops it. A paper's faults are flags, never exceptions.

ExtractorError
├── UnreadableInput   a file cannot be read: missing, empty, binary, damaged, of a kind not read
├── WrongUse          the call itself is wrong: an unknown check, a format that does not exist
└── StoreFailure      the database cannot be opened or written
"""


class ExtractorError(Exception):
    """Anything that stops the program and is worth one line to its user."""


class UnreadableInput(ExtractorError):
    """A file that cannot be read; the message names the file and the cause."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(f"{path}: {cause}")
        self.path = path
        self.cause = cause


class WrongUse(ExtractorError):
    """A call that cannot be carried out as it was made."""


class StoreFailure(ExtractorError):
    """The evidence store cannot be opened, read or written."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(f"{path}: {cause}")
        self.path = path
        self.cause = cause
