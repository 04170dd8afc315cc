import json
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument

from kiosk.bundled import resource
from tests.commands.conftest import Kiosk

pytestmark = pytest.mark.usefixtures("qapp")


def size_of(path: Path) -> tuple[int, int]:
    with Image.open(path) as picture:
        return picture.size


def codes_on(path: Path) -> list[str]:
    with Image.open(path) as picture:
        return [code.text for code in zxingcpp.read_barcodes(picture)]


def test_an_event_has_the_shipped_designs(kiosk: Kiosk) -> None:
    told = kiosk.json("designs")["designs"]
    assert told[0] == {
        "name": "4 x 3 inch",
        "width_mm": 101.6,
        "height_mm": 76.2,
        "paper": "card",
        "sides": 1,
        "own": False,
        "in_use": True,
        "ticket_types": [],
        "warnings": [],
    }
    assert {each["paper"] for each in told} == {"card", "roll", "sheet"}
    assert "4 x 3 inch\t101.6 x 76.2 mm\tin use\n" in kiosk("designs")


def test_badges_get_the_design_that_the_event_uses(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk("designs", "--use", "label-62")
    kiosk("badge", "AAA1", "-o", tmp_path / "badge.png")
    assert size_of(tmp_path / "badge.png") == (1181, 732)


def test_one_badge_may_have_another_design_and_its_back(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "badge.png"
    told = kiosk.json("badge", "AAA1", "--design", "card-86x54", "-o", path)
    assert size_of(path) == (1016, 638)
    assert codes_on(path) == [told["code"]]
    kiosk("badge", "AAA1", "--design", "card-86x54", "--back", "-o", path)
    assert codes_on(path) == []


def test_a_ticket_type_may_have_badges_of_another_stock(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    assert "86 x 54 mm\tfor press\n" in kiosk(
        "designs", "--use", "card-86x54", "--for-type", "PRESS"
    )
    assert kiosk.json("badges", "-o", path)["count"] == 2
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    widths = [round(document.pagePointSize(n).width()) for n in range(document.pageCount())]
    document.close()
    assert widths == [288, 244, 244]
    kiosk("designs", "--use", "label-62")
    assert kiosk.json("preflight-badges", "--type", "Press")["checked"] == 1
    assert "for press" not in kiosk("designs", "--use", "", "--for-type", "Press")


def test_sheets_hold_several_badges_and_their_backs(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    kiosk("badges", "--design", "sheet-a4", "-o", path)
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    assert document.pageCount() == 2
    front = document.render(0, QSize(2480, 3508))
    document.close()
    assert len(zxingcpp.read_barcodes(front)) == 2


def test_an_own_design_comes_from_a_file_and_goes_to_one(kiosk: Kiosk, tmp_path: Path) -> None:
    data = json.loads(resource("badges/card-86x54.json").read_bytes())
    data["name"] = "Forum"
    path, copy = tmp_path / "forum.json", tmp_path / "copy.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert "Forum\t86 x 54 mm\town" in kiosk("designs", "--add", path)
    kiosk("designs", "--use", "forum", "--export", "FORUM", "-o", copy)
    assert json.loads(copy.read_bytes()) == data
    assert "Forum\t86 x 54 mm\tin use, own" in kiosk("designs")
    assert "Forum" not in kiosk("designs", "--remove", "Forum")
    kiosk("badge", "AAA1", "--design", copy, "-o", tmp_path / "badge.png")
    assert size_of(tmp_path / "badge.png") == (1016, 638)


def test_a_layout_of_pretix_tells_what_it_lost_and_what_is_doubtful(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    path = tmp_path / "layout.json"
    code = {"type": "barcodearea", "left": 5, "bottom": 5, "size": 15, "content": "secret"}
    logo = {"type": "poweredby", "left": 50, "bottom": 5, "size": 9, "content": "dark"}
    path.write_text(json.dumps([code, logo]))
    told = kiosk.json("designs", "--add", path)
    assert told["left_out"] == ["poweredby dark"]
    (own,) = [each for each in told["designs"] if each["own"]]
    doubts = [(each["doubt"], each["element"]) for each in own["warnings"]]
    assert doubts == [("no_name", ""), ("small_code", "barcodearea secret")]
    said = kiosk.run("designs", kiosk.file, "--add", path).stderr
    assert "counterpart: poweredby dark\n" in said
    assert "Doubtful: small code barcodearea secret\n" in said


def test_what_is_no_design_is_told(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "none.json"
    path.write_text("{}")
    assert "version" in kiosk.refused("designs", "--add", path, code=1)
    assert "Forum" in kiosk.refused("designs", "--use", "Forum", code=2)
    assert kiosk.refused("badge", "AAA1", "--design", "Forum", "-o", tmp_path / "a.png", code=2)
    assert kiosk.refused("designs", "--export", "Forum", code=2)
    assert kiosk.refused("designs", "--for-type", "Press", code=2)
    assert kiosk.refused("designs", "--use", "", code=2)
