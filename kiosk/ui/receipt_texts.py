"""The words of the receipt in the window and on paper."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.flags import Flag
from kiosk.domain.names import isolated
from kiosk.services.sync.exchange import Exchanged, RefusedFile
from kiosk.services.sync.meeting import Meeting
from kiosk.services.sync.receipt import Double, Heard
from kiosk.ui.error_texts import error_text
from kiosk.ui.export_texts import export_texts
from kiosk.ui.language import translate
from kiosk.ui.sync_texts import damage_text
from kiosk.ui.texts import PROGRAM, clock_text

_SILENT_AFTER = timedelta(minutes=15)
"""Without a word for so long, a station is said to be silent: somebody may not have synced it."""


def when_text(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """A time of day, with the day in front where it is another than that of *now*."""
    local = moment.astimezone(zone)
    if local.date() == now.astimezone(zone).date():
        return clock_text(moment, zone)
    return f"{local:%Y-%m-%d %H:%M}"


def progress_text(done: int, total: int) -> str:
    """What a sync does at the moment."""
    if done < total:
        text = translate("Sync", "Reading the other laptops' files: {done} of {total}")
        return text.format(done=done, total=total)
    return translate("Sync", "Writing what this laptop knows, and the central export…")


def headline_text(meeting: Meeting) -> str:
    """What came of it, in one sentence or two."""
    done, totals = meeting.receipt.exchanged, meeting.receipt.totals
    if done.new_facts:
        text = translate("Sync", "New records: {count}. People here now: {here}.")
    else:
        text = translate("Sync", "Nothing new from the others. People here now: {here}.")
    return text.format(count=f"{done.new_facts:,}", here=f"{totals.checked_in:,}")


def trouble_text(done: Exchanged) -> str:
    """What was not written, and what to do; empty if everything was."""
    if done.met_itself:
        return translate(
            "Sync",
            "This laptop met facts of its own that it does not have: it was restored or copied. "
            "It wrote nothing yet. Keep both: the event closes for some seconds, and opens again.",
        )
    if done.trouble is None:
        return ""
    left = (
        translate("Sync", "The others get what this laptop knows; the central export is old.")
        if done.written
        else translate(
            "Sync",
            "What was there was read; the others do not get what this laptop knows. "
            "Nothing is lost: sync again when that is mended.",
        )
    )
    return f"{error_text(done.trouble)} {left}"


def files_texts(meeting: Meeting) -> tuple[str, ...]:
    """Which files anyone could read, which nobody without the passphrase, and who says so."""
    done = meeting.receipt.exchanged
    sealed = translate(
        "Sync", "Sealed: all in the folder ending in .stations. Only the passphrase opens it."
    )
    return (*export_texts(done), sealed, f"{PROGRAM}.")


def heard_text(heard: Heard, meeting: Meeting, zone: ZoneInfo) -> tuple[str, bool]:
    """How far a station was heard, and whether somebody should see after it."""
    if heard.last_at is None:
        return translate("Sync", "nothing yet"), True
    at = when_text(heard.last_at, meeting.at, zone)
    is_silent = heard.station != meeting.own and meeting.at - heard.last_at > _SILENT_AFTER
    text = (
        translate("Sync", "nothing since {at} (records: {count})")
        if is_silent
        else translate("Sync", "last word {at} (records: {count})")
    )
    return text.format(at=at, count=f"{heard.facts:,}"), is_silent


def station_text(heard: Heard, own: str) -> str:
    """What a station is called."""
    if heard.station == own:
        return translate("Sync", "{name} (this laptop)").format(name=isolated(heard.name))
    return isolated(heard.name)


def gap_text(gap: tuple[int, int]) -> str:
    """Which of a station's records are missing, and what to do."""
    first, last = gap
    if first == last:
        text = translate("Sync", "Record {first} is missing: sync that laptop here.")
    else:
        text = translate("Sync", "Records {first} to {last} are missing: sync that laptop here.")
    return text.format(first=f"{first:,}", last=f"{last:,}")


def double_text(double: Double, meeting: Meeting, zone: ZoneInfo) -> str:
    """Each admission with its time, its door and who let them in."""
    return ", ".join(
        translate("Sync", "{at} {door} ({operator})").format(
            at=when_text(one.at, meeting.at, zone),
            door=isolated(meeting.doors.get(one.checkpoint, one.checkpoint)),
            operator=isolated(one.operator or translate("Sync", "no name")),
        )
        for one in double.passages
    )


def refused_text(refused: RefusedFile, names: Mapping[str, str]) -> tuple[str, str]:
    """Which file was left aside, by its station where that is known; and what to do."""
    station = names.get(refused.file.partition(".")[0], "")
    text = translate("Sync", "{file} of {station}") if station else translate("Sync", "{file}")
    named = text.format(file=isolated(refused.file), station=isolated(station))
    why = damage_text(refused.why)
    return named, translate("Sync", "Left aside: {why}.").format(why=why)


def flag_text(flag: str) -> str:
    """Why a registration is to be looked at; the flag itself, if it has no words."""
    words: Mapping[str, str] = {
        Flag.ADMITTED_TWICE: translate("Flag", "let in more often than registered"),
        Flag.ADMITTED_BUT_CANCELLED: translate("Flag", "cancelled, but was let in"),
        Flag.ADMITTED_BY_DECISION: translate("Flag", "let in by somebody's decision"),
        Flag.ADMITTED_TWICE_SETTLED: translate("Flag", "let in more often, and looked at"),
        Flag.SHARED: translate("Flag", "the pass was shared"),
        Flag.ADMITTED_BUT_CANCELLED_SETTLED: translate("Flag", "cancelled, let in, looked at"),
        Flag.EDITS_DISAGREE: translate("Flag", "corrected by two desks apart"),
        Flag.NO_LONGER_LISTED: translate("Flag", "no longer on the organiser's list"),
        Flag.SAME_PERSON: translate("Flag", "the same person as another registration"),
    }
    return words.get(flag, flag)


def more_text(count: int) -> str:
    """That there are more than are shown, and where."""
    text = translate("Sync", "And {count} more: see the column kiosk_flags of the central export.")
    return text.format(count=f"{count:,}")
