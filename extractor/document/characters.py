"""Odd characters and LaTeX words, and the plain form each is read as."""

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d\u02d7"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_NOTHING = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_FULL_WIDTH = range(0xFF01, 0xFF5F)

LOOKALIKES: dict[str, str] = {
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys("\n\r\t\x0b\x0c", " "),
    "\u037e": ";",
    "\u2018": "'",
    "\u2019": "'",
    "\u2032": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u223c": "~",
    "\u02dc": "~",
    "\u2a7d": "≤",
    "\u2a7e": "≥",
    "\u2266": "≤",
    "\u2267": "≥",
    "\u00b2": "2",
    "\u2044": "/",
    "\u2215": "/",
}
"""An odd character to the plain one that stands for it: offsets stay as they are."""

FULL_WIDTH: dict[str, str] = {chr(code): chr(code - 0xFEE0) for code in _FULL_WIDTH}
"""Full-width forms of ASCII characters, rare enough to be looked for together."""

LIGATURES: dict[str, str] = {
    **dict.fromkeys(_NOTHING, ""),
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
"""A character to plain ones of another length; an empty form drops it."""

MATH_WORDS: dict[str, str] = {
    "leq": "≤",
    "le": "≤",
    "leqslant": "≤",
    "geq": "≥",
    "ge": "≥",
    "geqslant": "≥",
    "lt": "<",
    "gt": ">",
    "pm": "±",
    "times": "×",
    "cdot": ".",
    "sim": "~",
    "approx": "~",
    "chi": "χ",
    "tau": "τ",
    "alpha": "α",
    "beta": "β",
    "kappa": "κ",
    "mu": "µ",
    "%": "%",
    ",": " ",
    ";": " ",
    " ": " ",
    "quad": " ",
}
"""A LaTeX command inside $...$ to its plain form; every other command is dropped."""
