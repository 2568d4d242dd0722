"""Small PDFs written byte by byte: the fonts of every reader, text at places one can compute."""

import zlib
from collections.abc import Iterable
from typing import NamedTuple

WIDTH, HEIGHT = 600, 800


class Text(NamedTuple):
    """A string at a point from the upper left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    font: str = "F1"
    matrix: str = "1 0 0 1"


def text(content: Iterable[Text], drawn: str = "") -> bytes:
    """The content stream of a page."""
    lines = [drawn]
    for one in content:
        plain = one.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        place = f"{one.matrix} {one.x} {HEIGHT - one.y}"
        lines.append(f"BT /{one.font} {one.size} Tf {place} Tm ({plain}) Tj ET")
    return "\n".join(lines).encode("cp1252")


def rule(x0: float, x1: float, y: float) -> str:
    """A horizontal rule."""
    return f"{x0} {HEIGHT - y} m {x1} {HEIGHT - y} l 0.5 w S"


def pdf(pages: Iterable[bytes], *, page: str = "", trailer: str = "", compress: bool = False) -> bytes:
    """A PDF of content streams; F1 is upright, F2 bold, F3 italic."""
    streams = list(pages)
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(streams)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>",
        *(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
          for name in ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")),
    ]  # fmt: skip
    bodies = [one.encode() for one in objects]
    for number, stream in enumerate(streams):
        fonts = "/F1 3 0 R /F2 4 0 R /F3 5 0 R"
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] {page} "
            f"/Resources << /Font << {fonts} >> >> /Contents {7 + 2 * number} 0 R >>".encode()
        )
        data = zlib.compress(stream, 9) if compress else stream
        kind = "/Filter /FlateDecode " if compress else ""
        bodies.append(f"<< {kind}/Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream")
    return assemble(bodies, trailer)


def assemble(bodies: Iterable[bytes], trailer: str = "") -> bytes:
    """A file of numbered objects with its cross-reference table."""
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(out)
    head = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
    return (
        out
        + f"{head}trailer\n<< /Size {len(places) + 1} /Root 1 0 R {trailer} >>\n".encode()
        + f"startxref\n{start}\n%%EOF".encode()
    )


def column(x: float, y: float, lines: Iterable[str], step: float = 12, font: str = "F1") -> list[Text]:
    """Lines below one another."""
    return [Text(x, y + step * number, line, font=font) for number, line in enumerate(lines)]
