"""An event of four people, its gateway, and the whole window around it."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.devices.key_filter import KeyFilter
from kiosk.services.opening import EventFile, Laptop, open_event, this_laptop
from kiosk.ui.background import Background
from kiosk.ui.event_control import EventControl
from kiosk.ui.gateway import Gateway
from kiosk.ui.import_control import ImportControl
from kiosk.ui.main_window import MainWindow
from kiosk.ui.pages.import_page import ImportPage
from kiosk.ui.window_control import WindowControl
from tests.support.events import (
    QUICK_KEY,
    Clock,
    a_laptop,
    a_list_of,
    a_person,
    an_event_file,
)
from tests.support.qt import SteadyClock

ANA, WU, TRAN, PAT = "QAANA", "QAWU", "QATRAN", "QAPAT"
"""The codes of the organiser's list: Ana and Wu may come, Trần cancelled, Pat has not paid."""

EVERYBODY = (
    a_person("Ana Souza", ANA, organisation="Harbor Legal Aid", email="ana@example.org"),
    a_person("Wu", WU, organisation="City of Dayton"),
    a_person("Trần Đình Phước", TRAN, status="cancelled"),
    a_person("Pat Lee", PAT, status="pending"),
)


@pytest.fixture
def empty_file(tmp_path: Path) -> Iterator[EventFile]:
    """An event file without anybody in it."""
    with closing(an_event_file(tmp_path, laptop=a_laptop(tmp_path / "kiosk-home"))) as file:
        yield file


@pytest.fixture
def file(empty_file: EventFile) -> EventFile:
    """An event file with four people."""
    a_list_of(empty_file, *EVERYBODY)
    return empty_file


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    del qapp
    made = Background()
    yield made
    made.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def gateway(file: EventFile, background: Background, clock: Clock) -> Gateway:
    return Gateway(file, background, clock)


@pytest.fixture
def empty_gateway(empty_file: EventFile, background: Background, clock: Clock) -> Gateway:
    return Gateway(empty_file, background, clock)


@dataclass
class Program:
    """The window with all that belongs to it, as `kiosk.app` composes it."""

    window: MainWindow
    control: WindowControl
    keys: KeyFilter
    beats: SteadyClock
    home: Path

    @property
    def event(self) -> EventControl:
        """The event that is open."""
        assert self.control.opened
        return self.control.opened

    @property
    def kept(self) -> Laptop:
        """What the laptop will remember at its next start."""
        return this_laptop(self.home)


@pytest.fixture
def program(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[Program]:
    """The welcome page, shown; its scanner beats at the pace of `beats`."""
    home = tmp_path / "kiosk-home"
    laptop = replace(this_laptop(home), muted=True)
    beats = SteadyClock()
    keys = KeyFilter(dressed, clock=beats)
    dressed.installEventFilter(keys)
    window = MainWindow()
    qtbot.addWidget(window)
    control = WindowControl(window, keys, laptop, Clock())
    control.show_welcome()
    window.show()
    window.activateWindow()
    qtbot.waitActive(window).__enter__()
    yield Program(window, control, keys, beats, home)
    dressed.removeEventFilter(keys)
    control.close()


@pytest.fixture
def opened(program: Program, qtbot: QtBot, tmp_path: Path) -> Program:
    """The station of an event with four people."""
    with closing(an_event_file(tmp_path, laptop=program.kept)) as file:
        a_list_of(file, *EVERYBODY)
        path = file.path
    program.control.show_event(open_event(path, QUICK_KEY, program.kept))
    qtbot.waitUntil(program.event.station_page.isVisible)
    program.event.station_page.focus_input()
    return program


@pytest.fixture
def registered(file: EventFile) -> Callable[[str], str]:
    """The id of the registration that a code claims."""
    return lambda code: file.roster.by_credential(code)[0]


Written = Callable[..., Path]
"""Writes a list, as text or bytes, and answers where it is; its name may be given."""


@pytest.fixture
def written(tmp_path: Path) -> Written:
    def write(content: str | bytes, name: str = "list.csv") -> Path:
        data = content.encode() if isinstance(content, str) else content
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return write


@pytest.fixture
def import_page(qtbot: QtBot, dressed: QApplication, empty_gateway: Gateway) -> ImportPage:
    """The import page alone, led by its control, on an event without people."""
    del dressed
    page = ImportPage()
    qtbot.addWidget(page)
    ImportControl(empty_gateway, page)
    page.resize(1366, 700)
    page.show()
    page.activateWindow()
    return page
