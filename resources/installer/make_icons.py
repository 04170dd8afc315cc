"""Draws the program's icon in the sizes and formats that each system wants.

.venv/bin/python resources/installer/make_icons.py FOLDER
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
SIZES = (*ICO_SIZES, 512)
DRAWING = Path(__file__).resolve().parents[1] / "logo" / "kiosk.svg"


def main(folder: Path) -> None:
    """Write kiosk-SIZE.png for every size, kiosk.ico for Windows and kiosk.icns for macOS."""
    application = QGuiApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    renderer = QSvgRenderer(str(DRAWING))
    for size in SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            renderer.render(painter)
        picture.save(str(folder / f"kiosk-{size}.png"))
    with Image.open(folder / "kiosk-256.png") as large:
        large.save(folder / "kiosk.ico", sizes=[(size, size) for size in ICO_SIZES])
    with Image.open(folder / "kiosk-512.png") as largest:
        largest.save(folder / "kiosk.icns")
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]))
