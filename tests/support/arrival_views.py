"""The pages for new people and for groups, each with something difficult in front."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.ui.arrival_pages import GROUP, WALK_IN
from kiosk.ui.group_views import MemberView, SuggestionView
from kiosk.ui.main_window import MainWindow
from kiosk.ui.pages.group_page import GroupPage
from kiosk.ui.pages.walk_in_page import WalkInPage
from kiosk.ui.views import Presence, ResultView
from tests.support.qt import child, press

_LONG = "María Guadalupe de los Ángeles Hernández-Echeverría y Fernández de Córdoba"
_SENT = [
    SuggestionView("VietAID", "VietAID — 5 of 12 here"),
    SuggestionView("A", f"{_LONG} and its many partner organisations — 0 of 1 here"),
]
_MATCH = ResultView(
    "R1", _LONG, f"{_LONG} · m•••@example.org", Presence.ABSENT, "Not here yet", similar=True
)
_MEMBERS = [
    MemberView("R1", _LONG, "Press", Presence.ABSENT, "Not here yet", can_come=True),
    MemberView("R2", "محمد عبد الرحمن", "Attendee", Presence.HERE, "Here", can_come=False),
    MemberView("R3", "Wu", "", Presence.HELP, "See help desk", can_come=True),
]


def arrival_pages() -> dict[str, QWidget]:
    """Both of them, by the names under which they are opened."""
    return {WALK_IN: WalkInPage(), GROUP: GroupPage()}


def _walk_in(window: MainWindow) -> WalkInPage:
    window.open_page(WALK_IN)
    page = window.page
    assert isinstance(page, WalkInPage)
    page.begin({"badge_name": _LONG}, [("Press", "Press"), ("", "No ticket type")])
    page.show_matches([_MATCH] * 3)
    return page


def _suggesting(window: MainWindow) -> None:
    page = _walk_in(window)
    child(page, QLineEdit, "walkInOrganisation").setFocus()
    page.suggest(_SENT)


def _nameless(window: MainWindow) -> None:
    _walk_in(window).begin({}, [])
    press(window, "registerWalkIn")


def _group(window: MainWindow) -> GroupPage:
    window.open_page(GROUP)
    page = window.page
    assert isinstance(page, GroupPage)
    page.show_organisations(_SENT)
    page.show_members(_SENT[0].text, _MEMBERS, ["R1"])
    return page


def _checking_in(window: MainWindow) -> None:
    page = _group(window)
    page.show_outcome("11 checked in. Not let in: Trần Đình Phước (CANCELLED), Pat Lee (UNPAID)")
    page.show_progress(3, 12)


ARRIVALS: Mapping[str, Callable[[MainWindow], object]] = {
    "walk-in": _walk_in,
    "walk-in: suggestions": _suggesting,
    "walk-in: no name": _nameless,
    "group": _group,
    "group: under way": _checking_in,
}
