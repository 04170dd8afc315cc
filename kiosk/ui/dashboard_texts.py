"""The words of the dashboard: each chart and list as one sentence, which can be read out."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.flags import Flag
from kiosk.domain.names import isolated
from kiosk.services.arrivals import Arrivals, Bar, DayOfArrivals, Pace, StationNow
from kiosk.services.dashboard import Dashboard
from kiosk.ui.dashboard_views import RowView
from kiosk.ui.language import translate
from kiosk.ui.texts import clock_text

_IDLE_FROM_MIN = 5
"""Minutes without anybody after which a station is said to be idle."""


def horizon_text(told: Dashboard, zone: ZoneInfo) -> str:
    """Up to when these numbers hold: this station's now, others' as far as they were heard."""
    now = clock_text(told.as_of, zone)
    heard = told.heard_from_others
    if heard is None and not told.arrivals.unheard:
        text = translate("Dashboard", "As of {now}, as this laptop knows: no other has been heard.")
        return text.format(now=now)
    parts = [translate("Dashboard", "This station as of {now}.").format(now=now)]
    if heard is not None:
        text = translate("Dashboard", "All the others of today as of {heard}.")
        parts.append(text.format(heard=clock_text(heard, zone)))
    if told.arrivals.unheard:
        text = translate("Dashboard", "Stations of which nothing has been heard today: {count}.")
        parts.append(text.format(count=told.arrivals.unheard))
    return " ".join(parts)


def chart_text(shown: DayOfArrivals, zone: ZoneInfo) -> str:
    """What the bars of a day say."""
    peak = shown.peak
    if peak is None:
        return translate("Dashboard", "Nobody has arrived on this day.")
    text = translate(
        "Dashboard",
        "{total} arrived between {first} and {last}; most of them, {most}, in the five "
        "minutes from {peak}.",
    )
    end = shown.bars[-1].at + timedelta(minutes=5)
    return text.format(
        total=f"{shown.total:,}",
        first=clock_text(shown.bars[0].at, zone),
        last=clock_text(end, zone),
        most=f"{peak.count:,}",
        peak=clock_text(peak.at, zone),
    )


def pace_text(told: Arrivals) -> str:
    """How many stations this rate needs, how many are open, and where that is known from."""
    pace = told.pace
    if pace.per_min == 0:
        return translate("Dashboard", "Nobody has arrived in the last ten minutes.")
    text = translate(
        "Dashboard", "At this rate, {rate} a minute: stations needed, {needed}; open, {open}."
    )
    rate, needed = rate_text(pace.per_min), pace.stations_needed
    first = text.format(rate=rate, needed=needed, open=told.stations_open)
    return f"{first} {_measured_text(pace)}"


def _measured_text(pace: Pace) -> str:
    if not pace.measured_at:
        text = translate(
            "Dashboard", "Until a station has been busy, {rate} a minute is assumed for each."
        )
        return text.format(rate=rate_text(pace.station_per_min))
    text = translate(
        "Dashboard",
        "A station takes {rate} a minute, as measured here in its busiest five minutes "
        "(stations measured: {count}).",
    )
    return text.format(rate=rate_text(pace.station_per_min), count=pace.measured_at)


def rate_text(per_min: float) -> str:
    """A rate as people say it: whole from ten on."""
    return f"{per_min:.0f}" if per_min >= 10 or per_min == int(per_min) else f"{per_min:.1f}"  # noqa: PLR2004 - ten


def peak_text(peak: Bar | None, zone: ZoneInfo) -> str:
    """What the peak's number counts."""
    if peak is None:
        return translate("Dashboard", "a minute at the peak")
    text = translate("Dashboard", "a minute at the peak, {time}")
    return text.format(time=clock_text(peak.at, zone))


def station_state_text(station: StationNow, as_of: datetime, zone: ZoneInfo) -> str:
    """Since when this station is idle, or up to when another one has been heard."""
    if not station.is_own:
        text = translate("Dashboard", "heard until {time}")
        return text.format(time=clock_text(station.heard_until, zone))
    idle = minutes_between(station.last_at, as_of)
    if idle < _IDLE_FROM_MIN:
        return translate("Dashboard", "this one")
    return translate("Dashboard", "this one; idle for {minutes} min").format(minutes=idle)


def minutes_between(earlier: datetime, later: datetime) -> int:
    """Whole minutes; none where a clock has gone backwards."""
    return max(0, int((later - earlier) / timedelta(minutes=1)))


def waiting_text(told: Dashboard) -> str:
    """What the number of open cases counts, and how long the oldest has waited."""
    if told.oldest_case_at is None:
        return translate("Dashboard", "at the help desk")
    waited = minutes_between(told.oldest_case_at, told.as_of)
    text = translate("Dashboard", "at the help desk; oldest {minutes} min")
    return text.format(minutes=waited)


def rows_text(title: str, rows: Sequence[RowView], nothing: str) -> str:
    """All rows as one sentence; *nothing* where there are none."""
    if not rows:
        return nothing
    row = translate("Dashboard", "{label} {count}")
    told = (row.format(label=isolated(one.label), count=one.count) for one in rows)
    said = (
        f"{text}, {one.beside}" if one.beside else text
        for text, one in zip(told, rows, strict=True)
    )
    text = translate("Dashboard", "{title}: {rows}.")
    return text.format(title=title, rows="; ".join(said))


def flag_text(word: str) -> str:
    """What somebody should look at; the word itself where another version has made it."""
    said: dict[str, str] = {
        Flag.ADMITTED_TWICE: translate("Dashboard", "Let in twice, at laptops apart"),
        Flag.ADMITTED_BUT_CANCELLED: translate("Dashboard", "Let in, and cancelled"),
        Flag.ADMITTED_BY_DECISION: translate("Dashboard", "Let in by decision"),
        Flag.ADMITTED_TWICE_SETTLED: translate("Dashboard", "Let in twice, and looked at"),
        Flag.SHARED: translate("Dashboard", "Pass was shared"),
        Flag.ADMITTED_BUT_CANCELLED_SETTLED: translate(
            "Dashboard", "Let in, and cancelled: looked at"
        ),
        Flag.EDITS_DISAGREE: translate("Dashboard", "Corrected by two desks apart"),
        Flag.NO_LONGER_LISTED: translate("Dashboard", "No longer on the list"),
    }
    return said.get(word, word)


def share_text(part: int, whole: int | None) -> str:
    """A count, and of how many where that is known."""
    if whole is None:
        return f"{part:,}"
    text = translate("Dashboard", "{part} of {whole}")
    return text.format(part=f"{part:,}", whole=f"{whole:,}")
