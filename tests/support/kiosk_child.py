"""A kiosk of its own process that scans until it is killed."""

import os
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.ui.views import Tone
from tests.support.events import QUICK_KEY
from tests.support.volunteer import at_the_window

READY = ("", "")
"""Said once, when the window is open."""


def scan_until_killed(path: Path, home: Path, codes: Sequence[str], told: Connection) -> None:
    """Scan *codes* at the window; tell each one, and its fact, once the verdict is green."""
    os.environ |= {"KIOSK_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    application = QApplication([])
    with suppress(BrokenPipeError), at_the_window(application, path, QUICK_KEY) as volunteer:
        volunteer.scan("WARMING-UP")  # the first verdict loads fonts
        told.send(READY)
        for code in codes:
            verdict = volunteer.scan(code)
            if verdict and verdict.tone is Tone.OK:
                told.send((code, verdict.fact))
