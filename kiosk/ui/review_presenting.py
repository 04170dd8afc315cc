"""From the cases to look at to what the review page and the command line show."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.domain.fact import station_of
from kiosk.domain.names import isolated
from kiosk.domain.passage import Passage
from kiosk.domain.registration import Registration
from kiosk.domain.review import WAYS, ReviewCase
from kiosk.domain.settling import How, Matter, Settling
from kiosk.ui.language import translate
from kiosk.ui.receipt_texts import when_text
from kiosk.ui.review_texts import (
    admitted_text,
    advice_text,
    by_text,
    claim_text,
    clock_off_text,
    counts_text,
    how_text,
    keep_text,
    matter_text,
    overruled_text,
    settled_text,
    silent_text,
    undo_text,
)
from kiosk.ui.review_views import ReviewView, WayView
from kiosk.ui.texts import person_line


class ReviewPresenter:
    """Knows when it is and where, and the names of the event's doors and stations."""

    def __init__(
        self,
        zone: ZoneInfo,
        doors: Mapping[str, str],
        stations: Mapping[str, str],
        now: datetime,
    ) -> None:
        self._zone = zone
        self._now = now
        self._doors = doors
        self._stations = stations

    def case(self, case: ReviewCase) -> ReviewView:
        """One case as it stands."""
        return ReviewView(
            case=case.id,
            name=self.name(case),
            why=matter_text(case),
            lines=(*self.lines(case), *self._overruled(case)),
            ways=tuple(self._ways(case)),
            advice=advice_text(case.matter) if case.is_open else "",
            registration=case.people[0].id if case.people else "",
            settled=self._word(case.settled) if case.settled else "",
        )

    def name(self, case: ReviewCase) -> str:
        """Whom or which station it is about."""
        if case.people:
            return _name(case.people[0])
        return isolated(self._station(case.station))

    def lines(self, case: ReviewCase) -> Iterator[str]:
        """What happened, a line each."""
        for one in case.passages:
            station = self._station(station_of(one.fact))
            yield by_text(self._admitted(one), one.operator, station)
        yield from self._claims(case)
        if case.matter is Matter.ALIKE:
            yield from map(_described, case.people)
        if case.off:
            yield clock_off_text(case.off, self._station(case.station))
        if case.last_at:
            at = self._when(case.last_at)
            yield silent_text(self._station(case.station), at)

    def _claims(self, case: ReviewCase) -> Iterator[str]:
        for one in case.claims:
            text = claim_text(one.value, self._when(one.at))
            told = by_text(text, one.operator, self._station(one.station))
            yield counts_text(told) if one is case.claims[-1] else told

    def _overruled(self, case: ReviewCase) -> Iterator[str]:
        for word in case.overruled:
            yield overruled_text(self._word(word))

    def _ways(self, case: ReviewCase) -> Iterator[WayView]:
        if not case.is_open:
            yield WayView(how_text(How.REOPEN), How.REOPEN)
            return
        for how in WAYS[case.matter]:
            if how is How.UNDO and case.matter is Matter.TWICE:
                yield from self._undos(case.passages)
            elif how is How.KEEP:
                for value in dict.fromkeys(claim.value for claim in case.claims):
                    yield WayView(keep_text(value), how, value)
            else:
                yield WayView(how_text(how), how)

    def _undos(self, passages: Sequence[Passage]) -> Iterator[WayView]:
        """One for each admission; who let them in where time and door are the same."""
        told = list(map(self._admitted, passages))
        for one, where in zip(passages, told, strict=True):
            station = self._station(station_of(one.fact))
            is_one = told.count(where) == 1
            text = where if is_one else by_text(where, one.operator, station)
            yield WayView(undo_text(text), How.UNDO, one.fact)

    def _admitted(self, one: Passage) -> str:
        at = self._when(one.at)
        return admitted_text(at, self._doors.get(one.checkpoint, one.checkpoint))

    def _word(self, word: Settling) -> str:
        return settled_text(word, self._stations, self._when(word.at))

    def _when(self, moment: datetime) -> str:
        return when_text(moment, self._now, self._zone)

    def _station(self, station: str) -> str:
        return self._stations.get(station, station)


def _name(person: Registration) -> str:
    shown = person.shown_name
    return isolated(shown) if shown else translate("Station", "No name yet")


def _described(person: Registration) -> str:
    parts = (
        _name(person),
        person_line(person),
        translate("Review", "made at a door") if person.walk_in else "",
    )
    return " · ".join(filter(None, parts))
