"""The end of a day, and an erased laptop, as the tests of painting show them."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QScrollArea, QWidget

from kiosk.ui.end_of_day_texts import promise_text
from kiosk.ui.end_of_day_views import Progress, Step, StepView
from kiosk.ui.main_window import DAY, MainWindow
from kiosk.ui.pages.day_page import DayPage
from kiosk.ui.pages.erased_page import ErasedPage
from kiosk.ui.widgets.end_of_day_steps import EndOfDaySteps
from kiosk.ui.widgets.export_settings_part import ExportSettingsPart
from kiosk.ui.widgets.sync_line import SyncLine
from tests.support.qt import child

_LONG = "María Guadalupe de los Ángeles Hernández-Echeverría y Fernández de Córdoba"
_FOLDER = "/media/volunteer/A STICK WITH A LONG NAME/national-forum-2026/shared with every laptop"
_FOUND = {
    Step.COLLECT: StepView(
        Progress.LOOK, f"{_LONG}: not collected here. Sync that laptop with this folder."
    ),
    Step.LOOK: StepView(
        Progress.LOOK, "To look at: 12 cases on the Review page, 1 files left aside."
    ),
    Step.EXPORT: StepView(
        Progress.DONE,
        "national-forum-2026.central.csv is written and read back. Anyone who has it can read it. "
        "The counts add up: 1,204 registrations; 812 checked in; 830 admissions.",
    ),
    Step.COPY: StepView(Progress.DONE, "K7F3QX.kiosk: a copy of the event file, opened."),
    Step.ERASE: StepView(
        Progress.TO_DO, "Everything that this laptop knows is in the folder as well."
    ),
}


def ending_pages() -> dict[str, QWidget]:
    """The page with its steps and settings."""
    page = DayPage("forum")
    steps, settings = EndOfDaySteps(), ExportSettingsPart()
    page.add_before_export(SyncLine())
    page.add_before_export(steps)
    page.add_part("Where syncs write the central export", settings)
    page.offer_forms([("", "Central export"), ("hours", "Hours per session and person")])
    settings.offer([("organiser", "Only on the organiser's laptop")])
    settings.show_settled(
        f"Only syncs on {_LONG} write the central export. It is sealed: only the owner of the "
        "key age1qqqqqqqq…qqqqqq can read it.",
        "organiser",
        here=False,
        sealed=True,
    )
    settings.allow_removal(allowed=True)
    steps.show_folder(_FOLDER)
    return {DAY: page}


def _steps(window: MainWindow) -> EndOfDaySteps:
    window.open_page(DAY)
    assert window.page
    return child(window.page, EndOfDaySteps, "endOfDaySteps")


def _found(window: MainWindow) -> EndOfDaySteps:
    steps = _steps(window)
    for step, view in _FOUND.items():
        steps.show_step(step, view)
    steps.allow(Step.ERASE, allowed=True)
    return steps


def _working(window: MainWindow) -> None:
    steps = _found(window)
    steps.show_step(Step.COPY, StepView(Progress.WORKING))
    steps.show_progress(3, 9)


def _asking(window: MainWindow) -> None:
    steps = _found(window)
    steps.word.ask(f"This erases {_LONG} from this laptop. {promise_text()}", "ERASE")
    steps.bring_into_view()


def _settings(window: MainWindow) -> None:
    _steps(window)
    assert window.page
    view = window.page.findChild(QScrollArea)
    assert isinstance(view, QScrollArea)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())


def _erased(window: MainWindow) -> ErasedPage:
    page = ErasedPage()
    window.show_welcome(page)
    return page


def _receipt(window: MainWindow) -> None:
    lines = [
        f"forum.kiosk of National Forum 2026 was erased from {_LONG} at 2026-11-26 18:30:00 CST.",
        "East door (K7F3QX): 1,204 records",
        f"Proved by K7F3QX.kiosk, SHA-256 {'0123456789abcdef' * 4}",
        f"Central export: national-forum-2026.central.csv, SHA-256 {'0123456789abcdef' * 4}",
    ]
    page = _erased(window)
    page.show_receipt(lines, Path("/media/stick"))
    page.show_told("erased.pdf is written. Print it and sign it.")


ENDINGS: Mapping[str, Callable[[MainWindow], object]] = {
    "end of day": _steps,
    "end of day: found": _found,
    "end of day: working": _working,
    "end of day: asking": _asking,
    "end of day: settings": _settings,
    "erasing": _erased,
    "erased": _receipt,
}
