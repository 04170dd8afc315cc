"""The steps at the end of a day, in the window, to an erased laptop."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from pyrage import x25519
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.services.lead import set_pin
from kiosk.services.opening import open_event
from kiosk.services.sync.folder import SyncFolder, sync_folder
from kiosk.services.sync.identity import adopt
from kiosk.ui.main_window import DAY
from kiosk.ui.pages.erased_page import ErasedPage
from kiosk.ui.pages.welcome_page import WelcomePage
from kiosk.ui.widgets.end_of_day_steps import EndOfDaySteps
from tests.services.sync.conftest import begun
from tests.support.events import MORNING, QUICK_KEY, a_list_of, an_event_file
from tests.support.qt import child, press, settled
from tests.ui.conftest import ANA, EVERYBODY, WU, Program


@dataclass
class Evening:
    """A laptop whose day ends, and the folder."""

    program: Program
    place: SyncFolder
    file: Path

    @property
    def page(self) -> QWidget:
        return self.program.event.day_page

    def state(self, step: str) -> str:
        return child(self.page, QLabel, f"state_{step}").text()

    def said(self, step: str) -> str:
        return child(self.page, QLabel, f"said_{step}").text()

    def may(self, step: str) -> bool:
        return child(self.page, QPushButton, f"do_{step}").isEnabled()


@pytest.fixture
def evening(
    program: Program, qtbot: QtBot, tmp_path: Path, sealed_identity: tuple[str, bytes]
) -> Evening:
    with closing(an_event_file(tmp_path, laptop=program.kept)) as file:
        adopt(file, sealed_identity[0], MORNING)
        a_list_of(file, *EVERYBODY)
        path = file.path
        place = sync_folder(tmp_path / "stick", file.event)
    begun(place, *sealed_identity)
    program.control.show_event(open_event(path, QUICK_KEY, program.kept))
    qtbot.waitUntil(program.event.station_page.isVisible)
    program.event.scan(ANA)
    program.window.open_page(DAY)
    return Evening(program, place, path)


@pytest.fixture
def done(evening: Evening, qtbot: QtBot) -> Callable[[], None]:
    """Chooses the folder, does steps 1 to 4, and waits for the last."""

    def go() -> None:
        choose_folder(evening)
        press(evening.page, "endOfDayAll")
        qtbot.waitUntil(lambda: evening.may("erase"), timeout=20_000)

    return go


def choose_folder(evening: Evening) -> None:
    press(evening.page, "endOfDayChoose")
    dialog = evening.page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(evening.place.folder))
    dialog.reject()
    evening.program.window.activateWindow()  # as a desktop does; offscreen nobody does


def typed_word(evening: Evening, word: str) -> None:
    line = child(evening.page, QLineEdit, "typedWord")
    line.setText(word)
    press(evening.page, "wordEnter")


def test_nothing_can_be_done_without_a_folder(evening: Evening) -> None:
    steps = child(evening.page, EndOfDaySteps, "endOfDaySteps")
    assert not any(evening.may(step) for step in ("collect", "look", "export", "copy", "erase"))
    assert not child(steps, QPushButton, "endOfDayAll").isEnabled()
    assert "No folder yet" in child(steps, QLabel, "endOfDayFolder").text()


def test_the_steps_are_done_one_after_another_and_then_it_may_be_erased(
    evening: Evening, done: Callable[[], None]
) -> None:
    done()
    assert [evening.state(step) for step in ("collect", "look", "export", "copy", "erase")] == [
        "✓ Done", "✓ Done", "✓ Done", "✓ Done", "To do",
    ]  # fmt: skip
    assert "All 1 stations" in evening.said("collect")
    assert "The counts add up: 4 registrations; 1 checked in" in evening.said("export")
    assert evening.place.central_export.exists()
    assert list(evening.place.copies.glob("*.kiosk"))
    assert "Everything that this laptop knows" in evening.said("erase")
    press(evening.page, "do_look")
    assert evening.program.window.page is evening.program.event.review.page


def test_who_comes_afterwards_is_answered_and_the_last_steps_are_to_be_done_again(
    evening: Evening, done: Callable[[], None]
) -> None:
    done()
    evening.program.event.scan(WU)
    evening.program.window.open_page(DAY)
    assert not evening.may("erase")
    assert evening.state("copy") == "To do"
    assert "Something came since" in evening.said("copy")


def test_the_word_must_be_typed_and_then_the_laptop_is_erased_with_a_receipt(
    evening: Evening, done: Callable[[], None], qtbot: QtBot, tmp_path: Path
) -> None:
    done()
    window = evening.program.window
    press(evening.page, "do_erase")
    typed_word(evening, "yes")
    assert "That is another word" in child(evening.page, QLabel, "wordTrouble").text()
    assert evening.file.exists()
    typed_word(evening, "erase")
    qtbot.waitUntil(lambda: isinstance(window.page, ErasedPage), timeout=10_000)
    page = window.page
    assert isinstance(page, ErasedPage)
    leave = child(page, QPushButton, "leaveErased")
    qtbot.waitUntil(leave.isVisible, timeout=20_000)
    said = " ".join(label.text().replace("\u200b", "") for label in page.findChildren(QLabel))
    assert "was erased from" in said
    assert "SHA-256" in said
    assert not evening.file.exists()
    page.paper_requested.emit(tmp_path / "none" / "erased.pdf")
    assert "erased.pdf" in child(page, QLabel, "notice").text()
    press(page, "erasedPaper")
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "erased.pdf"))
    dialog.reject()
    assert (tmp_path / "erased.pdf").read_bytes().startswith(b"%PDF")
    press(page, "leaveErased")
    assert isinstance(window.page, WelcomePage)
    assert evening.program.kept.recent == ()


def test_the_leads_pin_stands_for_the_word(
    evening: Evening, done: Callable[[], None], qtbot: QtBot
) -> None:
    event = evening.program.event
    event._gateway.act(lambda file, at, operator: set_pin(file, "1234", at, operator))
    done()
    press(evening.page, "do_erase")
    steps = child(evening.page, EndOfDaySteps, "endOfDaySteps")
    assert steps.pin.isVisible()
    assert not steps.word.isVisible()
    child(steps.pin, QLineEdit, "leadPin").setText("1234")
    press(steps.pin, "pinEnter")
    qtbot.waitUntil(lambda: not evening.file.exists(), timeout=20_000)


def test_what_is_not_proved_any_more_is_not_erased_and_can_be_opened_again(
    evening: Evening, done: Callable[[], None], qtbot: QtBot
) -> None:
    done()
    for path in (*evening.place.copies.iterdir(), *evening.place.stations.iterdir()):
        path.unlink()
    press(evening.page, "do_erase")
    typed_word(evening, "ERASE")
    window = evening.program.window
    qtbot.waitUntil(lambda: isinstance(window.page, WelcomePage), timeout=20_000)
    assert evening.file.exists()
    texts = " ".join(label.text() for label in window.findChildren(QLabel))
    assert "Not erased" in texts
    with closing(open_event(evening.file, QUICK_KEY, evening.program.kept)) as file:
        assert file.attendance.checked_in() == 1


def test_a_folder_that_is_gone_is_told_at_its_step(evening: Evening, qtbot: QtBot) -> None:
    choose_folder(evening)
    evening.place.folder.rename(evening.place.folder.with_name("pulled out"))
    press(evening.page, "endOfDayAll")
    qtbot.waitUntil(lambda: evening.state("collect") == "! Not done", timeout=20_000)
    assert evening.state("export") == "To do"
    press(evening.page, "do_export")
    qtbot.waitUntil(lambda: evening.state("export") == "! Not done", timeout=20_000)


def test_the_export_can_be_settled_to_be_sealed_and_old_ones_removed(
    evening: Evening, done: Callable[[], None]
) -> None:
    done()
    key = child(evening.page, QLineEdit, "exportKey")
    told = child(evening.page, QLabel, "exportSettingsTold")
    key.setText("age1nothing")
    press(evening.page, "sealExport")
    assert (
        "age1…" in child(child(evening.page, QWidget, "exportSettings"), QLabel, "trouble").text()
    )
    key.setText(str(x25519.Identity.generate().to_public()))
    press(evening.page, "sealExport")
    assert "It is sealed" in told.text()
    remove = child(evening.page, QPushButton, "removePlainExport")
    assert remove.isVisibleTo(evening.page)
    remove.click()
    assert not evening.place.central_export.exists()
    assert not remove.isVisibleTo(evening.page)
    press(evening.page, "markLaptop")
    writes = child(evening.page, QComboBox, "exportWrites")
    writes.setCurrentIndex(1)
    writes.activated.emit(1)
    assert "Only syncs on this laptop" in told.text()
    press(evening.page, "sealNoExport")
    assert "It is not sealed" in told.text()


def test_other_forms_are_written_under_names_of_their_own(
    evening: Evening, qtbot: QtBot, tmp_path: Path
) -> None:
    path = child(evening.page, QLineEdit, "exportPath")
    path.setText(str(tmp_path / "forum.central.xlsx"))
    form = child(evening.page, QComboBox, "exportForm")
    form.setCurrentIndex(form.findData("head-counts"))
    form.activated.emit(form.currentIndex())
    assert path.text() == str(tmp_path / "forum.head-counts.xlsx")
    press(evening.page, "writeExport")
    outcome = child(evening.page, QLabel, "outcome")
    qtbot.waitUntil(lambda: "rows in" in outcome.text())
    assert (tmp_path / "forum.head-counts.xlsx").exists()


def test_the_keyboard_reaches_every_step_and_esc_leaves_the_word(
    evening: Evening, done: Callable[[], None]
) -> None:
    done()
    steps = child(evening.page, EndOfDaySteps, "endOfDaySteps")
    button = child(steps, QPushButton, "do_erase")
    button.setFocus()
    evening.program.beats.moment += 5
    QTest.keyClick(button, Qt.Key.Key_Space)
    settled()
    assert steps.word.isVisible()
    QTest.keyClick(child(steps, QLineEdit, "typedWord"), Qt.Key.Key_Escape)
    settled()
    assert not steps.word.isVisible()
    assert evening.program.window.page is evening.page
