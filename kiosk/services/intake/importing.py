"""Recording a list: what it adds and changes, and nothing that happened at the doors."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import islice
from typing import Any, TypeAlias

from kiosk.domain.choices import Choices, place_called
from kiosk.domain.event import ROSTER_SUBJECT
from kiosk.domain.fact import Body, Kind
from kiosk.domain.listing import Caution, Listing, Remark
from kiosk.domain.roster_diff import Comparison
from kiosk.errors import KioskError
from kiosk.services.exports.own_columns import exported_again, no_longer_exported
from kiosk.services.intake.collecting import nothing_circular
from kiosk.services.intake.comparing import Compared, Tally
from kiosk.services.intake.endings import ENDS, completed_by, end, stopped_imports
from kiosk.services.intake.layout import KIOSK
from kiosk.services.intake.matching import Matches, match
from kiosk.services.intake.read_once import ReadOnce
from kiosk.services.intake.registered_for import with_ticks
from kiosk.services.intake.sessions_known import UnknownSessions, programme_names
from kiosk.services.intake.synonyms import plain
from kiosk.services.intake.versions import Versions
from kiosk.store.event_file import EventFile, Progress
from kiosk.store.writer import Writer

_FACTS_AT_ONCE = 500
"""Facts in one transaction, so that a scan never waits long for an import."""

_FIRST_FACTS_AT_ONCE = 4000
"""Those of a first list: while nobody is registered, no scan could admit anybody."""

_NO_REASON = "none given (--keep on the command line)"
"""What the journal says where a sensitive column was kept and nobody said why."""

_Told: TypeAlias = Sequence[tuple[str, Body]]
"""Registrations and what is to be recorded of each."""

_Record: TypeAlias = Callable[[_Told], None]


def _nobody_watches(_done: int, _total: int) -> None:
    """Progress that is not shown."""


def compare(file: EventFile, listing: Listing, progress: Progress = _nobody_watches) -> Comparison:
    """What importing *listing* would do; nothing is written."""
    with nothing_circular():
        return _Import(file, listing).run(lambda _told: None, progress)


def apply(
    file: EventFile,
    listing: Listing,
    at: datetime,
    operator: str = "",
    progress: Progress = _nobody_watches,
) -> Comparison:
    """Record what is new or changed in *listing*, in short transactions.

    A list that says nothing new leaves no trace, unless it exports other columns or
    completes an import that was stopped. Raises DiskFullError or StoreUnavailableError;
    what was recorded until then stands, importing the list again records the rest, and
    until then `stopped_imports` names it.
    """
    with nothing_circular():
        importing = _Import(file, listing)

        def record(told: _Told) -> None:
            with file.writing(at, operator) as writer:
                importing.append(writer, told)

        comparison = importing.run(record, progress)
        if ended := importing.ended:
            with file.writing(at, operator) as writer:
                for imported in ended:
                    end(writer, imported)
    if importing.fact:
        with suppress(KioskError):  # everything is recorded: only the search is slower
            file.quicken_search()
    return comparison


class _Import:
    """One list on its way into the event; `fact` is the import's, once something is written."""

    def __init__(self, file: EventFile, listing: Listing) -> None:
        self._listing = listing = with_ticks(listing, programme_names(file))
        self._sessions = UnknownSessions(file)
        self._people = ReadOnce(listing)
        secret = bytes.fromhex(file.event.secret)
        self._matches = match(listing, self._people.first(), file.roster, secret)
        self._versions = Versions(file, listing, self._matches.registrations)
        self._tally = Tally()
        self._compared = Compared(file, listing, self._versions.alike, self._tally)
        self._at_once = _FACTS_AT_ONCE if file.roster.count() else _FIRST_FACTS_AT_ONCE
        self._left_out = sorted({one.column for one in listing.left_out if one.why != KIOSK})
        self._hidden = no_longer_exported(file, listing.headers, self._left_out)
        self._redecides = bool(self._hidden or exported_again(file, listing.headers))
        self._completes = completed_by(file, listing.source, self._versions.earlier)
        self._stopped = [one for one in stopped_imports(file) if one.fact not in self._completes]
        self.fact = ""

    @property
    def ended(self) -> list[str]:
        """The imports of which nothing is missing any more, once all of the list is recorded."""
        return [*self._completes, *filter(None, [self.fact])]

    @property
    def rows(self) -> int:
        """How many rows hold anything."""
        return len(self._matches.registrations) + len(self._listing.skipped)

    def run(self, record: _Record, progress: Progress) -> Comparison:
        """Give what is to be recorded to *record*, some at a time, and tell what it was."""
        registrations = self._matches.registrations
        people = zip(registrations, self._people.again(), strict=True)
        done = 0
        progress(done, len(registrations))  # who cancels until now leaves nothing behind
        while some := list(islice(people, self._at_once)):
            for _, person in some:
                self._sessions.note(person)
            if told := list(self._compared.told(some)):
                record(told)
            done += len(some)
            progress(done, len(registrations))
        unflagged = self._versions.unflagged
        for start in range(0, len(unflagged), self._at_once):
            record([(gone, {"missing": True}) for gone in unflagged[start : start + self._at_once]])
        if self._redecides and not self.fact:
            record([])
        return self._comparison()

    def append(self, writer: Writer, told: _Told) -> None:
        """Append the facts of some registrations, the import's own before the first."""
        if not self.fact:
            self.fact = writer.append(Kind.IMPORT, ROSTER_SUBJECT, self._body()).id
        for registration, body in told:
            writer.append(Kind.REGISTRATION, registration, {"import": self.fact, **body})

    def _body(self) -> dict[str, Any]:
        """What the fact of the import says: the list, and what was decided about it."""
        listing = self._listing
        body: dict[str, Any] = {
            "source": listing.source,
            "system": listing.system,
            "headers": list(listing.headers),
            "columns": dict(listing.columns),
            "rows": self.rows,
            ENDS: True,
        }
        more = {
            "follows": sorted(self._versions.earlier),
            "choices": _choices(listing),
            "kept": _kept(listing),
            "left_out": self._left_out,
        }
        return {**body, **{name: value for name, value in more.items() if value}}

    def _comparison(self) -> Comparison:
        tally, listing = self._tally, self._listing
        return Comparison(
            added=tally.added,
            changed=tuple(tally.changed),
            unchanged=tally.unchanged,
            cancelled=tally.cancelled,
            missing=tuple(self._versions.missing),
            rows=self.rows,
            skipped=tuple(sorted(listing.skipped + tally.repeated, key=lambda one: one.row)),
            cautions=(
                *listing.cautions,
                *_cautions(tally, self._matches),
                *self._sessions.cautions(listing.columns.get("sessions", "")),
                *_no_longer_exported(self._hidden),
                *(
                    Caution(Remark.STOPPED_BEFORE, text=one.source, count=one.registrations)
                    for one in self._stopped
                ),
            ),
            newcomers=tuple(tally.newcomers),
            corrected=tuple(tally.corrected),
            cancelled_after_admission=tuple(tally.cancelled_after_admission),
            newly_missing=len(self._versions.unflagged),
            redecided=self._redecides,
            completes=bool(self._completes),
            import_fact=self.fact,
        )


