"""Hostile and odd XML: bounded, refused with a cause, or read with every character."""

import time

import pytest

from extractor.errors import UnreadableInput
from extractor.reading import xml_safety
from extractor.reading.xml_safety import parse, words


def document(content, subset=None, doctype="a"):
    kind = f"<!DOCTYPE {doctype} [{subset}]>" if subset is not None else ""
    return f'<?xml version="1.0"?>{kind}<a>{content}</a>'.encode()


def text(data):
    return words(parse(data, "x.xml"))


@pytest.mark.parametrize(
    ("content", "subset", "plain"),
    [
        ("a&nbsp;b &le; c", None, "a\u00a0b ≤ c"),
        ("&alpha;&fjlig;", None, "αfj"),
        ("&amp;lt; &lt;5 &#8804; &quot;", None, '&lt; <5 ≤ "'),
        ("&unheard-of;", None, "&unheard-of;"),
        ("<![CDATA[a&nbsp;b]]><!-- &nbsp; -->&nbsp;", None, "a&nbsp;b\u00a0"),
        ("&mine;", '<!ENTITY mine "&#946;"> <!-- ]> --> <?x ]>?>', "β"),
        ("&mine;", "<!ENTITY mine 'b]>'>", "b]>"),
        ("&middot;", '<!ENTITY % more SYSTEM "x.ent"> %more; <!ENTITY g SYSTEM "g.gif" NDATA gif>', "·"),
        ("plain", "", "plain"),
    ],
)
def test_named_characters_are_read_without_their_dtd(content, subset, plain):
    assert text(document(content, subset)) == plain


def test_a_document_type_that_names_a_dtd_is_not_fetched():
    data = b'<!DOCTYPE a PUBLIC "-//X" "http://example.invalid/x.dtd"><a>&nbsp;5</a>'
    assert text(data) == "\u00a05"


def test_lines_in_messages_are_those_of_the_file():
    data = b'<!DOCTYPE a\n PUBLIC "-//X"\n "x.dtd">\n<a>\n<b></a>'
    with pytest.raises(UnreadableInput, match="line 5"):
        parse(data, "x.xml")


def test_other_encodings():
    assert text('<?xml version="1.0" encoding="ISO-8859-1"?><a>é ±</a>'.encode("latin-1")) == "é ±"


BOMB = '<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {b} "&{a};&{a};&{a};&{a};">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (document("&i;", BOMB), "made of others"),
        (document("&x;", '<!ENTITY x SYSTEM "file:///etc/passwd">'), "outside of the file"),
        (document("&x;", '<!ENTITY x PUBLIC "-//X" "http://example.invalid/">'), "outside of the file"),
        (document("&x;", '<!ENTITY x "' + "y" * 1000 + '">'), "made of others"),
        (document("x", '"<' * 100_000), "does not end"),
        (b"<!DOCTYPE a", "does not end"),
        (b"<!DOCTYPE", "does not end"),
        (document("<b>" * 10_000), "nested too deeply"),
        (document("<![CDATA[" * 200_000), "CData section not finished"),
        (document("<!--" * 200_000), "not well-formed"),
        (document("x")[:-2], "cut off before its end"),
        (document("\x00"), "not well-formed"),
        (document("x" * 11_000_000), "not well-formed"),
        (b"", "not well-formed"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "not well-formed"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_hostile_xml_is_refused_at_once(data, cause):
    started = time.monotonic()
    with pytest.raises(UnreadableInput, match=cause):
        parse(data, "x.xml")
    assert time.monotonic() - started < 5


def test_limits(monkeypatch):
    monkeypatch.setattr(xml_safety, "TAG_LIMIT", 10)
    with pytest.raises(UnreadableInput, match="more than 10 tags"):
        parse(document("<b/>" * 20), "x.xml")
    with pytest.raises(UnreadableInput, match="where 0 MB is the limit"):
        parse(document("x" * 100), "x.xml", limit=50)


def test_elements_are_found_in_any_namespace():
    root = parse(b'<o xmlns="urn:o"><article xmlns="urn:j"><p>x</p></article></o>', "x.xml")
    article = xml_safety.find(root, "article")
    assert article is not None
    assert article.find("p") is not None
    assert xml_safety.find(root, "book") is None
