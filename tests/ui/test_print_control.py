"""Badges from the desk, through the queue, to a real folder; and why one is printed again."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.domain.fact import Fact, Kind
from kiosk.domain.print_job import JobStage, Trouble
from kiosk.services.opening import EventFile
from kiosk.services.printing.queue import load_labels, queue_of
from kiosk.ui.gateway import Gateway
from kiosk.ui.pages.badges_page import BadgesPage
from kiosk.ui.print_control import PrintControl
from tests.support.disks import no_file_longer_than
from tests.support.events import a_list_of, a_person
from tests.support.qt import Heard, child, press
from tests.ui.conftest import ANA


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication) -> BadgesPage:
    del dressed
    page = BadgesPage()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def control(gateway: Gateway, page: BadgesPage, qtbot: QtBot) -> Iterator[PrintControl]:
    control = PrintControl(gateway, page)
    qtbot.addWidget(control.strip)
    yield control
    gateway.closing.emit()


@pytest.fixture
def ana(registered: Callable[[str], str]) -> str:
    return registered(ANA)


@pytest.fixture
def folder(gateway: Gateway, tmp_path: Path) -> Path:
    """Where badges go."""
    folder = tmp_path / "badges"
    folder.mkdir()
    gateway.keep_settings(replace(gateway.laptop, printer=f"folder:{folder}", operator="Maria"))
    return folder


def badges(file: EventFile, registration: str) -> list[Fact]:
    found = file.journal.of_subject(registration)
    return [fact for fact in found if fact.kind == Kind.BADGE]


def has(file: EventFile, registration: str, count: int) -> Callable[[], bool]:
    """Whether so many badges were noted."""
    return lambda: len(badges(file, registration)) == count


def pages(folder: Path) -> int:
    count = 0
    for path in folder.glob("*.pdf"):
        document = QPdfDocument()
        assert document.load(str(path)) is QPdfDocument.Error.None_
        count += document.pageCount()
        document.close()
    return count


def test_without_a_printer_nothing_is_printed_and_a_person_is_told(
    control: PrintControl, ana: str, file: EventFile
) -> None:
    troubled = Heard(control.troubled)
    assert control.state() == "No printer"
    control.print_badge(ana)
    assert "Badges page" in str(troubled.firsts[0])
    assert file.attendance.badges_waiting() == 2
    assert not file.print_queue.unsettled(queue_of(file))


def test_a_badge_goes_to_the_folder_and_is_noted_with_the_operator(
    control: PrintControl, folder: Path, ana: str, file: EventFile, qtbot: QtBot
) -> None:
    control.print_badge(ana)
    qtbot.waitUntil(lambda: bool(badges(file, ana)))
    (fact,) = badges(file, ana)
    assert (dict(fact.body), fact.operator) == ({"printer": "file:pdf"}, "Maria")
    assert pages(folder) == 1
    assert control.state() == "Badges to PDF"


def test_a_badge_that_came_with_the_check_in_is_printed_once(  # noqa: PLR0913, PLR0917
    control: PrintControl, folder: Path, gateway: Gateway, ana: str, file: EventFile, qtbot: QtBot
) -> None:
    gateway.scan(ANA)
    control.print_badge(ana)
    qtbot.waitUntil(lambda: bool(badges(file, ana)))
    qtbot.wait(50)
    assert pages(folder) == len(badges(file, ana)) == 1
    assert not control.strip.isVisible()


def test_a_second_badge_needs_a_reason_which_a_number_key_gives(
    control: PrintControl, folder: Path, ana: str, file: EventFile, qtbot: QtBot
) -> None:
    control.print_badge(ana)
    qtbot.waitUntil(lambda: bool(badges(file, ana)))
    control.print_badge(ana)
    assert control.strip.isVisible()
    assert "Ana Souza" in control.strip.accessibleName()
    QTest.keyClick(control.strip, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: len(badges(file, ana)) == 2)
    assert badges(file, ana)[1].body["reason"] == "lost"
    assert not control.strip.isVisible()
    assert pages(folder) == 2


def test_the_first_digit_of_a_scan_is_no_reason_and_esc_prints_nothing(
    control: PrintControl, folder: Path, ana: str, file: EventFile, qtbot: QtBot
) -> None:
    del folder
    control.print_badge(ana)
    qtbot.waitUntil(lambda: bool(badges(file, ana)))
    given, left = Heard(control.strip.reason_given), Heard(control.strip.left)
    control.print_badge(ana)
    QTest.keyClicks(control.strip, "12")
    qtbot.wait(200)
    assert given.all == []
    QTest.keyClick(control.strip, Qt.Key.Key_Escape)
    assert len(left.all) == 1
    control.print_badge(ana)
    press(control.strip, "reprintLeave")
    assert len(left.all) == 2
    assert not file.print_queue.unsettled(queue_of(file))


def test_a_reason_is_given_by_a_button_too(
    control: PrintControl, folder: Path, ana: str, file: EventFile, qtbot: QtBot
) -> None:
    del folder
    control.print_badge(ana)
    qtbot.waitUntil(lambda: bool(badges(file, ana)))
    control.print_badge(ana)
    child(control.strip, QPushButton, "reprint_corrected").click()
    qtbot.waitUntil(lambda: len(badges(file, ana)) == 2)
    assert badges(file, ana)[1].body["reason"] == "corrected"


def test_a_folder_that_has_gone_is_told_once_and_the_badge_waits(
    control: PrintControl, folder: Path, ana: str, file: EventFile, qtbot: QtBot
) -> None:
    folder.rmdir()
    troubled = Heard(control.troubled)
    with qtbot.waitSignal(control.stuck) as chip:
        control.print_badge(ana)
    assert chip.args == ["Printer: offline · 1 waiting"]
    qtbot.waitUntil(lambda: bool(troubled.all))
    assert "Badges page" in str(troubled.firsts[0])
    (job,) = file.print_queue.unsettled(queue_of(file))
    assert (job.stage, job.trouble) == (JobStage.WAITING, Trouble.OFFLINE)
    folder.mkdir()
    control._worker.try_again()
    qtbot.waitUntil(lambda: bool(badges(file, ana)))
    assert len(troubled.all) == 1


def test_what_waited_is_printed_when_the_event_is_open_again(  # noqa: PLR0913, PLR0917
    gateway: Gateway, folder: Path, page: BadgesPage, ana: str, file: EventFile, qtbot: QtBot
) -> None:
    gateway.scan(ANA)  # and the light went out
    assert len(file.print_queue.unsettled(queue_of(file))) == 1
    control = PrintControl(gateway, page)
    qtbot.addWidget(control.strip)
    qtbot.waitUntil(lambda: bool(badges(file, ana)))
    assert pages(folder) == 1
    gateway.closing.emit()


def test_a_disk_that_is_full_for_a_while_loses_no_badge(
    control: PrintControl, folder: Path, ana: str, file: EventFile, qtbot: QtBot
) -> None:
    folder.rmdir()
    control.print_badge(ana)
    qtbot.waitUntil(lambda: "waiting" in control.state())
    folder.mkdir()
    with no_file_longer_than(100), qtbot.waitSignal(control._worker.troubled):
        control._worker.try_again()
    control._worker.try_again()
    qtbot.waitUntil(lambda: len(badges(file, ana)) == 1)
    assert pages(folder) <= 1


def test_few_labels_are_said(
    control: PrintControl, folder: Path, ana: str, file: EventFile, qtbot: QtBot
) -> None:
    load_labels(file, f"folder:{folder}", 20)
    told = Heard(control.told)
    control.print_badge(ana)
    qtbot.waitUntil(lambda: bool(badges(file, ana)))
    qtbot.waitUntil(lambda: "Only 19 labels left" in told.firsts)


def test_a_badge_of_nobody_is_not_printed(control: PrintControl, folder: Path) -> None:
    control.print_badge("R0")
    assert control.preview("R0") is None
    assert pages(folder) == 0


def test_a_preview_is_as_wide_as_the_badge(control: PrintControl, ana: str) -> None:
    picture = control.preview(ana)
    assert picture
    assert picture.width() == pytest.approx(600, abs=2)
    assert picture.height() == pytest.approx(450, abs=2)


def test_a_guest_has_a_badge_of_their_own(
    control: PrintControl, file: EventFile, gateway: Gateway, folder: Path, qtbot: QtBot
) -> None:
    (family,) = a_list_of(file, {**a_person("Dee Ito", "QADEE"), "admits": 2})
    for number in (1, 2):
        gateway.scan("QADEE")
        control.print_badge(family)
        qtbot.waitUntil(has(file, family, number))
    assert [fact.body.get("person", 1) for fact in badges(file, family)] == [1, 2]
    assert pages(folder) == 2
