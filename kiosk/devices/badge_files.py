"""Badges as files: one PDF for many, a picture for one."""

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImageWriter

from kiosk.devices.painter import badge_image, draw_badge
from kiosk.devices.pdf_document import pdf_document
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.store.durable_file import write_durably


def _nobody_watches(_done: int, _total: int) -> None:
    """Progress that is not shown."""


def write_badges_pdf(
    path: Path,
    badges: Collection[BadgeData],
    design: BadgeDesign,
    progress: Callable[[int, int], None] = _nobody_watches,
) -> int:
    """Write *badges*, one a page of exactly their stock's size, and return how many.

    *progress* hears how many are drawn, of how many. Without any badge no file is written.
    Raises UnwritableError or DiskFullError, and then *path* is as it was.
    """
    if not badges:
        return 0
    with pdf_document(path, design.width_mm, design.height_mm, "Badges") as document:
        for done, badge in enumerate(badges, 1):
            document.new_page()
            draw_badge(document.painter, badge, design)
            progress(done, len(badges))
    return len(badges)


def write_badge_png(path: Path, badge: BadgeData, design: BadgeDesign, dpi: int = 300) -> None:
    """Write a picture of *badge*. Raises UnwritableError or DiskFullError."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(badge_image(badge, design, dpi))
    write_durably(path, bytes(buffer.data().data()))
