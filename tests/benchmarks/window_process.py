"""A kiosk of its own that opens an event, works for a while, and says what that took."""

import json
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kiosk.app import compose
from kiosk.ui.pages.station_page import StationPage


def main(file: Path, home: str, passphrase: str, work: Path) -> None:
    """Open *file* as a laptop with this *home* does, scan and search, and tell."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["KIOSK_HOME"] = home
    application = QApplication(sys.argv[:1])
    before = time.perf_counter()
    window = compose(application, file, passphrase)
    window.resize(1366, 768)
    window.show()
    window.grab()
    turn(application)
    opening = time.perf_counter() - before
    page = window.findChild(StationPage)
    assert isinstance(page, StationPage)
    codes, names = json.loads(work.read_text(encoding="utf-8"))
    for code in codes:
        page.credential_typed.emit(code)
        turn(application)
    for name in names:
        page.input.setText(name)
        page.input.textEdited.emit(name)
        turn(application)
    told = {"opening": opening, "megabytes": resident_megabytes()}
    window.close()
    sys.stdout.write(json.dumps(told))


def turn(application: QCoreApplication) -> None:
    """One turn of the event loop; what was left to be deleted is deleted, as `exec` would."""
    application.processEvents()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def resident_megabytes() -> float:
    """What this process holds in memory now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], Path(sys.argv[4]))
