"""Badges as files: one PDF for many, a picture for one."""

from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImageWriter

from kiosk.devices.painter import badge_image, draw_badge
from kiosk.devices.pdf_document import pdf_document
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.store.durable_file import write_durably


def _say_nothing(_done: int) -> None:
    """Nobody waits for news."""


def write_badges_pdf(
    path: Path,
    badges: Iterable[BadgeData],
    design: BadgeDesign,
    progress: Callable[[int], None] = _say_nothing,
) -> int:
    """Write *badges*, one a page of exactly their stock's size, and return how many.

    *progress* hears how many are drawn. Without any badge no file is written. Raises
    UnwritableError or DiskFullError, and then *path* is as it was.
    """
    rest = iter(badges)
    first = next(rest, None)
    if first is None:
        return 0
    count = 0
    with pdf_document(path, design.width_mm, design.height_mm, "Badges") as document:
        for count, badge in enumerate(chain((first,), rest), 1):
            document.new_page()
            draw_badge(document.painter, badge, design)
            progress(count)
    return count


def write_badge_png(path: Path, badge: BadgeData, design: BadgeDesign, dpi: int = 300) -> None:
    """Write a picture of *badge*. Raises UnwritableError or DiskFullError."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(badge_image(badge, design, dpi))
    write_durably(path, bytes(buffer.data().data()))
