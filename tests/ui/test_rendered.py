"""Every page as it is painted: large enough, uncut, named, and readable, in every dress."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kiosk.devices.fonts import load_fonts
from kiosk.ui.dashboard_views import (
    BarView,
    ChartView,
    DashboardView,
    DayChoice,
    FigureView,
    RowsView,
    RowView,
)
from kiosk.ui.import_views import (
    EXPORT,
    LEFT_OUT,
    ChangeRow,
    ChangesView,
    ColumnView,
    LastImportView,
    OfferView,
    PeopleView,
    ProblemView,
    RecognisedView,
)
from kiosk.ui.main_window import BADGES, DASHBOARD, DAY, HELP, IMPORT, STATION, MainWindow
from kiosk.ui.pages.dashboard_page import LISTS, DashboardPage
from kiosk.ui.pages.day_page import DayPage
from kiosk.ui.pages.import_page import ImportPage
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.pages.welcome_page import WelcomePage
from kiosk.ui.theme import DARK, LIGHT, SMALLEST_TARGET, Colours, apply_theme, style_sheet
from kiosk.ui.views import CardView, Presence, RecentView, ResultView, Tone, VerdictView
from kiosk.ui.widgets.duplicate_pairs import DuplicatePairs, OneOfPair, PairView
from kiosk.ui.widgets.parts import ElidedLabel
from kiosk.ui.widgets.watched_folder import WatchLine
from tests.support.arrival_views import ARRIVALS, arrival_pages
from tests.support.badge_views import BADGE_VIEWS, badge_pages
from tests.support.decision_views import DECISIONS, the_help_desk, the_lock, the_pin_setting
from tests.support.end_of_day_views import ENDINGS, ending_pages
from tests.support.place_views import PLACES, place_pages
from tests.support.print_views import a_badges_page, a_reprint_strip
from tests.support.qt import (
    child,
    contrast,
    grabbed,
    longer_words,
    press,
    right_to_left,
    shown,
    strongest_contrast,
)
from tests.support.review_views import REVIEWS, review_pages
from tests.support.sync_views import SYNCS, sync_pages

WIDTH, HEIGHT = 1366, 768
TEXT, CONTROL = 4.5, 3.0

PEOPLE = [
    ResultView(
        f"R{number}",
        "María de los Ángeles Núñez",
        "Harbor Legal Aid · Press",
        presence,
        text,
        similar=number > 1,
    )
    for number, (presence, text) in enumerate(
        (
            (Presence.HERE, "Here since 08:30"),
            (Presence.ABSENT, "Not here yet"),
            (Presence.HELP, "See help desk"),
        )
    )
]
CARD = CardView(
    "R1",
    "María de los Ángeles Núñez",
    "María",
    "Harbor Legal Aid · Press",
    Presence.ABSENT,
    "Not here yet",
    (),
    can_enter=True,
)
RECENT = [RecentView(f"F{number}", "Ana Souza", "08:30 · badge printed") for number in range(5)]
TARGETS = ((LEFT_OUT, "Left out"), (EXPORT, "Only for the central export"), ("name", "Full name"))
COLUMNS = [
    ColumnView(3, "Date of birth", "1990", LEFT_OUT, TARGETS, "Left out: birth", sensitive=True),
    ColumnView(0, "Name", "Ana · Wu · María de los Ángeles", "name", TARGETS),
    ColumnView(1, "T-shirt", "S · M · L", LEFT_OUT, TARGETS, unused=True),
]
RECOGNISED = RecognisedView(
    (("File", "list.csv"), ("System", "pretix")),
    sheets=("People", "Orders"),
    sheet="People",
    offers=(OfferView("cp1252", "Windows, Western European", "Núñez · José"),),
    encoding="cp1252",
    remarks=("The file is not in Unicode.",),
)
PEOPLE_FOUND = PeopleView(
    "People in this list: 1,204. The first badges:",
    tuple((QImage(576, 432, QImage.Format.Format_RGB32), "Ana Souza") for _ in range(4)),
    (ProblemView("9 rows, a total, not a person. Rows 5, 7…", "5–13"),),  # noqa: RUF001 - a stretch
)
CHANGES = ChangesView(
    "1,204 new · 1 changed · 3 cancelled · 0 as before · 0 no longer listed",
    (
        ("New: 1,204", (ChangeRow("Ana Souza", "row 2"),)),
        ("Changed: 1", (ChangeRow("Wu", "Organisation", "Casa", "Casa Latina"),)),
        ("Corrections that stay: 0", ()),
        ("Cancelled: 3", ()),
        ("No longer listed: 0", ()),
    ),
    "Import people: 1,204",
)

ONE = OneOfPair(
    "R1", "María de los Ángeles Núñez", ("Harbor Legal Aid", "m•••@example.org", "Press")
)
PAIR = PairView(ONE, ONE, "same e-mail address · same name, written differently")
LAST = LastImportView(
    "F1",
    "Imported last: registrations-of-the-national-forum-2026.csv, 2026-11-24 08:30, 1,204 rows",
    "Undo it (registrations: 1,204)",
)


_ROWS = (
    RowView("Harbor Legal Aid and its many partner organisations", "350 of 980", 0.36, "busy"),
    RowView("Main entrance", "1,204", None, "heard until 08:30", is_stale=True),
)
DASHBOARD_VIEW = DashboardView(
    figures=tuple(
        FigureView(f"figure{place}", "1,204", "a minute at the peak, 08:30", trouble=place == 0)
        for place in range(5)
    ),
    horizon="This station as of 08:41. All the others of today as of 08:30.",
    day=DayChoice("Today, 2026-11-24", has_earlier=True),
    chart=ChartView(
        tuple(BarView(f"{8 + n // 12:02}:{5 * n % 60:02}", 3 * n) for n in range(40)),
        "812 arrived between 08:00 and 11:20; most of them, 117, in the five minutes from 11:15.",
    ),
    pace="At this rate, 9 a minute: stations needed, 2; open, 1.",
    too_few=True,
    lists=tuple(RowsView(name, f"Inside, by {name}", "Nobody", _ROWS) for name in LISTS),
)


@dataclass
class Shown:
    """The window with one of its views in front."""

    window: MainWindow
    station: StationPage
    importing: ImportPage


def _typed(it: Shown, text: str) -> None:
    it.station.input.setText(text)


def _results(it: Shown) -> None:
    _typed(it, "maria")
    it.station.show_results("maria", PEOPLE)


def _nobody(it: Shown) -> None:
    _typed(it, "zzz")
    it.station.show_results("zzz", [])


def _verdict(tone: Tone) -> Callable[[Shown], None]:
    view = VerdictView(tone, "CHECKED IN", "Ana Souza", "Harbor Legal Aid", "08:30", "R1", "F1")
    return lambda it: it.station.show_verdict(view)


def _page(name: str) -> Callable[[Shown], None]:
    return lambda it: it.window.open_page(name)


def _dashboard(it: Shown) -> None:
    it.window.open_page(DASHBOARD)
    assert isinstance(it.window.page, DashboardPage)
    it.window.page.show_view(DASHBOARD_VIEW)


def _recognised(it: Shown) -> None:
    it.window.open_page(IMPORT)
    it.importing.show_recognised(RECOGNISED, COLUMNS)


def _columns(it: Shown) -> None:
    _recognised(it)
    press(it.importing, "nextStep")


def _reason(it: Shown) -> None:
    _columns(it)
    menu = child(it.importing, QComboBox, "goesTo3")
    menu.setCurrentIndex(1)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def _people(it: Shown) -> None:
    it.window.open_page(IMPORT)
    it.importing.show_people(PEOPLE_FOUND, CHANGES)


def _changes(it: Shown) -> None:
    _people(it)
    press(it.importing, "nextStep")


def _reprint(it: Shown) -> None:
    it.station.show_card(CARD)
    strip = a_reprint_strip()
    it.station.add_strip(strip)
    strip.show()


def _all_below(it: Shown) -> None:
    """An import to undo, a pair to decide, a watched folder, and trouble, all at once."""
    it.window.open_page(IMPORT)
    page = it.importing
    page.undo.show_last(LAST)
    page.undo.show_stopped("list.csv: stopped after 24,000 of 100,000. Import it again.")
    pairs, line = DuplicatePairs(), WatchLine()
    for widget in (pairs, line):
        page.add_below(widget)
    pairs.show_pairs([PAIR, PAIR])
    pairs.allow_undo(allowed=True)
    line.show_folder("/media/lists")
    page.show_trouble("list.csv cannot be read: it is a picture, whatever its name says.")


def _working(it: Shown) -> None:
    """An import under way that somebody wants to leave, while another list waits."""
    it.window.open_page(IMPORT)
    it.importing.show_work("Importing registrations-of-the-national-forum-2026.csv…")
    it.importing.show_progress(47, 100)
    it.importing.waiting.show_waiting("registrations-2.csv", busy=True)
    it.importing.closing.ask(
        "The import is not done yet. Stopped now, only a part of the list is here until it is"
        " imported again."
    )


def _done_below(it: Shown) -> None:
    _all_below(it)
    it.importing.show_done("1,204 new · 1 changed · 3 cancelled · 0 as before")


def _welcome(it: Shown) -> None:
    it.window.show_welcome(WelcomePage([]))


def _new_event(it: Shown) -> None:
    _welcome(it)
    assert it.window.page
    press(it.window.page, "newEvent")


def _decision(act: Callable[[StationPage], None], it: Shown) -> None:
    act(it.station)


def _arrival(act: Callable[[MainWindow], object], it: Shown) -> None:
    act(it.window)


def _pin_setting(it: Shown) -> None:
    it.window.open_page(DAY)
    assert isinstance(it.window.page, DayPage)
    it.window.page.add_part("The lead's PIN", the_pin_setting())


VIEWS: dict[str, Callable[[Shown], None]] = {
    "idle": lambda _it: None,
    "results": _results,
    "nobody": _nobody,
    "card": lambda it: it.station.show_card(CARD),
    "welcome verdict": _verdict(Tone.OK),
    "already": _verdict(Tone.ALREADY),
    "help": _verdict(Tone.HELP),
    "empty": lambda it: it.station.show_counts(0, 0, 0),
    "stop": lambda it: it.station.show_stop("forum.kiosk cannot be read or written. Stop."),
    "import": _page(IMPORT),
    "import: all below": _all_below,
    "import: done": _done_below,
    "import: working": _working,
    "import: recognised": _recognised,
    "import: columns": _columns,
    "import: reason": _reason,
    "import: people": _people,
    "import: changes": _changes,
    "badges": _page(BADGES),
    "card: another badge": _reprint,
    "day": _page(DAY),
    "dashboard": _dashboard,
    "dashboard: empty": _page(DASHBOARD),
    "welcome": _welcome,
    "new event": _new_event,
    "help desk": _page(HELP),
    "locked": lambda it: it.window.lock(the_lock()),
    "day: PIN": _pin_setting,
    **{name: partial(_decision, act) for name, act in DECISIONS.items()},
    **{name: partial(_arrival, act) for name, act in ARRIVALS.items()},
    **{name: partial(_arrival, act) for name, act in PLACES.items()},
    **{name: partial(_arrival, act) for name, act in BADGE_VIEWS.items()},
    **{name: partial(_arrival, act) for name, act in SYNCS.items()},
    **{name: partial(_arrival, act) for name, act in REVIEWS.items()},
    **{name: partial(_arrival, act) for name, act in ENDINGS.items()},
}


@pytest.fixture(params=["light", "dark", "longer words", "right to left"])
def dress(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """English in both themes; a language that needs more room; a mirrored one."""
    load_fonts()
    dark = request.param == "dark"
    if qapp.styleSheet() != style_sheet(DARK if dark else LIGHT):
        apply_theme(qapp, dark=dark)
    with ExitStack() as stack:
        if request.param == "longer words":
            stack.enter_context(longer_words())
        if request.param == "right to left":
            stack.enter_context(right_to_left(qapp))
        yield str(request.param)


@pytest.fixture
def composed(dress: str, request: pytest.FixtureRequest, qtbot: QtBot) -> Shown:
    """The window with the pages of the day, and those that the view called *name* is about."""
    del dress
    name = request.node.callspec.params.get("name")
    views: tuple[tuple[Mapping[str, object], Callable[[], dict[str, QWidget]]], ...] = (
        (ARRIVALS, arrival_pages),
        (PLACES, place_pages),
        (SYNCS, sync_pages),
        (REVIEWS, review_pages),
        (ENDINGS, ending_pages),
        (BADGE_VIEWS, badge_pages),
    )
    more = next((pages() for some, pages in views if name in some), {})
    return a_window(qtbot, more)


def a_window(qtbot: QtBot, more: Mapping[str, QWidget]) -> Shown:
    window = MainWindow()
    qtbot.addWidget(window)
    window.setFixedSize(WIDTH, HEIGHT)
    station, importing = StationPage(), ImportPage()
    pages: dict[str, QWidget] = {
        STATION: station,
        IMPORT: importing,
        BADGES: a_badges_page(),
        DAY: DayPage("forum"),
        DASHBOARD: DashboardPage(),
        HELP: the_help_desk(),
        **more,
    }
    window.show_event(pages)
    window.bar.show_place("National Forum 2026", "Main entrance", "East door 2", "Maria")
    window.bar.show_chip("Badges: Zebra", trouble=False)
    window.bar.show_clock("08:30")
    station.show_recent(RECENT)
    station.show_counts(1, 1204, 1204)
    window.show()
    return Shown(window, station, importing)


def settle(it: Shown, name: str, qtbot: QtBot) -> None:
    VIEWS[name](it)
    it.window.repaint()
    for _ in range(3):  # a layout within a view that scrolls takes a turn of its own
        qtbot.wait(1)


def faults(window: MainWindow) -> list[str]:
    """What is too small, cut off, or without a name."""
    found = [
        f"{button.objectName()} is {button.height()} px high"
        for button in shown(window, QPushButton)
        if button.height() < SMALLEST_TARGET
    ]
    found += [f"“{label.text()}” is cut" for label in shown(window, QLabel) if is_cut(label)]
    found += [
        f"{type(widget).__name__} {widget.objectName()} has no name"
        for widget in shown(window, QWidget)
        if is_focusable(widget) and not is_named(widget)
    ]
    return found


def is_cut(label: QLabel) -> bool:
    if isinstance(label, ElidedLabel) or not label.text():
        return False
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.minimumSizeHint().width()


def is_focusable(widget: QWidget) -> bool:
    controls = (QPushButton, QLineEdit, QComboBox)
    inner = isinstance(widget.parentWidget(), QComboBox)
    inner = inner or widget.objectName().startswith("qt_")
    return isinstance(widget, controls) and not inner and widget.focusPolicy() is not NO_FOCUS


NO_FOCUS = Qt.FocusPolicy.NoFocus


def is_named(widget: QWidget) -> bool:
    text = widget.text() if isinstance(widget, QPushButton) else ""
    return bool(widget.accessibleName() or text)


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_is_uncut_named_and_fits_the_smallest_screen(
    composed: Shown, name: str, qtbot: QtBot
) -> None:
    settle(composed, name, qtbot)
    assert faults(composed.window) == []
    composed.window.setMinimumSize(0, 0)
    inside = composed.window.centralWidget()
    assert inside is not None
    needed = inside.minimumSizeHint()
    assert (needed.width() <= WIDTH, needed.height() <= HEIGHT) == (True, True), needed


@pytest.mark.parametrize("dress", ["longer words"], indirect=True)
def test_the_longer_language_is_longer(composed: Shown) -> None:
    assert len(child(composed.window, QLabel, "ready").text()) > len("Ready") * 1.3


@pytest.mark.parametrize("dress", ["light"], indirect=True)
def test_a_fault_would_be_found(composed: Shown) -> None:
    small, bare = QPushButton(composed.station), QLineEdit(composed.station)
    small.setStyleSheet("min-height: 0; max-height: 20px")
    cut = QLabel("A long text without room", composed.station)
    cut.setFixedSize(20, 10)
    for widget in (small, bare, cut):
        widget.show()
    assert len(faults(composed.window)) == 4  # the small button has no name either


@pytest.mark.parametrize("dress", ["light", "dark"], indirect=True)
@pytest.mark.parametrize("name", ["results", "card", "badges", "day", "welcome"])
def test_what_is_read_stands_out_from_its_ground(composed: Shown, name: str, qtbot: QtBot) -> None:
    settle(composed, name, qtbot)
    faint = [
        f"“{label.text()}”"
        for label in shown(composed.window, QLabel)
        if label.text() and label.isEnabled() and strongest_contrast(grabbed(label)) < TEXT
    ]
    assert faint == []


@pytest.mark.parametrize("dress", ["light", "dark"], indirect=True)
@pytest.mark.parametrize("tone", ["welcome verdict", "already", "help"])
def test_a_verdict_stands_out_from_its_ground(composed: Shown, tone: str, qtbot: QtBot) -> None:
    settle(composed, tone, qtbot)
    shown_view = child(composed.window, QStackedWidget, "stationMain").currentWidget()
    assert shown_view
    assert strongest_contrast(grabbed(shown_view), within=30) >= TEXT


@pytest.mark.parametrize("dress", ["light", "dark"], indirect=True)
def test_what_the_input_is_for_can_be_read_before_anything_is_typed(
    composed: Shown, qtbot: QtBot
) -> None:
    settle(composed, "idle", qtbot)
    assert strongest_contrast(grabbed(composed.station.input), within=8) >= TEXT


@pytest.mark.parametrize("trouble", [True, False])
@pytest.mark.parametrize("dress", ["light", "dark"], indirect=True)
def test_the_chip_can_be_read(composed: Shown, trouble: bool) -> None:
    composed.window.bar.show_chip("No paper", trouble=trouble)
    chip = child(composed.window, QLabel, "stateChip")
    assert strongest_contrast(grabbed(chip), within=4) >= TEXT


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_colours_of_a_theme_stand_apart(colours: Colours) -> None:
    def apart(one: str, other: str) -> float:
        return contrast(QColor(colours[one]), QColor(colours[other]))

    for ground in ("page", "surface"):
        for ink in ("ink", "ink2", "ok_text", "stop_text", "warn_text"):
            assert apart(ink, ground) >= TEXT, (ink, ground)
        assert apart("control", ground) >= CONTROL
        assert apart("brand", ground) >= CONTROL
    assert apart("on_brand", "brand") >= TEXT
    assert apart("ink", "brand_soft") >= TEXT
    assert set(LIGHT) == set(DARK)
