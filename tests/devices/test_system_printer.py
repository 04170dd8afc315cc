from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from kiosk.devices.system_printer import (
    duplex_of,
    page_layout,
    print_badges,
    print_on,
    printers,
    state_of,
)
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import CodeTooLongError, PrinterMissingError, PrinterRefusedError
from kiosk.services.designs import shipped_designs
from kiosk.services.printing.printer import PrinterState

LETTER = QPageSize(QPageSize.PageSizeId.Letter)
BADGES = [BadgeData("Ann", code="CODE0001"), BadgeData("Wu", code="CODE0002")]


def paper(width: float, height: float) -> QPageSize:
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    return QPageSize(QSizeF(width, height), QPageSize.Unit.Inch, "label", exact)


@pytest.fixture
def file_printer(tmp_path: Path, design: BadgeDesign) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    layout = page_layout([], design, custom=True)
    assert layout
    printer.setPageLayout(layout)
    return printer


def test_printers_are_told_by_name_each_once() -> None:
    names = printers()
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("told", "state"),
    [
        (QPrinter.PrinterState.Idle, PrinterState.READY),
        (QPrinter.PrinterState.Active, PrinterState.BUSY),
        (QPrinter.PrinterState.Error, PrinterState.STOPPED),
        (QPrinter.PrinterState.Aborted, PrinterState.STOPPED),
    ],
)
def test_what_the_system_says_of_a_printer_is_told_in_a_word(
    told: QPrinter.PrinterState, state: PrinterState
) -> None:
    assert state_of(told) is state


def test_a_printer_that_is_not_there_is_named(design: BadgeDesign) -> None:
    with pytest.raises(PrinterMissingError) as caught:
        print_badges("No such printer", BADGES, design)
    assert caught.value.printer == "No such printer"


def test_paper_of_the_right_size_is_taken_as_it_lies(design: BadgeDesign) -> None:
    upright, turned = paper(4, 3), paper(3, 4)
    layout = page_layout([LETTER, turned, upright], design, custom=True)
    assert layout
    assert layout.pageSize() == upright
    assert layout.orientation() is QPageLayout.Orientation.Portrait
    assert layout.paintRect(QPageLayout.Unit.Point).size() == QSizeF(288, 216)


def test_paper_that_lies_the_other_way_is_turned(design: BadgeDesign) -> None:
    layout = page_layout([LETTER, paper(3, 4)], design, custom=False)
    assert layout
    assert layout.orientation() is QPageLayout.Orientation.Landscape
    assert layout.fullRect(QPageLayout.Unit.Point).size() == QSizeF(288, 216)


def test_a_printer_for_any_size_gets_ours(design: BadgeDesign) -> None:
    layout = page_layout([LETTER], design, custom=True)
    assert layout
    assert layout.pageSize().size(QPageSize.Unit.Point) == QSizeF(288, 216)


def test_a_printer_for_letters_alone_gets_no_badge(design: BadgeDesign) -> None:
    assert page_layout([LETTER, paper(4, 6)], design, custom=False) is None


def test_each_badge_comes_out_on_its_paper(
    tmp_path: Path,
    design: BadgeDesign,
    file_printer: QPrinter,
    pages: Callable[[Path], list[QImage]],
    decoded: Callable[[QImage], list[str]],
) -> None:
    assert print_on(file_printer, BADGES, design) == 2
    assert file_printer.docName() == "badge"
    printed = pages(tmp_path / "printed.pdf")
    assert [decoded(page) for page in printed] == [["CODE0001"], ["CODE0002"]]
    assert {(page.width(), page.height()) for page in printed} == {(1200, 900)}


def test_no_job_begins_with_a_badge_that_cannot_be_drawn(
    tmp_path: Path, design: BadgeDesign, file_printer: QPrinter
) -> None:
    with pytest.raises(CodeTooLongError):
        print_on(file_printer, [*BADGES, BadgeData("O", code="x" * 5000)], design)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_no_job_is_told(design: BadgeDesign, file_printer: QPrinter) -> None:
    file_printer.setOutputFileName("/nowhere/printed.pdf")
    with pytest.raises(PrinterRefusedError):
        print_on(file_printer, BADGES, design)


@pytest.mark.parametrize(
    ("stem", "duplex"),
    [
        ("badge-4x3", QPrinter.DuplexMode.DuplexNone),
        ("card-86x54", QPrinter.DuplexMode.DuplexShortSide),
        ("sheet-a4", QPrinter.DuplexMode.DuplexLongSide),
    ],
)
def test_backs_are_printed_behind_their_fronts(stem: str, duplex: QPrinter.DuplexMode) -> None:
    assert duplex_of(shipped_designs()[stem]) is duplex
