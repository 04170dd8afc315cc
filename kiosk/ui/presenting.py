"""From what the services answer to what the pages show."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.domain.admission import Admitted, Refusal, Verdict
from kiosk.domain.fact import from_iso, station_of
from kiosk.domain.history import History
from kiosk.domain.name_ranking import FoundPerson
from kiosk.domain.names import isolated, masked_email
from kiosk.domain.passage import Admission
from kiosk.domain.registration import Registration, Status
from kiosk.services.desk import Answer
from kiosk.services.opening import RecentPassage
from kiosk.ui.date_texts import day_text
from kiosk.ui.language import translate
from kiosk.ui.notice_texts import needs_attention, notice_view
from kiosk.ui.place_texts import unnamed_text
from kiosk.ui.question_texts import question_view
from kiosk.ui.scanner_texts import misreading_text
from kiosk.ui.texts import (
    advice_text,
    clock_text,
    here_text,
    presence_text,
    verdict_text,
)
from kiosk.ui.views import (
    CardView,
    NoticeView,
    PassageView,
    Presence,
    RecentView,
    ResultView,
    Tone,
    VerdictView,
)


class Presenter:
    """Knows the event's time zone, its doors' names, and which day it is."""

    def __init__(
        self,
        zone: ZoneInfo,
        doors: Mapping[str, str],
        now: Callable[[], datetime],
        stations: Callable[[], Mapping[str, str]] = dict,
    ) -> None:
        self._zone = zone
        self._doors = doors
        self._now = now
        self._stations = stations

    def verdict(self, answer: Answer) -> VerdictView:
        """The big answer."""
        person = answer.verdict.registration
        headline, detail = verdict_text(
            answer.verdict, answer.direction, self._zone, self._doors, answer.checkpoint
        )
        admitted = isinstance(answer.verdict, Admitted)
        shown = (notice_view(word, answer.verdict) for word in answer.notices)
        notices = tuple(notice for notice in shown if notice)
        if answer.misreading:
            notices += (NoticeView("keyboard", misreading_text(answer.misreading)),)
        return VerdictView(
            tone=_tone(answer.verdict, notices),
            headline=headline,
            name=_name(person.shown_name) if person else "",
            detail=detail,
            time=clock_text(answer.fact.at, self._zone),
            registration=person.id if person else "",
            fact=answer.fact.id if admitted else "",
            advice=advice_text(answer.verdict),
            notices=notices,
            questions=tuple(map(question_view, answer.questions)),
            overridable=bool(person) and not admitted,
        )

    def result(self, person: FoundPerson) -> ResultView:
        """One row: told apart from people of the same name by organisation and place."""
        arrived = from_iso(person.checked_in_at) if person.checked_in_at else None
        name = _name(person.written_name or person.badge_name)
        if person.badge_name and person.badge_name != person.name and person.name:
            name = f"{isolated(person.written_name)} · “{isolated(person.badge_name)}”"
        parts = (
            person.organisation,
            person.place,
            person.ticket_type,
            masked_email(person.email),
        )
        return ResultView(
            registration=person.registration,
            name=name,
            details=_joined(parts),
            presence=_presence(person.status, person.arrived, person.admits),
            presence_text=self._presence_text(
                person.status, arrived, person.arrived, person.admits
            ),
            similar=person.similar,
        )

    def card(self, history: History, companions: int = 0) -> CardView:
        """One person, opened; *companions* of their organisation are still to come."""
        person = history.registration
        admissions = history.admissions()
        arrived = admissions[0].at if admissions else None
        return CardView(
            registration=person.id,
            name=_name(person.written_name or person.badge_name),
            badge_name=person.shown_name,
            details=_joined(
                (
                    person.organisation,
                    person.place,
                    person.ticket_type,
                    masked_email(person.email),
                )
            ),
            presence=_presence(person.status, history.arrived, person.admits),
            presence_text=self._presence_text(
                person.status, arrived, history.arrived, person.admits
            ),
            history=_said_by_lists(person),
            can_enter=person.status is Status.CONFIRMED,
            pronouns=person.pronouns,
            organisation=person.organisation,
            notes=person.notes,
            companions=companions,
            passages=self._passages(admissions),
        )

    def _passages(self, admissions: Sequence[Admission]) -> tuple[PassageView, ...]:
        stations = self._stations()
        return tuple(
            PassageView(
                one.fact,
                _joined(
                    (
                        f"{one.at.astimezone(self._zone):%Y-%m-%d %H:%M}",
                        self._doors.get(one.checkpoint, one.checkpoint),
                        stations.get(station_of(one.fact), ""),
                        one.operator,
                    )
                ),
            )
            for one in reversed(admissions)
        )

    def recent(self, passage: RecentPassage) -> RecentView:
        """One of the last people checked in here."""
        printed = translate("Station", "badge printed") if passage.badge_printed else ""
        return RecentView(
            fact=passage.fact,
            name=_name(passage.name) if passage.registration else unnamed_text(passage.direction),
            details=_joined((self._when(passage.at), printed)),
        )

    def _presence_text(
        self, status: Status, first: datetime | None, arrived: int, admits: int
    ) -> str:
        if first is None:
            return presence_text(status, checked_in=False)
        if admits > 1:
            return here_text(arrived, admits)
        if self._is_today(first):
            text = translate("Presence", "Here since {time}")
        else:
            text = translate("Presence", "Here since {day}, {time}")
        return text.format(day=self._day(first), time=clock_text(first, self._zone))

    def _when(self, moment: datetime) -> str:
        """The time of day, and the day if it is another one."""
        time = clock_text(moment, self._zone)
        if self._is_today(moment):
            return time
        return translate("Presence", "{day}, {time}").format(day=self._day(moment), time=time)

    def _is_today(self, moment: datetime) -> bool:
        return moment.astimezone(self._zone).date() == self._now().astimezone(self._zone).date()

    def _day(self, moment: datetime) -> str:
        return day_text(moment.astimezone(self._zone).date())


def _said_by_lists(person: Registration) -> tuple[str, ...]:
    """What the organiser's lists say of somebody, and a volunteer should know."""
    said = []
    if person.no_longer_listed:
        said.append(translate("Card", "No longer on the organiser's latest list"))
    if person.checked_in_before:
        text = translate("Card", "The list says: checked in before ({word})")
        said.append(text.format(word=isolated(person.checked_in_before)))
    return tuple(said)


def _tone(verdict: Verdict, notices: tuple[NoticeView, ...]) -> Tone:
    if isinstance(verdict, Admitted):
        return Tone.ATTENTION if needs_attention(notices, verdict) else Tone.OK
    waits = verdict.refusal in {Refusal.ALREADY_ADMITTED, Refusal.INCOMPLETE}
    return Tone.ALREADY if waits else Tone.HELP


def _presence(status: Status, arrived: int, admits: int) -> Presence:
    if arrived >= admits:
        return Presence.HERE
    return Presence.ABSENT if status is Status.CONFIRMED else Presence.HELP


def _name(name: str) -> str:
    """Isolated, so that it keeps its own direction and its side of the row."""
    return isolated(name) if name else translate("Station", "No name yet")


def _joined(parts: tuple[str, ...]) -> str:
    return " · ".join(isolated(part) for part in parts if part)
