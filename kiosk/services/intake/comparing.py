"""The people of a list beside what the roster has of them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from kiosk.domain.fact import Body
from kiosk.domain.listing import ListedPerson, Listing, Skipped
from kiosk.domain.registration import Registration, Status
from kiosk.domain.roster_diff import (
    KIOSK_ID,
    Change,
    FieldChange,
    Named,
    corrections,
    differences,
    field_changes,
    first_told,
)
from kiosk.services.exports.own_columns import own_columns
from kiosk.services.intake.header import NAMES
from kiosk.store.event_file import EventFile
from kiosk.store.roster import Listed

_NEWCOMERS = 200
"""People who are new: as many are told by name."""

_COUNTING = frozenset({"quantity", "guests"})
"""Fields that say how many may come on a registration."""


@dataclass
class Tally:
    """What has been counted so far."""

    added: int = 0
    newcomers: list[Named] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    corrected: list[Change] = field(default_factory=list)
    cancelled_after_admission: list[Named] = field(default_factory=list)
    unchanged: int = 0
    cancelled: int = 0
    repeated: list[Skipped] = field(default_factory=list)
    other_people: int = 0


class Compared:
    """The people in a list beside what the roster has of them."""

    def __init__(
        self, file: EventFile, listing: Listing, alike: Collection[str], tally: Tally
    ) -> None:
        self._roster = file.roster
        self._tally = tally
        self._headers = listing.headers
        self._silent = {
            field
            for field, telling in (("admits", _COUNTING), ("name", NAMES))
            if telling.isdisjoint(listing.columns)
        }
        self._is_new = not file.roster.count()
        self._alike = alike
        self._own = own_columns(file)
        self._own_places = self._own.places(listing.headers)

    def told(self, some: Sequence[tuple[str | None, ListedPerson]]) -> Iterator[tuple[str, Body]]:
        """What is to be recorded of *some* people and their registrations, if anything is."""
        ids = [registration for registration, _ in some if registration]
        known = {} if self._is_new else self._roster.listed(ids)
        for registration, person in some:
            if registration is None:
                self._tally.repeated.append(Skipped(person.row, "repeated"))
            elif body := self._body(registration, person, known.get(registration)):
                yield registration, body

    def _body(self, registration: str, person: ListedPerson, listed: Listed | None) -> Body:
        if listed is None:
            body = first_told(person)
            self._newcomer(registration, person)
        else:
            before = self._before(listed)
            told = listed.registration
            body = (
                {}
                if self._is_our_own(person, listed)
                else differences(person, told, before, silent=self._silent)
            )
            self._known(person, listed, body, field_changes(body, told, before, self._headers))
        self._tally.cancelled += body.get("status") == Status.CANCELLED
        return body

    def _is_our_own(self, person: ListedPerson, listed: Listed) -> bool:
        """Whether the row is the one that the central export has of this registration."""
        if self._own_places is None or person.values.get(KIOSK_ID) != listed.standing.id:
            return False
        own = self._own.cells(listed.standing, listed.cells)
        return person.cells == tuple(own[place] for place in self._own_places)

    def _newcomer(self, registration: str, person: ListedPerson) -> None:
        self._tally.added += 1
        if self._tally.added <= _NEWCOMERS:
            name = person.values.get("badge_name") or person.values.get("name", "")
            self._tally.newcomers.append(Named(registration, name, person.row))

    def _known(
        self, person: ListedPerson, listed: Listed, body: Body, fields: tuple[FieldChange, ...]
    ) -> None:
        tally, standing = self._tally, listed.standing
        change = Change(
            standing.id,
            standing.shown_name,
            person.row,
            fields,
            corrections(person, standing, listed.amended),
            admitted=listed.admitted,
        )
        if body:
            tally.changed.append(change)
            tally.other_people += _is_somebody_else(listed.registration, body)
        else:
            tally.unchanged += 1
        if change.corrected and not body:
            tally.corrected.append(change)
        if body.get("status") == Status.CANCELLED and listed.admitted:
            tally.cancelled_after_admission.append(
                Named(standing.id, standing.shown_name, person.row)
            )

    def _before(self, listed: Listed) -> tuple[str, ...] | None:
        """The cells that the last list with the same columns had."""
        alike = (cells for cells in reversed(listed.cells) if cells.source in self._alike)
        return next((cells.cells for cells in alike), None)


def _is_somebody_else(before: Registration, told: Body) -> bool:
    """Whether name and e-mail address both give way to others."""
    return all(getattr(before, name) and told.get(name) for name in ("name", "email"))
