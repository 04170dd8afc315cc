"""Reaching widgets, playing a scanner, and reading what is painted."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, QTranslator
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from typing_extensions import override

from kiosk.devices.key_filter import KeyFilter

Found = TypeVar("Found", bound=QObject)

SCANNER_S = 0.004
TYPIST_S = 0.080
SETTLED_MS = 120
_PATIENCE = 40


class SteadyClock:
    """Seconds that pass only as a test says: `step` at each look."""

    def __init__(self, step: float = SCANNER_S) -> None:
        self.moment = 1000.0
        self.step = step

    def __call__(self) -> float:
        self.moment += self.step
        return self.moment


def child(parent: QObject, kind: type[Found], name: str) -> Found:
    """The one object called *name* below *parent*."""
    found = parent.findChild(kind, name)
    assert found is not None, f"no {kind.__name__} called {name}"
    return found


def press(parent: QWidget, name: str) -> None:
    """Click the button called *name*, as a finger does."""
    QTest.mouseClick(child(parent, QPushButton, name), Qt.MouseButton.LeftButton)


def keys_into(widget: QWidget, text: str) -> None:
    """The keys of *text*, one after another, to *widget*."""
    for character in text:
        key_into(widget, character)


def key_into(widget: QWidget, character: str) -> None:
    """One key that makes *character*, whatever script that is in."""
    QTest.sendKeyEvent(
        QTest.KeyAction.Click,
        widget,
        Qt.Key(ord(character.upper())) if character.isascii() else Qt.Key.Key_unknown,
        character,
        Qt.KeyboardModifier.NoModifier,
    )


def scan_into(widget: QWidget, code: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
    """What a scanner sends for *code*, to whatever has the focus; *widget* if nothing has."""
    keys_into(QApplication.focusWidget() or widget, code)
    if end is not None:
        QTest.keyClick(QApplication.focusWidget() or widget, end)


def settled() -> None:
    """Let what keys began happen: an Enter waits until it cannot be a scanner's.

    However busy the machine is: on a slow one keys may be held for longer.
    """
    QTest.qWait(SETTLED_MS)
    for _ in range(_PATIENCE):
        if not any(keys.holds_keys for keys in _key_filters()):
            return
        QTest.qWait(SETTLED_MS)


def _key_filters() -> list[KeyFilter]:
    application = QApplication.instance()
    owners = [application, *QApplication.topLevelWidgets()] if application else []
    return [keys for owner in owners for keys in owner.findChildren(KeyFilter)]


class Heard:
    """What a signal said, in order."""

    def __init__(self, signal: object) -> None:
        self.all: list[tuple[object, ...]] = []
        connect: Callable[[Callable[..., None]], object] = getattr(signal, "connect")  # noqa: B009 - signals have no type of their own
        connect(self._hear)

    def _hear(self, *values: object) -> None:
        self.all.append(values)

    @property
    def firsts(self) -> list[object]:
        """The first value of each."""
        return [values[0] for values in self.all]


def surprised(value: object) -> None:
    """Hears what must not happen."""
    pytest.fail(f"did not expect {value}")


class LongerWords(QTranslator):
    """A language that needs 40 % more room for everything; placeholders stay."""

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        return sourceText + " " + _padding(len(sourceText) * 2 // 5)

    @override
    def isEmpty(self) -> bool:
        return False


@contextmanager
def longer_words() -> Iterator[None]:
    """Everything that is translated inside is 40 % longer."""
    translator = LongerWords()
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


@contextmanager
def right_to_left(application: QApplication) -> Iterator[None]:
    """The layout of Arabic and Hebrew."""
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def strongest_contrast(picture: QImage, *, within: int = 0) -> float:
    """Between what fills most of *picture* and the pixel that is farthest from it."""
    colours = _colours(picture, within)
    ground = QColor(max(colours, key=lambda colour: colours[colour]))
    return max(contrast(ground, QColor(colour)) for colour in colours)


def grabbed(widget: QWidget) -> QImage:
    """What *widget* looks like, with what is behind it."""
    window = widget.window()
    corner = widget.mapTo(window, QPoint(0, 0))
    whole = window.grab().toImage()
    return whole.copy(corner.x(), corner.y(), widget.width(), widget.height())


def shown(parent: QWidget, kind: type[Found]) -> Sequence[Found]:
    """All of this kind below *parent* that are to be seen."""
    found = parent.findChildren(kind)
    return [one for one in found if isinstance(one, QWidget) and one.isVisible()]


def _padding(length: int) -> str:
    return ("ein langes Wort mehr " * 20)[: max(1, length)].strip()


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _colours(picture: QImage, within: int) -> dict[int, int]:
    counted: dict[int, int] = {}
    for y in range(within, picture.height() - within):
        for x in range(within, picture.width() - within):
            colour = picture.pixel(x, y)
            counted[colour] = counted.get(colour, 0) + 1
    return counted
