"""A day at the conference, through the window: from an empty laptop to the central export."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget

from kiosk.bundled import resource
from kiosk.services.demo import DEMO_PASSPHRASE, Lesson, codes_to_try, ensure_demo
from kiosk.services.opening import home_folder, this_laptop
from kiosk.ui.pages.badges_page import BadgesPage
from kiosk.ui.views import Tone, VerdictView
from kiosk.ui.widgets.attendee_card import AttendeeCard
from kiosk.ui.widgets.result_rows import ResultRow
from tests.support.events import Clock
from tests.support.volunteer import Volunteer, at_the_window

CODES = {one.lesson: one for one in codes_to_try()}
LIST = resource("samples/attendees.csv")
SOUGHT = {"full": "Łukasz Wójcik", "accented": "łukasz wójcik", "plain": "lukasz wojcik"}
PAGES = ("station", "import", "badges", "day")


@dataclass
class Day:
    """What happened, to be compared with the export in the evening."""

    folder: Path
    here: dict[str, str] = field(default_factory=dict)

    def note(self, verdict: VerdictView | None, code: str) -> None:
        assert verdict is not None
        assert verdict.tone in {Tone.OK, Tone.ATTENTION}
        self.here[code] = verdict.name


@pytest.mark.own_process
def test_a_day_from_an_empty_laptop_to_the_central_export(
    volunteer: Volunteer, tmp_path: Path
) -> None:
    day = Day(tmp_path)
    make_an_event(volunteer, tmp_path)
    import_the_list(volunteer)
    scan_people(volunteer, day)
    find_somebody(volunteer)
    check_in_undo_and_check_in_again(volunteer, day)
    print_the_badge_and_scan_it(volunteer, day)
    read_the_export(write_the_export(volunteer, tmp_path), day)
    prove_the_event_file(volunteer)


def make_an_event(volunteer: Volunteer, folder: Path) -> None:
    volunteer.click("newEvent")
    volunteer.fill("eventName", "Rivers Forum 2026")
    volunteer.see(QComboBox, "eventZone").setCurrentText("America/Chicago")
    volunteer.fill("eventFolder", str(folder))
    volunteer.click("createEvent")
    volunteer.wait_until(lambda: volunteer.window.findChild(QWidget, "stationPage"))
    volunteer.wait_until(volunteer.see(QWidget, "listEmpty").isVisible)
    assert (folder / "Rivers Forum 2026.kiosk").exists()


def import_the_list(volunteer: Volunteer) -> None:
    volunteer.click("importList")
    volunteer.choose_file("chooseFile", LIST)
    volunteer.wait_until(volunteer.see(QPushButton, "nextStep").isVisible)
    volunteer.click("nextStep")
    volunteer.click("nextStep")
    volunteer.wait_until(volunteer.see(QLabel, "importPeople").isVisible)
    volunteer.click("nextStep")
    assert "1,200 new" in volunteer.read("importCounts")
    volunteer.click("import")
    volunteer.wait_until(volunteer.see(QPushButton, "toStation").isVisible)
    assert "1,200 new" in volunteer.read("importOutcome")
    volunteer.click("toStation")


def scan_people(volunteer: Volunteer, day: Day) -> None:
    """One who may come, twice; then everybody whom the help desk must see."""
    ordinary = CODES[Lesson.ORDINARY]
    day.note(volunteer.scan(ordinary.code), ordinary.code)
    assert day.here[ordinary.code] == ordinary.name
    refused(volunteer.scan("THIS-IS-NO-CODE"), "CODE NOT ON THE LIST", "")
    unpaid, cancelled = CODES[Lesson.UNPAID], CODES[Lesson.CANCELLED]
    refused(volunteer.scan(unpaid.code), "SEE HELP DESK: PAYMENT OPEN", shown_name(unpaid.code))
    refused(volunteer.scan(cancelled.code), "SEE HELP DESK: CANCELLED", shown_name(cancelled.code))
    again = volunteer.scan(ordinary.code)
    assert again is not None
    assert (again.tone, again.headline, again.name) == (
        Tone.ALREADY,
        "ALREADY HERE",
        ordinary.name,
    )
    assert "Main entrance" in again.detail


def refused(verdict: VerdictView | None, headline: str, name: str) -> None:
    assert verdict is not None
    assert (verdict.tone, verdict.headline, verdict.name) == (Tone.HELP, headline, name)


def find_somebody(volunteer: Volunteer) -> None:
    """With accents and without, by hand."""
    for query in (SOUGHT["accented"], SOUGHT["plain"]):
        volunteer.press(Qt.Key.Key_Escape)
        volunteer.write(query)
        first = volunteer.see(ResultRow, "result0")
        volunteer.wait_until(first.isVisible)
        assert SOUGHT["full"] in first.view.name


def check_in_undo_and_check_in_again(volunteer: Volunteer, day: Day) -> None:
    """From the results in view: Enter opens, Enter checks in; no printer is chosen yet."""
    code = code_of(SOUGHT["full"])
    volunteer.press(Qt.Key.Key_Return)
    volunteer.wait_until(volunteer.see(AttendeeCard, "attendeeCard").isVisible)
    assert SOUGHT["full"] in volunteer.read("cardName")
    assert volunteer.verdict is None
    volunteer.press(Qt.Key.Key_Return)
    day.note(volunteer.verdict, code)
    assert "No printer" in volunteer.read("notice")
    assert volunteer.read("counts").startswith("2 of ")
    volunteer.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert volunteer.verdict is None
    assert volunteer.read("counts").startswith("1 of ")
    day.note(volunteer.scan(code), code)


def print_the_badge_and_scan_it(volunteer: Volunteer, day: Day) -> None:
    """The badge of whoever is shown goes to a folder; its square is a code like any other."""
    folder = day.folder / "badges"
    folder.mkdir()
    volunteer.window.open_page("badges")
    page = volunteer.see(BadgesPage, "badgesPage")
    page.folder_chosen.emit(folder)
    code = CODES[Lesson.ARABIC_NAME].code
    day.note(volunteer.scan(code), code)
    volunteer.press(Qt.Key.Key_F3)
    volunteer.wait_until(lambda: "printed" in volunteer.read("stateChip").casefold())
    (badge,) = folder.glob("*.pdf")
    scanned = volunteer.scan(code_on(badge))
    assert scanned is not None
    assert scanned.headline == "ALREADY HERE"
    assert scanned.name == day.here[code]


def code_on(badge: Path) -> str:
    """What a scanner reads on the badge, as it comes out of the printer."""
    document = QPdfDocument()
    assert document.load(str(badge)) is QPdfDocument.Error.None_
    size = (document.pagePointSize(0) * 300 / 72).toSize()
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(0, size))
    painter.end()
    document.close()
    grey = paper.convertToFormat(QImage.Format.Format_Grayscale8)
    (found,) = zxingcpp.read_barcodes(grey, formats=zxingcpp.barcode_formats_from_str("QRCode"))
    return found.text


def write_the_export(volunteer: Volunteer, folder: Path) -> Path:
    path = folder / "rivers.central.csv"
    volunteer.window.open_page("day")
    volunteer.fill("exportPath", str(path))
    volunteer.click("writeExport")
    volunteer.wait_until(lambda: "read back" in volunteer.read("outcome"))
    assert "1200 registrations" in volunteer.read("outcome").replace(",", "")
    return path


def read_the_export(path: Path, day: Day) -> None:
    """What the organiser's own tools see."""
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = rows_by_code(path)
    assert len(rows) == 1200
    here = {code: row for code, row in rows.items() if row["kiosk_checked_in_at"]}
    assert {code: shown_name(code) for code in here} == day.here
    assert {row["kiosk_checked_in_door"] for row in here.values()} == {"Main entrance"}
    printed = [code for code, row in rows.items() if row["kiosk_badge_printed_at"]]
    assert printed == [CODES[Lesson.ARABIC_NAME].code]


