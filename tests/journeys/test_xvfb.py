"""The sample event on a real X display, with keys from outside the process."""

import csv
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from kiosk.bundled import resource
from kiosk.domain.registration import Registration
from kiosk.services.demo import DEMO_PASSPHRASE, Lesson, codes_to_try
from kiosk.services.opening import home_folder, this_laptop
from kiosk.store.event_file import EventFile
from tests.support.events import all_facts

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


Keys = tuple[str, ...]
"""What xdotool is told, word by word."""


def key(*names: str) -> Keys:
    return ("key", "--delay", "30", *names)


def hand(text: str) -> Keys:
    """Somebody types, too slowly for a scanner."""
    return ("type", "--args", "1", "--delay", "90", text)


PLACES: dict[str, Keys] = {
    "the station": (),
    "people found": hand("maria"),
    "nobody found": hand("zzzz"),
    "a card": (*hand("goncalo simoes"), "sleep", "0.3", *key("Return")),
    "a field of a card": (*hand("goncalo simoes"), "sleep", "0.3", *key("Return", "Tab")),
    "a group": (*key("ctrl+g"), "sleep", "0.3"),
    "an organisation looked for": (*key("ctrl+g"), "sleep", "0.3", *hand("har")),
    "the programme": key("ctrl+2"),
    "the help desk": key("ctrl+3"),
    "the import": key("ctrl+4"),
    "the badges": key("ctrl+5"),
    "the dashboard": key("ctrl+6"),
    "the end of the day": key("ctrl+7"),
    "the sync": key("F9"),
    "choosing a folder": (*key("F9"), "sleep", "0.2", *key("space"), "sleep", "0.6"),
    "where it stands": ("mousemove", "316", "25", "click", "1"),
    "why a refusal should not stand": (
        "type", "--args", "1", "--delay", "2", "{refused}", *key("Return"),
        "sleep", "0.3", *key("ctrl+o"),
    ),
    "a new person": (*key("F2"), "sleep", "0.3", *hand("Zoe Test")),
}  # fmt: skip
"""Every page, form and strip that can be open when the next person holds up their code."""


def test_a_scan_is_heard_on_every_page_and_types_and_presses_nothing(
    display: str, kiosk: "subprocess.Popen[bytes]"
) -> None:
    window = window_of(display, kiosk)
    xdotool(display, "windowfocus", "--sync", window)
    refused = next(one for one in codes_to_try() if one.lesson is Lesson.CANCELLED)
    codes = attending(len(PLACES))
    for code, there in zip(codes, PLACES.values(), strict=True):
        keys = tuple(each.format(refused=refused.code) for each in there)
        scan = ("type", "--args", "1", "--delay", "2", code, *key("Return"))
        rest = ("sleep", "0.4", *key("Escape"))
        xdotool(display, *keys, "sleep", "0.3", *scan, *rest)
        if there is not PLACES["a new person"]:
            xdotool(display, "sleep", "0.1", *key("Escape"))
    xdotool(display, "sleep", "0.3", *key("ctrl+Return"))
    time.sleep(1)
    kiosk.send_signal(signal.SIGTERM)
    kiosk.wait(10)
    here = people_here(len(PLACES) + 5)
    listed = {code for person in here for code in person.credentials}
    assert set(codes) <= listed
    assert [person.badge_name or person.name for person in here if person.walk_in] == ["Zoe Test"]
    assert kinds_told() == {"station": 1, "admission": len(PLACES) + 1, "refusal": 1, "walk_in": 1}


def attending(count: int) -> list[str]:
    """Codes of the sample's list, of people who may come."""
    with resource("samples").joinpath("attendees.csv").open(encoding="utf-8-sig") as lines:
        rows = [
            row
            for row in csv.DictReader(lines)
            if row["Attendee Status"] == "Attending" and row["Ticket Type"] == "Attendee"
        ]
    return [row["Ticket Code"] for row in rows[40 : 40 + count]]


def kinds_told() -> dict[str, int]:
    """How many facts of each kind the station told, but for how the sample was made."""
    laptop = this_laptop(home_folder())
    path = laptop.home / "demo" / "sample.kiosk"
    with closing(EventFile.open(path, DEMO_PASSPHRASE, laptop)) as file:
        made = {"event", "checkpoint", "import", "import_end", "registration", "session", "setting"}
        told = Counter(str(fact.kind) for fact in all_facts(file))
        return {kind: count for kind, count in told.items() if kind not in made}


def names_here() -> set[str]:
    return {person.name.casefold() for person in people_here(10)}


def people_here(most: int) -> list[Registration]:
    laptop = this_laptop(home_folder())
    path = laptop.home / "demo" / "sample.kiosk"
    with closing(EventFile.open(path, DEMO_PASSPHRASE, laptop)) as file:
        assert file.verify() == []
        station = file.station
        assert station
        recent = file.attendance.recent(station.id, most)
        found = (file.roster.registration(passage.registration) for passage in recent)
        return [person for person in found if person]


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
