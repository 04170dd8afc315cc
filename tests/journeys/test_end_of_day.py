"""Three laptops and one stick: a day that disagrees, its review, the export, and nothing left."""

import csv
import json
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from kiosk.commands.cli import cli
from kiosk.services.sync.folder import SyncFolder, sync_folder
from kiosk.services.sync.identity import adopt
from kiosk.store.event_file import EventFile
from kiosk.store.laptop import Laptop, remember
from kiosk.ui.main_window import DAY
from kiosk.ui.views import Tone
from kiosk.ui.widgets.attendee_card import AttendeeCard
from kiosk.ui.widgets.case_list import CaseList
from kiosk.ui.widgets.choice_button import ChoiceButton
from kiosk.ui.widgets.result_rows import ResultRow
from tests.services.sync.conftest import begun
from tests.support.events import MORNING, QUICK_KEY, a_list_of, a_person, all_facts, an_event_file
from tests.support.volunteer import Volunteer, at_the_window

PEOPLE = (
    a_person("Ana Souza", "QAANA", organisation="Harbor Legal Aid"),
    a_person("Wu", "QAWU", organisation="City of Dayton"),
    a_person("Cem Kaya", "QACEM"),
    a_person("Dana Ito", "QADANA"),
)
LATE = "id,title,room,day,start,end\nL1,Know your rights,Harbor A,2026-11-24,10:30,11:45\n"
STATIONS = ("East door", "South door", "Help desk")


@dataclass
class Day:
    """Each laptop has a home of its own, and an event file in it."""

    folder: Path
    place: SyncFolder
    monkeypatch: pytest.MonkeyPatch
    application: QApplication

    def file(self, laptop: str) -> Path:
        return self.folder / laptop / "forum.kiosk"

    def at(self, laptop: str) -> None:
        """Sit down at *laptop*."""
        self.monkeypatch.setenv("KIOSK_HOME", str(self.folder / laptop))

    @contextmanager
    def window(self, laptop: str) -> Iterator[Volunteer]:
        self.at(laptop)
        with at_the_window(self.application, self.file(laptop), QUICK_KEY) as volunteer:
            yield volunteer

    def run(self, laptop: str, command: str, *arguments: object) -> object:
        """What *command* answers there."""
        self.at(laptop)
        call = [command, str(self.file(laptop)), *map(str, arguments), "--json"]
        result = CliRunner().invoke(cli, call)
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)


@pytest.fixture
def day(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
    sealed_identity: tuple[str, bytes],
) -> Day:
    """One list on three laptops, and an empty stick."""
    monkeypatch.setenv("KIOSK_PASSPHRASE", QUICK_KEY)
    with ExitStack() as stack:
        first = STATIONS[0]
        laptops = {name: _a_laptop(tmp_path / name, name) for name in STATIONS}
        file = stack.enter_context(closing(an_event_file(tmp_path / first, laptop=laptops[first])))
        adopt(file, sealed_identity[0], MORNING)
        a_list_of(file, *PEOPLE)
        facts = all_facts(file)
        for name in STATIONS[1:]:
            path = tmp_path / name / "forum.kiosk"
            stack.enter_context(
                closing(EventFile.assemble(path, QUICK_KEY, laptops[name], [facts]))
            )
        place = sync_folder(tmp_path / "stick", file.event)
        begun(place, *sealed_identity)
    return Day(tmp_path, place, monkeypatch, qapp)


def _a_laptop(home: Path, name: str) -> Laptop:
    home.mkdir()
    laptop = Laptop(home=home, id=name, station_name=name, operator="Maria", muted=True)
    remember(laptop)
    return laptop


def test_three_laptops_end_their_day_on_one_stick(day: Day) -> None:
    work_apart(day)
    for laptop in (*STATIONS, *STATIONS):  # twice round: all know everything
        sync_in_the_window(day, laptop)
    review(day)
    sync_in_the_window(day, STATIONS[2])
    exports = {laptop: end_in_the_window(day, laptop) for laptop in STATIONS}
    assert len(set(exports.values())) == 1
    read_the_export(day)
    for laptop in STATIONS:
        assert not day.file(laptop).exists()
        assert "forum.kiosk" not in (day.folder / laptop / "laptop.json").read_text("utf-8")
    the_stick_alone_brings_it_back(day)


def work_apart(day: Day) -> None:
    """Late sessions on one, walk-ins on another, and what no laptop can know of the others."""
    east, south, desk = STATIONS
    with day.window(east) as volunteer:
        came(volunteer, "QAANA", "QACEM")
        correct(volunteer, "dana", "Dana I.")
    late = day.folder / "late.csv"
    late.write_text(LATE, encoding="utf-8")
    day.run(east, "programme", late)
    with day.window(south) as volunteer:
        came(volunteer, "QAANA")
        correct(volunteer, "dana", "Daňa")
    day.run(south, "walk-in", "--name", "Fay Diaz", "--check-in")
    day.run(desk, "amend", "QACEM", "status=cancelled")


