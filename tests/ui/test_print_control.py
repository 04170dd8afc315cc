"""Badges from the Badges page and the desk: to a real folder, or nowhere."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.domain.fact import Kind
from kiosk.services.opening import EventFile, this_laptop
from kiosk.ui.gateway import Gateway
from kiosk.ui.pages.badges_page import BadgesPage
from kiosk.ui.print_control import PrintControl
from tests.support.events import a_list_of, a_person
from tests.support.qt import Heard, child, press
from tests.ui.conftest import ANA


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication) -> BadgesPage:
    del dressed
    page = BadgesPage()
    qtbot.addWidget(page)
    page.resize(1366, 700)
    return page


@pytest.fixture
def control(gateway: Gateway, page: BadgesPage) -> PrintControl:
    control = PrintControl(gateway, page)
    page.show()
    return control


@pytest.fixture
def ana(registered: Callable[[str], str]) -> str:
    return registered(ANA)


def page_count(path: Path) -> int:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    count = document.pageCount()
    document.close()
    return count


def waiting(page: BadgesPage) -> str:
    return child(page, QLabel, "badgesWaiting").text()


def outcome(page: BadgesPage) -> str:
    return child(page, QLabel, "badgesOutcome").text()


def test_without_a_printer_nothing_is_printed_and_a_person_is_told(
    control: PrintControl, page: BadgesPage, ana: str, file: EventFile
) -> None:
    troubled = Heard(control.troubled)
    assert control.state() == "No printer"
    control.print_badge(ana)
    page.all_requested.emit()
    assert "Badges page" in str(troubled.firsts[0])
    assert not child(page, QPushButton, "printAll").isEnabled()
    assert file.attendance.badges_waiting() == 2


def test_a_badge_goes_to_the_folder_that_was_chosen(
    control: PrintControl, page: BadgesPage, ana: str, file: EventFile, qtbot: QtBot
) -> None:
    folder = file.path.parent
    page.folder_chosen.emit(folder)
    assert this_laptop(file.laptop.home).printer == f"folder:{folder}"
    assert control.state() == "Badges to PDF"
    with qtbot.waitSignal(control.told):
        control.print_badge(ana)
    assert page_count(folder / f"badge-{ana}.pdf") == 1
    assert file.attendance.badges_waiting() == 1


def test_a_badge_of_nobody_is_not_printed(
    control: PrintControl, page: BadgesPage, tmp_path: Path
) -> None:
    troubled = Heard(control.troubled)
    page.folder_chosen.emit(tmp_path / "none")
    control.print_badge("R0")
    assert troubled.all == []
    assert control.preview("R0") is None


def test_a_preview_is_as_wide_as_the_badge(control: PrintControl, ana: str) -> None:
    picture = control.preview(ana)
    assert picture
    assert picture.width() == pytest.approx(600, abs=2)
    assert picture.height() == pytest.approx(450, abs=2)


def test_a_folder_that_has_gone_is_told_and_the_badge_still_waits(
    control: PrintControl, page: BadgesPage, ana: str, tmp_path: Path, qtbot: QtBot
) -> None:
    page.folder_chosen.emit(tmp_path / "gone")
    with qtbot.waitSignal(control.troubled) as said:
        control.print_badge(ana)
    assert str(said.args[0]).startswith(outcome(page))
    assert "will wait" in str(said.args[0])
    assert "badge-" in outcome(page)
    assert waiting(page).startswith("2 ")


def test_a_printer_that_has_gone_is_named(
    control: PrintControl, page: BadgesPage, ana: str, qtbot: QtBot
) -> None:
    page.printer_chosen.emit("system:Zebra at the door")
    assert control.state() == "Badges: Zebra at the door"
    with qtbot.waitSignal(control.troubled) as said:
        control.print_badge(ana)
    assert "Zebra at the door" in said.args[0]


def test_all_badges_that_wait_are_printed_once(
    control: PrintControl, page: BadgesPage, tmp_path: Path, qtbot: QtBot
) -> None:
    del control
    page.folder_chosen.emit(tmp_path)
    press(page, "printAll")
    qtbot.waitUntil(lambda: outcome(page).startswith("2 badges"))
    (batch,) = tmp_path.glob("badges-*.pdf")
    assert page_count(batch) == 2
    assert waiting(page).startswith("0 ")


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


def test_a_folder_is_chosen_in_a_dialog_that_blocks_nothing(
    control: PrintControl, page: BadgesPage, tmp_path: Path
) -> None:
    press(page, "chooseFolder")
    dialog = page.findChild(QFileDialog)
    assert dialog
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    assert control.state() == "Badges to PDF"
    printers = child(page, QComboBox, "printers")
    assert printers.currentData() == f"folder:{tmp_path}"
    assert str(tmp_path) in printers.currentText()


def test_a_printer_is_chosen_from_the_list_and_can_be_taken_away_again(
    control: PrintControl, page: BadgesPage, gateway: Gateway
) -> None:
    page.show_printers(["system:Zebra {x}", "system:Laser"], "")
    printers = child(page, QComboBox, "printers")
    texts = [printers.itemText(place) for place in range(printers.count())]
    assert texts[1:] == ["Zebra {x}", "Laser"]
    printers.activated.emit(1)
    assert gateway.laptop.printer == "system:Zebra {x}"
    assert printers.currentData() == "system:Zebra {x}"
    printers.activated.emit(0)
    assert gateway.laptop.printer == ""
    assert control.state() == "No printer"


def test_back_is_asked_for(control: PrintControl, page: BadgesPage) -> None:
    del control
    back = Heard(page.back_requested)
    press(page, "backFromBadges")
    assert len(back.all) == 1


def test_the_operator_is_noted_with_the_badge(
    control: PrintControl, gateway: Gateway, ana: str, file: EventFile, qtbot: QtBot
) -> None:
    folder = file.path.parent
    settings = replace(gateway.laptop, operator="Maria", printer=f"folder:{folder}")
    gateway.keep_settings(settings)
    with qtbot.waitSignal(control.told):
        control.print_badge(ana)
    fact = list(file.journal.of_subject(ana))[-1]
    assert (fact.kind, fact.operator) == (Kind.BADGE, "Maria")


def test_a_guest_has_a_badge_of_their_own_that_does_not_name_the_host(
    control: PrintControl, file: EventFile, gateway: Gateway, tmp_path: Path, qtbot: QtBot
) -> None:
    (family,) = a_list_of(file, {**a_person("Dee Ito", "QADEE"), "admits": 2})
    control._choose(f"folder:{tmp_path}")
    for number, name in ((1, "Dee Ito"), (2, "Guest of Dee Ito")):
        gateway.scan("QADEE")
        assert gateway.wants_badge(family)
        found = control._badge(family)
        assert found
        assert (found[0].headline, found[1]) == (name, number)
        control.print_badge(family)
        qtbot.waitUntil(lambda: not gateway.wants_badge(family))
    assert {path.name for path in tmp_path.glob("*.pdf")} == {
        f"badge-{family}.pdf",
        f"badge-{family}-2.pdf",
    }
