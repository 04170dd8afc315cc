"""Badges on the printers that the system knows."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.devices.badge_pages import PagePainter
from kiosk.devices.painter import scale_to_millimetres
from kiosk.devices.qr_code import qr_modules
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import PageSizeUnsupportedError, PrinterMissingError, PrinterRefusedError
from kiosk.services.printing.printer import JobState, PrinterState, PrinterStatus

_JOB_NAME = "badge"
"""Print services log it, so it names nobody."""

_SAME_MM = 0.7
"""Drivers round the size of their paper: to points, or to tenths of an inch."""


def printers() -> list[str]:
    """The names of all printers, the default one first."""
    default = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != default, name))


def state_of(told: QPrinter.PrinterState) -> PrinterState:
    """Qt's word for the state of a printer, in ours."""
    match told:
        case QPrinter.PrinterState.Error | QPrinter.PrinterState.Aborted:
            return PrinterState.STOPPED
        case QPrinter.PrinterState.Active:
            return PrinterState.BUSY
        case _:
            return PrinterState.READY


class QtPrinter:
    """A printer where Qt is the way to it, as on Windows: nobody hears what became of a job."""

    def __init__(self, name: str) -> None:
        self._name = name

    @property
    def key(self) -> str:
        """`system:NAME`."""
        return f"system:{self._name}"

    def send(self, badges: Sequence[BadgeData], design: BadgeDesign) -> str:
        """As `print_badges`; the job has no name."""
        print_badges(self._name, badges, design)
        return ""

    def outcome(self, _job: str) -> JobState:
        """What the system has taken is believed to be printed."""
        return JobState.PRINTED

    def status(self) -> PrinterStatus:
        """What the system says."""
        info = QPrinterInfo.printerInfo(self._name)
        return PrinterStatus(PrinterState.OFFLINE if info.isNull() else state_of(info.state()))


def print_badges(printer_name: str, badges: Collection[BadgeData], design: BadgeDesign) -> int:
    """Send *badges* as one job and return how many they are.

    Raises PrinterMissingError, PrinterRefusedError, PageSizeUnsupportedError or
    CodeTooLongError, and then nothing is printed.
    """
    info = QPrinterInfo.printerInfo(printer_name)
    if info.isNull():
        raise PrinterMissingError(printer_name)
    if state_of(info.state()) is PrinterState.STOPPED:
        raise PrinterRefusedError(printer_name)
    layout = page_layout(info.supportedPageSizes(), design, custom=info.supportsCustomPageSizes())
    if layout is None:
        raise PageSizeUnsupportedError(
            printer_name, design.stock.page_width_mm, design.stock.page_height_mm
        )
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    if printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat:
        raise PrinterRefusedError(printer_name)
    printer.setPageLayout(layout)
    printer.setDuplex(duplex_of(design))
    return print_on(printer, badges, design)


def page_layout(
    offered: Sequence[QPageSize], design: BadgeDesign, *, custom: bool
) -> QPageLayout | None:
    """How a printer that has the *offered* sizes of paper takes a badge, if it can.

    Qt accepts any size for any printer; one without this paper or *custom* sizes would
    turn the badge and put it in the middle of a letter.
    """
    upright = QSizeF(design.stock.page_width_mm, design.stock.page_height_mm)
    for size in offered:
        if _same(size, upright):
            return _without_margins(size, QPageLayout.Orientation.Portrait)
    for size in offered:
        if _same(size, upright.transposed()):
            return _without_margins(size, QPageLayout.Orientation.Landscape)
    if not custom:
        return None
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    size = QPageSize(upright, QPageSize.Unit.Millimeter, "", exact)
    return _without_margins(size, QPageLayout.Orientation.Portrait)


def duplex_of(design: BadgeDesign) -> QPrinter.DuplexMode:
    """How a printer that can do it prints both sides of *design*."""
    if len(design.sides) == 1:
        return QPrinter.DuplexMode.DuplexNone
    if design.turns_over_long_edge:
        return QPrinter.DuplexMode.DuplexLongSide
    return QPrinter.DuplexMode.DuplexShortSide


def print_on(printer: QPrinter, badges: Collection[BadgeData], design: BadgeDesign) -> int:
    """Draw *badges* on a *printer* whose paper is set.

    A job that has begun cannot be called back on every system, so it begins when all badges
    are known to be drawable. Raises PrinterRefusedError or CodeTooLongError.
    """
    for badge in badges:
        qr_modules(badge.code)
    printer.setDocName(_JOB_NAME)
    printer.setCreator("kiosk")
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefusedError(printer.printerName())
    try:
        pages = PagePainter(design)
        for number, page in enumerate(pages.pages(badges)):
            if number:
                _begin_page(printer)
            painter.resetTransform()
            scale_to_millimetres(painter)
            pages.draw(painter, page)
    finally:
        painter.end()
    return len(badges)


def _begin_page(printer: QPrinter) -> None:
    if not printer.newPage():
        raise PrinterRefusedError(printer.printerName())


def _same(size: QPageSize, wanted: QSizeF) -> bool:
    found = size.size(QPageSize.Unit.Millimeter)
    across, down = abs(found.width() - wanted.width()), abs(found.height() - wanted.height())
    return max(across, down) <= _SAME_MM


def _without_margins(size: QPageSize, orientation: QPageLayout.Orientation) -> QPageLayout:
    return QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0))
