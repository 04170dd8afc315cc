import pytest

from kiosk.domain.badge_stock import Paper, Sheet, Stock

SHEET = Sheet(210, 297, 2, 3, left_mm=3.4, top_mm=10, gap_x_mm=1, gap_y_mm=2)


@pytest.mark.parametrize(
    ("stock", "paper"),
    [
        (Stock(86, 54), Paper.CARD),
        (Stock(62, 100, roll=True), Paper.ROLL),
        (Stock(101, 76, sheet=SHEET), Paper.SHEET),
    ],
)
def test_a_stock_says_what_a_printer_is_loaded_with(stock: Stock, paper: Paper) -> None:
    assert stock.paper is paper


def test_a_card_is_its_own_page() -> None:
    stock = Stock(86, 54)
    assert (stock.page_width_mm, stock.page_height_mm, stock.badges_a_page) == (86, 54, 1)
    assert list(stock.places()) == [(0, 0)]
    assert stock.fits()


def test_the_badges_of_a_sheet_stand_in_rows() -> None:
    stock = Stock(101, 76, sheet=SHEET)
    assert (stock.page_width_mm, stock.page_height_mm, stock.badges_a_page) == (210, 297, 6)
    assert list(stock.places())[:3] == [(3.4, 10), (105.4, 10), (3.4, 88)]


def test_backs_lie_behind_their_fronts() -> None:
    stock = Stock(101, 76, sheet=SHEET)
    fronts, backs = stock.places(), stock.places(turned_over=True)
    for (front, y), (back, behind) in zip(fronts, backs, strict=True):
        assert back == pytest.approx(210 - front - 101)
        assert behind == y


def test_a_sheet_that_is_too_small_is_told() -> None:
    assert not Stock(104, 76, sheet=SHEET).fits()
    assert not Stock(101, 96, sheet=SHEET).fits()
