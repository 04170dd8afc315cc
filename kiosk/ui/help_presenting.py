"""From the help desk's cases to what its page shows."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.admission import Refusal
from kiosk.domain.case import Case
from kiosk.domain.names import isolated
from kiosk.domain.registration import Registration
from kiosk.ui.help_views import CaseView
from kiosk.ui.language import translate
from kiosk.ui.refusal_texts import refusal_headline
from kiosk.ui.texts import clock_text, person_line

_Person = Callable[[str], Registration | None]


class CasePresenter:
    """Knows the event's time zone, its doors' names, and how to look somebody up."""

    def __init__(self, zone: ZoneInfo, doors: Mapping[str, str], person: _Person) -> None:
        self._zone = zone
        self._doors = doors
        self._person = person

    def case(self, case: Case, now: datetime) -> CaseView:
        """One case as it is at *now*."""
        person = self._person(case.registration) if case.registration else None
        return CaseView(
            case=case.id,
            name=self.name(case, person),
            why=_why(case),
            waiting=_waiting(now - case.opened_at) if case.is_open else case_settled_text(case),
            lines=tuple(filter(None, (person_line(person) if person else "", *self._lines(case)))),
            registration=person.id if person else "",
            settled=isolated(case.settled) if case.settled else "",
        )

    def name(self, case: Case, person: Registration | None = None) -> str:
        """Who the case is about, as well as it is known."""
        if person is None and case.registration:
            person = self._person(case.registration)
        if person is None:
            return translate("Help", "Somebody who is not on the list")
        shown = person.shown_name
        return isolated(shown) if shown else translate("Station", "No name yet")

    def _lines(self, case: Case) -> tuple[str, ...]:
        time = clock_text(case.opened_at, self._zone)
        text = translate("Help", "Sent over at {time}")
        door = self._doors.get(case.checkpoint, case.checkpoint)
        if door:
            text = translate("Help", "Sent over at {time} from {door}")
        note = translate("Help", "Note: {note}").format(note=isolated(case.note))
        return text.format(time=time, door=isolated(door)), note if case.note else ""


def case_settled_text(case: Case) -> str:
    """How the case ended, in a line."""
    if not case.settled:
        return translate("Help", "Settled")
    return translate("Help", "Settled: {how}").format(how=isolated(case.settled))


def _why(case: Case) -> str:
    if not case.refusal:
        return translate("Help", "Needs help")
    known = case.refusal in set(Refusal)
    return refusal_headline(Refusal(case.refusal)) if known else isolated(case.refusal)


def _waiting(time: timedelta) -> str:
    minutes = max(0, int(time.total_seconds() // 60))
    if minutes < 1:
        return translate("Help", "just now")
    if minutes < 60:  # noqa: PLR2004 - an hour
        return translate("Help", "waits {minutes} min").format(minutes=minutes)
    text = translate("Help", "waits {hours} h {minutes} min")
    return text.format(hours=minutes // 60, minutes=minutes % 60)
