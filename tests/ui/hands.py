"""What hands and scanners do to the open program, and what it shows them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.ui.views import VerdictView
from kiosk.ui.widgets.verdict_panel import VerdictPanel
from tests.support.qt import TYPIST_S, child, scan_into
from tests.ui.conftest import Program


def heard(opened: Program) -> None:
    """Wait until no key is held any more, however busy the machine is."""
    for _ in range(200):
        QTest.qWait(25)
        if not opened.keys.holds_keys:
            return


def key(
    opened: Program,
    code: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    opened.beats.moment += 5
    QTest.keyClick(QApplication.focusWidget() or opened.window, code, modifier)
    while opened.keys.holds_keys:
        QTest.qWait(5)


def typed(opened: Program, text: str) -> None:
    opened.beats.moment += 5
    QTest.keyClicks(QApplication.focusWidget() or opened.window, text)


def type_in(opened: Program, text: str, end: Qt.Key | None = None) -> None:
    opened.beats.moment += 5
    opened.beats.step = TYPIST_S
    scan_into(opened.window, text, end)
    heard(opened)


def scan(opened: Program, code: str) -> None:
    opened.beats.moment += 5
    opened.beats.step = 0.004
    scan_into(opened.window, code)


def verdict(opened: Program) -> VerdictView:
    panel = child(opened.window, VerdictPanel, "verdict")
    assert panel.isVisible()
    assert panel.view
    return panel.view


def page(opened: Program) -> str:
    assert opened.window.page
    return opened.window.page.objectName()


def counts(opened: Program) -> str:
    return child(opened.window, QLabel, "counts").text()


def people_here(opened: Program) -> int:
    return opened.event._gateway.here_and_expected()[0]
