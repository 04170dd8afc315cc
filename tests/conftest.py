"""Guards that every test is run under; what a test wants besides, it asks for."""

import logging
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyrage import x25519
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from typing_extensions import override

from kiosk.devices.fonts import load_fonts
from kiosk.services.intake import reading
from kiosk.services.sync.identity import key_file
from kiosk.ui.theme import LIGHT, apply_theme, style_sheet
from tests.support.empty_tables import use_empty_tables
from tests.support.events import QUICK_KEY
from tests.support.lists import messages_here

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_BLOCKING: tuple[tuple[type, tuple[str, ...]], ...] = (
    (QDialog, ("exec",)),
    (
        QMessageBox,
        ("exec", "about", "aboutQt", "critical", "information", "question", "warning"),
    ),
    (
        QFileDialog,
        (
            "exec",
            "getExistingDirectory",
            "getExistingDirectoryUrl",
            "getOpenFileName",
            "getOpenFileNames",
            "getOpenFileUrl",
            "getOpenFileUrls",
            "getSaveFileName",
            "getSaveFileUrl",
        ),
    ),
)
_LOOPBACK = ("127.", "::1", "localhost")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite golden files; review them as a diff"
    )


def pytest_configure(config: pytest.Config) -> None:
    for mark in (
        "own_process: lists are read in a process of their own",
        "real_disk: event files are made and flushed as in the field",
    ):
        config.addinivalue_line("markers", mark)


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp: QApplication) -> None:
    """Commands that draw would make a lesser one, in which no window could be shown later."""
    del qapp


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees, or changes, what this laptop remembers."""
    monkeypatch.setenv("KIOSK_HOME", str(tmp_path / "kiosk-home"))


@pytest.fixture(autouse=True)
def _lists_are_read_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process of its own for each list takes 0.4 s; tests that are about it are marked."""
    if request.node.get_closest_marker("own_process") is None:
        monkeypatch.setattr(reading, "isolated", messages_here)


@pytest.fixture(autouse=True)
def _event_files_are_quick(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for the disk; tests that are about it, or about making a file, are marked."""
    if request.node.get_closest_marker("real_disk") is None:
        use_empty_tables(monkeypatch)


@pytest.fixture(autouse=True)
def _no_dialog_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog that waits for somebody fails the test, which would hang."""
    for kind, names in _BLOCKING:
        for name in names:
            monkeypatch.setattr(kind, name, _refusal(f"{kind.__name__}.{name} would block"))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The kiosk works without a network, and so do its tests."""

    class LoopbackSocket(socket.socket):
        @override
        def connect(self, address: Any) -> None:
            _require_loopback(address)
            super().connect(address)

        @override
        def connect_ex(self, address: Any) -> int:
            _require_loopback(address)
            return super().connect_ex(address)

    monkeypatch.setattr(socket, "socket", LoopbackSocket)


@pytest.fixture(autouse=True)
def _no_unexpected_warning() -> Iterator[None]:
    """A WARNING in the log is a failure, as a Qt warning is."""
    heard = _Warnings()
    logging.getLogger().addHandler(heard)
    yield
    logging.getLogger().removeHandler(heard)
    if heard.lines:
        pytest.fail("logged: " + "; ".join(heard.lines))


@pytest.fixture(autouse=True)
def _undressed(request: pytest.FixtureRequest, qapp: QApplication) -> None:
    """Whoever does not ask for a theme has none, whatever came before."""
    if qapp.styleSheet() and not {"dressed", "dress"} & set(request.fixturenames):
        qapp.setStyleSheet("")


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The application with the kiosk's fonts and its light theme, which it may have on already."""
    load_fonts()
    if qapp.styleSheet() != style_sheet(LIGHT):
        apply_theme(qapp, dark=False)
    return qapp


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


def _refusal(what: str) -> Any:
    def refuse(*_arguments: Any, **_options: Any) -> None:
        pytest.fail(what)

    return refuse


def _require_loopback(address: Any) -> None:
    host = address[0] if isinstance(address, tuple) else "localhost"  # a path: a local socket
    if not str(host).startswith(_LOOPBACK):
        pytest.fail(f"a connection to {host}")


@pytest.fixture(scope="session")
def sealed_identity() -> tuple[str, bytes]:
    """An age identity, and its key file, which takes seconds to make."""
    secret = str(x25519.Identity.generate())
    return secret, key_file(secret, QUICK_KEY)
