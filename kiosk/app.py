"""The window, composed: one application, its fonts and its look, its scanner, its pages."""

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from kiosk.bundled import resource
from kiosk.devices.fonts import load_fonts
from kiosk.devices.key_filter import KeyFilter
from kiosk.devices.opened_files import OpenedFiles
from kiosk.devices.qt_versions import crash_together
from kiosk.errors import KioskError
from kiosk.services.erasing import finish_erasing
from kiosk.services.opening import Laptop, home_folder, open_event, this_laptop
from kiosk.ui.language import speak
from kiosk.ui.main_window import MainWindow
from kiosk.ui.theme import apply_theme
from kiosk.ui.window_control import WindowControl


def _now() -> datetime:
    return datetime.now(UTC)


def run_window(path: Path | None = None, passphrase: str = "", *, full_screen: bool = False) -> int:
    """Show the window until it is closed; with the event at *path*, if it is given.

    Without a *passphrase*, the window asks for it.
    """
    refuse_bad_pair(PySide6.__version__, sys.version_info[:2])
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError(application)
    application.setDesktopFileName("kiosk")
    application.setWindowIcon(QIcon(str(resource("logo/kiosk.svg"))))
    sys.excepthook = _report_defect
    window = compose(application, path, passphrase)
    if full_screen:
        window.turn_full_screen()
    window.show()
    return application.exec()


def compose(
    application: QApplication,
    path: Path | None,
    passphrase: str,
    now: Callable[[], datetime] = _now,
) -> MainWindow:
    """The window with everything behind it; shown by the caller.

    Raises what opening *path* raises.
    """
    load_fonts()
    laptop = _without_the_erased(this_laptop(home_folder()))
    apply_theme(application, dark=laptop.theme == "dark")
    speak(application, laptop.language)
    keys = KeyFilter(application)
    window = MainWindow()
    control = WindowControl(window, keys, laptop, now)
    if sys.platform == "darwin":  # elsewhere, a file that is opened is an argument
        opened = OpenedFiles(window)
        opened.asked_for.connect(control.offer_event)
        application.installEventFilter(opened)
    _begin(control, path, passphrase, laptop)
    application.installEventFilter(keys)  # at last: it looks at all that happens, in Python
    return window


def _begin(control: WindowControl, path: Path | None, passphrase: str, laptop: Laptop) -> None:
    if path and passphrase:
        control.show_event(open_event(path, passphrase, laptop))
        return
    control.show_welcome()
    if path:
        control.offer_event(path)
    else:
        control.offer_last_event()


def _without_the_erased(laptop: Laptop) -> Laptop:
    """What was being erased when the laptop went out is gone before anything is shown."""
    for path in laptop.recent:
        with suppress(KioskError):  # the file is readable by nobody, whatever is left of it
            finish_erasing(path, laptop)
    return this_laptop(laptop.home)


def refuse_bad_pair(pyside: str, python: tuple[int, int]) -> None:
    """Leave, with a sentence, where PySide6 and Python would die within minutes."""
    if crash_together(pyside, python):
        raise SystemExit(
            f"PySide6 {pyside} crashes on Python {python[0]}.{python[1]}. "
            "Run python3 start.py, which installs the right one."
        )


def _report_defect(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Where a defect was, by type and line; never by value, which may name people."""
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    print(f"kiosk: defect: {kind.__name__} at {place}", file=sys.stderr)  # noqa: T201
    if isinstance(error, KeyboardInterrupt):
        QTimer.singleShot(0, QApplication.quit)
