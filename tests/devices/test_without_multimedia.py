"""A system that lacks what Qt needs for sound and video: bare Debian has no libpulse."""

import subprocess
import sys

PROGRAM = """
import sys
sys.modules["PySide6.QtMultimedia"] = None
from PySide6.QtWidgets import QApplication
application = QApplication([])
from kiosk.app import compose
from kiosk.devices.camera import Camera
from kiosk.ui.sounds import Sounds
from kiosk.ui.views import Tone
window = compose(application, None, "")
window.show()
Sounds().play(Tone.OK)
camera = Camera(window)
camera.start()
print(camera.state, window.isVisible())
"""


def test_the_window_opens_silent_and_the_camera_says_what_is_missing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.split() == ["unavailable", "True"], done.stderr
