"""The review page with everything a case can say, as the tests of painting show it."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from kiosk.domain.settling import How
from kiosk.ui.main_window import REVIEW, MainWindow
from kiosk.ui.pages.review_page import ReviewPage
from kiosk.ui.review_views import ReviewView, WayView

_LONG = "María Guadalupe de los Ángeles Hernández-Echeverría y Fernández de Córdoba"
_DOUBLE = ReviewView(
    "twice-R1",
    _LONG,
    "Let in twice",
    (
        "08:15 Main entrance · Maria at East door 2",
        f"08:16 South door of the convention centre · {_LONG} at South door 2",
    ),
    (
        WayView("The same person: fine", How.SAME_PERSON),
        WayView("The pass was shared", How.SHARED),
        WayView("A mistake: undo 08:15 Main entrance", How.UNDO, "A-1"),
        WayView(f"A mistake: undo 08:16 South door, {_LONG}", How.UNDO, "B-1"),
    ),
    "They count once, whatever you choose.",
    "R1",
)
_CLOCK = ReviewView(
    "clock-M2TN4R",
    "South door 2",
    "Clock is off",
    ("The clock of South door 2 is ahead by 2 d 1 h or more.",),
    (WayView("Noted", How.NOTED),),
    "An estimate. No record is refused or put in another order for it.",
)
_SETTLED = ReviewView(
    "field-R1-name",
    _LONG,
    "Desks disagree: Full name",
    (
        f"“{_LONG}” at 2026-11-24 08:15 · Maria at East door 2 (counts now)",
        "Another laptop had settled it otherwise: Keep “Ana”, 2026-11-24 09:00 · Tom at K7F3QX",
    ),
    (WayView("Open it again", How.REOPEN),),
    registration="R1",
    settled=f"Keep “{_LONG}”: so on her card, 2026-11-24 09:01 · Maria at East door 2",
)


def review_pages() -> dict[str, QWidget]:
    """The page, empty."""
    return {REVIEW: ReviewPage()}


def _page(window: MainWindow) -> ReviewPage:
    window.open_page(REVIEW)
    assert isinstance(window.page, ReviewPage)
    return window.page


def _open(window: MainWindow) -> None:
    others = [_CLOCK, *(ReviewView(f"t{n}", "Ana Souza", "Let in twice", (), ()) for n in range(9))]
    page = _page(window)
    page.show_cases([_DOUBLE, *others], settled=False)
    page.focus_input()


def _asked(window: MainWindow) -> None:
    _open(window)
    page = _page(window)
    page.pin.ask("This undoes what another laptop did. The lead may: the PIN, please.")
    page.show_trouble("Begin with the number of one of the choices.")


def _settled(window: MainWindow) -> None:
    _page(window).show_cases([_SETTLED], settled=True)


def _nothing(window: MainWindow) -> None:
    _page(window).show_cases((), settled=False)


REVIEWS: Mapping[str, Callable[[MainWindow], None]] = {
    "review": _open,
    "review: PIN": _asked,
    "review: settled": _settled,
    "review: nothing": _nothing,
}
"""The views of the review page, by name."""
