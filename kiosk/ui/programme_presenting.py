"""From the programme and its changes to what the page shows."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.domain.fact import from_iso
from kiosk.domain.names import isolated
from kiosk.domain.programme import Programme, ProgrammeChanges, SessionChange
from kiosk.domain.session import Session, running, session_words
from kiosk.services.programme.news import Moved
from kiosk.services.programme.overview import SessionCount
from kiosk.ui.date_texts import weekday_text
from kiosk.ui.import_views import ChangeRow, ChangesView
from kiosk.ui.language import translate
from kiosk.ui.list_texts import caution_text, list_reason_text
from kiosk.ui.place_texts import times_text
from kiosk.ui.programme_views import DayView, SessionRow, TakeView
from kiosk.ui.texts import clock_text

_NONE = "\u2013"
_SAID = 6
"""Problems of a list that are named one by one."""


class Order(Enum):
    """How the sessions of a day are gathered."""

    TIME = "time"
    ROOM = "room"
    TRACK = "track"


def day_views(days: Sequence[date]) -> list[DayView]:
    """The days of the programme, by weekday and date."""
    return [DayView(day.isoformat(), isolated(weekday_text(day))) for day in days]


def session_rows(
    counts: Sequence[SessionCount],
    order: Order,
    at: datetime,
    zone: ZoneInfo,
    news: Mapping[str, Moved],
) -> list[SessionRow]:
    """The sessions, gathered by *order* below headings, and those of now marked."""
    gathered = sorted(counts, key=lambda one: _key(one, order))
    found = []
    for heading, group in groupby(gathered, key=lambda one: _heading(one, order)):
        if order is not Order.TIME:
            found.append(SessionRow(heading=heading or translate("Programme", "None")))
        found += [_row(one, at, zone, news.get(one.session.id)) for one in group]
    return found


def narrowed(rows: Sequence[SessionRow], text: str) -> list[SessionRow]:
    """Those of *rows* in which every word of *text* occurs, with their headings."""
    words = session_words(text).split()
    kept: list[SessionRow] = []
    for row in rows:
        if row.heading:
            if kept and kept[-1].heading:
                kept.pop()
            kept.append(row)
        elif all(word in session_words(row.words) for word in words):
            kept.append(row)
    return kept[:-1] if kept and kept[-1].heading else kept


def take_view(programme: Programme, changes: ProgrammeChanges, zone: ZoneInfo) -> TakeView:
    """What a list would change, before it is taken."""
    title = translate("Programme", "{source}, sessions: {count}")
    count = len(programme.sessions)
    said = [caution_text(caution) for caution in programme.cautions]
    problems = [(one.row, one.why) for one in programme.skipped]
    problems += [(one.row, one.why) for one in programme.problems]
    said += [_problem_text(row, why) for row, why in sorted(problems)[:_SAID]]
    if len(problems) > _SAID:
        text = translate("Programme", "More rows to look at: {count}")
        said.append(text.format(count=len(problems) - _SAID))
    return TakeView(
        title.format(source=isolated(programme.source), count=count),
        _changes_view(changes, zone),
        tuple(said),
        offers_adding=bool(changes.removed or changes.staying),
        adds=bool(changes.staying),
    )


def taken_text(changes: ProgrammeChanges) -> str:
    """What was changed."""
    text = translate("Programme", "{new} new · {changed} changed · {removed} removed")
    return text.format(
        new=len(changes.added), changed=len(changes.changed), removed=len(changes.removed)
    )


def _key(one: SessionCount, order: Order) -> tuple[str, ...]:
    starts = one.session.starts_at.isoformat() if one.session.starts_at else ""
    first = "" if order is Order.TIME else session_words(_heading(one, order))
    return (first, starts, session_words(one.session.room), one.session.title)


def _heading(one: SessionCount, order: Order) -> str:
    if order is Order.TIME:
        return ""
    return one.session.track if order is Order.TRACK else one.session.room


def _row(one: SessionCount, at: datetime, zone: ZoneInfo, moved: Moved | None) -> SessionRow:
    session = one.session
    left = one.seats_left
    of_all = isolated(f"{one.inside} / {one.capacity}")
    inside = of_all if one.capacity is not None else str(one.inside)
    return SessionRow(
        time=times_text(session, zone) or translate("Programme", "no time"),
        title=session.title,
        track=session.track,
        room=session.room,
        registered=str(one.registered),
        inside=inside,
        left="" if left is None else str(left) if left else translate("Programme", "full"),
        is_now=bool(running([session], session.room, at)),
        news=_news_text(moved, zone) if moved else "",
    )


def room_news_text(moved: Moved, zone: ZoneInfo) -> str:
    """What those who stand at a session's room must know of it today."""
    text = translate("Programme", "Changed today: {title} ({news}).")
    return text.format(title=isolated(moved.now.title), news=_news_text(moved, zone))


