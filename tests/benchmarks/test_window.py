import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from kiosk.domain.checkpoint import MAIN_ENTRANCE
from kiosk.services.checkpoints import set_checkpoint
from kiosk.store.event_file import EventFile
from kiosk.ui.main_window import MainWindow
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.widgets.result_rows import ResultRows
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from tests.benchmarks.conftest import PASSPHRASE, Figures, Measured, Stopwatch, at
from tests.benchmarks.window_process import turn
from tests.support.events import a_laptop

W = TypeVar("W", bound=QWidget)

_SIZES = (1_200, 10_000, 100_000)
_MILLION = (1_000_000,) if "KIOSK_MILLION" in os.environ else ()
"""Takes ten minutes to make, and is measured for those who ask for it."""
_SCANS = 400
_NAMES = 30
_STARTS = 3
_PROMISED = 100_000
"""Registrations for which a frame is promised; for ten times as many, less than ten frames."""


@pytest.fixture(params=[*_SIZES, *_MILLION], ids=lambda size: f"{size}")
def measured(request: pytest.FixtureRequest, event_of: Callable[[int], Measured]) -> Measured:
    """Four sizes, each about ten times the one before: what grows with the list shows."""
    return event_of(request.param)


class _Painted(QObject):
    """Notices that a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._application = QApplication.instance() or QApplication([])
        self._painted = False
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._painted = self._painted or event.type() is QEvent.Type.Paint
        return False

    def after(self, act: Callable[[], None]) -> None:
        """Do *act*, and come back when what it shows is on the screen."""
        turn(self._application)
        self._painted = False
        act()
        while not self._painted:
            QApplication.processEvents()


def test_scan_to_fact_committed_to_verdict_painted(
    stopwatch: Stopwatch, figures: Figures, measured: Measured, window: MainWindow
) -> None:
    page = _part(window, StationPage)
    painted = _Painted(_part(window, VerdictPanel))
    codes = measured.codes(_SCANS + 1)
    seconds = stopwatch.times_of_each(
        lambda code: painted.after(lambda: page.credential_typed.emit(code)), codes
    )
    figures.add_times("scan to verdict painted", measured.people, seconds, percentile=99, ms=25)


@pytest.fixture
def door_with_rules(measured: Measured) -> Iterator[None]:
    """The main entrance judges by all that a door can have."""
    rules = {
        "capacity": 900_000,
        "rules": {"<": [{"var": "entries_number"}, 5]},
        "ticket_types": ("Attendee", "Speaker", "Press", "Volunteer"),
        "closes": "23:59",
    }
    plain = {"capacity": None, "rules": None, "ticket_types": (), "closes": ""}
    _set_rules(measured, rules)
    yield
    _set_rules(measured, plain)


def _set_rules(measured: Measured, rules: Mapping[str, Any]) -> None:
    with closing(EventFile.open(measured.file, PASSPHRASE, a_laptop(measured.home))) as file:
        set_checkpoint(file, MAIN_ENTRANCE.name, rules, datetime.now(UTC))


@pytest.mark.usefixtures("door_with_rules")
def test_scan_at_a_door_with_rules_to_verdict_painted(
    stopwatch: Stopwatch, figures: Figures, measured: Measured, window: MainWindow
) -> None:
    page = _part(window, StationPage)
    painted = _Painted(_part(window, VerdictPanel))
    codes = measured.codes(_SCANS + 2)
    seconds = stopwatch.times_of_each(
        lambda code: painted.after(lambda: page.credential_typed.emit(code)), codes
    )
    what = "scan to verdict painted, a door with rules and a capacity"
    figures.add_times(what, measured.people, seconds, percentile=99, ms=25)


def test_keystroke_to_ranked_results_painted(
    stopwatch: Stopwatch, figures: Figures, measured: Measured, window: MainWindow
) -> None:
    page = _part(window, StationPage)
    painted = _Painted(_part(window, ResultRows))

    def type_up_to(text: str) -> None:
        page.input.setText(text)
        page.input.textEdited.emit(text)

    names = measured.names(_NAMES)
    misspelt = [name.replace("a", "e").replace("i", "y").lower() for name in names]
    typed = (name[:end] for name in [*names, *misspelt] for end in range(1, len(name) + 1))
    strokes = [text for text in typed if not text.endswith(" ")]
    seconds = stopwatch.times_of_each(lambda text: painted.after(lambda: type_up_to(text)), strokes)
    figures.add_times(
        "keystroke to results painted",
        measured.people,
        seconds,
        percentile=95,
        ms=16 if measured.people <= _PROMISED else 160,
    )


def test_open_and_unlock_to_ready_to_scan_and_the_memory_of_the_running_window(
    stopwatch: Stopwatch, figures: Figures, measured: Measured, tmp_path: Path
) -> None:
    codes = tmp_path / "codes.json"
    codes.write_text(json.dumps([measured.codes(200), measured.names(40)]), encoding="utf-8")
    told: list[dict[str, float]] = []
    stopwatch.times(lambda: told.append(_run_window(measured, codes)), rounds=_STARTS)
    opening = at([one["opening"] for one in told], 50)
    shown = f"{opening:.2f} s"
    figures.add("open and unlock to ready", measured.people, shown, "<= 1.0 s", met=opening <= 1)
    memory = max(one["megabytes"] for one in told)
    shown = f"{memory:.0f} MB"
    figures.add("memory of the window", measured.people, shown, "<= 200 MB", met=memory <= 200)


def _part(window: MainWindow, kind: type[W]) -> W:
    found = window.findChild(kind)
    assert isinstance(found, kind)
    return found


def _run_window(measured: Measured, codes: Path) -> dict[str, float]:
    script = Path(__file__).with_name("window_process.py")
    done = subprocess.run(
        [sys.executable, script, measured.file, measured.home, PASSPHRASE, codes],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return dict(json.loads(done.stdout))
