"""Bytes to text: the encodings that text files of papers come in, and no guess beyond them."""

import codecs
import re

from extractor.errors import UnreadableInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FIRST_OF_MARKS = b"\xef\xff\xfe\x00"
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
_SIGNATURES = (
    (b"PK\x03\x04", "a ZIP archive (a Word document?), not text"),
    (b"\x1f\x8b", "gzip-compressed, and such files are not read yet"),
    (b"\x89PNG", "an image, not text"),
    (b"\xff\xd8\xff", "an image, not text"),
    (b"GIF8", "an image, not text"),
    (b"\xd0\xcf\x11\xe0", "an old Office document, not text"),
    (b"{\\rtf", "rich text (RTF) is not read; save it as plain text"),
    (b"\x7fELF", "a program, not text"),
)
_FIRST_OF_SIGNATURES = bytes({signature[0] for signature, _ in _SIGNATURES})
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_PASTED = "extractor.pasted-cp1252"


def decode(data: bytes, path: str) -> str:
    """The text of a file's bytes, exactly: only a byte order mark is dropped.

    UTF-8 with or without a mark, UTF-16 and UTF-32 with one, else Windows-1252.
    """
    if data[:1] in _FIRST_OF_MARKS:
        for mark, encoding in _MARKS:
            if data.startswith(mark):
                return _marked(data[len(mark) :], encoding, path)
    _refuse_binary(data, path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_quite_utf8(data, error, path)


def _marked(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableInput(
            path, f"marked as {encoding.upper()} but damaged at byte {error.start}"
        ) from error


def _refuse_binary(data: bytes, path: str) -> None:
    if data[:1] in _FIRST_OF_SIGNATURES:
        for signature, cause in _SIGNATURES:
            if data.startswith(signature):
                raise UnreadableInput(path, cause)
    if b"\x00" in data:
        raise UnreadableInput(path, "binary data, not text (UTF-16 is read only with its byte order mark)")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls * 50 > len(data):
        raise UnreadableInput(path, "binary data, not text")


def _not_quite_utf8(data: bytes, error: UnicodeDecodeError, path: str) -> str:
    """Windows-1252, unless the file is UTF-8 that was cut or pasted into.

    A cut inside the last character costs that character only. A few Windows-1252 bytes pasted into a
    UTF-8 file are read as what they are: taken as Windows-1252 throughout, every "–" of the file would
    turn into "â€“", and "0.20–0.49" would be lost.
    """
    whole = sum(len(found) for found in _MULTIBYTE.findall(data))
    odd = len(_HIGH.findall(data)) - whole
    try:
        if whole > odd and error.reason == "unexpected end of data":
            return data[: error.start].decode("utf-8")
        return data.decode("utf-8", errors=_PASTED) if whole > odd else data.decode("cp1252")
    except UnicodeDecodeError as undecodable:
        cause = f"neither UTF-8 nor Windows-1252: byte {undecodable.start} is a character in neither"
        raise UnreadableInput(path, cause) from undecodable


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252"), error.end


codecs.register_error(_PASTED, _as_cp1252)
