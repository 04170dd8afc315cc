import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.badge_fit import Extent, FittedText, Room, fitted


def typewriter(line: str) -> Extent:
    """Every character half as wide as the font size."""
    return Extent(before=0, after=0.5 * len(line), above=0.7, below=0.2)


def fit(text: str, width: float = 90, height: float = 30, largest: float = 19) -> FittedText:
    found = fitted(text, Room(width, height, largest), typewriter)
    assert found is not None
    return found


def test_a_short_name_is_as_large_as_the_design_allows() -> None:
    assert fit("Minh") == FittedText(("Minh",), (typewriter("Minh"),), 19)


def test_a_longer_one_shrinks_first() -> None:
    found = fit("Alexander", height=12)
    assert found.lines == ("Alexander",)
    assert found.size_mm == pytest.approx(12 / 0.96)


def test_then_it_goes_on_in_a_second_line_of_like_width() -> None:
    assert fit("María José Núñez del Río").lines == ("María José", "Núñez del Río")


def test_a_line_more_must_be_worth_it() -> None:
    assert fit("Ann Lee", height=20).lines == ("Ann Lee",)


def test_a_double_name_stays_whole_where_that_costs_nothing() -> None:
    lines = fit("María José García-Márquez y Fernández de la Vega").lines
    assert lines == ("María José", "García-Márquez y", "Fernández de la Vega")


def test_a_headline_of_one_endless_word_is_broken_before_it_is_small() -> None:
    found = fit("x" * 60)
    assert len(found.lines) > 1
    assert found.size_mm > 4.2


def test_double_names_part_after_their_hyphen() -> None:
    assert fit("Dhómhnaill-Wiśniewska").lines == ("Dhómhnaill-", "Wiśniewska")


def test_one_long_word_is_made_smaller_and_stays_whole() -> None:
    found = fit("Wolfeschlegelsteinhausenbergerdorff")
    assert found.lines == ("Wolfeschlegelsteinhausenbergerdorff",)
    assert found.size_mm == 90 / 17.5


def test_what_would_be_too_small_to_read_parts_between_characters() -> None:
    found = fit("a\u0301" * 100, width=60)
    assert len(found.lines) > 1
    assert all(not line.startswith("\u0301") for line in found.lines)
    assert found.size_mm > 2.1


def test_an_illegible_text_that_breaks_do_not_help_stays_whole() -> None:
    found = fit("Ann", height=1.5)
    assert found.lines == ("Ann",)


def test_nothing_fits_nothing() -> None:
    assert fitted(" \t", Room(90, 30, 19), typewriter) is None


def test_a_text_without_ink_does_no_harm() -> None:
    found = fitted("\u200d", Room(90, 30, 19), lambda _: Extent(0, 0, 0, 0))
    assert found is not None
    assert found.size_mm == 19


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs"]), max_size=80),
    st.floats(10, 100),
    st.floats(5, 40),
)
def test_whatever_the_text_it_is_whole_and_inside(text: str, width: float, height: float) -> None:
    found = fitted(text, Room(width, height, 19), typewriter)
    if found is None:
        assert not text.strip()
        return
    assert "".join("".join(found.lines).split()) == "".join(text.split())
    assert max(extent.width for extent in found.extents) * found.size_mm <= width + 1e-6
    assert found.height_mm <= height + 1e-6


def test_where_a_word_must_be_broken_short_ones_are_not() -> None:
    name = (
        "Maximiliana-Theodora von und zu Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh"
        " de la Concepción y Bourbon-Two-Sicilies"
    )
    lines = fit(name, width=64, height=30).lines
    assert "Wolfeschlegelsteinhausenbergerdorff-" not in " ".join(lines)
    for word in ("Maximiliana-", "Concepción", "Bourbon-"):
        assert any(word in line for line in lines)
