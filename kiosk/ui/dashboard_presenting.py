"""From what the services count to what the dashboard shows."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from kiosk.domain.admission import Refusal
from kiosk.domain.names import isolated
from kiosk.services.arrivals import OPEN_FOR
from kiosk.services.dashboard import Dashboard
from kiosk.services.programme.overview import SessionCount
from kiosk.ui.dashboard_texts import (
    chart_text,
    flag_text,
    horizon_text,
    pace_text,
    peak_text,
    rate_text,
    rows_text,
    share_text,
    station_state_text,
    waiting_text,
)
from kiosk.ui.dashboard_views import (
    BarView,
    ChartView,
    DashboardView,
    DayChoice,
    FigureView,
    RowsView,
    RowView,
)
from kiosk.ui.language import translate
from kiosk.ui.refusal_texts import refusal_headline
from kiosk.ui.texts import clock_text


def present(told: Dashboard, zone: ZoneInfo) -> DashboardView:
    """The whole page; times in the event's *zone*."""
    shown, pace = told.arrivals.shown, told.arrivals.pace
    days = shown.days
    bars = tuple(BarView(clock_text(bar.at, zone), bar.count) for bar in shown.bars)
    return DashboardView(
        figures=_figures(told, zone),
        horizon=horizon_text(told, zone),
        day=DayChoice(
            _day_text(shown.day, told, zone),
            has_earlier=any(day < shown.day for day in days),
            has_later=any(day > shown.day for day in days),
        ),
        chart=ChartView(
            bars, chart_text(shown, zone), translate("Dashboard", "Doors not open yet")
        ),
        pace=pace_text(told.arrivals),
        too_few=pace.stations_needed > told.arrivals.stations_open,
        lists=(
            _stations(told, zone),
            _types(told),
            _doors(told),
            _sessions(told.sessions, zone),
            _refusals(told),
            _flags(told),
        ),
    )


def _day_text(day: date, told: Dashboard, zone: ZoneInfo) -> str:
    if day == told.as_of.astimezone(zone).date():
        return translate("Dashboard", "Today, {day}").format(day=day.isoformat())
    return day.isoformat()


def _figures(told: Dashboard, zone: ZoneInfo) -> tuple[FigureView, ...]:
    figures, peak = told.figures, told.arrivals.shown.peak
    expected = figures.expected
    here = translate("Dashboard", "here of {expected} ({percent} %)")
    percent = round(100 * figures.checked_in / expected) if expected else 0
    return (
        FigureView(
            "figureHere",
            f"{figures.checked_in:,}",
            here.format(expected=f"{expected:,}", percent=percent),
        ),
        FigureView(
            "figureRate",
            rate_text(told.arrivals.pace.per_min),
            translate("Dashboard", "a minute, in the last ten"),
        ),
        FigureView("figurePeak", rate_text(peak.per_min if peak else 0), peak_text(peak, zone)),
        FigureView("figureWalkIns", f"{figures.walk_ins:,}", translate("Dashboard", "walk-ins")),
        FigureView(
            "figureCases",
            f"{told.cases_open:,}",
            waiting_text(told),
            trouble=told.cases_open > 0,
        ),
    )


def _stations(told: Dashboard, zone: ZoneInfo) -> RowsView:
    stations = told.arrivals.stations
    most = max((one.admissions for one in stations), default=0)
    rows = tuple(
        RowView(
            one.name,
            f"{one.admissions:,}",
            one.admissions / most if most else 0.0,
            station_state_text(one, told.as_of, zone),
            is_stale=not one.is_own and told.as_of - one.heard_until > OPEN_FOR,
        )
        for one in stations
    )
    title = translate("Dashboard", "Stations today")
    nothing = translate("Dashboard", "No station has let anybody in today.")
    return RowsView("stations", title, rows_text(title, rows, nothing), rows)


def _types(told: Dashboard) -> RowsView:
    rows = tuple(
        RowView(
            name or translate("Dashboard", "No ticket type"),
            share_text(here, registered or None),
            here / registered if registered else None,
        )
        for name, (registered, here) in told.figures.by_type.items()
        if registered or here
    )
    title = translate("Dashboard", "By ticket type")
    nothing = translate("Dashboard", "Nobody is registered yet.")
    return RowsView("types", title, rows_text(title, rows, nothing), rows)


def _doors(told: Dashboard) -> RowsView:
    doors = [one for one in told.figures.by_checkpoint if not one.checkpoint.is_session]
    beside = translate("Dashboard", "{count} entries")
    rows = tuple(
        RowView(
            one.checkpoint.name,
            share_text(one.inside, one.checkpoint.capacity),
            one.inside / one.checkpoint.capacity if one.checkpoint.capacity else None,
            beside.format(count=f"{one.admissions:,}"),
        )
        for one in doors
    )
    title = translate("Dashboard", "Inside, by door")
    return RowsView("doors", title, rows_text(title, rows, ""), rows)


def _sessions(sessions: Sequence[SessionCount], zone: ZoneInfo) -> RowsView:
    rows = tuple(_session(one, zone) for one in sessions)
    title = translate("Dashboard", "Inside, by session")
    nothing = translate("Dashboard", "The programme has no sessions on this day.")
    return RowsView("sessions", title, rows_text(title, rows, nothing), rows)


def _session(one: SessionCount, zone: ZoneInfo) -> RowView:
    starts = one.session.starts_at
    time = clock_text(starts, zone) if starts else ""
    parts = (time, one.session.room, one.session.title)
    registered = translate("Dashboard", "{count} registered")
    return RowView(
        " · ".join(isolated(part) for part in parts if part),
        share_text(one.inside, one.capacity),
        one.inside / one.capacity if one.capacity else None,
        registered.format(count=f"{one.registered:,}"),
    )


def _refusals(told: Dashboard) -> RowsView:
    rows = tuple(
        RowView(_refusal_text(word), f"{count:,}")
        for word, count in sorted(told.figures.refused.items(), key=lambda one: -one[1])
    )
    title = translate("Dashboard", "Not let in, by reason")
    nothing = translate("Dashboard", "Nobody so far.")
    return RowsView("refusals", title, rows_text(title, rows, nothing), rows)


def _flags(told: Dashboard) -> RowsView:
    rows = tuple(RowView(flag_text(word), f"{count:,}") for word, count in told.flags.items())
    title = translate("Dashboard", "To look at afterwards")
    nothing = translate("Dashboard", "Nothing so far.")
    return RowsView("flags", title, rows_text(title, rows, nothing), rows)


def _refusal_text(word: str) -> str:
    """As the desk says it; the word itself where another version of the program made it."""
    return refusal_headline(Refusal(word)).capitalize() if word in set(Refusal) else word