def came(volunteer: Volunteer, *codes: str) -> None:
    for code in codes:
        verdict = volunteer.scan(code)
        assert verdict is not None
        assert verdict.tone is Tone.OK


def correct(volunteer: Volunteer, query: str, name: str) -> None:
    """Found by name, and mended on the card."""
    volunteer.press(Qt.Key.Key_Escape)
    volunteer.write(query)
    volunteer.wait_until(volunteer.see(ResultRow, "result0").isVisible)
    volunteer.press(Qt.Key.Key_Return)
    volunteer.wait_until(volunteer.see(AttendeeCard, "attendeeCard").isVisible)
    line = volunteer.see(QLineEdit, "badgeName")
    line.setFocus()
    line.setText(name)
    volunteer.press(Qt.Key.Key_Return)
    volunteer.press(Qt.Key.Key_Escape)


def sync_in_the_window(day: Day, laptop: str) -> None:
    with day.window(laptop) as volunteer:
        settle_folder(day, volunteer)
        volunteer.click("do_collect")
        state = volunteer.see(QLabel, "state_collect")
        volunteer.wait_until(lambda: state.text() in {"✓ Done", "! Look at it"})


def settle_folder(day: Day, volunteer: Volunteer) -> None:
    volunteer.window.open_page(DAY)
    volunteer.choose_file("endOfDayChoose", day.place.folder)


def review(day: Day) -> None:
    """One case after another by its first way: the same person, let it stand, keep a spelling."""
    found = day.run(STATIONS[2], "review")
    assert isinstance(found, list)
    assert {"twice", "cancelled", "field"} <= {case["matter"] for case in found}
    with day.window(STATIONS[2]) as volunteer:
        volunteer.window.open_page(DAY)
        volunteer.click("do_look")
        cases = volunteer.see(CaseList, "reviewList")
        volunteer.wait_until(partial(_has, cases, len(found)))
        for left in range(len(found) - 1, -1, -1):
            volunteer.wait_until(volunteer.see(ChoiceButton, "way1").isVisible)
            volunteer.write("1")
            volunteer.press(Qt.Key.Key_Return)
            volunteer.wait_until(partial(_has, cases, left))
    assert day.run(STATIONS[2], "review") == []


def _has(cases: CaseList, count: int) -> bool:
    return cases.count() == count


def end_in_the_window(day: Day, laptop: str) -> bytes:
    """All steps, the typed word, and the receipt; the export as it was written there."""
    with day.window(laptop) as volunteer:
        settle_folder(day, volunteer)
        volunteer.click("endOfDayAll")
        erase = volunteer.see(QPushButton, "do_erase")
        volunteer.wait_until(erase.isEnabled)
        assert volunteer.read("state_export") == "✓ Done"
        assert "add up" in volunteer.read("said_export")
        exported = day.place.central_export.read_bytes()
        volunteer.click("do_erase")
        volunteer.fill("typedWord", "ERASE")
        volunteer.click("wordEnter")
        volunteer.wait_until(lambda: volunteer.window.findChildren(QPushButton, "leaveErased"))
        volunteer.wait_until(lambda: volunteer.see(QPushButton, "leaveErased").isVisible())
        volunteer.click("leaveErased")
    return exported


def read_the_export(day: Day) -> None:
    with day.place.central_export.open(encoding="utf-8-sig", newline="") as stream:
        rows = {row["Code"] or row["Name"]: row for row in csv.DictReader(stream)}
    assert rows["QAANA"]["kiosk_admissions"] == "2"
    assert rows["QACEM"]["kiosk_status"] == "cancelled"
    assert rows["QACEM"]["kiosk_checked_in_at"]
    assert rows["Fay Diaz"]["kiosk_walk_in"] == "yes"
    assert rows["QADANA"]["kiosk_changed_fields"].startswith("badge_name=Da")
    assert not rows["QAWU"]["kiosk_checked_in_at"]


def the_stick_alone_brings_it_back(day: Day) -> None:
    [copy, *_] = sorted(day.place.copies.glob("*.kiosk"))
    copy.rename(day.file(STATIONS[0]))
    told = day.run(STATIONS[0], "figures")
    assert isinstance(told, dict)
    assert (told["checked_in"], told["walk_ins"]) == (3, 1)
    verified = day.run(STATIONS[0], "verify")
    assert isinstance(verified, dict)
    assert verified["holds"]
