import pytest

from kiosk.services.intake.counts import how_many, how_many_guests


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("2", 2),
        ("2.00", 2),
        ("-1", -1),
        ("x3", 3),
        ("two", 2),
        ("Dos", 2),
        ("3 tickets", 3),
        ("two tickets", 2),
        ("2 x Adult", 2),
        ("Adult x 2", 2),
        ("1 adult + 2 children", 3),
        ("2 Erwachsene, 1 Kind", 3),
        ("1 adulto y 1 niño", 2),
        ("3名", 3),
        ("2명", 2),
        ("\u0663", 3),
        ("0", 0),
        ("3 Day Pass", None),
        ("1 hour", None),
        ("many", None),
        ("2-3", None),
    ],
)
def test_a_quantity_is_read_in_digits_words_and_sums(cell: str, count: int | None) -> None:
    assert how_many(cell) == count


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("", 0),
        ("none", 0),
        ("No", 0),
        ("Yes", 1),
        ("+1", 1),
        ("+ 2", 2),
        ("plus one", 1),
        ("2 guests", 2),
        ("Ana, Luis", 2),
        ("Guests: Ana, Luis", 2),
        ("Ana Roca y Luis Gil", 2),
        ("Mary-Jane O'Neil", 1),
        ("not sure yet", None),
        ("call 555 1234", None),
    ],
)
def test_guests_are_counted_or_named(cell: str, count: int | None) -> None:
    assert how_many_guests(cell) == count
