"""Badge designs as anybody could make them, for Hypothesis."""

from hypothesis import strategies as st

from kiosk.domain.badge_design import BadgeDesign, Palette, Variant
from kiosk.domain.badge_elements import (
    Align,
    Band,
    Box,
    Element,
    NoPhotoMark,
    Picture,
    QrCode,
    Rectangle,
    SessionList,
    StackLine,
    TextBox,
    TextStack,
    TextStyle,
    Vertical,
    When,
)
from kiosk.domain.badge_stock import Sheet, Stock
from kiosk.domain.registration import Notice

DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJg"
"""A PNG of one pixel."""

lengths = st.floats(1, 10).map(lambda number: round(number, 2))
words = st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs"]), min_size=1)
templates = words.filter(str.strip).map(lambda word: "{headline} " + word)
colours = st.sampled_from(["#000000", "#1d4f91", "by_ticket_type"])
boxes = st.builds(Box, lengths, lengths, lengths.map(lambda x: x + 20), lengths)
styles = st.builds(
    TextStyle,
    largest_mm=lengths,
    smallest_mm=st.sampled_from([0.0, 0.5]),
    bold=st.booleans(),
    align=st.sampled_from(Align),
    vertical=st.sampled_from(Vertical),
    colour=colours,
    lines=st.integers(0, 3),
)
fields = st.lists(st.sampled_from(["place", "pronouns", "extra:Table"]), max_size=2).map(tuple)
rules = st.builds(
    When,
    ticket_types=st.lists(words, max_size=2).map(tuple),
    has=fields,
    lacks=fields,
    notices=st.lists(st.sampled_from(Notice), max_size=2).map(tuple),
    answers=st.dictionaries(words.filter(str.strip), st.tuples(words), max_size=2),
)
stack_lines = st.builds(StackLine, templates, st.just(0.5), styles)


def elements(name: str) -> st.SearchStrategy[Element]:
    named, common = st.just(name), {"box": boxes, "when": rules}
    return st.one_of(
        st.builds(TextBox, named, text=templates, style=styles, **common),
        st.builds(
            TextStack,
            named,
            gap_mm=st.just(0.0),
            lines=st.lists(stack_lines, min_size=1, max_size=2).map(tuple),
            vertical=st.sampled_from(Vertical),
            **common,
        ),
        st.builds(QrCode, named, **common),
        st.builds(Band, named, style=styles, text=templates, fill=colours, **common),
        st.builds(Rectangle, named, fill=colours, outline=colours, outline_mm=lengths, **common),
        st.builds(Picture, named, data=st.just(DOT), **common),
        st.builds(NoPhotoMark, named, colour=colours, **common),
        st.builds(SessionList, named, style=styles, gap_mm=lengths, rooms=st.booleans(), **common),
    )


sides = st.tuples(elements("one"), elements("two")) | st.just(())
sheets = st.none() | st.just(Sheet(215.9, 279.4, 2, 3, left_mm=6.35, top_mm=25.4))
designs = st.builds(
    BadgeDesign,
    name=words.filter(str.strip),
    stock=st.builds(Stock, st.just(101.6), st.just(76.2), black_only=st.booleans(), sheet=sheets),
    front=sides,
    back=st.tuples(elements("three")) | st.just(()),
    palette=st.just(Palette()) | st.just(Palette(("#123456",), {"press": "#654321"})),
    variants=st.lists(
        st.builds(
            Variant,
            st.tuples(words),
            st.tuples(elements("two")) | st.just(()),
            st.just(()) | st.just(("one",)),
        ),
        max_size=2,
    ).map(tuple),
    mirrors=st.booleans(),
)
