"""The words for refusals: a headline to read from a metre away, and what to do next."""

from collections.abc import Mapping
from typing import assert_never
from zoneinfo import ZoneInfo

from kiosk.domain.admission import Refusal, Refused
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.names import isolated
from kiosk.domain.passage import Admission
from kiosk.domain.registration import Registration
from kiosk.ui.language import translate
from kiosk.ui.rule_texts import unmet_text


def refusal_headline(refusal: Refusal) -> str:  # noqa: C901, PLR0911, PLR0912 - one for each
    """Two or three words, read from a metre away."""
    match refusal:
        case Refusal.ALREADY_ADMITTED:
            return translate("Verdict", "ALREADY HERE")
        case Refusal.UNREADABLE:
            return translate("Verdict", "NOT READABLE")
        case Refusal.UNKNOWN:
            return translate("Verdict", "CODE NOT ON THE LIST")
        case Refusal.AMBIGUOUS:
            return translate("Verdict", "SEVERAL PEOPLE HAVE THIS CODE")
        case Refusal.WRONG_EVENT:
            return translate("Verdict", "BADGE OF ANOTHER EVENT")
        case Refusal.REVOKED:
            return translate("Verdict", "SEE HELP DESK: CODE WITHDRAWN")
        case Refusal.CANCELLED:
            return translate("Verdict", "SEE HELP DESK: CANCELLED")
        case Refusal.BLOCKED:
            return translate("Verdict", "SEE HELP DESK")
        case Refusal.UNAPPROVED:
            return translate("Verdict", "SEE HELP DESK: NOT APPROVED YET")
        case Refusal.OUTSIDE_TIME:
            return translate("Verdict", "NOT AT THIS TIME")
        case Refusal.WRONG_TICKET_TYPE:
            return translate("Verdict", "NOT WITH THIS TICKET")
        case Refusal.NOT_REGISTERED:
            return translate("Verdict", "NOT REGISTERED FOR THIS")
        case Refusal.UNPAID:
            return translate("Verdict", "SEE HELP DESK: PAYMENT OPEN")
        case Refusal.RULES:
            return translate("Verdict", "NOT HERE, OR NOT YET")
        case Refusal.INCOMPLETE:
            return translate("Verdict", "A QUESTION FIRST")
        case Refusal.SESSION_FULL:
            return translate("Verdict", "FULL")
        case _:
            assert_never(refusal)


def refusal_detail(  # noqa: C901, PLR0911, PLR0912 - one for each
    refused: Refused, checkpoint: Checkpoint | None, zone: ZoneInfo, doors: Mapping[str, str]
) -> str:
    """What to do next, as one sentence."""
    refusal = refused.refusal
    match refusal:
        case Refusal.ALREADY_ADMITTED:
            return _first_admission(refused.first, zone, doors)
        case Refusal.UNREADABLE:
            return translate("Verdict", "Try again, or type the code under the square.")
        case Refusal.UNKNOWN:
            return translate("Verdict", "Find them by name. If nobody fits, the help desk can.")
        case Refusal.AMBIGUOUS:
            return translate("Verdict", "Find the person by name instead.")
        case Refusal.WRONG_EVENT:
            return translate("Verdict", "Ask for the badge or ticket of this event.")
        case Refusal.REVOKED:
            return translate("Verdict", "The organiser withdrew this code. A newer one may exist.")
        case Refusal.CANCELLED:
            return translate("Verdict", "The organiser cancelled this registration.")
        case Refusal.BLOCKED:
            return translate("Verdict", "The organiser wants to speak with them first.")
        case Refusal.UNAPPROVED:
            return translate("Verdict", "The organiser has not approved this registration yet.")
        case Refusal.OUTSIDE_TIME:
            return _times(checkpoint)
        case Refusal.WRONG_TICKET_TYPE:
            return _ticket_types(refused.registration, checkpoint)
        case Refusal.NOT_REGISTERED:
            return _seats(checkpoint)
        case Refusal.UNPAID:
            return translate("Verdict", "This registration is not confirmed yet.")
        case Refusal.RULES:
            return _rule(refused, doors)
        case Refusal.INCOMPLETE:
            return translate("Verdict", "Ask what stands below; then they can go in.")
        case Refusal.SESSION_FULL:
            return translate("Verdict", "Every seat is taken, as far as this laptop knows.")
        case _:
            assert_never(refusal)


