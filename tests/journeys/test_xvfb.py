"""The sample event on a real X display, with keys from outside the process."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from kiosk.services.demo import DEMO_PASSPHRASE, Lesson, codes_to_try
from kiosk.services.opening import home_folder, this_laptop
from kiosk.store.event_file import EventFile

pytestmark = [
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed"),
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed"),
]

SCANNED = next(one for one in codes_to_try() if one.lesson is Lesson.ORDINARY)
TYPED = "gonçalo simões"
PATIENCE_S = 30.0


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            str(shutil.which("Xvfb")),
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            "1366x768x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.fixture
def kiosk(display: str) -> Iterator["subprocess.Popen[bytes]"]:
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "demo", "--open"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield process
    process.kill()
    process.wait(10)


def test_a_scan_and_a_check_in_by_name_arrive_from_a_real_display(
    display: str, kiosk: "subprocess.Popen[bytes]"
) -> None:
    window = window_of(display, kiosk)
    xdotool(display, "windowfocus", "--sync", window)
    hostile = ("key", "--delay", "2", "ctrl+v", "Escape", "F7")  # before, within and behind a code
    code = (SCANNED.code[:6], SCANNED.code[6:])
    scan = [
        each for part in code for each in (*hostile, "type", "--args", "1", "--delay", "2", part)
    ]
    xdotool(display, *scan, *hostile[:3], "Return", "ctrl+z", "Escape", "F7")
    time.sleep(1)  # a hand comes after the scanner, and nothing outside tells when it is done
    xdotool(display, "type", "--delay", "90", "goncalo simoes")
    for _ in range(2):
        time.sleep(1)
        xdotool(display, "key", "Return")
    time.sleep(1)
    kiosk.send_signal(signal.SIGTERM)
    kiosk.wait(10)
    assert names_here() == {SCANNED.name.casefold(), TYPED}


def names_here() -> set[str]:
    laptop = this_laptop(home_folder())
    path = laptop.home / "demo" / "sample.kiosk"
    with closing(EventFile.open(path, DEMO_PASSPHRASE, laptop)) as file:
        assert file.verify() == []
        station = file.station
        assert station
        recent = file.attendance.recent(station.id, 10)
        return {
            person.name.casefold()
            for passage in recent
            if (person := file.roster.registration(passage.registration))
        }


def window_of(display: str, kiosk: "subprocess.Popen[bytes]") -> str:
    def found() -> str:
        assert kiosk.poll() is None, "the kiosk has ended"
        search = ("search", "--onlyvisible", "--name", "^Kiosk$")
        return xdotool(display, *search, check=False).strip().partition("\n")[0]

    return waited_for(found)


def waited_for(seen: Callable[[], str]) -> str:
    end = time.monotonic() + PATIENCE_S
    while not (value := seen()):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)
    return value


def xdotool(display: str, *arguments: str, check: bool = True) -> str:
    done = subprocess.run(
        [str(shutil.which("xdotool")), *arguments],
        env=os.environ | {"DISPLAY": display},
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=check,
    )
    return done.stdout
