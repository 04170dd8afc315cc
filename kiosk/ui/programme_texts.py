"""What is said about a list of sessions, or of who registered for them."""

from kiosk.domain.listing import Remark, Why
from kiosk.domain.programme import SessionChange
from kiosk.ui.language import translate


def row_text(row: int, why: str) -> str:
    """What is to be looked at in a row of a programme."""
    reason = programme_reasons().get(why, why)
    return translate("Programme", "Row {row}: {reason}.").format(row=f"{row:,}", reason=reason)


def gone_text(change: SessionChange) -> str:
    """That a session was taken out although people have to do with it."""
    return translate(
        "Programme",
        "{session} {title} is gone; registered for it: {registered}, admissions: {admissions}.",
    ).format(
        session=change.after.id,
        title=change.after.title,
        registered=f"{change.registered:,}",
        admissions=f"{change.admissions:,}",
    )


def programme_cautions() -> dict[Remark, str]:
    """What to look at in a programme."""
    return {
        Remark.UNKNOWN_SESSION: translate(
            "Programme",
            "{column}: “{text}” is no session that the programme has. Rows that say so: {count}.",
        ),
        Remark.MORE_UNKNOWN_SESSIONS: translate(
            "Programme", "Other words for sessions that the programme does not have: {count}."
        ),
        Remark.NO_SESSIONS: translate(
            "Programme", "No sessions were found: below the header there is none."
        ),
        Remark.NO_TIMES: translate(
            "Programme",
            "No session says when it starts: no room can find its session by the clock.",
        ),
        Remark.NO_ROOMS: translate(
            "Programme", "No column was understood to hold rooms: sessions are found by name only."
        ),
        Remark.HALF_DAYS: translate(
            "Programme",
            "Times do not say whether they are before or after noon: 1:00 to 6:59 were taken for"
            " the afternoon. Check them.",
        ),
    }


def programme_reasons() -> dict[str, str]:
    """Why a file, a row or a cell was not taken."""
    return {
        Why.PEOPLE: translate(
            "Programme",
            "it lists people, not sessions. Take attendees with `kiosk import`, and who registered"
            " for what with `kiosk programme FILE --registered LIST`.",
        ),
        Why.NO_SESSIONS: translate(
            "Programme",
            "no row names the columns of a programme. It needs a title, and a room or a time.",
        ),
        Why.NO_SEATS: translate(
            "Programme",
            "it does not say who registered for what: it needs a column of codes or e-mail"
            " addresses, and a column of sessions or one for each session.",
        ),
        Why.SEATS: translate(
            "Programme",
            "it says who registered for what. Take it on the Programme page, or with"
            " `kiosk programme FILE --registered LIST`.",
        ),
        "no_title": translate("Programme", "no title"),
        "cancelled_session": translate("Programme", "a session that does not take place"),
        "repeated_session": translate("Programme", "the same session as in another row"),
        "same_session_id": translate("Programme", "another session has the same id"),
        "outside_event": translate("Programme", "outside the days of the event"),
        "unread_time": translate("Programme", "a day or time that could not be read"),
        "no_day": translate("Programme", "a time without a day"),
        "no_such_time": translate("Programme", "a time that clocks leave out on that day"),
        "ends_before_start": translate(
            "Programme", "an end that does not fit the start; the end was left out"
        ),
        "unread_capacity": translate("Programme", "a number of seats that could not be read"),
        "unread_registration": translate(
            "Programme", "an answer about registering that is not known here"
        ),
        "unknown_person": translate("Programme", "nobody is registered under this"),
        "several_people": translate("Programme", "several people answer to this"),
        "unknown_session": translate("Programme", "the programme has no such session"),
        "several_sessions": translate("Programme", "several sessions are called so"),
        "unconfirmed_seat": translate("Programme", "a seat that is cancelled or not confirmed"),
    }
