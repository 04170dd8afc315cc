"""Places, the programme, and a station at a room, as the tests of painting show them."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from kiosk.devices.camera_driver import CameraState
from kiosk.ui.import_views import ChangeRow, ChangesView
from kiosk.ui.main_window import PLACE, PROGRAMME, MainWindow
from kiosk.ui.pages.place_page import PlacePage
from kiosk.ui.pages.programme_page import ProgrammePage
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.place_views import PlaceView, PostView, RulesView, SeatsView
from kiosk.ui.programme_views import DayView, SessionRow, TakeView
from kiosk.ui.views import Tone, VerdictView
from kiosk.ui.widgets.place_strip import PlaceStrip
from kiosk.ui.widgets.rules_panel import RulesPanel
from kiosk.ui.widgets.scanner_settings import ScannerSettings
from kiosk.ui.widgets.state_chips import Level

LONG = "Tenants' rights in mixed-status households: an introduction for navigators"
ROWS = [
    SessionRow(heading="Harbor Ballroom A"),
    SessionRow("10:30", LONG, "Housing", "Harbor Ballroom A", "12", "41 / 48", "7", is_now=True),
    SessionRow("12:00", LONG, "Housing", "Harbor B", "0", "0", "", news="was in Harbor A"),
]
CHANGES = ChangesView(
    "16 new · 1 changed · 2 removed · 24 as before",
    (
        ("New: 16", (ChangeRow(LONG, "10:30, Harbor B"),)),
        ("Changed: 1", (ChangeRow("Libraries", "Room", "Harbor A", "Harbor B"),)),
        ("No longer named: 2", ()),
    ),
    "Take the changes: 19",
)
DOOR = RulesView("main", "Main entrance", is_door=True, entries="re-entry", has_rules=True)
SESSION = RulesView("session:W1", LONG, is_door=False, capacity="48", registration="first")


def place_pages() -> dict[str, QWidget]:
    """The pages, filled."""
    place, programme, rules, scanners = (
        PlacePage(),
        ProgrammePage(),
        RulesPanel(),
        ScannerSettings(),
    )
    place.add_beside(rules)
    place.add_beside(scanners)
    place.show_posts([PostView(f"p{one}", LONG, "Session", ticked=one < 2) for one in range(12)])
    rules.show_rules(DOOR)
    scanners.show_ports([("COM3", "Zebra DS2208 (COM3)")], "COM3")
    scanners.show_cameras([("cam", "Integrated camera")], "any")
    programme.show_days([DayView("2026-11-24", "Tue 24.11."), DayView("", "Wed 25.11.")], "")
    programme.show_rows(ROWS)
    return {PLACE: place, PROGRAMME: programme}


def _session_rules(window: MainWindow) -> None:
    window.open_page(PLACE)
    panel = window.findChild(RulesPanel)
    assert panel
    panel.show_rules(SESSION)


def _take(window: MainWindow) -> None:
    window.open_page(PROGRAMME)
    assert isinstance(window.page, ProgrammePage)
    remarks = ("Row 4: a day or time that could not be read",)
    window.page.show_take(TakeView("late.csv, sessions: 40", CHANGES, remarks, offers_adding=True))


def _reading(window: MainWindow) -> None:
    window.open_page(PROGRAMME)
    assert isinstance(window.page, ProgrammePage)
    window.page.show_progress(3, 9)


def _station(window: MainWindow, view: PlaceView) -> StationPage:
    assert isinstance(window.page, StationPage)
    strip = PlaceStrip()
    window.page.add_strip(strip)
    strip.show_place(view)
    return window.page


def _question(window: MainWindow) -> None:
    choices = (("W1", f"{LONG} · 10:30"), ("W2", "Fee waivers · 11:45"))
    _station(window, PlaceView(choices=choices, question="Waiting: 1. Which session?"))


def _all_at_once(window: MainWindow) -> None:
    """A session, its seats, people who leave, a camera, and whatever can be wrong."""
    seats = SeatsView("41 / 48, 7 left", "others as of 09:41", 0.85)
    page = _station(
        window,
        PlaceView(
            f"NOW  {LONG}",
            f"Next starts 14:00: {LONG}",
            seats,
            news=f"Changed today: {LONG}",
            counts_unnamed=True,
        ),
    )
    page.show_camera(on=True)
    page.show_camera_state(CameraState.LOST)
    page.show_verdict(VerdictView(Tone.OK, "GOODBYE", "Ana Souza", "Attendee", "10:40", "R1", "F1"))
    window.bar.show_way(out=True)
    window.bar.show_place("National Forum 2026", f"2/3 · Harbor A · {LONG}", "East door 2", "Maria")
    for name, text in (("list", "List 13 h old"), ("clock", "Clock 02:30, records 08:30")):
        window.bar.chips.show_state(name, text, Level.BAD)


def _camera(window: MainWindow) -> None:
    assert isinstance(window.page, StationPage)
    window.page.show_camera(on=True)
    window.page.show_camera_state(CameraState.NOT_ALLOWED)


PLACES: Mapping[str, Callable[[MainWindow], None]] = {
    "places": lambda window: window.open_page(PLACE),
    "places: a session": _session_rules,
    "programme": lambda window: window.open_page(PROGRAMME),
    "programme: taking": _take,
    "programme: reading": _reading,
    "room: a question": _question,
    "room: all at once": _all_at_once,
    "camera": _camera,
}
