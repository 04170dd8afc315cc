"""Everything that the dashboard shows, counted at one moment; no names of people in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.services.arrivals import Arrivals, arrivals
from kiosk.services.figures import Figures, figures
from kiosk.services.programme.overview import SessionCount, session_counts
from kiosk.store.event_file import EventFile


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The figures, the arrivals and sessions of one day, and what waits at the help desk.

    `flags` counts the registrations that somebody should look at, by words of `Flag`.
    """

    as_of: datetime
    figures: Figures
    arrivals: Arrivals
    sessions: tuple[SessionCount, ...]
    cases_open: int
    oldest_case_at: datetime | None
    flags: Mapping[str, int]

    @property
    def heard_from_others(self) -> datetime | None:
        """Up to when every other station that worked today has been heard; None without any."""
        others = [one.heard_until for one in self.arrivals.stations if not one.is_own]
        return min(others, default=None)


def dashboard(file: EventFile, as_of: datetime, day: date | None = None) -> Dashboard:
    """Count everything that is known at *as_of*; arrivals and sessions of *day*, or today."""
    counted = arrivals(file, as_of, day)
    cases = file.cases.all(only_open=True)
    return Dashboard(
        as_of=as_of,
        figures=figures(file, as_of),
        arrivals=counted,
        sessions=tuple(session_counts(file, day=counted.shown.day)),
        cases_open=len(cases),
        oldest_case_at=cases[0].opened_at if cases else None,
        flags=file.attendance.flags(),
    )
