"""Damaging PDFs at random, as transfers, editors and attackers do. Used by tests and scripts/fuzz_pdf."""

import random
import re
from collections.abc import Callable

_NUMBER = re.compile(rb"\d+")
_NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483647", b"99999999999999999999", b"0.000001", b"1e9")
_NAMES = (
    b"/Kids", b"/Parent", b"/Count", b"/Length", b"/Filter", b"/FlateDecode", b"/DCTDecode", b"/Contents",
    b"/Resources", b"/Font", b"/ToUnicode", b"/Rotate 45", b"/MediaBox [0 0 0 0]", b"/Type /Page", b"obj",
    b"endobj", b"stream", b"endstream", b"<<", b">>", b"[", b"]", b"1 0 R", b"(", b")", b"xref", b"trailer",
)  # fmt: skip

Damage = Callable[[bytes, random.Random], bytes]


def _stretch(data: bytes, draw: random.Random) -> tuple[int, int]:
    start = draw.randrange(len(data))
    return start, min(len(data), start + draw.choice((1, 4, 20, 200, 2_000, 50_000)))


def _flip(data: bytes, draw: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(draw.choice((1, 5, 40, 400))):
        out[draw.randrange(len(out))] = draw.randrange(256)
    return bytes(out)


def _cut(data: bytes, draw: random.Random) -> bytes:
    return data[: draw.randrange(1, len(data) + 1)]


def _remove(data: bytes, draw: random.Random) -> bytes:
    start, end = _stretch(data, draw)
    return data[:start] + data[end:]


def _repeat(data: bytes, draw: random.Random) -> bytes:
    start, end = _stretch(data, draw)
    return data[:end] + data[start:end] * draw.choice((1, 3, 30)) + data[end:]


def _move(data: bytes, draw: random.Random) -> bytes:
    start, end = _stretch(data, draw)
    other = draw.randrange(len(data))
    return data[:other] + data[start:end] + data[other:]


def _blank(data: bytes, draw: random.Random) -> bytes:
    start, end = _stretch(data, draw)
    return data[:start] + draw.choice((b"\0", b" ", b"\xff", b"9")) * (end - start) + data[end:]


def _renumber(data: bytes, draw: random.Random) -> bytes:
    """Another number for one of the file's own: a length, a reference, a size, a place."""
    found = _NUMBER.search(data, draw.randrange(len(data)))
    if found is None:
        return data
    number = draw.choice((*_NUMBERS, str(draw.randrange(1, 3_000)).encode()))
    return data[: found.start()] + number + data[found.end() :]


def _insert(data: bytes, draw: random.Random) -> bytes:
    start = draw.randrange(len(data))
    return data[:start] + b" " + draw.choice(_NAMES) + b" " + data[start:]


_WAYS: tuple[Damage, ...] = (_flip, _cut, _remove, _repeat, _move, _blank, _renumber, _renumber, _insert)


def damage_pdf(data: bytes, draw: random.Random) -> bytes:
    """The file damaged in one to six ways; it still says that it is a PDF."""
    for _ in range(draw.randint(1, 6)):
        data = draw.choice(_WAYS)(data, draw)
    return data if data.startswith(b"%PDF-") else b"%PDF-1.7\n" + data
