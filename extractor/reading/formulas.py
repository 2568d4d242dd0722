"""Formulas to one line of text: MathML token by token, else the TeX that stands beside it."""

import re

from extractor.reading.xml_safety import Element, words

_TEX = re.compile(r"\\begin\{document\}(.*?)\\end\{document\}", re.DOTALL)
_TEX_FRAME = re.compile(r"^\$+|\$+$|^\\[(\[]|\\[)\]]$")
_BLANKS = re.compile(r"\s+")


def render(formula: Element) -> str:
    """A formula's text; empty where it is only an image.

    Of several forms of one formula MathML goes before TeX, which is rendered as "$...$".
    """
    for element in formula.iter():
        if element.tag.rpartition("}")[2] == "math":
            return _labelled(formula, _blanks(_math(element)))
    for element in formula.iter("tex-math"):
        return _labelled(formula, _tex(element.text or ""))
    return _blanks(words(formula))


def _labelled(formula: Element, text: str) -> str:
    label = formula.findtext("label")
    return f"{text} {label}" if label else text


def _blanks(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def _tex(source: str) -> str:
    found = _TEX.search(source)
    inner = _TEX_FRAME.sub("", _blanks(found[1] if found else source)).strip("$ ")
    return f"${inner}$" if inner else ""


def _math(element: Element) -> str:
    name = element.tag.rpartition("}")[2]
    parts = [_math(child) for child in element]
    if name in {"msup", "mfrac", "munder", "mover", "msubsup", "munderover"} and len(parts) > 1:
        return _built(name, parts)
    if name == "msqrt":
        return f"√({''.join(parts)})"
    if name == "mfenced":
        return (
            element.get("open", "(") + element.get("separators", ",").join(parts) + element.get("close", ")")
        )
    if name == "mspace":
        return " "
    if name in {"annotation", "annotation-xml"}:
        return ""  # the same formula a second time
    return (
        (element.text or "").strip(" \n\t") + "".join(parts) if not parts or element.text else "".join(parts)
    )


def _built(name: str, parts: list[str]) -> str:
    base, *others = parts
    if name == "mfrac":
        return f"{_grouped(base)}/{_grouped(others[0])}"
    if name == "msup":
        return f"{base}{_power(base, others[0])}"
    if name == "msubsup":
        return base + others[0] + _power(others[0], others[-1])
    return base + "".join(others)


def _power(base: str, raised: str) -> str:
    flat = raised in {"2", "3"} and not base[-1:].isdigit()
    return raised if flat else f"^{raised}"


def _grouped(part: str) -> str:
    return part if part.isalnum() or part.replace(".", "", 1).isdigit() else f"({part})"
