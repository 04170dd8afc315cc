"""The words for what is to be looked at, and for how it is settled."""

from collections.abc import Mapping
from datetime import timedelta
from typing import assert_never

from kiosk.domain.names import isolated
from kiosk.domain.review import ReviewCase
from kiosk.domain.settling import How, Matter, Settling
from kiosk.ui.language import translate
from kiosk.ui.texts import field_text


def matter_text(case: ReviewCase) -> str:
    """What is to be looked at, in a few words."""
    match case.matter:
        case Matter.TWICE:
            return translate("Review", "Let in twice")
        case Matter.CANCELLED:
            return translate("Review", "Cancelled, but let in")
        case Matter.FIELD:
            text = translate("Review", "Desks disagree: {field}")
            return text.format(field=field_text(case.field))
        case Matter.ALIKE:
            return translate("Review", "Walk-in like somebody known")
        case Matter.CLOCK:
            return translate("Review", "Clock is off")
        case Matter.SILENT:
            return translate("Review", "Station not heard from")
        case _:
            assert_never(case.matter)


def advice_text(matter: Matter) -> str:
    """What somebody who looks at it should think of."""
    match matter:
        case Matter.TWICE:
            return translate("Review", "They count once, whatever you choose.")
        case Matter.CANCELLED:
            return translate("Review", "Whether they were right to come in is yours to say.")
        case Matter.FIELD:
            return translate("Review", "Neither desk had seen what the other wrote.")
        case Matter.ALIKE:
            return translate("Review", "Merged, both count as one person. Nothing is deleted.")
        case Matter.CLOCK:
            return translate(
                "Review", "An estimate. No record is refused or put in another order for it."
            )
        case Matter.SILENT:
            return translate("Review", "Sync that laptop, or find out why it stopped.")
        case _:
            assert_never(matter)


def how_text(how: How) -> str:
    """How a case is settled, or was."""
    return {
        How.SAME_PERSON: translate("Review", "The same person: fine"),
        How.SHARED: translate("Review", "The pass was shared"),
        How.UNDO: translate("Review", "A mistake: undo"),
        How.LET_STAND: translate("Review", "Let it stand"),
        How.KEEP: translate("Review", "Keep one spelling"),
        How.MERGE: translate("Review", "Merge: one person"),
        How.DIFFERENT: translate("Review", "Different people"),
        How.NOTED: translate("Review", "Noted"),
        How.REOPEN: translate("Review", "Open it again"),
    }[how]


def undo_text(where: str) -> str:
    """The way to take one of several admissions back."""
    return translate("Review", "A mistake: undo {where}").format(where=where)


def keep_text(value: str) -> str:
    """The way to keep one of several spellings."""
    if not value:
        return translate("Review", "Keep it empty")
    return translate("Review", "Keep “{value}”").format(value=isolated(value))


def admitted_text(at: str, door: str) -> str:
    """One admission, short enough for a button."""
    return translate("Review", "{at} {door}").format(at=at, door=isolated(door))


def by_text(text: str, operator: str, station: str) -> str:
    """*text*, and who it comes from."""
    line = translate("Review", "{text} · {operator} at {station}")
    who = isolated(operator) if operator else translate("Review", "no name")
    return line.format(text=text, operator=who, station=isolated(station))


def claim_text(value: str, at: str) -> str:
    """What one desk wrote into a field."""
    shown = isolated(value) if value else translate("Review", "(empty)")
    return translate("Review", "“{value}” at {at}").format(value=shown, at=at)


def counts_text(text: str) -> str:
    """Says of a spelling that it is the one that counts now."""
    return translate("Review", "{text} (counts now)").format(text=text)


def clock_off_text(off: timedelta, station: str) -> str:
    """By how much a clock seems off, at least."""
    text = (
        translate("Review", "The clock of {station} is ahead by {time} or more.")
        if off > timedelta()
        else translate("Review", "The clock of {station} is behind by {time} or more.")
    )
    return text.format(station=isolated(station), time=length_text(abs(off)))


def silent_text(station: str, at: str) -> str:
    """That a station fell silent while others went on."""
    text = translate("Review", "{station}: nothing since {at}")
    return text.format(station=isolated(station), at=at)


def length_text(length: timedelta) -> str:
    """A length of time, roughly: its greatest unit, or two."""
    minutes = int(length.total_seconds()) // 60
    days, hours = minutes // 1440, minutes // 60 % 24
    if days:
        return translate("Review", "{days} d {hours} h").format(days=days, hours=hours)
    if hours:
        text = translate("Review", "{hours} h {minutes} min")
        return text.format(hours=hours, minutes=minutes % 60)
    return translate("Review", "{minutes} min").format(minutes=minutes)


def settled_text(word: Settling, stations: Mapping[str, str], at: str) -> str:
    """How a case was settled, when, by whom and why."""
    told = how_text(How(word.how)) if word.how in set(How) else isolated(word.how)
    if word.how == How.KEEP:
        told = keep_text(word.value)
    if word.reason:
        text = translate("Review", "{how}: {reason}")
        told = text.format(how=told, reason=isolated(word.reason))
    dated = translate("Review", "{how}, {at}").format(how=told, at=at)
    return by_text(dated, word.operator, stations.get(word.station, word.station))


def overruled_text(told: str) -> str:
    """What another station had settled it as, which lost."""
    return translate("Review", "Another laptop had settled it otherwise: {told}").format(told=told)
