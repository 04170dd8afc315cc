"""Keeps the dashboard fresh while it is shown; counts in the background, costs no scan anything."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.errors import KioskError
from kiosk.services.dashboard import Dashboard, dashboard
from kiosk.ui.background import Task, Told
from kiosk.ui.dashboard_presenting import present
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.pages.dashboard_page import DashboardPage

_EVERY_MS = 5_000
_AT_ONCE = 3_000
"""Registrations that are counted sooner than the background opens the event file."""


class DashboardControl(QObject):
    """Counts anew every few seconds and after each change, but only for a page that is seen.

    One count at a time: whatever happens during one is in the next.
    """

    def __init__(self, gateway: Gateway, page: DashboardPage, every_ms: int = _EVERY_MS) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._day: date | None = None
        self._last: Dashboard | None = None
        self._task: Task | None = None
        self._again = False
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self.refresh)
        page.day_moved.connect(self._move)
        page.came_to_front.connect(self._shown)
        page.went_away.connect(self._timer.stop)
        gateway.changed.connect(self._changed)

    @Slot()
    def _shown(self) -> None:
        self._timer.start()
        self._page.setFocus()
        if self._last is None and self._gateway.people() <= _AT_ONCE:
            self._show(self._gateway.ask(lambda file: dashboard(file, self._gateway.now())))
        else:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Count, unless the last count has not come back: then once more after it."""
        if self._task is not None:
            self._again = True
            return
        now, day = self._gateway.now(), self._day
        told = Told[Dashboard](self._show, self._failed, ended=self._over)
        self._task = self._gateway.read_in_background(
            lambda file, _progress: dashboard(file, now, day), told
        )

    @Slot()
    def _changed(self) -> None:
        if self._page.isVisible():
            self.refresh()

    @Slot(int)
    def _move(self, step: int) -> None:
        """Show the day before or after: the nearest on which anybody arrived."""
        if self._last is None:
            return
        shown = self._last.arrivals.shown
        days = [day for day in shown.days if (day > shown.day if step > 0 else day < shown.day)]
        if days:
            day = min(days) if step > 0 else max(days)
            self._day = None if day == self._today() else day
            self.refresh()

    def _today(self) -> date:
        return self._gateway.now().astimezone(self._gateway.zone).date()

    def _show(self, told: Dashboard) -> None:
        self._last = told
        self._page.show_view(present(told, self._gateway.zone))

    def _failed(self, error: KioskError) -> None:
        self._page.show_trouble(error_text(error))

    def _over(self) -> None:
        self._task = None
        if self._again:
            self._again = False
            self._changed()
