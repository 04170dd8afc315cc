"""Leads the programme page: the day as it is now, and taking a new version of the programme."""

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.domain.listing import Why
from kiosk.domain.programme import Programme, ProgrammeChanges
from kiosk.errors import KioskError, NotUnderstoodError
from kiosk.services.opening import EventFile, Progress
from kiosk.services.programme.comparing import apply_programme, compare_programme
from kiosk.services.programme.news import Moved, moved_since
from kiosk.services.programme.overview import SessionCount, days_of, session_counts
from kiosk.services.programme.reading import read_programme
from kiosk.services.programme.seat_list import SeatList, read_seats
from kiosk.services.programme.seats import SeatChanges, apply_seats, compare_seats, undo_seats
from kiosk.ui.background import Task, Told
from kiosk.ui.error_texts import error_text
from kiosk.ui.gateway import Gateway
from kiosk.ui.language import translate
from kiosk.ui.pages.programme_page import ProgrammePage
from kiosk.ui.programme_presenting import (
    Order,
    day_views,
    narrowed,
    session_rows,
    take_view,
    taken_text,
)
from kiosk.ui.seats_presenting import SeatsRead, seats_read, seats_text, seats_view

_REFRESHED_MS = 5_000
_SHARE = 100
"""Of its time the page spends one part in so many on counting, however many people there are."""


