from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from kiosk.devices.painter import standard_design
from kiosk.domain.badge_design import BadgeDesign

_NEARLY_WHITE = 200


@pytest.fixture(autouse=True)
def _painting(qapp: QGuiApplication) -> QGuiApplication:
    return qapp


@pytest.fixture
def design() -> BadgeDesign:
    return standard_design()


@pytest.fixture
def pages() -> Callable[[Path], list[QImage]]:
    """The pages of a PDF as pictures of 300 dots an inch."""

    def rendered(path: Path) -> list[QImage]:
        document = QPdfDocument()
        assert document.load(str(path)) is QPdfDocument.Error.None_
        pictures = [_page(document, number) for number in range(document.pageCount())]
        document.close()
        return pictures

    return rendered


def _page(document: QPdfDocument, number: int) -> QImage:
    size = (document.pagePointSize(number) * 300 / 72).toSize()
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.drawImage(0, 0, document.render(number, size))
    painter.end()
    return picture


@pytest.fixture
def ink() -> Callable[[QImage], tuple[int, int, int, int] | None]:
    """From where to where a picture is not white: left, top, right, bottom."""

    def found(picture: QImage) -> tuple[int, int, int, int] | None:
        grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        size, stride = (grey.width(), grey.height()), grey.bytesPerLine()
        image = Image.frombytes("L", size, bytes(grey.constBits()), "raw", "L", stride, 1)
        return image.point(lambda value: 255 if value < _NEARLY_WHITE else 0).getbbox()

    return found


@pytest.fixture
def decoded() -> Callable[[QImage], list[str]]:
    """What a scanner reads in a picture."""

    def read(picture: QImage) -> list[str]:
        grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        found = zxingcpp.read_barcodes(grey, formats=zxingcpp.barcode_formats_from_str("QRCode"))
        return [code.text for code in found]

    return read
