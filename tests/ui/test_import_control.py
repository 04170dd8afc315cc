"""Real lists, taken in or refused on the import page."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QProgressBar,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from kiosk.domain.listing import Why
from kiosk.domain.roster_diff import Comparison
from kiosk.services.intake import importing
from kiosk.services.opening import EventFile
from kiosk.ui.import_changes import changes_view
from kiosk.ui.list_texts import list_reason_text
from kiosk.ui.pages.import_page import ImportPage
from tests.support.disks import no_file_longer_than
from tests.support.qt import Heard, child, press, shown
from tests.ui.conftest import Written

LIST = "Name,Email,Ticket type,Date of birth,Code\nAna,a@x.org,Press,1990-01-01,C1\nWu,,,,C2\n"
NO_NEWS = Comparison(added=0, changed=(), unchanged=2, cancelled=0, missing=(), rows=2)
LATER = LIST.replace("Ana,a@x.org", "Ana Souza,a@x.org") + "Li,,,,C3\n,,,,\nTotal,,,,\n"


@pytest.fixture
def page(import_page: ImportPage) -> ImportPage:
    return import_page


def looked_at(page: ImportPage, path: Path, qtbot: QtBot) -> None:
    recognised(page, path, qtbot)
    press(page, "nextStep")
    seen_people(page, qtbot)
    press(page, "nextStep")
    assert child(page, QPushButton, "import").isVisible()


def recognised(page: ImportPage, path: Path, qtbot: QtBot) -> None:
    page.file_chosen.emit(path)
    qtbot.waitUntil(child(page, QPushButton, "nextStep").isVisible)


def seen_people(page: ImportPage, qtbot: QtBot) -> None:
    press(page, "nextStep")
    qtbot.waitUntil(child(page, QLabel, "importPeople").isVisible)


def taken(page: ImportPage, path: Path, qtbot: QtBot) -> None:
    looked_at(page, path, qtbot)
    press(page, "import")
    qtbot.waitUntil(child(page, QLabel, "importOutcome").isVisible)


def trouble(page: ImportPage, qtbot: QtBot) -> str:
    shown = child(page, QLabel, "trouble")
    qtbot.waitUntil(shown.isVisible)
    assert child(page, QPushButton, "chooseFile").isVisible()
    return shown.text()


def goes_to(page: ImportPage, place: int) -> QComboBox:
    return child(page, QComboBox, f"goesTo{place}")


def test_a_list_is_shown_before_anything_changes(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    recognised(page, written(LIST), qtbot)
    said = [label.text() for label in shown(page, QLabel)]
    assert "Unicode (UTF-8)" in said
    assert any("list.csv" in text for text in said)
    press(page, "nextStep")
    assert goes_to(page, 0).currentText() == "Full name"
    assert goes_to(page, 4).currentText() == "Code to scan"
    assert goes_to(page, 3).currentText() == "Left out"
    assert "birth" in child(page, QLabel, "why3").text()
    seen_people(page, qtbot)
    assert child(page, QLabel, "importPeople").text().startswith("People in this list: 2")
    assert len(page.findChildren(QLabel, "badgePreview")) == 2
    press(page, "nextStep")
    assert child(page, QLabel, "importCounts").text().startswith("2 new")
    assert child(page, QPushButton, "import").text() == "Import people: 2"
    assert empty_file.roster.count() == 0


def test_a_list_is_taken_and_the_next_brings_only_news(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    taken(page, written(LIST), qtbot)
    assert empty_file.roster.count() == 2
    press(page, "importMore")
    looked_at(page, written(LIST), qtbot)
    assert not child(page, QPushButton, "import").isEnabled()
    press(page, "otherFile")
    taken(page, written(LATER), qtbot)
    assert "1 new · 1 changed" in child(page, QLabel, "importOutcome").text()
    assert empty_file.roster.count() == 3


def test_rows_that_became_nobody_are_told_with_their_numbers(
    page: ImportPage, written: Written, qtbot: QtBot
) -> None:
    totals = "".join(f"Total,,{number},,\n" for number in range(9))
    recognised(page, written(LIST + totals), qtbot)
    press(page, "nextStep")
    seen_people(page, qtbot)
    said = [label.text() for label in shown(page, QLabel) if label.objectName() == "problem"]
    assert any("9 rows" in text and list_reason_text("total") in text for text in said)
    press(page, "showRows")
    assert child(page, QLabel, "allRows").text() == "4–12"  # noqa: RUF001 - a stretch


def test_a_list_of_headers_alone_brings_nobody(
    page: ImportPage, written: Written, qtbot: QtBot
) -> None:
    looked_at(page, written("Name,Email\n"), qtbot)
    assert not child(page, QPushButton, "import").isEnabled()


def test_taking_what_was_not_looked_at_does_nothing(
    page: ImportPage, empty_file: EventFile
) -> None:
    page.import_requested.emit()
    page.cancel_requested.emit()
    assert empty_file.roster.count() == 0


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Why.EMPTY),
        (b"\x89PNG\r\n\x1a\n\x00\x00", Why.PICTURE),
        (b"PK\x03\x04 cut short", Why.TRUNCATED_WORKBOOK),
        (b"Code,Secret\nC1,x\nC2,y\n", Why.CODES_ONLY),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Why.PASSWORD_PROTECTED,
        ),
        (b"%PDF-1.7\n", Why.BINARY),
        (b'{"version": 3, "columns": {"Name": "Ana", "Code": "C1"}}\n', Why.JSON),
        (b'{\n  "Name": "Ana",\n  "Code": "C1"\n}\n{\n  "Name": "Wu"\n}\n', Why.JSON),
        (b'[\n  ["Name", "Code"],\n  ["Ana", "C1"]\n]\n', Why.JSON),
        (b'[{"Name": "Ana", "Code": "C1"}, {"Name": "Wu", "Co', Why.JSON),
    ],
)
def test_a_bad_file_is_refused_with_its_sentence(
    page: ImportPage, written: Written, qtbot: QtBot, content: bytes, why: Why
) -> None:
    page.file_chosen.emit(written(content))
    assert list_reason_text(why) in trouble(page, qtbot)


def test_a_workbook_that_is_a_letter_is_refused(
    page: ImportPage, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "letter.docx"
    with zipfile.ZipFile(path, "w") as container:
        container.writestr("[Content_Types].xml", "")
        container.writestr("word/document.xml", "")
    page.file_chosen.emit(path)
    assert list_reason_text(Why.BINARY) in trouble(page, qtbot)


def test_a_file_that_is_gone_and_a_folder_are_refused(
    page: ImportPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.file_chosen.emit(tmp_path / "gone.csv")
    assert "no file called gone.csv" in trouble(page, qtbot)
    page.file_chosen.emit(tmp_path)
    qtbot.waitUntil(lambda: "is a folder" in child(page, QLabel, "trouble").text())
    assert str(tmp_path.parent) not in trouble(page, qtbot)


def test_a_list_that_vanishes_after_it_was_looked_at_is_told(
    page: ImportPage, written: Written, qtbot: QtBot
) -> None:
    looked_at(page, written(LIST), qtbot)
    with no_file_longer_than(100):
        press(page, "import")
        assert "forum.kiosk" in trouble(page, qtbot)


@pytest.mark.own_process
def test_reading_that_is_cancelled_leads_back_to_the_choice(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    path = written("Name,Code\n" + "".join(f"Ana {n},C{n}\n" for n in range(3000)))
    page.file_chosen.emit(path)
    assert child(page, QProgressBar, "importProgress").isVisible()
    press(page, "cancelImport")
    qtbot.waitUntil(child(page, QPushButton, "chooseFile").isVisible)
    assert not child(page, QLabel, "trouble").isVisible()
    assert empty_file.roster.count() == 0


@pytest.fixture
def a_few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten people in one transaction."""
    monkeypatch.setattr(importing, "_FACTS_AT_ONCE", 10)
    monkeypatch.setattr(importing, "_FIRST_FACTS_AT_ONCE", 10)


