"""Articles cut out of a stream of many, byte for byte, at constant memory.

The stream is not parsed as a whole: an article's id is the hash of its own bytes as they stand in the
file, and one damaged article must not cost those behind it.
"""

import re
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from extractor.errors import UnreadableInput
from extractor.reading.source import Source
from extractor.reading.xml_safety import ARTICLE_LIMIT
from schemas.paper import Paper

_CHUNK = 1 << 20
_PROLOG = rb"(?:\xef\xbb\xbf|\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>)*+"
_ROOT = re.compile(
    _PROLOG + rb"<(?P<name>[A-Za-z_][\w:.-]*)(?P<attributes>[^>]*)>", re.DOTALL | re.IGNORECASE
)
_DECLARATION = re.compile(rb"(?:\xef\xbb\xbf)?\s*(<\?xml[^>]*\?>)")
_NAMESPACE = re.compile(rb"""xmlns(?::[\w.-]+)?\s*=\s*(?:"[^"<]*"|'[^'<]*')""")
_PREFIXES = {
    b"xlink": b"http://www.w3.org/1999/xlink",
    b"mml": b"http://www.w3.org/1998/Math/MathML",
    b"xsi": b"http://www.w3.org/2001/XMLSchema-instance",
    b"ali": b"http://www.niso.org/schemas/ali/1.0/",
}


class Frame(NamedTuple):
    """What stands around the articles of a file: the root's name, and what a cut-out article needs of it."""

    root: bytes
    opening: bytes

    def whole(self, element: bytes) -> bytes:
        """An element as a document of its own, with the namespaces and encoding of its file."""
        return b"%s%s</around>" % (self.opening, element)


def frame(head: bytes) -> Frame:
    """The frame of a file by its first bytes."""
    declaration = _DECLARATION.match(head)
    root = _ROOT.match(head)
    spaces = _NAMESPACE.findall(root["attributes"]) if root else []
    named = b" ".join(spaces)
    spaces += [b'xmlns:%s="%s"' % item for item in _PREFIXES.items() if b"xmlns:" + item[0] not in named]
    opening = b"%s<around %s>" % (declaration[1] if declaration else b"", b" ".join(spaces))
    return Frame(root["name"] if root else b"", opening)


def each(source: Source, names: tuple[bytes, ...], read: Callable[[bytes, bytes], Paper]) -> Iterator[Paper]:
    """Reads every element of these names, from its own bytes and as a document of its own.

    Damaged ones are named at the end, when all others have been given.
    """
    around = frame(source.head)
    damaged: list[str] = []
    with source.open() as stream:
        for number, data in enumerate(cut(stream, names, around.root, source.name), start=1):
            try:
                paper = read(data, around.whole(data))
            except UnreadableInput as error:
                damaged.append(f"article {number}: {error.cause}")
            else:
                yield paper
    if damaged:
        more = f" (and {len(damaged) - 1} more)" if len(damaged) > 1 else ""
        raise UnreadableInput(source.name, damaged[0] + more)


def cut(stream: BinaryIO, names: tuple[bytes, ...], root: bytes, path: str) -> Iterator[bytes]:
    """The bytes of every element of these names, which do not nest.

    Raises:
        UnreadableInput: at the end, when the file ends inside an element or before its root does; the
            whole elements before have been given by then.
    """
    opening = re.compile(rb"<(" + rb"|".join(names) + rb")(?=[\s/>])")
    buffer = b""
    given = 0
    while True:
        started = opening.search(buffer)
        if started is None:
            kept = buffer[-64:]
            chunk = stream.read(_CHUNK)
            if not chunk:
                break
            buffer = kept + chunk
            continue
        element, buffer = _rest(stream, buffer[started.start() :], started[1], path)
        if not element:
            raise UnreadableInput(path, f"cut off inside article {given + 1}")
        given += 1
        yield element
    if root not in names and b"</" + root not in buffer:
        raise UnreadableInput(path, f"cut off after {given} articles" if given else "holds no article")
    if not given:
        raise UnreadableInput(path, "holds no article")


def _rest(stream: BinaryIO, buffer: bytes, name: bytes, path: str) -> tuple[bytes, bytes]:
    """An element that begins the buffer, and what follows it; empty where the stream ends before."""
    closing = re.compile(rb"</" + name + rb"\s*>")
    searched = 0
    while True:
        ended = closing.search(buffer, searched)
        if ended:
            return buffer[: ended.end()], buffer[ended.end() :]
        if len(buffer) > ARTICLE_LIMIT:
            raise UnreadableInput(path, f"an article of more than {ARTICLE_LIMIT >> 20} MB")
        chunk = stream.read(_CHUNK)
        if not chunk:
            return b"", b""
        searched = max(len(buffer) - len(name) - 16, 0)
        buffer += chunk
