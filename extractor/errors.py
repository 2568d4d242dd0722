"""The exceptions of the program: what stops it. A paper's faults are flags, never exceptions.

ExtractorError
├── UnreadableInput   a file cannot be read: missing, empty, binary, damaged, of a kind not read
├── ReaderFault       our own reader failed on a file: a fault of this program, not of the file
├── WrongUse          the call itself is wrong: an unknown check, a format that does not exist
└── StoreFailure      the database cannot be opened or written
"""

PROGRAM_FAULT = "fault of this program: "
"""How a cause begins that is this program's own: a reader that failed, a record that broke its promises."""


class ExtractorError(Exception):
    """Anything that stops the program and is worth one line to its user."""


class UnreadableInput(ExtractorError):
    """A file that cannot be read; the message names the file and the cause."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(f"{path}: {cause}")
        self.path = path
        self.cause = cause


class ReaderFault(ExtractorError):
    """A fault of our own reader on a file; the message names the file, what was raised and where."""

    def __init__(self, path: str, raised: str) -> None:
        self.path = path
        self.cause = f"{PROGRAM_FAULT}{raised}"
        super().__init__(f"{path}: {self.cause}")


class WrongUse(ExtractorError):
    """A call that cannot be carried out as it was made."""


class StoreFailure(ExtractorError):
    """The evidence store cannot be opened, read or written."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(f"{path}: {cause}")
        self.path = path
        self.cause = cause
