"""Makes the README's pictures, from the running program and its sample event.

Run from the repository: .venv/bin/python resources/pictures/make_pictures.py
"""

import os
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

FOLDER = Path(__file__).parent
MORNING = datetime(2026, 12, 7, 14, 31, tzinfo=UTC)


def main() -> None:
    """Play a few minutes of a morning and keep what they look like."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["HOME"] = "/home/rosa"  # no real folder belongs in a picture
    with tempfile.TemporaryDirectory() as home:
        os.environ["KIOSK_HOME"] = home
        _play(Path(home))


def _play(home: Path) -> None:
    from kiosk.app import compose  # noqa: PLC0415
    from kiosk.bundled import resource  # noqa: PLC0415
    from kiosk.services.demo import (  # noqa: PLC0415
        DEMO_PASSPHRASE,
        Lesson,
        codes_to_try,
        ensure_demo,
    )
    from kiosk.services.opening import remember, this_laptop  # noqa: PLC0415

    remember(replace(this_laptop(home), station_name="East door 2", operator="Rosa"))
    path = home / "demo" / "sample.kiosk"
    ensure_demo(path, this_laptop(home), lambda: MORNING)
    application = QApplication([])
    ticks = count()
    window = compose(
        application,
        path,
        DEMO_PASSPHRASE,
        now=lambda: MORNING + timedelta(seconds=7 * next(ticks)),
    )
    window.resize(1366, 768)
    window.show()
    QTest.qWaitForWindowActive(window)

    def keep(name: str) -> None:
        application.processEvents()
        application.processEvents()
        window.grab().save(str(FOLDER / f"{name}.png"))

    def press(text: str, delay: int) -> None:
        for character in text:
            QTest.keyClick(application.focusWidget(), character, delay=delay)

    def scan(code: str) -> None:
        press(code, 1)
        QTest.keyClick(application.focusWidget(), Qt.Key.Key_Return)

    codes = {one.lesson: one.code for one in codes_to_try()}
    for lesson in (Lesson.SHARED_NAME, Lesson.LONG_NAME, Lesson.ARABIC_NAME):
        scan(codes[lesson])
    scan(codes[Lesson.ORDINARY])
    keep("station-admitted")
    scan(codes[Lesson.ARABIC_NAME])
    keep("station-already-here")
    scan(codes[Lesson.UNPAID])
    keep("station-help-desk")
    press("nguyen", 70)
    keep("station-results")
    QTest.keyClick(application.focusWidget(), Qt.Key.Key_Down, delay=70)
    QTest.keyClick(application.focusWidget(), Qt.Key.Key_Return, delay=70)
    keep("attendee-card")
    window.open_page("day")
    keep("end-of-day")
    window.open_page("designer")
    window.page.parts.setCurrentRow(2)
    keep("designer")
    window.open_page("import")
    window.page.file_chosen.emit(resource("samples/attendees-update.csv"))
    press_button(window, "nextStep", "nextStep")
    keep("import-columns")
    press_button(window, "nextStep", "importPeople")
    keep("import-people")
    window.close()


def press_button(window: QWidget, name: str, awaited: str) -> None:
    """Press a button once it is there, and wait for what it leads to."""
    pressed = window.findChild(QPushButton, name)
    _wait_for(pressed)
    pressed.click()
    _wait_for(window.findChild(QWidget, awaited))


def _wait_for(widget: QWidget) -> None:
    until = time.monotonic() + 60
    while not widget.isVisible() and time.monotonic() < until:
        QTest.qWait(20)


if __name__ == "__main__":
    main()
