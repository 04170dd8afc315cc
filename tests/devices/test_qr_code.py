from typing import Any

import pytest
import zxingcpp
from PySide6.QtGui import QImage, QPainter

from kiosk.devices.code_reader import codes_in
from kiosk.devices.qr_code import qr_modules
from kiosk.errors import CodeTooLongError


def test_a_short_code_has_the_smallest_square_with_its_three_corners() -> None:
    rows = qr_modules("K7F3QX")
    assert len(rows) == 21
    assert all(len(row) == 21 for row in rows)
    corner = (True,) * 7
    assert rows[0][:7] == rows[0][-7:] == rows[-1][:7] == corner


@pytest.mark.parametrize(
    "text", ["K7F3QX", "QAWZMY1JSNXHKF4062XXZFECKQGNCYXHMJ", "https://example.org/1"]
)
def test_another_library_reads_the_code_and_makes_one_as_large(text: str) -> None:
    rows = qr_modules(text)
    picture: Any = zxingcpp.create_barcode(
        text, zxingcpp.BarcodeFormat.QRCode, ec_level="M"
    ).to_image(scale=1, add_quiet_zones=False)
    theirs: Any = memoryview(picture).tolist()
    assert len(rows) == len(theirs)
    dark = QImage(len(rows), len(rows), QImage.Format.Format_Grayscale8)
    dark.fill(255)
    for y, row in enumerate(rows):
        for x, module in enumerate(row):
            if module:
                dark.setPixel(x, y, 0)
    size = len(rows) * 8
    framed = QImage(size + 64, size + 64, QImage.Format.Format_Grayscale8)
    framed.fill(255)
    with QPainter(framed) as painter:
        painter.drawImage(32, 32, dark.scaled(size, size))
    assert codes_in(framed) == [text]


def test_the_same_text_makes_the_same_code() -> None:
    assert qr_modules("K7F3QX") == qr_modules("K7F3QX")


def test_a_text_that_no_code_holds_is_refused_without_being_repeated() -> None:
    with pytest.raises(CodeTooLongError) as caught:
        qr_modules("x" * 5000)
    assert str(caught.value) == "CodeTooLongError(characters=5000)"
