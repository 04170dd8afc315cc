"""What an organiser decides about columns, by menus, with real files behind them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from kiosk.domain.event import ROSTER_SUBJECT
from kiosk.domain.fact import Kind
from kiosk.services.opening import EventFile
from kiosk.services.registrations import amend
from kiosk.ui.import_views import EXPORT, LEFT_OUT
from kiosk.ui.main_window import IMPORT
from kiosk.ui.pages.import_page import ImportPage
from tests.support.events import MORNING, a_desk
from tests.support.qt import (
    SCANNER_S,
    TYPIST_S,
    Heard,
    child,
    keys_into,
    press,
    scan_into,
    settled,
    shown,
)
from tests.ui.conftest import Program, Written

LIST = "Name,Date of birth,Shoe size,Pet,Code,Group\nAna,1990-01-01,38,cat,C1,Red\nWu,,40,,C2,\n"
NAME, BIRTH, SHOE, PET, CODE, GROUP = range(6)
DOUBTFUL = "Name,Code\nMaría José Œuvre,C1\nJean-Éxemple Prêtend,C2\nFundación,C3\n"


@pytest.fixture
def page(import_page: ImportPage) -> ImportPage:
    return import_page


def at_columns(page: ImportPage, path: Path, qtbot: QtBot) -> None:
    page.file_chosen.emit(path)
    qtbot.waitUntil(child(page, QPushButton, "nextStep").isVisible)
    press(page, "nextStep")


def taken(page: ImportPage, qtbot: QtBot) -> None:
    press(page, "nextStep")
    qtbot.waitUntil(child(page, QLabel, "importPeople").isVisible)
    press(page, "nextStep")
    press(page, "import")
    qtbot.waitUntil(child(page, QLabel, "importOutcome").isVisible)


def menu(page: ImportPage, place: int) -> QComboBox:
    return child(page, QComboBox, f"goesTo{place}")


def send(page: ImportPage, place: int, target: str) -> None:
    """Pass over the entries of a closed menu by keys, and confirm the one that is meant."""
    chosen = menu(page, place)
    chosen.setFocus()
    while chosen.currentIndex() != chosen.findData(target):
        ahead = chosen.currentIndex() < chosen.findData(target)
        QTest.keyClick(chosen, Qt.Key.Key_Down if ahead else Qt.Key.Key_Up)
    QTest.keyClick(chosen, Qt.Key.Key_Return)


def kept(file: EventFile) -> list[str]:
    """The headers that the newest import kept."""
    facts = [fact for fact in file.journal.of_subject(ROSTER_SUBJECT) if fact.kind == Kind.IMPORT]
    return list(facts[-1].body["headers"])


def test_what_the_doors_do_not_need_is_kept_only_where_it_is_ticked(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    at_columns(page, written(LIST), qtbot)
    assert menu(page, SHOE).currentData() == LEFT_OUT
    child(page, QCheckBox, f"keep{SHOE}").click()
    assert menu(page, SHOE).currentData() == EXPORT
    taken(page, qtbot)
    assert "Shoe size" in kept(empty_file)
    assert "Pet" not in kept(empty_file)
    assert "Date of birth" not in kept(empty_file)


def test_what_was_ticked_once_is_ticked_for_the_next_list(
    page: ImportPage, written: Written, qtbot: QtBot
) -> None:
    at_columns(page, written(LIST), qtbot)
    child(page, QCheckBox, f"keep{SHOE}").click()
    taken(page, qtbot)
    at_columns(page, written(LIST + "Li,,39,,C3,\n"), qtbot)
    assert child(page, QCheckBox, f"keep{SHOE}").isChecked()
    assert not child(page, QCheckBox, f"keep{PET}").isChecked()
    assert child(page, QLabel, f"why{SHOE}").text() == "as last time"


def test_all_that_nothing_needs_is_kept_by_one_button(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    at_columns(page, written(LIST), qtbot)
    press(page, "keepAll")
    taken(page, qtbot)
    assert {"Shoe size", "Pet"} <= set(kept(empty_file))


def test_a_sensitive_column_is_kept_only_with_a_reason_which_is_recorded(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    at_columns(page, written(LIST), qtbot)
    send(page, BIRTH, EXPORT)
    reason = child(page, QLineEdit, f"reason{BIRTH}")
    assert reason.isVisible()
    assert not child(page, QPushButton, f"keepSensitive{BIRTH}").isEnabled()
    keys_into(reason, "age limit at the bar")
    press(page, f"keepSensitive{BIRTH}")
    assert "age limit at the bar" in child(page, QLabel, f"why{BIRTH}").text()
    taken(page, qtbot)
    assert "Date of birth" in kept(empty_file)
    facts = empty_file.journal.of_subject(ROSTER_SUBJECT)
    assert any("age limit at the bar" in str(fact.body) for fact in facts)


def test_second_thoughts_leave_a_sensitive_column_out(
    page: ImportPage, written: Written, qtbot: QtBot
) -> None:
    at_columns(page, written(LIST), qtbot)
    send(page, BIRTH, EXPORT)
    press(page, f"leaveOut{BIRTH}")
    assert menu(page, BIRTH).currentData() == LEFT_OUT
    assert not child(page, QLineEdit, f"reason{BIRTH}").isVisible()


def test_of_two_columns_for_one_field_the_newer_wins(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    at_columns(page, written(LIST), qtbot)
    send(page, PET, "code")
    assert menu(page, CODE).currentData() == EXPORT
    taken(page, qtbot)
    assert empty_file.roster.by_credential("cat")
    assert not empty_file.roster.by_credential("C1")


def test_passing_over_entries_takes_nothing_from_other_columns(
    page: ImportPage, written: Written, qtbot: QtBot
) -> None:
    at_columns(page, written(LIST), qtbot)
    passed = menu(page, PET)
    passed.setFocus()
    while passed.currentIndex() < passed.count() - 1:
        QTest.keyClick(passed, Qt.Key.Key_Down)
        assert menu(page, NAME).currentData() == "name"
        assert menu(page, CODE).currentData() == "code"
    QTest.keyClick(passed, Qt.Key.Key_Escape)
    assert passed.currentData() == LEFT_OUT
    assert menu(page, CODE).currentData() == "code"


def test_a_popup_decides_only_what_is_chosen_in_it(
    page: ImportPage, written: Written, qtbot: QtBot
) -> None:
    at_columns(page, written(LIST), qtbot)
    opened = menu(page, PET)
    opened.setFocus()
    QTest.keyClick(opened, Qt.Key.Key_Space)
    qtbot.waitUntil(opened.view().isVisible)
    for _ in range(2):
        QTest.keyClick(opened.view(), Qt.Key.Key_Down)
    assert menu(page, NAME).currentData() == "name"
    QTest.keyClick(opened.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: menu(page, NAME).currentData() == EXPORT)
    assert opened.currentData() == "name"


def test_a_field_that_comes_back_is_its_first_columns_again(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    at_columns(page, written(LIST), qtbot)
    send(page, PET, "code")
    assert menu(page, CODE).currentData() == EXPORT
    lost = child(page, QLabel, f"why{CODE}")
    assert "Code to scan" in lost.text()
    assert "Pet" in lost.text()
    send(page, PET, LEFT_OUT)
    assert menu(page, CODE).currentData() == "code"
    assert not lost.isVisible()
    taken(page, qtbot)
    assert empty_file.roster.by_credential("C1")
    assert "Pet" not in kept(empty_file)


def test_what_a_closed_menu_shows_is_decided_when_the_next_step_is_asked_for(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    at_columns(page, written(LIST), qtbot)
    menu(page, PET).setFocus()
    QTest.keyClick(menu(page, PET), Qt.Key.Key_Down)
    taken(page, qtbot)
    assert "Pet" in kept(empty_file)


def test_a_reason_is_confirmed_by_enter(page: ImportPage, written: Written, qtbot: QtBot) -> None:
    at_columns(page, written(LIST), qtbot)
    send(page, BIRTH, EXPORT)
    assert menu(page, BIRTH).currentData() == LEFT_OUT
    reason = child(page, QLineEdit, f"reason{BIRTH}")
    assert reason.hasFocus()
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert menu(page, BIRTH).currentData() == LEFT_OUT
    keys_into(reason, "age limit")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert menu(page, BIRTH).currentData() == EXPORT
    assert "age limit" in child(page, QLabel, f"why{BIRTH}").text()


def test_a_column_that_waits_for_a_reason_stops_the_next_step(
    page: ImportPage, written: Written, qtbot: QtBot
) -> None:
    at_columns(page, written(LIST), qtbot)
    send(page, BIRTH, EXPORT)
    keys_into(child(page, QLineEdit, f"reason{BIRTH}"), "age limit")
    press(page, "nextStep")
    assert "Date of birth" in child(page, QLabel, "trouble").text()
    assert child(page, QLineEdit, f"reason{BIRTH}").hasFocus()
    press(page, f"leaveOut{BIRTH}")
    press(page, "nextStep")
    qtbot.waitUntil(child(page, QLabel, "importPeople").isVisible)


def test_a_column_is_sent_elsewhere_by_keys_alone(
    page: ImportPage, written: Written, qtbot: QtBot
) -> None:
    at_columns(page, written(LIST), qtbot)
    for _ in range(30):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is menu(page, NAME):
            break
    QTest.keyClick(menu(page, NAME), Qt.Key.Key_Down)
    QTest.keyClick(menu(page, NAME), Qt.Key.Key_Tab)
    assert menu(page, NAME).currentData() == "badge_name"


def test_a_list_whose_names_nobody_recognised_is_mapped_by_hand(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    page.file_chosen.emit(written("Wer,Zimmer\nAna,1\nWu,2\n"))
    qtbot.waitUntil(child(page, QLabel, "trouble").isVisible)
    press(page, "nextStep")
    qtbot.waitUntil(child(page, QLabel, "trouble").isVisible)
    send(page, 0, "name")
    taken(page, qtbot)
    assert sorted(one.name for one in empty_file.roster.find("ana", 5)) == ["Ana"]


def test_letters_in_doubt_are_chosen_by_how_names_read(
    page: ImportPage, written: Written, qtbot: QtBot
) -> None:
    page.file_chosen.emit(written(DOUBTFUL.encode("cp1252")))
    qtbot.waitUntil(child(page, QPushButton, "nextStep").isVisible)
    assert "Windows, Western European" in [label.text() for label in shown(page, QLabel)]
    child(page, QRadioButton, "encoding-mac_roman").click()
    assert child(page, QProgressBar, "importProgress").isVisible()
    qtbot.waitUntil(child(page, QPushButton, "nextStep").isVisible)
    said = [label.text() for label in shown(page, QLabel)]
    assert "Older Macs, Western European" in said
    assert child(page, QRadioButton, "encoding-mac_roman").isChecked()
    assert child(page, QRadioButton, "encoding-cp1252").isVisible()


def test_an_import_is_taken_back_with_two_clicks(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    at_columns(page, written(LIST), qtbot)
    taken(page, qtbot)
    qtbot.waitUntil(child(page, QPushButton, "undoImport").isVisible)
    assert "list.csv" in child(page, QLabel, "lastImport").text()
    press(page, "undoImport")
    press(page, "keepImport")
    assert not child(page, QPushButton, "reallyUndo").isVisible()
    a_desk(empty_file).scan("C1")
    press(page, "undoImport")
    press(page, "reallyUndo")
    outcome = child(page, QLabel, "importOutcome")
    qtbot.waitUntil(lambda: outcome.isVisible() and "undone" in outcome.text())
    assert "Ana" in outcome.text()
    assert empty_file.roster.count() == 1
    qtbot.waitUntil(lambda: not child(page, QPushButton, "undoImport").isVisible())


def test_what_changes_is_told_field_by_field_and_corrections_stay(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    at_columns(page, written("Name,Group,Status,Code\nAna,Red,ok,C1\nWu,Red,ok,C2\n"), qtbot)
    taken(page, qtbot)
    wu = empty_file.roster.by_credential("C2")[0]
    amend(empty_file, wu, {"name": "Wu Xiuying"}, MORNING)
    later = "Name,Group,Status,Code\nAna,Blue,cancelled,C1\nWu,Red,ok,C2\n"
    at_columns(page, written(later), qtbot)
    press(page, "nextStep")
    qtbot.waitUntil(child(page, QLabel, "importPeople").isVisible)
    press(page, "nextStep")
    assert ("Ana", "Organisation", "Red", "Blue") in lines(page, 1)
    assert ("Ana", "Status", "confirmed", "cancelled") in lines(page, 1)
    (correction,) = lines(page, 2)
    assert correction[0] == "Wu Xiuying"
    assert correction[3] == "the list says Wu"
    assert [line[0] for line in lines(page, 3)] == ["Ana"]


def lines(page: ImportPage, kind: int) -> list[tuple[str, ...]]:
    """The lines of a kind of change, without what keeps directions apart."""
    press(page, f"changes{kind}")
    model = child(page, QTableView, "importChanges").model()
    apart = str.maketrans("", "", "\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}")
    return [
        tuple(str(model.index(row, column).data()).translate(apart) for column in range(4))
        for row in range(model.rowCount())
    ]


def test_of_several_files_the_first_is_read_which_is_said(
    page: ImportPage, written: Written, qtbot: QtBot, tmp_path: Path
) -> None:
    path = written(LIST)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(tmp_path / "b.csv"))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    qtbot.waitUntil(child(page, QPushButton, "nextStep").isVisible)
    assert "list.csv, is read" in child(page, QLabel, "notice").text()


def test_a_scan_changes_no_decision(opened: Program, written: Written, qtbot: QtBot) -> None:
    page = opened.event.import_page
    opened.window.open_page(IMPORT)
    at_columns(page, written(LIST), qtbot)
    assert opened.window.isActiveWindow()  # else keys would go nowhere
    menu(page, NAME).setFocus()
    scan_into(page, "QAANA")
    qtbot.waitUntil(opened.event.station_page.isVisible)
    assert menu(page, NAME).currentData() == "name"
    opened.window.open_page(IMPORT)
    send(page, BIRTH, EXPORT)
    reason = child(page, QLineEdit, f"reason{BIRTH}")
    reason.setFocus()
    scan_into(page, "QAWU")
    qtbot.waitUntil(opened.event.station_page.isVisible)
    assert not reason.text()


def test_a_scan_closes_the_dialog_that_chooses_a_file(opened: Program, qtbot: QtBot) -> None:
    page = opened.event.import_page
    opened.window.open_page(IMPORT)
    press(page, "chooseFile")
    dialog = page.findChild(QFileDialog)
    assert dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.width() >= 900
    scan_into(dialog, "QAANA")
    qtbot.waitUntil(opened.event.station_page.isVisible)
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is None)


def tabbed(page: ImportPage, most: int = 40) -> list[str]:
    """Where Tab leads from where the focus is, until it comes back."""
    names: list[str] = []
    for _ in range(most):
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused else ""
        if name in names:
            break
        names.append(name)
        QTest.keyClick(focused or page, Qt.Key.Key_Tab)
    return names


def test_tab_leads_through_each_step_and_then_to_its_buttons(
    page: ImportPage, written: Written, qtbot: QtBot
) -> None:
    at_columns(page, written(LIST), qtbot)
    columns = [f"goesTo{place}" for place in (BIRTH, NAME, CODE, GROUP)]
    unused = ["keepAll", f"keep{SHOE}", f"goesTo{SHOE}", f"keep{PET}", f"goesTo{PET}"]
    assert tabbed(page)[:12] == [*columns, *unused, "backStep", "nextStep", "otherFile"]
    press(page, "nextStep")
    qtbot.waitUntil(child(page, QLabel, "importPeople").isVisible)
    assert tabbed(page)[:4] == ["peopleFound", "backStep", "nextStep", "otherFile"]
    press(page, "nextStep")
    assert tabbed(page)[:5] == ["changes0", "importChanges", "backStep", "import", "otherFile"]


def test_enter_leads_on_from_the_outcome(page: ImportPage, written: Written, qtbot: QtBot) -> None:
    finished = Heard(page.finished)
    at_columns(page, written(LIST), qtbot)
    taken(page, qtbot)
    focused = QApplication.focusWidget()
    assert focused is child(page, QPushButton, "toStation")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert len(finished.all) == 1


def test_all_is_decided_by_real_keys_behind_the_filter_of_scanners(
    opened: Program, written: Written, qtbot: QtBot
) -> None:
    page = opened.event.import_page
    opened.beats.step = TYPIST_S
    opened.window.open_page(IMPORT)
    at_columns(page, written(LIST), qtbot)
    assert QApplication.focusWidget() is menu(page, BIRTH)
    QTest.keyClick(menu(page, BIRTH), Qt.Key.Key_Down)
    QTest.keyClick(menu(page, BIRTH), Qt.Key.Key_Escape)
    settled()
    assert opened.window.page is page
    assert menu(page, BIRTH).currentData() == LEFT_OUT
    QTest.keyClick(menu(page, BIRTH), Qt.Key.Key_Down)
    QTest.keyClick(menu(page, BIRTH), Qt.Key.Key_Return)
    settled()
    reason = child(page, QLineEdit, f"reason{BIRTH}")
    assert reason.hasFocus()
    keys_into(reason, "age limit")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    settled()
    assert menu(page, BIRTH).currentData() == EXPORT


def test_a_scan_closes_an_open_menu_and_decides_nothing(
    opened: Program, written: Written, qtbot: QtBot
) -> None:
    page = opened.event.import_page
    opened.window.open_page(IMPORT)
    at_columns(page, written(LIST), qtbot)
    opened.beats.step = TYPIST_S
    open_menu = menu(page, PET)
    open_menu.setFocus()
    open_menu.showPopup()
    qtbot.waitUntil(open_menu.view().isVisible)
    QTest.keyClick(open_menu.view(), Qt.Key.Key_Down)
    opened.beats.step = SCANNER_S
    scan_into(open_menu.view(), "QAANA")
    qtbot.waitUntil(opened.event.station_page.isVisible)
    assert not open_menu.view().isVisible()
    opened.window.open_page(IMPORT)
    assert open_menu.currentData() == LEFT_OUT
    assert menu(page, NAME).currentData() == "name"