def refusal_advice(refusal: Refusal) -> str:  # noqa: PLR0911 - one for each
    """What to do or to say, where the detail leaves it open."""
    match refusal:
        case Refusal.ALREADY_ADMITTED:
            return translate(
                "Verdict", "Lost badge? Print it again (F3). Somebody else? See the help desk."
            )
        case Refusal.UNREADABLE:
            return translate("Verdict", "On a phone: make its screen brighter, and hold it still.")
        case Refusal.AMBIGUOUS:
            return translate("Verdict", "Their organisation or e-mail tells them apart.")
        case Refusal.INCOMPLETE:
            return translate(
                "Verdict", "The keyboard answers: the number of the answer, or Y and N."
            )
        case Refusal.OUTSIDE_TIME:
            return translate("Verdict", "Tell them when to come back.")
        case Refusal.SESSION_FULL:
            return translate("Verdict", "The programme (F6) tells where seats are left.")
        case Refusal.NOT_REGISTERED | Refusal.WRONG_TICKET_TYPE | Refusal.RULES:
            return translate("Verdict", "Is it the right room? The programme (F6) tells where.")
        case _:
            return translate(
                "Verdict", "Say: “Let me walk you over to the help desk. They will sort it out.”"
            )


def _first_admission(first: Admission | None, zone: ZoneInfo, doors: Mapping[str, str]) -> str:
    if first is None:
        return translate("Verdict", "Checked in before.")
    text = translate("Verdict", "Checked in {day} at {time}, {door}.")
    local = first.at.astimezone(zone)
    door = isolated(doors.get(first.checkpoint, first.checkpoint))
    return text.format(day=f"{local:%Y-%m-%d}", time=f"{local:%H:%M}", door=door)


def _times(checkpoint: Checkpoint | None) -> str:
    if checkpoint is None or not (checkpoint.opens or checkpoint.closes):
        return translate("Verdict", "This ticket is not valid at this time.")
    opens, closes = (_time(text) for text in (checkpoint.opens, checkpoint.closes))
    if not closes:
        return translate("Verdict", "This opens at {opens}.").format(opens=opens)
    if not opens:
        return translate("Verdict", "This closed at {closes}.").format(closes=closes)
    text = translate("Verdict", "This is open from {opens} to {closes}.")
    return text.format(opens=opens, closes=closes)


def _time(text: str) -> str:
    return text.replace("T", " ")[:16]


def _ticket_types(person: Registration | None, checkpoint: Checkpoint | None) -> str:
    have = isolated(person.ticket_type) if person and person.ticket_type else "?"
    wanted = ", ".join(map(isolated, checkpoint.ticket_types)) if checkpoint else ""
    text = translate("Verdict", "They have {have}; here it takes {wanted}.")
    return text.format(have=have, wanted=wanted)


def _seats(checkpoint: Checkpoint | None) -> str:
    if checkpoint and checkpoint.open_after_min and checkpoint.registration == "first":
        text = translate(
            "Verdict",
            "Seats are for those who registered; the rest from {minutes} min after start.",
        )
        return text.format(minutes=checkpoint.open_after_min)
    return translate("Verdict", "Seats are for those who registered for this session.")


def _rule(refused: Refused, doors: Mapping[str, str]) -> str:
    if refused.missing:
        text = translate("Verdict", "They have not come through {door} yet. Send them there first.")
        return text.format(door=isolated(doors.get(refused.missing, refused.missing)))
    if refused.unmet:
        return unmet_text(refused.unmet)
    return translate("Verdict", "The organiser's rules for this door do not let them in now.")