def _cautions(tally: Tally, matches: Matches) -> list[Caution]:
    counted = (
        (Remark.REPEATED_ROWS, len(tally.repeated)),
        (Remark.CONTRADICTING_ROWS, matches.contradictions),
        (Remark.OTHER_PEOPLE, tally.other_people),
        (Remark.SHARED_CODES, matches.shared_codes),
    )
    return [Caution(remark, count=count) for remark, count in counted if count]


def _no_longer_exported(headers: Sequence[str]) -> list[Caution]:
    told = Caution(Remark.NO_LONGER_EXPORTED, text=", ".join(headers), count=len(headers))
    return [told] if headers else []


def _choices(listing: Listing) -> dict[str, Any]:
    """What the organiser decided, columns by their headers where those tell them apart."""
    choices = listing.choices
    told = {
        "fields": {field: _called(listing, column) for field, column in choices.fields.items()},
        "keep": {_called(listing, column): reason for column, reason in choices.keep.items()},
        "drop": sorted(_called(listing, column) for column in choices.drop),
        "encoding": choices.encoding,
        "sheet": choices.sheet,
    }
    return {name: value for name, value in told.items() if value}


def _called(listing: Listing, column: str) -> str:
    headers = [described.header for described in listing.described]
    place = place_called(column)
    if column in headers or place is None or not 0 <= place < len(headers):
        return column
    return headers[place] if headers[place] and headers.count(headers[place]) == 1 else column


def _kept(listing: Listing) -> list[dict[str, str]]:
    """The columns that are kept although they are sensitive, and for which reason."""
    return [
        {
            "column": column.header,
            "why": column.sensitive,
            "reason": _reason(listing.choices, column.header, column.place) or _NO_REASON,
        }
        for column in listing.described
        if column.sensitive and not column.left_out
    ]


def _reason(choices: Choices, header: str, place: int) -> str:
    """Why a column is kept, as far as somebody said it."""
    told = (
        reason
        for column, reason in choices.keep.items()
        if plain(column) == plain(header) or place_called(column) == place
    )
    return next(told, "")
