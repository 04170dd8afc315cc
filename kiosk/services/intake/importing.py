"""Recording a list: what it adds and changes, and nothing that happened at the doors."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any, TypeAlias

from kiosk.domain.event import ROSTER_SUBJECT
from kiosk.domain.fact import Body, Kind
from kiosk.domain.listing import Caution, ListedPerson, Listing, Remark, Skipped
from kiosk.domain.registration import Registration, Status
from kiosk.domain.roster_diff import (
    Change,
    Comparison,
    FieldChange,
    Named,
    corrections,
    differences,
    field_changes,
    first_told,
)
from kiosk.services.intake.matching import Matches, match
from kiosk.store.event_file import EventFile, Progress
from kiosk.store.roster import Listed

_NEWCOMERS = 200
"""People who are new: as many are told by name."""

_COUNTING = ("quantity", "guests")
"""Fields that say how many may come on a registration."""

_FACTS_AT_ONCE = 500
"""Facts in one transaction, so that a scan never waits long for an import."""

_Told: TypeAlias = list[tuple[str, Body]]
"""Registrations and what is to be recorded of each."""


def _nobody_watches(_done: int, _total: int) -> None:
    """Progress that is not shown."""


def compare(file: EventFile, listing: Listing, progress: Progress = _nobody_watches) -> Comparison:
    """What importing *listing* would do; nothing is written."""
    return _run(file, listing, lambda _told, _rows: None, progress)


def apply(
    file: EventFile,
    listing: Listing,
    at: datetime,
    operator: str = "",
    progress: Progress = _nobody_watches,
) -> Comparison:
    """Record what is new or changed in *listing*, in short transactions.

    A list that says nothing new leaves no trace. Raises DiskFullError or
    StoreUnavailableError; what was recorded until then stands, and importing the list
    again records the rest.
    """
    source = ""

    def record(told: _Told, rows: int) -> None:
        nonlocal source
        with file.writing(at, operator) as writer:
            if not source:
                source = writer.append(Kind.IMPORT, ROSTER_SUBJECT, _import_body(listing, rows)).id
            for registration, body in told:
                writer.append(Kind.REGISTRATION, registration, {"import": source, **body})

    return _run(file, listing, record, progress)


@dataclass
class _Tally:
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


def _run(
    file: EventFile, listing: Listing, record: Callable[[_Told, int], None], progress: Progress
) -> Comparison:
    matches = match(listing, file.roster, bytes.fromhex(file.event.secret))
    rows = len(matches.registrations) + len(listing.skipped)
    tally = _Tally()
    compared = _Compared(file, listing, tally)
    people = zip(matches.registrations, listing.people(), strict=True)
    done = 0
    while some := list(islice(people, _FACTS_AT_ONCE)):
        if told := list(compared.told(some)):
            record(told, rows)
        done += len(some)
        progress(done, len(matches.registrations))
    return _comparison(tally, listing, matches, compared.missing(matches))


class _Compared:
    """The people in a list beside what the roster has of them."""

    def __init__(self, file: EventFile, listing: Listing, tally: _Tally) -> None:
        self._roster = file.roster
        self._tally = tally
        self._headers = listing.headers
        self._counts_people = any(name in listing.columns for name in _COUNTING)
        self._is_new = not file.roster.count()
        self._alike = {
            source.id for source in file.roster.imports() if source.columns == listing.headers
        }

    def told(self, some: Sequence[tuple[str | None, ListedPerson]]) -> Iterator[tuple[str, Body]]:
        ids = [registration for registration, _ in some if registration]
        known = {} if self._is_new else self._roster.listed(ids)
        for registration, person in some:
            if registration is None:
                self._tally.repeated.append(Skipped(person.row, "repeated"))
            elif body := self._body(registration, person, known.get(registration)):
                yield registration, body

    def missing(self, matches: Matches) -> tuple[Named, ...]:
        """Registrations that the last list with these columns named, and this one does not."""
        if not self._alike:
            return ()
        named = set(matches.registrations)
        return tuple(
            Named(entry.registration.id, entry.registration.shown_name)
            for entry in self._roster.entries()
            if entry.cells
            and entry.cells[-1].source in self._alike
            and entry.registration.id not in named
        )

    def _body(self, registration: str, person: ListedPerson, listed: Listed | None) -> Body:
        if listed is None:
            body = first_told(person)
            self._newcomer(registration, person)
        else:
            before = self._before(listed)
            told = listed.registration
            body = differences(person, told, before, counts_people=self._counts_people)
            self._known(person, listed, body, field_changes(body, told, before, self._headers))
        self._tally.cancelled += body.get("status") == Status.CANCELLED
        return body

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


def _comparison(
    tally: _Tally, listing: Listing, matches: Matches, missing: tuple[Named, ...]
) -> Comparison:
    counted = (
        (Remark.REPEATED_ROWS, len(tally.repeated)),
        (Remark.CONTRADICTING_ROWS, matches.contradictions),
        (Remark.OTHER_PEOPLE, tally.other_people),
        (Remark.SHARED_CODES, matches.shared_codes),
    )
    cautions = [Caution(remark, count=count) for remark, count in counted if count]
    return Comparison(
        added=tally.added,
        changed=tuple(tally.changed),
        unchanged=tally.unchanged,
        cancelled=tally.cancelled,
        missing=missing,
        rows=len(matches.registrations) + len(listing.skipped),
        skipped=tuple(sorted(listing.skipped + tally.repeated, key=lambda one: one.row)),
        cautions=(*listing.cautions, *cautions),
        newcomers=tuple(tally.newcomers),
        corrected=tuple(tally.corrected),
        cancelled_after_admission=tuple(tally.cancelled_after_admission),
    )


def _import_body(listing: Listing, rows: int) -> dict[str, Any]:
    return {
        "source": listing.source,
        "system": listing.system,
        "headers": list(listing.headers),
        "columns": dict(listing.columns),
        "rows": rows,
    }
