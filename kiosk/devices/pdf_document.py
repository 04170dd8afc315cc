"""A PDF that is either whole or not there, with pages measured in millimetres."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QFile, QFileDevice, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from kiosk.devices.painter import scale_to_millimetres
from kiosk.errors import DiskFullError, UnwritableError
from kiosk.store.durable_file import naming_the_world, replace_durably, temporary_beside

_NEW = QIODevice.OpenModeFlag.WriteOnly | QIODevice.OpenModeFlag.NewOnly
_OWNER_ALONE = QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner
_END_MARK = b"%%EOF"


class PdfDocument:
    """The painter of the current page; one unit is one millimetre."""

    def __init__(self, writer: QPdfWriter) -> None:
        self._writer = writer
        self._pages = 0
        self.painter = QPainter(writer)

    def new_page(self, width_mm: float = 0, height_mm: float = 0) -> None:
        """Begin the next page, of the last one's size or another; at first there is none."""
        if width_mm and self._pages:
            self._writer.setPageSize(_page_size(QSizeF(width_mm, height_mm)))
        if self._pages:
            self._writer.newPage()
        self.painter.resetTransform()
        scale_to_millimetres(self.painter)
        self._pages += 1

    def end(self) -> None:
        """Write what is left."""
        self.painter.end()


@contextmanager
def pdf_document(
    path: Path, width_mm: float, height_mm: float, title: str
) -> Iterator[PdfDocument]:
    """A document that is at *path* when the block ends without an exception.

    Everybody can read *title* in the file, so it says nothing about people. Memory stays
    flat: pages go to the disk as they are finished. Raises UnwritableError or DiskFullError,
    and then *path* is as it was.
    """
    temporary = temporary_beside(path)
    file = QFile(str(temporary))
    if not file.open(_NEW, _OWNER_ALONE):
        raise UnwritableError(path)
    try:
        document = PdfDocument(_writer(file, QSizeF(width_mm, height_mm), title))
        try:
            yield document
        finally:
            document.end()
            file.flush()
            failure = file.error()
            file.close()
        _prove_complete(temporary, path, failure)
        replace_durably(temporary, path)
    finally:
        with suppress(OSError):
            temporary.unlink()


def _writer(file: QFile, page: QSizeF, title: str) -> QPdfWriter:
    writer = QPdfWriter(file)
    writer.setTitle(title)
    writer.setCreator("kiosk")
    writer.setPageSize(_page_size(page))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    return writer


def _page_size(page: QSizeF) -> QPageSize:
    return QPageSize(page, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)


def _prove_complete(temporary: Path, path: Path, failure: QFileDevice.FileError) -> None:
    """Qt's PDF writer tells nobody of a write that failed: see whether the end is there."""
    with naming_the_world(path), temporary.open("rb") as file:
        file.seek(max(0, temporary.stat().st_size - 2 * len(_END_MARK)))
        ended = _END_MARK in file.read()
    if failure is not QFileDevice.FileError.NoError or not ended:
        raise DiskFullError(path)
