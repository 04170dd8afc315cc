"""Finding the codes in a picture."""

import zxingcpp
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

_OTHERS = [
    zxingcpp.BarcodeFormat.Aztec,
    zxingcpp.BarcodeFormat.DataMatrix,
    zxingcpp.BarcodeFormat.PDF417,
    zxingcpp.BarcodeFormat.Code128,
]
"""What tickets carry besides QR codes; looking for these takes several times as long."""


def codes_in(picture: QImage) -> list[str]:
    """The codes in *picture*, the one nearest to its middle first. For any thread."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    found = _read(grey, [zxingcpp.BarcodeFormat.QRCode]) or _read(grey, _OTHERS)
    middle = grey.rect().center()
    found.sort(key=lambda code: (_centre(code) - middle).manhattanLength())
    return [code.text for code in found if code.text]


def _read(grey: QImage, formats: list[zxingcpp.BarcodeFormat]) -> list[zxingcpp.Barcode]:
    wanted = zxingcpp.BarcodeFormats(formats)
    return list(zxingcpp.read_barcodes(grey, formats=wanted, text_mode=zxingcpp.TextMode.Plain))


def _centre(code: zxingcpp.Barcode) -> QPoint:
    corners = (code.position.top_left, code.position.bottom_right)
    return QPoint(sum(one.x for one in corners) // 2, sum(one.y for one in corners) // 2)
