"""From a list of who registered for what, and what it changes, to what the page shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.domain.names import isolated
from kiosk.services.opening import EventFile
from kiosk.services.programme.seat_list import SeatList
from kiosk.services.programme.seats import Seat, SeatChanges
from kiosk.ui.import_views import ChangeRow, ChangesView
from kiosk.ui.language import translate
from kiosk.ui.list_texts import caution_text
from kiosk.ui.programme_texts import row_text
from kiosk.ui.programme_views import TakeView

_SHOWN = 300
"""Seats of a kind that are listed: more than anybody reads."""
_SAID = 6
"""Rows to look at that are named one by one."""


@dataclass(frozen=True, slots=True)
class SeatsRead:
    """A list of seats beside those that are given; people and sessions by their ids."""

    listed: SeatList
    changes: SeatChanges
    people: Mapping[str, str]
    sessions: Mapping[str, str]


def seats_read(file: EventFile, listed: SeatList, changes: SeatChanges) -> SeatsRead:
    """What the page needs, with the names of those whom it lists."""
    shown = {seat[0] for some in _kinds(changes) for seat in some[:_SHOWN]}
    found = (file.roster.registration(one) for one in shown)
    people = {one.id: one.shown_name for one in found if one}
    sessions = {one.id: one.title for one in file.checkpoints.every_session()}
    return SeatsRead(listed, changes, people, sessions)


def seats_view(source: str, read: SeatsRead) -> TakeView:
    """What the list called *source* would change."""
    title = translate("Seats", "{source}: who registered for what; seats: {count}")
    changes = read.changes
    given, taken, kept = _kinds(changes)
    take = translate("Seats", "Take the changes: {count}")
    kinds = (
        (translate("Seats", "New seats: {count}"), given),
        (translate("Seats", "Taken back, since the list names them no more: {count}"), taken),
        (translate("Seats", "Left as a desk has said: {count}"), kept),
    )
    return TakeView(
        title.format(source=isolated(source), count=f"{len(read.listed.seats):,}"),
        ChangesView(
            seats_text(changes),
            tuple((text.format(count=f"{len(some):,}"), _rows(some, read)) for text, some in kinds),
            take.format(count=f"{len(given) + len(taken):,}"),
            has_news=bool(given or taken),
        ),
        tuple(_remarks(read.listed)),
    )


def seats_text(changes: SeatChanges) -> str:
    """The figures of a list of seats."""
    text = translate("Seats", "{new} new · {gone} taken back · {unchanged} as before")
    return text.format(
        new=f"{len(changes.given):,}",
        gone=f"{len(changes.taken):,}",
        unchanged=f"{changes.unchanged:,}",
    )


def _kinds(changes: SeatChanges) -> tuple[tuple[Seat, ...], tuple[Seat, ...], tuple[Seat, ...]]:
    return changes.given, changes.taken, changes.kept


def _rows(seats: tuple[Seat, ...], read: SeatsRead) -> tuple[ChangeRow, ...]:
    rows = [
        ChangeRow(read.people.get(person, person), read.sessions.get(session, session))
        for person, session in seats[:_SHOWN]
    ]
    if len(seats) > _SHOWN:
        text = translate("Seats", "and {count} more")
        rows.append(ChangeRow(text.format(count=f"{len(seats) - _SHOWN:,}")))
    return tuple(rows)


def _remarks(listed: SeatList) -> Iterable[str]:
    yield from (caution_text(caution) for caution in listed.cautions)
    yield from (row_text(one.row, one.why) for one in listed.skipped[:_SAID])
    if len(listed.skipped) > _SAID:
        text = translate("Programme", "More rows to look at: {count}")
        yield text.format(count=f"{len(listed.skipped) - _SAID:,}")
