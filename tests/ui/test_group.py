"""A delegation at the desk: found, ticked, checked in together, whatever comes between."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from kiosk.ui.main_window import STATION
from kiosk.ui.pages.group_page import GroupPage
from kiosk.ui.widgets.two_lines import BESIDE
from tests.support.disks import no_file_longer_than
from tests.support.events import a_list_of, a_person
from tests.support.qt import TYPIST_S, child, press, scan_into, settled
from tests.ui.conftest import ANA, Program
from tests.ui.hands import key, people_here, typed

SENT = (
    a_person("Zed Tran", "Z", organisation="VietAID"),
    a_person("Ánh Lê", "A", organisation="VietAID"),
    a_person("Bình Vũ", "B", organisation="VietAID", ticket_type="Press"),
    a_person("Pat Open", "P", organisation="VietAID", status="pending"),
    {**a_person("Host", "H", organisation="VietAID"), "admits": 2},
    a_person("Viet Tran", "V", organisation="Vietnamese Center"),
)


@pytest.fixture
def desk(opened: Program) -> Program:
    """A station whose keys a hand presses, on the day on which VietAID comes by bus."""
    opened.beats.step = TYPIST_S
    opened.event._gateway.ask(lambda file: a_list_of(file, *SENT, source="bus.csv"))
    return opened


def page(desk: Program) -> GroupPage:
    return desk.event.arrivals.group_page


def rows(desk: Program, name: str = "groupMembers") -> list[str]:
    shown = child(desk.window, QListWidget, name)
    texts = (_lines(shown.item(row)) for row in range(shown.count()))
    return [text.replace("\u2068", "").replace("\u2069", "") for text in texts]


def _lines(item: QListWidgetItem) -> str:
    return "\n".join(filter(None, (item.text(), item.data(BESIDE))))


def outcome(desk: Program) -> str:
    while desk.event.arrivals._groups._waiting:
        QTest.qWait(5)
    return child(desk.window, QLabel, "groupOutcome").text().replace("\u200b", "")


def at_vietaid(desk: Program) -> None:
    """The page, with the focus on those of VietAID."""
    key(desk, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    typed(desk, "vieta")
    key(desk, Qt.Key.Key_Return)
    assert child(desk.window, QListWidget, "groupMembers").hasFocus()


def test_an_organisation_is_found_by_letters_and_arrows_with_its_counts(desk: Program) -> None:
    press(desk.window, "group")
    assert page(desk).isVisible()
    typed(desk, "viet")
    assert rows(desk, "organisations") == [
        "VietAID — 0 of 6 here",
        "Vietnamese Center — 0 of 1 here",
    ]
    assert len(rows(desk)) == 5
    for code in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        key(desk, code)
    assert rows(desk) == ["Viet Tran\nNot here yet · Attendee"]
    typed(desk, "x")
    assert rows(desk) == rows(desk, "organisations") == []
    key(desk, Qt.Key.Key_Down)
    assert not child(desk.window, QPushButton, "checkInGroup").isEnabled()


def test_those_who_came_are_ticked_by_keys_and_checked_in_by_name(desk: Program) -> None:
    at_vietaid(desk)
    for code in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        key(desk, code)
    key(desk, Qt.Key.Key_Space)
    key(desk, Qt.Key.Key_Return)
    assert "1 checked in" in outcome(desk)
    assert "Pat Open" in outcome(desk)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert child(desk.window, GroupPage, "groupPage").isAncestorOf(focused)
    assert people_here(desk) == 1
    assert rows(desk)[0].startswith("Ánh Lê\nHere")
    assert "1 of 6" in child(desk.window, QLabel, "groupTitle").text()
    assert rows(desk, "organisations")[0] == "VietAID — 1 of 6 here"
    assert page(desk).ticked == []


def test_all_are_ticked_at_once_and_printed_in_order(
    desk: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    gateway = desk.event._gateway
    gateway.keep_settings(replace(gateway.laptop, printer=f"folder:{tmp_path}"))
    at_vietaid(desk)
    for _ in range(3):
        key(desk, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page(desk).ticked) == 5
    key(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "4 checked in" in outcome(desk)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("badges-*.pdf"))) == 4)
    qtbot.waitUntil(lambda: all(one.badge_printed for one in gateway.recent()))
    names = [one.name for one in reversed(gateway.recent())]
    assert names == ["Ánh Lê", "Bình Vũ", "Host", "Zed Tran"]
    host = next(row for row in rows(desk) if row.startswith("Host"))
    assert "1 of 2 here" in host


def test_a_finger_ticks_anywhere_on_the_row(desk: Program) -> None:
    at_vietaid(desk)
    members = child(desk.window, QListWidget, "groupMembers")
    row = members.visualItemRect(members.item(1))
    for place in (QPoint(row.right() - 60, row.center().y()), row.center()):
        QTest.mouseClick(members.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page(desk).ticked == []
    QTest.mouseClick(members.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    box = QPoint(row.left() + 30, row.center().y())
    assert len(page(desk).ticked) == 1
    QTest.mouseClick(members.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert page(desk).ticked == []


def test_a_scan_is_answered_and_the_ticks_come_back(desk: Program) -> None:
    at_vietaid(desk)
    key(desk, Qt.Key.Key_Space)
    key(desk, Qt.Key.Key_Down)
    before, row = page(desk).ticked, child(desk.window, QListWidget, "groupMembers").currentRow()
    desk.beats.moment += 5
    desk.beats.step = 0.004
    scan_into(desk.window, ANA)
    desk.beats.step = TYPIST_S
    assert desk.event.station_page.isVisible()
    assert people_here(desk) == 1
    desk.event.scan("Z")
    key(desk, Qt.Key.Key_Return)
    assert page(desk).isVisible()
    assert rows(desk)[-1].startswith("Zed Tran\nHere")
    assert page(desk).ticked == before
    assert child(desk.window, QListWidget, "groupMembers").currentRow() == row


def test_a_scan_gets_through_while_a_long_group_is_checked_in(
    desk: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.group_control._CHUNK_S", -1.0)
    monkeypatch.setattr("kiosk.ui.group_control._LONG_S", -1.0)
    groups = desk.event.arrivals._groups
    at_vietaid(desk)
    press(desk.window, "tickAll")
    groups._begin(page(desk).ticked)
    assert people_here(desk) == 1
    assert child(desk.window, QPushButton, "checkInGroup").isEnabled() is False
    desk.event.scan(ANA)
    assert people_here(desk) == 2
    key(desk, Qt.Key.Key_Escape)
    assert page(desk).isVisible()
    assert "4 checked in" in outcome(desk)


def test_the_card_leads_to_the_others_and_back_forgets_the_ticks(desk: Program) -> None:
    (anh,) = desk.event._gateway.ask(lambda file: file.roster.by_credential("A"))
    desk.event.station.open_person(anh)
    assert "4 more" in child(desk.window, QPushButton, "companions").text()
    press(desk.window, "companions")
    assert child(desk.window, QLineEdit, "groupOrganisation").text() == "VietAID"
    assert len(rows(desk)) == 5
    key(desk, Qt.Key.Key_Return)
    key(desk, Qt.Key.Key_Space)
    desk.window.open_page(STATION)
    key(desk, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert len(page(desk).ticked) == 1
    key(desk, Qt.Key.Key_Escape)
    assert desk.event.station_page.isVisible()
    press(desk.window, "group")
    assert page(desk).ticked == []
    press(desk.window, "backFromGroup")
    assert desk.event.station_page.isVisible()


def test_a_disk_that_refuses_stops_the_group_and_says_so(desk: Program, tmp_path: Path) -> None:
    at_vietaid(desk)
    press(desk.window, "tickAll")
    with no_file_longer_than((tmp_path / "forum.kiosk-wal").stat().st_size):
        press(desk.window, "checkInGroup")
    assert outcome(desk) == "0 checked in."
    assert people_here(desk) == 0
    assert desk.event.station_page.isVisible()


def test_closing_the_event_stops_the_group(desk: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.ui.group_control._CHUNK_S", -1.0)
    at_vietaid(desk)
    press(desk.window, "tickAll")
    press(desk.window, "checkInGroup")
    desk.control.close_event()
    settled()
    assert desk.control.opened is None
