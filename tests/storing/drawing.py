"""Evidence drawn at random, of every kind and with every field set or not, for properties of the store."""

from typing import get_args

from hypothesis import strategies as st

from schemas.evidence import Evidence
from schemas.finding import Unread
from schemas.flag import Bound, Flag
from schemas.paper import Block, Cell, Citation, GlyphRun, Metadata, Page, Paper, Table
from schemas.place import Box, Place, Span, TablePlace
from schemas.printed import Printed
from schemas.record import Derived, Link, Record
from schemas.value import GradePart

KINDS = get_args(get_args(Record)[0])

words = st.text(max_size=8)
offsets = st.integers(0, 2**31 - 1)
numbers = st.floats(allow_nan=False, allow_infinity=False)
spans = st.tuples(offsets, offsets).map(lambda ends: Span(start=min(ends), end=max(ends)))


def every(model, **given):
    """The model with all of its fields drawn, also those that have a default."""
    return st.builds(model, **{name: given.get(name, ...) for name in model.model_fields})


def several(elements):
    return st.lists(elements, max_size=2).map(tuple)


def maybe(elements):
    return st.none() | elements


st.register_type_strategy(str, words)
st.register_type_strategy(float, numbers)
st.register_type_strategy(Span, spans)
printed = every(
    Printed,
    value=st.decimals(allow_nan=False, allow_infinity=False),
    decimals=st.integers(0, 12),
    span=maybe(spans),
)
boxes = every(Box, page=st.integers(1, 999))
st.register_type_strategy(Printed, printed)
st.register_type_strategy(Box, boxes)
st.register_type_strategy(GradePart, every(GradePart))
st.register_type_strategy(TablePlace, every(TablePlace))
st.register_type_strategy(Derived, every(Derived))
st.register_type_strategy(Link, every(Link, start=maybe(offsets), end=maybe(offsets)))
st.register_type_strategy(Place, every(Place, start=offsets, end=offsets))
st.register_type_strategy(Bound, every(Bound))

cells = every(
    Cell, row=offsets, column=offsets, rowspan=st.just(2), colspan=st.just(1), start=offsets, indent=offsets
)
layers = {
    "metadata": every(Metadata, year=maybe(st.integers(0, 9999))),
    "blocks": several(every(Block, start=offsets)),
    "tables": several(
        every(
            Table,
            start=offsets,
            header_rows=offsets,
            cells=several(
                every(
                    Cell,
                    row=offsets,
                    column=offsets,
                    rowspan=st.just(2),
                    colspan=st.just(1),
                    start=offsets,
                    indent=offsets,
                )
            ),
        )
    ),
    "citations": several(every(Citation, start=offsets)),
    "pages": several(every(Page, number=st.integers(1, 999), start=offsets)),
    "runs": several(every(GlyphRun, start=offsets, page=st.integers(1, 999))),
}
# an id is a hash; SQLite counts no letters behind a NUL and takes an id of one alone for empty
papers = every(Paper, id=st.text("0123456789abcdef", min_size=1, max_size=64), **layers)


@st.composite
def evidence(draw):
    """One paper with records of several kinds, and flags that name some of them."""
    paper = draw(papers)
    ids = draw(st.lists(words, unique=True, max_size=3))
    records = tuple(draw(record(paper.id, one)) for one in ids)
    named = st.lists(st.sampled_from(ids), unique=True).map(tuple) if ids else st.just(())
    flag = every(Flag, code=st.just("EF001"), records=named)
    unread = every(Unread, document=st.just(paper.id), start=offsets, end=st.just(2**31 - 1))
    return Evidence(
        paper=paper,
        records=records,
        flags=tuple(draw(st.lists(flag, unique_by=lambda one: one.id, max_size=2))),
        unread=draw(several(unread)),
    )


def record(document, identity):
    """A record of any kind."""
    place = {"start": offsets, "end": st.just(2**31 - 1), "page": maybe(st.integers(1, 999))}
    fixed = {"id": st.just(identity), "document": st.just(document), "confidence": st.floats(0, 1)}
    return st.one_of([every(kind, **place, **fixed) for kind in KINDS])
