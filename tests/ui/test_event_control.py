"""The end of the day and the bar, around a real event."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.bundled import resource
from kiosk.domain.registration import Status
from kiosk.services.figures import Figures
from kiosk.ui.main_window import BADGES, DAY, IMPORT, STATION
from kiosk.ui.pages.day_page import DayPage
from kiosk.ui.sounds import Sounds
from kiosk.ui.views import Tone
from tests.support.events import MORNING
from tests.support.qt import child, press
from tests.ui.conftest import ANA, Program


def outcome(opened: Program) -> str:
    return child(opened.window, QLabel, "outcome").text()


def figures_shown(page: DayPage) -> list[str]:
    labels = page.findChildren(QLabel)
    return [label.text() for label in labels if label.property("role") == "figure"]


def test_the_day_is_counted_when_its_page_is_opened(opened: Program, qtbot: QtBot) -> None:
    opened.event.scan(ANA)
    opened.event.scan("NOBODYS")
    for _ in range(2):
        opened.window.open_page(STATION)
        opened.window.open_page(DAY)
    page = opened.event.day_page
    assert "1 / 2" in figures_shown(page)
    qtbot.waitUntil(lambda: figures_shown(page).count("1 / 2") == 2)  # in all, and of Attendee


def test_tickets_without_a_type_have_a_word(qtbot: QtBot, dressed: QApplication) -> None:
    del dressed
    page = DayPage("forum")
    qtbot.addWidget(page)
    page.show_figures(
        Figures(
            as_of=MORNING,
            by_status=dict.fromkeys(Status, 1234),
            checked_in=1,
            expected=1234,
            walk_ins=2,
            by_type={"": (5, 1), **{f"Type {number}": (1, 0) for number in range(12)}},
            by_checkpoint=(),
            refused={"unknown": 3},
        )
    )
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert "No ticket type" in texts
    assert "1 / 1,234" in texts
    assert "Type 11" not in texts


def test_the_central_export_is_written_where_it_was_asked_for(
    opened: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    opened.window.open_page(DAY)
    path = child(opened.window, QLineEdit, "exportPath")
    assert path.text().endswith("forum.central.csv")
    path.setText(str(tmp_path / "out.csv"))
    press(opened.window, "writeExport")
    qtbot.waitUntil(lambda: "4 registrations" in outcome(opened))
    assert (tmp_path / "out.csv").exists()
    assert not child(opened.window, QProgressBar, "dayProgress").isVisible()


def test_an_export_that_cannot_be_written_is_told(
    opened: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    opened.window.open_page(DAY)
    child(opened.window, QLineEdit, "exportPath").setText(str(tmp_path / "none" / "out.csv"))
    press(opened.window, "writeExport")
    qtbot.waitUntil(lambda: "out.csv" in outcome(opened))


def test_the_event_file_is_proved(opened: Program, qtbot: QtBot) -> None:
    opened.window.open_page(DAY)
    press(opened.window, "verifyFile")
    qtbot.waitUntil(lambda: "holds" in outcome(opened))
    opened.event.day_page.show_verified(["passages F1: rows differ from the facts", "more"])
    assert "What does not hold: 2" in outcome(opened)


def test_a_proof_that_fails_is_told(opened: Program, tmp_path: Path, qtbot: QtBot) -> None:
    opened.window.open_page(DAY)
    (tmp_path / "forum.kiosk").rename(tmp_path / "gone.kiosk")
    press(opened.window, "verifyFile")
    qtbot.waitUntil(lambda: "forum.kiosk" in outcome(opened))
    (tmp_path / "gone.kiosk").rename(tmp_path / "forum.kiosk")


@pytest.mark.parametrize(
    ("name", "back"), [(IMPORT, "backFromImport"), (BADGES, "backFromBadges"), (DAY, "backFromDay")]
)
def test_every_page_leads_back_to_the_station(opened: Program, name: str, back: str) -> None:
    opened.window.open_page(name)
    press(opened.window, back)
    assert opened.window.page is opened.event.station_page
    assert opened.event.station_page.input.hasFocus()


def test_an_empty_station_leads_to_the_import(opened: Program) -> None:
    opened.event.station_page.import_requested.emit()
    assert opened.window.page is opened.event.import_page


def test_the_bar_says_where_this_is_and_how_late(opened: Program) -> None:
    clock = child(opened.window, QLabel, "barClock")
    assert clock.text() == "08:30"
    assert child(opened.window, QPushButton, "barDoor").text() == "Main entrance"
    for timer in opened.event.findChildren(QTimer):
        timer.timeout.emit()
    assert clock.text() == "08:30"


def test_a_printed_badge_is_said_on_the_chip(opened: Program, tmp_path: Path, qtbot: QtBot) -> None:
    opened.event.badges_page.folder_chosen.emit(tmp_path)
    opened.event.scan(ANA)
    press(opened.window, "printShown")
    chip = child(opened.window, QLabel, "stateChip")
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("badges-*.pdf"))) and "printed" in chip.text())
    assert opened.event.laptop.printer == f"folder:{tmp_path}"


def test_sounds_are_silent_where_they_are_muted(qapp: QApplication) -> None:
    sounds = Sounds(qapp)
    for muted in (True, False):
        sounds.muted = muted
        for tone in Tone:
            sounds.play(tone)
    sounds.deleteLater()


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_has_its_sound(tone: Tone) -> None:
    assert resource(f"sounds/{tone.value}.wav").read_bytes().startswith(b"RIFF")


def test_the_next_person_is_one_press_away(opened: Program) -> None:
    opened.event.scan(ANA)
    press(opened.window, "next")
    assert not child(opened.window, QPushButton, "next").isVisible()
