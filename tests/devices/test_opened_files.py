"""A file that macOS hands to the running program is asked for, and nothing else is."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from kiosk.devices.opened_files import OpenedFiles


def test_a_file_from_outside_is_asked_for(qtbot: QtBot) -> None:
    del qtbot  # an application is there
    receiver, opened = QObject(), OpenedFiles()
    receiver.installEventFilter(opened)
    asked: list[Path] = []
    opened.asked_for.connect(asked.append)
    QCoreApplication.sendEvent(receiver, QFileOpenEvent("/events/forum.kiosk"))
    QCoreApplication.sendEvent(receiver, QEvent(QEvent.Type.User))
    assert asked == [Path("/events/forum.kiosk")]