def _news_text(moved: Moved, zone: ZoneInfo) -> str:
    if moved.before is None:
        return translate("Programme", "new today")
    said = []
    if moved.before.room != moved.now.room:
        text = translate("Programme", "was in {room}")
        said.append(text.format(room=moved.before.room or _NONE))
    if moved.before.starts_at != moved.now.starts_at:
        text = translate("Programme", "was at {time}")
        time = clock_text(moved.before.starts_at, zone) if moved.before.starts_at else _NONE
        said.append(text.format(time=time))
    return ", ".join(said)


def _changes_view(changes: ProgrammeChanges, zone: ZoneInfo) -> ChangesView:
    kinds = (
        (translate("Programme", "New: {count}"), changes.added, _new_rows),
        (translate("Programme", "Changed: {count}"), changes.changed, _changed_rows),
        (translate("Programme", "No longer named: {count}"), changes.removed, _gone_rows),
    )
    counts = translate("Programme", "{told} · {unchanged} as before")
    take = translate("Programme", "Take the changes: {count}")
    return ChangesView(
        counts.format(told=taken_text(changes), unchanged=changes.unchanged),
        tuple(
            (text.format(count=len(some)), tuple(row for one in some for row in made(one, zone)))
            for text, some, made in kinds
        ),
        take.format(count=len(changes.all)),
        has_news=bool(changes.all),
    )


def _new_rows(change: SessionChange, zone: ZoneInfo) -> list[ChangeRow]:
    return [ChangeRow(change.after.title, _where_text(change.after, zone))]


def _gone_rows(change: SessionChange, zone: ZoneInfo) -> list[ChangeRow]:
    people = ""
    if change.registered or change.admissions:
        text = translate("Programme", "{registered} registered, {admissions} were let in")
        people = text.format(registered=change.registered, admissions=change.admissions)
    where = _where_text(change.after, zone)
    return [ChangeRow(change.after.title, " · ".join(filter(None, (where, people))))]


def _changed_rows(change: SessionChange, zone: ZoneInfo) -> list[ChangeRow]:
    before = change.before
    return [
        ChangeRow(
            change.after.title,
            session_field_text(field),
            _value_text(getattr(before, field), zone),
            _value_text(value, zone),
        )
        for field, value in change.body.items()
        if field != "removed"
    ]


def _where_text(session: Session, zone: ZoneInfo) -> str:
    day = f"{session.starts_at.astimezone(zone):%Y-%m-%d}" if session.starts_at else ""
    return " · ".join(filter(None, (day, times_text(session, zone), session.room)))


def session_field_text(field: str) -> str:
    """What a field of a session is called; the field itself, if it has no word."""
    return {
        "title": translate("Programme", "Title"),
        "track": translate("Programme", "Track"),
        "room": translate("Programme", "Room"),
        "starts_at": translate("Programme", "Start"),
        "ends_at": translate("Programme", "End"),
        "capacity": translate("Programme", "Seats"),
        "registration": translate("Programme", "Registration"),
    }.get(field, field)


def _value_text(value: Any, zone: ZoneInfo) -> str:
    moment = value
    if isinstance(value, str) and value[10:11] == "T":
        moment = from_iso(value)
    if isinstance(moment, datetime):
        return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"
    return _NONE if value is None else str(value)


def _problem_text(row: int, why: str) -> str:
    text = translate("Programme", "Row {row}: {why}")
    return text.format(row=row, why=list_reason_text(why))
