"""The Badges page: printers, rules, the queue, and everything that was not printed yet."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from kiosk.domain.print_job import JobStage, PrintJob, Trouble
from kiosk.services.opening import EventFile, this_laptop
from kiosk.services.printing.queue import queue_of
from kiosk.ui.gateway import Gateway
from kiosk.ui.pages.badges_page import BadgesPage
from kiosk.ui.print_control import PrintControl
from tests.support.qt import Heard, child, press
from tests.ui.conftest import ANA, WU


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication) -> BadgesPage:
    del dressed
    page = BadgesPage()
    qtbot.addWidget(page)
    page.resize(1366, 670)
    return page


@pytest.fixture
def control(gateway: Gateway, page: BadgesPage, qtbot: QtBot) -> Iterator[PrintControl]:
    control = PrintControl(gateway, page)
    qtbot.addWidget(control.strip)
    page.show()
    yield control
    gateway.closing.emit()


@pytest.fixture(autouse=True)
def _no_print_service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))


def rows(page: BadgesPage, name: str) -> list[str]:
    found = child(page, QListWidget, name)
    return [found.item(row).text() for row in range(found.count())]


def ends(page: BadgesPage, words: str) -> Callable[[], bool]:
    """Whether the second line of the first printer ends in *words*."""
    return lambda: beside(page, "printers")[0].endswith(words)


def states(page: BadgesPage) -> list[str]:
    return beside(page, "printQueue")


def beside(page: BadgesPage, name: str) -> list[str]:
    """The second lines of a list."""
    found = child(page, QListWidget, name)
    return [str(found.item(row).data(0x0101)) for row in range(found.count())]


def outcome(page: BadgesPage) -> str:
    return child(page, QLabel, "badgesOutcome").text()


def jobs(file: EventFile) -> list[PrintJob]:
    return file.print_queue.unsettled(queue_of(file))


def page_count(path: Path) -> int:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    count = document.pageCount()
    document.close()
    return count


def a_printer_that_is_off(page: BadgesPage) -> str:
    """A folder that is not there: badges wait for it."""
    page.folder_chosen.emit(Path("/nowhere/at/all"))
    return "folder:/nowhere/at/all"


def test_the_first_printer_is_the_main_one_and_the_order_can_be_changed(
    control: PrintControl, page: BadgesPage, gateway: Gateway, tmp_path: Path, qtbot: QtBot
) -> None:
    del control
    press(page, "chooseFolder")
    dialog = page.findChild(QFileDialog)
    assert dialog
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    child(page, QLineEdit, "networkPrinter").setText("127.0.0.1:9")
    press(page, "addNetworkPrinter")
    folder, zebra = f"folder:{tmp_path}", "zpl:tcp:127.0.0.1:9"
    assert (gateway.laptop.printer, gateway.laptop.printers) == (folder, (zebra,))
    qtbot.waitUntil(ends(page, "ready"))
    assert rows(page, "printers")[0].endswith("(first)")
    child(page, QListWidget, "printers").setCurrentRow(1)
    press(page, "mainPrinter")
    assert this_laptop(gateway.laptop.home).printer == zebra
    child(page, QListWidget, "printers").setCurrentRow(0)
    press(page, "removePrinter")
    assert (gateway.laptop.printer, gateway.laptop.printers) == (folder, ())


@pytest.mark.parametrize(
    ("kind", "typed", "key"),
    [
        (0, "localhost:9", "zpl:tcp:localhost:9"),
        (1, "127.0.0.1 QL-820NWB 62", "ql:tcp:127.0.0.1:9100:QL-820NWB:62"),
        (0, "zpl:device:/dev/usb/lp0", "zpl:device:/dev/usb/lp0"),
    ],
)
def test_label_printers_are_added_by_their_address(  # noqa: PLR0913, PLR0917
    control: PrintControl, page: BadgesPage, gateway: Gateway, kind: int, typed: str, key: str
) -> None:
    del control
    child(page, QComboBox, "networkKind").setCurrentIndex(kind)
    child(page, QLineEdit, "networkPrinter").setText(typed)
    press(page, "addNetworkPrinter")
    assert gateway.laptop.printer == key
    assert child(page, QLineEdit, "networkPrinter").text() == ""


def test_what_is_no_address_is_said(
    control: PrintControl, page: BadgesPage, gateway: Gateway
) -> None:
    del control
    child(page, QLineEdit, "networkPrinter").setText("zpl:fax")
    press(page, "addNetworkPrinter")
    assert "zpl:fax" in outcome(page)
    assert gateway.laptop.printer == ""


def test_a_ticket_type_gets_a_printer_of_its_own_and_loses_it(
    control: PrintControl, page: BadgesPage, gateway: Gateway, tmp_path: Path
) -> None:
    del control
    page.folder_chosen.emit(tmp_path)
    printers = child(page, QComboBox, "rulePrinter")
    printers.setCurrentIndex(1)
    printers.activated.emit(1)
    assert gateway.laptop.print_rules == {"Attendee": f"folder:{tmp_path}"}
    assert "Attendee" in child(page, QLabel, "printRules").text()
    printers.setCurrentIndex(0)
    printers.activated.emit(0)
    assert gateway.laptop.print_rules == {}


def test_all_badges_that_wait_are_printed_once(
    control: PrintControl, page: BadgesPage, file: EventFile, tmp_path: Path, qtbot: QtBot
) -> None:
    del control
    assert not child(page, QPushButton, "printAll").isEnabled()
    page.folder_chosen.emit(tmp_path)
    press(page, "printAll")
    assert outcome(page).startswith("2 badges")
    qtbot.waitUntil(lambda: file.attendance.badges_waiting() == 0)
    (batch,) = tmp_path.glob("badges-*.pdf")
    assert page_count(batch) == 2
    qtbot.waitUntil(lambda: child(page, QLabel, "badgesWaiting").text().endswith(" 0"))
    press(page, "printAll")
    assert outcome(page).startswith("0 badges")


def test_a_batch_is_paused_and_goes_on(
    control: PrintControl, page: BadgesPage, file: EventFile, qtbot: QtBot
) -> None:
    a_printer_that_is_off(page)
    press(page, "printAll")
    pause = child(page, QPushButton, "pausePrinting")
    qtbot.waitUntil(lambda: pause.isEnabled() and states(page) != [])
    pause.click()
    assert {job.trouble for job in jobs(file)} == {Trouble.PAUSED}
    qtbot.waitUntil(lambda: pause.text() == "Go on")
    assert "waiting" in control.state()
    pause.click()
    assert {job.stage for job in jobs(file)} == {JobStage.WAITING}


def test_a_badge_that_waits_goes_elsewhere_by_one_click(  # noqa: PLR0913, PLR0917
    control: PrintControl,
    page: BadgesPage,
    file: EventFile,
    registered: Callable[[str], str],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    a_printer_that_is_off(page)
    control.print_badge(registered(ANA))
    qtbot.waitUntil(lambda: states(page) == ["waits: printer offline"])
    assert rows(page, "printQueue") == ["Ana Souza · Harbor Legal Aid"]
    page.folder_chosen.emit(tmp_path)
    elsewhere = child(page, QComboBox, "sendTo")
    place = elsewhere.findData(f"folder:{tmp_path}")
    elsewhere.setCurrentIndex(place)
    elsewhere.activated.emit(place)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("badges-*.pdf"))) == 1)
    qtbot.waitUntil(lambda: states(page) == [])
    assert jobs(file) == []


def test_badges_are_held_printed_again_and_given_up(
    control: PrintControl,
    page: BadgesPage,
    file: EventFile,
    registered: Callable[[str], str],
    qtbot: QtBot,
) -> None:
    a_printer_that_is_off(page)
    for code in (ANA, WU):
        control.print_badge(registered(code))
    qtbot.waitUntil(lambda: len(states(page)) == 2)
    press(page, "holdBadge")  # the first is marked
    qtbot.waitUntil(lambda: "held" in states(page))
    press(page, "printAgain")
    qtbot.waitUntil(lambda: "held" not in states(page))
    press(page, "cancelBadge")
    qtbot.waitUntil(lambda: len(states(page)) == 1)
    assert len(jobs(file)) == 1


def test_a_badge_in_doubt_is_noted_when_somebody_has_it(
    control: PrintControl,
    page: BadgesPage,
    file: EventFile,
    registered: Callable[[str], str],
    qtbot: QtBot,
) -> None:
    a_printer_that_is_off(page)
    control.print_badge(registered(ANA))
    qtbot.waitUntil(lambda: states(page) == ["waits: printer offline"])
    with file.noting():
        file.print_queue.put(jobs(file)[0].moved(JobStage.HELD, Trouble.PERHAPS_PRINTED))
    control._worker.try_again()
    qtbot.waitUntil(lambda: states(page) == ["perhaps printed: did it come out?"])
    press(page, "cameOut")
    qtbot.waitUntil(lambda: states(page) == [])
    assert file.attendance.badges_waiting() == 1


def test_labels_are_counted_and_no_longer(
    control: PrintControl, page: BadgesPage, tmp_path: Path, qtbot: QtBot
) -> None:
    del control
    page.folder_chosen.emit(tmp_path)
    for typed, end in (("300", "300 labels left"), ("12", "only 12 labels left"), ("", "ready")):
        child(page, QLineEdit, "labelsLeft").setText(typed)
        press(page, "loadLabels")
        qtbot.waitUntil(ends(page, end))


def test_a_test_badge_is_no_badge_of_anybody(
    control: PrintControl, page: BadgesPage, file: EventFile, tmp_path: Path, qtbot: QtBot
) -> None:
    del control
    page.folder_chosen.emit(tmp_path)
    facts = file.journal.count()
    press(page, "testPrinter")
    qtbot.waitUntil(lambda: "on its way" in outcome(page))
    assert len(list(tmp_path.glob("badges-*.pdf"))) == 1
    assert file.journal.count() == facts
    page.folder_chosen.emit(tmp_path / "gone")
    child(page, QListWidget, "printers").setCurrentRow(1)
    press(page, "testPrinter")
    qtbot.waitUntil(lambda: outcome(page).startswith("Nothing can be written"))


def test_all_badges_are_saved_as_one_file(
    control: PrintControl, page: BadgesPage, tmp_path: Path, qtbot: QtBot
) -> None:
    del control
    press(page, "saveAll")
    dialog = page.findChild(QFileDialog)
    assert dialog
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.fileSelected.emit(str(tmp_path / "everybody.pdf"))
    dialog.reject()
    qtbot.waitUntil(lambda: outcome(page).startswith("2 badges"))
    assert page_count(tmp_path / "everybody.pdf") == 2


def test_what_is_settled_for_the_laptop_is_kept(
    control: PrintControl, page: BadgesPage, gateway: Gateway
) -> None:
    del control
    assert child(page, QCheckBox, "autoPrint").isChecked()
    child(page, QCheckBox, "autoPrint").click()
    child(page, QCheckBox, "separators").click()
    kept = this_laptop(gateway.laptop.home)
    assert (kept.auto_print, kept.separators) == (False, True)


def test_the_other_pages_are_asked_for(control: PrintControl, page: BadgesPage) -> None:
    del control
    for signal, name in (
        (page.back_requested, "backFromBadges"),
        (page.preflight_requested, "preflight"),
        (page.designer_requested, "designer"),
    ):
        heard = Heard(signal)
        press(page, name)
        assert len(heard.all) == 1
