"""A programme as a list has it, and what another version of it would change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kiosk.domain.listing import Caution, Problem, Skipped
from kiosk.domain.session import Session

PROGRAMME_FIELDS = (
    "title",
    "track",
    "room",
    "starts_at",
    "ends_at",
    "capacity",
    "registration",
)
"""What a list may say of a session, besides its id."""


@dataclass(frozen=True, slots=True)
class ListedSession:
    """One row of a programme, understood.

    `values` has every field of `PROGRAMME_FIELDS` that the row could tell, as facts keep
    it; `own_id` says that the list itself gave the id.
    """

    row: int
    id: str
    values: Mapping[str, Any]
    own_id: bool = True


@dataclass(frozen=True, slots=True)
class Programme:
    """A list of sessions, understood. `columns` says which header each field came from."""

    source: str
    sessions: Sequence[ListedSession]
    columns: Mapping[str, str] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()
    rows: int = 0
    skipped: Sequence[Skipped] = ()
    problems: Sequence[Problem] = ()
    cautions: Sequence[Caution] = ()


@dataclass(frozen=True, slots=True)
class SessionChange:
    """What a list would make of one session: `fields` are those that would differ.

    `before` is None for a session that is new. `admissions` and `registered` are how many
    people this concerns already.
    """

    before: Session | None
    after: Session
    body: Mapping[str, Any]
    admissions: int = 0
    registered: int = 0

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of what differs."""
        return tuple(self.body)


@dataclass(frozen=True, slots=True)
class ProgrammeChanges:
    """What a list would change, session by session, in the order of the list.

    `removed` are sessions that the list names no more, by time; `staying` counts those that
    it does not name and that stay all the same.
    """

    added: tuple[SessionChange, ...] = ()
    changed: tuple[SessionChange, ...] = ()
    removed: tuple[SessionChange, ...] = ()
    unchanged: int = 0
    staying: int = 0

    @property
    def all(self) -> tuple[SessionChange, ...]:
        """Every change."""
        return (*self.added, *self.changed, *self.removed)

    @property
    def removed_with_people(self) -> tuple[SessionChange, ...]:
        """Those that go although somebody was there, or registered for them."""
        return tuple(one for one in self.removed if one.admissions or one.registered)
