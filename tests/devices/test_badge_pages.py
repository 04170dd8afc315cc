from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.devices.badge_files import write_badge_sets_pdf, write_badges_pdf
from kiosk.devices.badge_pages import PagePainter
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign, Side
from kiosk.domain.badge_elements import Box, QrCode, TextBox, TextStyle
from kiosk.domain.badge_stock import Sheet, Stock

Pages = Callable[[Path], list[QImage]]

CODE = QrCode("code", Box(10, 10, 30, 30))
BACK = TextBox("back", Box(2, 2, 20, 8), "Welcome", TextStyle(4))
SHEET = Stock(90, 60, sheet=Sheet(210, 148, 2, 2, left_mm=12, top_mm=10, gap_x_mm=2))
BADGES = [BadgeData(f"Guest {number}", code=f"CODE{number:04}") for number in range(5)]


def test_fronts_and_backs_follow_each_other() -> None:
    design = BadgeDesign("Two sides", Stock(90, 60), (CODE,), (BACK,))
    pages = list(PagePainter(design).pages(BADGES[:2]))
    assert [page.side for page in pages] == [Side.FRONT, Side.BACK] * 2
    assert [page.badges for page in pages[1:3]] == [(BADGES[0],), (BADGES[1],)]


def test_a_sheet_is_filled_before_the_next_one_begins() -> None:
    design = BadgeDesign("Sheet", SHEET, (CODE,))
    assert [len(page.badges) for page in PagePainter(design).pages(BADGES)] == [4, 1]


def test_a_pdf_of_sheets_has_every_code_and_backs_behind_their_fronts(
    tmp_path: Path, pages: Pages, decoded: Callable[[QImage], list[str]]
) -> None:
    path, design = tmp_path / "badges.pdf", BadgeDesign("Sheet", SHEET, (CODE,), (BACK,))
    told: list[tuple[int, int]] = []
    count = write_badges_pdf(path, BADGES, design, lambda *done: told.append(done))
    assert (count, told) == (5, [(4, 5), (5, 5)])
    fronts, behind, last, behind_last = pages(path)
    assert sorted(decoded(fronts)) == [badge.code for badge in BADGES[:4]]
    assert decoded(last) == ["CODE0004"]
    assert is_blank(behind_last, 12 + 90 + 2 + 90 - 90 - 92, 10, 90, 60)
    assert not is_blank(behind_last, 210 - 12 - 90, 10, 90, 60)
    assert not is_blank(behind, 14, 10, 90, 60)


def test_badges_of_several_designs_have_pages_of_their_own_sizes(
    tmp_path: Path, pages: Pages, decoded: Callable[[QImage], list[str]]
) -> None:
    path, told = tmp_path / "badges.pdf", list[tuple[int, int]]()
    card, tall = (BadgeDesign("Card", Stock(*size), (CODE,)) for size in ((90, 60), (50, 90)))
    sets = [(card, BADGES[:1]), (tall, BADGES[1:3])]
    assert write_badge_sets_pdf(path, sets, lambda *done: told.append(done)) == 3
    made = pages(path)
    sizes = [(page.width() / 300 * 25.4, page.height() / 300 * 25.4) for page in made]
    assert sizes == [pytest.approx(size, abs=0.2) for size in ((90, 60), (50, 90), (50, 90))]
    assert [decoded(page) for page in made] == [[badge.code] for badge in BADGES[:3]]
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_cut_marks_are_in_the_margins(tmp_path: Path, pages: Pages) -> None:
    path = tmp_path / "badges.pdf"
    write_badges_pdf(path, [BadgeData("Ann")], BadgeDesign("Sheet", SHEET, (CODE,)))
    (page,) = pages(path)
    assert not is_blank(page, 11.5, 6.2, 1, 3)
    assert not is_blank(page, 8.2, 9.5, 3, 1)
    assert is_blank(page, 12, 10, 182, 120)


def is_blank(page: QImage, x: float, y: float, width: float, height: float) -> bool:
    part = page.copy(*(round(length / 25.4 * 300) for length in (x, y, width, height)))
    white = QColor("white").rgb()
    grey = part.convertToFormat(QImage.Format.Format_RGB32)
    return bytes(grey.constBits()) == white.to_bytes(4, "little") * (grey.width() * grey.height())
