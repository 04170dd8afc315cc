"""Badges as files: one PDF for many, a picture for one."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImageWriter

from kiosk.devices.badge_pages import PagePainter
from kiosk.devices.painter import badge_image
from kiosk.devices.pdf_document import pdf_document
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign, Side
from kiosk.store.durable_file import write_durably


def _nobody_watches(_done: int, _total: int) -> None:
    """Progress that is not shown."""


def write_badges_pdf(
    path: Path,
    badges: Collection[BadgeData],
    design: BadgeDesign,
    progress: Callable[[int, int], None] = _nobody_watches,
) -> int:
    """Write *badges* on pages of exactly their stock's size, and return how many.

    *progress* hears how many are drawn, of how many. Without any badge no file is written.
    Raises UnwritableError or DiskFullError, and then *path* is as it was.
    """
    return write_badge_sets_pdf(path, [(design, badges)], progress)


def write_badge_sets_pdf(
    path: Path,
    sets: Sequence[tuple[BadgeDesign, Collection[BadgeData]]],
    progress: Callable[[int, int], None] = _nobody_watches,
) -> int:
    """The same for badges of several designs: each page has the size of its own."""
    total, done = sum(len(badges) for _, badges in sets), 0
    if not total:
        return 0
    first = sets[0][0].stock
    with pdf_document(path, first.page_width_mm, first.page_height_mm, "Badges") as document:
        for design, badges in sets:
            pages = PagePainter(design)
            for page in pages.pages(badges):
                document.new_page(design.stock.page_width_mm, design.stock.page_height_mm)
                pages.draw(document.painter, page)
                if page.side is design.sides[-1]:
                    done += len(page.badges)
                    progress(done, total)
    return done


def write_badge_png(
    path: Path, badge: BadgeData, design: BadgeDesign, dpi: int = 300, side: Side = Side.FRONT
) -> None:
    """Write a picture of one side of *badge*. Raises UnwritableError or DiskFullError."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(badge_image(badge, design, dpi, side))
    write_durably(path, bytes(buffer.data().data()))
