"""Syncing from the window: a folder, one button, and what it says came of it."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk import __version__
from kiosk.domain.event import checkpoint_subject
from kiosk.domain.fact import Kind
from kiosk.domain.settling import How
from kiosk.services.opening import open_event
from kiosk.services.registrations import amend, register_walk_in
from kiosk.services.review.cases import review_cases
from kiosk.services.review.settling import Word, settle
from kiosk.services.sync.exchange import sync
from kiosk.services.sync.folder import SyncFolder, sync_folder
from kiosk.services.sync.identity import adopt, sealed
from kiosk.services.sync.station_file import written
from kiosk.store.event_file import EventFile
from kiosk.ui.main_window import DAY
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from tests.support.disks import read_only
from tests.support.events import (
    MORNING,
    QUICK_KEY,
    a_desk,
    a_laptop,
    a_list_of,
    all_facts,
    an_event_file,
)
from tests.support.qt import SCANNER_S, TYPIST_S, child, press, scan_into
from tests.ui.conftest import ANA, EVERYBODY, WU, Program


@dataclass
class Meeting:
    """The window of one laptop, another laptop without a window, and where they meet."""

    program: Program
    west: EventFile
    place: SyncFolder

    @property
    def page(self) -> QWidget:
        return self.program.event.sync_page

    def west_syncs(self) -> None:
        sync(self.west, self.place.folder, lambda: MORNING)

    def text(self, name: str) -> str:
        return child(self.page, QLabel, name).text()

    @property
    def receipt(self) -> str:
        """All that the receipt says."""
        panel = child(self.page, QWidget, "receiptPanel")
        return "\n".join(one.text() for one in panel.findChildren(QLabel))


@pytest.fixture
def meeting(
    program: Program, qtbot: QtBot, tmp_path: Path, sealed_identity: tuple[str, bytes]
) -> Iterator[Meeting]:
    secret, key = sealed_identity
    with closing(an_event_file(tmp_path, laptop=program.kept)) as file:
        adopt(file, secret, MORNING)
        a_list_of(file, *EVERYBODY)
        path, facts = file.path, all_facts(file)
        place = sync_folder(tmp_path / "stick", file.event)
    place.stations.mkdir(parents=True)
    place.key.write_bytes(key)
    quick = place.station("QUICK")  # opens with the identity: nobody must try the slow key
    quick.write_bytes(sealed(written([]), secret))
    with ExitStack() as stack:
        home = tmp_path / "west"
        home.mkdir()
        laptop = a_laptop(home, "South door 2")
        west = EventFile.assemble(home / "forum.kiosk", QUICK_KEY, laptop, [facts])
        stack.enter_context(closing(west))
        with west.writing(MORNING) as writer:
            writer.append(Kind.CHECKPOINT, checkpoint_subject("south"), {"name": "South door"})
        program.control.show_event(open_event(path, QUICK_KEY, program.kept))
        qtbot.waitUntil(program.event.station_page.isVisible)
        yield Meeting(program, west, place)


@pytest.fixture
def synced(meeting: Meeting, qtbot: QtBot) -> Callable[[], None]:
    """Presses the button and waits until it can be pressed again."""

    def go() -> None:
        with qtbot.waitSignal(meeting.program.event.syncing.ended, timeout=20_000):
            press(meeting.page, "syncNow")

    return go


def opened_by_key(meeting: Meeting, qtbot: QtBot) -> None:
    meeting.program.beats.step = TYPIST_S
    QTest.keyClick(meeting.program.window, Qt.Key.Key_F9)
    qtbot.waitUntil(meeting.page.isVisible)


def scanned(meeting: Meeting, code: str, qtbot: QtBot) -> VerdictPanel:
    meeting.program.beats.step = SCANNER_S
    scan_into(meeting.program.window, code)
    verdict = child(meeting.program.event.station_page, VerdictPanel, "verdict")
    qtbot.waitUntil(verdict.isVisible)
    return verdict


def choose_folder(meeting: Meeting, folder: Path) -> None:
    press(meeting.page, "chooseSyncFolder")
    dialog = meeting.page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    meeting.program.window.activateWindow()  # as a desktop does; offscreen nobody does


def test_one_button_brings_what_the_other_laptop_knows_and_leaves_what_this_one_does(
    meeting: Meeting, qtbot: QtBot, synced: Callable[[], None]
) -> None:
    register_walk_in(meeting.west, {"name": "Cem Kaya"}, MORNING)
    a_desk(meeting.west, "Tom").scan(ANA)
    meeting.west_syncs()
    opened_by_key(meeting, qtbot)
    assert not child(meeting.page, QPushButton, "syncNow").isEnabled()
    choose_folder(meeting, meeting.place.folder)
    synced()
    program = meeting.program
    assert "South door 2" in meeting.receipt
    assert "People here now: 1" in meeting.receipt
    assert f"Kiosk {__version__}" in meeting.receipt
    assert meeting.place.central_export.name in meeting.receipt
    assert program.kept.sync_folders == {"forum-2026": str(meeting.place.folder)}
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    verdict = scanned(meeting, ANA, qtbot)
    assert verdict.accessibleName().startswith("ALREADY"), "the other door's admission counts here"


def test_scans_go_on_while_it_syncs(
    meeting: Meeting, qtbot: QtBot, synced: Callable[[], None]
) -> None:
    opened_by_key(meeting, qtbot)
    choose_folder(meeting, meeting.place.folder)
    event = meeting.program.event
    with qtbot.waitSignal(event.syncing.ended, timeout=20_000):
        press(meeting.page, "syncNow")
        scanned(meeting, WU, qtbot)
        assert event.syncing.is_syncing
    opened_by_key(meeting, qtbot)
    synced()
    meeting.west_syncs()
    assert meeting.west.attendance.checked_in() == 1


def test_the_receipt_names_doubles_with_their_doors_and_files_that_were_left_aside(
    meeting: Meeting, qtbot: QtBot, synced: Callable[[], None]
) -> None:
    scanned(meeting, ANA, qtbot)
    a_desk(meeting.west, "Tom").scan(ANA)
    meeting.west_syncs()
    (meeting.place.stations / "AAAAAA.facts (copy).age").write_bytes(b"half")
    opened_by_key(meeting, qtbot)
    choose_folder(meeting, meeting.place.folder)
    synced()
    said = meeting.receipt
    assert "Ana Souza" in said
    assert said.count("Main entrance") >= 2
    assert "Tom" in said
    assert "AAAAAA.facts (copy).age" in said
    assert "copy it from its laptop again" in said
    assert "let in more often" not in said, "its doors and times say that already"
    gateway = meeting.program.event._gateway
    double = next(case for case in gateway.ask(review_cases) if case.matter == "twice")
    assert gateway.act(lambda file, at, who: settle(file, double.id, Word(How.SHARED), at, who))
    synced()
    qtbot.waitUntil(lambda: "Ana Souza" not in meeting.receipt)  # it is settled


def test_the_receipt_names_what_desks_disagree_about_and_leads_to_where_it_is_settled(
    meeting: Meeting, qtbot: QtBot, synced: Callable[[], None], tmp_path: Path
) -> None:
    gateway = meeting.program.event._gateway
    (wu,) = meeting.west.roster.by_credential(WU)
    assert gateway.amend(wu, {"name": "Wu Xiuying"})
    amend(meeting.west, wu, {"name": "Wu Xiu-Ying"}, MORNING, "Tom")
    register_walk_in(meeting.west, {"name": "Ana Souza"}, MORNING, "Tom")
    meeting.west_syncs()
    opened_by_key(meeting, qtbot)
    choose_folder(meeting, meeting.place.folder)
    synced()
    said = meeting.receipt
    for words in ("Desks disagree: Full name", "Wu Xiu-Ying", "Walk-in like somebody known"):
        assert words in said
    assert "corrected by two desks" not in said, "what they wrote says that already"
    paper = written_receipt(meeting, qtbot, tmp_path / "plain.pdf")
    assert "other things to look at: 2" in paper
    assert "Xiu-Ying" not in paper
    press(meeting.page, "reviewDifferences")
    review = meeting.program.event.review.page
    qtbot.waitUntil(lambda: child(review, QListWidget, "reviewList").count() == 2)


def test_a_silent_station_and_what_is_missing_of_one_are_named(
    meeting: Meeting, qtbot: QtBot, synced: Callable[[], None]
) -> None:
    meeting.west_syncs()
    meeting.program.control._now.moment += timedelta(minutes=20)  # type: ignore[attr-defined]
    opened_by_key(meeting, qtbot)
    choose_folder(meeting, meeting.place.folder)
    synced()
    assert "South door 2" in meeting.receipt
    assert "nothing since 08:30" in meeting.receipt


def test_a_folder_that_cannot_be_written_is_read_and_says_so_in_amber(
    meeting: Meeting, qtbot: QtBot, synced: Callable[[], None]
) -> None:
    a_desk(meeting.west, "Tom").scan(ANA)
    meeting.west_syncs()
    opened_by_key(meeting, qtbot)
    with read_only(meeting.place.folder):
        choose_folder(meeting, meeting.place.folder)
        synced()
    trouble = child(meeting.page, QLabel, "trouble")
    assert trouble.isVisible()
    assert "cannot" in trouble.text() or "Nothing can be written" in trouble.text()
    assert "sync again" in trouble.text()
    assert "People here now: 1" in meeting.receipt
    synced()
    assert not trouble.isVisible(), "again, once it can be written"


def test_a_stick_that_is_gone_is_said_and_the_button_stays(
    meeting: Meeting, qtbot: QtBot, synced: Callable[[], None], tmp_path: Path
) -> None:
    opened_by_key(meeting, qtbot)
    choose_folder(meeting, tmp_path / "pulled-out")
    synced()
    assert "Put the stick in" in meeting.text("trouble")
    assert child(meeting.page, QPushButton, "syncNow").isEnabled()


def test_the_end_of_the_day_says_when_they_last_met(
    meeting: Meeting, synced: Callable[[], None]
) -> None:
    meeting.program.window.open_page(DAY)
    press(meeting.program.event.day_page, "openSync")
    assert meeting.page.isVisible()
    choose_folder(meeting, meeting.place.folder)
    synced()
    line = child(meeting.program.event.day_page, QLabel, "syncLineText")
    assert line.text().startswith("Last synced at 08:30")


def test_a_stick_is_offered_once_and_synced_with_one_press(
    meeting: Meeting, qtbot: QtBot, tmp_path: Path
) -> None:
    a_desk(meeting.west, "Tom").scan(ANA)
    meeting.west_syncs()
    event = meeting.program.event
    away = tmp_path / "in-a-pocket"
    meeting.place.folder.rename(away)
    strip = child(event.station_page, QWidget, "stickStrip")
    event.sticks._drives = lambda: [meeting.place.folder]
    event.sticks._timer.setInterval(20)
    with qtbot.waitSignals([event.sticks._looked] * 2):
        pass
    assert not strip.isVisible()
    away.rename(meeting.place.folder)
    focus = meeting.program.window.focusWidget()
    qtbot.waitUntil(strip.isVisible)
    assert meeting.program.window.focusWidget() is focus, "no key is taken away"
    with qtbot.waitSignal(event.syncing.ended, timeout=20_000):
        press(strip, "syncStick")
    assert meeting.page.isVisible(), "it shows what came of it"
    assert "People here now: 1" in meeting.receipt
    with qtbot.waitSignals([event.sticks._looked] * 3):
        pass
    assert not strip.isVisibleTo(event.station_page), "once"


def test_later_is_until_the_stick_comes_back(
    meeting: Meeting, qtbot: QtBot, tmp_path: Path
) -> None:
    event = meeting.program.event
    strip = child(event.station_page, QWidget, "stickStrip")
    event.sticks._drives = lambda: [tmp_path]  # a drive with a folder that holds the event
    event.sticks._timer.setInterval(20)
    qtbot.waitUntil(strip.isVisible)
    press(strip, "dismissStick")
    with qtbot.waitSignals([event.sticks._looked] * 3):
        pass
    assert not strip.isVisible()
    away = tmp_path / "west" / "away"
    meeting.place.folder.rename(away)
    with qtbot.waitSignals([event.sticks._looked] * 3):
        pass
    away.rename(meeting.place.folder)
    qtbot.waitUntil(strip.isVisible)
    meeting.place.folder.rename(away)
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_the_receipt_is_written_as_a_page_to_sign_with_names_only_if_asked(
    meeting: Meeting, qtbot: QtBot, synced: Callable[[], None], tmp_path: Path
) -> None:
    scanned(meeting, ANA, qtbot)
    a_desk(meeting.west, "Tom").scan(ANA)
    meeting.west_syncs()
    opened_by_key(meeting, qtbot)
    choose_folder(meeting, meeting.place.folder)
    synced()
    plain = written_receipt(meeting, qtbot, tmp_path / "plain.pdf")
    digest = hashlib.sha256(meeting.place.central_export.read_bytes()).hexdigest()
    assert digest in plain.replace(" ", "")
    version = f"Kiosk {__version__}"
    for words in ("National Forum 2026", "South door 2", "Main entrance", "Signature", version):
        assert words in plain
    for name in ("Ana", "Tom"):
        assert name not in plain
    child(meeting.page, QCheckBox, "receiptNames").click()
    named = written_receipt(meeting, qtbot, tmp_path / "named.pdf")
    assert "Ana Souza" in named
    assert "Tom" in named


def written_receipt(meeting: Meeting, qtbot: QtBot, path: Path) -> str:
    """The words of the receipt that is written to *path* by its button."""
    press(meeting.page, "receiptPdf")
    dialog = meeting.page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    dialog.deleteLater()
    qtbot.waitUntil(lambda: path.name in meeting.text("notice"))
    document = QPdfDocument()
    document.load(str(path))
    assert document.pageCount() == 1
    text = document.getAllText(0).text()
    document.close()
    return " ".join(text.split())


def test_a_laptop_that_met_itself_keeps_both_lives_and_answers_whoever_is_scanned_meanwhile(
    meeting: Meeting, qtbot: QtBot, synced: Callable[[], None], tmp_path: Path
) -> None:
    program = meeting.program
    program.event.syncing.choose(meeting.place.folder)
    path = program.event._gateway.ask(lambda file: file.path)
    program.event._gateway.ask(lambda file: file.back_up(tmp_path / "before.kiosk"))
    scanned(meeting, ANA, qtbot)
    opened_by_key(meeting, qtbot)
    synced()
    program.control.close_event()
    (tmp_path / "before.kiosk").replace(path)  # restored from an older copy
    program.control.show_event(open_event(path, QUICK_KEY, program.kept))
    scanned(meeting, "NOBODY", qtbot)
    opened_by_key(meeting, qtbot)
    synced()
    assert "Keep both" in meeting.text("trouble")
    waited: list[str] = []

    def scan_while_it_waits() -> None:
        page = program.window.page
        if page and page.objectName() == "waitingPage":
            waited.append(page.objectName())
            program.beats.step = SCANNER_S
            scan_into(program.window, WU)

    before = program.event
    program.window._stack.currentChanged.connect(scan_while_it_waits)
    press(meeting.page, "keepBoth")
    qtbot.waitUntil(lambda: program.control.opened not in {None, before}, timeout=20_000)
    assert waited == ["waitingPage"]
    qtbot.waitUntil(program.event.station_page.isVisible)
    here = program.event._gateway.ask(lambda file: file.attendance.checked_in())
    assert here == 2, "of the first life, and of the scan that had to wait"
    assert program.event._gateway.ask(lambda file: file.verify()) == []
