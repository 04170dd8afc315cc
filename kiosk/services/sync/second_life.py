"""A laptop that meets its own facts of another life.

It was restored from an older copy, or its disk was copied to another laptop, and both
went on under one name. Every fact of both lives stays: ours since then are told again
under a new station, and the laptop gets an identity of its own.
"""

import secrets
from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain.fact import Fact
from kiosk.domain.merge import Known, news, parting, reissued
from kiosk.store.event_file import EventFile, new_station_id
from kiosk.store.laptop import remember


def lives_twice(file: EventFile, station: str, theirs: Sequence[Fact]) -> bool:
    """Whether *theirs*, a whole chain, is of our own station and of another life of it."""
    own = file.station
    whole = theirs[0].number == 1 and len(news(Known(), theirs, None).facts) == len(theirs)
    return own is not None and own.id == station and whole


def live_on(file: EventFile, theirs: Sequence[Fact]) -> str:
    """Keep both lives: ours goes on under the id that is returned.

    Nobody else may have the event file open. Raises UnwritableError or DiskFullError; then
    nothing has changed.
    """
    station = file.station
    assert station is not None  # noqa: S101 - it has met itself
    mine = list(file.journal.of_station(station.id))
    laptop = replace(file.laptop, id=secrets.token_hex(16))
    new = new_station_id()
    about = {"name": station.name, "laptop": laptop.digest(file.event.id)}
    others = [
        list(file.journal.of_station(other))
        for other in file.journal.stations()
        if other != station.id
    ]
    again = reissued(mine[parting(mine, theirs) :], new, about)
    file.rebuild_of([*others, theirs, again])
    file.laptop = laptop
    remember(laptop)
    return new