def prove_the_event_file(volunteer: Volunteer) -> None:
    volunteer.click("verifyFile")
    volunteer.wait_until(lambda: "holds" in volunteer.read("outcome"))


def rows_by_code(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row["Ticket Code"]: row for row in csv.DictReader(file)}


def code_of(name: str) -> str:
    return next(code for code, row in rows_by_code(LIST).items() if row["Full Name"] == name)


def shown_name(code: str) -> str:
    """What the badge says, which is what the verdict says."""
    row = rows_by_code(LIST)[code]
    return row["Badge Name"] or row["Full Name"]


@pytest.fixture
def at_the_sample_event(qapp: QApplication) -> Iterator[Volunteer]:
    laptop = this_laptop(home_folder())
    path = laptop.home / "sample.kiosk"
    ensure_demo(path, laptop, Clock())
    with at_the_window(qapp, path, DEMO_PASSPHRASE) as volunteer:
        yield volunteer


def test_a_scan_is_answered_from_every_page(at_the_sample_event: Volunteer) -> None:
    volunteer = at_the_sample_event
    lessons = (Lesson.ORDINARY, Lesson.UNPAID, Lesson.CANCELLED, Lesson.ARABIC_NAME)
    for page, one in zip(PAGES, (CODES[lesson] for lesson in lessons), strict=True):
        volunteer.window.open_page(page)
        volunteer.application.processEvents()
        verdict = volunteer.scan(one.code)
        assert verdict is not None
        assert verdict.name == shown_name(one.code)
        assert volunteer.read("notice") == ""


def test_a_scan_falls_into_no_field(at_the_sample_event: Volunteer) -> None:
    volunteer = at_the_sample_event
    volunteer.window.open_page("day")
    field = volunteer.see(QWidget, "exportPath")
    field.setFocus()
    before = field.property("text")
    verdict = volunteer.scan(CODES[Lesson.ORDINARY].code)
    assert verdict is not None
    assert verdict.tone is Tone.OK
    assert field.property("text") == before
    assert volunteer.see(QWidget, "scanInput").property("text") == ""


def test_typing_by_hand_is_no_scan(at_the_sample_event: Volunteer) -> None:
    volunteer = at_the_sample_event
    volunteer.write(CODES[Lesson.ORDINARY].code)
    assert volunteer.verdict is None
    assert volunteer.see(QWidget, "scanInput").property("text") == CODES[Lesson.ORDINARY].code
