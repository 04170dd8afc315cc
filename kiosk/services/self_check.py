"""Whether this copy of the kiosk can keep and exchange an event: tried on an invented one."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.services.new_event import Plan, create_event, known_zone, propose_passphrase
from kiosk.services.opening import EventFile, this_laptop
from kiosk.services.registrations import register_walk_in
from kiosk.services.sync import station_file
from kiosk.services.sync.identity import identity_of, sealed, unsealed
from kiosk.store.driver import cipher_version, sqlite_version

_FIRST_CIPHER = 4
_PLAIN = b"SQLite format 3"
_SOMEBODY = "Zoë Ελένη Ndiaye"


class BrokenPartError(Exception):
    """A part does not do its work; the text says how, for whoever made this copy."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of this copy: `detail` is what was seen of it, or what is wrong with it."""

    name: str
    works: bool
    detail: str


def tried(name: str, trial: Callable[[], str]) -> Part:
    """What comes of *trial*, which says what it saw, or raises."""
    try:
        return Part(name, works=True, detail=trial())
    except (BrokenPartError, KioskError) as error:
        return Part(name, works=False, detail=str(error) or type(error).__name__)
    except Exception as defect:  # noqa: BLE001 - a copy that is broken breaks in any way
        return Part(name, works=False, detail=f"{type(defect).__name__}: {defect}")


def encryption() -> str:
    """The versions of SQLCipher and SQLite. Raises BrokenPartError without encryption."""
    version = cipher_version()
    number = version.partition(".")[0]
    if not number.isdigit() or int(number) < _FIRST_CIPHER:
        raise BrokenPartError(f"SQLCipher {version or 'is missing'}")
    return f"SQLCipher {version}, SQLite {sqlite_version}"


def time_zones() -> str:
    """That the zones of events are known, also where the system knows none."""
    known_zone("America/Chicago")
    known_zone("Asia/Kathmandu")
    return "America/Chicago, Asia/Kathmandu"


def event_file(folder: Path, now: Callable[[], datetime]) -> str:
    """That an encrypted event in *folder* keeps its facts, and opens with its words alone.

    And that its station file opens with the event's identity, as whole as it was sealed.
    """
    path, words, laptop = folder / "self-check.kiosk", propose_passphrase(), this_laptop(folder)
    plan = Plan(name="Self-check", timezone="America/Chicago")
    with closing(create_event(path, words, plan, laptop, now)) as file:
        register_walk_in(file, {"badge_name": _SOMEBODY}, now(), "")
        kept = file.journal.count()
    if path.read_bytes().startswith(_PLAIN):
        raise BrokenPartError("the event file is not encrypted")
    with closing(EventFile.open(path, words, laptop)) as file:
        if file.journal.count() != kept or file.verify():
            raise BrokenPartError("the event file did not keep its facts")
        told = _station_file(file)
    return f"{kept} facts kept, encrypted; {told}"


def _station_file(file: EventFile) -> str:
    secret, journal = identity_of(file), file.journal
    facts = {station: list(journal.of_station(station)) for station in journal.stations()}
    whole = station_file.written(fact for own in facts.values() for fact in own)
    opened = unsealed(sealed(whole, secret), secret)
    if opened is None or station_file.read(opened) != facts:
        raise BrokenPartError("the station file did not keep its facts")
    return "station file sealed and opened"
