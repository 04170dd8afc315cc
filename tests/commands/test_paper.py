from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument

from tests.commands.conftest import Kiosk

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_badge_scans_back_to_the_same_person(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "badge.png"
    told = kiosk.json("badge", "BBB2", "-o", path)
    assert list(told) == ["badge", "registration", "code"]
    codes = [code.text for code in zxingcpp.read_barcodes(Image.open(path))]
    assert codes == [told["code"]]
    answer = kiosk.json("scan", codes[0])
    assert answer["registration"] == told["registration"]
    assert answer["name"] == "Łukasz Wiśniewski"


def test_a_badge_as_pdf_scans_too(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "badge.PDF"
    assert "Ana Souza" in kiosk("badge", "AAA1", "-o", path)
    code = _codes(path)[0]
    assert kiosk.json("scan", code)["name"] == "Ana Souza"


def test_badges_are_drawn_for_all_who_may_come(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    assert kiosk.json("badges", "-o", path) == {"badges": str(path), "count": 2}
    names = [kiosk.json("scan", code)["name"] for code in _codes(path)]
    assert names == ["Ana Souza", "Łukasz Wiśniewski"]


def test_badges_can_be_of_one_ticket_type(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    assert "1 badges" in kiosk("badges", "--type", "Press", "-o", path)
    assert [kiosk.json("scan", code)["ticket_type"] for code in _codes(path)] == ["Press"]


def test_a_badge_is_not_printed_twice_unless_it_was_only_a_preview(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    path = tmp_path / "badges.pdf"
    kiosk("badge", "AAA1", "-o", tmp_path / "one.png", "--preview")
    assert kiosk.json("badges", "--not-printed", "--preview", "-o", path)["count"] == 2
    kiosk("badge", "AAA1", "-o", tmp_path / "one.png")
    assert kiosk.json("badges", "--not-printed", "-o", path)["count"] == 1
    path.unlink()
    assert kiosk.json("badges", "--not-printed", "-o", path, code=1) == {"badges": None, "count": 0}
    assert kiosk("badges", "--not-printed", "-o", path, code=1) == "There is no badge to draw.\n"
    assert not path.exists()


@pytest.mark.parametrize("name", ["badge.txt", "badge"])
def test_other_kinds_of_file_are_a_wrong_call(kiosk: Kiosk, tmp_path: Path, name: str) -> None:
    assert ".pdf" in kiosk.refused("badge", "AAA1", "-o", tmp_path / name, code=2)
    assert ".pdf" in kiosk.refused("badges", "-o", tmp_path / name, code=2)
    assert not (tmp_path / name).exists()


def test_a_badge_belongs_to_somebody(kiosk: Kiosk, tmp_path: Path) -> None:
    assert kiosk.refused("badge", "NOBODY", "-o", tmp_path / "badge.pdf", code=1)


def test_a_badge_that_cannot_be_written_was_not_printed(kiosk: Kiosk, tmp_path: Path) -> None:
    assert kiosk.refused("badge", "AAA1", "-o", tmp_path / "nowhere" / "badge.pdf", code=3)
    assert kiosk.json("badges", "--not-printed", "-o", tmp_path / "badges.pdf")["count"] == 2


def _codes(path: Path) -> list[str]:
    """What a scanner reads on each page."""
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    pages = [document.render(number, QSize(1200, 900)) for number in range(document.pageCount())]
    document.close()
    return [
        zxingcpp.read_barcodes(page.convertToFormat(page.Format.Format_Grayscale8))[0].text
        for page in pages
    ]
