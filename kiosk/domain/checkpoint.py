"""Where credentials are judged, and by which rules."""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, tzinfo
from enum import StrEnum
from typing import Any

from kiosk.domain.rule_situation import moment_of

SESSION = "session:"
"""Begins the id of a checkpoint that stands for a session of the programme."""

_DIGITS = 8
"""Of a digest, enough to tell the names of doors apart that differ in punctuation only."""


_YEARS = range(2000, 2100)
"""Whatever opens or closes does it in one of them."""


class Entries(StrEnum):
    """How often one person may go in at a checkpoint."""

    ONCE = "once"
    DAILY = "daily"
    RE_ENTRY = "re-entry"
    UNLIMITED = "unlimited"


class Seats(StrEnum):
    """Whom a session's seats are for."""

    NONE = "none"
    """Registering is of no account; people are counted."""
    FIRST = "first"
    """Those who registered come first; the rest from so many minutes after the start."""
    ONLY = "only"
    """Those who registered, and nobody else."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A door, or a session in its room, and the rules there. `id` is stable.

    `ticket_types` are those that may pass, all when empty. `opens` and `closes` are a time
    of day (`08:00`), the same every day, or an ISO moment; without an offset they are the
    event's own time; empty means always. `capacity` counts people inside, None has no
    limit. `open_after_min` is in minutes after `starts_at`, for Seats.FIRST. `after` is the
    id of the checkpoint that must have been passed before. `allow_unpaid` says that the
    desk may decide to let somebody in whose payment is open. `rules` are in the JSON-logic
    form that pretix has, None for none.
    """

    id: str
    name: str
    ticket_types: tuple[str, ...] = ()
    opens: str = ""
    closes: str = ""
    entries: Entries = Entries.RE_ENTRY
    capacity: int | None = None
    registration: Seats = Seats.NONE
    open_after_min: int = 0
    after: str = ""
    allow_unpaid: bool = False
    rules: Any = field(default=None, hash=False)
    room: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None

    @property
    def is_session(self) -> bool:
        """Whether this is a session of the programme, and no door."""
        return self.id.startswith(SESSION)

    @property
    def is_inner(self) -> bool:
        """Whether people come here who were let in at a door already."""
        return self.is_session or bool(self.after)

    def takes(self, ticket_type: str) -> bool:
        """Whether people with *ticket_type* may pass; upper and lower case are the same."""
        wanted = {one.casefold().strip() for one in self.ticket_types}
        return not wanted or ticket_type.casefold().strip() in wanted

    def is_open(self, at: datetime, zone: tzinfo) -> bool:
        """Whether *at* lies in the opening times; both ends belong to them.

        A door that closes at an earlier time of day than it opens is open over midnight.
        """
        opens, closes = _time_of_day(self.opens), _time_of_day(self.closes)
        if opens and closes and closes < opens:
            now = _seconds_dropped(at.astimezone(zone))
            return now >= opens or now <= closes
        return not self._is_before(at, zone) and not self._is_after(at, zone)

    def _is_before(self, at: datetime, zone: tzinfo) -> bool:
        if opens := _time_of_day(self.opens):
            return at.astimezone(zone).time() < opens
        return bool(self.opens) and at < moment(self.opens, zone)

    def _is_after(self, at: datetime, zone: tzinfo) -> bool:
        if closes := _time_of_day(self.closes):
            return _seconds_dropped(at.astimezone(zone)) > closes
        return bool(self.closes) and at > moment(self.closes, zone, last=True)


MAIN_ENTRANCE = Checkpoint(id="main-entrance", name="Main entrance")
"""The door that every event has from the start."""


def door_id(name: str) -> str:
    """The id of the door, or of the room, called *name*: the same on every laptop.

    Names that differ have different ids, case and the width of blanks aside. A name of
    plain words is readable in its id; of any other a digest is told with it.
    """
    words = " ".join(unicodedata.normalize("NFC", name).casefold().split())
    if not any(mark in words for mark in "-:~"):
        return words.replace(" ", "-")
    digest = hashlib.sha256(words.encode()).hexdigest()[:_DIGITS]
    return f"{words.replace(':', '-').replace(' ', '-')}~{digest}"


def distinct_names(checkpoints: Iterable[Checkpoint]) -> dict[str, str]:
    """The name of each checkpoint, by its id; where several have one, with the id behind it.

    A door that shares its name with sessions only keeps it as it is.
    """
    every = list(checkpoints)
    alike = Counter(one.name for one in every)
    doors = Counter(one.name for one in every if not one.is_session)
    names = {}
    for one in every:
        is_plain = alike[one.name] == 1 or (not one.is_session and doors[one.name] == 1)
        names[one.id] = one.name if is_plain else f"{one.name} [{one.id.removeprefix(SESSION)}]"
    return names


def checkpoint_from(id: str, body: Mapping[str, Any]) -> Checkpoint:  # noqa: A002
    """The checkpoint that the facts about *id* add up to; what is unknown in it is ignored."""
    capacity = body.get("capacity")
    return Checkpoint(
        id=id,
        name=str(body.get("name", id)),
        ticket_types=tuple(body.get("ticket_types", ())),
        opens=str(body.get("opens", "")),
        closes=str(body.get("closes", "")),
        entries=Entries(body.get("entries", Entries.RE_ENTRY)),
        capacity=None if capacity is None else int(capacity),
        registration=Seats(body.get("registration", Seats.NONE)),
        open_after_min=int(body.get("open_after_min", 0)),
        after=str(body.get("after", "")),
        allow_unpaid=bool(body.get("allow_unpaid", False)),
        rules=body.get("rules"),
        room=str(body.get("room", "")),
    )


def opening_time(text: str) -> str:
    """*text* as `opens` and `closes` keep it: `HH:MM`, or an ISO moment.

    Raises ValueError on anything else.
    """
    text = text.strip()
    if not text:
        return ""
    if of_day := _time_of_day(text):
        return f"{of_day:%H:%M}"
    named = datetime.fromisoformat(text)
    if named.year not in _YEARS:
        raise ValueError(text)
    return named.isoformat()


def moment(text: str, zone: tzinfo, *, last: bool = False) -> datetime:
    """The aware moment that *text* names; without an offset it is *zone*'s time.

    A time that the clocks skip is when they do; of one that comes twice it is the first,
    or the *last*.
    """
    named = datetime.fromisoformat(text)
    if named.tzinfo:
        return named
    later = named.replace(tzinfo=zone, fold=1).astimezone(UTC)
    comes_again = later.astimezone(zone).replace(tzinfo=None, fold=0) == named
    return later if last and comes_again else moment_of(named, zone)


def _time_of_day(text: str) -> time | None:
    """*text* as a time of the day, if it is one; `8:00` is one as well."""
    hours, colon, minutes = text.partition(":")
    if not colon or not hours.isdecimal() or not minutes.isdecimal():
        return None
    return time(int(hours), int(minutes))


def _seconds_dropped(local: datetime) -> time:
    """The minute of *local*: whoever comes within the closing minute is in time."""
    return local.time().replace(second=0, microsecond=0)