MANY = "Name,Code\n" + "".join(f"Ana {number},C{number}\n" for number in range(1000))


@pytest.mark.usefixtures("a_few_at_once")
def test_an_import_that_is_stopped_says_that_the_rest_can_follow(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    path = written(MANY)
    looked_at(page, path, qtbot)
    press(page, "import")
    qtbot.waitUntil(lambda: child(page, QProgressBar, "importProgress").value() > 0)
    press(page, "cancelImport")
    assert "Stopped" in trouble(page, qtbot)
    assert 0 < empty_file.roster.count() < 1000
    stopped = child(page, QLabel, "stoppedImports")
    qtbot.waitUntil(stopped.isVisible)
    assert f"stopped after {empty_file.roster.count():,} of 1,000" in stopped.text()
    assert f"{empty_file.roster.count():,} rows" in child(page, QLabel, "lastImport").text()
    taken(page, path, qtbot)
    assert empty_file.roster.count() == 1000
    qtbot.waitUntil(lambda: not stopped.isVisible())


@pytest.mark.usefixtures("a_few_at_once")
def test_a_list_that_comes_meanwhile_waits_and_the_outcome_is_shown_first(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    other = written("Name,Code\nLi,D1\n", "other.csv")
    looked_at(page, written(MANY), qtbot)
    press(page, "import")
    page.file_chosen.emit(other)
    waiting = child(page, QLabel, "waitingList")
    assert "other.csv waits" in plain(waiting)
    assert not child(page, QPushButton, "lookAtWaiting").isVisible()
    qtbot.waitUntil(child(page, QLabel, "importOutcome").isVisible)
    assert "1,000 new" in child(page, QLabel, "importOutcome").text()
    assert empty_file.roster.count() == 1000
    press(page, "lookAtWaiting")
    qtbot.waitUntil(child(page, QPushButton, "nextStep").isVisible)
    assert any("other.csv" in plain(label) for label in shown(page, QLabel))
    assert not waiting.isVisible()


@pytest.mark.usefixtures("a_few_at_once")
def test_cancel_stops_what_is_shown_though_another_list_waits(
    page: ImportPage, written: Written, qtbot: QtBot, empty_file: EventFile
) -> None:
    looked_at(page, written(MANY), qtbot)
    press(page, "import")
    page.file_chosen.emit(written("Name,Code\nLi,D1\n", "other.csv"))
    assert "Importing list.csv" in plain(child(page, QLabel, "importWork"))
    qtbot.waitUntil(lambda: child(page, QProgressBar, "importProgress").value() > 0)
    press(page, "cancelImport")
    assert "Stopped" in trouble(page, qtbot)
    assert empty_file.roster.count() < 1000
    press(page, "dropWaiting")
    assert not child(page, QLabel, "waitingList").isVisible()


def plain(label: QLabel) -> str:
    """What a label says, without what keeps directions apart and lines breakable."""
    return label.text().translate(str.maketrans("", "", "\u200b\u2068\u2069"))


def test_back_and_done_lead_to_the_station(
    page: ImportPage, written: Written, qtbot: QtBot
) -> None:
    finished = Heard(page.finished)
    press(page, "backFromImport")
    taken(page, written(LIST), qtbot)
    press(page, "toStation")
    assert len(finished.all) == 2


def test_a_file_may_be_dropped_and_a_web_address_may_not(page: ImportPage) -> None:
    chosen = Heard(page.file_chosen)
    one, web = QMimeData(), QMimeData()
    one.setUrls([QUrl.fromLocalFile("/lists/a.csv")])
    web.setUrls([QUrl("https://example.org/a.csv")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    accepted = []
    for data in (one, web):
        enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
        enter.ignore()
        page.dragEnterEvent(enter)
        accepted.append(enter.isAccepted())
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, one, buttons, keys))
    assert accepted == [True, False]
    assert chosen.firsts == [Path("/lists/a.csv")]


def test_a_file_is_chosen_in_a_dialog_that_blocks_nothing(page: ImportPage, qtbot: QtBot) -> None:
    chosen = Heard(page.file_chosen)
    press(page, "chooseFile")
    dialog = page.findChild(QFileDialog)
    assert dialog
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.fileSelected.emit("/lists/a.csv")
    dialog.reject()
    assert chosen.firsts == [Path("/lists/a.csv")]
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is None)


def test_the_last_button_says_what_little_a_list_does(
    page: ImportPage, written: Written, qtbot: QtBot
) -> None:
    take = child(page, QPushButton, "import")
    kept = LIST.replace("Date of birth", "Pet")
    taken(page, written(kept), qtbot)
    looked_at(page, written("".join(kept.splitlines(keepends=True)[:2])), qtbot)
    assert take.text() == "Flag 1 as no longer listed"


@pytest.mark.parametrize(
    ("news", "text"),
    [
        (NO_NEWS, "Nothing to import"),
        (replace(NO_NEWS, redecided=True), "Change which columns are exported"),
        (replace(NO_NEWS, completes=True), "Complete the import that was stopped"),
    ],
)
def test_the_last_button_never_speaks_of_nobody(news: Comparison, text: str) -> None:
    view = changes_view(news)
    assert (view.take, view.has_news) == (text, news is not NO_NEWS)
