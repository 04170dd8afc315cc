"""What the bar says of how far this laptop's knowledge reaches, and of its clock."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.event import Event
from kiosk.services.horizon import Horizon, is_outside
from kiosk.ui.date_texts import day_text
from kiosk.ui.language import translate
from kiosk.ui.texts import clock_text
from kiosk.ui.widgets.state_chips import Level

Said = tuple[str, Level, str]
"""The words of a chip, how it looks, and what more there is to say."""

_OLD, _VERY_OLD = timedelta(hours=2), timedelta(hours=12)
_TOLERATED = timedelta(minutes=2)
_NOTHING: Said = ("", Level.OK, "")
_TWO_DAYS = 48


def list_chip(known: Horizon, at: datetime) -> Said:
    """That the list is old, from two hours on; from twelve on it is worse."""
    if known.told_at is None or at - known.told_at < _OLD:
        return _NOTHING
    age = at - known.told_at
    hours = int(age.total_seconds() // 3600)
    if hours < _TWO_DAYS:
        text = translate("Bar", "List {hours} h old").format(hours=hours)
    else:
        text = translate("Bar", "List {days} days old").format(days=hours // 24)
    more = translate("Bar", "Nothing new came from the organiser or from other stations since.")
    return text, Level.BAD if age >= _VERY_OLD else Level.WARN, more


def others_chip(known: Horizon, at: datetime, zone: ZoneInfo) -> Said:
    """Up to when other stations are known; nothing while there is but this one."""
    if known.others_at is None:
        return _NOTHING
    text = translate("Bar", "Others {time}")
    more = translate("Bar", "What other stations did is known here up to {time}.")
    time = _time_text(known.others_at, at, zone)
    return text.format(time=time), Level.OK, more.format(time=time)


def clock_chip(known: Horizon, event: Event, at: datetime, zone: ZoneInfo) -> Said:
    """That this laptop's clock must be wrong: earlier than what was recorded, or another day."""
    advice = translate("Bar", "Set the laptop's clock. Check-ins count all the same.")
    if known.newest_at and known.newest_at - at > _TOLERATED:
        text = translate("Bar", "Clock {clock}, records {time}")
        time = _time_text(known.newest_at, at, zone)
        return text.format(clock=clock_text(at, zone), time=time), Level.WARN, advice
    if is_outside(event, at):
        told = translate("Bar", "The laptop's clock says {day}, and the event is from {first} on.")
        day = f"{at.astimezone(zone):%Y-%m-%d}"
        more = f"{told.format(day=day, first=event.starts[:10])} {advice}"
        return translate("Bar", "Not the event's day"), Level.WARN, more
    return _NOTHING


def _time_text(moment: datetime, at: datetime, zone: ZoneInfo) -> str:
    """A time of today, or with its day."""
    local = moment.astimezone(zone)
    today = local.date() == at.astimezone(zone).date()
    clock = clock_text(moment, zone)
    return clock if today else f"{day_text(local.date())} {clock}"
