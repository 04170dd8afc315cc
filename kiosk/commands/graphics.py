"""Drawing without a window: the one Qt application that painting needs, on any machine."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication

from kiosk.devices.fonts import load_fonts


def has_display() -> bool:
    """Whether a window could be shown; without one, Qt must paint off the screen."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def graphics() -> Iterator[None]:
    """Fonts loaded and painting possible, inside."""
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([sys.argv[0]])
    load_fonts()
    yield
    del application