class ProgrammeControl(QObject):
    """Counts while the page is shown; nothing is written before somebody takes a list."""

    people_found = Signal(object)  # Path: it is a list of people
    resumed = Signal()  # what a scan interrupted goes on

    def __init__(self, gateway: Gateway, page: ProgrammePage) -> None:
        super().__init__(page)
        self._gateway = gateway
        self._page = page
        self._day = ""
        self._order = Order.TIME
        self._words = ""
        self._counts: Sequence[SessionCount] = ()
        self._news: dict[str, Moved] = {}
        self._read: Programme | None = None
        self._seats: SeatList | None = None
        self._refused: KioskError | None = None
        self._taken = SeatChanges()
        self._add = False
        self._surely = False
        self._interrupted = False
        self._path = Path()
        self._task: Task | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_REFRESHED_MS)
        self._clock.timeout.connect(self._tick)
        page.shown.connect(self._opened)
        page.file_chosen.connect(self.look_at)
        page.take_requested.connect(self._take)
        page.undo_requested.connect(self._undo_seats)
        page.adding_chosen.connect(self._choose_adding)
        page.cancel_requested.connect(self._cancel)
        page.day.day_chosen.connect(self._choose_day)
        page.day.order_chosen.connect(self._choose_order)
        page.day.narrowed.connect(self._narrow)

    @Slot(object)
    def look_at(self, path: Path) -> None:
        """Read the programme at *path*, and show what it would change."""
        self._look(path, surely=False)

    def look_at_found(self, path: Path) -> None:
        """The same, for a list of which it is known that it holds no people."""
        self._look(path, surely=True)

    def _look(self, path: Path, *, surely: bool) -> None:
        self._path, self._read, self._surely = path, None, surely
        self._seats = None

        def work(file: EventFile, progress: Progress) -> tuple[Programme, ProgrammeChanges]:
            read = read_programme(path, file.event, progress=progress)
            return read, compare_programme(file, read)

        self._page.show_progress(0, 0)
        told = Told[tuple[Programme, ProgrammeChanges]](
            done=self._show_read,
            failed=self._failed,
            progress=self._page.show_progress,
            cancelled=self._page.show_day,
        )
        self._task = self._gateway.in_background(work, told)

    def interrupt(self) -> None:
        """A scan is answered first."""
        self._interrupted = self._interrupted or (self._page.isVisible() and self._page.asks)

    @Slot()
    def resume(self) -> None:
        """The station rests: what a list would change is asked again."""
        if self._interrupted and self._page.asks:
            self.resumed.emit()

    @Slot()
    def refresh(self) -> None:
        """Count again, and show the day."""
        zone, at = self._gateway.zone, self._gateway.now()
        midnight = datetime.combine(at.astimezone(zone).date(), time(), zone)
        began = monotonic()
        self._counts = self._gateway.ask(session_counts)
        took_ms = round((monotonic() - began) * 1000)
        self._clock.setInterval(max(_REFRESHED_MS, took_ms * _SHARE))
        self._news = self._gateway.ask(lambda file: moved_since(file, midnight))
        days = days_of(self._counts)
        if self._day not in {day.isoformat() for day in days}:
            self._day = _nearest(days, at.astimezone(zone).date())
        self._page.show_days(day_views(days), self._day)
        self._show_rows()

    def close(self) -> None:
        """The event is closed: count nothing any more."""
        self._clock.stop()

    @Slot()
    def _opened(self) -> None:
        self._interrupted = False
        self._clock.start()
        self.refresh()
        self._page.day.show_now()

    @Slot()
    def _tick(self) -> None:
        if self._page.isVisible():
            self.refresh()
        else:
            self._clock.stop()

    def _show_rows(self) -> None:
        shown = [one for one in self._counts if one.day is None or one.day.isoformat() == self._day]
        at, zone = self._gateway.now(), self._gateway.zone
        rows = session_rows(shown, self._order, at, zone, self._news)
        self._page.show_rows(narrowed(rows, self._words))

    @Slot(str)
    def _choose_day(self, day: str) -> None:
        self._day = day
        self._show_rows()

    @Slot(str)
    def _choose_order(self, order: str) -> None:
        self._order = Order(order)
        self._show_rows()

    @Slot(str)
    def _narrow(self, words: str) -> None:
        self._words = words
        self._show_rows()

    @Slot(object)
    def look_at_seats(self, path: Path) -> None:
        """Read who registered for what at *path*, and show what it would change."""
        self._path, self._read, self._seats, self._refused = path, None, None, None

        def work(file: EventFile, progress: Progress) -> SeatsRead:
            listed = read_seats(path, file, progress=progress)
            return seats_read(file, listed, compare_seats(file, listed))

        self._page.show_progress(0, 0)
        told = Told[SeatsRead](
            done=self._show_seats,
            failed=self._seats_failed,
            progress=self._page.show_progress,
            cancelled=self._page.show_day,
        )
        self._task = self._gateway.in_background(work, told)

    def _show_seats(self, read: SeatsRead) -> None:
        self._seats = read.listed
        self._page.show_take(seats_view(self._path.name, read))

    def _seats_failed(self, error: KioskError) -> None:
        """A list of people without seats may be one of attendees; else it is no programme."""
        refused = self._refused or error
        if isinstance(refused, NotUnderstoodError) and refused.why == Why.PEOPLE:
            self._page.show_day()
            self.people_found.emit(self._path)
        else:
            self._page.show_trouble(error_text(refused))

    def _take_seats(self, listed: SeatList) -> None:
        changes = self._gateway.act(
            lambda file, at, operator: apply_seats(file, listed, at, operator)
        )
        if changes is not None:
            self._seats, self._taken = None, changes
            self._page.show_taken(seats_text(changes), undo=bool(changes.facts))

    @Slot()
    def _undo_seats(self) -> None:
        taken = self._taken
        undone = self._gateway.act(lambda file, at, operator: undo_seats(file, taken, at, operator))
        if undone is not None:
            self._page.show_taken(translate("Seats", "The list of seats is taken back."))

    def _show_read(self, read: tuple[Programme, ProgrammeChanges]) -> None:
        self._read, changes = read
        self._add = bool(changes.staying)
        self._page.show_take(take_view(self._read, changes, self._gateway.zone))

    @Slot(bool)
    def _choose_adding(self, add: bool) -> None:
        """Say what else the list changes if it has all sessions, or only more of them."""
        read, self._add = self._read, add
        if read:
            changes = self._gateway.ask(lambda file: compare_programme(file, read, add=add))
            self._page.show_take(take_view(read, changes, self._gateway.zone))

    def _failed(self, error: KioskError) -> None:
        why = error.why if isinstance(error, NotUnderstoodError) else ""
        if why in {Why.PEOPLE, Why.NO_SESSIONS} and not self._surely:
            self.look_at_seats(self._path)
            self._refused = error
        else:
            self._page.show_trouble(error_text(error))

    @Slot()
    def _take(self) -> None:
        read, add = self._read, self._add
        if self._seats:
            self._take_seats(self._seats)
        if read is None:
            return
        changes = self._gateway.act(
            lambda file, at, operator: apply_programme(file, read, at, operator, add=add)
        )
        if changes is not None:
            self._read = None
            self._page.show_taken(taken_text(changes))

    @Slot()
    def _cancel(self) -> None:
        if self._task:
            self._task.cancel()


def _nearest(days: Sequence[date], today: date) -> str:
    """Today, or the next day of the programme, or its last."""
    coming = [day for day in days if day >= today]
    chosen = coming[0] if coming else days[-1] if days else None
    return chosen.isoformat() if chosen else ""
